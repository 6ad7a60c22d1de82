"""A message of the outbox is sent once for each key, when its transaction is committed, and its end is known."""

from __future__ import annotations

import asyncio
import logging
import threading
import time
import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

import np6
import pytest
import sqlalchemy as sa
from np6_api.models import (
    ExecutionEmailRequest,
    ExecutionSmsRequest,
    HashReceiver,
    IdReceiver,
    Stamp,
    UnicityReceiver,
)
from np6_jobs import OutboxError, OutboxLockedError
from np6_jobs.outbox import AsyncRelay, Message, MessageState, Outbox, Relay
from np6_jobs.outbox._store import Store
from np6_sandbox import Sandbox
from sqlalchemy import event
from sqlalchemy.ext.asyncio import create_async_engine

from tests.jobs.conftest import World, to
from tests.jobs.postgres import database, postgres

MS = timedelta(milliseconds=1)
HOUR = timedelta(hours=1)
LOST_RESPONSE: dict[str, Any] = {"times": 1, "reset": True, "after": True}
LOST_REQUEST: dict[str, Any] = {"times": 1, "reset": True}
ONCE = np6.RetryPolicy(max_attempts=1)
#: What waits in a real relay does not wait here.
AT_ONCE: dict[str, Any] = {
    "poll": 10 * MS,
    "look_up_every": MS,
    "retry": np6.RetryPolicy(base_delay=0, max_delay=0),
    "clock_margin": timedelta(0),
}


