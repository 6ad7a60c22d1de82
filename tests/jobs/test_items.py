"""Items are known by their key: what is done stays done wherever the next input has it, and what is new goes out."""

from __future__ import annotations

import random
import sqlite3
from pathlib import Path
from typing import Any
from uuid import UUID

import np6
import np6_jobs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from np6_api.api.actions import execute
from np6_api.api.targets import create, get
from np6_api.models import ExecutionEmailRequest, ExecutionSmsRequest, HashReceiver, IdReceiver, UnicityReceiver
from np6_jobs import Outcome, bulk
from np6_jobs._key_table import KeyTable
from np6_jobs.journal import Journal

from .conftest import Results, Run, World, changed, outcomes, to


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the journal is."""
    return tmp_path / "send.journal"


def reported(results: Results) -> list[tuple[str, bool]]:
    """What came of each item, and whether an earlier run did it."""
    return [(result.outcome, result.earlier) for result in results]


def test_a_second_run_may_reorder_append_remove_and_cut_differently(world: World, do: Run, path: Path) -> None:
    do(bulk.Executions(world.action, chunk_size=7), world.recipients(40), journal=path, concurrency=3)
    items = [*world.recipients(60)[5:]]
    random.Random(7).shuffle(items)
    results = do(bulk.Executions(world.action, chunk_size=11), items, journal=path, concurrency=1)
    assert outcomes(results) == {"done": 55}
    assert sum(result.earlier for result in results) == 35
    assert [result.item for result in results] == items
    assert world.sent() == dict.fromkeys(world.contacts[:60], 1)


def test_appending_one_item_sends_one_item(world: World, do: Run, path: Path) -> None:
    do(bulk.Executions(world.action), world.recipients(30), journal=path)
    results = do(bulk.Executions(world.action), world.recipients(31), journal=path)
    assert reported(results) == [("done", True)] * 30 + [("done", False)]
    assert len(world.sandbox.ledger.select(action=world.action)) == 31


def test_an_item_that_was_sent_is_not_sent_again_with_other_content(world: World, do: Run, path: Path) -> None:
    job = bulk.Executions(world.action)
    do(job, world.recipients(3), journal=path)
    for _ in range(2):
        results = do(job, [to(world.contacts[0]), changed(to(world.contacts[1]))], journal=path)
        assert reported(results) == [("done", True), ("changed", True)]
        assert isinstance(results[1].error, np6_jobs.ContentChangedError)
        assert "already sent, with other content" in str(results[1].error)
    assert world.calls() == 1


def test_what_may_have_been_sent_with_other_content_stays_unknown(world: World, do: Run, path: Path) -> None:
    job = bulk.Executions(world.action)
    world.sandbox.faults.add("actions_execute_many", calls=[1], reset=True)
    do(job, world.recipients(1), journal=path)
    corrected = [changed(to(world.contacts[0]))]
    [result] = do(job, corrected, journal=path)
    assert (result.outcome, result.earlier) == ("unknown", True)
    assert "may already have been sent, with other content" in str(result.error)
    assert outcomes(do(job, corrected, journal=path, resend_unknown=True)) == {"done": 1}
    assert outcomes(do(job, world.recipients(1), journal=path)) == {"changed": 1}
    assert reported(do(job, corrected, journal=path)) == [("done", True)]


def test_an_item_that_was_refused_may_be_fixed(world: World, do: Run, path: Path) -> None:
    job, numbers = bulk.Executions(world.action), {"0000NONE": 1, world.contacts[0]: 1}

    def order(request: Any) -> int:
        return numbers[request.recipient.value]

    assert outcomes(do(job, [to("0000NONE")], journal=path, key=order)) == {"failed": 1}
    assert reported(do(job, [to("0000NONE")], journal=path, key=order)) == [("failed", True)]
    assert reported(do(job, world.recipients(1), journal=path, key=order)) == [("done", False)]
    assert outcomes(do(job, [to("0000NONE")], journal=path, key=order)) == {"changed": 1}


def test_an_item_whose_request_failed_may_be_fixed(world: World, do: Run, path: Path) -> None:
    world.sandbox.faults.add("actions_execute_many", calls=[1], status=409)
    do(bulk.Executions(world.action), world.recipients(3), journal=path)
    corrected = [*world.recipients(2), changed(to(world.contacts[2]))]
    assert outcomes(do(bulk.Executions(world.action), corrected, journal=path)) == {"done": 3}
    assert reported(do(bulk.Executions(world.action), corrected, journal=path)) == [("done", True)] * 3
    assert set(world.sent().values()) == {1}


def test_messages_that_a_job_refused_go_out_once_by_a_job_with_keys_whoever_runs_it(
    world: World, do: Run, path: Path
) -> None:
    """As docs/bulk.md advises under "Two messages for one recipient"."""
    job = bulk.Executions(world.action)
    order = [to(world.contacts[0]), changed(to(world.contacts[0])), changed(to(world.contacts[1]))]
    do(job, world.recipients(2)[1:], journal=path)
    results = do(job, order, journal=path)
    refused = {
        f"order {1000 + result.index}": result.item
        for result in results
        if isinstance(result.error, np6_jobs.DuplicateKeyError | np6_jobs.ContentChangedError)
    }
    assert [*refused] == ["order 1001", "order 1002"]
    names = {id(item): name for name, item in refused.items()}
    for earlier in (False, True, True):
        again = do(
            job,
            refused.values(),
            key=lambda item: names[id(item)],
            journal=path.with_name("refused.journal"),
        )
        assert reported(again) == [("done", earlier)] * 2
        assert [result.outcome for result in do(job, order, journal=path)] == ["done", "failed", "changed"]
    assert world.sent() == {world.contacts[0]: 2, world.contacts[1]: 2}


@pytest.mark.parametrize("chunk_size", [1, 2, 10])
def test_the_same_item_twice_is_sent_once(world: World, do: Run, path: Path, chunk_size: int) -> None:
    first, second = world.recipients(2)
    job = bulk.Executions(world.action, chunk_size=chunk_size)
    for earlier in (False, True):
        results = do(job, [first, second, first, first], journal=path, concurrency=2)
        assert reported(results) == [
            ("done", earlier),
            ("done", earlier),
            ("duplicate", False),
            ("duplicate", False),
        ]
    assert set(world.sent().values()) == {1}


def test_the_same_key_with_other_content_in_one_input_is_refused_by_its_positions(
    world: World, do: Run, path: Path
) -> None:
    items = [*world.recipients(3), changed(to(world.contacts[1]))]
    results = do(bulk.Executions(world.action, chunk_size=2), items, journal=path)
    assert [result.outcome for result in results] == ["done", "done", "done", "failed"]
    error = results[3].error
    assert isinstance(error, np6_jobs.DuplicateKeyError)
    assert error.positions == (1, 3)
    assert "Items 1 and 3 of the input" in str(error)
    assert "key=" in str(error)
    assert set(world.sent().values()) == {1}
    summary = np6_jobs.read_journal(path)
    assert summary
    assert not summary.complete
    # In the other order, the one that was sent is still known as done.
    swapped = [items[3], *items[:3]]
    assert [result.outcome for result in do(bulk.Executions(world.action), swapped, journal=path)] == [
        "changed",
        "done",
        "done",
        "done",
    ]


def test_a_key_of_the_user_tells_messages_to_one_recipient_apart(world: World, do: Run, path: Path) -> None:
    orders = {1: to(world.contacts[0]), 2: changed(to(world.contacts[0])), 3: to(world.contacts[0])}
    job = bulk.Each[int, Any](lambda number: execute.call(world.action, body=orders[number]))
    assert outcomes(do(job, orders, journal=path, key=lambda number: number)) == {"done": 3}
    orders[1].subject = "Your order, corrected"
    results = do(job, reversed(orders), journal=path, key=str)
    assert [result.outcome for result in results] == ["done", "done", "changed"]
    assert world.sent() == {world.contacts[0]: 3}


def test_sends_of_single_messages_are_known_by_their_recipient(world: World, do: Run, path: Path) -> None:
    other = world.sandbox.add_action()
    job = bulk.Each[Any, Any](lambda item: execute.call(item[0], body=item[1]))
    item = to(world.contacts[0])
    results = do(job, [(world.action, item), (world.action, item), (world.action, changed(item))], journal=path)
    assert [result.outcome for result in results] == ["done", "duplicate", "failed"]
    assert outcomes(do(job, [(other, item)], journal=path)) == {"done": 1}  # another action


def test_other_operations_are_known_by_their_content(world: World, do: Run, path: Path) -> None:
    job = bulk.Each[str, Any](lambda address: create.call(body={"Email": address}))
    assert outcomes(do(job, ["a@example.com", "b@example.com", "a@example.com"], journal=path)) == {
        "done": 2,
        "duplicate": 1,
    }
    assert reported(do(job, ["c@example.com", "a@example.com"], journal=path)) == [("done", False), ("done", True)]
    look_up = bulk.Each[str, Any](lambda contact: get.call(contact))
    assert outcomes(do(look_up, world.contacts[:3] * 2, journal=path.with_suffix(".other"))) == {
        "done": 3,
        "duplicate": 3,
    }


def test_targets_of_a_segment_are_known_by_themselves(world: World, do: Run, path: Path) -> None:
    do(bulk.AddTargets(world.segment), world.contacts[:60], journal=path)
    results = do(bulk.AddTargets(world.segment, chunk_size=9), world.contacts[50:], journal=path)
    assert [result.earlier for result in results] == [True] * 10 + [False] * 40
    assert sorted(world.members()) == world.contacts


def test_without_a_journal_nothing_is_compared(world: World, do: Run) -> None:
    assert outcomes(do(bulk.Executions(world.action), world.recipients(2) * 2)) == {"done": 4}
    with pytest.raises(np6.ConfigurationError, match="pass journal= as well"):
        do(bulk.Executions(world.action), world.recipients(2), key=str)


@pytest.mark.parametrize("bad", [None, "", " ", True, 1.5, b"order"])
def test_an_item_without_a_usable_key_is_not_sent(world: World, do: Run, path: Path, bad: Any) -> None:
    keys = iter(["one", bad, UUID(int=3)])
    results = do(bulk.Executions(world.action), world.recipients(3), journal=path, key=lambda _: next(keys))
    assert [result.outcome for result in results] == ["done", "failed", "done"]
    assert "key of an item" in str(results[1].error)
    assert len(world.sent()) == 2


def test_a_key_that_calls_the_server_is_refused(world: World, do: Run, path: Path) -> None:
    client = np6.Client(world.sandbox.key, base_url=world.sandbox.url)
    with client, pytest.raises(np6.ConfigurationError, match="Nothing was sent"):
        do(
            bulk.Executions(world.action),
            world.recipients(2),
            journal=path,
            key=lambda request: client.targets.get(request.recipient.value).id,
        )
    assert len(world.sandbox.requests) == 0


def test_keys_cannot_be_changed_later(world: World, do: Run, path: Path) -> None:
    job = bulk.Executions(world.action)
    do(job, world.recipients(2), journal=path)
    with pytest.raises(np6_jobs.JournalMismatchError, match="keys is 'by default' there and 'by key=' here"):
        do(job, world.recipients(2), journal=path, key=lambda request: request.recipient.value)
    assert world.calls() == 1


def test_items_that_no_request_can_be_made_of_fail_alone(world: World, do: Run, path: Path) -> None:
    items: list[Any] = [*world.recipients(3), "nobody", ExecutionEmailRequest(subject=3), *world.recipients(6)[3:]]  # type: ignore[arg-type]
    results = do(bulk.Executions(world.action), items, journal=path)
    assert [result.outcome for result in results] == ["done"] * 3 + ["failed"] * 2 + ["done"] * 3
    assert set(world.sent().values()) == {1}
    assert world.calls() == 1


def test_items_of_two_channels_fail_together(world: World, do: Run, path: Path) -> None:
    items: list[Any] = [to(world.contacts[0]), ExecutionSmsRequest.from_dict({"recipient": {}})]
    results = do(bulk.Executions(world.action), items, journal=path)
    assert outcomes(results) == {"failed": 2}
    assert world.calls() == 0


def test_a_job_whose_requests_do_not_show_their_items_is_known_by_each_alone(world: World, do: Run, path: Path) -> None:
    class Wrapped(bulk.Job[Any, Any]):
        def call(self, items: Any) -> Any:
            return create.call(body={"Email": f"{'-'.join(items)}@example.com"})

    assert outcomes(do(Wrapped(2), ["a", "b", "c", "a"], journal=path)) == {"done": 3, "duplicate": 1}
    assert [r.earlier for r in do(Wrapped(3), ["c", "d", "b"], journal=path)] == [True, False, True]


def test_a_journal_holds_no_key_in_cleartext(world: World, do: Run, path: Path) -> None:
    hashed = "409ba38aa13699d31caa8b42c94a5dc8"
    items = [
        ExecutionEmailRequest(recipient=UnicityReceiver(value=["secret@example.com"]), subject="private subject"),
        ExecutionEmailRequest(recipient=HashReceiver(value=hashed)),
    ]
    do(bulk.Executions(world.action), items, journal=path, key=lambda item: f"order {id(item)}")
    content = b"".join(file.read_bytes() for file in path.parent.iterdir())
    for text in ("secret@example.com", "private", hashed, "order", f"{id(items[0])}"):
        assert text.encode() not in content


def test_two_journals_have_different_digests_of_one_key(world: World, do: Run, tmp_path: Path) -> None:
    stored = []
    for name in ("one", "two"):
        do(bulk.AddTargets(world.segment), world.contacts[:1], journal=tmp_path / name)
        database = sqlite3.connect(tmp_path / name)
        stored += database.execute("SELECT keys FROM request").fetchall()
        database.close()
    assert len(set(stored)) == 2


def test_a_table_of_keys_finds_what_it_has_in_memory_and_in_its_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("np6_jobs._key_table._IN_MEMORY", 64)
    table, chance = KeyTable(), random.Random(3)
    entries = {chance.randbytes(16): (number, number.to_bytes(8)) for number in range(1000)}
    for start in range(0, 1000, 7):
        table.add(dict(list(entries.items())[start : start + 7]))
    absent = [chance.randbytes(16) for _ in range(1000)]
    assert table.look_up([*entries, *absent]) == entries
    table.close()
    table.close()


class Model:
    """What must be true of runs over any inputs: contents that were sent, by recipient."""

    def __init__(self) -> None:
        self.sent: dict[int, int] = {}

    def run(self, items: list[tuple[int, int]]) -> list[str]:
        """Return the outcomes of a run over recipients with contents."""
        seen: dict[int, int] = {}
        expected, before = [], dict(self.sent)
        for recipient, content in items:
            if recipient in seen:
                same = seen[recipient] == content
                done = before.get(recipient) == content
                expected.append("duplicate" if same else "done" if done else "failed")
                continue
            seen[recipient] = content
            expected.append("done" if self.sent.setdefault(recipient, content) == content else "changed")
        return expected


ITEMS = st.lists(st.tuples(st.integers(0, 5), st.integers(0, 1)), max_size=8)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(runs=st.lists(st.tuples(ITEMS, st.integers(1, 4)), min_size=1, max_size=4))
def test_whatever_inputs_come_one_after_the_other_each_recipient_gets_one_message(
    world: World, tmp_path_factory: pytest.TempPathFactory, runs: list[tuple[list[tuple[int, int]], int]]
) -> None:
    path, action, model = tmp_path_factory.mktemp("runs") / "send.journal", world.sandbox.add_action(), Model()
    with np6.Client(world.sandbox.key, base_url=world.sandbox.url) as client:
        for items, chunk_size in runs:
            requests = [
                ExecutionEmailRequest(recipient=IdReceiver(value=world.contacts[recipient]), subject=f"{content}")
                for recipient, content in items
            ]
            job = bulk.Executions(action, chunk_size=chunk_size)
            results = list(bulk.run(client, job, requests, journal=path, concurrency=2))
            assert [result.outcome for result in results] == model.run(items)
    sent = {message.target: message.subject for message in world.sandbox.ledger.select(action=action)}
    assert sent == {world.contacts[recipient]: f"{content}" for recipient, content in model.sent.items()}
    assert len(world.sandbox.ledger.select(action=action)) == len(model.sent)


def test_what_was_found_out_replaces_unknown(world: World, do: Run, path: Path) -> None:
    job = bulk.Executions(world.action, chunk_size=2)
    world.sandbox.faults.add("actions_execute_many", calls=[1, 2], reset=True)
    do(job, world.recipients(6), journal=path, concurrency=1)
    with np6_jobs.open_journal(path) as journal:
        assert journal.fingerprint
        assert journal.fingerprint["operation"] == "actions.execute_many"
        unknown = list(journal.unknown())
        assert [item.number for item in unknown] == [0, 1, 2, 3]
        assert all(item.attempted <= item.ended for item in unknown)
        for item, outcome in zip(unknown, ["done", "pending", "failed"], strict=False):
            journal.decide(item.number, Outcome(outcome), f"event {item.number}")
        with pytest.raises(np6_jobs.JournalError, match="Item 0 is done: it cannot be decided as done"):
            journal.decide(0, Outcome.DONE, "once more")
        with pytest.raises(np6_jobs.JournalError, match="cannot be decided as duplicate"):
            journal.decide(3, Outcome.DUPLICATE, "nothing")
        with pytest.raises(np6_jobs.JournalError, match="has no item 6"):
            journal.decide(6, Outcome.DONE, "nothing")
        journal.commit()
        assert journal.counts() == {"done": 3, "pending": 1, "failed": 1, "unknown": 1}
    with np6_jobs.open_journal(path) as journal:
        assert [decision[:3] for decision in journal.decisions()] == [
            (0, "done", "event 0"),
            (1, "pending", "event 1"),
            (2, "failed", "event 2"),
        ]
    results = do(job, world.recipients(6), journal=path)
    assert reported(results) == [
        ("done", True),
        ("done", False),
        ("failed", True),
        ("unknown", True),
        ("done", True),
        ("done", True),
    ]


def test_a_later_attempt_moves_the_time_from_which_events_are_read(
    world: World, do: Run, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = [1_000_000]
    monkeypatch.setattr("np6_jobs.journal._now", lambda: clock[0])
    job = bulk.Executions(world.action)
    world.sandbox.faults.add("actions_execute_many", calls=[1], status=409)
    world.sandbox.faults.add("actions_execute_many", calls=[1, 2], reset=True)
    for moment in (1_000_000, 2_000_000, 3_000_000):
        clock[0] = moment
        do(job, world.recipients(2), journal=path, resend_unknown=True)
    with np6_jobs.open_journal(path) as journal:
        assert [(item.attempted, item.ended) for item in journal.unknown()] == [(2_000_000, 3_000_000)] * 2


def test_a_journal_whose_entries_do_not_match_is_damaged(world: World, do: Run, path: Path) -> None:
    do(bulk.Executions(world.action), world.recipients(3), journal=path)
    database = sqlite3.connect(path)
    database.execute("UPDATE request SET keys = x'00'")
    database.commit()
    database.close()
    journal = Journal(path)
    with pytest.raises(np6_jobs.JournalError, match="damaged"):
        journal.recall([bytes(16)])
    journal.close()
