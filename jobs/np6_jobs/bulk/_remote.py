"""Chunks in other threads, processes and machines: what is sent to a worker, and what the worker does with it.

A worker gets bytes: the pickled client configuration, job, items and stamps. They are pickled before the chunk is
passed on to a sender, and unpickled by a function that returns a result and does not raise. So a job that cannot be
pickled or imported is what it is: a request that was not sent.
"""

from __future__ import annotations

import pickle
import sys
from collections.abc import Callable, Sequence
from concurrent.futures import Executor, ThreadPoolExecutor
from threading import Lock
from typing import Any, TypeVar

from np6 import Client, NP6Error
from np6_api.types import InputError

from np6_jobs._outcome import OF_REQUESTS, Outcome
from np6_jobs.bulk._client_config import ClientConfig, client_of
from np6_jobs.bulk._identity import stamped
from np6_jobs.bulk._jobs import Job, prepared
from np6_jobs.bulk._result import ChunkResult

T = TypeVar("T")
R = TypeVar("R")


def send(client: Client, job: Job[Any, Any], call: Any, count: int, claim: Lock | None = None) -> ChunkResult:
    """Send a request and return its result.

    Args:
        client: The client to send with.
        job: Reads the response.
        call: The request.
        count: Items in it.
        claim: Acquired before the request is sent: an executor may run a task twice, or after the job has given it up.
    """
    if claim is not None and not claim.acquire(blocking=False):
        return ChunkResult.of_failure(RuntimeError("The executor ran the request more than once, or too late."), count)
    try:
        value = client.perform(call).parsed
    except Exception as exc:
        return failure_result(exc, count)
    return success_result(job, value, count)


def failure_result(exc: Exception, count: int) -> ChunkResult:
    """Return the result of a request that raised. An exception that np6 does not raise on purpose stops the job.

    Args:
        exc: What sending it raised.
        count: Items in it.
    """
    return ChunkResult.of_failure(exc, count, stop=not isinstance(exc, NP6Error | InputError))


def success_result(job: Job[Any, Any], value: Any, count: int) -> ChunkResult:
    """Return the result of a request that succeeded. If reading it fails, its items are unknown: the server has acted.

    Args:
        job: Reads the value.
        value: What the call returned.
        count: Items in the request.
    """
    try:
        return _checked(job.read(value, count), count)
    except Exception as exc:
        return ChunkResult([Outcome.UNKNOWN] * count, error=exc)


def _checked(result: ChunkResult, count: int) -> ChunkResult:
    """Refuse an invalid result of a job's `read`, and replace texts among its outcomes.

    Raises:
        ValueError: The numbers do not match, or an outcome is not one.
    """
    if len(result.outcomes) != count or len(result.values) not in (0, count):
        raise ValueError(f"{count} items were sent, and `read` returned {len(result.outcomes)} outcomes")
    if set(map(type, result.outcomes)) != {Outcome} or not OF_REQUESTS.keys() >= set(result.outcomes):
        if strange := [outcome for outcome in result.outcomes if outcome not in OF_REQUESTS]:
            raise ValueError(f"an outcome is one of {', '.join(OF_REQUESTS)}, not {strange[0]!r}")
        result.outcomes = [Outcome(outcome) for outcome in result.outcomes]
    return result


def is_dask(executor: Executor) -> bool:
    """Return whether an executor is Dask's."""
    if "distributed" not in sys.modules:  # then no object of it exists
        return False
    from distributed.cfexecutor import ClientExecutor

    return isinstance(executor, ClientExecutor)


def pickler(executor: Executor) -> Callable[[Any], bytes]:
    """Return how to pickle for the workers of an executor. For Dask's, functions of this process can be pickled too."""
    if not is_dask(executor):
        return pickle.dumps
    import cloudpickle  # type: ignore[import-untyped] # comes with Dask

    dumps: Callable[[Any], bytes] = cloudpickle.dumps
    return dumps


def run_in_worker(payload: bytes, count: int, name: str, claiming: bool) -> ChunkResult:
    """Send the request of a chunk from a worker. Raises only if the worker itself fails.

    Args:
        payload: The pickled client configuration, job, items and stamps.
        count: Number of items.
        name: Name of this chunk in this run, unlike any other: executors may take two equal tasks for one.
        claiming: Whether the name must be claimed at Dask's scheduler before anything is sent.
    """
    try:
        config: ClientConfig
        job: Job[Any, Any]
        items: Sequence[Any]
        stamps: Sequence[bytes | None] | None
        config, job, items, stamps = pickle.loads(payload)  # noqa: S301 - from the process of the job, by its executor
        call = prepared(job, items)
        if stamps is not None:
            call = stamped(call, stamps)
        client = client_of(config)
    except Exception as exc:
        return _portable(ChunkResult.of_unsent(exc, count))
    if claiming and (error := _claim(name)) is not None:
        return _portable(ChunkResult.of_failure(error, count))
    return _portable(send(client, job, call, count))


def _portable(result: ChunkResult) -> ChunkResult:
    """Replace an exception that cannot be unpickled, since it would break the process pool, by one with its text."""
    if result.error is not None:
        try:
            pickle.loads(pickle.dumps(result.error))  # noqa: S301
        except Exception:
            result.error = RuntimeError(f"{type(result.error).__name__}: {result.error}")
    return result


def _claim(name: str) -> Exception | None:
    """Claim a name in the whole Dask cluster; return why that failed, so that nothing may be sent.

    Dask runs the tasks of a worker that died again, unasked. It accepts a published dataset once for each name.
    """
    from distributed import get_client

    try:
        get_client().publish_dataset(1, name=name)
    except KeyError:
        return RuntimeError("The worker that had this request died, so it may have been sent.")
    except Exception as exc:
        return exc
    return None


def release_claims(names: Sequence[str]) -> None:
    """Remove the claims of settled chunks; runs on a worker."""
    from distributed import get_client

    # All at the same time, since for each of them Dask waits until its messages are flushed.
    with ThreadPoolExecutor(len(names)) as threads:
        list(threads.map(get_client().unpublish_dataset, names))
