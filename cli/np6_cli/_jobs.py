"""Jobs over many items, as the command line runs them: confirmed, shown, stopped in order, summed up."""

from __future__ import annotations

import collections
import contextlib
import dataclasses
import itertools
import json
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
from np6_cli._progress import Meter, ProgressDisplay, duration
from np6_cli._targets import flows
from np6_cli._terminal import count_of, in_words_of_the_command, terminal

OUTCOMES = ("done", "failed", "unknown")
_NAMES_SHOWN = 3
_REASONS_SHOWN = 10
_CANNOT_TELL = "the answer never came; it may have been processed"


@dataclasses.dataclass(frozen=True)
class Task:
    """A job and how to speak of it.

    Attributes:
        job: What is done.
        total: How many items it has.
        unit: What an item is, in the plural.
        label: What is going on, e.g. "Sending".
        name_of: How an item is called.
        journal: File that remembers what was done.
        concurrency: Requests in flight.
        resend_unknown: Whether items that may have been processed are sent again.
        harmless: Whether they always are, since a second time does no harm.
        counted: What NP6's answer to a request counts, e.g. "added"; empty if it answers for each item.
    """

    job: bulk.Job[Any, Any]
    total: int
    unit: str
    label: str
    name_of: Callable[[Any], str]
    journal: Path
    concurrency: int
    resend_unknown: bool = False
    harmless: bool = False
    counted: str = ""


def journal_path(chosen: Path | None, source: str, what: str) -> Path:
    """Where the journal of a job is: beside its input, unless the user says otherwise.

    Raises:
        CommandError: The input is stdin or a pipe, so that there is no such place.
    """
    if chosen is not None:
        return chosen
    if flows(source):
        raise CommandError(
            "With stdin or a pipe as input, name the journal: --journal FILE. To resume, name the same.",
            ExitCode.USAGE,
        )
    return Path(f"{source}.{quote(what, safe='')}.journal")


def confirm(question: str, *, yes: bool) -> None:
    """Ask before something that cannot be undone.

    Raises:
        CommandError: The answer is no, or there is nobody to ask.
    """
    if yes:
        return
    if not terminal.can_ask:
        raise CommandError(f"{question} There is no terminal to ask on: say --yes.", ExitCode.NOT_CONFIRMED)
    try:
        agreed = typer.confirm(question, err=True)
    except typer.Abort:
        agreed = False
    if not agreed:
        raise CommandError("Not confirmed, so nothing was sent.", ExitCode.NOT_CONFIRMED)


def earlier(path: Path) -> np6_jobs.JournalSummary | None:
    """What the journal remembers of earlier runs; None if there is none yet."""
    return np6_jobs.read_journal(path) if path.exists() else None


def plan(task: Task, server: httpx.URL) -> bulk.RunPlan:
    """Count what is left to do.

    Args:
        task: The job.
        server: Address that it sends to.

    Raises:
        CommandError: The journal belongs to another job.
        JournalError: The journal is in use, or is none.
    """
    try:
        return bulk.plan_run(
            task.job,
            task.total,
            base_url=str(server),
            journal=task.journal,
            resend_unknown=task.harmless or task.resend_unknown,
        )
    except np6_jobs.JournalMismatchError as error:
        raise _of_another_job(task, error.differences) from None


def _of_another_job(task: Task, differences: Mapping[str, tuple[Any, Any]]) -> CommandError:
    there, here = (_in_words({name: pair[side] for name, pair in differences.items()}) for side in (0, 1))
    names = [name for name in here | there if here.get(name) != there.get(name)]
    problems = [
        f"{name.replace('_', ' ')}: {there.get(name, 'none')} there, {here.get(name, 'none')} here" for name in names
    ]
    advice = (
        f"To resume it, say --chunk-size {there['--chunk-size']}."
        if names == ["--chunk-size"]
        else (
            "To resume that job, run it with its own values. Only a job that is meant to be another needs another "
            "--journal: it begins with the first of all."
        )
    )
    return CommandError(
        f"The journal {task.journal} belongs to another job. Nothing was sent. {advice}",
        ExitCode.JOURNAL,
        tuple(problems),
    )


def _in_words(values: Mapping[str, Any]) -> dict[str, Any]:
    named = {"chunk_size": "--chunk-size", "base_url": "server"}
    return {**values.get("arguments", {}), **{named[name]: value for name, value in values.items() if name in named}}


