"""Which items of the input are sent, according to the journal and to what the input has had so far."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Sequence
from typing import Any, Generic, TypeVar

import attrs

from np6_jobs._key_table import Entry, KeyTable
from np6_jobs._outcome import Outcome
from np6_jobs.bulk._identity import Batch, make_batch
from np6_jobs.bulk._jobs import Job
from np6_jobs.errors import ContentChangedError, DuplicateKeyError
from np6_jobs.journal import Journal, KnownItem, content_digests, key_digests

T = TypeVar("T")

#: Values of "keys" in the fingerprint of a job.
_KEYS = {False: "by default", True: "by key="}


@attrs.frozen
class Settled:
    """The result of an item that is not sent.

    Attributes:
        outcome: What came of it.
        error: Why it is not sent, or why its content is not.
        earlier: Whether the outcome is that of an earlier run.
        stamp: The `id` of the stamp that an earlier run sent it with.
    """

    outcome: Outcome
    error: Exception | None = None
    earlier: bool = False
    stamp: bytes | None = None


@attrs.define
class Selection:
    """What is sent of some items.

    Attributes:
        batch: The request for all of them.
        to_send: Indexes in the request of those that are sent.
        settled: By offset, the results of the others.
        keys: Digest of the key of each item in the request.
        contents: Digest of the content of each.
        known: What earlier runs wrote of each.
    """

    batch: Batch
    to_send: Sequence[int]
    settled: dict[int, Settled]
    keys: Sequence[bytes] = ()
    contents: Sequence[bytes] = ()
    known: Sequence[KnownItem | None] = ()

    def stamps(self, *, wanted: bool) -> Sequence[bytes | None]:
        """Return the `id` of the stamp of each item that is sent.

        Args:
            wanted: Whether messages get stamps of our own.
        """
        if self.batch.messages is None:
            return [None] * len(self.to_send)
        own = self.batch.messages.own_stamps(self.to_send)
        if not wanted:
            return own
        keys = [self.keys[at] for at in self.to_send]
        return [stamp or key for stamp, key in zip(own, keys, strict=True)] if any(own) else keys


class Recall(Generic[T]):
    """Selects the items of an input that are sent. The input is passed through it in order, once.

    Args:
        job: Makes the requests.
        base_url: Address of the server.
        journal: The journal; None if nothing was sent yet.
        key: Returns the key of an item; None for the key that the operation gives it.
        resend_unknown: Whether items that may have been done are sent again, even if the operation is not idempotent.
    """

    def __init__(
        self,
        job: Job[T, Any],
        *,
        base_url: str,
        journal: Journal | None,
        key: Callable[[T], object] | None,
        resend_unknown: bool,
    ) -> None:
        self._job = job
        self._journal = journal
        self._id = uuid.uuid4() if journal is None else journal.id
        self._key = key
        self._resend_unknown = resend_unknown
        self._seen = KeyTable()
        self._items = 0
        self.fingerprint = {"arguments": job.arguments(), "base_url": base_url, "keys": _KEYS[key is not None]}

    def close(self) -> None:
        """Remove temporary files."""
        self._seen.close()

    def batch(self, items: Sequence[T]) -> Batch:
        """Return the request for the next items of the input."""
        return make_batch(self._job, items, self._key)

    def select(self, batch: Batch) -> Selection:
        """Decide which items of a batch are sent. Batches come in the order of the input.

        Raises:
            JournalError: The journal is damaged.
        """
        first = self._items
        self._items += len(batch.good) + len(batch.errors)
        settled = self._unmade(batch)
        if batch.call is None:
            return Selection(batch, (), settled)
        keys = key_digests(self._id, batch.keys)
        contents = content_digests(self._id, batch.contents)
        known = [None] * len(keys) if self._journal is None else self._journal.recall(keys)
        seen = dict(self._seen.look_up(keys))
        again = {Outcome.PENDING}
        if self._resend_unknown or batch.call.operation.idempotent:
            again.add(Outcome.UNKNOWN)
        positions = [first + offset for offset in batch.good] if batch.errors else range(first, first + len(keys))
        fresh: dict[bytes, Entry] = dict(zip(keys, zip(positions, contents, strict=True), strict=True))
        if not seen and len(fresh) == len(keys) and known.count(None) == len(keys):  # as in most first runs
            self._seen.add(fresh)
            return Selection(batch, range(len(keys)), settled, keys, contents, known)
        fresh = {}
        to_send = []
        for index, (offset, key, content, entry) in enumerate(zip(batch.good, keys, contents, known, strict=True)):
            if (before := seen.get(key)) is not None:
                settled[offset] = _repeated(first + offset, content, before, entry)
                continue
            seen[key] = fresh[key] = (first + offset, content)
            if (
                entry is None
                or entry.outcome in again
                or (entry.outcome is Outcome.FAILED and entry.content != content)
            ):
                to_send.append(index)
            else:
                settled[offset] = _of_earlier_run(content, entry)
        self._seen.add(fresh)
        return Selection(batch, to_send, settled, keys, contents, known)

    def _unmade(self, batch: Batch) -> dict[int, Settled]:
        """Return the results of items that no request can be made of now; earlier runs may have known better."""
        settled = {at: Settled(Outcome.PENDING, error) for at, error in batch.errors.items()}
        if self._journal is not None and batch.unmade:
            known = self._journal.recall(key_digests(self._id, list(batch.unmade.values())))
            for at, entry in zip(batch.unmade, known, strict=True):
                if entry is not None:
                    settled[at] = Settled(entry.outcome, batch.errors[at], earlier=True, stamp=entry.stamp)
        return settled


def _of_earlier_run(content: bytes, entry: KnownItem) -> Settled:
    """Return the result of an item that is not sent, because of what an earlier run did."""
    if entry.content == content:
        return Settled(entry.outcome, earlier=True, stamp=entry.stamp)
    sent = "It was already sent" if entry.outcome is Outcome.DONE else "It may already have been sent"
    error = ContentChangedError(
        f"{sent}, with other content. The new content was not sent, and no run of this job sends it: a job sends one "
        "item for each key, the recipient of a message unless key= is given. See 'Two messages for one recipient' in "
        "docs/bulk.md."
    )
    outcome = Outcome.CHANGED if entry.outcome is Outcome.DONE else entry.outcome
    return Settled(outcome, error, earlier=True, stamp=entry.stamp)


def _repeated(position: int, content: bytes, before: Entry, entry: KnownItem | None) -> Settled:
    """Return the result of an item whose key the input has had before."""
    if before[1] == content:
        return Settled(Outcome.DUPLICATE)
    if entry is not None and entry.content == content:
        return _of_earlier_run(content, entry)
    return Settled(Outcome.PENDING, DuplicateKeyError(before[0], position))
