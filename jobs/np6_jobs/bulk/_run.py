"""The entry points of a job: a generator that sends by threads or any executor, and one for an event loop."""

from __future__ import annotations

import inspect
import os
from collections.abc import AsyncGenerator, AsyncIterable, Callable, Generator, Iterable
from concurrent.futures import Executor
from typing import Any, TypeVar

from np6 import AsyncClient, Client, ConfigurationError

from np6_jobs.bulk._client_config import ClientConfig
from np6_jobs.bulk._dispatch import ExecutorDispatcher, TaskDispatcher, ThreadDispatcher
from np6_jobs.bulk._input import achunked, chunked, refuse_text
from np6_jobs.bulk._jobs import Job
from np6_jobs.bulk._result import ItemResult
from np6_jobs.bulk._results import AsyncResults, Results, caller
from np6_jobs.bulk._session import Chunk, Delivery, Session, Step

T = TypeVar("T")
R = TypeVar("R")


def run(
    client: Client | ClientConfig,
    job: Job[T, R],
    items: Iterable[T],
    *,
    concurrency: int = 8,
    ordered: bool = True,
    journal: str | os.PathLike[str] | None = None,
    key: Callable[[T], object] | None = None,
    stamp: bool = True,
    resend_unknown: bool = False,
    max_failures_in_a_row: int | None = 20,
    executor: Executor | None = None,
    executor_timeout: float | None = 3600.0,
) -> Results[T, R]:
    """Run a job, and yield a result for every item.

    Items are read as they are needed, and results wait until they are taken: memory does not grow with the input. When
    the generator is closed (a `break`, Ctrl-C, an exception), no further request is sent. Requests in flight are waited
    for and written to the journal; one that waits for a retry is left for the next run. A second Ctrl-C does not wait.

    Args:
        client: The client to send with.
        job: What to do.
        items: What to do it for.
        concurrency: Maximum number of requests in flight. The client's pacing holds for all of them.
        ordered: Whether results come in the order of the input; else they come as requests are completed.
        journal: Path of a file that records what was done. With it the same job can be run again after a crash: what is
            done is not repeated, in whatever order the input has it. What may have been done is repeated only if the
            operation is idempotent. It sends one item for each key, even if the input has it twice.
        key: Returns what the journal knows an item by, e.g. the number of an order: a text that is not empty, an
            integer or a UUID, always the same for the same item. If absent: the recipient of a message, the target of
            a segment, otherwise the whole content of the request. It cannot be given or left out later.
        stamp: Whether each message of a job with a journal carries a stamp, `uuid5(journal id, key)` as its `id`, by
            which its events are found. What an item has set of its stamp is kept. SMS carry none.
        resend_unknown: Whether to repeat what may have been done for other operations as well, after you checked.
        max_failures_in_a_row: Number of consecutive requests that fail as a whole after which the job is stopped; None
            to go on.
        executor: Runs the requests instead of threads of the job's own: any executor with the interface of the standard
            library, such as Dask's `Client.get_executor()`. Unless it is a `ThreadPoolExecutor`, `client` must be a
            `ClientConfig`.
        executor_timeout: Seconds within which the executor must complete one of its requests. After them, all requests
            that it has are unknown, and the job stops: an executor may have lost them. None to wait forever.

    Raises:
        AuthenticationError: The server does not accept the key.
        FailingJobError: Too many requests failed in a row, or one failed with an error that np6 does not raise on
            purpose, or the executor lost one.
        JournalLockedError: Another job is using the journal.
        JournalMismatchError: The journal belongs to another job.
        JournalError: The file is not a journal, or cannot be written.
        ConfigurationError: An argument is invalid.

    Example:
        Counter(result.outcome for result in bulk.run(client, bulk.AddTargets(123), ids, journal="add.journal"))
    """
    _refuse_unusable(items, journal, key)
    results = _run(
        client,
        job,
        items,
        concurrency=concurrency,
        ordered=ordered,
        journal=journal,
        key=key,
        stamp=stamp,
        resend_unknown=resend_unknown,
        max_failures_in_a_row=max_failures_in_a_row,
        executor=executor,
        executor_timeout=executor_timeout,
    )
    return Results(results, caller(inspect.currentframe()))