def preview(task: Task, items: Iterable[Any], base_url: str | None) -> None:
    """Show the first request that a job would send and how many there would be, without sending anything."""
    from np6_cli import _call, _terminal

    with _terminal.placeholder_client(base_url) as client:
        todo = plan(task, client.http.base_url)
        if not todo.to_send:
            request = None
        else:
            wanted = set(todo.first)
            chosen = (item for at, item in enumerate(itertools.islice(items, todo.first[-1] + 1)) if at in wanted)
            request = task.job.call(list(chosen)).build(client.http)
    body = None if request is None else json.loads(request.content)
    if terminal.json:
        shown = None if request is None else {"method": request.method, "url": str(request.url), "items": body}
        counts = {"items": todo.to_send, "total": task.total, "unknown": todo.unknown, "requests": todo.requests}
        terminal.record({"type": "dry-run", **counts, "first_request": shown})
        return
    mention_earlier(task, todo)
    if request is None or body is None:
        terminal.line("Nothing is left to send. Nothing was sent.")
        return
    text = json.dumps(body[:1], indent=2, ensure_ascii=False)
    if len(body) > 1:
        text = f"{text[:-2]},\n  ... and {len(body) - 1:,} more\n]"
    for line in _call.request_lines(request, _call.Body("", b"", text)):
        terminal.line(line)
    terminal.line()
    such = f"{count_of(todo.to_send, task.unit)} in {count_of(todo.requests, 'such requests')}"
    terminal.line(f"{such}. Nothing was sent.")


def mention_earlier(task: Task, todo: bulk.RunPlan) -> None:
    """Say what earlier runs did, and that it is not done again."""
    parts = []
    if settled := task.total - todo.to_send - todo.unknown:
        parts.append(f"{settled:,} {_were(settled)} processed before")
    if todo.unknown:
        parts.append(f"{todo.unknown:,} may have been processed before")
    if parts:
        terminal.note(
            f"{task.journal}: of {count_of(task.total, task.unit)}, {' and '.join(parts)}. This run leaves them alone."
        )


def _were(count: int) -> str:
    return "was" if count == 1 else "were"


def run(client: np6.Client, task: Task, items: Iterable[Any]) -> ExitCode:
    """Work a job off, and say what came of it.

    Returns:
        The exit code: of the worst outcome, or of what stopped it.
    """
    terminal.go_on_unheard()
    meter = Meter(task.total)
    report = _Report()
    ending: BaseException | None = None
    before = earlier(task.journal)
    try:
        with (
            _stop.announced(terminal, "Stopping: requests in flight are waited for. Ctrl-C again leaves them unknown."),
            ProgressDisplay(terminal, task.label, task.unit, OUTCOMES, meter) as display,
            contextlib.closing(
                bulk.run(
                    client,
                    task.job,
                    items,
                    concurrency=task.concurrency,
                    ordered=False,
                    journal=task.journal,
                    resend_unknown=task.resend_unknown,
                )
            ) as results,
        ):
            for result in results:
                meter.add(result.outcome, earlier=result.earlier)
                report.add(result, task.name_of)
                display.update()
    except np6_jobs.JournalError as stop:
        if not (report.fresh or stop.maybe_processed) and _known(task.journal) in (None, before):
            raise  # nothing was sent, so there is nothing to sum up
        ending = stop
    except CommandError as stop:  # of the input, which was without fault when it was checked
        if not report.fresh and _known(task.journal) in (None, before):
            raise
        ending = CommandError(str(stop), ExitCode.STOPPED_SHORT, stop.problems)
    except (KeyboardInterrupt, np6.NP6Error) as stop:
        ending = stop
    return _conclude(task, meter, report, ending)


def _known(path: Path) -> np6_jobs.JournalSummary | None:
    """What the journal remembers, unless it cannot be read."""
    try:
        return earlier(path)
    except np6_jobs.JournalError:
        return None


def _conclude(task: Task, meter: Meter, report: _Report, ending: BaseException | None) -> ExitCode:
    counts = dict(meter.counts)
    if ending is not None and (summary := _known(task.journal)):
        # What was in flight when the job was stopped has been written down, but was not counted here. The journal's
        # "failed" includes what was about to be sent; that is no failure, and nothing to alarm anybody with.
        counts |= {"done": summary.done, "unknown": summary.unknown}
    counts = {name: counts.get(name, 0) for name in OUTCOMES}
    untouched = task.total - sum(counts.values())
    code = _code(counts, untouched, ending)
    if terminal.json:
        facts: dict[str, Any] = {"type": "summary", "total": task.total, **counts, "untouched": untouched}
        if task.counted:
            facts["counted_by_server"] = report.counted
        terminal.record({**facts, "elapsed": round(meter.elapsed, 3), "journal": str(task.journal), "exit_code": code})
    else:
        report.show(ending)
        terminal.line(_sentence(task, counts, meter.elapsed))
        missing = report.fresh_done - report.counted
        if task.counted and missing > 0:
            terminal.warn(
                f"NP6 counts {report.counted:,} {task.counted} of the {report.fresh_done:,} that this run gave it. "
                f"It does not say which {missing:,} {_were(missing)} not."
            )
    if isinstance(ending, np6.NP6Error | CommandError):
        terminal.error(ending, code)
    _advise(task, counts, untouched, report, ending)
    return code


