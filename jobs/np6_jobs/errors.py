"""Errors of a job as a whole. An error of a single item is in its `ItemResult`."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from np6 import NP6Error


class JournalError(NP6Error):
    """The file is not a journal of np6, or is damaged, or has another format, or cannot be written.

    `maybe_processed` says whether requests of this run had been sent by then. Their outcomes are in the journal as far
    as they could be written; all others are unknown there.
    """


class JournalLockedError(JournalError):
    """Another process, or another job of this one, is using the journal."""


class JournalMismatchError(JournalError):
    """The journal belongs to another job or to another server.

    Attributes:
        differences: What distinguishes the other job, by name ("operation", "arguments", "base_url", "keys"): its value
            in the journal, and that of this job.
    """

    differences: Mapping[str, tuple[Any, Any]] = MappingProxyType({})


class ContentChangedError(NP6Error):
    """An earlier run sent the item, or may have sent it, with other content; the new content was not sent.

    No run of the job sends it: "Two messages for one recipient" in docs/bulk.md says what to do. It is the `error` of
    an `ItemResult`, and is not raised.
    """


class DuplicateKeyError(NP6Error):
    """Two items of an input have the same key and different content. The second one was not sent.

    No run of the job sends it: "Two messages for one recipient" in docs/bulk.md says what to do. It is the `error` of
    an `ItemResult`, and is not raised.

    Attributes:
        positions: Positions of both items in the input, from 0.
    """

    def __init__(self, first: int, second: int) -> None:
        super().__init__(first, second)
        self.positions = (first, second)

    def __str__(self) -> str:
        """Return what is wrong, and what to do."""
        first, second = self.positions
        return (
            f"Items {first} and {second} of the input, counted from 0, have the same key and different content. Item "
            f"{second} was not sent, and no run of this job sends it: a job sends one item for each key, the recipient "
            "of a message unless key= is given. See 'Two messages for one recipient' in docs/bulk.md."
        )


class ReconcileError(NP6Error):
    """The unknown items of a journal cannot be looked up. Nothing was sent."""


class OutboxError(NP6Error):
    """An outbox cannot be used, or a message of it cannot be resolved. Nothing was sent."""


class OutboxLockedError(OutboxError):
    """Another relay is using the outbox, which is in an SQLite file. Run one relay, or use PostgreSQL."""


class ExportError(NP6Error):
    """An export cannot begin, or cannot go on: its checkpoint cannot be used."""


class ExportLockedError(ExportError):
    """Another process exports to the same file."""


class ExportMismatchError(ExportError):
    """The checkpoint belongs to another export, or the output lost what it had, so the export cannot be resumed.

    Attributes:
        differences: What distinguishes the other export, by name ("server", "request", "window"): its value in the
            checkpoint, and that of this export. Empty if it is the same export.
    """

    differences: Mapping[str, tuple[Any, Any]] = MappingProxyType({})


class ExportWriteError(ExportError):
    """The output or the checkpoint of an export cannot be written. Run the export again when they can be."""


class FailingJobError(NP6Error):
    """The job was stopped because further requests would fail as well; `__cause__` is the last error.

    Too many requests failed in a row, or one failed with an error that np6 does not raise on purpose, or the executor
    lost one. With a journal the same job can be run again when the cause is fixed. Without a journal that would send
    again what was sent.

    Attributes:
        maybe_processed: Whether any request of this run was, or may have been, processed.
    """


class WaitTimeoutError(NP6Error):
    """What a job waits for did not happen in time. NP6 goes on with what was started.

    The wait can be repeated, and so can `publish`: it goes on from the state that it finds.

    Attributes:
        subject: What was waited for, e.g. "action 000ABC".
        state: The last state that NP6 returned, as NP6 numbers it; None if it returned none.
        maybe_processed: Whether the job has started something in NP6 before.
    """

    subject: str = ""
    state: int | None = None


class PublishError(NP6Error):
    """An action was not published, or it is not certain that it was.

    Attributes:
        action: Identifier of the action.
        state: The last state that NP6 returned, as NP6 numbers it; None if it returned none.
        maybe_processed: Whether NP6 may have started, or may yet start, the phase that the message names.
    """

    action: str = ""
    state: int | None = None


class FailedTestPhaseError(PublishError):
    """The test phase of an action has failed: NP6 took the action back to a draft. NP6 does not return a reason."""


class ImportRunError(NP6Error):
    """An import was not run, or it is not certain that it was.

    Attributes:
        import_id: Identifier of the import.
        state: State of its last execution, as NP6 numbers it; None if NP6 returned none.
        maybe_processed: Whether NP6 may have started, or may yet start, an execution.
    """

    import_id: int | None = None
    state: int | None = None


class FailedImportError(ImportRunError):
    """An execution of an import has ended with an error. NP6 does not return a reason; its report may have one."""


class ColumnError(NP6Error):
    """The columns of an input do not match the fields of the account. Nothing was written."""


class SegmentError(NP6Error):
    """A segment cannot be filled: there is none of that name, or it is not static. Nothing was written."""


class RepeatedRowError(NP6Error):
    """Two rows of an input have the same key and different values. The second one was not written.

    It is the `error` of a row's result, and is not raised.

    Attributes:
        positions: Positions of both rows in the input, from 0.
    """

    def __init__(self, first: int, second: int) -> None:
        super().__init__(first, second)
        self.positions = (first, second)

    def __str__(self) -> str:
        """Return what is wrong, and what to do."""
        first, second = self.positions
        return (
            f"Rows {first} and {second} of the input, counted from 0, have the same key and different values. Row "
            f"{second} was not written: leave one of them in the input."
        )


class RowError(NP6Error):
    """A row cannot be written. It is the `error` of a row's result, and is not raised.

    Attributes:
        problems: Why, by the name of the column.
    """

    problems: Mapping[str, str] = MappingProxyType({})


class ContactMismatchError(NP6Error):
    """NP6 returned another contact than the one that was looked up, or one without identifier. Nothing was written.

    It is the `error` of a row's result; `find` raises it.
    """


class SyncError(NP6Error):
    """Events cannot be written to a table. What was written before is complete: run the sync again later."""


class SyncLockedError(SyncError):
    """Another process, or another sync of this one, is writing to the same table."""


class SyncMismatchError(SyncError):
    """The table follows another list of events, or np6 did not create it. Nothing was changed.

    Attributes:
        differences: What distinguishes the two lists, by name ("server", "request"): its value in the table, and that
            of this sync. Empty if np6 did not create the table.
    """

    differences: Mapping[str, tuple[Any, Any]] = MappingProxyType({})


class SyncWriteError(SyncError):
    """The table cannot be opened or written."""
