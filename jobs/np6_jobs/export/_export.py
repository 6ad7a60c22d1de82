"""The plan of an export, and its run."""

from __future__ import annotations

import contextlib
import inspect
import os
from collections.abc import Callable, Generator, Iterator
from datetime import UTC, datetime, timedelta
from itertools import islice
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlencode

import attrs
from np6 import Client, ConfigurationError
from np6_api.stream import Stream
from np6_api.types import Call

from np6_jobs._address import address
from np6_jobs.errors import ExportWriteError
from np6_jobs.events._moments import Moment, milliseconds
from np6_jobs.events._reader import period_parameters
from np6_jobs.export._checkpoint import Checkpoint
from np6_jobs.export._writers import check_format, writer_for

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND: Final = timedelta(milliseconds=1)
#: Number of events that are read and written together.
_BATCH: Final = 500


def _date_time(moment: Moment) -> datetime:
    return _EPOCH + milliseconds(moment) * _MILLISECOND


@attrs.frozen
class ExportPlan:
    """What to export, and where to.

    Attributes:
        list_events: The function `call` of an operation that lists events, for instance
            `np6_api.api.action_events.list_all.call`; its further arguments by `functools.partial`.
        output: File to write. Its name ends in `.jsonl` (an event in a line, as the server sent it), `.csv` or
            `.parquet` (a row for each event, with the columns of `np6_jobs.events.FlatEvent`).
        start: First moment of the period, as a date-time with a time zone or in milliseconds since
            1970-01-01T00:00:00Z. What is below a millisecond is cut off.
        end: Moment at which the period ends; it does not belong to it.
        window: Period that one request asks for.

    Raises:
        TypeError: `list_events` does not list the events of a period in their order.
        ValueError: A date-time has no time zone, the period is empty, or the window is shorter than a millisecond.
        ConfigurationError: There is no such format, or `pyarrow` for Parquet is not installed.
    """

    list_events: Callable[..., Call[Any]]
    output: Path = attrs.field(converter=Path)
    start: datetime = attrs.field(kw_only=True, converter=_date_time)
    end: datetime = attrs.field(kw_only=True, converter=_date_time)
    window: timedelta = attrs.field(kw_only=True, default=timedelta(days=1))

    def __attrs_post_init__(self) -> None:
        self._bounds()
        if self.start >= self.end:
            raise ValueError(f"the period is empty: it starts at {self.start} and ends at {self.end}")
        if self.window < _MILLISECOND:
            raise ValueError(f"a window lasts a millisecond at least, got {self.window}")
        check_format(self.output)

    @property
    def checkpoint(self) -> Path:
        """The file beside the output that says how far the output is complete. A complete export removes it."""
        return self.output.with_name(f"{self.output.name}.checkpoint")

    @property
    def windows(self) -> int:
        """Number of windows, each read by one request."""
        return -(-(self.end - self.start) // self.window)

    def window_end(self, windows: int) -> datetime:
        """Return the moment at which so many windows end."""
        return self.end if windows >= self.windows else self.start + windows * self.window

    def call(self, number: int) -> Call[Any]:
        """Prepare the request for a window, oldest event first.

        Args:
            number: Number of the window, from 0.

        Raises:
            InputError: A further argument is invalid.
        """
        return self._call(self.window_end(number), self.window_end(number + 1))

    def check_output(self, *, overwrite: bool = False) -> None:
        """Check, before a run, that its output can be written.

        Args:
            overwrite: Whether an output that exists is replaced.

        Raises:
            ConfigurationError: The output exists and is not that of an export to resume, or its folder does not exist.
        """
        if self.output.is_dir():
            raise ConfigurationError(f"{self.output} is a folder: name a file.")
        if not overwrite and self.output.exists() and not self.checkpoint.exists():
            raise self._exists()
        if not self.output.parent.is_dir():
            raise ConfigurationError(f"There is no folder {self.output.parent}.")

    def _call(self, start: datetime, end: datetime) -> Call[Any]:
        first, last = self._bounds()
        return self.list_events(**{first: start, last: end, "sort": "asc"})

    def _bounds(self) -> tuple[str, str]:
        """Return the names of the parameters for start and end: they differ by operation.

        Raises:
            TypeError: There are none, or none for the order.
        """
        names = inspect.signature(self.list_events).parameters
        found = period_parameters(names)
        if found is None or "sort" not in names:
            name = getattr(self.list_events, "__qualname__", repr(self.list_events))
            raise TypeError(f"{name} cannot be exported: it has no parameters for start and end of a period, and sort")
        return found

    def _identity(self, server: str) -> dict[str, str]:
        """What must be the same for an export to be resumed."""
        whole = self._call(self.start, self.end)
        query = urlencode([(name, value) for name, value in whole.params or []])
        return {"server": server, "request": f"{whole.url}?{query}", "window": str(self.window)}

    def _exists(self) -> ConfigurationError:
        return ConfigurationError(f"{self.output} exists: name another file, or pass overwrite=True.")


@attrs.frozen
class ExportProgress:
    """How far an export has come.

    Attributes:
        reached: The output is complete up to this moment.
        events: Number of events in that part of the output, those of earlier runs included.
        unsaved: Number of events of the current window so far. If the export is stopped now, they are read again.
    """

    reached: datetime
    events: int
    unsaved: int = 0


def export_events(
    client: Client, plan: ExportPlan, *, overwrite: bool = False
) -> Generator[ExportProgress, None, None]:
    """Export events to a file, or resume an export that was stopped, and yield the progress.

    The output is written window by window. Each is forced to the disk before the checkpoint says so, and what was
    written after the last complete window is cut off. So whatever stops the export (closing the generator, an
    exception, a crash), the next run with the same plan goes on: no event is missing, and none is in the file twice.
    Memory does not grow with the number of events.

    Args:
        client: The client to read with.
        plan: What to export, and where to.
        overwrite: Whether to start from scratch, whatever the output holds.

    Yields:
        The progress: at the beginning, at intervals during a window, and after each window. When there is no more, the
        output is complete.

    Raises:
        ConfigurationError: The output exists and is not that of an export to resume, or its folder does not exist.
        ExportLockedError: Another process exports to the file.
        ExportMismatchError: The checkpoint belongs to another export, or the output lost what it had.
        ExportWriteError: The output or the checkpoint cannot be written.
        ExportError: The checkpoint cannot be used.
        NP6Error: A request failed, or an event cannot be read.

    Example:
        for progress in export_events(client, ExportPlan(list_all.call, "day.jsonl", start=monday, end=tuesday)):
            print(progress.reached, progress.events)
    """
    plan.check_output(overwrite=overwrite)
    writer = writer_for(plan.output)
    identity = plan._identity(address(client.http.base_url))
    with Checkpoint(plan.checkpoint, identity, restart=overwrite) as checkpoint:
        if not overwrite and not checkpoint.mark and _holds_something(plan.output):
            # Nothing of it is known to be of this export.
            if not checkpoint.windows:
                checkpoint.discard()
            raise plan._exists()
        with contextlib.closing(writer):
            with _written(plan.output):
                writer.begin(checkpoint.mark)
            yield _progress(plan, checkpoint)
            for number in range(checkpoint.windows, plan.windows):
                with Stream(client, _as_json(plan.call(number))) as events:
                    while batch := list(islice(events, _BATCH)):
                        with _written(plan.output):
                            for event in batch:
                                writer.write(event)
                        yield _progress(plan, checkpoint, events.received)
                    with _written(plan.output):
                        mark = writer.commit()
                checkpoint.commit(number + 1, mark, checkpoint.events + events.received)
                yield _progress(plan, checkpoint)
            with _written(plan.output):
                writer.finish()
        checkpoint.discard()


def _progress(plan: ExportPlan, checkpoint: Checkpoint, unsaved: int = 0) -> ExportProgress:
    return ExportProgress(plan.window_end(checkpoint.windows), checkpoint.events, unsaved)


def _as_json(call: Call[Any]) -> Call[Any]:
    """Return a call whose items stay as the server sent them."""
    return Call(call.operation, call.url, call.read, params=call.params, headers=call.headers, item=lambda item: item)


def _holds_something(path: Path) -> bool:
    return path.exists() and path.stat().st_size > 0


@contextlib.contextmanager
def _written(path: str | os.PathLike[str]) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise ExportWriteError(f"{os.fspath(path)} cannot be written: {error.strerror or error}.") from error
