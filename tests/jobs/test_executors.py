"""Jobs whose requests run elsewhere: in a pool of threads or processes, or on a Dask cluster."""

from __future__ import annotations

import asyncio
import os
import re
import subprocess
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing.context import ForkServerContext
from pathlib import Path
from typing import Any

import distributed
import np6
import np6_jobs
import pytest
from distributed.cfexecutor import ClientExecutor
from np6_api.api.targets import get
from np6_api.models import Target
from np6_jobs import Outcome, bulk
from np6_jobs.bulk._remote import release_claims
from np6_sandbox.sandbox import DEFAULT_KEY

from tests.repo.tree import ROOT

from .conftest import Results, World, dask_cluster, outcomes
from .workers import DeadlyAddTargets, DeadlyExecutions

_untyped: Any = distributed  # it has no type hints where we use it


@pytest.fixture(scope="module")
def dask() -> Iterator[Any]:
    """A cluster of two worker processes, which have the key in their environment, and its client."""
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("NP6_API_KEY", DEFAULT_KEY)  # until the end: workers that died are restarted
        with (
            dask_cluster(workers=2) as cluster,
            _untyped.Client(cluster, set_as_default=False) as client,
        ):
            yield client


@pytest.fixture
def pool(processes: ForkServerContext) -> Iterator[ProcessPoolExecutor]:
    """Two worker processes, which have the key in their environment."""
    with ProcessPoolExecutor(2, mp_context=processes) as pool:
        yield pool


def test_a_pool_of_threads_takes_the_client_itself(world: World) -> None:
    with np6.Client(world.sandbox.key, base_url=world.sandbox.url) as client, ThreadPoolExecutor(2) as pool:
        results = list(bulk.run(client, bulk.Executions(world.action, chunk_size=7), world.recipients(), executor=pool))
    assert outcomes(results) == {"done": 100}
    assert set(world.sent().values()) == {1}


def test_worker_processes_make_clients_of_their_own(world: World, pool: ProcessPoolExecutor, tmp_path: Path) -> None:
    config = bulk.ClientConfig(base_url=world.sandbox.url)
    job = bulk.Executions(world.action, chunk_size=7)
    for _ in range(2):
        results = list(bulk.run(config, job, world.recipients(), executor=pool, journal=tmp_path / "send.journal"))
        assert outcomes(results) == {"done": 100}
    assert set(world.sent().values()) == {1}


def test_dask_workers_make_clients_of_their_own(world: World, dask: Any, tmp_path: Path) -> None:
    config = bulk.ClientConfig(base_url=world.sandbox.url)
    job = bulk.Executions(world.action, chunk_size=1)
    journal = tmp_path / "send.journal"
    results = list(bulk.run(config, job, world.recipients(), executor=dask.get_executor(), journal=journal))
    assert outcomes(results) == {"done": 100}
    assert set(world.sent().values()) == {1}
    assert dask.list_datasets() == ()


def test_dask_takes_functions_that_exist_here_only(world: World, dask: Any) -> None:
    config = bulk.ClientConfig(base_url=world.sandbox.url)
    job = bulk.Each[str, Target](lambda contact: get.call(contact))
    results = list(bulk.run(config, job, world.contacts[:10], executor=dask.get_executor()))
    assert [result.value and result.value.id for result in results] == world.contacts[:10]


