"""Run a job over many items: confirm it, show its progress, stop it in order, and sum it up."""

from __future__ import annotations

import collections
import contextlib
import dataclasses
import itertools
import json
import shlex
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import quote

import httpx
import np6
import np6_jobs
import typer
from np6_jobs import bulk

from np6_cli import _stop
from np6_cli._exit import CommandError, ExitCode, exit_code
from np6_cli._progress import ProgressDisplay, ProgressState, duration
from np6_cli._targets import is_stream
from np6_cli._terminal import ClientOptions, count_of, terminal, with_option_names

OUTCOMES = ("done", "failed", "unknown")
_NAMES_SHOWN = 3
_REASONS_SHOWN = 10
_NO_RESPONSE = "no response came; it may have been processed"


@dataclasses.dataclass(frozen=True)
class JobSetup:
    """A job, how to run it, and the words for its messages.

    Attributes:
        job: What is done.
        total: How many items it has.
        items: Returns them, from the first one on at each call.
        unit: What an item is, in the plural.
        label: What the job does, e.g. "Sending".
        name_of: Returns the name of an item.
        journal: File that records what was done.
        concurrency: Requests in flight.
        resend_unknown: Whether items that may have been processed are sent again.
        harmless: Whether they always are, since the operation is idempotent.
        counted: What NP6's response to a request counts, e.g. "added"; empty if it has a result for each item.
    """

    job: bulk.Job[Any, Any]
    total: int
    items: Callable[[], Iterable[Any]]
    unit: str
    label: str
    name_of: Callable[[Any], str]
    journal: Path
    concurrency: int
    resend_unknown: bool = False
    harmless: bool = False
    counted: str = ""


def journal_path(chosen: Path | None, source: str, what: str) -> Path:
    """Return the path of a job's journal: beside the input, if the user named none.

    Raises:
        CommandError: The input is stdin or a pipe, which has no place beside it.
    """
    if chosen is not None:
        return chosen
    if is_stream(source):
        raise CommandError(
            "With stdin or a pipe as input, name the journal: --journal FILE. To resume, name the same one.",
            ExitCode.USAGE,
        )
    return Path(f"{source}.{quote(what, safe='')}.journal")


def confirm(question: str, *, yes: bool) -> None:
    """Ask before something that cannot be undone.

    Raises:
        CommandError: The user says no, or there is no terminal to ask on.
    """
    if yes:
        return
    if not terminal.can_ask:
        raise CommandError(f"{question} There is no terminal to ask on: pass --yes.", ExitCode.NOT_CONFIRMED)
    try:
        agreed = typer.confirm(question, err=True)
    except typer.Abort:
        agreed = False
    if not agreed:
        raise CommandError("Not confirmed, so nothing was sent.", ExitCode.NOT_CONFIRMED)


def earlier_runs(path: Path) -> np6_jobs.JournalSummary | None:
    """Return what a journal says of earlier runs; None if there was none."""
    return np6_jobs.read_journal(path) if path.exists() else None


def run_plan(setup: JobSetup, server: httpx.URL) -> bulk.RunPlan:
    """Return what is left to send.

    Args:
        setup: The job.
        server: Address that it sends to.

    Raises:
        CommandError: The journal belongs to another job.
        JournalError: The journal is in use, or the file is no journal.
    """
    try:
        return bulk.plan_run(
            setup.job,
            setup.items(),
            base_url=str(server),
            journal=setup.journal,
            resend_unknown=setup.harmless or setup.resend_unknown,
        )
    except np6_jobs.JournalMismatchError as error:
        raise _of_another_job(setup, error.differences) from None


def _of_another_job(setup: JobSetup, differences: Mapping[str, tuple[Any, Any]]) -> CommandError:
    there, here = (_option_values({name: pair[side] for name, pair in differences.items()}) for side in (0, 1))
    names = [name for name in here | there if here.get(name) != there.get(name)]
    problems = [
        f"{name.replace('_', ' ')}: {there.get(name, 'none')} there, {here.get(name, 'none')} here" for name in names
    ]
    return CommandError(
        f"The journal {setup.journal} belongs to another job. Nothing was sent. To resume that job, run it with its "
        "own values.",
        ExitCode.JOURNAL,
        tuple(problems),
    )


