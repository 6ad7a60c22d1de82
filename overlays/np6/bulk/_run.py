"""The two fronts of a job: a generator that sends by threads or any executor, and one for an event loop."""

from __future__ import annotations

import asyncio
import os
import queue
import uuid
from collections.abc import AsyncGenerator, AsyncIterable, AsyncIterator, Callable, Generator, Iterable, Iterator
from concurrent.futures import BrokenExecutor, Executor, Future, ThreadPoolExecutor
from contextlib import suppress
from itertools import islice
from threading import Event, Thread
from typing import Any, TypeVar, cast
from urllib.parse import urlsplit, urlunsplit

from np6_api.types import Call

from np6._client import AsyncClient, Client
from np6._errors import ConfigurationError
from np6.bulk._jobs import Job
from np6.bulk._recipe import ClientRecipe, client_of
from np6.bulk._remote import attempt, checked, forget, is_dask, packer, work
from np6.bulk._result import Answer, Result
from np6.bulk._session import Chunk, Session

T = TypeVar("T")
R = TypeVar("R")

#: How many claims of settled chunks are given back to Dask's scheduler at a time, and how long the last may take.
_CLAIMS, _FORGET_SECONDS = 50, 10.0


def run(
    client: Client | ClientRecipe,
    job: Job[T, R],
    items: Iterable[T],
    *,
    concurrency: int = 8,
    ordered: bool = True,
    journal: str | os.PathLike[str] | None = None,
    resend_unknown: bool = False,
    max_failures_in_a_row: int | None = 20,
    executor: Executor | None = None,
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
            as Dask's `Client.get_executor()`. Unless it is a `ThreadPoolExecutor`, `client` must be a `ClientRecipe`.

    Raises:
        AuthenticationError: The server does not accept the key.
        FailingJobError: So many requests failed in a row.
        JournalLockedError: Another job is using the journal.
        JournalMismatchError: The journal belongs to another job, or the input has changed.
        JournalError: The file is no journal, or it cannot be written.
        ConfigurationError: An argument cannot work.

    Example:
        Counter(result.outcome for result in bulk.run(client, bulk.AddTargets(123), ids, journal="add.journal"))
    """
    submitter = _Submitter(client, job, concurrency, executor)
    arrivals: queue.SimpleQueue[None] = queue.SimpleQueue()
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
                    submitter.submit(chunk, arrivals)
                yield from session.deliver()
                if session.in_flight:
                    arrivals.get()
                    session.settle()
        finally:
            submitter.stopped.set()
            while session.waiting:
                arrivals.get()
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
    if not isinstance(client, AsyncClient):
        raise ConfigurationError(f"bulk.arun takes a np6.AsyncClient, not {_kind(client)}.")
    stopped = Event()
    client = client._until(stopped.is_set)
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
                    chunk.leaving = True
                    task = asyncio.create_task(_aattempt(client, job, chunk.call, len(chunk.to_send)))
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
                while session.waiting:
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
        self, client: Client | ClientRecipe, job: Job[Any, Any], concurrency: int, executor: Executor | None
    ) -> None:
        if not isinstance(client, Client | ClientRecipe):
            raise ConfigurationError(f"bulk.run takes a np6.Client, or a ClientRecipe, not {_kind(client)}.")
        local = executor is None or isinstance(executor, ThreadPoolExecutor)
        if isinstance(client, Client) and not local:
            raise ConfigurationError(
                "A client cannot travel to the workers of this executor, since it holds a key: "
                "pass a np6.bulk.ClientRecipe instead of the client."
            )
        self.base_url = _address(client.http.base_url if isinstance(client, Client) else client.base_url)
        self.stopped = Event()
        self._client = client_of(client) if isinstance(client, ClientRecipe) and local else client
        if isinstance(self._client, Client):
            self._client = self._client._until(self.stopped.is_set)
        self._job = job
        self._own = _Threads(concurrency) if executor is None else None
        self._executor: Executor = executor or cast("Executor", self._own)
        self._pack = packer(self._executor)
        self._claiming = is_dask(self._executor)
        # Dask's futures count as cancelled, too, when the scheduler has lost a task that may be running.
        self._cancels_only_what_waits = type(self._executor).__module__.startswith("concurrent.futures.")
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

    def submit(self, chunk: Chunk[Any, Any], arrivals: queue.SimpleQueue[None]) -> None:
        """Have a chunk sent; `arrivals` tells when its answer is there."""
        call, count = chunk.call, len(chunk.to_send)
        assert call is not None
        claiming = self._claiming and not call.operation.idempotent
        name = f"np6-{self._run}-{chunk.number}"
        future: Future[Answer]
        packed = False
        try:
            if isinstance(self._client, Client):
                packed = chunk.leaving = True
                future = self._executor.submit(attempt, self._client, self._job, call, count)
            else:
                payload = self._pack((self._client, self._job, chunk.to_send))
                packed = chunk.leaving = True
                future = self._executor.submit(work, payload, count, name, claiming)
        except Exception as exc:
            refused = not packed or self._own is not None or _is_refusal(exc)
            chunk.answer = (Answer.of_unsent if refused else Answer.of_failure)(exc, count)
            arrivals.put(None)
            return
        # From here on it is on its way: whatever fails now says nothing about it.
        _report(chunk, future, arrivals.put, cancelled_is_unsent=self._cancels_only_what_waits)
        if claiming:
            future.add_done_callback(lambda _: self._claims.append(name))
            with suppress(Exception):  # names that stay behind harm nobody
                self._forget_claims()

    def _forget_claims(self) -> None:
        if len(self._claims) >= _CLAIMS:
            claims, self._claims = self._claims, []
            self._executor.submit(forget, claims)


async def _aattempt(client: AsyncClient, job: Job[Any, Any], call: Call[Any], count: int) -> Answer:
    """As `attempt`, on an event loop."""
    try:
        return checked(job.read((await client.perform(call)).parsed, count), count)
    except Exception as exc:
        return Answer.of_failure(exc, count)


def _report(
    chunk: Chunk[Any, Any],
    future: Future[Answer] | asyncio.Future[Answer],
    tell: Callable[[None], None],
    *,
    cancelled_is_unsent: bool = False,
) -> None:
    """Have a future put its answer into the chunk. One that failed says that its worker was lost."""
    count = len(chunk.to_send)

    def report(future: Future[Answer] | asyncio.Future[Answer]) -> None:
        try:
            if cancelled_is_unsent and future.cancelled():
                chunk.answer = Answer.of_unsent(RuntimeError("The executor cancelled it before it began."), count)
            else:
                chunk.answer = future.result()
        except Exception as exc:
            chunk.answer = Answer.of_failure(exc, count)
        except BaseException as exc:
            chunk.answer = Answer.of_failure(RuntimeError(f"{type(exc).__name__} ended it"), count)
        tell(None)

    future.add_done_callback(report)
    chunk.handed_over = True


def _is_refusal(exc: Exception) -> bool:
    """Whether an executor did not take a task. One that cannot start another thread or process may have queued it."""
    return isinstance(exc, BrokenExecutor) or "shutdown" in str(exc)


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
