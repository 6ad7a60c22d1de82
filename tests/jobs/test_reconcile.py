"""Reconciling turns "unknown" into "done" by events, and into "not sent" only by a silence that the user allows."""

from __future__ import annotations

import asyncio
import json
import os
import time
import uuid
from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from multiprocessing.context import ForkServerContext
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import np6
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from np6_api.api.actions import execute
from np6_api.models import ExecutionEmailRequest, IdReceiver, RedlistEntry, Stamp
from np6_jobs import (
    JournalError,
    JournalLockedError,
    JournalMismatchError,
    Outcome,
    ReconcileError,
    ReconcileReport,
    areconcile,
    bulk,
    reconcile,
)
from np6_jobs.journal import NO_CONTENT, Journal, key_digests, open_journal
from np6_sandbox import Sandbox
from np6_sandbox.sandbox import DEFAULT_KEY

from tests.jobs.conftest import World
from tests.jobs.one_request import ONCE, Run, die_in_flight

HOUR = timedelta(hours=1)
NO_MARGIN = timedelta(0)
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class Passage:
    """Time that passes on this machine, and at the sandbox, which has the same clock."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.passed = timedelta(0)
        seconds, nanoseconds = time.time, time.time_ns
        monkeypatch.setattr(time, "time", lambda: seconds() + self.passed.total_seconds())
        monkeypatch.setattr(time, "time_ns", lambda: nanoseconds() + int(self.passed.total_seconds() * 1e9))

    def wait(self, duration: timedelta) -> None:
        """Let time pass; a negative duration sets the clock back."""
        self.passed += duration


@pytest.fixture
def passage(monkeypatch: pytest.MonkeyPatch) -> Passage:
    return Passage(monkeypatch)


def run_of(world: World, path: Path) -> Run:
    return Run(world.sandbox, world.sandbox.url, world.action, path)


@pytest.fixture
def run(world: World, tmp_path: Path) -> Run:
    return run_of(world, tmp_path / "send.journal")


Reconcile = Callable[..., ReconcileReport]


#: Both entry points, which share all but the reading of events.
EITHER_WAY = pytest.mark.parametrize("look_up", ["sync", "async"], indirect=True)


@pytest.fixture
def look_up(request: pytest.FixtureRequest, world: World, run: Run) -> Reconcile:
    """Reconcile the journal, with one of the two entry points."""

    def do(**options: Any) -> ReconcileReport:
        key, url = world.sandbox.key, options.pop("base_url", world.sandbox.url)
        journal = options.pop("journal", run.path)
        if getattr(request, "param", "sync") == "sync":
            with np6.Client(key, base_url=url, retry=ONCE) as client:
                return reconcile(client, journal, **options)

        async def arun() -> ReconcileReport:
            async with np6.AsyncClient(key, base_url=url, retry=ONCE) as client:
                return await areconcile(client, journal, **options)

        return asyncio.run(arun())

    return do


LOST_RESPONSE: dict[str, Any] = {"reset": True, "after": True}
LOST_REQUEST: dict[str, Any] = {"reset": True}


def counts(report: ReconcileReport) -> tuple[int, int, int]:
    return report.done, report.not_sent, report.unknown


@EITHER_WAY
def test_an_event_proves_that_an_item_was_done(world: World, run: Run, look_up: Reconcile) -> None:
    run(world.contacts[:3], **LOST_RESPONSE)
    assert run.outcomes(world.contacts[:3]) == ["unknown"] * 3
    report = look_up()
    assert counts(report) == (3, 0, 0)
    assert report.echo_seen
    with np6.Client(DEFAULT_KEY, base_url=world.sandbox.url) as client:
        events = {event["id"]: event for event in client.http.get("/actions/events").json()}
    for item, message in zip(report.items, world.sandbox.ledger, strict=True):
        assert item.evidence is not None
        event = events[item.evidence.event]
        assert item.evidence.kind == event["type"] == "execution"
        assert item.evidence.time == EPOCH + event["timestamp"] * timedelta(milliseconds=1)
        assert str(item.stamp) == event["source"]["detail"]["execution"]["stamp"]["id"] == message.id
    with open_journal(run.path) as journal:
        decisions = [(number, outcome, evidence) for number, outcome, evidence, _ in journal.decisions()]
    expected = [(i.number, i.outcome, f"execution event {i.evidence.event}") for i in report.items if i.evidence]
    assert decisions == expected
    run(world.contacts[:3])
    assert world.sent() == Counter(world.contacts[:3])


@EITHER_WAY
def test_nothing_is_looked_up_if_nothing_is_unknown(world: World, run: Run, look_up: Reconcile) -> None:
    run(world.contacts[:3])
    assert look_up(absent_after=NO_MARGIN).items == []
    assert world.calls("action_events_list_all") == 0


def test_a_cancelled_message_was_processed(world: World, run: Run, look_up: Reconcile) -> None:
    with np6.Client(world.sandbox.key, base_url=world.sandbox.url) as client:
        for contact in world.contacts[:2]:
            client.targets.redlist_mail(contact, body=RedlistEntry(origin=4))
    run(world.contacts[:2], **LOST_RESPONSE)
    assert counts(look_up()) == (2, 0, 0)


@EITHER_WAY
def test_late_events_are_found_when_they_are_listed(
    world: World, run: Run, look_up: Reconcile, passage: Passage
) -> None:
    world.sandbox.configure(event_delay_seconds=(600, 3600))
    run(world.contacts[:40], **LOST_RESPONSE)
    assert counts(look_up()) == (0, 0, 40)
    passage.wait(HOUR / 2)
    some = look_up().done
    assert 0 < some < 40
    passage.wait(HOUR / 2)
    assert look_up().done == 40 - some


def test_without_an_event_an_item_stays_unknown(world: World, run: Run, look_up: Reconcile, passage: Passage) -> None:
    run(world.contacts[:2], **LOST_REQUEST)
    run(world.contacts[2:4], **LOST_RESPONSE)
    passage.wait(1000 * HOUR)
    assert counts(look_up()) == (2, 0, 2)
    assert run.outcomes(world.contacts[:4]) == ["unknown", "unknown", "done", "done"]


@EITHER_WAY
def test_after_the_silence_that_the_user_allows_an_item_counts_as_not_sent(
    world: World, run: Run, look_up: Reconcile, passage: Passage
) -> None:
    run(world.contacts[:2], **LOST_REQUEST)
    run(world.contacts[2:4], **LOST_RESPONSE)
    options = {"absent_after": 2 * HOUR, "clock_margin": HOUR}
    passage.wait(2.9 * HOUR)
    assert counts(look_up(**options)) == (2, 0, 2)
    passage.wait(HOUR)
    run(world.contacts[4:6])  # shows that stamps are returned
    assert counts(look_up(**options)) == (0, 2, 0)
    assert run.outcomes(world.contacts[:4]) == ["pending", "pending", "done", "done"]
    run(world.contacts[:2])
    assert world.sent() == Counter(world.contacts[:6])


@EITHER_WAY
@pytest.mark.parametrize("fault", [LOST_REQUEST, LOST_RESPONSE])
def test_if_stamps_are_not_returned_nothing_is_decided(
    world: World, run: Run, look_up: Reconcile, passage: Passage, fault: dict[str, Any]
) -> None:
    world.sandbox.configure(echo_stamps=False)
    run(world.contacts[:2], **fault)
    run(world.contacts[2:4])
    passage.wait(1000 * HOUR)
    report = look_up(absent_after=NO_MARGIN)
    assert counts(report) == (0, 0, 2)
    assert not report.echo_seen
    assert report.events > 0


def test_silence_counts_if_nothing_was_sent_only_with_the_word_of_the_user(
    world: World, run: Run, look_up: Reconcile, passage: Passage
) -> None:
    run(world.contacts[:2], **LOST_REQUEST)
    passage.wait(10 * HOUR)
    assert counts(look_up(absent_after=HOUR)) == (0, 0, 2)
    assert counts(look_up(absent_after=HOUR, echo_tested=True)) == (0, 2, 0)


@pytest.mark.parametrize("ahead", [-7200, 7200])
def test_the_clock_of_the_server_may_be_another(
    world: World, run: Run, look_up: Reconcile, passage: Passage, ahead: int
) -> None:
    world.sandbox.clock.offset = ahead
    run(world.contacts[:2], **LOST_RESPONSE)
    run(world.contacts[2:4], **LOST_REQUEST)
    report = look_up(absent_after=3 * HOUR, clock_margin=NO_MARGIN)
    assert counts(report) == (2, 0, 2)
    assert abs(report.clock_offset - timedelta(seconds=ahead)) < timedelta(seconds=60)
    passage.wait(3 * HOUR)
    run(world.contacts[4:6])
    late = look_up(absent_after=3 * HOUR, clock_margin=NO_MARGIN)
    assert counts(late) == (0, 0, 2) if ahead < 0 else (0, 2, 0)  # the clock may have been that wrong before


@pytest.mark.parametrize("minutes", [-14, 14])
def test_this_machines_clock_may_have_been_wrong_by_the_margin(
    world: World, run: Run, look_up: Reconcile, passage: Passage, minutes: int
) -> None:
    wrong = timedelta(minutes=minutes)
    world.sandbox.clock.offset = -wrong.total_seconds()
    passage.wait(wrong)
    run(world.contacts[:2], **LOST_RESPONSE)
    run(world.contacts[2:4], **LOST_REQUEST)
    passage.wait(-wrong)
    world.sandbox.clock.offset = 0
    assert counts(look_up(absent_after=NO_MARGIN)) == (2, 0, 2)


@pytest.mark.parametrize("hours", [-3, 3])
def test_this_machines_clock_may_have_been_set_since(
    world: World, run: Run, look_up: Reconcile, passage: Passage, hours: int
) -> None:
    run(world.contacts[:2], **LOST_RESPONSE)
    run(world.contacts[2:4], **LOST_REQUEST)
    passage.wait(hours * HOUR)
    world.sandbox.clock.offset = -hours * 3600
    assert counts(look_up(absent_after=HOUR)) == (2, 0, 2)


@EITHER_WAY
def test_a_request_asks_for_one_window(world: World, run: Run, look_up: Reconcile, passage: Passage) -> None:
    for number in range(5):
        run(world.contacts[number * 2 : number * 2 + 2], **LOST_RESPONSE)
        passage.wait(0.9 * HOUR)
    report = look_up(window=HOUR, absent_after=HOUR)
    assert counts(report) == (10, 0, 0)
    queries = [
        {name: values[0] for name, values in parse_qs(urlsplit(request.path).query).items()}
        for request in world.sandbox.requests
        if request.operation == "action_events_list_all"
    ][1:]
    starts = [int(query["start"]) for query in queries]
    assert [int(query["end"]) for query in queries[:-1]] == starts[1:]
    assert {end - start for start, end in pairwise(starts)} == {3_600_000}
    assert "end" not in queries[-1]
    assert len(queries) == 5


@EITHER_WAY
def test_reading_stops_when_all_is_found(world: World, run: Run, look_up: Reconcile, passage: Passage) -> None:
    run(world.contacts[:2], **LOST_RESPONSE)
    passage.wait(100 * HOUR)
    look_up(window=HOUR)
    assert world.calls("action_events_list_all") == 2


@EITHER_WAY
def test_a_list_that_breaks_off_is_read_on(world: World, run: Run, look_up: Reconcile) -> None:
    run(world.contacts[:50], **LOST_RESPONSE)
    for size in (5_000, 20_000):
        world.sandbox.faults.add("action_events_list_all", truncate=size, calls=[2])
    assert counts(look_up()) == (50, 0, 0)
    assert world.calls("action_events_list_all") > 2


@EITHER_WAY
def test_what_was_found_before_a_failure_is_kept_and_silence_does_not_count(
    world: World, run: Run, look_up: Reconcile, passage: Passage
) -> None:
    run(world.contacts[:1], **LOST_RESPONSE)
    run(world.contacts[1:2], **LOST_REQUEST)
    passage.wait(10 * HOUR)
    run(world.contacts[2:3], **LOST_RESPONSE)
    world.sandbox.faults.add("action_events_list_all", status=503, calls=[4])
    with pytest.raises(np6.ServerError):
        look_up(window=4 * HOUR, absent_after=NO_MARGIN)
    assert run.outcomes(world.contacts[:3]) == ["done", "unknown", "unknown"]


def test_events_that_nobody_knows_do_not_disturb(world: World, run: Run, look_up: Reconcile) -> None:
    run(world.contacts[:2], **LOST_RESPONSE)
    stamp = world.sandbox.ledger[0].id
    details: list[Any] = [
        None,
        [],
        {"execution": None},
        {"execution": {"stamp": stamp}},
        {"execution": {"stamp": {"id": 7}}},
        {"activation": {"stamp": {"id": "not a UUID"}}},
        {"activation": {"id": "another", "stamp": {"id": stamp}}},
    ]
    with np6.Client(DEFAULT_KEY, base_url=world.sandbox.url) as client:
        real = client.http.get("/actions/events").json()
    strange = [{**real[0], "type": "novelty", "id": str(n), "source": {"detail": d}} for n, d in enumerate(details)]
    body = json.dumps([*strange, {"timestamp": real[0]["timestamp"]}, *real])
    answer: dict[str, Any] = {"status": 200, "body": body, "content_type": "application/json"}
    world.sandbox.faults.add("action_events_list_all", calls=[2], **answer)
    report = look_up()
    assert counts(report) == (2, 0, 0)
    assert {item.evidence and item.evidence.kind for item in report.items} == {"execution"}


def test_two_journals_of_one_action_do_not_prove_each_others_items(
    world: World, run: Run, look_up: Reconcile, tmp_path: Path, passage: Passage
) -> None:
    other = run_of(world, tmp_path / "other.journal")
    run(world.contacts[:2], **LOST_REQUEST)
    other(world.contacts[:2], **LOST_RESPONSE)
    passage.wait(10 * HOUR)
    assert counts(look_up(absent_after=HOUR)) == (0, 0, 2)  # nothing shows that stamps are returned to this one
    assert counts(look_up(journal=other.path)) == (2, 0, 0)


def test_the_same_stamp_of_another_action_proves_nothing(world: World, run: Run, look_up: Reconcile) -> None:
    stamps = [uuid.uuid4()]
    run(world.contacts[:1], stamps=stamps, **LOST_REQUEST)
    with np6.Client(world.sandbox.key, base_url=world.sandbox.url) as client:
        other = world.sandbox.add_action(name="Reminder")
        body = ExecutionEmailRequest(recipient=IdReceiver(value=world.contacts[0]), stamp=Stamp(id=stamps[0]))
        client.actions.execute(other, body=body)
    assert counts(look_up()) == (0, 0, 1)


@pytest.mark.parametrize("first", [{}, LOST_RESPONSE])
def test_items_that_share_a_stamp_are_not_decided(
    world: World, run: Run, look_up: Reconcile, passage: Passage, first: dict[str, Any]
) -> None:
    shared = uuid.uuid4()
    run(world.contacts[:1], stamps=[shared], **first)
    run(world.contacts[1:3], stamps=[shared, uuid.uuid4()], **LOST_REQUEST)
    run(world.contacts[3:4])
    passage.wait(10 * HOUR)
    report = look_up(absent_after=HOUR)
    assert report.unsearchable == 1 + bool(first)
    assert run.outcomes(world.contacts[1:3]) == ["unknown", "pending"]


def test_an_item_without_a_stamp_cannot_be_looked_up(
    world: World, run: Run, look_up: Reconcile, passage: Passage
) -> None:
    run(world.contacts[:2], stamp=False, **LOST_RESPONSE)
    passage.wait(10 * HOUR)
    report = look_up(absent_after=HOUR, echo_tested=True)
    assert (counts(report), report.unsearchable) == ((0, 0, 2), 2)
    assert world.calls("action_events_list_all") == 0


@EITHER_WAY
def test_another_server_is_refused(world: World, run: Run, look_up: Reconcile) -> None:
    run(world.contacts[:2], **LOST_RESPONSE)
    with pytest.raises(JournalMismatchError) as error:
        look_up(base_url="http://127.0.0.1:9")
    assert error.value.differences == {"base_url": (world.sandbox.url, "http://127.0.0.1:9")}


def test_a_journal_in_use_is_refused(world: World, run: Run, look_up: Reconcile) -> None:
    run(world.contacts[:2])
    with Journal(run.path), pytest.raises(JournalLockedError):
        look_up()


def test_a_copy_is_refused(world: World, run: Run, look_up: Reconcile, tmp_path: Path) -> None:
    run(world.contacts[:2], **LOST_RESPONSE)
    (tmp_path / "copy").mkdir()
    for file in tmp_path.glob("send.journal*"):
        (tmp_path / "copy" / file.name).write_bytes(file.read_bytes())
    with pytest.raises(JournalError, match="copy"):
        look_up(journal=tmp_path / "copy" / run.path.name)


@EITHER_WAY
def test_a_journal_that_does_not_exist_is_not_made(look_up: Reconcile, tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        look_up(journal=tmp_path / "none.journal")
    assert not (tmp_path / "none.journal").exists()


def test_an_operation_whose_events_carry_no_stamp_is_refused(world: World, run: Run, look_up: Reconcile) -> None:
    world.sandbox.faults.add("segments_add_targets", reset=True)
    with np6.Client(DEFAULT_KEY, base_url=world.sandbox.url, retry=ONCE) as client:
        list(bulk.run(client, bulk.AddTargets(world.segment), world.contacts[:2], journal=run.path))
    with pytest.raises(np6.ConfigurationError, match=r"segments\.add_targets.*Only actions\.execute_many and"):
        look_up()


@EITHER_WAY
def test_one_request_for_each_item_can_be_looked_up_as_well(world: World, run: Run, look_up: Reconcile) -> None:
    """The journal does not have the action of such a job."""
    world.sandbox.faults.add("actions_execute", reset=True, after=True)
    job: bulk.Each[ExecutionEmailRequest, Any] = bulk.Each(lambda item: execute.call(world.action, body=item))
    with np6.Client(DEFAULT_KEY, base_url=world.sandbox.url, retry=ONCE) as client:
        results = list(bulk.run(client, job, world.recipients(3), journal=run.path))
    report = look_up()
    assert counts(report) == (3, 0, 0)
    assert {item.stamp for item in report.items} == {result.stamp for result in results}


@pytest.mark.parametrize(
    ("options", "name"),
    [
        ({"absent_after": -HOUR}, "absent_after"),
        ({"clock_margin": -HOUR}, "clock_margin"),
        ({"window": timedelta(0)}, "window"),
    ],
)
def test_an_argument_that_cannot_work_is_refused(
    world: World, run: Run, look_up: Reconcile, options: dict[str, timedelta], name: str
) -> None:
    run(world.contacts[:2], **LOST_RESPONSE)
    with pytest.raises(np6.ConfigurationError, match=name):
        look_up(**options)


@EITHER_WAY
def test_a_server_without_a_clock_is_refused(world: World, run: Run, look_up: Reconcile) -> None:
    run(world.contacts[:2], **LOST_RESPONSE)
    world.sandbox.faults.add("action_events_list_all", status=200, body="[]", headers={"Date": "today"})
    with pytest.raises(ReconcileError, match="Date"):
        look_up()
    assert run.outcomes(world.contacts[:2]) == ["unknown"] * 2


@EITHER_WAY
def test_events_out_of_order_are_an_error(world: World, run: Run, look_up: Reconcile) -> None:
    run(world.contacts[:2], **LOST_RESPONSE)
    listed = '[{"type": "hit", "id": "a", "timestamp": 5}]'
    world.sandbox.faults.add("action_events_list_all", status=200, body=listed, content_type="application/json")
    with pytest.raises(ReconcileError, match="order of their time"):
        look_up()


def test_silence_counts_from_the_death_of_a_killed_run(
    world: World, run: Run, look_up: Reconcile, passage: Passage, processes: ForkServerContext
) -> None:
    """Its request may have left at any time before, for instance after a laptop was closed and opened again."""
    run(world.contacts[:1])
    world.sandbox.configure(event_delay_seconds=2 * 3600)
    child = processes.Process(
        target=die_in_flight, args=(world.sandbox.url, world.action, world.contacts[1:3], run.path)
    )
    child.start()
    child.join()
    assert child.exitcode == 9
    assert run.outcomes(world.contacts[:3]) == ["done", "unknown", "unknown"]
    options = {"absent_after": 3 * HOUR, "clock_margin": NO_MARGIN}
    passage.wait(1.9 * HOUR)
    assert counts(look_up(**options)) == (0, 0, 2)  # this is the first to notice that the run is dead
    passage.wait(3 * HOUR)
    assert counts(look_up(**options)) == (2, 0, 0)


def test_silence_after_a_run_that_was_killed_and_one_that_ended(
    world: World, run: Run, look_up: Reconcile, passage: Passage, processes: ForkServerContext
) -> None:
    child = processes.Process(
        target=die_in_flight, args=(world.sandbox.url, world.action, world.contacts[:2], run.path)
    )
    child.start()
    child.join()
    assert child.exitcode == 9
    passage.wait(10 * HOUR)
    run(world.contacts[2:4])  # notices that the run before is dead, and ends
    passage.wait(HOUR)
    world.sandbox.reset()  # no event of the dead run is left
    options = {"clock_margin": NO_MARGIN, "echo_tested": True}
    assert counts(look_up(absent_after=2 * HOUR, **options)) == (0, 0, 2)
    assert counts(look_up(absent_after=HOUR / 2, **options)) == (0, 2, 0)


def test_silence_counts_from_the_end_of_a_run_that_did_not_wait_for_its_requests(
    world: World, run: Run, passage: Passage
) -> None:
    """As after a second Ctrl-C: the journal is closed, and requests are still in flight."""
    with Journal(run.path) as journal:
        journal.bind({"operation": "actions.execute_many", "arguments": {}, "base_url": "", "keys": ""})
        digests = key_digests(journal.id, ["a", "b", "c"])
        written = journal.append(digests[:1], [NO_CONTENT], digests[:1])
        journal.write(written, [Outcome.DONE])
        journal.append(digests[1:], [NO_CONTENT] * 2, digests[1:])
    passage.wait(HOUR)
    with open_journal(run.path) as journal:
        items = list(journal.unknown())
        assert [item.number for item in items] == [1, 2]
        assert all(journal.dead_by() >= item.ended + 3_600_000 for item in items)


FAULTS: list[dict[str, Any]] = [
    {},
    LOST_REQUEST,
    LOST_RESPONSE,
    {"status": 503, "after": True},
    {"truncate": 10},
    {"status": 503},
    {"status": 409},
]
STEPS = st.one_of(
    st.tuples(st.just("send"), st.integers(1, 4), st.sampled_from(FAULTS)),
    st.tuples(st.just("resend"), st.just(0), st.sampled_from(FAULTS)),
    st.tuples(st.just("wait"), st.integers(1, 200), st.just({})),
)


@pytest.fixture(scope="module")
def shared() -> Any:
    with Sandbox() as sandbox:
        yield sandbox


@settings(max_examples=int(os.environ.get("NP6_RECONCILE_EXAMPLES", "20")), deadline=None)
@given(
    steps=st.lists(STEPS, max_size=12),
    echo=st.sampled_from([True, True, False]),
    longest=st.sampled_from([0, 3600, 6 * 3600]),
    window=st.sampled_from([timedelta(minutes=40), timedelta(days=1)]),
)
def test_no_item_is_decided_wrongly(
    shared: Sandbox,
    tmp_path_factory: pytest.TempPathFactory,
    steps: list[tuple[str, int, dict[str, Any]]],
    echo: bool,
    longest: int,
    window: timedelta,
) -> None:
    """Whatever is lost, and however late events are, as long as that is within what the user says."""
    shared.reset()
    shared.configure(echo_stamps=echo, event_delay_seconds=(0, longest))
    contacts = [
        target["id"]
        for target in shared.seed({"targets": [{"Email": f"c{n}@example.com"} for n in range(48)]})["targets"]
    ]
    run = Run(shared, shared.url, shared.add_action(), tmp_path_factory.mktemp("run") / "send.journal")
    requests: list[list[str]] = []
    limit = timedelta(seconds=longest)
    with pytest.MonkeyPatch.context() as patch, np6.Client(DEFAULT_KEY, base_url=shared.url, retry=ONCE) as client:
        passage = Passage(patch)

        def look_up() -> ReconcileReport:
            return reconcile(client, run.path, absent_after=limit, clock_margin=timedelta(seconds=2), window=window)

        def check() -> None:
            sent = Counter(message.target for message in shared.ledger)
            for contact, outcome in zip(contacts, run.outcomes(contacts), strict=True):
                assert sent[contact] <= 1
                if outcome in {"done", "pending"}:
                    assert sent[contact] == (outcome == "done"), outcome

        for kind, number, fault in steps:
            if kind == "send":
                done = sum(map(len, requests))
                requests.append(contacts[done : done + number])
                run(requests[-1], **fault)
            elif not requests:
                continue
            elif kind == "resend":
                for request in requests:
                    run(request, **fault)
            elif kind == "wait":
                passage.wait(timedelta(minutes=number))
                look_up()
            check()
        if not requests:
            return
        run(contacts[-1:])
        passage.wait(limit + HOUR)
        report = look_up()
        check()
        assert report.unknown == 0 or not echo
