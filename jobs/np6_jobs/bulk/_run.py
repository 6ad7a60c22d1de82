"""The two fronts of a job: a generator that sends by threads or any executor, and one for an event loop."""

from __future__ import annotations

import asyncio
import inspect
import os
import queue
import uuid
import weakref
from collections.abc import (
    AsyncGenerator,
    AsyncIterable,
    AsyncIterator,
    Callable,
    Generator,
    Iterable,
    Iterator,
    Sequence,
)
from concurrent.futures import BrokenExecutor, Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from contextlib import suppress
from itertools import islice
from threading import Event, Lock, Thread
from typing import Any, TypeVar, cast
from urllib.parse import urlsplit, urlunsplit

from np6 import AsyncClient, Client, ConfigurationError
from np6_api.types import Call

from np6_jobs.bulk._client_config import ClientConfig, client_of
from np6_jobs.bulk._jobs import Job
from np6_jobs.bulk._remote import attempt, failure, forget, is_dask, packer, read, work
from np6_jobs.bulk._result import OPEN, Answer, Result
from np6_jobs.bulk._session import Chunk, Session

T = TypeVar("T")
R = TypeVar("R")

#: How many claims of settled chunks are given back to Dask's scheduler at a time, and how long the last may take.
_CLAIMS, _FORGET_SECONDS = 50, 10.0


def run(
    client: Client | ClientConfig,
    job: Job[T, R],
    items: Iterable[T],
    *,
    concurrency: int = 8,
    ordered: bool = True,
    journal: str | os.PathLike[str] | None = None,
    resend_unknown: bool = False,
    max_failures_in_a_row: int | None = 20,
    executor: Executor | None = None,
    executor_timeout: float | None = 3600.0,
) -> Generator[Result[T, R], None, None]:
    """Do a job, and yield what comes of every item.

    Items are read as they are needed, and results are held until they are taken: memory does not grow with the input.
    When the generator is closed (a `break`, Ctrl-C, an exception), no further request is sent. Those in flight are
    waited for and noted in the journal; one that waits for another attempt is left for the next run. A second Ctrl-C
    does not wait.

    Args:
        client: Sends the requests.
        job: What to do.
        items: What to do it for.
        concurrency: Requests in flight, at most. The client's pacing holds for them all.
        ordered: Whether results come in the order of the input, or as requests are completed.
        journal: Path of a file that remembers what was done. With it the same job can be run again after a crash: what
            is done is not repeated. What may have been done is repeated only if the operation is idempotent.
        resend_unknown: Whether to repeat it for other operations as well, after you checked.
        max_failures_in_a_row: Stop when so many requests failed as a whole, one after the other. None: go on.
        executor: Runs the requests, if not threads of the job's own: any executor of the standard library's kind, such
            as Dask's `Client.get_executor()`. Unless it is a `ThreadPoolExecutor`, `client` must be a `ClientConfig`.
        executor_timeout: Seconds within which the executor must complete one of its requests. After them all that it
            has are unknown, and the job stops: an executor may have lost them. None: wait for ever.

    Raises:
        AuthenticationError: The server does not accept the key.
        FailingJobError: So many requests failed in a row, or one by an error that np6 does not raise on purpose, or
            the executor lost one.
        JournalLockedError: Another job is using the journal.
        JournalMismatchError: The journal belongs to another job, or the input has changed.
        JournalError: The file is no journal, or it cannot be written.
        ConfigurationError: An argument cannot work.

    Example:
        Counter(result.outcome for result in bulk.run(client, bulk.AddTargets(123), ids, journal="add.journal"))
    """
    _refuse_import_by_worker()
    submitter = _Submitter(client, job, concurrency, executor, executor_timeout)
    chunks = _chunks(items, job.chunk_size)
    session = Session(
        job,
        base_url=submitter.base_url,
        concurrency=concurrency,
        ordered=ordered,
        journal=journal,
        resend_unknown=resend_unknown,
        max_failures_in_a_row=max_failures_in_a_row,
    )
    with session, submitter:
        try:
            while not session.finished:
                while session.hungry:
                    session.take(next(chunks, []))
                for chunk in session.release():
                    submitter.submit(chunk)
                    if chunk.answer is not None:  # so that an executor that fails is not given the next one
                        session.settle()
                yield from session.deliver()
                if session.in_flight:
                    submitter.wait(session.unanswered)
                    session.settle()
        finally:
            submitter.stopped.set()
            while unanswered := session.unanswered:
                submitter.wait(unanswered)
            session.settle()
    if session.stopped is not None:
        raise session.stopped


