"""`np6 contacts`: sync, find and load; `np6_jobs.contacts` does the work."""

from __future__ import annotations

import collections
import contextlib
import csv
import dataclasses
import io
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import IO, Any

import np6
import np6_jobs
from np6_jobs import contacts

from np6_cli import _imports, _run_job, _stop, _terminal
from np6_cli._exit import CommandError, ExitCode, exit_code
from np6_cli._follow import ending, followed
from np6_cli._progress import ProgressDisplay, ProgressState, duration
from np6_cli._terminal import ClientOptions, count_of, terminal, with_option_names

_OUTCOMES = tuple(map(str, contacts.ContactOutcome))
_SEPARATORS = ",;\t"
_JSON = (".jsonl", ".ndjson")
_SHOWN = 20
_MARKS = {"created": "+", "updated": "~"}


@dataclasses.dataclass(frozen=True)
class SyncOptions:
    """Options of `np6 contacts sync`; see its help."""

    key: str
    columns: Sequence[str]
    segment: str | None
    create_segment: bool
    journal: Path | None
    recheck: bool
    concurrency: int
    dry_run: bool


@dataclasses.dataclass(frozen=True)
class LoadOptions:
    """Options of `np6 contacts load`; see its help."""

    import_id: int | None
    binding: int | None
    segment: str | None
    create_segment: bool
    timeout: float


def sync(source: str, options: SyncOptions, client_options: ClientOptions) -> ExitCode:
    """Create or update the contacts of a file."""
    columns = _columns(options.columns)
    journal = None if options.dry_run and source == "-" else _run_job.journal_path(options.journal, source, "contacts")
    terminal.ignore_lost_stdout()
    summary = _Summary(dry_run=options.dry_run)
    with _rows(source) as (rows, total), _terminal.client(client_options) as client:
        progress = ProgressState(total)
        try:
            with (
                _stop.announced(terminal, "Stopping: waiting for the requests in flight."),
                ProgressDisplay(terminal, "Syncing", "contacts", _OUTCOMES, progress) as display,
                contextlib.closing(
                    contacts.sync(
                        client,
                        rows,
                        key=options.key,
                        columns=columns,
                        segment=options.segment,
                        create_segment=options.create_segment,
                        journal=journal,
                        dry_run=options.dry_run,
                        recheck=options.recheck,
                        concurrency=options.concurrency,
                    )
                ) as results,
            ):
                for result in results:
                    progress.add(result.outcome, earlier=result.earlier)
                    summary.add(result)
                    display.update()
        except (KeyboardInterrupt, np6_jobs.FailingJobError) as stop:
            return _conclude(summary, progress, journal, stop)
        except np6.CallError as stop:
            if not progress.counts:
                raise
            return _conclude(summary, progress, journal, stop)
    return _conclude(summary, progress, journal, None)


def find(email: str | None, unicity: str | None, client_options: ClientOptions) -> ExitCode:
    """Show a contact."""
    with _terminal.client(client_options) as client:
        contact = contacts.find(client, email=email, unicity=unicity)
    if contact is None:
        raise CommandError(f"There is no contact {email or unicity}.", ExitCode.REFUSED)
    if terminal.json:
        terminal.json_line({"type": "contact", "id": contact.id, "values": dict(contact.values)})
        return ExitCode.OK
    terminal.line(f"Contact {contact.id}")
    for name, value in contact.values.items():
        shown = ", ".join(map(str, value)) if isinstance(value, list) else value
        terminal.line(f"  {name}: {'' if shown is None else shown}")
    return ExitCode.OK


def load(file: Path, options: LoadOptions, client_options: ClientOptions) -> ExitCode:
    """Load a file through NP6's own import, and wait for the end."""
    if not file.is_file():
        raise CommandError(f"There is no file {file}.", ExitCode.INPUT)
    if (options.import_id is None) == (options.binding is None):
        raise CommandError("Pass --import with an import that exists, or --binding to make one.", ExitCode.USAGE)
    if options.import_id is not None and options.segment is not None:
        raise CommandError("--segment belongs to the definition of --import: leave it out.", ExitCode.USAGE)
    how = "the last execution of the import, without starting another one\n  np6 imports wait ID"
    with (
        _terminal.client(client_options) as client,
        followed(_imports.describe) as follow,
        ending(how if options.import_id is None else how.replace("ID", str(options.import_id))),
    ):
        done = contacts.load(
            client,
            file,
            import_id=options.import_id,
            binding=options.binding,
            segment=options.segment,
            create_segment=options.create_segment,
            timeout=options.timeout,
            on_progress=follow,
        )
    if options.import_id is None:
        terminal.note(f"To load the next file by the same import, pass --import {done.import_id}.")
    return _imports.conclude(done.execution, follow)


def _columns(pairs: Sequence[str]) -> dict[str, str] | None:
    """Return the fields of columns that are written `COLUMN=FIELD`; None if there are none."""
    columns: dict[str, str] = {}
    for pair in pairs:
        column, sign, field = pair.partition("=")
        if not sign or not column or not field:
            raise CommandError(f"--column {pair!r}: write COLUMN=FIELD, e.g. mail=Email.", ExitCode.USAGE)
        columns[column] = field
    return columns or None


