"""The program that publishes a newsletter, in docs/howto-publish.md, as a user would keep it."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from np6_sandbox import Sandbox

from tests.repo.tree import ROOT

PAGE = (ROOT / "docs/howto-publish.md").read_text(encoding="utf-8")
FILES = dict(re.findall(r"^```\w+ ([\w.-]+)\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL))


@pytest.fixture
def program(np6_sandbox: Sandbox, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The program beside its files, and the account of the page."""
    for name, content in FILES.items():
        (tmp_path / name).write_text(content, encoding="utf-8")
    np6_sandbox.seed(tmp_path / "account.yaml")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NP6_API_KEY", np6_sandbox.key)
    monkeypatch.setenv("NP6_BASE_URL", np6_sandbox.url)
    return tmp_path / "newsletter.py"


def run(program: Path) -> str:
    return subprocess.run([sys.executable, str(program)], check=True, capture_output=True, text=True).stdout


def test_it_publishes_once_and_reports_as_often_as_it_runs(program: Path, np6_sandbox: Sandbox) -> None:
    assert "started=('test phase', 'production phase')" in run(program)
    assert [message.recipient for message in np6_sandbox.ledger] == ["tester@example.com"]
    np6_sandbox.clock.advance(3 * 86_400)
    for message in np6_sandbox.ledger.select(occasion="campaign"):
        np6_sandbox.hit(message, "open")
    again = run(program)

    assert "started=()" in again
    assert "sent       2\n" in again
    assert "opened     2 (100.0%), 2 in all\n" in again
    recipients = [message.recipient for message in np6_sandbox.ledger.select(occasion="campaign")]
    assert sorted(recipients) == ["ada@example.com", "grace@example.com"]
    assert len(np6_sandbox.documents("actions")) == 1


def test_it_is_short_and_among_the_examples_whose_types_are_checked() -> None:
    program = FILES["newsletter.py"]

    assert len([line for line in program.splitlines() if line.strip()]) <= 30
    assert (ROOT / "examples/newsletter.py").read_text(encoding="utf-8") == f"# pyright: strict\n{program}"
