"""The programs that sync a CRM and exchange opt-outs, in docs/howto-contacts.md, as a user would keep them."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from np6_api.models import ExecutionEmailRequest, IdReceiver
from np6_sandbox import Sandbox

from tests.repo.tree import ROOT

PAGE = (ROOT / "docs/howto-contacts.md").read_text(encoding="utf-8")
FILES = dict(re.findall(r"^```\w+ ([\w.-]+)\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL))


@pytest.fixture
def folder(np6_sandbox: Sandbox, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The files of the page, and its account."""
    for name, content in FILES.items():
        (tmp_path / name).write_text(content, encoding="utf-8")
    np6_sandbox.seed(tmp_path / "account.yaml")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NP6_API_KEY", np6_sandbox.key)
    monkeypatch.setenv("NP6_BASE_URL", np6_sandbox.url)
    return tmp_path


def run(program: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, str(program)], check=True, capture_output=True, text=True)


def test_the_crm_is_synced_and_the_next_run_writes_what_changed(folder: Path, np6_sandbox: Sandbox) -> None:
    first = run(folder / "crm_sync.py")

    assert first.stdout == "{'updated': 1, 'created': 1, 'failed': 1}\n"
    assert first.stdout.strip() in PAGE
    assert "row 3" in first.stderr
    assert all(f"column {name!r}" in first.stderr for name in ("mail", "born", "interests"))
    [members] = np6_sandbox.documents("members")
    assert len(members) == len(np6_sandbox.documents("targets")) == 2
    rows = folder / "crm.csv"
    rows.write_text(rows.read_text(encoding="utf-8").replace("Turing", "M. Turing"), encoding="utf-8")
    before = len(np6_sandbox.requests)
    assert run(folder / "crm_sync.py").stdout == "{'unchanged': 1, 'updated': 1, 'failed': 1}\n"
    writes = [request.operation for request in np6_sandbox.requests[before:] if request.method != "GET"]
    assert writes == ["targets_update", "segments_add_targets"]


def test_opt_outs_go_both_ways(folder: Path, np6_sandbox: Sandbox) -> None:
    import np6

    run(folder / "crm_sync.py")
    [grace] = [
        each["id"] for each in np6_sandbox.documents("targets") if "grace@example.com" in each["fields"].values()
    ]
    with np6.Client() as client:
        message = ExecutionEmailRequest(recipient=IdReceiver(value=grace))
        client.actions.execute(np6_sandbox.add_action(), body=message)
    np6_sandbox.hit(np6_sandbox.ledger[0], "unsubscribe")

    assert run(folder / "opt_outs.py").stdout == ""

    assert re.search(r"^grace@example.com,.*,mail,unsubscribe$", (folder / "from_np6.csv").read_text(), re.MULTILINE)
    [entry] = np6_sandbox.documents("redlist_mail")
    assert entry["timestamp"] == "2026-06-01T07:30:00Z"
    assert run(folder / "opt_outs.py").stdout == ""
    assert len(np6_sandbox.documents("redlist_mail")) == 1


@pytest.mark.parametrize("name", ["crm_sync.py", "opt_outs.py"])
def test_they_are_short_and_among_the_examples_whose_types_are_checked(name: str) -> None:
    assert len([line for line in FILES[name].splitlines() if line.strip()]) <= 25
    assert (ROOT / "examples" / name).read_text(encoding="utf-8") == f"# pyright: strict\n{FILES[name]}"
