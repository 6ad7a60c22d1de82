"""Tests of the shop's mail against a local NP6, which sends nothing."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import np6
import pytest
from np6_api.models import ValidationSettings
from np6_sandbox import Sandbox
from welcome import NotPublished, dead_addresses, decide, open_database, publish, state, welcome

TESTERS = 1319
HOUR = 3600


@pytest.fixture
def np6_sandbox_options() -> dict[str, Any]:
    """The test phase takes a minute, and events are listed an hour late, as on the real platform they can be."""
    return {"test_phase_seconds": 60, "event_delay_seconds": HOUR}


@pytest.fixture
def database(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    with closing(open_database(tmp_path / "shop.sqlite")) as opened:
        yield opened


@pytest.fixture
def ada(np6_sandbox: Sandbox) -> str:
    return np6_sandbox.add_target("ada@example.com")


@pytest.fixture
def action(np6_sandbox: Sandbox) -> str:
    return np6_sandbox.add_action(name="Welcome", content={"subject": "Welcome", "html": "<h1>Hello</h1>"})


@pytest.fixture
def draft(np6_sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> str:
    """An action that is not validated yet. A sleep of the code advances the sandbox's clock instead."""
    monkeypatch.setattr(time, "sleep", np6_sandbox.clock.advance)
    tester = np6_sandbox.add_target("tester@example.com")
    np6_sandbox.seed({"segments": [{"id": TESTERS, "name": "Testers", "isTest": True, "targets": [tester]}]})
    return np6_sandbox.add_action(state=20)


def test_it_validates_both_phases(np6_sandbox: Sandbox, np6_client: np6.Client, draft: str) -> None:
    publish(np6_client, draft, TESTERS)
    publish(np6_client, draft, TESTERS)

    assert state(np6_client, draft) == 50
    assert [(m.occasion, m.recipient) for m in np6_sandbox.ledger] == [("test", "tester@example.com")]


class TestWhenTheTestPhaseFails:
    @pytest.fixture(params=[20, 10])
    def np6_sandbox_options(self, request: pytest.FixtureRequest) -> dict[str, Any]:
        return {"test_phase_seconds": 60, "test_phase_ends_in": request.param}

    def test_it_raises(self, np6_client: np6.Client, draft: str, np6_sandbox_options: dict[str, Any]) -> None:
        with pytest.raises(NotPublished, match=f"failed: state {np6_sandbox_options['test_phase_ends_in']}"):
            publish(np6_client, draft, TESTERS)


class TestWhenTheTestPhaseTakesTooLong:
    @pytest.fixture
    def np6_sandbox_options(self) -> dict[str, Any]:
        return {"test_phase_seconds": HOUR}

    def test_it_gives_up_and_continues_later(self, np6_sandbox: Sandbox, np6_client: np6.Client, draft: str) -> None:
        with pytest.raises(NotPublished, match="has not ended after 1800 s: state 30"):
            publish(np6_client, draft, TESTERS)
        publish(np6_client, draft, TESTERS)

        assert state(np6_client, draft) == 50
        assert [m.occasion for m in np6_sandbox.ledger] == ["test"]


def test_it_notices_a_dead_address(
    np6_sandbox: Sandbox, np6_client: np6.Client, database: sqlite3.Connection, action: str
) -> None:
    customers = [np6_sandbox.add_target(email) for email in ("hard-bounce@example.com", "full@example.com")]
    welcome(np6_client, database, action, customers)
    np6_sandbox.bounce(np6_sandbox.ledger[-1], "soft")
    np6_sandbox.clock.advance(HOUR)

    assert dead_addresses(np6_client, action) == {"hard-bounce@example.com"}


def test_it_sends_once_however_often_it_runs(
    np6_sandbox: Sandbox, np6_client: np6.Client, database: sqlite3.Connection, action: str, ada: str
) -> None:
    for _ in range(3):
        assert welcome(np6_client, database, action, [ada, ada]) == []

    assert [m.recipient for m in np6_sandbox.ledger] == ["ada@example.com"]


@pytest.mark.parametrize("fault", [{"reset": True}, {"status": 503}, {"truncate": 10}, {"malformed": True}])
@pytest.mark.parametrize("after", [False, True])
def test_it_never_sends_twice(
    np6_sandbox: Sandbox,
    np6_client: np6.Client,
    database: sqlite3.Connection,
    action: str,
    ada: str,
    fault: dict[str, Any],
    after: bool,
) -> None:
    np6_sandbox.faults.add("actions_execute_many", **fault, after=after, times=1)

    assert welcome(np6_client, database, action, [ada]) == [ada]
    sent = len(np6_sandbox.ledger)
    assert welcome(np6_client, database, action, [ada]) == [ada]
    np6_sandbox.clock.advance(HOUR)
    assert welcome(np6_client, database, action, [ada]) == ([] if sent else [ada])

    assert len(np6_sandbox.ledger) == sent <= 1


def test_a_person_decides_what_remains_unknown(
    np6_sandbox: Sandbox, np6_client: np6.Client, database: sqlite3.Connection, action: str, ada: str
) -> None:
    np6_sandbox.faults.add("actions_execute_many", reset=True, times=1)
    assert welcome(np6_client, database, action, [ada]) == [ada]

    decide(database, ada, sent=False)
    assert welcome(np6_client, database, action, [ada]) == []
    assert [m.recipient for m in np6_sandbox.ledger] == ["ada@example.com"]


def test_what_was_certainly_not_sent_is_sent_by_the_next_run(
    np6_sandbox: Sandbox, np6_client: np6.Client, database: sqlite3.Connection, ada: str
) -> None:
    action = np6_sandbox.add_action(state=38)
    with pytest.raises(np6.ConflictError):
        welcome(np6_client, database, action, [ada])
    assert len(np6_sandbox.ledger) == 0

    np6_client.actions.validate(action, body=ValidationSettings(fortest=False))
    assert welcome(np6_client, database, action, [ada, "unknown"]) == []
    assert [m.recipient for m in np6_sandbox.ledger] == ["ada@example.com"]
