"""The shop's mail, tested against a local NP6: nothing leaves this machine."""

from __future__ import annotations

import time
from typing import Any

import np6
import pytest
from np6_sandbox import Sandbox
from welcome import dead_addresses, publish, state, welcome

TESTERS = 1319


@pytest.fixture
def np6_sandbox_options() -> dict[str, Any]:
    """The test phase takes a minute, as it takes its time on the real platform."""
    return {"test_phase_seconds": 60}


@pytest.fixture
def ada(np6_sandbox: Sandbox) -> str:
    return np6_sandbox.add_target("ada@example.com")


@pytest.fixture
def action(np6_sandbox: Sandbox) -> str:
    return np6_sandbox.add_action(name="Welcome", content={"subject": "Welcome", "html": "<h1>Hello</h1>"})


def test_it_validates_both_phases(
    np6_sandbox: Sandbox, np6_client: np6.Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(time, "sleep", np6_sandbox.clock.advance)  # the sandbox's time passes instead of ours
    tester = np6_sandbox.add_target("tester@example.com")
    np6_sandbox.seed({"segments": [{"id": TESTERS, "name": "Testers", "isTest": True, "targets": [tester]}]})
    action = np6_sandbox.add_action(state=20)

    publish(np6_client, action, TESTERS)

    assert state(np6_client, action) == 50
    assert [(m.occasion, m.recipient) for m in np6_sandbox.ledger] == [("test", "tester@example.com")]


def test_it_notices_a_dead_address(np6_sandbox: Sandbox, np6_client: np6.Client, action: str) -> None:
    customers = [np6_sandbox.add_target(email) for email in ("hard-bounce@example.com", "full@example.com")]
    welcome(np6_client, action, customers)
    np6_sandbox.bounce(np6_sandbox.ledger[-1], "soft")

    assert dead_addresses(np6_client, action) == {"hard-bounce@example.com"}


def test_it_sends_once_however_often_it_runs(
    np6_sandbox: Sandbox, np6_client: np6.Client, action: str, ada: str
) -> None:
    for _ in range(3):
        welcome(np6_client, action, [ada])

    assert [m.recipient for m in np6_sandbox.ledger] == ["ada@example.com"]


@pytest.mark.parametrize(
    "trouble",
    [
        {"reset": True},
        {"reset": True, "after": True},
        {"status": 503},
        {"status": 503, "after": True},
        {"truncate": 10},
        {"malformed": True},
    ],
)
def test_it_never_sends_twice_whatever_goes_wrong(
    np6_sandbox: Sandbox, np6_client: np6.Client, action: str, ada: str, trouble: dict[str, Any]
) -> None:
    np6_sandbox.faults.add("actions_execute_many", **trouble, times=1)

    welcome(np6_client, action, [ada])
    assert len(np6_sandbox.ledger) <= 1

    welcome(np6_client, action, [ada])
    assert [m.recipient for m in np6_sandbox.ledger] == ["ada@example.com"]


def test_it_gives_up_when_the_action_may_not_send(np6_sandbox: Sandbox, np6_client: np6.Client, ada: str) -> None:
    draft = np6_sandbox.add_action(state=38)

    with pytest.raises(np6.ConflictError):
        welcome(np6_client, draft, [ada])
    assert len(np6_sandbox.ledger) == 0