async def arun(
    client: AsyncClient,
    job: Job[T, R],
    items: Iterable[T] | AsyncIterable[T],
    *,
    concurrency: int = 8,
    ordered: bool = True,
    journal: str | os.PathLike[str] | None = None,
    resend_unknown: bool = False,
    max_failures_in_a_row: int | None = 20,
) -> AsyncGenerator[Result[T, R], None]:
    """As `run`, on asyncio's event loop.

    Wrap it in `contextlib.aclosing` if you may leave the loop early: only then does `break` wait for the requests in
    flight. Writing the journal blocks the loop for as long as the disk takes, once for each round of requests.

    Example:
        async for result in bulk.arun(client, bulk.Render("000ABC"), requests, concurrency=32):
            ...
    """
    _refuse_import_by_worker()
    if not isinstance(client, AsyncClient):
        raise ConfigurationError(f"bulk.arun takes a np6.AsyncClient, not {_kind(client)}.")
    stopped = Event()
    client = client.with_options(stop=stopped.is_set)
    arrivals: asyncio.Queue[None] = asyncio.Queue()
    tasks: set[asyncio.Task[Answer]] = set()
    chunks = _achunks(items, job.chunk_size)
    session = Session(
        job,
        base_url=_address(client.http.base_url),
        concurrency=concurrency,
        ordered=ordered,
        journal=journal,
        resend_unknown=resend_unknown,
        max_failures_in_a_row=max_failures_in_a_row,
    )
    with session:
        try:
            while not session.finished:
                while session.hungry:
                    session.take(await anext(chunks, []))
                for chunk in session.release():
                    assert chunk.call is not None
                    chunk.leaving, chunk.claim = True, Lock()
                    task = asyncio.create_task(_aattempt(client, job, chunk.call, len(chunk.to_send), chunk.claim))
                    tasks.add(task)
                    task.add_done_callback(tasks.discard)
                    _report(chunk, task, arrivals.put_nowait)
                for result in session.deliver():
                    yield result
                if session.in_flight:
                    await arrivals.get()
                    session.settle()
        finally:
            stopped.set()
            try:
                while session.unanswered:
                    await arrivals.get()
                session.settle()
            finally:
                for task in tasks:  # only if the waiting was cancelled
                    task.cancel()
    if session.stopped is not None:
        raise session.stopped


class _Threads(Executor):
    """Threads of the job's own. Daemons, unlike those of `ThreadPoolExecutor`: a second Ctrl-C does end the program."""

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
            del task, future  # so that an idle thread holds no answer


class _Submitter:
    """Hands chunks to an executor."""

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
                "A client cannot travel to the workers of this executor, since it holds a key: "
                "pass a np6_jobs.bulk.ClientConfig instead of the client."
            )
        self.base_url = _address(client.http.base_url if isinstance(client, Client) else client.base_url)
        self.stopped = Event()
        self._client = client_of(client) if isinstance(client, ClientConfig) and local else client
        if isinstance(self._client, Client):
            self._client = self._client.with_options(stop=self.stopped.is_set)
        self._job = job
        self._own = _Threads(concurrency) if executor is None else None
        self._executor: Executor = executor or cast("Executor", self._own)
        self._pack = packer(self._executor)
        self._claiming = is_dask(self._executor)
        # Others may count a task as cancelled that runs (Dask's does), or refuse one that they have queued.
        self._is_process_pool = type(self._executor) is ProcessPoolExecutor
        self._timeout = None if executor is None else timeout
        self._arrivals: queue.SimpleQueue[None] = queue.SimpleQueue()
        self._run = uuid.uuid4().hex
        self._claims: list[str] = []

    def __enter__(self) -> None:
        return None

    def __exit__(self, *_: object) -> None:
        if self._own is not None:
            self._own.end()
        if self._claims:
            with suppress(Exception):  # names that stay behind harm nobody
                self._executor.submit(forget, self._claims).result(_FORGET_SECONDS)

    def submit(self, chunk: Chunk[Any, Any]) -> None:
        """Have a chunk sent; `wait` returns when its answer is there."""
        call, count = chunk.call, len(chunk.to_send)
        assert call is not None
        claiming = self._claiming and not call.operation.idempotent
        name = f"np6-{self._run}-{chunk.number}"
        future: Future[Answer]
        try:
            if isinstance(self._client, Client):
                chunk.leaving, chunk.claim = True, Lock()
                future = self._executor.submit(attempt, self._client, self._job, call, count, chunk.claim)
            else:
                payload = self._pack((self._client, self._job, chunk.to_send))
                chunk.leaving = True
                future = self._executor.submit(work, payload, count, name, claiming)
            _report(chunk, future, self._arrivals.put, cancelled_is_unsent=self._is_process_pool)
        except Exception as exc:
            # An executor that raises may have queued the task all the same.
            unsent = self._is_process_pool and isinstance(exc, BrokenExecutor)
            _lose(chunk, exc, self._arrivals.put, unsent=unsent, stop=chunk.leaving)
            return
        # From here on it is on its way: whatever fails now says nothing about it.
        if claiming:
            future.add_done_callback(lambda _: self._claims.append(name))
            with suppress(Exception):  # names that stay behind harm nobody
                self._forget_claims()

    def wait(self, unanswered: Sequence[Chunk[Any, Any]]) -> None:
        """Wait until an answer is there, or until the executor has taken too long for all of these."""
        try:
            self._arrivals.get(timeout=self._timeout)
        except queue.Empty:
            lost = TimeoutError(f"The executor has completed no request in {self._timeout:g} seconds.")
            for chunk in unanswered:
                _lose(chunk, lost, self._arrivals.put)

    def _forget_claims(self) -> None:
        if len(self._claims) >= _CLAIMS:
            claims, self._claims = self._claims, []
            self._executor.submit(forget, claims)


