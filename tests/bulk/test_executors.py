"""Jobs whose requests run elsewhere: in a pool of threads or processes, or on a Dask cluster."""

from __future__ import annotations

import asyncio
import multiprocessing
import threading
from collections.abc import Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from typing import Any

import distributed
import np6
import pytest
from np6 import bulk
from np6.bulk._remote import forget
from np6_api.api.targets import get
from np6_api.models import Target
from np6_sandbox.sandbox import DEFAULT_KEY

from .conftest import World, dask_cluster, outcomes
from .workers import DeadlyAddTargets, DeadlyExecutions

_untyped: Any = distributed  # it has no type hints where we use it


@pytest.fixture(scope="module")
def dask() -> Iterator[Any]:
    """A cluster of two worker processes, which have the key in their environment, and its client."""
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("NP6_API_KEY", DEFAULT_KEY)  # until the end: workers that died are started anew
        with (
            dask_cluster(workers=2) as cluster,
            _untyped.Client(cluster, set_as_default=False) as client,
        ):
            yield client


@pytest.fixture
def processes(monkeypatch: pytest.MonkeyPatch) -> Iterator[ProcessPoolExecutor]:
    """Two worker processes, which have the key in their environment."""
    monkeypatch.setenv("NP6_API_KEY", DEFAULT_KEY)
    with ProcessPoolExecutor(2, mp_context=multiprocessing.get_context("spawn")) as pool:
        yield pool


def test_a_pool_of_threads_takes_the_client_itself(world: World) -> None:
    with np6.Client(world.sandbox.key, base_url=world.sandbox.url) as client, ThreadPoolExecutor(2) as pool:
        results = list(bulk.run(client, bulk.Executions(world.action, chunk_size=7), world.recipients(), executor=pool))
    assert outcomes(results) == {"done": 100}
    assert set(world.sent().values()) == {1}


def test_worker_processes_make_clients_of_their_own(
    world: World, processes: ProcessPoolExecutor, tmp_path: Path
) -> None:
    recipe = bulk.ClientRecipe(base_url=world.sandbox.url)
    job = bulk.Executions(world.action, chunk_size=7)
    for _ in range(2):
        results = list(bulk.run(recipe, job, world.recipients(), executor=processes, journal=tmp_path / "send.journal"))
        assert outcomes(results) == {"done": 100}
    assert set(world.sent().values()) == {1}


def test_dask_workers_make_clients_of_their_own(world: World, dask: Any, tmp_path: Path) -> None:
    recipe = bulk.ClientRecipe(base_url=world.sandbox.url)
    job = bulk.Executions(world.action, chunk_size=1)
    journal = tmp_path / "send.journal"
    results = list(bulk.run(recipe, job, world.recipients() * 3, executor=dask.get_executor(), journal=journal))
    assert outcomes(results) == {"done": 300}
    assert set(world.sent().values()) == {3}
    assert dask.list_datasets() == ()


def test_dask_takes_functions_that_exist_here_only(world: World, dask: Any) -> None:
    recipe = bulk.ClientRecipe(base_url=world.sandbox.url)
    job = bulk.Each[str, Target](lambda contact: get.call(contact))
    results = list(bulk.run(recipe, job, world.contacts[:10], executor=dask.get_executor()))
    assert [result.value and result.value.id for result in results] == world.contacts[:10]


