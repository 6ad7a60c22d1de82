"""`np6 actions`: publish, wait and report; `np6_jobs.publishing` does the work."""

from __future__ import annotations

import dataclasses
import datetime
from collections.abc import Sequence

import attrs
import np6
from np6_api.models import ActionState
from np6_jobs import publishing

from np6_cli import _run_job, _spec, _stop, _terminal, _values
from np6_cli._exit import ExitCode
from np6_cli._follow import ending, followed
from np6_cli._moment import moment_in_zone
from np6_cli._progress import duration
from np6_cli._terminal import ClientOptions, terminal


@dataclasses.dataclass(frozen=True)
class PublishOptions:
    """How to publish.

    Attributes:
        test_segments: Segments that get the test.
        at: When a campaign is sent, as the user typed it.
        wait: Whether to wait for NP6.
        timeout: Seconds to wait at most.
        yes: Whether to publish without asking.
    """

    test_segments: Sequence[int]
    at: str | None
    wait: bool
    timeout: float
    yes: bool


def publish(action: str, options: PublishOptions, client_options: ClientOptions) -> ExitCode:
    """Take an action through its test phase and its production phase."""
    _check("actions.validate", action)
    at = None if options.at is None else moment_in_zone("--at", options.at)
    with _terminal.client(client_options) as client, followed(_describe) as follow:
        what, state = _look_up(client, action)
        if state != ActionState.VALIDATED:
            when = "" if at is None else f", to be sent at {at.isoformat()}"
            follow.pause()
            _run_job.confirm(f"Publish {what}{when}?", yes=options.yes)
        with ending(f"the state of the action\n  {_stop.command_line()}", waits=options.wait):
            done = publishing.publish(
                client,
                action,
                test_segments=options.test_segments,
                at=at,
                timeout=options.timeout if options.wait else 0,
                on_progress=follow,
            )
    moment = _iso_text(done.at)
    if terminal.json:
        facts = {"action": action, "state": done.state, "at": moment, "started": done.started}
        terminal.json_line({"type": "summary", **facts, "elapsed": follow.elapsed, "exit_code": ExitCode.OK})
    else:
        text = "Published" if done.started else "Published before, and left alone"
        terminal.line(f"{text}: {what}, {publishing.meaning_of(done.state)}{f', for {moment}' if moment else ''}.")
    return ExitCode.OK


def wait(action: str, states: Sequence[int], timeout: float, client_options: ClientOptions) -> ExitCode:
    """Wait until an action is in one of some states."""
    _check("actions.get", action)
    with (
        _terminal.client(client_options) as client,
        followed(_describe) as follow,
        ending(f"the state of the action\n  {_stop.command_line()}"),
    ):
        state = publishing.wait_for_state(client, action, states, timeout=timeout, on_progress=follow)
    if terminal.json:
        facts = {"action": action, "state": state, "elapsed": follow.elapsed}
        terminal.json_line({"type": "summary", **facts, "exit_code": ExitCode.OK})
    else:
        terminal.line(f"Action {action} is in {publishing.meaning_of(state)}.")
    return ExitCode.OK


def report(action: str, start: str | None, end: str | None, client_options: ClientOptions) -> ExitCode:
    """Show what came of an action."""
    _check("action_events.list_activations", action)
    first = None if start is None else moment_in_zone("--start", start)
    last = None if end is None else moment_in_zone("--end", end)
    with _terminal.client(client_options) as client:
        found = publishing.report(client, action, start=first, end=last)
    if terminal.json:
        moments = {"first": _iso_text(found.first), "last": _iso_text(found.last)}
        rates = {name: getattr(found, name) for name in ("open_rate", "click_rate", "bounce_rate", "opt_out_rate")}
        terminal.json_line({"type": "report", **attrs.asdict(found), **moments, **rates})
        return ExitCode.OK
    terminal.line(str(found))
    return ExitCode.OK


def _describe(progress: publishing.Progress) -> str:
    return f"{progress.subject}, {progress.step}: {publishing.meaning_of(progress.state)}, {duration(progress.elapsed)}"


def _iso_text(moment: datetime.datetime | None) -> str | None:
    return None if moment is None else moment.isoformat()


def _look_up(client: np6.Client, action: str) -> tuple[str, int | None]:
    """Return the name of an action for messages, and its state."""
    document = client.actions.get(action).to_dict()
    name = f" {document['name']!r}" if document.get("name") else ""
    return f"action {action}{name}", (document.get("informations") or {}).get("state")


def _check(operation: str, identifier: object) -> None:
    _values.parameter_values(_spec.find(operation), [f"id={identifier}"])
