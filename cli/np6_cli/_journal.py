"""`np6 journal`: show what a journal holds, and look up its unknown items; `np6_jobs.reconcile` does the work."""

from __future__ import annotations

import datetime
import json
from pathlib import Path

from np6_jobs import JournalMismatchError, Outcome, ReconcileReport, open_journal, reconcile

from np6_cli import _terminal
from np6_cli._exit import CommandError, ExitCode
from np6_cli._terminal import ClientOptions, count_of, terminal

#: How the command names what the next run of a job sends.
_NAMES = {Outcome.DONE: "done", Outcome.FAILED: "failed", Outcome.UNKNOWN: "unknown", Outcome.PENDING: "to be sent"}


def show(path: Path) -> None:
    """Write the state of a job, its unknown items, and what was found out about such items."""
    with open_journal(path) as journal:
        summary, counts = journal.summary(), journal.counts()
        if summary is None:
            if terminal.json:
                terminal.json_line({"type": "journal", "operation": None})
            else:
                terminal.line("Nothing was sent with this journal.")
            return
        if terminal.json:
            numbers = {name.replace(" ", "_"): counts[outcome] for outcome, name in _NAMES.items()}
            facts = {"operation": summary.operation, "arguments": summary.arguments, "base_url": summary.base_url}
            terminal.json_line({"type": "journal", **facts, **numbers, "complete": summary.complete})
        else:
            arguments = "".join(f" {name}={_text(value)}" for name, value in summary.arguments.items())
            terminal.line(f"{summary.operation}{arguments} on {summary.base_url}")
            listed = ", ".join(f"{counts[outcome]:,} {name}" for outcome, name in _NAMES.items())
            terminal.line(f"{listed}. {'The job is complete.' if summary.complete else 'The job is not complete.'}")
        for item in journal.unknown():
            stamp = None if item.stamp is None else str(item.stamp)
            _row(item.number, Outcome.UNKNOWN, f"stamp {stamp or 'none'}", item.attempted, {"stamp": stamp})
        for number, outcome, evidence, decided in journal.decisions():
            _row(number, outcome, evidence, decided, {"evidence": evidence})


def run(
    path: Path,
    *,
    absent_after: datetime.timedelta | None,
    echo_tested: bool,
    clock_margin: datetime.timedelta,
    window: datetime.timedelta,
    options: ClientOptions,
) -> ExitCode:
    """Look up the unknown items of a journal.

    Raises:
        CommandError: It is the journal of another server.
    """
    terminal.ignore_lost_stdout()
    with _terminal.client(options) as client:
        try:
            report = reconcile(
                client,
                path,
                absent_after=absent_after,
                echo_tested=echo_tested,
                clock_margin=clock_margin,
                window=window,
            )
        except JournalMismatchError as error:
            differences = tuple(f"server: {there} there, {here} here" for there, here in error.differences.values())
            message = f"The journal {path} belongs to another server. Nothing was looked up."
            raise CommandError(message, ExitCode.JOURNAL, differences) from None
    code = ExitCode.UNKNOWN if report.unknown else ExitCode.OK
    if terminal.json:
        _write_lines(report, code)
        return code
    if not report.items:
        terminal.line("No item is unknown.")
        return code
    terminal.line(
        f"{report.done:,} done, {report.not_sent:,} not sent, {report.unknown:,} unknown, of "
        f"{count_of(len(report.items), 'items')} that may have been sent. "
        f"{count_of(report.events, 'events')} read."
    )
    _advise(report, searched_for_absence=absent_after is not None)
    return code


def _advise(report: ReconcileReport, *, searched_for_absence: bool) -> None:
    if report.not_sent:
        were = "counts" if report.not_sent == 1 else "count"
        terminal.note(f"{report.not_sent:,} {were} as not sent: the next run of the job sends to them.")
    if report.unsearchable:
        terminal.warn(f"{report.unsearchable:,} cannot be looked up: sent without a stamp, or with one of several.")
    if report.unknown == report.unsearchable:
        return
    if not report.echo_seen:
        terminal.warn("No event carries a stamp of this journal. NP6 may not return stamps: see docs/reconcile.md.")
    later = "Events may be late: run the same command again later."
    terminal.note(later if searched_for_absence else f"{later} Absence proves nothing without --absent-after.")


def _write_lines(report: ReconcileReport, code: ExitCode) -> None:
    for item in report.items:
        line = {"type": "item", "number": item.number, "outcome": item.outcome}
        line |= {} if item.stamp is None else {"stamp": str(item.stamp)}
        if item.evidence is not None:
            evidence = item.evidence
            line["evidence"] = {"event": evidence.event, "kind": evidence.kind, "time": evidence.time.isoformat()}
        terminal.json_line(line)
    facts = {"done": report.done, "not_sent": report.not_sent, "unknown": report.unknown}
    facts |= {"unsearchable": report.unsearchable, "events": report.events, "echo_seen": report.echo_seen}
    terminal.json_line({"type": "summary", **facts, "exit_code": code})


def _row(number: int, outcome: Outcome, what: str, milliseconds: int, facts: dict[str, str | None]) -> None:
    moment = datetime.datetime.fromtimestamp(milliseconds / 1000, datetime.UTC).isoformat(timespec="seconds")
    if terminal.json:
        time = {"attempted" if outcome is Outcome.UNKNOWN else "decided": moment}
        terminal.json_line({"type": "item", "number": number, "outcome": outcome, **facts, **time})
    else:
        terminal.line(f"{number}\t{_NAMES[outcome]}\t{what}\t{moment}")


def _text(value: object) -> str:
    return value if isinstance(value, str) else json.dumps(value)
