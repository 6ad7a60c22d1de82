"""`np6 events sync`: a table of events, brought up to date; `np6_jobs.events.sync` does the work."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Iterator

import np6
from np6_jobs import SyncError, SyncMismatchError, SyncWriteError, events

from np6_cli import _export, _stop, _terminal, _values
from np6_cli._exit import CommandError, ExitCode
from np6_cli._moment import moment
from np6_cli._progress import duration
from np6_cli._terminal import ClientOptions, count_of, terminal, with_option_names

_SECONDS_BETWEEN_LINES = 10.0


def run(
    target: str,
    operation: str,
    arguments: list[str],
    *,
    since: str | None,
    lag: str,
    table: str,
    window: str,
    options: ClientOptions,
) -> ExitCode:
    """Bring a table up to date.

    Raises:
        CommandError: Something is invalid, or the table cannot be used.
    """
    terminal.ignore_lost_stdout()
    _, listed = _export.list_call(operation, arguments)
    start = None if since is None else moment("--since", since)
    began = last = time.monotonic()

    def show(report: events.SyncReport) -> None:
        nonlocal last
        if not terminal.json and time.monotonic() - last >= _SECONDS_BETWEEN_LINES:
            last = time.monotonic()
            terminal.note(f"{count_of(report.read, 'events')} read, up to {_text(report)}")

    with _terminal.client(options) as client, _refusals(), _stop.announced(terminal, "Stopping."):
        report = events.sync(
            client,
            target,
            since=start,
            lag=_values.duration("--lag", lag),
            list_events=listed,
            table=table,
            window=_values.duration("--window", window),
            on_progress=show,
        )
    if terminal.json:
        facts = {"type": "summary", "read": report.read, "new": report.new, "changed": report.changed}
        ending = {"reached": _text(report), "elapsed": round(time.monotonic() - began, 3), "exit_code": ExitCode.OK}
        terminal.json_line({**facts, **ending})
    else:
        changed = f", {report.changed:,} changed" if report.changed else ""
        took = duration(time.monotonic() - began)
        terminal.line(f"{count_of(report.new, 'new events')}{changed}, of {report.read:,} read, in {took}.")
    return ExitCode.OK


def _text(report: events.SyncReport) -> str | None:
    return None if report.reached is None else report.reached.isoformat().replace("+00:00", "Z")


@contextlib.contextmanager
def _refusals() -> Iterator[None]:
    """Turn what prevents a sync into an error of the command."""
    try:
        yield
    except np6.ConfigurationError as error:
        raise CommandError(with_option_names(str(error)), ExitCode.USAGE) from None
    except SyncMismatchError as error:
        differences = tuple(f"{name}: {there}, now {here}" for name, (there, here) in error.differences.items())
        raise CommandError(str(error), ExitCode.JOURNAL, differences) from None
    except SyncError as error:
        code = ExitCode.UNAVAILABLE if isinstance(error, SyncWriteError) else ExitCode.JOURNAL
        raise CommandError(str(error), code) from None
