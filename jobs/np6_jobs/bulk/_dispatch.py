"""Dispatch of chunks: to threads of the job's own, to an executor, or to tasks of an event loop.

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
from typing import Any, Final, Self

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

#: Number of claims of settled chunks that are released together at Dask's scheduler; seconds that the last may take.
_CLAIMS: Final = 50
_RELEASE_SECONDS: Final = 10.0


class ThreadDispatcher:
    """Dispatches chunks to threads of the job's own. They are daemons: a second Ctrl-C ends the program.

    Args:
        client: The client to send with, or its configuration.
        job: What to do.
        concurrency: Maximum number of threads.

    Raises:
        ConfigurationError: The client is neither a `Client` nor a `ClientConfig`.
    """

    def __init__(self, client: Client | ClientConfig, job: Job[Any, Any], concurrency: int) -> None:
        self.base_url = _base_url(client)
        self._stopped = Event()
        self._client = _stoppable(client, self._stopped)
        self._job = job
        self._concurrency = concurrency
        self._threads: list[Thread] = []
        self._chunks: queue.SimpleQueue[Chunk[Any, Any] | None] = queue.SimpleQueue()
        self._arrivals: queue.SimpleQueue[None] = queue.SimpleQueue()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        for _thread in self._threads:
            self._chunks.put(None)

    def stop(self) -> None:
        """Let no call make another attempt."""
        self._stopped.set()

    def dispatch(self, chunk: Chunk[Any, Any]) -> None:
        """Have a chunk sent; `wait` returns when it has a result."""
        if len(self._threads) < self._concurrency:
            thread = Thread(target=self._work, name=f"np6-bulk-{len(self._threads)}", daemon=True)
            self._threads.append(thread)
            try:
                thread.start()
            except RuntimeError as exc:  # the system has no more threads
                chunk.result = ChunkResult.of_unsent(exc, len(chunk.to_send), stop=True)
                self._arrivals.put(None)
                return
        chunk.may_be_sent = True
        self._chunks.put(chunk)
        chunk.dispatched = True

    def wait(self, _in_progress: Sequence[Chunk[Any, Any]]) -> None:
        """Wait until a chunk has a result; threads lose none."""
        _drain(self._arrivals, None)

    def _work(self) -> None:
        while chunk := self._chunks.get():
            assert chunk.call is not None
            count = len(chunk.to_send)
            try:
                chunk.result = send(self._client, self._job, chunk.call, count)
            except BaseException as exc:
                chunk.result = ChunkResult.of_failure(_EndedError(exc), count)
            self._arrivals.put(None)
            del chunk  # so that an idle thread keeps no response in memory


class ExecutorDispatcher:
    """Dispatches chunks to an executor.

    Args:
        client: The client to send with, or its configuration for workers in other processes.
        job: What to do.
        executor: The executor.
        timeout: Seconds within which the executor must complete a request; None for no limit.

    Raises:
        ConfigurationError: The client cannot be used with the executor.
    """

    def __init__(
        self,
        client: Client | ClientConfig,
        job: Job[Any, Any],
        executor: Executor,
        timeout: float | None,
    ) -> None:
        self.base_url = _base_url(client)
        local = isinstance(executor, ThreadPoolExecutor)
        if isinstance(client, Client) and not local:
            raise ConfigurationError(
                "A client cannot be sent to the workers of this executor, since it holds a key: "
                "pass a np6_jobs.bulk.ClientConfig instead of the client."
            )
        self._stopped = Event()
        self._client = _stoppable(client, self._stopped) if local else client
        self._job = job
        self._executor = executor
        self._pickle = pickler(executor)
        self._claiming = is_dask(executor)
        # Others may count a running task as cancelled (Dask's does), or raise for one that they have queued.
        self._is_process_pool = type(executor) is ProcessPoolExecutor
        self._timeout = timeout
        self._arrivals: queue.SimpleQueue[None] = queue.SimpleQueue()
        self._run = uuid.uuid4().hex
        self._claims: list[str] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
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
                payload = self._pickle((self._client, self._job, chunk.to_send, chunk.stamps))
                chunk.may_be_sent = True
                future = self._executor.submit(run_in_worker, payload, count, name, claiming)
            future.add_done_callback(
                lambda done: _take_over(chunk, done, self._report, cancelled_is_unsent=self._is_process_pool)
            )
            chunk.dispatched = True
            dropped = RuntimeError("The executor dropped the request.")
            chunk.future = weakref.ref(future, lambda _: _settle_lost(chunk, dropped, self._report))
        except Exception as exc:
            # An executor that raises may have queued the task all the same.
            unsent = self._is_process_pool and isinstance(exc, BrokenExecutor)
            _settle_lost(chunk, exc, self._report, unsent=unsent, stop=chunk.may_be_sent)
            return
        # The chunk is dispatched: an error from here on says nothing about it.
        if claiming:
            future.add_done_callback(lambda _: self._claims.append(name))
            with suppress(Exception):  # claims that are left do no harm
                self._release_claims()

    def wait(self, in_progress: Sequence[Chunk[Any, Any]]) -> None:
        """Wait until a chunk has a result, or until the executor has taken too long for all of these."""
        try:
            _drain(self._arrivals, self._timeout)
        except queue.Empty:
            lost = TimeoutError(
                f"The executor has completed no request in {self._timeout:g} seconds (executor_timeout)."
            )
            for chunk in in_progress:
                _settle_lost(chunk, lost, self._report)

    def _report(self) -> None:
        self._arrivals.put(None)

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
        self._arrived = asyncio.Event()
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
        task.add_done_callback(lambda task: self._end(chunk, task))
        chunk.dispatched = True

    async def wait(self) -> None:
        """Wait until a chunk has a result."""
        await self._arrived.wait()
        self._arrived.clear()

    def _end(self, chunk: Chunk[Any, Any], task: asyncio.Task[ChunkResult]) -> None:
        self._tasks.discard(task)
        _take_over(chunk, task, self._arrived.set)

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


def _take_over(
    chunk: Chunk[Any, Any],
    future: Future[ChunkResult] | asyncio.Future[ChunkResult],
    report: Callable[[], None],
    *,
    cancelled_is_unsent: bool = False,
) -> None:
    """Put the result of a future that is done into its chunk. If it has none, its worker was lost.

    Args:
        chunk: Gets the result.
        future: Of the task that sent it.
        report: Called when the chunk has a result.
        cancelled_is_unsent: Whether a task that the executor cancelled certainly did not begin.
    """
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
        if isinstance(result, ChunkResult) and len(result.outcomes) == len(chunk.to_send):
            chunk.result = chunk.result or result
            report()
        else:
            wrong = TypeError(f"The executor returned {type(result).__name__}, not the result of its task.")
            _settle_lost(chunk, wrong, report)


def _settle_lost(
    chunk: Chunk[Any, Any],
    exc: Exception,
    report: Callable[[], None],
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
    report()


def _drain(arrivals: queue.SimpleQueue[None], timeout: float | None) -> None:
    """Wait for an arrival, and take all that have come: their results are taken over together.

    Raises:
        queue.Empty: None came in so many seconds.
    """
    arrivals.get(timeout=timeout)
    while not arrivals.empty():  # nobody else takes any
        arrivals.get_nowait()


def _base_url(client: Client | ClientConfig) -> str:
    """Return the address of the server.

    Raises:
        ConfigurationError: It is not a client, nor the configuration of one.
    """
    if not isinstance(client, Client | ClientConfig):
        raise ConfigurationError(f"bulk.run takes a np6.Client, or a ClientConfig, not {_kind(client)}.")
    return address(client.http.base_url if isinstance(client, Client) else client.base_url)


def _stoppable(client: Client | ClientConfig, stopped: Event) -> Client:
    """Return a client of this process that makes no other attempt once an event is set."""
    local = client_of(client) if isinstance(client, ClientConfig) else client
    return local.with_options(stop=stopped.is_set)


def _kind(client: object) -> str:
    """Return the type of what was passed as a client, for a message; the value is left out, since it may be a key."""
    hint = {AsyncClient: "; bulk.arun takes it", Client: "; bulk.run takes it"}.get(type(client), "")
    return type(client).__name__ + hint