def _option_values(values: Mapping[str, Any]) -> dict[str, Any]:
    server = {"server": values["base_url"]} if "base_url" in values else {}
    return {**values.get("arguments", {}), **server}


def preview(setup: JobSetup, options: ClientOptions) -> None:
    """Show the first request that a job would send, and the number of requests, without sending anything."""
    from np6_cli import _call, _terminal

    with _terminal.placeholder_client(options) as client:
        plan = run_plan(setup, client.http.base_url)
        if not plan.to_send:
            request = None
        else:
            wanted = set(plan.first)
            chosen = (
                item for at, item in enumerate(itertools.islice(setup.items(), plan.first[-1] + 1)) if at in wanted
            )
            request = setup.job.call(list(chosen)).build(client.http)
    body = None if request is None else json.loads(request.content)
    if terminal.json:
        shown = None if request is None else {"method": request.method, "url": str(request.url), "items": body}
        counts = {"items": plan.to_send, "total": setup.total, "unknown": plan.unknown, "requests": plan.requests}
        terminal.json_line({"type": "dry-run", **counts, "first_request": shown})
        return
    note_earlier_runs(setup, plan)
    if request is None or body is None:
        terminal.line("Nothing is left to send. Nothing was sent.")
        return
    text = json.dumps(body[:1], indent=2, ensure_ascii=False)
    if len(body) > 1:
        text = f"{text[:-2]},\n  ... and {len(body) - 1:,} more\n]"
    for line in _call.request_lines(request, _call.RequestBody("", b"", text)):
        terminal.line(line)
    terminal.line()
    such = f"{count_of(plan.to_send, setup.unit)} in {count_of(plan.requests, 'such requests')}"
    terminal.line(f"{such}. Nothing was sent.")


def note_earlier_runs(setup: JobSetup, plan: bulk.RunPlan) -> None:
    """Note what earlier runs did, which this one does not repeat."""
    parts = []
    if settled := plan.done + plan.failed:
        parts.append(f"{settled:,} {_were(settled)} processed before")
    if plan.unknown:
        parts.append(f"{plan.unknown:,} may have been processed before")
    if plan.changed:
        parts.append(f"{plan.changed:,} {_were(plan.changed)} processed before with other content")
    if parts:
        earlier = " and ".join([", ".join(parts[:-1]), parts[-1]] if parts[1:] else parts)
        terminal.note(
            f"{setup.journal}: of {count_of(setup.total, setup.unit)}, {earlier}. This run does not send them."
        )


def _were(count: int) -> str:
    return "was" if count == 1 else "were"


def run(client: np6.Client, setup: JobSetup, plan: bulk.RunPlan) -> ExitCode:
    """Run a job, and sum it up.

    Args:
        client: The client to send with.
        setup: The job.
        plan: What it is going to send.

    Returns:
        The exit code of the worst outcome, or of what stopped the job.
    """
    terminal.ignore_lost_stdout()
    progress = ProgressState(setup.total)
    tally = _ResultTally()
    ending: BaseException | None = None
    before = earlier_runs(setup.journal)
    try:
        with (
            _stop.announced(
                terminal, "Stopping: waiting for the requests in flight. Ctrl-C again leaves them unknown."
            ),
            ProgressDisplay(terminal, setup.label, setup.unit, OUTCOMES, progress) as display,
            contextlib.closing(
                bulk.run(
                    client,
                    setup.job,
                    setup.items(),
                    concurrency=setup.concurrency,
                    ordered=False,
                    journal=setup.journal,
                    resend_unknown=setup.resend_unknown,
                )
            ) as results,
        ):
            for result in results:
                progress.add(result.outcome, earlier=result.earlier)
                tally.add(result, setup.name_of)
                display.update()
    except np6_jobs.JournalError as stop:
        if not (tally.fresh or stop.maybe_processed) and _recorded(setup.journal) in (None, before):
            raise  # nothing was sent
        ending = stop
    except CommandError as stop:  # the input was valid when it was checked
        if not tally.fresh and _recorded(setup.journal) in (None, before):
            raise
        ending = CommandError(str(stop), ExitCode.STOPPED_SHORT, stop.problems)
    except (KeyboardInterrupt, np6.NP6Error) as stop:
        ending = stop
    counts = {name: progress.counts[name] for name in (*OUTCOMES, *progress.counts)}
    if ending is not None and (after := _recorded(setup.journal)):
        # The journal has the requests that were in flight when the job was stopped, which this count lacks. Its entries
        # of items that are no longer in the input are the same before and after.
        counts["done"] = plan.done + after.done - (before.done if before else 0)
        counts["unknown"] = plan.unknown + plan.resent + after.unknown - (before.unknown if before else 0)
    return _conclude(setup, counts, progress.elapsed, tally, ending)


