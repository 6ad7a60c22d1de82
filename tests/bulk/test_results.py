"""What comes back: an outcome for every item, in order or as it comes, with memory that does not grow."""

from __future__ import annotations

import itertools
import threading
from collections.abc import AsyncIterator, Iterator
from contextlib import closing
from typing import Any

import np6
import pytest
from np6 import bulk
from np6_api.api.targets import create, get
from np6_api.models import ExecutionFailure, ExecutionSuccess, RenderEmailRequest, RenderMailSuccess, Target
from np6_api.types import Call

from .conftest import Results, Run, World, outcomes, to


def test_every_item_gets_its_outcome_in_the_order_of_the_input(world: World, do: Run) -> None:
    results = do(bulk.Executions(world.action, chunk_size=7), world.recipients())
    assert [result.index for result in results] == list(range(100))
    assert [result.item for result in results] == world.recipients()
    assert [result.chunk for result in results] == [index // 7 for index in range(100)]
    assert all(result.outcome == "done" and isinstance(result.value, ExecutionSuccess) for result in results)
    assert set(world.sent().values()) == {1}
    assert len(world.sent()) == 100


def test_a_recipient_that_the_server_refuses_fails_alone_and_brings_the_reason(world: World, do: Run) -> None:
    recipients = world.recipients(10)
    recipients[3] = to("0000NONE")
    results = do(bulk.Executions(world.action), recipients)
    assert [r.index for r in results if r.outcome != "done"] == [3]
    assert isinstance(results[3].value, ExecutionFailure)
    assert results[3].outcome == "failed"
    assert results[3].error is None


def test_a_request_that_is_refused_fails_with_all_its_items(world: World, do: Run) -> None:
    draft = world.sandbox.add_action(state=20)
    results = do(bulk.Executions(draft, chunk_size=10), world.recipients(20))
    assert outcomes(results) == {"failed": 20}
    assert isinstance(results[0].error, np6.ConflictError)
    assert not world.sandbox.ledger.total


@pytest.mark.parametrize("effect", [{"status": 503, "after": True}, {"reset": True, "after": True}, {"truncate": 20}])
def test_a_send_whose_answer_is_lost_is_unknown_and_not_repeated(world: World, do: Run, effect: dict[str, Any]) -> None:
    world.sandbox.faults.add("actions_execute_many", calls=[2], **effect)
    results = do(bulk.Executions(world.action, chunk_size=10), world.recipients(30), concurrency=1)
    assert [result.index for result in results if result.outcome == "unknown"] == list(range(10, 20))
    assert all(isinstance(result.error, np6.NP6Error) for result in results[10:20])
    assert world.calls() == 3
    assert set(world.sent().values()) == {1}


def test_results_come_as_completed_when_asked_for(world: World, do: Run) -> None:
    world.sandbox.faults.add("actions_execute_many", calls=[1], delay=0.5)
    results = do(bulk.Executions(world.action, chunk_size=10), world.recipients(), concurrency=2, ordered=False)
    assert sorted(result.index for result in results) == list(range(100))
    assert [result.index for result in results] != list(range(100))


def test_targets_are_added_in_requests_as_large_as_the_description_allows(world: World, do: Run) -> None:
    results = do(bulk.AddTargets(world.segment), world.contacts)
    assert [result.value for result in results] == [50] * 100
    assert world.calls("segments_add_targets") == 2
    assert sorted(world.members()) == world.contacts


def test_each_item_is_rendered(world: World, do: Run) -> None:
    results = do(bulk.Render(world.action), [RenderEmailRequest() for _ in range(5)])
    assert all(isinstance(result.value, RenderMailSuccess) for result in results)


def test_any_operation_can_be_done_for_each_item(world: World, do: Run) -> None:
    job = bulk.Each[str, Target](lambda contact: get.call(contact))
    results = do(job, [*world.contacts[:5], "0000NONE"])
    assert [result.outcome for result in results] == ["done"] * 5 + ["failed"]
    assert [result.value and result.value.id for result in results[:5]] == world.contacts[:5]
    assert isinstance(results[5].error, np6.NotFoundError)


def test_an_item_that_no_request_can_be_made_of_fails_and_the_others_go_on(world: World, do: Run) -> None:
    job = bulk.Each[Any, Target](lambda item: create.call(body={"Email": item.lower()}))
    results = do(job, ["a@example.com", 3, "b@example.com"])
    assert [result.outcome for result in results] == ["done", "failed", "done"]
    assert isinstance(results[1].error, AttributeError)


def test_an_empty_input_gives_no_results(world: World, do: Run) -> None:
    assert do(bulk.Executions(world.action), []) == []


def test_an_input_without_end_is_read_only_as_far_as_it_is_needed(world: World) -> None:
    read = itertools.count()
    contacts = (world.contacts[next(read) % 100] for _ in itertools.repeat(None))
    with np6.Client(world.sandbox.key, base_url=world.sandbox.url) as client:
        job = bulk.Each[str, Target](lambda contact: get.call(contact))
        with closing(bulk.run(client, job, contacts, concurrency=4)) as results:
            taken = list(itertools.islice(results, 50))
    assert len(taken) == 50
    assert next(read) <= 50 + 2 * 4


def test_results_that_nobody_takes_hold_up_the_requests(world: World) -> None:
    world.sandbox.faults.add("targets_get", calls=[1], delay=0.3)
    with np6.Client(world.sandbox.key, base_url=world.sandbox.url) as client:
        job = bulk.Each[str, Target](lambda contact: get.call(contact))
        with closing(bulk.run(client, job, world.contacts, concurrency=2)) as results:
            assert next(results).index == 0
    assert world.calls("targets_get") <= 2 * 2


def test_an_asynchronous_input_is_taken(world: World) -> None:
    import asyncio

    async def contacts() -> AsyncIterator[str]:
        for contact in world.contacts[:55]:
            await asyncio.sleep(0)
            yield contact

    async def main() -> Results:
        async with np6.AsyncClient(world.sandbox.key, base_url=world.sandbox.url) as client:
            return [result async for result in bulk.arun(client, bulk.AddTargets(world.segment), contacts())]

    results = asyncio.run(main())
    assert [result.item for result in results] == world.contacts[:55]
    assert [result.value for result in results] == [50] * 50 + [5] * 5


def test_no_more_requests_run_at_once_than_was_asked_for(world: World) -> None:
    running, most, lock = [0], [0], threading.Lock()

    class Watched(bulk.Job[str, Any]):
        def call(self, items: Any) -> Call[Any]:
            return get.call(items[0])

    def watch(event: np6.Event) -> None:
        with lock:
            running[0] += {"request": 1, "response": -1}.get(event.kind, 0)
            most[0] = max(most[0], running[0])

    world.sandbox.faults.add("targets_get", delay=0.01)
    with np6.Client(world.sandbox.key, base_url=world.sandbox.url, on_event=watch) as client:
        assert len(list(bulk.run(client, Watched(1), world.contacts[:40], concurrency=3))) == 40
    assert most[0] == 3


def test_a_wrong_key_stops_the_job_at_once(world: World, do: Run) -> None:
    results: Results = []
    with pytest.raises(np6.AuthenticationError):
        do(bulk.Executions(world.action, chunk_size=1), world.recipients(), key="wrong", into=results, concurrency=4)
    assert len(world.sandbox.requests) <= 4
    assert outcomes(results) == {"failed": len(world.sandbox.requests)}


def test_a_job_that_only_fails_is_stopped_and_says_why(world: World, do: Run) -> None:
    draft = world.sandbox.add_action(state=20)
    results: Results = []
    with pytest.raises(bulk.FailingJobError, match=r"5 requests failed in a row.*409 Conflict") as stop:
        do(
            bulk.Executions(draft, chunk_size=1),
            world.recipients(),
            into=results,
            concurrency=2,
            max_failures_in_a_row=5,
        )
    assert isinstance(stop.value.__cause__, np6.ConflictError)
    assert 5 <= len(results) <= 6


def test_failures_with_successes_in_between_stop_nothing(world: World, do: Run) -> None:
    world.sandbox.faults.add("targets_get", calls=range(1, 100, 2), status=404)
    results = do(
        bulk.Each[str, Target](lambda contact: get.call(contact)),
        world.contacts,
        concurrency=1,
        max_failures_in_a_row=2,
    )
    assert outcomes(results) == {"done": 50, "failed": 50}


def test_an_answer_that_does_not_fit_its_request_leaves_its_items_unknown(world: World, do: Run) -> None:
    class Forgetful(bulk.Executions):
        def read(self, answer: Any, count: int) -> bulk.Answer:
            return super().read(answer[1:], count)

    results = do(Forgetful(world.action), world.recipients(10))
    assert outcomes(results) == {"unknown": 10}
    assert "10 items were sent and 9 results came back" in str(results[0].error)


def test_outcomes_that_mean_nothing_leave_items_unknown(world: World, do: Run) -> None:
    class Inventive(bulk.Executions):
        def read(self, answer: Any, count: int) -> bulk.Answer:
            return bulk.Answer("x" * count)

    results = do(Inventive(world.action), world.recipients(2))
    assert outcomes(results) == {"unknown": 2}
    assert "one of the letters d, f, u, o, not 'x'" in str(results[0].error)


def test_an_input_that_breaks_off_raises_and_loses_nothing(world: World, do: Run) -> None:
    def broken() -> Iterator[Any]:
        yield from world.recipients(25)
        raise UnicodeDecodeError("utf-8", b"\xff", 0, 1, "invalid start byte")

    results: Results = []
    with pytest.raises(UnicodeDecodeError):
        do(bulk.Executions(world.action, chunk_size=10), broken(), into=results, concurrency=1)
    assert len(world.sent()) == world.calls() * 10


def test_numbers_that_make_no_sense_are_refused(world: World, do: Run) -> None:
    with pytest.raises(np6.ConfigurationError, match="chunk_size must be at least 1, not 0"):
        bulk.Executions(world.action, chunk_size=0)
    with pytest.raises(np6.ConfigurationError, match="chunk_size must be at least 1, not 0"):
        bulk.AddTargets(world.segment, chunk_size=0)
    with pytest.raises(np6.ConfigurationError, match="chunk_size must be at most 50, not 51"):
        bulk.AddTargets(world.segment, chunk_size=51)
    with pytest.raises(np6.ConfigurationError, match="concurrency must be at least 1, not 0"):
        do(bulk.Executions(world.action), world.recipients(1), concurrency=0)