def _run(
    client: Client | ClientConfig,
    job: Job[T, R],
    items: Iterable[T],
    *,
    concurrency: int,
    executor: Executor | None,
    executor_timeout: float | None,
    **options: Any,
) -> Generator[ItemResult[T, R], None, None]:
    _refuse_import_by_worker()
    dispatcher: ThreadDispatcher | ExecutorDispatcher
    if executor is None:
        dispatcher = ThreadDispatcher(client, job, concurrency)
    else:
        dispatcher = ExecutorDispatcher(client, job, executor, executor_timeout)
    chunks = chunked(items, job.chunk_size)
    session: Session[T, R] = Session(job, base_url=dispatcher.base_url, concurrency=concurrency, **options)
    with session, dispatcher:
        try:
            for step in session.steps():
                if isinstance(step, Delivery):
                    yield from step.results
                elif isinstance(step, Chunk):
                    dispatcher.dispatch(step)
                elif step is Step.TAKE_INPUT:
                    session.take(next(chunks, []))
                else:
                    dispatcher.wait(session.in_progress)
        finally:
            dispatcher.stop()
            while in_progress := session.in_progress:
                dispatcher.wait(in_progress)
            session.settle()
    if session.stopped is not None:
        raise session.stopped


def arun(
    client: AsyncClient,
    job: Job[T, R],
    items: Iterable[T] | AsyncIterable[T],
    *,
    concurrency: int = 8,
    ordered: bool = True,
    journal: str | os.PathLike[str] | None = None,
    key: Callable[[T], object] | None = None,
    stamp: bool = True,
    resend_unknown: bool = False,
    max_failures_in_a_row: int | None = 20,
) -> AsyncResults[T, R]:
    """Run a job as `run` does, on asyncio's event loop.

    Wrap it in `contextlib.aclosing` if you may leave the loop early: only then does `break` wait for the requests in
    flight. Writing the journal blocks the loop for as long as the disk takes, once for each round of requests.

    Args:
        client: The client to send with.
        job: What to do.
        items: What to do it for; may be asynchronous.
        concurrency: As for `run`.
        ordered: As for `run`.
        journal: As for `run`.
        key: As for `run`.
        stamp: As for `run`.
        resend_unknown: As for `run`.
        max_failures_in_a_row: As for `run`.

    Raises:
        NP6Error: As `run` does.

    Example:
        async for result in bulk.arun(client, bulk.Render("000ABC"), requests, concurrency=32):
            ...
    """
    _refuse_unusable(items, journal, key)
    results = _arun(
        client,
        job,
        items,
        concurrency=concurrency,
        ordered=ordered,
        journal=journal,
        key=key,
        stamp=stamp,
        resend_unknown=resend_unknown,
        max_failures_in_a_row=max_failures_in_a_row,
    )
    return AsyncResults(results, caller(inspect.currentframe()))


async def _arun(
    client: AsyncClient,
    job: Job[T, R],
    items: Iterable[T] | AsyncIterable[T],
    *,
    concurrency: int,
    **options: Any,
) -> AsyncGenerator[ItemResult[T, R], None]:
    _refuse_import_by_worker()
    dispatcher = TaskDispatcher(client, job)
    chunks = achunked(items, job.chunk_size)
    session: Session[T, R] = Session(job, base_url=dispatcher.base_url, concurrency=concurrency, **options)
    with session, dispatcher:
        try:
            for step in session.steps():
                if isinstance(step, Delivery):
                    for result in step.results:
                        yield result
                elif isinstance(step, Chunk):
                    dispatcher.dispatch(step)
                elif step is Step.TAKE_INPUT:
                    session.take(await anext(chunks, []))
                else:
                    await dispatcher.wait()
        finally:
            dispatcher.stop()
            while session.in_progress:
                await dispatcher.wait()
            session.settle()
    if session.stopped is not None:
        raise session.stopped


def _refuse_unusable(items: object, journal: object, key: object) -> None:
    """Refuse arguments that would not do what they seem to.

    Raises:
        ConfigurationError: The input is a text, or there is a key without a journal.
    """
    refuse_text(items)
    if key is not None and journal is None:
        raise ConfigurationError("key= names items in a journal: pass journal= as well.")


def _refuse_import_by_worker() -> None:
    """Refuse to run in a main module that a worker process imports: the job would run once more in every worker.

    Raises:
        ConfigurationError: The main module is being imported by a worker.
    """
    frame = inspect.currentframe()
    while frame is not None:
        if frame.f_code.co_name == "<module>" and frame.f_globals.get("__name__") == "__mp_main__":
            raise ConfigurationError(
                "A worker process imports this program, and would run its jobs once more. Nothing was sent by this "
                "process. Put what starts the job under: if __name__ == '__main__'."
            )
        frame = frame.f_back
