"""Jobs over many items and over time: bulk requests with a journal, events and their export, publishing, imports.

The names below are the public ones, and those of the modules among them. Each is imported when it is first used.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from np6_jobs import bulk, contacts, events, imports, publishing
    from np6_jobs._outcome import Outcome
    from np6_jobs.errors import (
        ColumnError,
        ContactMismatchError,
        ContentChangedError,
        DuplicateKeyError,
        ExportError,
        ExportLockedError,
        ExportMismatchError,
        ExportWriteError,
        FailedImportError,
        FailedTestPhaseError,
        FailingJobError,
        ImportRunError,
        JournalError,
        JournalLockedError,
        JournalMismatchError,
        OutboxError,
        OutboxLockedError,
        PublishError,
        ReconcileError,
        RepeatedRowError,
        RowError,
        SegmentError,
        SyncError,
        SyncLockedError,
        SyncMismatchError,
        SyncWriteError,
        WaitTimeoutError,
    )
    from np6_jobs.events import AsyncEventReader, Cursor, EventReader, Window, milliseconds, windows
    from np6_jobs.export import ExportPlan, ExportProgress, export_events
    from np6_jobs.journal import Journal, JournalSummary, UnknownItem, adopt_journal, open_journal, read_journal
    from np6_jobs.reconciliation import ReconciledItem, ReconcileReport, areconcile, reconcile

__all__ = [
    "AsyncEventReader",
    "ColumnError",
    "ContactMismatchError",
    "ContentChangedError",
    "Cursor",
    "DuplicateKeyError",
    "EventReader",
    "ExportError",
    "ExportLockedError",
    "ExportMismatchError",
    "ExportPlan",
    "ExportProgress",
    "ExportWriteError",
    "FailedImportError",
    "FailedTestPhaseError",
    "FailingJobError",
    "ImportRunError",
    "Journal",
    "JournalError",
    "JournalLockedError",
    "JournalMismatchError",
    "JournalSummary",
    "OutboxError",
    "OutboxLockedError",
    "Outcome",
    "PublishError",
    "ReconcileError",
    "ReconcileReport",
    "ReconciledItem",
    "RepeatedRowError",
    "RowError",
    "SegmentError",
    "SyncError",
    "SyncLockedError",
    "SyncMismatchError",
    "SyncWriteError",
    "UnknownItem",
    "WaitTimeoutError",
    "Window",
    "adopt_journal",
    "areconcile",
    "bulk",
    "contacts",
    "events",
    "export_events",
    "imports",
    "milliseconds",
    "open_journal",
    "publishing",
    "read_journal",
    "reconcile",
    "windows",
]

#: The modules among these names.
_PACKAGES = ("bulk", "contacts", "events", "imports", "publishing")

#: The modules that define the others, light ones first.
_MODULES = (
    "np6_jobs._outcome",
    "np6_jobs.errors",
    "np6_jobs.journal",
    "np6_jobs.events",
    "np6_jobs.export",
    "np6_jobs.reconciliation",
)


if not TYPE_CHECKING:  # a type checker reports names that do not exist

    def __getattr__(name: str) -> Any:
        if name in _PACKAGES:
            return import_module(f"np6_jobs.{name}")
        if name in __all__:
            for module in map(import_module, _MODULES):
                if name in vars(module):
                    globals()[name] = getattr(module, name)
                    return globals()[name]
        raise AttributeError(f"module 'np6_jobs' has no attribute {name!r}")


def __dir__() -> list[str]:
    return __all__
