"""What can be wrong with a job as a whole. What is wrong with one item is in its `Result`."""

from __future__ import annotations

from np6._errors import NP6Error


class JournalError(NP6Error):
    """The file is no journal of np6, or a damaged one, or of another format, or it cannot be written.

    `maybe_processed` tells whether requests of this run had been sent by then. What came of them is in the journal, as
    far as it could be written, else their items are unknown there.
    """


class JournalLockedError(JournalError):
    """Another process works with the journal, or another job of this one."""


class JournalMismatchError(JournalError):
    """The journal belongs to another job or to another server, or the input has changed."""


class FailingJobError(NP6Error):
    """Too many requests failed in a row, so the job was stopped; `__cause__` is the last error.

    Items that were sent, and what came of it, are in the journal: run the same job again when the cause is mended.
    """


for _class in (JournalError, JournalLockedError, JournalMismatchError, FailingJobError):
    _class.__module__ = "np6.bulk"  # shown and pickled under the public name