def test_the_key_does_not_travel(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    travelled: list[Any] = []

    class Watched(Executor):
        def submit(self, fn: Any, /, *args: Any, **kwargs: Any) -> Future[Any]:
            travelled.append((fn, args, kwargs))
            future: Future[Any] = Future()
            future.set_result(fn(*args, **kwargs))
            return future

    monkeypatch.setenv("NP6_API_KEY", world.sandbox.key)
    for recipe in (
        bulk.ClientRecipe(base_url=world.sandbox.url),
        bulk.ClientRecipe(base_url=world.sandbox.url, api_key_from="tests.bulk.workers:key"),
    ):
        results = list(bulk.run(recipe, bulk.AddTargets(world.segment), world.contacts, executor=Watched()))
        assert outcomes(results) == {"done": 100}
    assert len(travelled) == 4
    assert not any(world.sandbox.key.encode() in args[0] for _, args, _ in travelled)


def test_a_key_in_the_place_of_the_function_that_gives_it_is_refused_and_not_repeated() -> None:
    with pytest.raises(np6.ConfigurationError, match=r"package\.module:function") as refusal:
        bulk.ClientRecipe(api_key_from="s3cret")
    assert "s3cret" not in str(refusal.value)


def test_a_client_is_refused_where_it_would_have_to_travel(world: World, processes: ProcessPoolExecutor) -> None:
    client = np6.Client(world.sandbox.key, base_url=world.sandbox.url)
    with client, pytest.raises(np6.ConfigurationError, match="ClientRecipe"):
        list(bulk.run(client, bulk.Executions(world.action), world.recipients(), executor=processes))


def test_a_function_that_cannot_travel_fails_for_certain(world: World, processes: ProcessPoolExecutor) -> None:
    recipe = bulk.ClientRecipe(base_url=world.sandbox.url)
    job = bulk.Each[str, Target](lambda contact: get.call(contact))
    results = list(bulk.run(recipe, job, world.contacts[:5], executor=processes))
    assert outcomes(results) == {"failed": 5}


def test_errors_come_back_from_workers_with_what_they_say(world: World, processes: ProcessPoolExecutor) -> None:
    recipe = bulk.ClientRecipe(base_url=world.sandbox.url)
    draft = world.sandbox.add_action(state=20)
    results = list(bulk.run(recipe, bulk.Executions(draft), world.recipients(5), executor=processes))
    error = results[0].error
    assert isinstance(error, np6.ConflictError)
    assert (error.status_code, error.maybe_processed) == (409, False)


def test_a_send_whose_worker_process_died_is_unknown_and_the_job_stops(
    world: World, processes: ProcessPoolExecutor, tmp_path: Path
) -> None:
    recipe = bulk.ClientRecipe(base_url=world.sandbox.url)
    job = DeadlyExecutions(world.action, tmp_path / "mark", 10)
    journal, results = tmp_path / "send.journal", []
    with pytest.raises(BrokenProcessPool):
        for result in bulk.run(recipe, job, world.recipients(), executor=processes, journal=journal, concurrency=1):
            results.append(result)
    assert outcomes(results) == {"unknown": 10}
    with np6.Client(world.sandbox.key, base_url=world.sandbox.url) as client:
        rest = list(bulk.run(client, job, world.recipients(), journal=journal))
    assert outcomes(rest) == {"done": 90, "unknown": 10}
    assert set(world.sent().values()) == {1}


def test_a_send_whose_dask_worker_died_is_unknown_although_dask_runs_it_again(
    world: World, dask: Any, tmp_path: Path
) -> None:
    recipe = bulk.ClientRecipe(base_url=world.sandbox.url)
    job = DeadlyExecutions(world.action, tmp_path / "mark", 10)
    results = list(bulk.run(recipe, job, world.recipients(), executor=dask.get_executor(), concurrency=1))
    assert outcomes(results) == {"done": 90, "unknown": 10}
    assert "worker that had this request died" in str(results[0].error)
    assert set(world.sent().values()) == {1}


def test_an_idempotent_call_whose_dask_worker_died_is_done_by_another(world: World, dask: Any, tmp_path: Path) -> None:
    recipe = bulk.ClientRecipe(base_url=world.sandbox.url)
    job = DeadlyAddTargets(world.segment, tmp_path / "mark", 10)
    results = list(bulk.run(recipe, job, world.contacts, executor=dask.get_executor(), concurrency=2))
    assert outcomes(results) == {"done": 100}
    assert sorted(world.members()) == world.contacts


def test_a_client_of_the_other_kind_is_refused(world: World) -> None:
    job, recipients = bulk.Executions(world.action), world.recipients(1)
    wrong: Any = np6.AsyncClient(world.sandbox.key, base_url=world.sandbox.url)
    with pytest.raises(np6.ConfigurationError, match=r"not AsyncClient; bulk\.arun takes it"):
        next(bulk.run(wrong, job, recipients))
    with np6.Client(world.sandbox.key, base_url=world.sandbox.url) as client:
        wrong = client
        with pytest.raises(np6.ConfigurationError, match=r"not Client; bulk\.run takes it"):
            asyncio.run(anext(bulk.arun(wrong, job, recipients)))


def test_requests_that_a_pool_cancelled_before_they_began_failed_for_certain(world: World) -> None:
    world.sandbox.faults.add("actions_execute_many", delay=0.3)
    pool = ThreadPoolExecutor(1)

    def end() -> None:
        while not world.sandbox.requests:
            threading.Event().wait(0.005)
        pool.shutdown(wait=False, cancel_futures=True)

    ending = threading.Thread(target=end)
    ending.start()
    with np6.Client(world.sandbox.key, base_url=world.sandbox.url) as client:
        job = bulk.Executions(world.action, chunk_size=1)
        results = list(bulk.run(client, job, world.recipients(8), executor=pool))
    ending.join()
    assert outcomes(results) == {"done": len(world.sent()), "failed": 8 - len(world.sent())}
    assert any("cancelled it before it began" in str(result.error) for result in results)


def test_what_a_pool_may_have_queued_although_it_complains_is_unknown(world: World, tmp_path: Path) -> None:
    class Exhausted(ThreadPoolExecutor):
        def submit(self, fn: Any, /, *args: Any, **kwargs: Any) -> Future[Any]:
            super().submit(fn, *args, **kwargs)
            raise RuntimeError("can't start new thread")

    job, journal = bulk.Executions(world.action, chunk_size=10), tmp_path / "send.journal"
    with np6.Client(world.sandbox.key, base_url=world.sandbox.url) as client:
        with Exhausted(1) as pool:
            results = list(bulk.run(client, job, world.recipients(20), executor=pool, journal=journal))
        assert outcomes(results) == {"unknown": 20}
        assert outcomes(list(bulk.run(client, job, world.recipients(20), journal=journal))) == {"unknown": 20}
    assert set(world.sent().values()) == {1}


def test_a_pool_that_was_shut_down_took_nothing(world: World) -> None:
    pool = ThreadPoolExecutor(1)
    pool.shutdown()
    with np6.Client(world.sandbox.key, base_url=world.sandbox.url) as client:
        assert outcomes(list(bulk.run(client, bulk.Executions(world.action), world.recipients(5), executor=pool))) == {
            "failed": 5
        }


def test_a_chunk_is_on_its_way_even_if_claims_cannot_be_given_back(
    world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Busy(Executor):
        """Takes work as Dask does, and refuses to clear up."""

        def __init__(self) -> None:
            self.threads = ThreadPoolExecutor(4)

        def submit(self, fn: Any, /, *args: Any, **kwargs: Any) -> Future[Any]:
            if fn is forget:
                raise RuntimeError("the cluster is busy")
            return self.threads.submit(fn, *args, **kwargs)

    class Scheduler:
        def publish_dataset(self, *_: Any, **__: Any) -> None: ...

    Busy.__module__ = "distributed.cfexecutor"
    monkeypatch.setattr(distributed, "get_client", Scheduler)
    monkeypatch.setenv("NP6_API_KEY", world.sandbox.key)
    recipe = bulk.ClientRecipe(base_url=world.sandbox.url)
    job = bulk.Executions(world.action, chunk_size=1)
    for _ in range(2):
        results = list(bulk.run(recipe, job, world.recipients(), executor=Busy(), journal=tmp_path / "send.journal"))
        assert outcomes(results) == {"done": 100}
    assert set(world.sent().values()) == {1}
