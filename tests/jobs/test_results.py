"""Results: an outcome for every item, in the order of the input or as completed, with memory that does not grow."""

from __future__ import annotations

import gc
import itertools
import json
import threading
import warnings
from collections.abc import AsyncIterator, Iterator
from contextlib import closing, contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, cast

import httpx
import np6
import np6_jobs
import pytest
from np6_api.api.targets import create, get
from np6_api.models import (
    ExecutionFailure,
    ExecutionSuccess,
    RenderEmailRequest,
    RenderMailSuccess,
    StaticSegment,
    Target,
)
from np6_api.types import Call
from np6_jobs import Outcome, bulk

from .conftest import Results, Run, World, outcomes, to


def test_every_item_gets_its_outcome_in_the_order_of_the_input(world: World, do: Run) -> None:
    results = do(bulk.Executions(world.action, chunk_size=7), world.recipients())
    assert [result.index for result in results] == list(range(100))
    assert [result.item for result in results] == world.recipients()
    assert [result.chunk for result in results] == [index // 7 for index in range(100)]
    assert all(result.outcome == "done" and isinstance(result.value, ExecutionSuccess) for result in results)
    assert set(world.sent().values()) == {1}
    assert len(world.sent()) == 100


def test_a_recipient_that_the_server_refuses_fails_alone_with_the_reason(world: World, do: Run) -> None:
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
def test_a_send_whose_response_is_lost_is_unknown_and_not_repeated(
    world: World, do: Run, effect: dict[str, Any]
) -> None:
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


def test_targets_are_added_in_requests_as_large_as_the_spec_allows(world: World, do: Run) -> None:
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


def test_an_item_that_no_request_can_be_made_of_fails_with_its_request_and_moves_no_other(
    world: World, do: Run
) -> None:
    recipients: list[Any] = [*world.recipients(3), "nobody", *world.recipients(7)[3:]]
    results = do(bulk.Executions(world.action, chunk_size=2), recipients)
    assert [result.item for result in results] == recipients
    assert [result.index for result in results if result.outcome == "failed"] == [2, 3]
    assert outcomes(results) == {"done": 6, "failed": 2}
    assert len(world.sent()) == 6


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


def test_requests_wait_for_results_to_be_taken(world: World) -> None:
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

    def watch(event: np6.CallEvent) -> None:
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
        do(
            bulk.Executions(world.action, chunk_size=1),
            world.recipients(),
            api_key="wrong",
            into=results,
            concurrency=4,
        )
    assert len(world.sandbox.requests) <= 4
    assert outcomes(results) == {"failed": len(world.sandbox.requests)}


def test_a_job_that_only_fails_is_stopped_with_the_reason(world: World, do: Run) -> None:
    draft = world.sandbox.add_action(state=20)
    results: Results = []
    with pytest.raises(np6_jobs.FailingJobError, match=r"5 requests failed in a row.*409 Conflict") as stop:
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


def test_a_response_with_another_number_of_results_leaves_its_items_unknown(world: World, do: Run) -> None:
    class Forgetful(bulk.Executions):
        def read(self, value: Any, count: int) -> bulk.ChunkResult:
            return super().read(value[1:], count)

    results = do(Forgetful(world.action), world.recipients(10))
    assert outcomes(results) == {"unknown": 10}
    assert "10 items were sent and 9 results came back" in str(results[0].error)


def test_invalid_outcomes_leave_items_unknown(world: World, do: Run) -> None:
    class Inventive(bulk.Executions):
        def read(self, value: Any, count: int) -> bulk.ChunkResult:
            return bulk.ChunkResult(cast("list[Outcome]", ["done"] * (count - 1) + ["sent"]))

    results = do(Inventive(world.action), world.recipients(2))
    assert outcomes(results) == {"unknown": 2}
    assert "an outcome is one of done, failed, unknown, pending, not 'sent'" in str(results[0].error)


def test_an_input_that_raises_loses_nothing(world: World, do: Run) -> None:
    def broken() -> Iterator[Any]:
        yield from world.recipients(25)
        raise UnicodeDecodeError("utf-8", b"\xff", 0, 1, "invalid start byte")

    results: Results = []
    with pytest.raises(UnicodeDecodeError):
        do(bulk.Executions(world.action, chunk_size=10), broken(), into=results, concurrency=1)
    assert len(world.sent()) == world.calls() * 10


def test_invalid_numbers_are_refused(world: World, do: Run) -> None:
    with pytest.raises(np6.ConfigurationError, match="chunk_size must be at least 1, not 0"):
        bulk.Executions(world.action, chunk_size=0)
    with pytest.raises(np6.ConfigurationError, match="chunk_size must be at least 1, not 0"):
        bulk.AddTargets(world.segment, chunk_size=0)
    with pytest.raises(np6.ConfigurationError, match="chunk_size must be at most 50, not 51"):
        bulk.AddTargets(world.segment, chunk_size=51)
    with pytest.raises(np6.ConfigurationError, match="concurrency must be at least 1, not 0"):
        do(bulk.Executions(world.action), world.recipients(1), concurrency=0)


@contextmanager
def refusing(status: int) -> Iterator[tuple[str, list[str]]]:
    """A server that refuses everything, with a header that is not ASCII; gives its address, and what was asked for."""
    asked: list[str] = []

    class Refusing(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            self.rfile.read(int(self.headers["Content-Length"]))
            asked.append(self.path)
            self.send_response(status)
            self.send_header("X-Reason", "refus\xe9")
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, format: str, *args: Any) -> None: ...

    with ThreadingHTTPServer(("127.0.0.1", 0), Refusing) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}", asked
        finally:
            server.shutdown()
            thread.join()


