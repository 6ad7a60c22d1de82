"""`np6 contacts`: rows of a file become contacts, a contact is shown, a file is loaded."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from np6_sandbox import Sandbox

from tests.cli.conftest import Run
from tests.jobs.contact_world import SEED, Account


@pytest.fixture
def account(np6_sandbox: Sandbox) -> Sandbox:
    """Fields of every kind, two segments and no contact."""
    np6_sandbox.seed(SEED)
    return np6_sandbox


@pytest.fixture
def crm(tmp_path: Path) -> Path:
    """A file of a CRM, as a spreadsheet writes it."""
    path = tmp_path / "crm.csv"
    path.write_text("\ufeffmail;name;age\na@example.com;A;7\nb@example.com;B;\nc@;C;x\n", encoding="utf-8")
    return path


SYNC = ["contacts", "sync", "--key", "mail", "--column", "mail=Email", "--column", "name=Lastname"]


def test_a_file_is_synced_and_the_next_run_writes_what_changed(np6: Run, np6_sandbox: Sandbox, crm: Path) -> None:
    ended = np6(*SYNC, str(crm), "--column", "age=Age", "--segment", "Customers")

    assert ended.code == 8
    assert "2 created, 0 updated, 1 failed, of 3 rows" in ended.out
    assert "Row 3: column 'mail': 'c@' is no e-mail address; column 'age': 'x' is no number" in ended.err
    values = Account(np6_sandbox, "sync").values()
    assert values == {"a@example.com": {"Lastname": "A", "Age": 7}, "b@example.com": {"Lastname": "B"}}
    crm.write_text(crm.read_text(encoding="utf-8").replace("c@;C;x", "c@example.com;C;1"), encoding="utf-8")
    again = np6(*SYNC, str(crm), "--column", "age=Age", "--segment", "Customers")
    assert (again.code, "1 created, 0 updated, 2 unchanged, of 3 rows" in again.out) == (0, True)
    assert Path(f"{crm}.contacts.journal").exists()


def test_a_dry_run_shows_what_would_change(np6: Run, np6_sandbox: Sandbox, crm: Path) -> None:
    np6_sandbox.add_target("a@example.com", Lastname="Old")

    ended = np6(*SYNC, str(crm), "--dry-run")

    assert "~ a@example.com  Lastname: 'Old' -> 'A'" in ended.out
    assert "+ b@example.com" in ended.out
    assert len(np6_sandbox.documents("targets")) == 1
    assert not Path(f"{crm}.contacts.journal").exists()


def test_rows_come_as_json_lines_and_results_go_out_as_such(np6: Run, tmp_path: Path) -> None:
    path = tmp_path / "crm.jsonl"
    path.write_text('{"Email": "a@example.com", "Hobbies": ["tennis"]}\n\n{"Email": "b@example.com", "Hobbies": 1}\n')

    ended = np6("contacts", "sync", str(path), "--json")

    first, second, summary = map(json.loads, ended.out.splitlines())
    assert first["changes"]["Hobbies"] == {"before": None, "after": ["Tennis"]}
    assert (second["outcome"], list(second["problems"])) == ("failed", ["Hobbies"])
    assert (summary["created"], summary["failed"], summary["exit_code"]) == (1, 1, ended.code)


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (["--column", "mail"], 2, "write COLUMN=FIELD"),
        (["--column", "mail=Emial"], 3, "did you mean 'Email'?"),
        (["--column", "mail=Email", "--segment", "Custmers"], 3, "did you mean 'Customers'?"),
    ],
)
def test_what_cannot_work_is_refused(np6: Run, crm: Path, arguments: list[str], code: int, message: str) -> None:
    ended = np6("contacts", "sync", str(crm), "--key", "mail", *arguments)

    assert ended.code == code
    assert message in " ".join(ended.err.split())


@pytest.mark.parametrize("content", [b"Email\n\xff\n", b"not json\n"])
def test_a_file_that_cannot_be_read_is_refused(np6: Run, tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_bytes(content)

    assert np6("contacts", "sync", str(path)).code == 3
    assert np6("contacts", "sync", str(tmp_path / "absent.csv")).code == 3


def test_a_sync_without_a_response_goes_on_by_the_same_command(np6: Run, np6_sandbox: Sandbox, crm: Path) -> None:
    command = [*SYNC, str(crm)]
    np6_sandbox.faults.add("targets_create", status=503, after=True)
    np6_sandbox.faults.add("targets_find", status=404)

    ended = np6(*command)

    assert ended.code == 6
    assert "To go on" in ended.err
    np6_sandbox.faults.clear()
    assert np6(*command).code == 8
    assert len(np6_sandbox.documents("targets")) == 2


def test_a_contact_is_shown(np6: Run, np6_sandbox: Sandbox) -> None:
    identifier = np6_sandbox.add_target("a@example.com", Lastname="A", Hobbies=["Tennis", "Football"])

    shown = np6("contacts", "find", "--email", "a@example.com").out
    assert shown.splitlines()[0] == f"Contact {identifier}"
    assert "  Hobbies: Tennis, Football" in shown
    document: dict[str, Any] = json.loads(np6("contacts", "find", "--unicity", "a@example.com", "--json").out)
    assert document["values"]["Lastname"] == "A"
    assert np6("contacts", "find", "--email", "b@example.com").code == 5


def test_a_file_is_loaded(np6: Run, np6_sandbox: Sandbox, tmp_path: Path) -> None:
    path = tmp_path / "contacts.csv"
    path.write_text("Email;Age\na@example.com;7\n")

    ended = np6("contacts", "load", str(path), "--binding", "44", "--segment", "Customers")

    assert "is completed" in ended.out
    [definition] = np6_sandbox.documents("imports")
    assert f"--import {definition['id']}" in ended.err
    assert np6("contacts", "load", str(path), "--import", str(definition["id"])).code == 0
    assert np6("contacts", "load", str(path)).code == 2
    assert np6("contacts", "load", str(path), "--import", "23", "--segment", "Customers").code == 2
    assert np6("contacts", "load", str(tmp_path / "absent.csv"), "--binding", "44").code == 3
