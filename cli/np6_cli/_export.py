"""`np6 events export`: a period, window by window, into a file; `np6_jobs.export_events` does the work."""

from __future__ import annotations

import contextlib
import datetime
from collections.abc import Callable, Generator, Iterator
from pathlib import Path
from typing import Any

import np6
from np6_api.types import Call
from np6_jobs import (
    EventReader,
    ExportError,
    ExportMismatchError,
    ExportPlan,
    ExportProgress,
    ExportWriteError,
    events,
    export_events,
)

from np6_cli import _call, _spec, _stop, _terminal, _values
from np6_cli._exit import CommandError, ExitCode, exit_code
from np6_cli._moment import moment
from np6_cli._progress import ProgressDisplay, ProgressState, duration
from np6_cli._terminal import ClientOptions, count_of, terminal, with_option_names

_STDOUT = Path("-")


def plan(operation: str, arguments: list[str], *, start: str, end: str, window: str, output: Path) -> ExportPlan:
    """Return the plan of an export, from what the user typed.

    Raises:
        CommandError: Something is invalid.
        ConfigurationError: There is no such format.
    """
    _, call = list_call(operation, arguments)
    first, last = moment("--start", start), moment("--end", end)
    if first >= last:
        raise CommandError(f"--end {end} must be later than --start {start}.", ExitCode.USAGE)
    period = _values.duration("--window", window)

    # What goes to stdout is JSON lines, and is neither a file nor resumed.
    file = Path("stdout.jsonl") if output == _STDOUT else output
    made = ExportPlan(call, file, start=first, end=last, window=period)
    made.call(0)  # raises if an argument is invalid
    return made


def list_call(operation: str, arguments: list[str]) -> tuple[_spec.SpecOperation, Callable[..., Call[Any]]]:
    """Return an operation that lists events, and the function that prepares its calls.

    Args:
        operation: Its name.
        arguments: Its further parameters, as the user typed them.

    Raises:
        CommandError: It lists no events of a period.
    """
    listing = _spec.find(operation)
    bounds = _spec.period(listing)
    if bounds is None:
        known = ", ".join(found.name for found in _spec.event_lists())
        raise CommandError(f"{listing.name} does not list events of a period. These do: {known}.", ExitCode.USAGE)

    def call(
        *, start: datetime.datetime | int | None = None, end: datetime.datetime | int | None = None, sort: str
    ) -> Call[Any]:
        limits = [(name, limit) for name, limit in zip(bounds, (start, end), strict=True) if limit is not None]
        texts = [f"{name}={limit if isinstance(limit, int) else _iso_text(limit)}" for name, limit in limits]
        return _call.prepare(listing, _values.parameter_values(listing, [f"sort={sort}", *texts, *arguments]), None)

    return listing, call


def write(plan: ExportPlan, options: ClientOptions) -> ExitCode:
    """Write the events of a period to stdout as JSON lines. When the connection is lost, go on where it was."""
    terminal.ignore_lost_stdout()
    count = 0
    with _terminal.client(options) as client:
        listed = events.events_as_sent(client, plan.list_events)
        for number in range(plan.windows):
            reader = EventReader(listed, start=plan.window_end(number), end=plan.window_end(number + 1))
            with contextlib.closing(iter(reader)) as found:
                for event in found:
                    terminal.json_line(event.data)
                    count += 1
            if terminal.stdout_error is not None:
                break
    terminal.note(f"{count_of(count, 'events')}.")
    return ExitCode.OK


def preview(plan: ExportPlan, options: ClientOptions) -> None:
    """Show the first request, without sending anything."""
    with _terminal.placeholder_client(options) as client:
        request = plan.call(0).build(client.http)
    if terminal.json:
        first = {"method": request.method, "url": str(request.url)}
        terminal.json_line({"type": "dry-run", "requests": plan.windows, "first_request": first})
        return
    for line in _call.request_lines(request, None):
        terminal.line(line)
    terminal.line()
    terminal.line(f"{count_of(plan.windows, 'such requests')}. Nothing was sent.")


