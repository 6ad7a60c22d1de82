"""Independent linters report neither an error nor a warning on the spec."""

from __future__ import annotations

import subprocess

import pytest

from tests.contract.conftest import NODE, SPEC

REDOCLY = ["node_modules/.bin/redocly", "lint", "--config", "redocly.yaml", "--max-problems", "1000"]
SPECTRAL = ["node_modules/.bin/spectral", "lint", "--ruleset", "spectral.yaml", "--fail-severity", "hint"]


@pytest.mark.parametrize("command", [REDOCLY, SPECTRAL], ids=["redocly", "spectral"])
def test_the_linter_reports_nothing(command: list[str]) -> None:
    finished = subprocess.run([*command, str(SPEC)], cwd=NODE, capture_output=True, text=True, check=False)

    assert finished.returncode == 0, finished.stdout + finished.stderr
    assert "valid" in finished.stdout + finished.stderr or "No results" in finished.stdout
