"""`np6 outbox`: the table, the relay, and what an operator does."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import time
from pathlib import Path

import pytest
import sqlalchemy as sa
from np6.testing import no_waits
from np6_api.models import ExecutionEmailRequest, UnicityReceiver
from np6_jobs.outbox import Outbox
from np6_sandbox import Sandbox

from tests.cli.conftest import PEOPLE, Run
from tests.cli.run import COMMAND


@pytest.fixture
def database(environment: dict[str, str], tmp_path: Path) -> str:
    environment["NP6_OUTBOX_DATABASE"] = f"sqlite:///{tmp_path}/shop.db"
    return environment["NP6_OUTBOX_DATABASE"]


def add(database: str, *keys: str, to: str = PEOPLE[0]) -> None:
    engine = sa.create_engine(database)
    with engine.begin() as connection:
        for key in keys:
            mail = ExecutionEmailRequest(recipient=UnicityReceiver(value=[to]))
            connection.execute(Outbox().add(key, "000ABC", mail))
    engine.dispose()


def test_messages_are_sent_and_shown(np6: Run, account: Sandbox, database: str) -> None:
    assert np6("outbox", "create").code == 0
    add(database, "order-1", "order-2")
    add(database, "order-3", to="nobody@example.com")
    shown = np6("outbox", "show")
    assert shown.err == "3 pending.\n"
    assert [line.split("\t")[:2] for line in shown.out.splitlines()] == [
        ["order-1", "pending"],
        ["order-2", "pending"],
        ["order-3", "pending"],
    ]
    ended = np6("outbox", "run", "--until-idle")
    assert (ended.code, ended.err) == (0, "action 000ABC: 2 done, 1 failed\n")
    assert len(account.ledger) == 2
    shown = np6("outbox", "show")
    assert shown.err == "2 done, 1 failed.\n"
    assert shown.out.endswith("\t000ABC\tNP6 refused it: recipient not found\n")
    assert "nobody" not in shown.out
    [record] = np6("outbox", "show", "order-1", "--json").records
    assert (record["key"], record["state"], record["server"]) == ("order-1", "done", account.url)
    assert np6("outbox", "show", "--json").records[-1] == {"type": "summary", "done": 2, "failed": 1}
    assert np6("outbox", "show", "--state", "done", "--limit", "1").err == (
        "2 done, 1 failed.\n1 further message not shown: raise --limit.\n"
    )


def test_unknown_messages_are_resolved_and_old_ones_purged(np6: Run, account: Sandbox, database: str) -> None:
    np6("outbox", "create")
    add(database, "order-1")
    account.faults.add("actions_execute_many", times=1, reset=True)
    np6("outbox", "run", "--until-idle")
    assert np6("outbox", "show", "order-1").out.split("\t")[1] == "unknown"
    ended = np6("outbox", "resolve", "order-1", "--not-sent")
    assert (ended.code, ended.err) == (0, "order-1 counts as not sent: a relay sends it.\n")
    ended = np6("outbox", "run", "--until-idle", "--absent-after", "6h", "--json")
    assert ended.records == [{"type": "log", "level": "info", "message": "action 000ABC: 1 done"}]
    assert len(account.ledger) == 1
    ended = np6("outbox", "resolve", "order-1", "--not-sent")
    assert (ended.code, ended.err) == (
        9,
        "Error: The message 'order-1' is done: NP6 accepted it, so it cannot be resolved.\n",
    )
    assert np6("outbox", "purge", "--older-than", "1d").out == "0 messages deleted.\n"
    engine = sa.create_engine(database)
    with engine.begin() as connection:
        connection.execute(sa.update(Outbox().table).values(decided=0))
    engine.dispose()
    assert np6("outbox", "purge", "--older-than", "1d", "--json").records == [{"type": "summary", "deleted": 1}]


@pytest.mark.parametrize(
    ("words", "code", "message"),
    [
        (("show",), 1, "The database cannot be used: no such table: messages."),
        (("run",), 9, "no table messages: create it with `np6 outbox create`"),
        (("show", "--state", "sent"), 2, "--state sent is not a state; there are pending, sending, "),
        (("show", "--database", "nonsense"), 2, "--database is not usable"),
        (("show", "--database", "mysql+nothing://secret@x/y"), 2, "--database is not usable"),
        (("show", "--database", "sqlite+aiosqlite:///x.db"), 2, "needs an event loop"),
        (("show", "--table", "No!"), 2, "--table"),
        (("run", "--absent-after", "soon"), 2, "--absent-after soon is not a period"),
        (("purge", "--older-than", "0d"), 2, "--older-than 0d is not a period"),
    ],
    ids=str,
)
def test_what_is_wrong_is_said(np6: Run, database: str, words: tuple[str, ...], code: int, message: str) -> None:
    ended = np6("outbox", *words)
    assert ended.code == code
    assert message in ended.err
    assert "secret" not in ended.err


def test_the_database_has_to_be_named(np6: Run) -> None:
    ended = np6("outbox", "show", NP6_OUTBOX_DATABASE="")
    assert (ended.code, ended.err) == (
        2,
        "Error: Name the database: --database URL, or NP6_OUTBOX_DATABASE in the environment.\n",
    )


def test_a_message_that_does_not_exist_is_not_shown(np6: Run, database: str) -> None:
    np6("outbox", "create")
    ended = np6("outbox", "show", "order-1")
    assert (ended.code, ended.err) == (3, "Error: There is no message with the key 'order-1'.\n")


def test_a_relay_stops_in_order_by_sigterm(
    account: Sandbox, environment: dict[str, str], np6: Run, database: str
) -> None:
    np6("outbox", "create")
    add(database, "order-1")
    fault = account.faults.add("actions_execute_many", delay=0.5)
    process = subprocess.Popen(
        [*COMMAND, "outbox", "run"], env=os.environ | environment, stderr=subprocess.PIPE, text=True
    )
    while not fault.seen:
        time.sleep(0.01)
    process.send_signal(signal.SIGTERM)
    _, err = process.communicate(timeout=60)
    assert process.returncode == 143
    assert err.splitlines()[0] == "Stopping: what is being sent is finished first."
    assert json.loads(np6("outbox", "show", "order-1", "--json").out)["state"] == "done"
    with no_waits():
        assert len(account.ledger) == 1