def _sentence(task: Task, counts: dict[str, int], elapsed: float) -> str:
    parts = [f"{count:,} {name}" for name, count in counts.items() if count or name != "unknown"]
    if untouched := task.total - sum(counts.values()):
        parts.append(f"{untouched:,} untouched")
    return f"{', '.join(parts)}, of {count_of(task.total, task.unit)}, in {duration(elapsed)}."


def _code(counts: dict[str, int], untouched: int, ending: BaseException | None) -> ExitCode:
    if isinstance(ending, KeyboardInterrupt):
        return _stop.code_of(ending)
    if counts["unknown"]:
        return ExitCode.UNKNOWN
    if isinstance(ending, np6_jobs.FailingJobError) and isinstance(ending.__cause__, Exception):
        return exit_code(ending.__cause__)
    if isinstance(ending, np6_jobs.JournalError):
        return ExitCode.STOPPED_SHORT  # the code of the error itself says that nothing was sent
    if isinstance(ending, Exception):
        return exit_code(ending)
    if untouched:
        return ExitCode.STOPPED_SHORT
    return ExitCode.FAILED_ITEMS if counts["failed"] else ExitCode.OK


def _advise(task: Task, counts: dict[str, int], untouched: int, report: _Report, ending: BaseException | None) -> None:
    again = f"\n  {_stop.command_line()}"
    if isinstance(ending, np6_jobs.JournalError | CommandError):
        terminal.note(f"Stopped by the error above. What was done is in {task.journal}.")
    elif ending is not None:
        how = "Stopped" if isinstance(ending, KeyboardInterrupt) else "Stopped by the error above"
        terminal.note(f"{how}. What was done is in {task.journal}; the same command goes on from there:{again}")
    elif report.repeatable:
        refused = f"{report.repeatable:,} again that {_were(report.repeatable)} refused as a whole"
        terminal.note(f"The same command tries the {refused}:{again}")
    if untouched and ending is None:
        terminal.warn(
            f"The input changed while it was read: it named {count_of(untouched, task.unit)} more at first. "
            f"What was done is in {task.journal}."
        )
    elif counts["unknown"] and task.harmless and ending is None:
        terminal.note(f"The same command tries the {counts['unknown']:,} again; twice does no harm here:{again}")
    elif counts["unknown"] and not task.resend_unknown and ending is None:
        terminal.warn(
            f"{counts['unknown']:,} may have been processed; the same command leaves them alone. "
            "Check in NP6; only if a second time does no harm: the same command with --resend-unknown."
        )
    elif ending is None and not report.fresh and not counts["failed"]:
        terminal.note(
            f"Nothing was left to do: {task.journal} says that all were done before. "
            f"To do all {task.total:,} a second time on purpose, name another --journal."
        )


class _Report:
    """What went wrong, grouped by reason."""

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
            terminal.record(_record(result, name_of(result.item)))
        if result.outcome == "done":
            self.fresh_done += not result.earlier
            if isinstance(result.value, int) and result.chunk not in self._chunks:
                self._chunks.add(result.chunk)
                self.counted += result.value
            return
        if result.outcome == "failed" and result.error is not None:
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
            if isinstance(ending, Exception) and group[1] == _kind(ending):
                self._texts[group] = "see the error below"
            names = self._groups[group]
            examples = ", ".join(names) + (", ..." if count > len(names) else "")
            terminal.note(f"{count:,} {group[0]}: {self._texts[group]} ({examples})")


def reason(result: bulk.ItemResult[Any, Any]) -> tuple[str, str]:
    """Why an item is not done: a word to group by, and a text."""
    if result.error is not None:
        return _kind(result.error), in_words_of_the_command(str(result.error))
    if result.earlier:
        text = _CANNOT_TELL if result.outcome == "unknown" else "refused in an earlier run"
        return text, text
    value: Any = result.value
    if hasattr(value, "to_dict"):
        answer = value.to_dict()
        why = answer.get("value", answer)
        kind = why.get("type") if isinstance(why, dict) else None
        text = kind if isinstance(kind, str) else json.dumps(why, ensure_ascii=False)
        return text, text
    return _CANNOT_TELL, _CANNOT_TELL


def _record(result: bulk.ItemResult[Any, Any], name: str) -> dict[str, Any]:
    value: Any = result.value
    line: dict[str, Any] = {"type": "item", "index": result.index, "name": name, "outcome": result.outcome}
    if result.earlier:
        line["earlier"] = True
    elif value is not None:
        line["answer"] = value.to_dict() if hasattr(value, "to_dict") else value
    if result.error is not None:
        line["error"] = in_words_of_the_command(str(result.error))
    return line


def _kind(error: Exception) -> str:
    return f"{type(error).__name__} {getattr(error, 'status_code', None)}"
