"""What a run of a job would send, before it is started."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import nullcontext
from pathlib import Path
from typing import Any, TypeVar

import attrs

from np6_jobs._address import address
from np6_jobs._outcome import Outcome
from np6_jobs.bulk._input import chunked, refuse_text
from np6_jobs.bulk._jobs import Job
from np6_jobs.bulk._recall import Recall
from np6_jobs.journal import Journal, open_journal

T = TypeVar("T")


@attrs.frozen(kw_only=True)
class RunPlan:
    """What a run of a job sends, according to its journal.

    Attributes:
        total: Number of items in the input.
        to_send: Number of items that are sent.
        requests: Number of requests that they are sent in.
        resent: Number of items among `to_send` that an earlier run may have done.
        done: Number of items that an earlier run has done.
        failed: Number of items that the server refused one by one in an earlier run, which is final.
        unknown: Number of items that an earlier run may have done, and that are not sent again.
        changed: Number of items that an earlier run has done with other content, and that are not sent again.
        duplicates: Number of items that the input has had before, with the same content.
        refused: Number of items that no request can be made of, or that have the key of another one and other content.
        first: Positions in the input of the items of the first request.
    """

    total: int
    to_send: int
    requests: int
    resent: int
    unknown: int
    done: int = 0
    failed: int = 0
    changed: int = 0
    duplicates: int = 0
    refused: int = 0
    first: Sequence[int] = ()


def plan_run(
    job: Job[T, Any],
    items: Iterable[T],
    *,
    base_url: str,
    journal: str | os.PathLike[str] | None = None,
    key: Callable[[T], object] | None = None,
    resend_unknown: bool = False,
) -> RunPlan:
    """Return what a run of a job would send. It reads all items, and sends none.

    Args:
        job: What the run does.
        items: What it is done for.
        base_url: Address of the server.
        journal: Path of the journal, which may not exist yet; None for none.
        key: As for `run`.
        resend_unknown: As for `run`.

    Raises:
        JournalLockedError: A job is using the journal.
        JournalMismatchError: The journal belongs to another job; `differences` says what differs.
        JournalError: It is not a journal, or a part of it is missing, or it is a copy.
        ConfigurationError: It is not a regular file, or an argument is invalid.
    """
    refuse_text(items)
    if journal is None:
        return _without_journal(job, items)
    with open_journal(journal) if Path(journal).exists() else nullcontext() as known:
        recall = Recall(job, base_url=address(base_url), journal=known, key=key, resend_unknown=resend_unknown)
        try:
            return _with_journal(recall, known, chunked(items, job.chunk_size))
        finally:
            recall.close()


def _with_journal(recall: Recall[T], journal: Journal | None, chunks: Iterator[list[T]]) -> RunPlan:
    if journal is not None:
        journal.check(recall.fingerprint)
    total = to_send = requests = resent = 0
    others: Counter[Outcome] = Counter()
    first: Sequence[int] = ()
    for items in chunks:
        batch = recall.batch(items)
        if journal is not None and batch.call is not None:
            journal.check({"operation": batch.call.operation.name})
        selection = recall.select(batch)
        positions = [total + batch.good[index] for index in selection.to_send]
        entries = [selection.known[index] for index in selection.to_send]
        resent += sum(entry is not None and entry.outcome is Outcome.UNKNOWN for entry in entries)
        others.update(settled.outcome for settled in selection.settled.values())
        total += len(items)
        to_send += len(positions)
        requests += bool(positions)
        first = first or positions
    return RunPlan(
        total=total,
        to_send=to_send,
        requests=requests,
        resent=resent,
        unknown=others[Outcome.UNKNOWN],
        done=others[Outcome.DONE],
        failed=others[Outcome.FAILED],
        changed=others[Outcome.CHANGED],
        duplicates=others[Outcome.DUPLICATE],
        refused=others[Outcome.PENDING],
        first=first,
    )


def _without_journal(job: Job[T, Any], items: Iterable[T]) -> RunPlan:
    total = sum(1 for _ in items)
    requests = -(-total // job.chunk_size)
    return RunPlan(
        total=total,
        to_send=total,
        requests=requests,
        resent=0,
        unknown=0,
        first=range(min(total, job.chunk_size)),
    )
