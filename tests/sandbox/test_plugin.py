"""The pytest plugin, in a project that has only the package."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

TESTS = """
import pytest
from np6_api.models import ExecutionEmailRequest, IdReceiver

@pytest.mark.parametrize("number", range(6))
def test_each_test_has_a_sandbox_of_its_own(np6_sandbox, np6_client, number):
    assert np6_sandbox.ledger.total == 0
    action, target = np6_sandbox.add_action(), np6_sandbox.add_target("alice@example.com")
    body = [ExecutionEmailRequest(recipient=IdReceiver(value=target))]
    np6_client.actions.execute_many(action, body=body)
    assert [m.recipient for m in np6_sandbox.ledger] == ["alice@example.com"]

async def _count(client):
    return (await client.targets.count()).targets_count

def test_the_async_client_works_in_the_loop_of_the_test(np6_sandbox, np6_async_client):
    import asyncio
    np6_sandbox.add_target("alice@example.com")
    assert asyncio.run(_count(np6_async_client)) == 1

class TestOptions:
    @pytest.fixture
    def np6_sandbox_options(self):
        return {"key": "mine"}

    def test_options_are_taken_from_a_fixture(self, np6_sandbox, np6_client):
        assert np6_sandbox.key == "mine"
        np6_client.targets.count()
"""


def run(folder: Path, *options: str) -> str:
    (folder / "test_project.py").write_text(TESTS, encoding="utf-8")
    plugins = ["-p", "no:cacheprovider", "-p", "no:asyncio", "-p", "no:anyio"]
    command = [sys.executable, "-W", "error", "-m", "pytest", "-q", *plugins, *options, str(folder)]
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST")}
    result = subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, timeout=300, check=False
    )
    assert result.returncode == 0, result.stdout + result.stderr
    return result.stdout


def test_the_fixtures_are_there_and_isolated(tmp_path: Path) -> None:
    assert "8 passed" in run(tmp_path)


def test_they_work_on_several_processes(tmp_path: Path) -> None:
    assert "8 passed" in run(tmp_path, "-n", "2")
