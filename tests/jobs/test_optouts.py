"""Opt-outs both ways: NP6's as rows with address and time, and those of others on NP6's red list."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import np6
import pytest
from np6_api.models import ExecutionEmailRequest, IdReceiver
from np6_jobs.contacts import optouts
from np6_sandbox import Sandbox

LONG_AGO = datetime(2020, 1, 1, tzinfo=UTC)


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    """A sandbox of the test's own."""
    with Sandbox() as sandbox:
        yield sandbox


Job = Callable[..., list[Any]]


@pytest.fixture(params=["sync", "async"])
def pull(request: pytest.FixtureRequest, sandbox: Sandbox) -> Job:
    """Pull with one of the two entry points."""

    def run(since: Any, **options: Any) -> list[Any]:
        if request.param == "sync":
            with np6.Client(sandbox.key, base_url=sandbox.url) as client:
                return optouts.pull(client, since, **options)

        async def arun() -> list[Any]:
            async with np6.AsyncClient(sandbox.key, base_url=sandbox.url) as client:
                return await optouts.apull(client, since, **options)

        return asyncio.run(arun())

    return run


@pytest.fixture(params=["sync", "async"])
def push(request: pytest.FixtureRequest, sandbox: Sandbox) -> Job:
    """Push with one of the two entry points."""
    once = np6.RetryPolicy(max_attempts=1)

    def run(rows: Any, **options: Any) -> list[Any]:
        if request.param == "sync":
            with np6.Client(sandbox.key, base_url=sandbox.url, retry=once) as client:
                return list(optouts.push(client, rows, **options))

        async def arun() -> list[Any]:
            async with np6.AsyncClient(sandbox.key, base_url=sandbox.url, retry=once) as client:
                return [result async for result in optouts.apush(client, rows, **options)]

        return asyncio.run(arun())

    return run


def send(sandbox: Sandbox, *addresses: str) -> None:
    """Send a message to each."""
    action = sandbox.add_action()
    with np6.Client(sandbox.key, base_url=sandbox.url) as client:
        for address in addresses:
            target = sandbox.add_target(address)
            client.actions.execute(action, body=ExecutionEmailRequest(recipient=IdReceiver(value=target)))


def test_opt_outs_of_events_and_red_lists_are_pulled(sandbox: Sandbox, pull: Job, push: Job) -> None:
    send(sandbox, "u@example.com", "c@example.com", "o@example.com")
    unsubscriber, complainer, _ = sandbox.ledger.select()
    sandbox.hit(unsubscriber, "unsubscribe")
    sandbox.hit(unsubscriber, "redirection")
    sandbox.respond(complainer, "complaint")
    sandbox.add_target("r@example.com")
    push([{"address": each, "at": LONG_AGO} for each in ("r@example.com", "u@example.com")])

    rows = pull(LONG_AGO)

    assert {(row.address, row.channel, row.reasons) for row in rows} == {
        ("r@example.com", "mail", ("red list: api",)),
        ("u@example.com", "mail", ("red list: api", "unsubscribe")),
        ("c@example.com", "mail", ("complaint",)),
    }
    assert [row.at for row in rows] == sorted(row.at for row in rows)
    assert rows[0].at == LONG_AGO
    assert all(row.target_id for row in rows)
    assert {row.address for row in pull(datetime.now(UTC) - timedelta(hours=1))} == {"u@example.com", "c@example.com"}
    assert [row.address for row in pull(LONG_AGO, until=LONG_AGO + timedelta(days=1))] in (
        ["r@example.com", "u@example.com"],
        ["u@example.com", "r@example.com"],
    )


def test_a_contact_that_was_deleted_has_no_address(sandbox: Sandbox, pull: Job, push: Job) -> None:
    target = sandbox.add_target("r@example.com")
    push([{"address": "r@example.com", "at": LONG_AGO}])
    sandbox.faults.add("targets_get", status=404)

    assert [(row.address, row.target_id) for row in pull(LONG_AGO)] == [(None, target)]


def test_a_lookup_that_fails_is_raised(sandbox: Sandbox, pull: Job, push: Job) -> None:
    sandbox.add_target("r@example.com")
    push([{"address": "r@example.com", "at": LONG_AGO}])
    sandbox.faults.add("targets_get", status=403)

    with pytest.raises(np6.PermissionDeniedError):
        pull(LONG_AGO)


def test_a_naive_date_time_is_refused(pull: Job) -> None:
    with pytest.raises(ValueError, match="no time zone"):
        pull(datetime(2026, 1, 1))


def test_opt_outs_are_pushed_once(sandbox: Sandbox, push: Job, tmp_path: Path) -> None:
    sandbox.add_target("a@example.com")
    rows: list[dict[str, Any]] = [
        {"address": "a@example.com", "at": LONG_AGO},
        {"address": "nobody@example.com", "at": LONG_AGO},
        {"address": "a@", "at": datetime(2026, 1, 1)},
        {"address": "a@example.com", "at": LONG_AGO},
    ]
    journal = tmp_path / "optouts.journal"

    results = push(rows, journal=journal)

    assert [str(result.outcome) for result in results] == ["redlisted", "absent", "failed", "unchanged"]
    assert set(results[2].problems) == {"address", "at"}
    [entry] = sandbox.documents("redlist_mail")
    assert (entry["timestamp"], entry["origin"]) == ("2020-01-01T00:00:00Z", 1)
    sandbox.add_target("nobody@example.com")
    again = push(rows, journal=journal)
    assert [str(result.outcome) for result in again] == ["unchanged", "redlisted", "failed", "unchanged"]
    assert len(sandbox.documents("redlist_mail")) == 2


def test_a_push_whose_fate_is_unknown_is_repeated(sandbox: Sandbox, push: Job, tmp_path: Path) -> None:
    sandbox.add_target("a@example.com")
    rows, journal = [{"mail": "a@example.com"}], tmp_path / "optouts.journal"
    options: dict[str, Any] = {"address": "mail", "at": None, "journal": journal}
    sandbox.faults.add("targets_redlist_mail", reset=True, after=True, times=1)

    assert [str(each.outcome) for each in push(rows, dry_run=True, **options)] == ["redlisted"]
    assert sandbox.documents("redlist_mail") == []
    assert [str(each.outcome) for each in push(rows, **options)] == ["unknown"]
    assert [str(each.outcome) for each in push(rows, **options)] == ["redlisted"]
    assert len(sandbox.documents("redlist_mail")) == 1


def test_a_missing_column_is_refused(push: Job) -> None:
    with pytest.raises(np6.ConfigurationError, match="no column 'at'"):
        push([{"address": "a@example.com"}])
