"""Dispatch of chunks: to an executor, to threads of the job's own, or to tasks of an event loop.

Whatever an executor does with a chunk (loses it, cancels it, runs it twice), the chunk gets a result, and that result
never says "not sent" without proof.
"""

from __future__ import annotations

import asyncio
import queue
import uuid
import weakref
from collections.abc import Callable, Sequence
from concurrent.futures import BrokenExecutor, Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from contextlib import suppress
from threading import Event, Lock, Thread
from typing import Any, Final, Self, TypeVar, cast

from np6 import AsyncClient, Client, ConfigurationError
from np6_api.types import Call

from np6_jobs._address import address
from np6_jobs.bulk._client_config import ClientConfig, client_of
from np6_jobs.bulk._jobs import Job
from np6_jobs.bulk._remote import (
    failure_result,
    is_dask,
    pickler,
    release_claims,
    run_in_worker,
    send,
    success_result,
)
from np6_jobs.bulk._result import ChunkResult
from np6_jobs.bulk._session import Chunk

T = TypeVar("T")

#: Number of claims of settled chunks that are released together at Dask's scheduler; seconds that the last may take.
_CLAIMS: Final = 50
_RELEASE_SECONDS: Final = 10.0


class DaemonThreads(Executor):
    """Threads of the job's own. Daemons, unlike those of `ThreadPoolExecutor`: a second Ctrl-C ends the program."""

    def __init__(self, count: int) -> None:
        self._tasks: queue.SimpleQueue[tuple[Future[Any], Callable[..., Any], tuple[Any, ...]] | None]
        self._tasks = queue.SimpleQueue()
        self._threads = [Thread(target=self._work, name=f"np6-bulk-{n}", daemon=True) for n in range(count)]

    def submit(self, fn: Callable[..., T], /, *args: Any, **_: Any) -> Future[T]:
        """Have a thread call a function."""
        future: Future[T] = Future()
        if self._threads[0].ident is None:
            for thread in self._threads:
                thread.start()
        self._tasks.put((future, fn, args))
        return future

    def end(self) -> None:
        """Let the threads end when they have nothing left to do."""
        for _ in self._threads:
            self._tasks.put(None)

    def _work(self) -> None:
        while task := self._tasks.get():
            future, function, arguments = task
            try:
                future.set_result(function(*arguments))
            except BaseException as exc:
                future.set_exception(exc)
            del task, future  # so that an idle thread keeps no response in memory


