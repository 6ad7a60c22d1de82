"""The process that the kill test of tables kills: a sync with small batches, so that it commits often."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from unittest import mock

import np6
from np6_jobs import events
from np6_jobs.events import _sync


def drive(url: str, target: str, since: int, lag: float, rows: int, begun: str) -> None:
    """Sync.

    Args:
        url: Address of the sandbox.
        target: The table.
        since: Its start, in milliseconds.
        lag: In seconds.
        rows: Rows in a batch.
        begun: File to create at the start.
    """
    with mock.patch.multiple(_sync, _ROWS=rows, _CHUNK=10), np6.Client(base_url=url) as client:
        Path(begun).touch()
        events.sync(client, target, since=since, lag=timedelta(seconds=lag))
