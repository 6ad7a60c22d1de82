"""What tests need in other processes: jobs that kill them, a function that gives the key, and a job to kill."""

from __future__ import annotations

import os
import signal
from pathlib import Path
from typing import Any

import np6
from np6_api.api.action_events import list_all
from np6_api.models import ExecutionEmailRequest, IdReceiver
from np6_jobs import ExportPlan, bulk, export_events
from np6_sandbox.sandbox import DEFAULT_KEY


def key() -> str:
    """The key, from where a worker would have it."""
    return DEFAULT_KEY


def send_one_by_one(url: str, key: str, action: str, journal: str, contacts: list[str]) -> None:
    """Send an action to contacts, one in a request and two requests at a time."""
    items = (ExecutionEmailRequest(recipient=IdReceiver(value=contact)) for contact in contacts)
    with np6.Client(key, base_url=url) as client:
        for _ in bulk.run(client, bulk.Executions(action, chunk_size=1), items, journal=journal, concurrency=2):
            pass


def export(url: str, key: str, output: str, period: dict[str, Any]) -> None:
    """Export the events of a period, or go on with that."""
    with np6.Client(key, base_url=url) as client:
        for _ in export_events(client, ExportPlan(list_all.call, output, **period)):
            pass


class _Deadly:
    """Kills the process that reads the first answer, after the server has acted on the request."""

    mark: Path

    def _die_once(self) -> None:
        try:
            self.mark.touch(exist_ok=False)
        except FileExistsError:
            return
        os.kill(os.getpid(), signal.SIGKILL)


class DeadlyExecutions(_Deadly, bulk.Executions):
    """Sends; the worker with the first answer dies."""

    def __init__(self, action_id: str, mark: Path, chunk_size: int) -> None:
        super().__init__(action_id, chunk_size=chunk_size)
        self.mark = mark

    def read(self, value: Any, count: int) -> bulk.ChunkResult:
        self._die_once()
        return super().read(value, count)


class DeadlyAddTargets(_Deadly, bulk.AddTargets):
    """Adds targets; the worker with the first answer dies."""

    def __init__(self, segment_id: int, mark: Path, chunk_size: int) -> None:
        super().__init__(segment_id, chunk_size=chunk_size)
        self.mark = mark

    def read(self, value: Any, count: int) -> bulk.ChunkResult:
        self._die_once()
        return super().read(value, count)