def test_a_refusal_with_a_header_that_is_not_ascii_is_certain() -> None:
    with refusing(409) as (url, asked), np6.Client("key", base_url=url) as client:
        job = bulk.Executions("000ABC", chunk_size=1)
        results = list(bulk.run(client, job, [to("000PIZ76")] * 40, max_failures_in_a_row=None))
    assert outcomes(results) == {"failed": 40}
    assert len(asked) == 40


def test_a_refused_key_stops_the_job_whatever_the_headers_are() -> None:
    with refusing(401) as (url, asked), np6.Client("key", base_url=url) as client:
        run = bulk.run(client, bulk.Executions("000ABC", chunk_size=1), [to("000PIZ76")] * 40, concurrency=2)
        with pytest.raises(np6.AuthenticationError):
            list(run)
        assert len(asked) <= 2


@pytest.mark.parametrize("when", ["before", "after a refusal", "after a success"])
def test_an_unexpected_error_stops_the_job_and_says_whether_something_was_sent(world: World, when: str) -> None:
    def fail(_: object) -> None:
        raise RuntimeError("what was this?")

    if when == "after a refusal":
        world.sandbox.faults.add("actions_execute_many", status=409)
    hooks = {"request" if when == "before" else "response": [fail]}
    results: Results = []
    with np6.Client(world.sandbox.key, base_url=world.sandbox.url, event_hooks=hooks) as client:
        run = bulk.run(client, bulk.Executions(world.action, chunk_size=1), world.recipients(), concurrency=2)
        with pytest.raises(np6_jobs.FailingJobError, match="RuntimeError: what was this") as stop:
            for result in run:
                results.append(result)
    sent = world.sent().total()
    assert sent == (0 if when != "after a success" else world.calls())
    assert outcomes(results)["unknown"] == sent
    assert outcomes(results).total() <= 4
    assert stop.value.maybe_processed is (sent > 0)


def test_an_error_in_reading_a_success_never_says_that_nothing_was_sent(world: World, do: Run) -> None:
    class Curious(bulk.Executions):
        def read(self, value: Any, count: int) -> bulk.ChunkResult:
            raise np6.NP6Error("certainly not processed, says what it had asked for in between")

    assert outcomes(do(Curious(world.action), world.recipients(10))) == {"unknown": 10}
    assert set(world.sent().values()) == {1}


@pytest.mark.parametrize("catching", [True, False])
def test_a_function_that_calls_instead_of_preparing_sends_nothing(world: World, do: Run, *, catching: bool) -> None:
    client = np6.Client(world.sandbox.key, base_url=world.sandbox.url)

    def make(contact: str) -> Any:
        try:
            return client.actions.execute(world.action, body=to(contact))
        except np6.NP6Error:
            if catching:
                return None
            raise

    with client, pytest.raises(np6.ConfigurationError, match=r"call\(\) of the operation's module"):
        do(bulk.Each[str, Any](make), world.contacts)
    assert len(world.sandbox.requests) == 0


def test_neither_does_one_that_makes_a_request_by_hand_or_reads_a_stream(world: World, do: Run) -> None:
    with np6.Client(world.sandbox.key, base_url=world.sandbox.url) as client:
        makes: list[Any] = [
            lambda _: client.http.post(f"/actions/{world.action}/executions", json={}),
            lambda _: list(client.action_events.stream_list_all()),
        ]
        for make in makes:
            with pytest.raises(np6.ConfigurationError, match="Nothing was sent"):
                do(bulk.Each[str, Any](make), world.contacts)
        assert len(world.sandbox.requests) == 0
        client.targets.get(world.contacts[0])
    assert len(world.sandbox.requests) == 1


def test_a_function_that_calls_an_asynchronous_client_sends_nothing(world: World) -> None:
    import asyncio

    async def main() -> None:
        async with np6.AsyncClient(world.sandbox.key, base_url=world.sandbox.url) as client:
            job = bulk.Each[str, Any](lambda contact: client.actions.execute(world.action, body=to(contact)))  # type: ignore[arg-type, return-value]
            async for _ in bulk.arun(client, job, world.contacts):
                pass

    with pytest.raises(np6.ConfigurationError, match=r"returned coroutine, not a Call"):
        asyncio.run(main())
    assert len(world.sandbox.requests) == 0


