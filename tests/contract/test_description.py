"""What an independent linter says of the description."""

from __future__ import annotations

import subprocess

from tests.contract.conftest import DESCRIPTION, NODE


def test_redocly_finds_no_error_and_no_warning() -> None:
    command = [
        "node_modules/.bin/redocly",
        "lint",
        "--config",
        "redocly.yaml",
        "--max-problems",
        "1000",
        str(DESCRIPTION),
    ]
    finished = subprocess.run(command, cwd=NODE, capture_output=True, text=True, check=False)

    assert finished.returncode == 0, finished.stdout + finished.stderr
    assert "Your API description is valid." in finished.stdout + finished.stderr
