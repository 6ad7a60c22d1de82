"""Events: readers that yield each once, a flat row of typed columns for each, and a table that follows them.

Example:
    from np6_jobs import events

    with np6.Client() as client:
        report = events.sync(client, "lake.duckdb", since=january)
        print(report.new, "new events")
"""

from np6_jobs.events._flat import FlatEvent, flatten
from np6_jobs.events._moments import Moment, duration, milliseconds
from np6_jobs.events._reader import AsyncEventReader, Cursor, EventReader, Window, period_parameters, windows
from np6_jobs.events._sync import SyncReport, sync, sync_async
from np6_jobs.events._unread import events_as_sent

__all__ = [
    "AsyncEventReader",
    "Cursor",
    "EventReader",
    "FlatEvent",
    "Moment",
    "SyncReport",
    "Window",
    "duration",
    "events_as_sent",
    "flatten",
    "milliseconds",
    "period_parameters",
    "sync",
    "sync_async",
    "windows",
]
