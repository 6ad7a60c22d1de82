"""Chunks in other threads, processes and machines: what travels, and what a worker does with it.

Bytes travel: the pickled config of the client, the job and the items. They are packed before the journal says that the
chunk may have been sent, and unpacked by a function that answers rather than raises, so that a function that cannot be
pickled or imported counts as what it is: a request that was not sent.
"""

from __future__ import annotations

import pickle
from collections.abc import Callable, Sequence
from concurrent.futures import Executor, ThreadPoolExecutor
from threading import Lock
from typing import Any, TypeVar

from np6 import Client, NP6Error
from np6_api.types import InputError

from np6_jobs.bulk._client_config import ClientConfig, client_of
from np6_jobs.bulk._jobs import Job, prepared
from np6_jobs.bulk._result import NAMES, UNKNOWN, Answer

T = TypeVar("T")
R = TypeVar("R")


def attempt(client: Client, job: Job[Any, Any], call: Any, count: int, claim: Lock | None = None) -> Answer:
    """Send a request and tell what came of it.

    Args:
        client: Sends it.
        job: Reads the answer.
        call: The request.
        count: Items in it.
        claim: Must be acquired before: an executor may run a task twice, or after its job has given it up.
    """
    if claim is not None and not claim.acquire(blocking=False):
        return Answer.of_failure(RuntimeError("The executor ran the request more than once, or too late."), count)
    try:
        answer = client.perform(call).parsed
    except Exception as exc:
        return failure(exc, count)
    return read(job, answer, count)


def failure(exc: Exception, count: int) -> Answer:
    """What came of a request that raised. After an exception that np6 does not raise on purpose the job stops.

    Args:
        exc: What sending it raised.
        count: Items in it.
    """
    return Answer.of_failure(exc, count, stop=not isinstance(exc, NP6Error | InputError))


def read(job: Job[Any, Any], answer: Any, count: int) -> Answer:
    """What came of a request that succeeded: whatever its reading raises, the server has acted on it.

    Args:
        job: Reads the answer.
        answer: What the call gave.
        count: Items in the request.
    """
    try:
        return checked(job.read(answer, count), count)
    except Exception as exc:
        return Answer(UNKNOWN * count, error=exc)


def checked(answer: Answer, count: int) -> Answer:
    """Refuse what a job's `read` must not give.

    Raises:
        ValueError: The numbers do not match, or a letter has no meaning.
    """
    if len(answer.outcomes) != count or len(answer.values) not in (0, count):
        raise ValueError(f"the answer to {count} items was read as {len(answer.outcomes)} outcomes")
    if strange := set(answer.outcomes) - NAMES.keys():
        raise ValueError(f"an outcome is one of the letters {', '.join(NAMES)}, not {min(strange)!r}")
    return answer


def packer(executor: Executor) -> Callable[[Any], bytes]:
    """How to pickle for the workers of an executor. Dask's can take functions that exist in this process only."""
    if not is_dask(executor):
        return pickle.dumps
    import cloudpickle  # type: ignore[import-untyped] # comes with Dask

    dumps: Callable[[Any], bytes] = cloudpickle.dumps
    return dumps


def is_dask(executor: Executor) -> bool:
    """Whether an executor is Dask's."""
    return type(executor).__module__.partition(".")[0] == "distributed"


def work(payload: bytes, count: int, name: str, claiming: bool) -> Answer:
    """What a worker does with a chunk. Never raises, unless the worker itself is at its end.

    Args:
        payload: The pickled config, job and items.
        count: Number of items.
        name: Of this chunk in this run, unlike any other: engines may take two equal tasks for one.
        claiming: Whether the name must be claimed at Dask's scheduler before anything is sent.
    """
    try:
        config: ClientConfig
        job: Job[Any, Any]
        items: Sequence[Any]
        config, job, items = pickle.loads(payload)  # noqa: S301 - from the driver, over the executor's own channel
        call = prepared(job, items)
        client = client_of(config)
    except Exception as exc:
        return _portable(Answer.of_unsent(exc, count))
    if claiming and (refusal := _refusal(name)) is not None:
        return _portable(Answer.of_failure(refusal, count))
    return _portable(attempt(client, job, call, count))


def _portable(answer: Answer) -> Answer:
    """An exception that cannot be unpickled would break the driver's end of a process pool: its text goes instead."""
    if answer.error is not None:
        try:
            pickle.loads(pickle.dumps(answer.error))  # noqa: S301
        except Exception:
            answer.error = RuntimeError(f"{type(answer.error).__name__}: {answer.error}")
    return answer


def _refusal(claim: str) -> Exception | None:
    """Why this attempt of a Dask task must not send: Dask runs the tasks of a worker that died once more, unasked.

    A published dataset is Dask's way of giving a name away once for the whole cluster.
    """
    from distributed import get_client

    try:
        get_client().publish_dataset(1, name=claim)
    except KeyError:
        return RuntimeError("The worker that had this request died, so it may have been sent.")
    except Exception as exc:
        return exc
    return None


def forget(claims: Sequence[str]) -> None:
    """Give names back whose chunks are settled; runs on a worker."""
    from distributed import get_client

    # All at the same time, since each of them waits for Dask to flush its messages.
    with ThreadPoolExecutor(len(claims)) as threads:
        list(threads.map(get_client().unpublish_dataset, claims))
