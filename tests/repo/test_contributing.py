"""CONTRIBUTING's exercise "Add an operation" works as it is written, in a copy of the repository."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

import pytest

from tests.repo.tree import ROOT, tracked

HEADING = "## Add an operation"
BLOCK = re.compile(r"^```(\w+) ?(\S*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
GIT = ("git", "-c", "user.name=A maintainer", "-c", "user.email=maintainer@example.com", "-c", "commit.gpgsign=false")
#: What pytest gives to its own tests must not reach the pytest of the copy.
FOREIGN = ("PYTEST_", "PYTHON", "COV", "MAKE", "MFLAGS", "NP6_")


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the repository under git, with an environment whose packages come from the copy."""
    folder = tmp_path / "np6"
    for path in tracked():
        target = folder / path.relative_to(ROOT)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(path, target)
    subprocess.run([*GIT, "init", "--quiet"], cwd=folder, check=True)
    subprocess.run([*GIT, "add", "--all"], cwd=folder, check=True)
    subprocess.run([*GIT, "commit", "--quiet", "--message", "Start"], cwd=folder, check=True)

    venv.create(folder / ".venv", symlinks=True)
    packages = [folder / name for name in ("generated", "overlays", "jobs", "cli", "sandbox")]
    # `.pth` lines are searched in their order, and those of the environment in use are not read from here: its editable
    # installation of the original does not count.
    lines = [*packages, sysconfig.get_path("purelib"), sysconfig.get_path("platlib")]
    [site] = (folder / ".venv").glob("lib/python*/site-packages")
    (site / "copy.pth").write_text("".join(f"{line}\n" for line in dict.fromkeys(lines)), encoding="utf-8")
    ruff = shutil.which("ruff", path=sysconfig.get_path("scripts"))
    assert ruff
    (folder / ".venv/bin/ruff").symlink_to(ruff)
    (folder / ".venv/.ready").touch()
    return folder


def run(command: str, folder: Path) -> str:
    """Run a line of CONTRIBUTING in a shell, as a maintainer would."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith(FOREIGN)}
    done = subprocess.run(
        command, shell=True, cwd=folder, env=environment, capture_output=True, text=True, timeout=600, check=False
    )
    assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"
    return done.stdout


@pytest.mark.skipif(sys.platform == "win32", reason="needs make and a POSIX shell")
def test_an_operation_is_added_by_one_file_and_the_commands_of_the_page(copy: Path) -> None:
    page = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    section = page.split(f"\n{HEADING}\n", 1)[1].split("\n## ", 1)[0]
    printed: dict[str, str] = {}
    for language, name, content in BLOCK.findall(section):
        if language == "yaml":
            (copy / name).write_text(content, encoding="utf-8")
        else:
            assert language == "sh"
            for command in content.splitlines():
                printed[command] = run(command, copy)

    assert run(".venv/bin/python -c 'import np6_api; print(np6_api.__file__)'", copy).startswith(str(copy))
    changed = [line[3:] for line in printed["git status --short"].splitlines()]
    assert [path for path in changed if not path.startswith(("spec/", "generated/"))] == []
    assert {"spec/labels.yaml", "spec/COVERAGE.md", "generated/np6_api/models/label.py"} <= set(changed)
    assert "POST /actions/{id}/labels" in printed["make compare WITH=HEAD"]
    assert "!" not in printed["make compare WITH=HEAD"]
    [tests] = [output for command, output in printed.items() if command.startswith("make test")]
    assert re.search(r"^=* ?\d+ passed", tests, re.MULTILINE)
    run("make drift lint", copy)
