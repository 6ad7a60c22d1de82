"""Each message of a job with a journal carries a stamp, by which its events are found."""

from __future__ import annotations

import json
import logging
import traceback
import uuid
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from multiprocessing.context import ForkServerContext
from pathlib import Path
from typing import Any

import np6
import np6_jobs
import pytest
from np6_api.api.actions import execute
from np6_api.api.notifications import execute_many as notify
from np6_api.models import ExecutionEmailRequest, ExecutionEvent, IdReceiver, Stamp
from np6_jobs import bulk
from np6_jobs.bulk._identity import SENDS

from tests.repo.tree import ROOT

from .conftest import Run, World, changed, to

MINE = uuid.UUID("00000000-0000-4000-8000-000000000001")
THREAD = uuid.UUID("00000000-0000-4000-8000-000000000002")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the journal is."""
    return tmp_path / "send.journal"


def stamps_of(bodies: list[Any]) -> list[Any]:
    """The stamps in requests, in their order; None for a message without one."""
    return [item.get("stamp") for body in bodies for item in (body if isinstance(body, list) else [body])]


def event_stamps(world: World) -> dict[uuid.UUID, str]:
    """The recipient of each execution event, by the `id` of its stamp."""
    found = {}
    with np6.Client(world.sandbox.key, base_url=world.sandbox.url) as client:
        for event in client.action_events.list_all():
            if isinstance(event, ExecutionEvent):
                execution: Any = event.source.to_dict()["detail"]["execution"]  # type: ignore[union-attr]
                found[uuid.UUID(execution["stamp"]["id"])] = execution["recipient"]["id"]
    return found


def test_the_stamp_of_a_message_is_in_its_result_and_in_its_events(world: World, do: Run, path: Path) -> None:
    results = do(bulk.Executions(world.action, chunk_size=3), world.recipients(8), journal=path)
    stamps = {result.stamp: result.item.recipient.value for result in results}
    assert len(stamps) == 8
    assert event_stamps(world) == stamps
    again = do(bulk.Executions(world.action), world.recipients(8), journal=path)
    assert [result.stamp for result in again] == list(stamps)


def test_the_stamp_is_made_of_the_journal_and_the_key(world: World, do: Run, path: Path) -> None:
    keys = iter(["order 1", 2])
    results = do(bulk.Executions(world.action), world.recipients(2), journal=path, key=lambda _: next(keys))
    with np6_jobs.open_journal(path) as journal:
        assert [result.stamp for result in results] == [uuid.uuid5(journal.id, key) for key in ("order 1", "2")]


@pytest.mark.parametrize("change", [lambda item: item, changed])
def test_a_stamp_that_the_user_has_set_is_kept(world: World, do: Run, path: Path, change: Any) -> None:
    items = [change(item) for item in world.recipients(3)]
    items[0].stamp = Stamp(id=MINE, time=5)
    items[1].stamp = Stamp(thread=THREAD)
    bodies: list[Any] = []
    results = do(bulk.Executions(world.action), items, journal=path, bodies=bodies)
    assert stamps_of(bodies) == [
        {"id": str(MINE), "time": 5},
        {"id": str(results[1].stamp), "thread": str(THREAD)},
        {"id": str(results[2].stamp)},
    ]
    assert results[0].stamp == MINE
    again = do(bulk.Executions(world.action), items, journal=path)
    assert [(result.outcome, result.earlier) for result in again] == [("done", True)] * 3
    assert [result.stamp for result in again] == [result.stamp for result in results]


def test_a_stamp_is_not_part_of_the_content(world: World, do: Run, path: Path) -> None:
    for _ in range(2):
        items = world.recipients(2)
        items[0].stamp = Stamp(id=uuid.uuid4())
        results = do(bulk.Executions(world.action), items, journal=path)
        assert [result.outcome for result in results] == ["done", "done"]
    assert world.calls() == 1


def test_stamps_can_be_left_out(world: World, do: Run, path: Path) -> None:
    items = world.recipients(3)
    items[2].stamp = Stamp(id=MINE)
    world.sandbox.faults.add("actions_execute_many", calls=[1], reset=True, after=True)
    bodies: list[Any] = []
    results = do(bulk.Executions(world.action), items, journal=path, stamp=False, bodies=bodies)
    assert stamps_of(bodies) == [None, None, {"id": str(MINE)}]
    assert [result.stamp for result in results] == [None, None, MINE]
    with np6_jobs.open_journal(path) as journal:
        assert [item.stamp for item in journal.unknown()] == [None, None, MINE]
    again = do(bulk.Executions(world.action), items, journal=path)
    assert [(result.outcome, result.stamp) for result in again] == [("unknown", None)] * 2 + [("unknown", MINE)]


def test_messages_without_a_journal_and_other_operations_have_no_stamp(world: World, do: Run, path: Path) -> None:
    bodies: list[Any] = []
    results = do(bulk.Executions(world.action), world.recipients(2), bodies=bodies)
    assert [result.stamp for result in results] == [None, None]
    assert stamps_of(bodies) == [None, None]
    added = do(bulk.AddTargets(world.segment), world.contacts[:2], journal=path)
    assert [result.stamp for result in added] == [None, None]


def test_what_is_unknown_is_listed_with_the_stamps_that_prove_it(world: World, do: Run, path: Path) -> None:
    world.sandbox.faults.add("actions_execute_many", calls=[2], reset=True, after=True)
    results = do(bulk.Executions(world.action, chunk_size=2), world.recipients(6), journal=path, concurrency=1)
    unknown = [result.stamp for result in results if result.outcome == "unknown"]
    with np6_jobs.open_journal(path) as journal:
        assert [item.stamp for item in journal.unknown()] == unknown
    events = event_stamps(world)
    assert [events[stamp] for stamp in unknown if stamp] == world.contacts[2:4]


def test_the_error_and_the_log_of_a_lost_response_name_the_stamps(
    world: World, do: Run, path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, "np6")
    world.sandbox.faults.add("actions_execute_many", calls=[1], reset=True)
    results = do(bulk.Executions(world.action), world.recipients(12), journal=path)
    [error] = {id(result.error): result.error for result in results}.values()
    assert error
    text = "".join(traceback.format_exception(error))
    assert f"Stamps of its messages: {results[0].stamp}, {results[1].stamp}" in text
    assert "and 2 more" in text
    [record] = [record for record in caplog.records if record.name == "np6.jobs"]
    assert "12 messages may have been sent" in record.getMessage()
    assert all(str(result.stamp) in record.getMessage() for result in results)


def test_a_refused_request_has_no_note_of_stamps(world: World, do: Run, path: Path) -> None:
    world.sandbox.faults.add("actions_execute_many", calls=[1], status=409)
    [result] = do(bulk.Executions(world.action), world.recipients(1), journal=path)
    assert "Stamps" not in "".join(traceback.format_exception(result.error))


def test_messages_that_are_sent_one_by_one_carry_stamps_as_well(world: World, do: Run, path: Path) -> None:
    calls = []

    def make(contact: str) -> Any:
        call = execute.call(world.action, body=to(contact))
        calls.append((call, call.content))
        return call

    bodies: list[Any] = []
    results = do(bulk.Each[str, Any](make), world.contacts[:3], journal=path, bodies=bodies)
    assert {stamp["id"] for stamp in stamps_of(bodies)} == {str(result.stamp) for result in results}
    assert all(call.content == content for call, content in calls)  # the user's own is unchanged


def test_workers_in_other_processes_send_the_stamps_of_the_journal(
    world: World, processes: ForkServerContext, path: Path
) -> None:
    def run() -> Iterator[bulk.ItemResult[Any, Any]]:
        client = bulk.ClientConfig(base_url=world.sandbox.url, api_key_from="tests.jobs.workers:key")
        job = bulk.Executions(world.action, chunk_size=4)
        with ProcessPoolExecutor(2, mp_context=processes) as pool:
            yield from bulk.run(client, job, world.recipients(10), journal=path, executor=pool)

    assert {result.stamp for result in run()} == set(event_stamps(world))
    assert len(event_stamps(world)) == 10


def test_a_stamp_goes_out_again_with_a_message_that_is_sent_again(world: World, do: Run, path: Path) -> None:
    job = bulk.Executions(world.action)
    world.sandbox.faults.add("actions_execute_many", calls=[1], status=409)
    world.sandbox.faults.add("actions_execute_many", calls=[1], reset=True)
    bodies: list[Any] = []
    items = [*world.recipients(2), changed(to(world.contacts[2]))]
    for _ in range(3):
        do(job, items, journal=path, resend_unknown=True, bodies=bodies)
    first, second, third = (stamps_of(bodies)[start : start + 3] for start in (0, 3, 6))
    assert first == second == third
    assert None not in first


def test_messages_whose_text_looks_like_a_body_are_taken_apart_correctly(world: World, do: Run, path: Path) -> None:
    odd = ['"},{"recipient":', "}]", 'é\\"', "\u2028"]
    items = [ExecutionEmailRequest(recipient=IdReceiver(value=text)) for text in odd]
    bodies: list[Any] = []
    results = do(bulk.Executions(world.action), items, journal=path, bodies=bodies)
    [request] = bodies
    assert [item["recipient"]["value"] for item in request] == odd
    assert [item["stamp"]["id"] for item in request] == [str(result.stamp) for result in results]


def test_the_operations_that_carry_stamps_are_those_of_the_spec() -> None:
    spec = json.loads((ROOT / "generated" / "np6_api" / "openapi.json").read_text(encoding="utf-8"))
    schemas = spec["components"]["schemas"]
    found = {}
    for methods in spec["paths"].values():
        for operation in methods.values():
            if not isinstance(operation, dict) or operation.get("x-idempotent"):
                continue
            for media_type, content in operation.get("requestBody", {}).get("content", {}).items():
                schema = content.get("schema", {})
                name = schema.get("items", schema).get("$ref", "").rpartition("/")[2]
                parts = [schemas.get(name, {}), *schemas.get(name, {}).get("allOf", ())]
                properties = {key: value for part in parts for key, value in part.get("properties", {}).items()}
                if properties.get("stamp", {}).get("$ref") == "#/components/schemas/Stamp":
                    assert "recipient" in properties
                    found[operation["operationId"]] = media_type
    assert found == SENDS
    assert notify.OPERATION.id in SENDS