class ExecutorDispatcher:
    """Dispatches chunks to an executor.

    Args:
        client: The client to send with, or its configuration for workers in other processes.
        job: What to do.
        concurrency: Number of threads if there is no executor.
        executor: The executor; None for threads of the job's own.
        timeout: Seconds within which the executor must complete a request; None for no limit.

    Raises:
        ConfigurationError: The client cannot be used with the executor.
    """

    def __init__(
        self,
        client: Client | ClientConfig,
        job: Job[Any, Any],
        concurrency: int,
        executor: Executor | None,
        timeout: float | None,
    ) -> None:
        if not isinstance(client, Client | ClientConfig):
            raise ConfigurationError(f"bulk.run takes a np6.Client, or a ClientConfig, not {_kind(client)}.")
        local = executor is None or isinstance(executor, ThreadPoolExecutor)
        if isinstance(client, Client) and not local:
            raise ConfigurationError(
                "A client cannot be sent to the workers of this executor, since it holds a key: "
                "pass a np6_jobs.bulk.ClientConfig instead of the client."
            )
        self.base_url = address(client.http.base_url if isinstance(client, Client) else client.base_url)
        self._stopped = Event()
        self._client = client_of(client) if isinstance(client, ClientConfig) and local else client
        if isinstance(self._client, Client):
            self._client = self._client.with_options(stop=self._stopped.is_set)
        self._job = job
        self._own = DaemonThreads(concurrency) if executor is None else None
        self._executor: Executor = executor or cast("Executor", self._own)
        self._pickle = pickler(self._executor)
        self._claiming = is_dask(self._executor)
        # Others may count a running task as cancelled (Dask's does), or raise for one that they have queued.
        self._is_process_pool = type(self._executor) is ProcessPoolExecutor
        self._timeout = None if executor is None else timeout
        self._arrivals: queue.SimpleQueue[None] = queue.SimpleQueue()
        self._run = uuid.uuid4().hex
        self._claims: list[str] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._own is not None:
            self._own.end()
        if self._claims:
            with suppress(Exception):  # claims that are left do no harm
                self._executor.submit(release_claims, self._claims).result(_RELEASE_SECONDS)

    def stop(self) -> None:
        """Let no call make another attempt."""
        self._stopped.set()

    def dispatch(self, chunk: Chunk[Any, Any]) -> None:
        """Have a chunk sent; `wait` returns when it has a result."""
        call, count = chunk.call, len(chunk.to_send)
        assert call is not None
        claiming = self._claiming and not call.operation.idempotent
        name = f"np6-{self._run}-{chunk.number}"
        future: Future[ChunkResult]
        try:
            if isinstance(self._client, Client):
                chunk.may_be_sent, chunk.claim = True, Lock()
                future = self._executor.submit(send, self._client, self._job, call, count, chunk.claim)
            else:
                payload = self._pickle((self._client, self._job, chunk.to_send))
                chunk.may_be_sent = True
                future = self._executor.submit(run_in_worker, payload, count, name, claiming)
            _watch(chunk, future, self._arrivals.put, cancelled_is_unsent=self._is_process_pool)
        except Exception as exc:
            # An executor that raises may have queued the task all the same.
            unsent = self._is_process_pool and isinstance(exc, BrokenExecutor)
            _settle_lost(chunk, exc, self._arrivals.put, unsent=unsent, stop=chunk.may_be_sent)
            return
        # The chunk is dispatched: an error from here on says nothing about it.
        if claiming:
            future.add_done_callback(lambda _: self._claims.append(name))
            with suppress(Exception):  # claims that are left do no harm
                self._release_claims()

    def wait(self, in_progress: Sequence[Chunk[Any, Any]]) -> None:
        """Wait until a chunk has a result, or until the executor has taken too long for all of these."""
        try:
            self._arrivals.get(timeout=self._timeout)
        except queue.Empty:
            lost = TimeoutError(f"The executor has completed no request in {self._timeout:g} seconds.")
            for chunk in in_progress:
                _settle_lost(chunk, lost, self._arrivals.put)

    def _release_claims(self) -> None:
        if len(self._claims) >= _CLAIMS:
            claims, self._claims = self._claims, []
            self._executor.submit(release_claims, claims)


class TaskDispatcher:
    """Dispatches chunks to tasks of the running event loop.

    Args:
        client: The client to send with.
        job: What to do.

    Raises:
        ConfigurationError: The client is not an `AsyncClient`.
    """

    def __init__(self, client: AsyncClient, job: Job[Any, Any]) -> None:
        if not isinstance(client, AsyncClient):
            raise ConfigurationError(f"bulk.arun takes a np6.AsyncClient, not {_kind(client)}.")
        self.base_url = address(client.http.base_url)
        self._stopped = Event()
        self._client = client.with_options(stop=self._stopped.is_set)
        self._job = job
        self._arrivals: asyncio.Queue[None] = asyncio.Queue()
        self._tasks: set[asyncio.Task[ChunkResult]] = set()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        for task in self._tasks:  # some are left only if waiting for them was cancelled
            task.cancel()

    def stop(self) -> None:
        """Let no call make another attempt."""
        self._stopped.set()

    def dispatch(self, chunk: Chunk[Any, Any]) -> None:
        """Have a chunk sent; `wait` returns when it has a result."""
        assert chunk.call is not None
        chunk.may_be_sent, chunk.claim = True, Lock()
        task = asyncio.create_task(self._send(chunk.call, len(chunk.to_send), chunk.claim))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        _watch(chunk, task, self._arrivals.put_nowait)

    async def wait(self) -> None:
        """Wait until a chunk has a result."""
        await self._arrivals.get()

    async def _send(self, call: Call[Any], count: int, claim: Lock) -> ChunkResult:
        claim.acquire(blocking=False)  # always succeeds: a task runs once
        try:
            value = (await self._client.perform(call)).parsed
        except asyncio.CancelledError as exc:
            return failure_result(_EndedError(exc), count)
        except Exception as exc:
            return failure_result(exc, count)
        return success_result(self._job, value, count)


