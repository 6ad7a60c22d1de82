"""Jobs over many items and over time: bulk requests with a journal, event lists, and their export to files.

The names below are the public ones, and those of `np6_jobs.bulk`. Each is imported when it is first used.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from np6_jobs import bulk
    from np6_jobs._outcome import Outcome
    from np6_jobs.errors import (
        ContentChangedError,
        DuplicateKeyError,
        ExportError,
        ExportLockedError,
        ExportMismatchError,
        ExportWriteError,
        FailingJobError,
        JournalError,
        JournalLockedError,
        JournalMismatchError,
        ReconcileError,
    )
    from np6_jobs.events import AsyncEventReader, Cursor, EventReader, Window, milliseconds, windows
    from np6_jobs.export import ExportPlan, ExportProgress, export_events
    from np6_jobs.journal import Journal, JournalSummary, UnknownItem, adopt_journal, open_journal, read_journal
    from np6_jobs.reconciliation import ReconciledItem, ReconcileReport, areconcile, reconcile

__all__ = [
    "AsyncEventReader",
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
    "FailingJobError",
    "Journal",
    "JournalError",
    "JournalLockedError",
    "JournalMismatchError",
    "JournalSummary",
    "Outcome",
    "ReconcileError",
    "ReconcileReport",
    "ReconciledItem",
    "UnknownItem",
    "Window",
    "adopt_journal",
    "areconcile",
    "bulk",
    "export_events",
    "milliseconds",
    "open_journal",
    "read_journal",
    "reconcile",
    "windows",
]

#: The modules that define these names, light ones first.
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
        if name == "bulk":
            return import_module("np6_jobs.bulk")
        if name in __all__:
            for module in map(import_module, _MODULES):
                if name in vars(module):
                    globals()[name] = getattr(module, name)
                    return globals()[name]
        raise AttributeError(f"module 'np6_jobs' has no attribute {name!r}")


def __dir__() -> list[str]:
    return __all__
