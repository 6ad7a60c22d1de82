"""`np6 events export`: a period, window by window, into a file that can be resumed after any interruption."""

from __future__ import annotations

import contextlib
import dataclasses
import datetime
import json
import re
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, Self

import np6
from np6_api.stream import Stream
from np6_api.types import Call

from np6_cli import _call, _description, _stop, _terminal, _values
from np6_cli._description import Described
from np6_cli._exit import CommandError, ExitCode, exit_code
from np6_cli._progress import Meter, ProgressDisplay, duration
from np6_cli._terminal import count_of, terminal
from np6_cli._writers import Writer, writer_for

_Event = Mapping[str, Any]

_DAYS = {"yesterday": -1, "today": 0, "tomorrow": 1}
_UNITS = {"m": "minutes", "h": "hours", "d": "days", "w": "weeks"}


@dataclasses.dataclass(frozen=True)
class Plan:
    """What to export, and where to.

    Attributes:
        operation: The operation that lists the events.
        arguments: `name=value` of its further parameters.
        bounds: Names of its parameters for the period.
        start: First moment.
        end: Moment after the last.
        window: Period that one request asks for.
        output: File to write.
    """

    operation: Described
    arguments: tuple[str, ...]
    bounds: tuple[str, str]
    start: datetime.datetime
    end: datetime.datetime
    window: datetime.timedelta
    output: Path

    @property
    def journal(self) -> Path:
        """The file that remembers how far the export has come."""
        return self.output.with_name(f"{self.output.name}.journal")

    @property
    def windows(self) -> int:
        """How many requests it takes."""
        return -(-(self.end - self.start) // self.window)

    @property
    def seconds(self) -> float:
        """Length of the period."""
        return (self.end - self.start).total_seconds()

    def reached(self, windows: int) -> datetime.datetime:
        """The moment that the first windows go up to."""
        return self.end if windows >= self.windows else self.start + windows * self.window

    def request(self, number: int) -> Call[Any]:
        """The call that lists a window, oldest event first.

        Raises:
            CommandError: A further parameter does not fit.
        """
        start, end = (_text(self.reached(windows)) for windows in (number, number + 1))
        period = [f"{self.bounds[0]}={start}", f"{self.bounds[1]}={end}"]
        values = _values.parameter_values(self.operation, ["sort=asc", *period, *self.arguments])
        return _call.prepare(self.operation, values, None)

    def identity(self, server: str) -> dict[str, Any]:
        """What has to be the same for the export to be resumed."""
        return {
            "server": server,
            "operation": self.operation.name,
            "arguments": sorted(self.arguments),
            "start": _text(self.start),
            "end": _text(self.end),
            "window": str(self.window),
        }


def plan(operation: str, arguments: list[str], *, start: str, end: str, window: str, output: Path) -> Plan:
    """Check what the user typed.

    Raises:
        CommandError: Something does not fit.
    """
    described = _description.find(operation)
    bounds = _description.period(described)
    if bounds is None:
        known = ", ".join(found.name for found in _description.event_lists())
        raise CommandError(f"{described.name} does not list events of a period. These do: {known}.", ExitCode.USAGE)
    first, last = _moment("--start", start), _moment("--end", end)
    if first >= last:
        raise CommandError(f"--end {end} has to be later than --start {start}.", ExitCode.USAGE)
    made = Plan(described, tuple(arguments), bounds, first, last, _period(window), output)
    made.request(0)  # refuses further arguments that do not fit
    return made


def preview(plan: Plan, base_url: str | None) -> None:
    """Show the first request, without sending anything."""
    with _terminal.placeholder_client(base_url) as client:
        request = plan.request(0).build(client.http)
    if terminal.json:
        first = {"method": request.method, "url": str(request.url)}
        terminal.record({"type": "dry-run", "requests": plan.windows, "first_request": first})
        return
    for line in _call.request_lines(request, None):
        terminal.line(line)
    terminal.line()
    terminal.line(f"{count_of(plan.windows, 'such requests')}. Nothing was sent.")


def run(plan: Plan, *, overwrite: bool, base_url: str | None) -> ExitCode:
    """Export, or go on with an export that was stopped.

    Raises:
        CommandError: The file exists and is not to be continued, or cannot be.
    """
    terminal.go_on_unheard()
    writer = writer_for(plan.output, plan.operation.item_schema or {})
    _check_output(plan, overwrite)
    with (
        _terminal.client(base_url) as client,
        _Journal(plan.journal, plan.identity(str(client.http.base_url)), anew=overwrite) as journal,
    ):
        if not overwrite and not journal.mark and _holds_something(plan.output):
            # Nothing of it is known to be of this export.
            if not journal.window:
                journal.discard()
            raise _exists(plan)
        if journal.window:
            reached, events = _text(plan.reached(journal.window)), count_of(journal.events, "events")
            terminal.note(f"Going on from {reached}: the file has {events}.")
        meter = Meter(plan.seconds, counts_units=False)
        if journal.events:
            meter.add("events", earlier=True, count=journal.events, reached=0.0)
        ending = _run(client, plan, journal, writer, meter)
        if ending is None:
            journal.discard()
    code = _code(ending)
    if terminal.json:
        facts = {"type": "summary", "events": journal.events, "complete": ending is None, "output": str(plan.output)}
        terminal.record({**facts, "elapsed": round(meter.elapsed, 3), "exit_code": code})
    elif ending is None:
        terminal.line(f"{count_of(journal.events, 'events')} in {plan.output}, in {duration(meter.elapsed)}.")
    if isinstance(ending, Exception):
        terminal.error(ending, code)
    if ending is not None:
        reached = _text(plan.reached(journal.window))
        terminal.note(
            f"Stopped. {plan.output} is complete up to {reached} ({count_of(journal.events, 'events')}); "
            f"the same command goes on from there:\n  {_stop.command_line(without='--overwrite')}"
        )
    return code


def _run(client: np6.Client, plan: Plan, journal: _Journal, writer: Writer, meter: Meter) -> BaseException | None:
    """Work off the windows that are open; what stopped it, if something did."""
    try:
        with (
            contextlib.closing(writer),
            _stop.announced(terminal, "Stopping."),
            ProgressDisplay(terminal, "Exporting", "events", ("events",), meter) as display,
        ):
            writer.begin(journal.mark)
            meter.advance(_seconds(plan, journal.window), earlier=True)
            for number in range(journal.window, plan.windows):
                with Stream(client, plan.request(number)) as events:
                    mark = writer.append(_counted(events, meter, display))
                journal.commit(number + 1, mark, journal.events + events.received)
                meter.advance(_seconds(plan, number + 1))
                display.update()
            writer.finish()
    except (KeyboardInterrupt, np6.NP6Error) as stop:
        return stop
    except OSError as error:
        return CommandError(f"{plan.output} cannot be written: {error.strerror or error}.", ExitCode.UNAVAILABLE)
    except sqlite3.Error as error:
        return CommandError(f"{plan.journal} cannot be written: {error}.", ExitCode.UNAVAILABLE)
    return None


def _counted(events: Iterable[_Event], meter: Meter, display: ProgressDisplay) -> Iterator[_Event]:
    for event in events:
        yield event
        meter.add("events", reached=meter.reached)
        display.update()


def _check_output(plan: Plan, overwrite: bool) -> None:
    if plan.output.is_dir():
        raise CommandError(f"{plan.output} is a folder: name a file.", ExitCode.USAGE)
    if not overwrite and plan.output.exists() and not plan.journal.exists():
        raise _exists(plan)
    if not plan.output.parent.is_dir():
        raise CommandError(f"There is no folder {plan.output.parent}.", ExitCode.USAGE)


def _exists(plan: Plan) -> CommandError:
    return CommandError(f"{plan.output} exists: name another file, or say --overwrite.", ExitCode.USAGE)


def _holds_something(path: Path) -> bool:
    return path.exists() and path.stat().st_size > 0


def _code(ending: BaseException | None) -> ExitCode:
    if isinstance(ending, KeyboardInterrupt):
        return _stop.code_of(ending)
    return exit_code(ending) if isinstance(ending, Exception) else ExitCode.OK


def _seconds(plan: Plan, windows: int) -> float:
    return (plan.reached(windows) - plan.start).total_seconds()


def _moment(name: str, text: str) -> datetime.datetime:
    if text in _DAYS:
        today = datetime.datetime.now(datetime.UTC).replace(hour=0, minute=0, second=0, microsecond=0)
        return today + datetime.timedelta(days=_DAYS[text])
    try:
        moment = datetime.datetime.fromisoformat(text)
        return moment.replace(tzinfo=datetime.UTC) if moment.tzinfo is None else moment.astimezone(datetime.UTC)
    except (ValueError, OverflowError):
        raise CommandError(
            f"{name} {text} is no moment; write e.g. 2026-10-01, 2026-10-01T08:00:00Z or today.", ExitCode.USAGE
        ) from None


def _period(text: str) -> datetime.timedelta:
    match = re.fullmatch(r"([1-9]\d{0,5})([mhdw])", text)
    if match is None:
        raise CommandError(f"--window {text} is no period; write e.g. 30m, 6h or 1d.", ExitCode.USAGE)
    return datetime.timedelta(**{_UNITS[match[2]]: int(match[1])})


def _text(moment: datetime.datetime) -> str:
    return moment.isoformat().replace("+00:00", "Z")


class _Journal:
    """How far an export has come. SQLite makes a step durable or none at all, and keeps a second process out.

    Args:
        path: The file.
        identity: What the export is.
        anew: Whether to forget what it says, once no other process uses it.

    Attributes:
        window: Number of the window that comes next.
        mark: Where the file ends that is complete so far.
        events: How many events are in it.
    """

    def __init__(self, path: Path, identity: Mapping[str, Any], *, anew: bool) -> None:
        self._path = path
        self._identity = identity
        self._anew = anew
        self.window = self.mark = self.events = 0

    def __enter__(self) -> Self:
        try:
            self._base = sqlite3.connect(self._path, timeout=0, isolation_level=None)
        except sqlite3.Error as error:
            raise CommandError(f"{self._path} cannot be used as a journal: {error}.", ExitCode.JOURNAL) from None
        try:
            self._open()
        except BaseException as error:
            self._base.close()
            if isinstance(error, sqlite3.OperationalError) and "locked" in str(error):
                raise CommandError(
                    f"Another process exports to this file; it holds {self._path}.", ExitCode.JOURNAL
                ) from None
            if isinstance(error, sqlite3.DatabaseError):
                raise CommandError(f"{self._path} cannot be used as a journal: {error}.", ExitCode.JOURNAL) from None
            raise
        return self

    def _open(self) -> None:
        self._base.execute("PRAGMA locking_mode = EXCLUSIVE")
        self._base.execute("BEGIN EXCLUSIVE")
        self._base.execute(
            "CREATE TABLE IF NOT EXISTS np6_export (identity TEXT, window INTEGER, mark INTEGER, events INTEGER)"
        )
        if self._anew:
            self._base.execute("DELETE FROM np6_export")
        found = self._base.execute("SELECT identity, window, mark, events FROM np6_export").fetchone()
        if found is None:
            self._base.execute("INSERT INTO np6_export VALUES (?, 0, 0, 0)", (json.dumps(self._identity),))
        else:
            before = json.loads(found[0])
            differs = [
                f"{name}: {before.get(name)}, now {value}"
                for name, value in self._identity.items()
                if before.get(name) != value
            ]
            if differs:
                raise CommandError(
                    f"{self._path} belongs to another export. Run that one again, name another output, "
                    "or say --overwrite.",
                    ExitCode.JOURNAL,
                    tuple(differs),
                )
            self.window, self.mark, self.events = found[1:]
        self._base.execute("COMMIT")

    def commit(self, window: int, mark: int, events: int) -> None:
        """Note that everything before a window is in the file."""
        self._base.execute("UPDATE np6_export SET window = ?, mark = ?, events = ?", (window, mark, events))
        self.window, self.mark, self.events = window, mark, events

    def discard(self) -> None:
        """Remove the file: the export is complete."""
        self._base.close()
        self._path.unlink()

    def __exit__(self, *_: object) -> None:
        self._base.close()