@contextlib.contextmanager
def _rows(source: str) -> Iterator[tuple[Iterator[Mapping[str, Any]], int]]:
    """Yield the rows of a file, and their number."""
    try:
        if source == "-":
            text: IO[str] = io.StringIO(sys.stdin.buffer.read().decode("utf-8-sig"), newline="")
        else:
            text = open(source, encoding="utf-8-sig", newline="")  # noqa: SIM115 - closed below
        with text:
            is_json = Path(source).suffix in _JSON
            total = sum(1 for _ in _read(text, is_json=is_json))
            text.seek(0)
            yield _read(text, is_json=is_json), total
    except UnicodeDecodeError:
        raise CommandError(f"{source} is not encoded in UTF-8.", ExitCode.INPUT) from None
    except (OSError, csv.Error) as error:
        reason = getattr(error, "strerror", None) or error
        raise CommandError(f"{source} cannot be read: {reason}.", ExitCode.INPUT) from None


def _read(text: IO[str], *, is_json: bool) -> Iterator[Mapping[str, Any]]:
    if not is_json:
        header = text.readline()
        text.seek(0)
        yield from csv.DictReader(text, delimiter=max(_SEPARATORS, key=header.count))
        return
    for number, line in enumerate(text, 1):
        if line.strip():
            try:
                yield json.loads(line)
            except ValueError as error:
                raise CommandError(f"Line {number} is not JSON: {error}.", ExitCode.INPUT) from None


class _Summary:
    """What came of the rows, as far as it is shown."""

    def __init__(self, *, dry_run: bool) -> None:
        self._dry_run = dry_run
        self.failures: collections.Counter[str] = collections.Counter()
        self.changes: list[str] = []
        self._rows: dict[str, int] = {}

    def add(self, result: contacts.RowResult) -> None:
        """Take in a result."""
        if terminal.json:
            terminal.json_line(_json(result))
        if result.error is not None:
            text = with_option_names(str(result.error))
            self.failures[text] += 1
            self._rows.setdefault(text, result.index + 1)
        elif self._dry_run and result.outcome in _MARKS and len(self.changes) < _SHOWN:
            changes = [
                f"{name}: {after!r}" if result.outcome == "created" else f"{name}: {before!r} -> {after!r}"
                for name, (before, after) in result.changes.items()
            ]
            self.changes.append(f"{_MARKS[result.outcome]} {result.key}  {', '.join(changes)}")

    def show(self) -> None:
        """Show changes and failures, the most frequent ones first."""
        for change in self.changes:
            terminal.line(change)
        for text, count in self.failures.most_common(_SHOWN):
            terminal.note(f"Row {self._rows[text]}{f' and {count - 1:,} more' if count > 1 else ''}: {text}")
        if (further := len(self.failures) - _SHOWN) > 0:
            terminal.note(f"and {count_of(further, 'further reasons')}")


def _json(result: contacts.RowResult) -> dict[str, Any]:
    line: dict[str, Any] = {"type": "row", "index": result.index, "key": result.key, "outcome": result.outcome}
    if result.target_id is not None:
        line["id"] = result.target_id
    if result.changes:
        line["changes"] = {name: {"before": each.before, "after": each.after} for name, each in result.changes.items()}
    if result.problems:
        line["problems"] = dict(result.problems)
    if result.earlier:
        line["earlier"] = True
    if result.error is not None:
        line["error"] = with_option_names(str(result.error))
    return line


def _conclude(
    summary: _Summary, progress: ProgressState, journal: Path | None, ending: BaseException | None
) -> ExitCode:
    counts = {name: progress.counts[name] for name in _OUTCOMES}
    code = _code(counts, ending)
    if terminal.json:
        facts = {**counts, "elapsed": round(progress.elapsed, 3), "journal": str(journal), "exit_code": code}
        terminal.json_line({"type": "summary", "total": progress.total, **facts})
    else:
        summary.show()
        parts = [f"{count:,} {name}" for name, count in counts.items() if count or name in ("created", "updated")]
        terminal.line(
            f"{', '.join(parts)}, of {count_of(int(progress.total), 'rows')}, in {duration(progress.elapsed)}."
        )
    if isinstance(ending, np6.NP6Error):
        terminal.error(ending, code)
    if ending is not None or counts["unknown"]:
        terminal.note(f"What was written is in {journal}. To go on:\n  {_stop.command_line()}")
    return code


def _code(counts: Mapping[str, int], ending: BaseException | None) -> ExitCode:
    if isinstance(ending, KeyboardInterrupt):
        return _stop.code_of(ending)
    if isinstance(ending, Exception):
        cause = ending.__cause__ if isinstance(ending, np6_jobs.FailingJobError) else None
        found = exit_code(cause if isinstance(cause, Exception) else ending)
        # To write a contact again does no harm.
        return ExitCode.UNAVAILABLE if found is ExitCode.UNKNOWN else found
    if counts["unknown"]:
        return ExitCode.UNAVAILABLE
    return ExitCode.FAILED_ITEMS if counts["failed"] else ExitCode.OK