def _recorded(path: Path) -> np6_jobs.JournalSummary | None:
    """Return what a journal says; None if it cannot be read."""
    try:
        return earlier_runs(path)
    except np6_jobs.JournalError:
        return None


def _conclude(
    setup: JobSetup, counts: dict[str, int], elapsed: float, tally: _ResultTally, ending: BaseException | None
) -> ExitCode:
    untouched = setup.total - sum(counts.values())
    code = _code(counts, untouched, ending)
    if terminal.json:
        facts: dict[str, Any] = {"type": "summary", "total": setup.total, **counts, "untouched": untouched}
        if setup.counted:
            facts["counted_by_server"] = tally.counted
        terminal.json_line({**facts, "elapsed": round(elapsed, 3), "journal": str(setup.journal), "exit_code": code})
    else:
        tally.show(ending)
        terminal.line(_sentence(setup, counts, elapsed))
        if setup.counted and tally.counted < tally.fresh_done:
            terminal.warn(
                f"NP6 {setup.counted} {tally.counted:,} of the {count_of(tally.fresh_done, setup.unit)} that this run "
                "sent. It does not say which."
            )
    if isinstance(ending, np6.NP6Error | CommandError):
        terminal.error(ending, code)
    _advise(setup, counts, untouched, tally, ending)
    return code


def _sentence(setup: JobSetup, counts: dict[str, int], elapsed: float) -> str:
    parts = [f"{count:,} {name}" for name, count in counts.items() if count or name in ("done", "failed")]
    if untouched := setup.total - sum(counts.values()):
        parts.append(f"{untouched:,} untouched")
    return f"{', '.join(parts)}, of {count_of(setup.total, setup.unit)}, in {duration(elapsed)}."


def _code(counts: dict[str, int], untouched: int, ending: BaseException | None) -> ExitCode:
    if isinstance(ending, KeyboardInterrupt):
        return _stop.code_of(ending)
    if counts["unknown"]:
        return ExitCode.UNKNOWN
    if isinstance(ending, np6_jobs.FailingJobError) and isinstance(ending.__cause__, Exception):
        return exit_code(ending.__cause__)
    if isinstance(ending, np6_jobs.JournalError):
        return ExitCode.STOPPED_SHORT  # the code of the error itself means that nothing was sent
    if isinstance(ending, Exception):
        return exit_code(ending)
    if untouched:
        return ExitCode.STOPPED_SHORT
    return ExitCode.FAILED_ITEMS if counts["failed"] or counts.get("changed") else ExitCode.OK


def _advise(
    setup: JobSetup, counts: dict[str, int], untouched: int, tally: _ResultTally, ending: BaseException | None
) -> None:
    # What this run leaves unknown must not be sent again by the command that resumes it.
    again = f"\n  {_stop.command_line(without='--resend-unknown')}"
    if isinstance(ending, np6_jobs.JournalError | CommandError):
        terminal.note(f"Stopped by the error above. What was done is in {setup.journal}.")
    elif ending is not None:
        how = "Stopped" if isinstance(ending, KeyboardInterrupt) else "Stopped by the error above"
        terminal.note(f"{how}. What was done is in {setup.journal}. To resume the job:{again}")
    elif tally.repeatable:
        refused = f"{tally.repeatable:,} that {_were(tally.repeatable)} refused with a whole request"
        terminal.note(f"To send the {refused}:{again}")
    if untouched and ending is None:
        terminal.warn(
            f"The input changed while it was read: it had {count_of(untouched, setup.unit)} more before. "
            f"What was done is in {setup.journal}."
        )
    elif counts["unknown"] and setup.harmless and ending is None:
        terminal.note(f"To send the {counts['unknown']:,} again, which does no harm here:{again}")
    elif counts["unknown"] and ending is None:
        if setup.resend_unknown:
            warning = "The same command, with --resend-unknown, would send to them once more."
        else:
            warning = (
                "The same command does not send to them. Only if a second message does less harm than none, add "
                "--resend-unknown for one run."
            )
        terminal.warn(f"{counts['unknown']:,} may have been processed. {warning}")
        reconcile = shlex.join(["np6", "journal", "reconcile", str(setup.journal)])
        terminal.note(
            f"To look them up in NP6's events, which sends nothing:\n  {reconcile}\n"
            "Events may be late: that there is no event of an item proves nothing."
        )
    elif ending is None and not tally.fresh and not counts["failed"] and not counts.get("changed"):
        terminal.note(f"Nothing was left to do: {setup.journal} records all as done.")


