"""What tests run in other processes: jobs to be killed, jobs that kill their worker, and a function for the key."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import np6
import np6_jobs
from np6_api.api.action_events import list_all
from np6_api.models import ExecutionEmailRequest, IdReceiver
from np6_jobs import ExportPlan, bulk, export_events
from np6_sandbox.sandbox import DEFAULT_KEY


def without_httptools() -> None:
    """Let this process behave as if the package httptools were not installed."""
    modules: dict[str, Any] = sys.modules
    modules["httptools"] = None


def key() -> str:
    """Return the key, as a function that a `ClientConfig` names does."""
    return DEFAULT_KEY


@dataclass(frozen=True)
class Sending:
    """A job that sends an action to contacts.

    Attributes:
        url: Address of the sandbox.
        action: Its action.
        contacts: Identifiers of the recipients.
        journal: Path of the journal.
        chunk_size: Items in a request.
        concurrency: Requests in flight.
    """

    url: str
    action: str
    contacts: list[str]
    journal: str
    chunk_size: int = 1
    concurrency: int = 2

    def results(self, on_event: Callable[[np6.CallEvent], None] | None = None) -> Iterator[bulk.ItemResult[Any, Any]]:
        """Run the job."""
        items = (ExecutionEmailRequest(recipient=IdReceiver(value=contact)) for contact in self.contacts)
        job = bulk.Executions(self.action, chunk_size=self.chunk_size)
        with np6.Client(DEFAULT_KEY, base_url=self.url, on_event=on_event) as client:
            yield from bulk.run(client, job, items, journal=self.journal, concurrency=self.concurrency)


def send(sending: Sending) -> None:
    """Run a job to its end."""
    for _ in sending.results():
        pass


def send_and_die(sending: Sending, responses: int) -> None:
    """Run a job, and kill this process when so many responses have arrived."""
    seen: list[np6.CallEvent] = []

    def watch(event: np6.CallEvent) -> None:
        seen.extend([event] * (event.kind == "response"))
        if len(seen) == responses:
            os.kill(os.getpid(), signal.SIGKILL)

    for _ in sending.results(watch):
        pass


def send_until_the_disk_is_full(sending: Sending, report: str) -> None:
    """Run a job whose journal cannot grow after its second item, and write down the error."""
    import resource

    results = sending.results()
    next(results)
    next(results)
    size = os.path.getsize(f"{sending.journal}-wal") + 100
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
    try:
        list(results)
    except np6_jobs.JournalError as error:
        Path(report).write_text(str(error.maybe_processed))


def export(url: str, key: str, output: str, period: dict[str, Any]) -> None:
    """Export the events of a period, or go on with that."""
    with np6.Client(key, base_url=url) as client:
        for _ in export_events(client, ExportPlan(list_all.call, output, **period)):
            pass


class _Deadly:
    """Kills the process that reads the first response, after the server has acted on the request."""

    mark: Path

    def _die_once(self) -> None:
        try:
            self.mark.touch(exist_ok=False)
        except FileExistsError:
            return
        os.kill(os.getpid(), signal.SIGKILL)


class DeadlyExecutions(_Deadly, bulk.Executions):
    """Sends; the worker with the first response dies."""

    def __init__(self, action_id: str, mark: Path, chunk_size: int) -> None:
        super().__init__(action_id, chunk_size=chunk_size)
        self.mark = mark

    def read(self, value: Any, count: int) -> bulk.ChunkResult:
        self._die_once()
        return super().read(value, count)


class DeadlyAddTargets(_Deadly, bulk.AddTargets):
    """Adds targets; the worker with the first response dies."""

    def __init__(self, segment_id: int, mark: Path, chunk_size: int) -> None:
        super().__init__(segment_id, chunk_size=chunk_size)
        self.mark = mark

    def read(self, value: Any, count: int) -> bulk.ChunkResult:
        self._die_once()
        return super().read(value, count)
