"""Each key at most once, and each key decided: relays are killed at any instant, and requests, responses and
connections to the database are lost.

`NP6_OUTBOX_KILLS=300 NP6_OUTBOX_MESSAGES=20000 pytest tests/jobs/test_outbox_kills.py` does it at full scale;
NP6_KILLS_SEED repeats the instants of a run.
"""

from __future__ import annotations

import multiprocessing
import os
import random
import signal
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from multiprocessing.context import ForkServerContext
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any

import httpx
import np6
import pytest
import sqlalchemy as sa
from np6_api.models import ExecutionEmailRequest, IdReceiver
from np6_jobs.outbox import Outbox, Relay
from np6_sandbox.sandbox import DEFAULT_KEY

from tests.jobs import outbox_driver
from tests.jobs.postgres import database, postgres

KILLS = int(os.environ.get("NP6_OUTBOX_KILLS", "4"))
MESSAGES = int(os.environ.get("NP6_OUTBOX_MESSAGES", "120"))
BATCH = max(10, MESSAGES // KILLS)
SEED = int(os.environ.get("NP6_KILLS_SEED", str(random.randrange(10**6))))
#: Longest delay of an event, and what the relays are told about it.
EVENT_DELAY, ABSENT_AFTER = 0.5, timedelta(seconds=5)
FAULTS: tuple[dict[str, Any], ...] = (
    {"times": 1, "reset": True, "after": True},
    {"probability": 0.03, "reset": True, "after": True},
    {"probability": 0.03, "reset": True},
    {"probability": 0.02, "status": 503, "after": True},
    {"probability": 0.02, "status": 503},
    {"probability": 0.02, "truncate": 10},
    {"probability": 0.02, "status": 429, "headers": {"Retry-After": "1"}},
    {"delay": 0.004},
)


class Trial:
    """An outbox, the relays that work on it, and what goes wrong.

    Args:
        processes: Starts processes.
        url: Address of the database.
        server: Address of the sandbox.
        absent_after: What the relays are told.
    """

    def __init__(self, processes: ForkServerContext, url: sa.URL, server: str, absent_after: timedelta | None) -> None:
        self.processes = processes
        self.url = url.render_as_string(hide_password=False)
        self.server = server
        self.absent_after = absent_after
        self.engine = sa.create_engine(url)
        self.outbox = Outbox()
        self.chance = random.Random(f"{SEED}{url.drivername}{absent_after}")
        self.relays: list[BaseProcess] = []
        self.added = self.kills = self.cut = self.proved = self.again = 0
        self.exits: Counter[int | None] = Counter()
        with self.engine.begin() as connection:
            self.outbox.create(connection)
        targets = self.post("seed", {"targets": [{"Email": f"c{n}@example.com"} for n in range(50)]})["targets"]
        self.contacts = [target["id"] for target in targets]
        action = {"state": 50, "name": "Orders", "content": {"subject": "Hello", "html": "<p>Hello</p>"}}
        self.actions = [document["id"] for document in self.post("seed", {"actions": [action] * 3})["actions"]]
        for number, fault in enumerate(FAULTS):
            self.post("faults", {"operation": "actions_execute_many", "seed": SEED + number, **fault})
        self.post("faults", {"operation": "action_events_list_all", "probability": 0.05, "seed": SEED, "reset": True})

    def post(self, path: str, body: dict[str, Any]) -> Any:
        """Ask the sandbox's own interface for something."""
        return httpx.post(f"{self.server}/_sandbox/api/{path}", json=body, timeout=60).raise_for_status().json()

    def ledger(self) -> Counter[str]:
        """How many messages were sent for each key."""
        messages = httpx.get(f"{self.server}/_sandbox/api/messages", timeout=60).raise_for_status().json()
        return Counter(message["data"]["key"] for message in messages)

    def rows(self) -> dict[str, str]:
        """The state of each key."""
        columns = self.outbox.table.columns
        with self.engine.connect() as connection:
            return {row.key: row.state for row in connection.execute(sa.select(columns.key, columns.state))}

    def count(self) -> None:
        """Count what did not go smoothly."""
        with self.engine.connect() as connection:
            for message in self.outbox.messages(connection):
                self.proved += " event " in message.reason
                self.again += message.attempts > 1

    def add(self, count: int) -> None:
        """Add messages, every tenth of them twice."""
        with self.engine.begin() as connection:
            for _ in range(count):
                key, contact = f"order-{self.added}", self.chance.choice(self.contacts)
                if self.added % 50 == 7:
                    contact = "nobody"
                message = ExecutionEmailRequest(recipient=IdReceiver(value=contact), data={"key": key})
                for _ in range(2 if self.added % 10 == 0 else 1):
                    connection.execute(self.outbox.add(key, self.actions[self.added % 3], message))
                self.added += 1

    def start(self) -> None:
        """Start a relay."""
        way = self.chance.choice(["sync", "async"])
        url = self.url.replace("sqlite:", "sqlite+aiosqlite:") if way == "async" else self.url
        process = self.processes.Process(
            target=outbox_driver.relay, args=(way, url, self.server, self.absent_after, BATCH)
        )
        process.start()
        self.relays.append(process)

    def kill(self) -> None:
        """Kill a relay, and start another in its place."""
        relay = self.chance.choice(self.relays)
        assert relay.pid is not None
        assert relay.is_alive(), f"a relay ended by itself: {relay.exitcode}, seed {SEED}"
        os.kill(relay.pid, signal.SIGKILL)
        self.end(relay)
        self.kills += 1
        self.start()

    def cut_connections(self) -> None:
        """Have the database close the connections of all relays."""
        if self.engine.dialect.name == "postgresql":
            with self.engine.begin() as connection:
                connection.exec_driver_sql(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'relay'"
                )
            self.cut += 1

    def end(self, relay: BaseProcess) -> None:
        """Wait for the end of a relay."""
        self.relays.remove(relay)
        relay.join(60)
        assert relay.exitcode is not None, f"a relay hangs, seed {SEED}"
        self.exits[relay.exitcode] += 1

    def stop(self) -> None:
        """Stop all relays as a service manager does."""
        for relay in self.relays:
            relay.terminate()
        for relay in list(self.relays):
            self.end(relay)

    def run(self, relays: int, kills: int, messages: int) -> None:
        """Let relays work while messages are added and relays are killed."""
        for _ in range(relays):
            self.start()
        while self.kills < kills or self.added < messages:
            if self.added < messages:
                self.add(min(messages - self.added, max(1, messages // max(kills, 1))))
            time.sleep(self.chance.uniform(0.02, 0.25))
            if self.kills < kills:
                self.kill()
            if self.chance.random() < 0.05:
                self.cut_connections()

    def wait(self, condition: Callable[[dict[str, str]], bool]) -> dict[str, str]:
        """Wait until the states of all keys meet a condition, as long as they change."""
        until, before = time.monotonic() + 120, Counter[str]()
        while not condition(rows := self.rows()):
            if before != (before := Counter(rows.values())):
                until = time.monotonic() + 120
            assert time.monotonic() < until, f"not decided, seed {SEED}: {before}"
            time.sleep(0.1 + len(rows) / 10_000)
        return rows

    def close(self) -> None:
        """End what is left."""
        for relay in self.relays:
            relay.kill()
            relay.join()
        self.engine.dispose()


@contextmanager
def sandbox(processes: ForkServerContext, **options: Any) -> Iterator[str]:
    """A sandbox in a process of its own."""
    ours, theirs = multiprocessing.Pipe()
    process = processes.Process(target=outbox_driver.serve, args=(theirs, options))
    process.start()
    theirs.close()
    try:
        yield ours.recv()
    finally:
        ours.close()
        process.join()


@pytest.fixture(scope="module", autouse=True)
def _key() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("NP6_API_KEY", DEFAULT_KEY)
        yield


@pytest.fixture(scope="module")
def server() -> Iterator[sa.URL]:
    with postgres() as url:
        yield url


@pytest.fixture(params=["postgresql", "sqlite"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[sa.URL]:
    if request.param == "sqlite":
        yield sa.URL.create("sqlite", database=str(tmp_path / "shop.db"))
    else:
        with database(request.getfixturevalue("server")) as url:
            yield url


@pytest.mark.parametrize("echo", [True, False], ids=["stamps returned", "stamps not returned"])
def test_each_key_is_sent_once_whatever_is_killed(
    echo: bool, url: sa.URL, processes: ForkServerContext, capsys: Any
) -> None:
    relays = 3 if url.drivername.startswith("postgresql") else 1
    share = 1.0 if echo else 0.25
    options = {"event_delay_seconds": (0.0, EVENT_DELAY), "echo_stamps": echo}
    with sandbox(processes, **options) as server:
        trial = Trial(processes, url, server, ABSENT_AFTER)
        try:
            began = time.monotonic()
            trial.run(relays, max(1, round(KILLS * share)), max(60, round(MESSAGES * share)))
            busy = time.monotonic() - began
            check(trial, echo=echo)
        finally:
            trial.close()
    with capsys.disabled():
        print(
            f"\n{url.drivername}, {'stamps' if echo else 'no stamps'}: {trial.kills} kills, {trial.cut} cuts, "
            f"{trial.added} messages in {busy:.0f} s, {trial.proved} proved by events, {trial.again} taken again, "
            f"relays ended with {dict(trial.exits)}",
            end=" ",
        )


def check(trial: Trial, *, echo: bool) -> None:
    """Check that nothing was sent twice and everything is decided as it is."""

    def settled(rows: dict[str, str]) -> bool:
        unknown = {key for key, state in rows.items() if state == "unknown"}
        if not {"pending", "sending"}.isdisjoint(rows.values()):
            return False
        return not echo or unknown.isdisjoint(trial.ledger())

    rows = trial.wait(settled)
    httpx.delete(f"{trial.server}/_sandbox/api/faults").raise_for_status()
    trial.stop()
    # SIGTERM ends a process that has only just started.
    assert set(trial.exits) <= {0, -signal.SIGKILL, -signal.SIGTERM}, f"seed {SEED}: {trial.exits}"
    sent = trial.ledger()
    where = f"seed {SEED}"
    assert len(rows) == trial.added
    assert [key for key, count in sent.items() if count > 1] == [], f"sent twice: {where}"
    assert [key for key, state in rows.items() if state == "done" and sent[key] != 1] == [], f"not sent: {where}"
    assert [key for key, state in rows.items() if state == "failed" and sent[key]] == [], f"sent: {where}"
    failed = {f"order-{number}" for number in range(7, trial.added, 50)}
    assert {key for key, state in rows.items() if state == "failed"} <= failed, where
    if echo:
        # Nothing is on its way any more, so what has no event was not sent.
        decide_by_events(trial)
    else:
        assert "unknown" in rows.values(), f"nothing went wrong: {where}"
        decide_by_hand(trial, sent)
    trial.count()
    rows, sent = trial.rows(), trial.ledger()
    assert {key for key, state in rows.items() if state == "failed"} == failed, where
    assert {key for key, state in rows.items() if state == "done"} == set(rows) - failed, where
    assert sent == Counter(set(rows) - failed), where


def decide_by_events(trial: Trial) -> None:
    """Let a relay decide what is unknown."""
    options = {**outbox_driver.OPTIONS, "look_up_every": timedelta(milliseconds=1), "clock_margin": timedelta(0)}
    options |= {"absent_after": timedelta(0), "echo_tested": True}
    with np6.Client(base_url=trial.server) as client:
        while not {"done", "failed"} >= set(trial.rows().values()):
            Relay(trial.engine, client, trial.outbox, **options).run(until_idle=True)
            time.sleep(0.05)


def decide_by_hand(trial: Trial, sent: Counter[str]) -> None:
    """Resolve what is unknown, as somebody does who has looked it up, and send the rest."""
    with trial.engine.begin() as connection:
        for message in trial.outbox.messages(connection, "unknown"):
            trial.outbox.resolve(connection, message.key, sent=bool(sent[message.key]))
    with np6.Client(base_url=trial.server) as client:
        Relay(trial.engine, client, trial.outbox).run(until_idle=True)
