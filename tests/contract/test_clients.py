"""Clients that other tools generate from the spec compile, and work against the sandbox."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

from np6_sandbox import Sandbox

from tests.contract.conftest import NODE, SPEC

HERE = Path(__file__).parent
PYTHON = Path(os.environ.get("CONTRACT_PYTHON", HERE.parents[1] / ".venv-contract/bin/python")).absolute()

# openapi-generator warns of its own state, of a name that it reserves, and of properties that are an object or null.
TOLERATED = ("OpenAPI 3.1 support is still in beta", "Renamed to ModelField", "Failed to get the schema name: null")


def run(command: list[str | Path], folder: Path, **environment: str) -> str:
    """Run a command, require its success, and return what it prints."""
    finished = subprocess.run(
        command, cwd=folder, env={**os.environ, **environment}, capture_output=True, text=True, check=False
    )
    assert finished.returncode == 0, finished.stdout + finished.stderr
    return finished.stdout + finished.stderr


def test_a_typescript_client_is_strict_and_sends_a_message(tmp_path: Path) -> None:
    """From a target over both phases of validation to the events of a message."""
    program = tmp_path / "program"
    shutil.copytree(NODE / "typescript", program)
    (tmp_path / "node_modules").symlink_to(NODE / "node_modules")
    tools = NODE / "node_modules/.bin"
    run([tools / "openapi-typescript", SPEC, "--output", "np6.d.ts"], program)
    run([tools / "tsc", "--project", "."], program)
    # Two stand for what the spec does not have: webhooks and definitions.
    assert (program / "np6.d.ts").read_text(encoding="utf-8").count("Record<string, never>") == 2

    with Sandbox() as sandbox:
        printed = run(["node", "built/message.js"], program, NP6_URL=sandbox.url, NP6_KEY=sandbox.key)
        messages = len(sandbox.ledger)
    result: dict[str, Any] = json.loads(printed)
    assert messages == 3  # the test and two executions
    assert result == {
        "added": 1,
        "states": [38, 50],
        "results": ["success", "success"],
        "events": ["execution", "activation", "execution", "activation"],
        "activations": 2,
        "missing": [404, True],
    }


def test_a_python_client_of_another_generator_imports_and_calls(tmp_path: Path) -> None:
    generator: list[str | Path] = [
        PYTHON.with_name("openapi-generator-cli"),
        "generate",
        "-i",
        SPEC,
        "-g",
        "python",
        "-o",
        tmp_path,
    ]
    printed = run([*generator, "--global-property", "apis,models,supportingFiles"], tmp_path)
    warnings = re.findall(r"(?:WARN|ERROR) .*", printed)
    assert [line for line in warnings if not any(text in line for text in TOLERATED)] == []

    with Sandbox() as sandbox:
        calls: list[str | Path] = [PYTHON, HERE / "python_client.py", sandbox.url, sandbox.key]
        result = json.loads(run(calls, tmp_path, PYTHONPATH=str(tmp_path)))
    assert result.pop("modules") > 200
    assert result == {"target": "000PIZ76", "action": "MailMessage", "events": 0}
