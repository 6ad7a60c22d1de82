"""A job that is stopped early: requests in flight are waited for, and the others are left for the next run."""

from __future__ import annotations

import asyncio
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import aclosing, closing
from pathlib import Path
from typing import Any

import np6
import pytest
from np6_jobs import bulk
from np6_jobs.bulk import _dispatch

from .conftest import Results, World, outcomes


def resumed(world: World, journal: Path) -> Results:
    """The results of the same job, run to its end."""
    with np6.Client(world.sandbox.key, base_url=world.sandbox.url) as client:
        job = bulk.Executions(world.action, chunk_size=5)
        return list(bulk.run(client, job, world.recipients(), journal=journal))


def assert_nothing_is_unknown(world: World, journal: Path) -> None:
    """The job can be resumed without a question."""
    before = world.calls()
    assert 0 < before < 20
    results = resumed(world, journal)
    assert outcomes(results) == {"done": 100}
    assert sum(result.earlier for result in results) == before * 5
    assert set(world.sent().values()) == {1}


def test_closing_the_generator_waits_for_what_is_in_flight(world: World, tmp_path: Path) -> None:
    world.sandbox.faults.add("actions_execute_many", delay=0.05)
    journal = tmp_path / "send.journal"
    with np6.Client(world.sandbox.key, base_url=world.sandbox.url) as client:
        job = bulk.Executions(world.action, chunk_size=5)
        with closing(bulk.run(client, job, world.recipients(), journal=journal, concurrency=4)) as results:
            next(results)
    assert_nothing_is_unknown(world, journal)


def test_closing_the_asynchronous_generator_waits_as_well(world: World, tmp_path: Path) -> None:
    world.sandbox.faults.add("actions_execute_many", delay=0.05)
    journal = tmp_path / "send.journal"

    async def main() -> None:
        job = bulk.Executions(world.action, chunk_size=5)
        async with (
            np6.AsyncClient(world.sandbox.key, base_url=world.sandbox.url) as client,
            aclosing(bulk.arun(client, job, world.recipients(), journal=journal, concurrency=4)) as results,
        ):
            await anext(results)

    asyncio.run(main())
    assert_nothing_is_unknown(world, journal)


@pytest.mark.parametrize("entry_point", ["sync", "async"])
def test_what_waits_for_a_retry_is_left_for_the_next_run(world: World, tmp_path: Path, entry_point: str) -> None:
    world.sandbox.faults.add("actions_execute_many", calls=range(2, 1_000), status=429, headers={"Retry-After": "50"})
    job = bulk.Executions(world.action, chunk_size=5)
    journal = tmp_path / "send.journal"
    begun = time.monotonic()

    async def main() -> None:
        async with (
            np6.AsyncClient(world.sandbox.key, base_url=world.sandbox.url) as client,
            aclosing(bulk.arun(client, job, world.recipients(), journal=journal, ordered=False)) as results,
        ):
            await anext(results)

    if entry_point == "async":
        asyncio.run(main())
    else:
        with (
            np6.Client(world.sandbox.key, base_url=world.sandbox.url) as client,
            closing(bulk.run(client, job, world.recipients(), journal=journal, ordered=False)) as results,
        ):
            next(results)
    assert time.monotonic() - begun < 25
    assert world.sent().total() == 5
    world.sandbox.faults.clear()
    assert outcomes(resumed(world, journal)) == {"done": 100}
    assert set(world.sent().values()) == {1}


def test_a_cancelled_task_waits_as_well(world: World, tmp_path: Path) -> None:
    world.sandbox.faults.add("actions_execute_many", delay=0.1)
    journal = tmp_path / "send.journal"

    async def main() -> None:
        async with np6.AsyncClient(world.sandbox.key, base_url=world.sandbox.url) as client:
            job = bulk.Executions(world.action, chunk_size=5)

            async def consume() -> None:
                async for _ in bulk.arun(client, job, world.recipients(), journal=journal, concurrency=4):
                    pass

            task = asyncio.create_task(consume())
            await asyncio.sleep(0.15)
            task.cancel()
            await asyncio.wait([task])
            assert task.cancelled()

    asyncio.run(main())
    assert_nothing_is_unknown(world, journal)


_PROGRAM = """
import sys
from tests.jobs.workers import Sending, send
url, action, journal, *contacts = sys.argv[1:]
send(Sending(url, action, contacts, journal, chunk_size=5, concurrency=4))
"""


def start(world: World, journal: Path) -> subprocess.Popen[bytes]:
    """Start a program that runs the job, and return it when its first requests have arrived."""
    arguments = [world.sandbox.url, world.action, str(journal), *world.contacts]
    process = subprocess.Popen([sys.executable, "-c", _PROGRAM, *arguments], stderr=subprocess.PIPE)
    while world.calls() < 4:
        assert process.poll() is None
        time.sleep(0.005)
    return process


def test_ctrl_c_waits_for_what_is_in_flight(world: World, tmp_path: Path) -> None:
    world.sandbox.faults.add("actions_execute_many", delay=0.2)
    journal = tmp_path / "send.journal"
    with start(world, journal) as process:
        process.send_signal(signal.SIGINT)
        process.wait()
    assert_nothing_is_unknown(world, journal)


def test_a_second_ctrl_c_leaves_unknown_what_is_in_flight(world: World, tmp_path: Path) -> None:
    world.sandbox.faults.add("actions_execute_many", calls=range(5, 100), delay=20.0)
    journal = tmp_path / "send.journal"
    with start(world, journal) as process:
        time.sleep(0.2)
        process.send_signal(signal.SIGINT)
        time.sleep(0.2)
        process.send_signal(signal.SIGINT)
        process.wait()
    assert world.calls() == 4  # the process did not wait for the others
    world.sandbox.faults.clear()
    results = resumed(world, journal)
    assert 0 < outcomes(results)["unknown"] <= 4 * 5
    assert outcomes(results).total() == 100
    assert set(world.sent().values()) == {1}


@pytest.mark.parametrize("before", [True, False])
def test_an_interruption_just_before_a_request_is_dispatched_leaves_nothing_unknown(
    world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, before: bool
) -> None:
    """Ctrl-C may come at the moment at which a request is dispatched."""
    pool = ThreadPoolExecutor(2)
    submit = pool.submit

    def interrupted(*arguments: Any) -> Any:
        if not before:
            submit(*arguments).result()
        raise KeyboardInterrupt

    job = bulk.Executions(world.action, chunk_size=5)
    journal = tmp_path / "send.journal"
    if before:
        monkeypatch.setattr(_dispatch.ExecutorDispatcher, "dispatch", lambda *_: interrupted())
    else:
        monkeypatch.setattr(pool, "submit", interrupted)
    with np6.Client(world.sandbox.key, base_url=world.sandbox.url) as client, pool:
        with pytest.raises(KeyboardInterrupt):
            list(bulk.run(client, job, world.recipients(), journal=journal, executor=pool))
        monkeypatch.undo()
        results = list(bulk.run(client, job, world.recipients(), journal=journal))
    assert outcomes(results) == ({"done": 100} if before else {"done": 95, "unknown": 5})
    assert set(world.sent().values()) == {1}
