"""What a run of a job would send, before it is started."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import attrs

from np6_jobs._address import address
from np6_jobs._outcome import Outcome
from np6_jobs.bulk._jobs import Job
from np6_jobs.journal import Journal


@attrs.frozen(kw_only=True)
class RunPlan:
    """What a run of a job sends, according to its journal.

    Attributes:
        total: Number of items in the input.
        to_send: Number of items that are sent.
        requests: Number of requests that they are sent in.
        resent: Number of items among `to_send` that an earlier run may have done.
        unknown: Number of items that an earlier run may have done, and that are not sent again.
        first: Positions in the input of the items of the first request.
    """

    total: int
    to_send: int
    requests: int
    resent: int
    unknown: int
    first: Sequence[int]


def plan_run(
    job: Job[Any, Any],
    total: int,
    *,
    base_url: str,
    journal: str | os.PathLike[str] | None = None,
    resend_unknown: bool = False,
) -> RunPlan:
    """Return what a run of a job would send. Nothing is sent, and the items themselves are not compared.

    Args:
        job: What the run does.
        total: Number of items in the input.
        base_url: Address of the server.
        journal: Path of the journal, which may not exist yet; None for none.
        resend_unknown: Whether items that may have been done are sent again. They are if `run` is told so, and always
            if the operation is idempotent.

    Raises:
        JournalLockedError: A job is using the journal.
        JournalMismatchError: The journal belongs to another job; `differences` says what differs.
        JournalError: It is not a journal, or a part of it is missing, or it is a copy.
        ConfigurationError: It is not a regular file.
    """
    again = {Outcome.PENDING, Outcome.UNKNOWN} if resend_unknown else {Outcome.PENDING}
    to_send = requests = resent = unknown = 0
    first: Sequence[int] = ()
    for start, outcomes in _chunks(job, total, address(base_url), journal):
        positions = [start + offset for offset, outcome in enumerate(outcomes) if outcome in again]
        to_send += len(positions)
        requests += bool(positions)
        unknown += outcomes.count(Outcome.UNKNOWN)
        first = first or positions
    if resend_unknown:
        resent, unknown = unknown, 0
    return RunPlan(total=total, to_send=to_send, requests=requests, resent=resent, unknown=unknown, first=first)


def _chunks(
    job: Job[Any, Any], total: int, base_url: str, path: str | os.PathLike[str] | None
) -> Iterator[tuple[int, Sequence[Outcome]]]:
    """Yield the index of the first item of each chunk, and the outcomes of its items."""
    if path is None or not Path(path).exists():
        yield from ((start, [Outcome.PENDING] * size) for start, size in _sizes(total, job.chunk_size))
        return
    journal = Journal(path)
    try:
        journal.check({"arguments": job.arguments(), "chunk_size": job.chunk_size, "base_url": base_url})
        known = journal.outcomes()
        row = next(known, None)
        for number, (start, size) in enumerate(_sizes(total, job.chunk_size)):
            if row is not None and row[0] == number:
                yield start, row[1]
                row = next(known, None)
            else:
                yield start, [Outcome.PENDING] * size
    finally:
        journal.close()


def _sizes(total: int, chunk_size: int) -> Iterator[tuple[int, int]]:
    return ((start, min(chunk_size, total - start)) for start in range(0, total, chunk_size))
