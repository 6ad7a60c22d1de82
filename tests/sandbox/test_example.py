"""The sample project passes its own tests, and the guide quotes it as it is."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
PROJECT = ROOT / "examples" / "sandbox_project"


def test_the_sample_project_passes_its_tests(tmp_path: Path) -> None:
    project = tmp_path / "project"
    shutil.copytree(PROJECT, project, ignore=shutil.ignore_patterns("__pycache__", ".*"))
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST")}
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:asyncio", "-p", "no:cacheprovider"]
    result = subprocess.run(
        command, cwd=project, env=environment, capture_output=True, text=True, timeout=300, check=False
    )
    assert result.returncode == 0, result.stdout + result.stderr
    assert "16 passed" in result.stdout


def test_the_guide_quotes_the_sample_project() -> None:
    sources = "\n".join(path.read_text(encoding="utf-8") for path in sorted(PROJECT.rglob("*.py")))
    guide = (ROOT / "docs" / "testing.md").read_text(encoding="utf-8")
    worked = guide.partition("\n## A worked example\n")[2].partition("\n## ")[0]
    blocks = re.findall(r"```python\n(.*?)```", worked, re.DOTALL)
    assert len(blocks) >= 4
    for block in blocks:
        for definition in re.split(r"\n\n\n", block.strip()):
            assert definition in sources, definition