def test_the_key_is_not_sent_to_workers(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    submitted: list[Any] = []

    class Watched(Executor):
        def submit(self, fn: Any, /, *args: Any, **kwargs: Any) -> Future[Any]:
            submitted.append((fn, args, kwargs))
            future: Future[Any] = Future()
            future.set_result(fn(*args, **kwargs))
            return future

    monkeypatch.setenv("NP6_API_KEY", world.sandbox.key)
    for config in (
        bulk.ClientConfig(base_url=world.sandbox.url),
        bulk.ClientConfig(base_url=world.sandbox.url, api_key_from="tests.jobs.workers:key"),
    ):
        results = list(bulk.run(config, bulk.AddTargets(world.segment), world.contacts, executor=Watched()))
        assert outcomes(results) == {"done": 100}
    assert len(submitted) == 4
    assert not any(world.sandbox.key.encode() in args[0] for _, args, _ in submitted)


def test_a_key_in_place_of_the_function_that_returns_it_is_refused_and_not_in_the_message() -> None:
    with pytest.raises(np6.ConfigurationError, match=r"package\.module:function") as refusal:
        bulk.ClientConfig(api_key_from="s3cret")
    assert "s3cret" not in str(refusal.value)


def test_a_client_is_refused_for_workers_in_other_processes(world: World, pool: ProcessPoolExecutor) -> None:
    client = np6.Client(world.sandbox.key, base_url=world.sandbox.url)
    with client, pytest.raises(np6.ConfigurationError, match="ClientConfig"):
        list(bulk.run(client, bulk.Executions(world.action), world.recipients(), executor=pool))


def test_a_function_that_cannot_be_pickled_certainly_fails(world: World, pool: ProcessPoolExecutor) -> None:
    config = bulk.ClientConfig(base_url=world.sandbox.url)
    job = bulk.Each[str, Target](lambda contact: get.call(contact))
    results = list(bulk.run(config, job, world.contacts[:5], executor=pool))
    assert outcomes(results) == {"failed": 5}


def test_errors_come_back_from_workers_with_their_attributes(world: World, pool: ProcessPoolExecutor) -> None:
    config = bulk.ClientConfig(base_url=world.sandbox.url)
    draft = world.sandbox.add_action(state=20)
    results = list(bulk.run(config, bulk.Executions(draft), world.recipients(5), executor=pool))
    error = results[0].error
    assert isinstance(error, np6.ConflictError)
    assert (error.status_code, error.maybe_processed) == (409, False)


def test_a_send_whose_worker_process_died_is_unknown_and_the_job_stops(
    world: World, pool: ProcessPoolExecutor, tmp_path: Path
) -> None:
    config = bulk.ClientConfig(base_url=world.sandbox.url)
    job = DeadlyExecutions(world.action, tmp_path / "mark", 10)
    journal, results = tmp_path / "send.journal", []
    with pytest.raises(BrokenProcessPool):
        for result in bulk.run(config, job, world.recipients(), executor=pool, journal=journal, concurrency=1):
            results.append(result)
    assert outcomes(results) == {"unknown": 10}
    with np6.Client(world.sandbox.key, base_url=world.sandbox.url) as client:
        rest = list(bulk.run(client, job, world.recipients(), journal=journal))
    assert outcomes(rest) == {"done": 90, "unknown": 10}
    assert set(world.sent().values()) == {1}


def test_a_send_whose_dask_worker_died_is_unknown_although_dask_runs_it_again(
    world: World, dask: Any, tmp_path: Path
) -> None:
    config = bulk.ClientConfig(base_url=world.sandbox.url)
    job = DeadlyExecutions(world.action, tmp_path / "mark", 10)
    results = list(bulk.run(config, job, world.recipients(), executor=dask.get_executor(), concurrency=1))
    assert outcomes(results) == {"done": 90, "unknown": 10}
    assert "worker that had this request died" in str(results[0].error)
    assert set(world.sent().values()) == {1}


def test_an_idempotent_call_whose_dask_worker_died_is_done_by_another(world: World, dask: Any, tmp_path: Path) -> None:
    config = bulk.ClientConfig(base_url=world.sandbox.url)
    job = DeadlyAddTargets(world.segment, tmp_path / "mark", 10)
    results = list(bulk.run(config, job, world.contacts, executor=dask.get_executor(), concurrency=2))
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


def test_requests_that_a_pool_cancelled_before_they_began_certainly_failed(world: World) -> None:
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
    assert any("executor cancelled the request" in str(result.error) for result in results)


def stopped(world: World, executor: Executor, match: str, **options: Any) -> Results:
    """Run a job on an executor that does not do what it should; give the results until it stops."""
    results: Results = []
    job = bulk.Executions(world.action, chunk_size=10)
    with np6.Client(world.sandbox.key, base_url=world.sandbox.url) as client, Pool.of(executor) as pool:
        run = bulk.run(client, job, world.recipients(), executor=pool, concurrency=2, **options)
        with pytest.raises(np6_jobs.FailingJobError, match=match):
            for result in run:
                results.append(result)
    return results


class Pool(ThreadPoolExecutor):
    """A pool of threads that hands its tasks to another executor: only such a pool takes the client itself."""

    executor: Executor

    @classmethod
    def of(cls, executor: Executor) -> Pool:
        """A pool that behaves like an executor."""
        pool = cls(1)
        pool.executor = executor
        return pool

    def submit(self, fn: Any, /, *args: Any, **kwargs: Any) -> Future[Any]:
        """Do as the executor does."""
        return self.executor.submit(fn, *args, **kwargs)


class Raising(Executor):
    """Raises for each task, although it has run it, or has queued it."""

    def __init__(self, text: str, *, runs: bool) -> None:
        self.text = text
        self.runs = runs
        self.queued: list[Any] = []

    def submit(self, fn: Any, /, *args: Any, **kwargs: Any) -> Future[Any]:
        """Take a task and raise."""
        self.queued.append((fn, args, kwargs))
        if self.runs:
            fn(*args, **kwargs)
        raise RuntimeError(self.text)


@pytest.mark.parametrize("text", ["can't start new thread", "cannot schedule new futures after shutdown"])
def test_what_an_executor_has_run_although_it_raises_is_unknown(world: World, tmp_path: Path, text: str) -> None:
    journal = tmp_path / "send.journal"
    results = stopped(world, Raising(text, runs=True), text, journal=journal)
    assert [result.outcome for result in results] == ["unknown"] * 10 + ["failed"] * 10
    with np6.Client(world.sandbox.key, base_url=world.sandbox.url) as client:
        job = bulk.Executions(world.action, chunk_size=10)
        rest = list(bulk.run(client, job, world.recipients(), journal=journal))
    assert outcomes(rest) == {"unknown": 10, "done": 90}
    assert set(world.sent().values()) == {1}


def test_what_an_executor_has_only_queued_when_it_raises_is_never_sent_by_it(world: World, tmp_path: Path) -> None:
    executor = Raising("can't start new thread", runs=False)
    journal = tmp_path / "send.journal"
    assert outcomes(stopped(world, executor, "can't start new thread", journal=journal)) == {"failed": 20}
    assert len(executor.queued) == 1
    with np6.Client(world.sandbox.key, base_url=world.sandbox.url) as client:
        job = bulk.Executions(world.action, chunk_size=10)
        assert outcomes(list(bulk.run(client, job, world.recipients(), journal=journal))) == {"done": 100}
        for function, arguments, keywords in executor.queued:
            function(*arguments, **keywords)
    assert set(world.sent().values()) == {1}


def test_a_pool_that_was_shut_down_took_nothing_and_stops_the_job(world: World) -> None:
    executor = ThreadPoolExecutor(1)
    executor.shutdown()
    results = stopped(world, executor, "Stopped at item 0: RuntimeError")
    assert outcomes(results) == {"failed": 20}
    assert world.calls() == 0


class Losing(Executor):
    """Loses each task, in one of several ways; runs it before that, or not at all."""

    def __init__(self, way: str, *, runs: bool) -> None:
        self.way = way
        self.runs = runs
        self.kept: list[Future[Any]] = []

    def submit(self, fn: Any, /, *args: Any, **kwargs: Any) -> Future[Any]:
        """Take a task and lose what came of it."""
        if self.runs:
            fn(*args, **kwargs)
        future: Future[Any] = Future()
        match self.way:
            case "drops it":
                pass
            case "cancels it":
                future.cancel()
            case "keeps it for ever":
                self.kept.append(future)
            case "gives nothing":
                nothing: Any = None
                return nothing  # type: ignore[no-any-return]
            case "gives None" | "gives another object" | "gives too few":
                few = bulk.ChunkResult([Outcome.DONE])
                future.set_result({"gives None": None, "gives another object": "d", "gives too few": few}[self.way])
            case "raises":
                future.set_exception(MemoryError("no memory"))
            case "exits":
                future.set_exception(SystemExit())
        return future


@pytest.mark.parametrize("runs", [True, False], ids=["after it ran", "before it ran"])
@pytest.mark.parametrize(
    "way",
    [
        "drops it",
        "cancels it",
        "keeps it for ever",
        "gives nothing",
        "gives None",
        "gives another object",
        "gives too few",
        "raises",
        "exits",
    ],
)
def test_a_task_that_an_executor_loses_ends_the_job_and_what_may_have_been_sent_is_unknown(
    world: World, tmp_path: Path, way: str, *, runs: bool
) -> None:
    journal = tmp_path / "send.journal"
    results = stopped(
        world,
        Losing(way, runs=runs),
        "Stopped at item",
        journal=journal,
        executor_timeout=0.3,
        max_failures_in_a_row=2,
    )
    assert outcomes(results)["unknown"] == world.sent().total()
    assert outcomes(results)["unknown"] > 0 if runs else outcomes(results)["failed"] == 20
    assert str(results[0].error)
    with np6.Client(world.sandbox.key, base_url=world.sandbox.url) as client:
        job = bulk.Executions(world.action, chunk_size=10)
        list(bulk.run(client, job, world.recipients(), journal=journal))
    assert len(world.sent()) == 100
    assert set(world.sent().values()) == {1}


def test_a_task_that_another_process_lost_is_unknown(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    config = bulk.ClientConfig(base_url=world.sandbox.url)
    job = bulk.Executions(world.action, chunk_size=10)
    for way in ("drops it", "cancels it", "keeps it for ever", "gives None"):
        results: Results = []
        with pytest.raises(np6_jobs.FailingJobError):
            for result in bulk.run(
                config,
                job,
                world.recipients(),
                executor=Losing(way, runs=False),
                executor_timeout=0.3,
                max_failures_in_a_row=1,
            ):
                results.append(result)
        assert results[0].outcome == "unknown"
        assert outcomes(results).total() == 10 * 8


def test_a_task_that_an_executor_runs_twice_is_sent_once(world: World) -> None:
    class Repeating(Executor):
        def submit(self, fn: Any, /, *args: Any, **kwargs: Any) -> Future[Any]:
            future: Future[Any] = Future()
            fn(*args, **kwargs)
            future.set_result(fn(*args, **kwargs))
            return future

    job = bulk.Executions(world.action, chunk_size=10)
    with np6.Client(world.sandbox.key, base_url=world.sandbox.url) as client, Pool.of(Repeating()) as pool:
        results = list(bulk.run(client, job, world.recipients(), executor=pool))
    assert outcomes(results) == {"unknown": 100}
    assert set(world.sent().values()) == {1}


def test_a_program_that_worker_processes_import_sends_once(world: World, tmp_path: Path) -> None:
    """Without a guard a start method that imports the main module would run its jobs in every worker."""
    program = tmp_path / "program.py"
    program.write_text(f"""
import multiprocessing, sys
from concurrent.futures import ProcessPoolExecutor
import np6
from np6_jobs import bulk
from np6_api.models import ExecutionEmailRequest, IdReceiver

job = bulk.Executions({world.action!r}, chunk_size=10)
items = [ExecutionEmailRequest(recipient=IdReceiver(value=contact)) for contact in {world.contacts!r}]
with np6.Client() as client:
    for result in bulk.run(client, job, items):
        pass
with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context(sys.argv[1])) as pool:
    for result in bulk.run(bulk.ClientConfig(), bulk.AddTargets({world.segment}), {world.contacts!r}, executor=pool):
        pass
""")
    environment = {**os.environ, "NP6_API_KEY": world.sandbox.key, "NP6_BASE_URL": world.sandbox.url}
    for method in ("spawn", "forkserver"):
        before = world.sent().total()
        ended = subprocess.run(
            [sys.executable, program, method], check=False, env=environment, capture_output=True, text=True
        )
        assert ended.returncode
        assert "Put what starts the job under: if __name__ == '__main__'" in ended.stderr
        assert world.sent().total() == before + 100


def test_the_program_of_the_documentation_runs_as_a_file(world: World, tmp_path: Path) -> None:
    text = (ROOT / "docs/bulk.md").read_text(encoding="utf-8")
    (block,) = [code for code in re.findall(r"(?ms)^```python\n(.*?)^```$", text) if "ProcessPoolExecutor" in code]
    program = tmp_path / "program.py"
    program.write_text(block.replace("SEGMENT = 41", f"SEGMENT = {world.segment}"))
    (tmp_path / "targets.txt").write_text("".join(f"{contact}\n" for contact in world.contacts))
    environment = {**os.environ, "NP6_API_KEY": world.sandbox.key, "NP6_BASE_URL": world.sandbox.url}
    ended = subprocess.run(
        [sys.executable, program], check=True, env=environment, capture_output=True, text=True, cwd=tmp_path
    )
    assert ended.stdout == "Counter({'done': 100})\n"
    assert world.calls("segments_add_targets") == 2
    assert sorted(world.members()) == world.contacts


def test_a_chunk_counts_as_dispatched_even_if_claims_cannot_be_released(
    world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Busy(ClientExecutor):
        """Takes work as Dask does, and refuses to clear up."""

        def __init__(self) -> None:
            self.threads = ThreadPoolExecutor(4)

        def submit(self, fn: Any, *args: Any, **kwargs: Any) -> Future[Any]:  # type: ignore[override] # as Dask has it
            if fn is release_claims:
                raise RuntimeError("the cluster is busy")
            return self.threads.submit(fn, *args, **kwargs)

    class Scheduler:
        def publish_dataset(self, *_: Any, **__: Any) -> None: ...

    monkeypatch.setattr(distributed, "get_client", Scheduler)
    monkeypatch.setenv("NP6_API_KEY", world.sandbox.key)
    config = bulk.ClientConfig(base_url=world.sandbox.url)
    job = bulk.Executions(world.action, chunk_size=1)
    for _ in range(2):
        results = list(bulk.run(config, job, world.recipients(), executor=Busy(), journal=tmp_path / "send.journal"))
        assert outcomes(results) == {"done": 100}
    assert set(world.sent().values()) == {1}