def test_a_function_that_has_already_sent_is_refused_at_its_first_item(world: World, do: Run) -> None:
    """It sends by a client of another library, which np6 cannot stop."""

    def make(contact: str) -> Any:
        body = [{"recipient": {"type": "id", "value": contact}}]
        headers = {"X-Key": world.sandbox.key, "Content-Type": "application/vnd.np6.cm.email"}
        url = f"{world.sandbox.url}/actions/{world.action}/executions"
        return httpx.post(url, content=json.dumps(body), headers=headers).json()

    with pytest.raises(
        np6.ConfigurationError, match=r"returned list, not a Call. If it sent something by itself"
    ) as stop:
        do(bulk.Each[str, Any](make), world.contacts, concurrency=4)
    assert "would be sent again by each run" in str(stop.value)
    assert len(world.sandbox.requests) == 1


def test_expected_refusals_are_final_and_stop_nothing(world: World, do: Run, tmp_path: Path) -> None:
    job = bulk.Each[str, Target](lambda contact: get.call(contact), expected={404})
    absent = [f"0000NO{number:02}" for number in range(30)]
    items = [*absent, world.contacts[0]]
    for earlier in (False, True):
        results = do(job, items, journal=tmp_path / "look.up", max_failures_in_a_row=5)
        assert [result.outcome for result in results] == ["failed"] * 30 + ["done"]
        assert [result.earlier for result in results] == [earlier] * 31
        assert isinstance(results[0].error, type(None) if earlier else np6.NotFoundError)
    assert world.calls("targets_get") == 31


def test_a_status_that_is_not_expected_still_stops_the_job(world: World, do: Run) -> None:
    world.sandbox.faults.add("targets_get", status=409)
    job = bulk.Each[str, Target](lambda contact: get.call(contact), expected=[404])
    with pytest.raises(np6_jobs.FailingJobError, match=r"3 requests failed in a row \(max_failures_in_a_row=3\)"):
        do(job, world.contacts, concurrency=1, max_failures_in_a_row=3)


@pytest.mark.parametrize("status", [200, 401, 408, 429, 503])
def test_statuses_that_prove_nothing_of_an_item_cannot_be_expected(status: int) -> None:
    with pytest.raises(np6.ConfigurationError, match=f"without 401, 408 and 429, not {status}"):
        bulk.Each[str, Target](lambda contact: get.call(contact), expected={404, status})


@pytest.mark.parametrize("text", ["000PIZ76", b"000PIZ76"])
def test_a_text_in_the_place_of_a_list_is_refused_before_the_job_begins(world: World, text: Any) -> None:
    job = bulk.AddTargets(world.segment)
    with np6.Client(world.sandbox.key, base_url=world.sandbox.url) as client:
        with pytest.raises(np6.ConfigurationError, match="each character would be an item"):
            bulk.run(client, job, text)
        with pytest.raises(np6.ConfigurationError, match="each character would be an item"):
            bulk.plan_run(job, text, base_url=world.sandbox.url)
    with pytest.raises(np6.ConfigurationError, match="each character would be an item"):
        bulk.arun(np6.AsyncClient(world.sandbox.key, base_url=world.sandbox.url), job, text)
    assert len(world.sandbox.requests) == 0


def test_results_that_nobody_takes_warn_that_nothing_was_sent(world: World) -> None:
    job = bulk.Executions(world.action)
    client = np6.Client(world.sandbox.key, base_url=world.sandbox.url)
    with client, pytest.warns(RuntimeWarning, match=r"bulk\.run was never iterated: nothing was sent") as warned:
        bulk.run(client, job, world.recipients(2))
    assert warned[0].filename == __file__
    other = np6.AsyncClient(world.sandbox.key, base_url=world.sandbox.url)
    with pytest.warns(RuntimeWarning, match=r"bulk\.arun was never iterated: nothing was sent"):
        bulk.arun(other, job, world.recipients(2))
    assert len(world.sandbox.requests) == 0


def test_results_that_somebody_takes_or_closes_do_not_warn(world: World) -> None:
    job = bulk.Executions(world.action)
    with np6.Client(world.sandbox.key, base_url=world.sandbox.url) as client, warnings.catch_warnings():
        warnings.simplefilter("error")
        assert len(list(bulk.run(client, job, world.recipients(1)))) == 1
        next(bulk.run(client, job, world.recipients(1)))
        with closing(bulk.run(client, job, world.recipients(1))):
            pass
        with pytest.raises(KeyError), closing(bulk.run(client, job, world.recipients(1))) as results:
            results.throw(KeyError("mine"))
        assert bulk.run(client, job, world.recipients(1)).send(None).outcome == "done"
        gc.collect()


def test_asynchronous_results_are_a_generator_in_every_way(world: World) -> None:
    import asyncio

    async def main() -> None:
        job = bulk.Executions(world.action)
        async with np6.AsyncClient(world.sandbox.key, base_url=world.sandbox.url) as client:
            results = bulk.arun(client, job, world.recipients(2))
            assert (await anext(results)).index == 0
            assert (await results.asend(None)).index == 1
            with pytest.raises(KeyError):
                await results.athrow(KeyError("mine"))
            await results.aclose()

    asyncio.run(main())


def test_a_segment_without_an_identifier_is_refused() -> None:
    with pytest.raises(np6.ConfigurationError, match="The segment has no identifier"):
        bulk.AddTargets(StaticSegment(name="Newcomers").id)
