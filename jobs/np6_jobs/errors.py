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
    """The journal belongs to another job or to another server, or the input has changed.

    Attributes:
        differences: What distinguishes the other job, by name ("operation", "arguments", "chunk_size", "base_url"): its
            value in the journal, and that of this job. Empty if the input has changed.
    """

    differences: Mapping[str, tuple[Any, Any]] = MappingProxyType({})


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
