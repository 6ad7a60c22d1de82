"""`np6 journal`: what a journal holds, and which of its unknown items were processed."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest
from np6 import Client, RetryPolicy
from np6_api.models import ExecutionEmailRequest, UnicityReceiver
from np6_jobs import bulk
from np6_sandbox import Sandbox

from tests.cli.conftest import PEOPLE, Run, sent_to

JOURNAL = "send.journal"


def send(account: Sandbox, folder: Path) -> None:
    """Send to all people, ten in a request, one request after the other."""
    items = [ExecutionEmailRequest(recipient=UnicityReceiver(value=[address])) for address in PEOPLE]
    job = bulk.Executions("000ABC", chunk_size=10)
    with Client(account.key, base_url=account.url, retry=RetryPolicy(max_attempts=1)) as client:
        list(bulk.run(client, job, items, journal=folder / JOURNAL, concurrency=1))


@pytest.fixture
def partly_unknown(account: Sandbox, tmp_path: Path) -> None:
    """A journal of three requests: one is done, one lost its response, and one never arrived."""
    account.faults.add("actions_execute_many", reset=True, after=True, calls=[2])
    account.faults.add("actions_execute_many", reset=True, calls=[2])
    send(account, tmp_path)
    account.faults.clear()
    assert len(sent_to(account)) == 20


def test_a_journal_is_shown(np6: Run, partly_unknown: None, account: Sandbox) -> None:
    ended = np6("journal", "show", JOURNAL)
    assert ended.code == 0
    lines = ended.out.splitlines()
    assert lines[0] == f"actions.execute_many action_id=000ABC on {account.url}"
    assert lines[1] == "10 done, 0 failed, 20 unknown, 0 to be sent. The job is not complete."
    rows = [line.split("\t") for line in lines[2:]]
    assert [row[:2] for row in rows] == [[str(number), "unknown"] for number in range(10, 30)]
    assert {row[2] for row in rows[:10]} == {f"stamp {message.id}" for message in account.ledger[10:]}
    records = np6("journal", "show", JOURNAL, "--json").records
    assert records[0]["unknown"] == 20
    assert [record["stamp"] for record in records[1:]] == [row[2].removeprefix("stamp ") for row in rows]


def test_unknown_items_are_looked_up_and_the_rest_is_sent_once_it_counts_as_absent(
    np6: Run, partly_unknown: None, account: Sandbox
) -> None:
    ended = np6("journal", "reconcile", JOURNAL)
    assert ended.code == 7
    assert ended.out == "10 done, 0 not sent, 10 unknown, of 20 items that may have been sent. 40 events read.\n"
    assert "Absence proves nothing without --absent-after" in ended.err
    soon = np6("journal", "reconcile", JOURNAL, "--absent-after", "1m", "--clock-margin", "1m", "--json")
    assert soon.code == 7
    assert soon.records[-1] == {
        "type": "summary",
        "done": 0,
        "not_sent": 0,
        "unknown": 10,
        "unsearchable": 0,
        "events": 40,
        "echo_seen": True,
        "exit_code": 7,
    }
    shown = np6("journal", "show", JOURNAL).out
    assert "20 done, 0 failed, 10 unknown, 0 to be sent." in shown
    assert shown.count("\tdone\texecution event ") == 10


def test_an_item_that_counts_as_absent_is_sent_by_the_next_run(
    np6: Run, partly_unknown: None, account: Sandbox, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seconds, nanoseconds = time.time, time.time_ns
    monkeypatch.setattr(time, "time", lambda: seconds() + 7200)
    monkeypatch.setattr(time, "time_ns", lambda: nanoseconds() + 7200 * 10**9)
    ended = np6("journal", "reconcile", JOURNAL, "--absent-after", "1h")
    assert ended.code == 0
    assert ended.out.startswith("10 done, 10 not sent, 0 unknown, of 20 items")
    assert "10 count as not sent: the next run of the job sends to them." in ended.err
    send(account, tmp_path)
    assert sent_to(account) == PEOPLE
    assert np6("journal", "reconcile", JOURNAL).out == "No item is unknown.\n"


def test_without_an_echo_the_command_says_so(np6: Run, account: Sandbox, tmp_path: Path) -> None:
    account.configure(echo_stamps=False)
    account.faults.add("actions_execute_many", reset=True, after=True)
    send(account, tmp_path)
    ended = np6("journal", "reconcile", JOURNAL, "--absent-after", "1m")
    assert (ended.code, ended.out[:31]) == (7, "0 done, 0 not sent, 30 unknown,")
    assert "No event carries a stamp of this journal." in ended.err
    record = json.loads(np6("journal", "reconcile", JOURNAL, "--json").out.splitlines()[-1])
    assert record["echo_seen"] is False


def test_the_journal_of_another_server_is_refused(np6: Run, partly_unknown: None, account: Sandbox) -> None:
    ended = np6("journal", "reconcile", JOURNAL, "--base-url", "http://127.0.0.1:9")
    assert ended.code == 9
    assert f"server: {account.url} there, http://127.0.0.1:9 here" in ended.err


@pytest.mark.parametrize("command", ["show", "reconcile"])
def test_a_file_that_is_no_journal_is_refused(np6: Run, tmp_path: Path, command: str) -> None:
    (tmp_path / "notes.txt").write_text("not a journal")
    assert np6("journal", command, "notes.txt").code == 9
    missing = np6("journal", command, "none.journal")
    assert missing.code == 2
    assert "none.journal" in missing.err
    assert not (tmp_path / "none.journal").exists()


@pytest.mark.parametrize("option", ["--absent-after", "--clock-margin", "--window"])
def test_a_period_that_is_none_is_refused(np6: Run, partly_unknown: None, option: str) -> None:
    ended = np6("journal", "reconcile", JOURNAL, option, "soon")
    assert ended.code == 2
    assert f"{option} soon is not a period" in ended.err


def test_reconcile_takes_the_options_of_a_client(np6: Run, partly_unknown: None) -> None:
    ended = np6("journal", "reconcile", JOURNAL, "--engine", "httpx", "-v")
    assert "engine httpx, " in ended.err
    assert "status_code=200" in ended.err