class _EndedError(RuntimeError):
    """Stands for an exception that ended a call and that is not an `Exception`, such as `CancelledError`."""

    def __init__(self, ended_by: BaseException) -> None:
        super().__init__(f"{type(ended_by).__name__} ended it")
        self.maybe_processed: bool = getattr(ended_by, "maybe_processed", True)


def _watch(
    chunk: Chunk[Any, Any],
    future: Future[ChunkResult] | asyncio.Future[ChunkResult],
    report: Callable[[None], None],
    *,
    cancelled_is_unsent: bool = False,
) -> None:
    """Have a future put its result into the chunk. If it fails, its worker was lost.

    Args:
        chunk: Gets the result.
        future: Of the task that sends it.
        report: Called when the chunk has a result.
        cancelled_is_unsent: Whether a task that the executor cancelled certainly did not begin.
    """
    count = len(chunk.to_send)

    def done(future: Future[ChunkResult] | asyncio.Future[ChunkResult]) -> None:
        try:
            if future.cancelled():
                cancelled = RuntimeError("The executor cancelled the request.")
                _settle_lost(chunk, cancelled, report, unsent=cancelled_is_unsent, stop=False)
                return
            result: object = future.result()
        except Exception as exc:
            _settle_lost(chunk, exc, report, stop=False)
        except BaseException as exc:
            _settle_lost(chunk, _EndedError(exc), report, stop=False)
        else:
            if isinstance(result, ChunkResult) and len(result.outcomes) == count:
                chunk.result = chunk.result or result
                report(None)
            else:
                wrong = TypeError(f"The executor returned {type(result).__name__}, not the result of its task.")
                _settle_lost(chunk, wrong, report)

    def dropped(_: object) -> None:
        _settle_lost(chunk, RuntimeError("The executor dropped the request."), report)

    future.add_done_callback(done)
    chunk.dispatched = True
    if isinstance(future, Future):
        chunk.future = weakref.ref(future, dropped)


def _settle_lost(
    chunk: Chunk[Any, Any],
    exc: Exception,
    report: Callable[[None], None],
    *,
    unsent: bool = False,
    stop: bool = True,
) -> None:
    """Give a chunk that an executor lost a result, unless it has one.

    Args:
        chunk: Gets the result.
        exc: What the executor did.
        report: Called when the chunk has a result.
        unsent: Whether the executor certainly did not begin with it.
        stop: Whether the job ends, because the executor cannot be relied on.
    """
    if chunk.result is not None:
        return
    count = len(chunk.to_send)
    claim = chunk.claim
    if unsent or not chunk.may_be_sent or (claim is not None and claim.acquire(blocking=False)):
        chunk.result = ChunkResult.of_unsent(exc, count, stop=stop)
    else:
        chunk.result = ChunkResult.of_failure(exc, count, stop=stop)
    report(None)


def _kind(client: object) -> str:
    """Return the type of what was passed as a client, for a message; the value is left out, since it may be a key."""
    hint = {AsyncClient: "; bulk.arun takes it", Client: "; bulk.run takes it"}.get(type(client), "")
    return type(client).__name__ + hint