async def _aattempt(client: AsyncClient, job: Job[Any, Any], call: Call[Any], count: int, claim: Lock) -> Answer:
    """As `attempt`, on an event loop."""
    claim.acquire(blocking=False)
    try:
        answer = (await client.perform(call)).parsed
    except asyncio.CancelledError as exc:
        return failure(_ended(exc), count)
    except Exception as exc:
        return failure(exc, count)
    return read(job, answer, count)


def _report(
    chunk: Chunk[Any, Any],
    future: Future[Answer] | asyncio.Future[Answer],
    tell: Callable[[None], None],
    *,
    cancelled_is_unsent: bool = False,
) -> None:
    """Have a future put its answer into the chunk. One that fails says that its worker was lost."""
    count = len(chunk.to_send)

    def report(future: Future[Answer] | asyncio.Future[Answer]) -> None:
        try:
            if future.cancelled():
                cancelled = RuntimeError("The executor cancelled the request.")
                _lose(chunk, cancelled, tell, unsent=cancelled_is_unsent, stop=False)
                return
            answer: object = future.result()
        except Exception as exc:
            _lose(chunk, exc, tell, stop=False)
        except BaseException as exc:
            _lose(chunk, _ended(exc), tell, stop=False)
        else:
            if isinstance(answer, Answer) and len(answer.outcomes) == count:
                chunk.answer = chunk.answer or answer
                tell(None)
            else:
                _lose(chunk, TypeError(f"The executor gave {type(answer).__name__}, not a result of its task."), tell)

    def dropped(_: object) -> None:
        _lose(chunk, RuntimeError("The executor dropped the request."), tell)

    future.add_done_callback(report)
    chunk.handed_over = True
    if isinstance(future, Future):
        chunk.future = weakref.ref(future, dropped)


def _lose(
    chunk: Chunk[Any, Any],
    exc: Exception,
    tell: Callable[[None], None],
    *,
    unsent: bool = False,
    stop: bool = True,
) -> None:
    """Settle for a chunk what an executor did not do.

    Args:
        chunk: Stays as it is if its answer is there.
        exc: What the executor did.
        tell: Reports that the chunk has an answer.
        unsent: Whether the executor certainly did not begin with it.
        stop: Whether the job ends, since the executor does not do what it should.
    """
    if chunk.answer is not None:
        return
    count = len(chunk.to_send)
    claim = chunk.claim
    if unsent or not chunk.leaving or (claim is not None and claim.acquire(blocking=False)):
        chunk.answer = Answer(OPEN * count, error=exc, stop=stop)
    else:
        chunk.answer = Answer.of_failure(exc, count, stop=stop)
    tell(None)


def _ended(exc: BaseException) -> Exception:
    """An exception that a result can hold, for one that ended a call."""
    error = RuntimeError(f"{type(exc).__name__} ended it")
    error.maybe_processed = getattr(exc, "maybe_processed", True)  # type: ignore[attr-defined] # as the client's own do
    return error


def _refuse_import_by_worker() -> None:
    """Refuse a job of a main module that a worker process imports: it would run once more in every worker.

    Raises:
        ConfigurationError: It is so.
    """
    frame = inspect.currentframe()
    while frame is not None:
        if frame.f_code.co_name == "<module>" and frame.f_globals.get("__name__") == "__mp_main__":
            raise ConfigurationError(
                "A worker process imports this program, and would run its jobs once more. Nothing was sent by this "
                "process. Put what starts the job under: if __name__ == '__main__'."
            )
        frame = frame.f_back


def _chunks(items: Iterable[T], size: int) -> Iterator[list[T]]:
    source = iter(items)
    while chunk := list(islice(source, size)):
        yield chunk


async def _achunks(items: Iterable[T] | AsyncIterable[T], size: int) -> AsyncIterator[list[T]]:
    if not isinstance(items, AsyncIterable):
        for chunk in _chunks(items, size):
            yield chunk
        return
    chunk = []
    async for item in items:
        chunk.append(item)
        if len(chunk) == size:
            yield chunk
            chunk = []
    if chunk:
        yield chunk


def _address(base_url: object) -> str:
    """Where the requests go, for the journal: without a name and a password that may be in it."""
    parts = urlsplit(str(base_url))
    return urlunsplit(parts._replace(netloc=parts.netloc.rpartition("@")[2])).rstrip("/")


def _kind(client: object) -> str:
    """What somebody passed as a client: its type, since the value might be a key."""
    hint = {AsyncClient: "; bulk.arun takes it", Client: "; bulk.run takes it"}.get(type(client), "")
    return type(client).__name__ + hint