@dataclass
class Box:
    """An outbox in a database, and a relay for the sandbox."""

    engine: sa.Engine
    world: World
    async_driver: str | None
    outbox: Outbox

    def add(
        self, *keys: str, action: str = "", message: ExecutionEmailRequest | ExecutionSmsRequest | None = None
    ) -> int:
        """Add messages to the first contacts; return how many are new."""
        with self.engine.begin() as connection:
            return sum(
                connection.execute(
                    self.outbox.add(key, action or self.world.action, message or to(self.world.contacts[at]))
                ).rowcount
                for at, key in enumerate(keys)
            )

    def run(self, *, key: str = "", url: str = "", **options: Any) -> None:
        """Run a relay until there is nothing left to do."""
        options = {**AT_ONCE, **options}
        key, url = key or self.world.sandbox.key, url or self.world.sandbox.url
        if self.async_driver is None:
            with np6.Client(key, base_url=url, retry=ONCE) as client:
                Relay(self.engine, client, self.outbox, **options).run(until_idle=True)
            return

        async def main() -> None:
            engine = create_async_engine(self.engine.url.set(drivername=self.async_driver))
            try:
                async with np6.AsyncClient(key, base_url=url, retry=ONCE) as client:
                    await AsyncRelay(engine, client, self.outbox, **options).run(until_idle=True)
            finally:
                await engine.dispose()

        asyncio.run(main())

    def messages(self) -> dict[str, Message]:
        """All messages by key."""
        with self.engine.connect() as connection:
            return {message.key: message for message in self.outbox.messages(connection)}

    def states(self) -> dict[str, str]:
        """The states of all messages by key."""
        return {key: message.state for key, message in self.messages().items()}

    def age(self, by: timedelta) -> None:
        """Let all messages be older."""
        columns = self.outbox.table.columns
        times = ("due", "first_attempt", "last_attempt", "decided", "added")
        with self.engine.begin() as connection:
            connection.execute(sa.update(self.outbox.table).values({name: columns[name] - by // MS for name in times}))

    def resolve(self, key: str, *, sent: bool) -> None:
        """Resolve a message by hand."""
        with self.engine.begin() as connection:
            self.outbox.resolve(connection, key, sent=sent)

    def sent(self) -> list[str | None]:
        """Who got messages of any action, in order."""
        return [message.target for message in self.world.sandbox.ledger]


@pytest.fixture(scope="session")
def server() -> Iterator[sa.URL]:
    with postgres() as url:
        yield url


@pytest.fixture(params=["sqlite", "sqlite async", "postgresql", "postgresql async"])
def box(request: pytest.FixtureRequest, world: World, tmp_path: Path) -> Iterator[Box]:
    if request.param.startswith("sqlite"):
        url = sa.URL.create("sqlite", database=str(tmp_path / "shop.db"))
        yield from make_box(url, world, "sqlite+aiosqlite" if "async" in request.param else None)
    else:
        with database(request.getfixturevalue("server")) as url:
            yield from make_box(url, world, "postgresql+psycopg" if "async" in request.param else None)


#: What does not depend on the database.
ON_SQLITE = pytest.mark.parametrize("box", ["sqlite"], indirect=True)
BOTH_WAYS = pytest.mark.parametrize("box", ["sqlite", "sqlite async"], indirect=True)
BOTH_DATABASES = pytest.mark.parametrize("box", ["sqlite", "postgresql"], indirect=True)
ON_POSTGRESQL = pytest.mark.parametrize("box", ["postgresql"], indirect=True)


def make_box(url: sa.URL, world: World, async_driver: str | None) -> Iterator[Box]:
    engine = sa.create_engine(url)
    made = Box(engine, world, async_driver, Outbox())
    with engine.begin() as connection:
        made.outbox.create(connection)
        made.outbox.create(connection)  # again does no harm
    yield made
    engine.dispose()


def test_what_is_committed_is_sent_and_nothing_else(box: Box) -> None:
    box.add("order-1", "order-2")
    with box.engine.connect() as connection:
        connection.execute(box.outbox.add("order-3", box.world.action, to(box.world.contacts[2])))
        connection.rollback()
    box.run()
    box.run()
    assert sorted(map(str, box.sent())) == sorted(box.world.contacts[:2])
    assert box.states() == {"order-1": "done", "order-2": "done"}


def test_a_key_is_one_message_and_the_first_wins(box: Box) -> None:
    first, other = to(box.world.contacts[0]), to(box.world.contacts[1])
    assert box.add("order-1", "order-1", "order-1", message=first) == 1
    assert box.add("order-1", message=other) == 0
    with box.engine.connect() as connection:
        queries = [
            box.outbox.same_content("order-1", box.world.action, first),
            box.outbox.same_content("order-1", box.world.action, other),
            box.outbox.same_content("order-1", "000XYZ", first),
            box.outbox.same_content("order-2", box.world.action, first),
        ]
        assert [connection.scalar(query) for query in queries] == [True, False, False, None]
    box.run()
    assert box.add("order-1", message=other) == 0
    box.run()
    assert box.sent() == box.world.contacts[:1]


@BOTH_WAYS
def test_messages_of_an_action_go_out_in_one_request_and_carry_their_stamps(box: Box) -> None:
    other = box.world.sandbox.add_action()
    box.add("a", "b", "c")
    box.add("d", "e", action=other)
    box.add("f", "g")
    box.run()
    assert box.world.calls() == 2
    stamps = {str(message.stamp) for message in box.messages().values()}
    assert {message.id for message in box.world.sandbox.ledger} == stamps
    assert len(stamps) == 7


@ON_SQLITE
@pytest.mark.parametrize(
    ("arguments", "where"),
    [
        ({"key": ""}, "key"),
        ({"key": " "}, "key"),
        ({"key": "x" * 201}, "key"),
        ({"key": "a\0b"}, "key"),
        ({"key": 4711}, "key"),
        ({"action": ""}, "action"),
        ({"action": None}, "action"),
        ({"message": {"recipient": {"type": "id", "value": "000PIZ76"}}}, "message"),
        ({"message": ExecutionEmailRequest()}, "recipient"),
        ({"message": ExecutionEmailRequest(recipient=IdReceiver(value=17))}, "recipient"),  # type: ignore[arg-type]
        ({"message": ExecutionEmailRequest(recipient=IdReceiver(value="x"), data={"at": object()})}, "data"),
        ({"message": ExecutionEmailRequest(recipient=IdReceiver(value="x"), stamp=Stamp(id=uuid.uuid4()))}, "stamp"),
    ],
    ids=range(12),
)
def test_what_cannot_be_sent_is_refused_before_it_is_stored(box: Box, arguments: dict[str, Any], where: str) -> None:
    good: dict[str, Any] = {"key": "order-1", "action": box.world.action, "message": to(box.world.contacts[0])}
    with pytest.raises(np6.InputError, match=where):
        box.outbox.add(**{**good, **arguments})


@BOTH_WAYS
def test_an_unknown_recipient_fails_alone_and_is_not_named(box: Box, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG, "np6_jobs")
    nobody = ExecutionEmailRequest(recipient=UnicityReceiver(value=["nobody@example.com"]))
    box.add("good")
    box.add("bad", message=nobody)
    box.run()
    bad = box.messages()["bad"]
    assert (bad.state, bad.reason) == ("failed", "NP6 refused it: recipient not found")
    assert box.states()["good"] == "done"
    assert "1 failed" in caplog.text
    assert "nobody" not in caplog.text + repr(bad)


@BOTH_DATABASES
def test_a_request_that_one_message_makes_invalid_is_divided(box: Box) -> None:
    bad = ExecutionEmailRequest(recipient=np6.UnknownVariant({"type": "nonsense"}))
    keys = [f"order-{number}" for number in range(9)]
    box.add(*keys[:5])
    box.add("bad", message=bad)
    box.add(*keys[5:])
    box.run()
    assert box.states() == dict.fromkeys(keys, "done") | {"bad": "failed"}
    assert box.messages()["bad"].reason.startswith("BadRequestError, status 400, request ")
    assert len(box.sent()) == 9


@ON_SQLITE
def test_content_that_was_changed_by_hand_fails_alone(box: Box) -> None:
    box.add("order-1", "order-2", "order-3")
    columns = box.outbox.table.columns
    with box.engine.begin() as connection:
        connection.execute(sa.update(box.outbox.table).where(columns.key == "order-2").values(content="nonsense"))
    box.run()
    assert box.states() == {"order-1": "done", "order-2": "failed", "order-3": "done"}


@BOTH_WAYS
@pytest.mark.parametrize(
    ("fault", "reason"),
    [
        ({"status": 409}, "ConflictError, status 409, request "),
        ({"status": 403}, "PermissionDeniedError, status 403, request "),
        ({"status": 429, "headers": {"Retry-After": "0"}}, "RateLimitError, status 429, request "),
    ],
    ids=str,
)
def test_what_was_refused_for_now_is_sent_later(box: Box, fault: dict[str, Any], reason: str) -> None:
    box.add("order-1", "order-2")
    with box.world.sandbox.faults.add("actions_execute_many", **fault):
        box.run(retry=np6.RetryPolicy(base_delay=1e6, max_delay=1e6))
    assert set(box.states().values()) == {"pending"}
    assert box.messages()["order-1"].reason.startswith(reason)
    box.run()  # it is not due yet
    assert box.sent() == []
    box.age(timedelta(days=12))
    box.run()
    assert set(box.states().values()) == {"done"}
    assert len(box.sent()) == 2


@BOTH_WAYS
def test_what_certainly_was_not_sent_is_sent_later(box: Box) -> None:
    box.add("order-1")
    box.run(url="http://127.0.0.1:9")
    message = box.messages()["order-1"]
    assert (message.state, message.reason, message.server) == ("pending", "ConnectionFailedError", None)
    box.run()
    assert box.sent() == box.world.contacts[:1]


@BOTH_WAYS
def test_a_wrong_key_ends_the_relay_and_leaves_the_messages_pending(box: Box, caplog: pytest.LogCaptureFixture) -> None:
    box.add("order-1", "order-2")
    with pytest.raises(np6.AuthenticationError):
        box.run(key="wrong")
    assert "the relay ends: AuthenticationError, status 401" in caplog.text
    assert set(box.states().values()) == {"pending"}
    box.run()
    assert len(box.sent()) == 2


def test_an_event_proves_that_an_unknown_message_was_sent(box: Box) -> None:
    box.world.sandbox.faults.add("actions_execute_many", **LOST_RESPONSE)
    box.add("order-1", "order-2")
    box.run(look_up_every=HOUR)
    assert set(box.states().values()) == {"unknown"}
    box.age(HOUR)
    box.run()
    message = box.messages()["order-1"]
    assert message.state == "done"
    assert message.reason.startswith("execution event ")
    assert len(box.sent()) == 2


@BOTH_DATABASES
def test_a_late_event_decides_when_it_comes(box: Box) -> None:
    box.world.sandbox.configure(event_delay_seconds=3600)
    box.world.sandbox.faults.add("actions_execute_many", **LOST_RESPONSE)
    box.add("order-1")
    box.run()
    time.sleep(0.002)
    box.run()
    assert box.states() == {"order-1": "unknown"}
    box.world.sandbox.clock.advance(3600)
    box.age(HOUR)
    box.run()
    assert box.states() == {"order-1": "done"}
    assert len(box.sent()) == 1


@BOTH_WAYS
def test_absence_counts_only_if_the_user_says_when_and_stamps_are_seen(box: Box) -> None:
    box.world.sandbox.faults.add("actions_execute_many", **LOST_REQUEST)
    box.add("order-1")
    box.run()
    for absent_after in (None, timedelta(minutes=10)):
        box.age(HOUR)
        box.run(absent_after=absent_after)
        assert box.states() == {"order-1": "unknown"}
    box.add("order-2")
    box.run()
    box.age(HOUR)
    box.run(absent_after=timedelta(days=1))
    assert box.states() == {"order-1": "unknown", "order-2": "done"}
    box.age(12 * HOUR)  # look-ups get rarer
    box.run(absent_after=timedelta(minutes=10), clock_margin=timedelta(minutes=5))
    assert box.states() == {"order-1": "done", "order-2": "done"}
    assert len(box.sent()) == 2


@ON_SQLITE
def test_absence_counts_if_the_user_has_tried_the_echo(box: Box) -> None:
    box.world.sandbox.faults.add("actions_execute_many", **LOST_REQUEST)
    box.add("order-1")
    box.run()
    box.age(HOUR)
    box.run(absent_after=timedelta(minutes=10), echo_tested=True)
    assert box.states() == {"order-1": "done"}
    assert len(box.sent()) == 1


@BOTH_DATABASES
def test_without_an_echo_nothing_is_decided_but_by_hand(box: Box) -> None:
    box.world.sandbox.configure(echo_stamps=False)
    box.world.sandbox.faults.add("actions_execute_many", calls=(1,), reset=True, after=True)
    box.world.sandbox.faults.add("actions_execute_many", calls=(1,), reset=True)
    box.add("sent")
    box.run()
    box.add("lost")
    box.run()
    box.add("done")
    box.run()
    box.age(HOUR)
    box.run(absent_after=timedelta(minutes=1))
    assert box.states() == {"sent": "unknown", "lost": "unknown", "done": "done"}
    box.resolve("sent", sent=True)
    box.resolve("lost", sent=False)
    box.run()
    assert box.states() == {"sent": "done", "lost": "done", "done": "done"}
    assert box.messages()["sent"].reason == "resolved by hand: sent"
    assert len(box.sent()) == 3


def take(box: Box, claim: str, lease: timedelta) -> None:
    """Take messages as a relay does that dies at once."""
    store = Store(
        box.outbox, server=box.world.sandbox.url, lease=lease, look_up_every=MS, absent_after=None
    )  # fmt: skip
    with box.engine.begin() as connection:
        assert store.take(connection, claim, 100) is not None


def test_what_a_dead_relay_had_becomes_unknown_and_is_not_sent_again(box: Box) -> None:
    box.add("order-1")
    take(box, "dead", 50 * MS)
    assert box.states() == {"order-1": "sending"}
    time.sleep(0.06)
    box.run()
    message = box.messages()["order-1"]
    assert (message.state, message.reason) == ("unknown", "the relay that was sending it died")
    box.age(HOUR)
    box.run()
    assert box.states() == {"order-1": "unknown"}
    assert box.sent() == []


@pytest.mark.parametrize("box", ["postgresql", "postgresql async"], indirect=True)
def test_what_a_living_relay_has_is_left_to_it(box: Box) -> None:
    box.add("order-1")
    take(box, "alive", HOUR)
    box.add("order-2")
    box.run()
    assert box.states() == {"order-1": "sending", "order-2": "done"}


@BOTH_DATABASES
def test_a_response_counts_even_if_it_comes_after_the_lease(box: Box) -> None:
    """Unless the message was taken again by then."""
    from np6_jobs.outbox._store import Verdict

    store = Store(box.outbox, server=box.world.sandbox.url, lease=MS, look_up_every=MS, absent_after=None)
    box.add("late", "again")
    take(box, "slow", MS)
    time.sleep(0.002)
    with box.engine.begin() as connection:
        store.take_unknown(connection)
    assert set(box.states().values()) == {"unknown"}
    box.resolve("again", sent=False)
    take(box, "fast", HOUR)
    with box.engine.begin() as connection:
        verdicts = [(key, Verdict(MessageState.DONE)) for key in ("late", "again")]
        assert store.settle(connection, "slow", verdicts) == 1
    assert box.states() == {"late": "done", "again": "sending"}


@ON_SQLITE
def test_a_look_up_does_not_decide_what_was_taken_again(box: Box) -> None:
    store = Store(box.outbox, server=box.world.sandbox.url, lease=MS, look_up_every=MS, absent_after=MS)
    box.add("order-1")
    take(box, "first", MS)
    time.sleep(0.003)
    with box.engine.begin() as connection:
        store.take_unknown(connection)
    box.age(HOUR)
    with box.engine.begin() as connection:
        [old] = store.take_unknown(connection).messages
    box.resolve("order-1", sent=False)
    take(box, "second", MS)
    time.sleep(0.003)
    with box.engine.begin() as connection:
        store.take_unknown(connection)
        store.decide(connection, [], [old], "no event")
    assert box.states() == {"order-1": "unknown"}


@BOTH_DATABASES
def test_a_commit_in_doubt_takes_nothing_else(box: Box) -> None:
    store = Store(box.outbox, server=box.world.sandbox.url, lease=HOUR, look_up_every=MS, absent_after=None)
    box.add("a", "b", "c")
    with box.engine.begin() as connection:
        first = store.take(connection, "claim", 2)
    with box.engine.begin() as connection:
        again = store.take(connection, "claim", 2)
    assert first == again
    assert sorted(box.states().values()) == ["pending", "sending", "sending"]


@ON_SQLITE
def test_a_server_that_breaks_down_does_not_make_all_messages_unknown(box: Box) -> None:
    keys = [f"order-{number}" for number in range(40)]
    box.add(*keys)
    options: dict[str, Any] = {**AT_ONCE, "look_up_every": HOUR}
    with (
        np6.Client(box.world.sandbox.key, base_url=box.world.sandbox.url, retry=ONCE) as client,
        box.world.sandbox.faults.add("actions_execute_many", status=503),
    ):
        relay = Relay(box.engine, client, box.outbox, **options, batch_size=10)
        for _ in range(4):
            relay.run(until_idle=True)
    assert sum(state == "unknown" for state in box.states().values()) == 10 + 3
    box.run()
    assert sum(state == "done" for state in box.states().values()) == 27


@ON_SQLITE
def test_a_result_of_an_unknown_type_is_unknown(box: Box) -> None:
    box.world.sandbox.faults.add(
        "actions_execute_many",
        times=1,
        status=200,
        headers={"Content-Type": "application/json"},
        body='[{"type": "queued"}]',
    )
    box.add("order-1")
    box.run(look_up_every=HOUR)
    message = box.messages()["order-1"]
    assert (message.state, message.reason) == ("unknown", "NP6 returned a result of an unknown type")


@ON_SQLITE
def test_an_sms_has_no_stamp_and_is_resolved_by_hand(box: Box) -> None:
    [action] = box.world.sandbox.seed({"actions": [{"state": 50, "type": "smsMessage", "content": {"text": "Hi"}}]})[
        "actions"
    ]
    sms = ExecutionSmsRequest.from_dict({"recipient": {"type": "id", "value": box.world.contacts[0]}})
    box.world.sandbox.faults.add("actions_execute_many", **LOST_RESPONSE)
    box.add("order-1", action=action["id"], message=sms)
    box.run()
    box.age(HOUR)
    box.run(absent_after=timedelta(0), echo_tested=True)
    message = box.messages()["order-1"]
    assert (message.state, message.stamp, message.channel) == ("unknown", None, "sms")
    assert box.world.calls("action_events_list_all") == 0
    box.add("order-2", action=action["id"], message=sms)
    box.run()
    assert box.states() == {"order-1": "unknown", "order-2": "done"}


@BOTH_DATABASES
def test_a_message_is_resolved_by_hand_only_where_that_is_safe(box: Box) -> None:
    box.add("done")
    box.run()
    box.add("sending")
    take(box, "alive", HOUR)
    for key, why in (("done", "NP6 accepted it"), ("sending", "A relay is sending it"), ("other", "no message")):
        for sent in (True, False):
            with pytest.raises(OutboxError, match=why):
                box.resolve(key, sent=sent)
    box.add("pending")
    box.resolve("pending", sent=True)
    box.add("failed", message=ExecutionEmailRequest(recipient=HashReceiver(value="0" * 32)))
    box.run()
    assert box.states() | {"sending": ""} == {"done": "done", "sending": "", "pending": "done", "failed": "failed"}
    box.resolve("failed", sent=False)
    assert box.states()["failed"] == "pending"
    assert len(box.sent()) == 1


@BOTH_DATABASES
def test_old_messages_are_purged_and_open_ones_are_not(box: Box) -> None:
    box.add("done")
    box.add("failed", message=ExecutionEmailRequest(recipient=HashReceiver(value="0" * 32)))
    box.run()
    box.world.sandbox.faults.add("actions_execute_many", **LOST_REQUEST)
    box.add("unknown")
    box.run()
    box.add("pending")
    box.age(timedelta(days=91))
    box.add("new")
    with box.engine.begin() as connection:
        assert box.outbox.purge(connection, timedelta(days=92)) == 0
        assert box.outbox.purge(connection, timedelta(days=90)) == 2
        assert box.outbox.counts(connection) == {"unknown": 1, "pending": 2}
        with pytest.raises(np6.ConfigurationError):
            box.outbox.purge(connection, -MS)


@BOTH_WAYS
def test_a_file_has_one_relay(box: Box) -> None:
    box.add("order-1")
    with np6.Client(box.world.sandbox.key, base_url=box.world.sandbox.url) as client:
        relay = Relay(box.engine, client, box.outbox, **AT_ONCE)
        thread = threading.Thread(target=relay.run)
        thread.start()
        wait_for(lambda: box.states() == {"order-1": "done"})
        with pytest.raises(OutboxLockedError, match=r"shop\.db"):
            box.run()
        relay.stop()
        thread.join()
    box.run()


def wait_for(condition: Callable[[], bool]) -> None:
    until = time.monotonic() + 60
    while not condition():
        assert time.monotonic() < until
        time.sleep(0.01)


@pytest.mark.parametrize("box", ["sqlite async", "postgresql async"], indirect=True)
def test_a_relay_on_the_event_loop_leaves_it_free_and_ends_in_order(box: Box) -> None:
    fault = box.world.sandbox.faults.add("actions_execute_many", delay=0.3)
    beats = 0

    async def main(ending: Callable[[AsyncRelay, asyncio.Task[None]], object]) -> None:
        nonlocal beats
        engine = create_async_engine(box.engine.url.set(drivername=box.async_driver))
        async with np6.AsyncClient(box.world.sandbox.key, base_url=box.world.sandbox.url) as client:
            relay = AsyncRelay(engine, client, box.outbox, **AT_ONCE)
            task = asyncio.create_task(relay.run())
            seen = fault.seen
            while fault.seen == seen:  # noqa: ASYNC110 - it happens in the sandbox
                await asyncio.sleep(0.01)
            ending(relay, task)
            while not task.done():
                beats += 1
                await asyncio.sleep(0.01)
            assert task.cancelled() or task.exception() is None
        await engine.dispose()

    box.add("order-1")
    asyncio.run(main(lambda relay, _: relay.stop()))
    assert box.states() == {"order-1": "done"}
    assert beats > 3
    box.add("order-2")
    asyncio.run(main(lambda _, task: task.cancel()))
    assert box.states() == {"order-1": "done", "order-2": "done"}


@ON_POSTGRESQL
def test_relays_share_an_outbox(box: Box) -> None:
    keys = [f"order-{number}" for number in range(60)]
    box.add(*keys)
    with np6.Client(box.world.sandbox.key, base_url=box.world.sandbox.url) as client:
        relays = [Relay(box.engine, client, box.outbox, **AT_ONCE, batch_size=5) for _ in range(3)]
        threads = [threading.Thread(target=relay.run, kwargs={"until_idle": True}) for relay in relays]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert box.states() == dict.fromkeys(keys, "done")
    assert sorted(map(str, box.sent())) == sorted(box.world.contacts[:60])


@ON_POSTGRESQL
def test_a_lost_connection_to_the_database_loses_nothing(box: Box) -> None:
    fault = box.world.sandbox.faults.add("actions_execute_many", delay=0.3, times=1)
    box.add("order-1")
    url = box.engine.url.update_query_dict({"application_name": "relay"})
    engine = sa.create_engine(url)
    with np6.Client(box.world.sandbox.key, base_url=box.world.sandbox.url) as client:
        relay = Relay(engine, client, box.outbox, **AT_ONCE)
        thread = threading.Thread(target=relay.run)
        thread.start()
        wait_for(lambda: fault.seen == 1)
        with box.engine.begin() as connection:
            connection.exec_driver_sql(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'relay'"
            )
        wait_for(lambda: box.states() == {"order-1": "done"})
        relay.stop()
        thread.join()
    engine.dispose()


@ON_SQLITE
def test_an_outbox_belongs_to_one_server(box: Box) -> None:
    box.add("order-1")
    box.run()
    box.add("order-2")
    with Sandbox() as other, pytest.raises(OutboxError, match="An outbox has one server"):
        box.run(url=other.url)
    assert box.states()["order-2"] == "pending"


def test_a_relay_needs_a_table_and_a_file(world: World, tmp_path: Path) -> None:
    with np6.Client(world.sandbox.key, base_url=world.sandbox.url) as client:

        def run(url: str, **options: Any) -> None:
            engine = sa.create_engine(url, **options)
            try:
                if not options.pop("empty", False):
                    with engine.begin() as connection:
                        Outbox().create(connection)
                Relay(engine, client).run(until_idle=True)
            finally:
                engine.dispose()

        with pytest.raises(OutboxError, match="lost with the process"):
            run("sqlite://", poolclass=sa.StaticPool)
        engine = sa.create_engine(f"sqlite:///{tmp_path}/empty.db")
        with pytest.raises(OutboxError, match="no table messages"):
            Relay(engine, client).run(until_idle=True)
        with engine.begin() as connection:
            connection.exec_driver_sql("CREATE TABLE messages (key TEXT)")
        with pytest.raises(OutboxError, match="not an outbox"), engine.begin() as connection:
            Outbox().create(connection)
        engine.dispose()
        engine = sa.create_engine(f"sqlite:///{tmp_path}/fast.db")
        event.listen(engine, "connect", lambda raw, _: raw.execute("PRAGMA synchronous=NORMAL"))
        with engine.begin() as connection:
            Outbox().create(connection)
        with pytest.raises(OutboxError, match="power cut"):
            Relay(engine, client).run(until_idle=True)
        engine.dispose()


@pytest.mark.parametrize(
    "options",
    [
        {"batch_size": 0},
        {"poll": timedelta(0)},
        {"lease": timedelta(0)},
        {"look_up_every": -MS},
        {"absent_after": -MS},
        {"clock_margin": -MS},
    ],
    ids=str,
)
def test_wrong_options_are_refused(options: dict[str, Any]) -> None:
    engine = sa.create_engine("sqlite://")
    with np6.Client("key", base_url="http://127.0.0.1:9") as client:
        with pytest.raises(np6.ConfigurationError, match=next(iter(options))):
            Relay(engine, client, **options)
        wrong: Any = create_async_engine("sqlite+aiosqlite://")
        with pytest.raises(np6.ConfigurationError, match="AsyncRelay"):
            Relay(wrong, client)
        with pytest.raises(np6.ConfigurationError, match="AsyncEngine"):
            AsyncRelay(wrong, client)  # type: ignore[arg-type]
    with pytest.raises(np6.ConfigurationError, match="table"):
        Outbox("Messages; DROP TABLE orders")


@BOTH_DATABASES
def test_an_outbox_may_have_another_table(box: Box) -> None:
    box.outbox = Outbox("mails", metadata=sa.MetaData())
    with box.engine.begin() as connection:
        box.outbox.create(connection)
    box.add("order-1")
    box.run()
    assert box.states() == {"order-1": "done"}