class _ResultTally:
    """Counts of results, and what was not done, grouped by reason."""

    def __init__(self) -> None:
        self.fresh = 0
        self.fresh_done = 0
        self.repeatable = 0
        self.counted = 0
        self._chunks: set[int] = set()
        self._groups: dict[tuple[str, str], list[str]] = {}
        self._texts: dict[tuple[str, str], str] = {}
        self._counts: collections.Counter[tuple[str, str]] = collections.Counter()

    def add(self, result: bulk.ItemResult[Any, Any], name_of: Callable[[Any], str]) -> None:
        self.fresh += not result.earlier
        if terminal.json:
            terminal.json_line(_item_line(result, name_of(result.item)))
        if result.outcome == "done":
            self.fresh_done += not result.earlier
            if isinstance(result.value, int) and result.chunk not in self._chunks:
                self._chunks.add(result.chunk)
                self.counted += result.value
            return
        if result.outcome == "duplicate":
            return
        refused = isinstance(result.error, np6_jobs.DuplicateKeyError)
        if result.outcome == "failed" and result.error is not None and not refused:
            self.repeatable += 1
        kind, text = reason(result)
        group = (result.outcome, kind)
        if group not in self._counts and len(self._counts) >= _REASONS_SHOWN:
            group, text = (result.outcome, ""), "for other reasons"
        self._counts[group] += 1
        self._texts.setdefault(group, text)
        names = self._groups.setdefault(group, [])
        if len(names) < _NAMES_SHOWN:
            names.append(name_of(result.item))

    def show(self, ending: BaseException | None) -> None:
        for group, count in self._counts.most_common():
            if isinstance(ending, Exception) and group[1] == _error_kind(ending):
                self._texts[group] = "see the error below"
            names = self._groups[group]
            examples = ", ".join(names) + (", ..." if count > len(names) else "")
            terminal.note(f"{count:,} {group[0]}: {self._texts[group]} ({examples})")


def reason(result: bulk.ItemResult[Any, Any]) -> tuple[str, str]:
    """Return why an item is not done: a key to group by, and a text."""
    if isinstance(result.error, np6_jobs.ContentChangedError):
        text = "sent before, with other content" if result.outcome == "changed" else _NO_RESPONSE
        return text, text
    if result.error is not None:
        return _error_kind(result.error), with_option_names(str(result.error))
    if result.earlier:
        text = _NO_RESPONSE if result.outcome == "unknown" else "refused in an earlier run"
        return text, text
    value: Any = result.value
    if hasattr(value, "to_dict"):
        item = value.to_dict()
        why = item.get("value", item)
        kind = why.get("type") if isinstance(why, dict) else None
        text = kind if isinstance(kind, str) else json.dumps(why, ensure_ascii=False)
        return text, text
    return _NO_RESPONSE, _NO_RESPONSE


def _item_line(result: bulk.ItemResult[Any, Any], name: str) -> dict[str, Any]:
    value: Any = result.value
    line: dict[str, Any] = {"type": "item", "index": result.index, "name": name, "outcome": result.outcome}
    if result.earlier:
        line["earlier"] = True
    elif value is not None:
        line["result"] = value.to_dict() if hasattr(value, "to_dict") else value
    if result.error is not None:
        line["error"] = with_option_names(str(result.error))
    return line


def _error_kind(error: Exception) -> str:
    return f"{type(error).__name__} {getattr(error, 'status_code', None)}"