def run(plan: ExportPlan, *, period: tuple[str, str], overwrite: bool, options: ClientOptions) -> ExitCode:
    """Export events, or resume an export that was stopped.

    Args:
        plan: What to export.
        period: Start and end as the user typed them.
        overwrite: Whether to start from scratch.
        options: How to reach the server.

    Raises:
        CommandError: The file exists, and is not a part of this export.
    """
    terminal.ignore_lost_stdout()
    with _refusals():
        plan.check_output(overwrite=overwrite)
    state = ProgressState((plan.end - plan.start).total_seconds(), counts_units=False)
    with (
        _terminal.client(options) as client,
        contextlib.closing(export_events(client, plan, overwrite=overwrite)) as steps,
    ):
        with _refusals():
            progress = next(steps)
        if progress.reached > plan.start:
            events = count_of(progress.events, "events")
            terminal.note(f"Resuming from {_iso_text(progress.reached)}: the file has {events}.")
        progress, ending = _run(plan, steps, progress, state)
    code = _code(ending)
    if terminal.json:
        facts = {"type": "summary", "events": progress.events, "complete": ending is None, "output": str(plan.output)}
        terminal.json_line({**facts, "elapsed": round(state.elapsed, 3), "exit_code": code})
    elif ending is None:
        terminal.line(f"{count_of(progress.events, 'events')} in {plan.output}, in {duration(state.elapsed)}.")
    if isinstance(ending, Exception):
        terminal.error(ending, code)
    if ending is not None:
        # A moment relative to the present would be another one.
        moments = zip(period, (plan.start, plan.end), strict=True)
        fixed = {text: _iso_text(there) for text, there in moments if not text[:1].isdigit()}
        terminal.note(
            f"Stopped. {plan.output} is complete up to {_iso_text(progress.reached)} "
            f"({count_of(progress.events, 'events')}). "
            f"To resume the export:\n  {_stop.command_line(without='--overwrite', instead=fixed)}"
        )
    return code


def _run(
    plan: ExportPlan, steps: Generator[ExportProgress, None, None], first: ExportProgress, state: ProgressState
) -> tuple[ExportProgress, BaseException | None]:
    """Show the progress of an export until it ends; return the last progress, and what stopped it, if anything."""
    progress = first
    try:
        with (
            _stop.announced(terminal, "Stopping."),
            ProgressDisplay(terminal, "Exporting", "events", ("events",), state) as display,
        ):
            state.add("events", earlier=True, count=first.events, reached=_seconds(plan, first))
            counted = first.events
            for progress in steps:
                total = progress.events + progress.unsaved
                state.add("events", count=total - counted, reached=_seconds(plan, progress))
                counted = total
                display.update()
    except (KeyboardInterrupt, np6.NP6Error) as stop:
        return progress, stop
    return progress, None


@contextlib.contextmanager
def _refusals() -> Iterator[None]:
    """Turn what prevents an export from starting into an error of the command."""
    try:
        yield
    except np6.ConfigurationError as error:
        raise CommandError(with_option_names(str(error)), ExitCode.USAGE) from None
    except ExportMismatchError as error:
        differences = tuple(f"{name}: {there}, now {here}" for name, (there, here) in error.differences.items())
        raise CommandError(with_option_names(str(error)), ExitCode.JOURNAL, differences) from None
    except ExportError as error:
        code = ExitCode.UNAVAILABLE if isinstance(error, ExportWriteError) else ExitCode.JOURNAL
        raise CommandError(with_option_names(str(error)), code) from None


def _code(ending: BaseException | None) -> ExitCode:
    if isinstance(ending, KeyboardInterrupt):
        return _stop.code_of(ending)
    return exit_code(ending) if isinstance(ending, Exception) else ExitCode.OK


def _seconds(plan: ExportPlan, progress: ExportProgress) -> float:
    return (progress.reached - plan.start).total_seconds()


def _iso_text(moment: datetime.datetime) -> str:
    return moment.isoformat().replace("+00:00", "Z")
