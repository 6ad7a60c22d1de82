"""What can be wrong with a job as a whole. What is wrong with one item is in its `Result`."""

from __future__ import annotations

from np6 import NP6Error


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
    """The job was stopped, since further requests would fail as well; `__cause__` is the last error.

    Too many failed in a row, or one by an error that np6 does not raise on purpose, or the executor lost one. With a
    journal the same job can be run again when the cause is fixed. Without one that would send again what was sent.

    Attributes:
        maybe_processed: Whether any request of this run was, or may have been, processed.
    """


for _class in (JournalError, JournalLockedError, JournalMismatchError, FailingJobError):
    _class.__module__ = "np6_jobs.bulk"  # shown and pickled under the public name
