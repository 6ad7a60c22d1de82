"""`np6 send` and `np6 segment add`."""

from __future__ import annotations

import dataclasses
import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import np6
from np6_api.models import ActionState, ExecutionEmailRequest, ExecutionSmsRequest, SmsCampaign, SmsMessage
from np6_jobs import bulk

from np6_cli import _run_job, _spec, _terminal, _values
from np6_cli._exit import CommandError, ExitCode
from np6_cli._run_job import JobSetup
from np6_cli._targets import TargetFile
from np6_cli._terminal import ClientOptions, count_of, terminal

CHANNELS: dict[str, type[ExecutionEmailRequest] | type[ExecutionSmsRequest]] = {
    "email": ExecutionEmailRequest,
    "sms": ExecutionSmsRequest,
}


class _Executions(bulk.Executions):
    # A rejected recipient is in the result of its item. 409: the action is not validated, or the user of the key may
    # not send it; 415: the action is of the other channel.
    fatal_statuses = frozenset({403, 409, 410, 415})


class _AddTargets(bulk.AddTargets):
    # A target that cannot be added does not fail its request; NP6 does not count it.
    fatal_statuses = frozenset({403, 404, 410})


@dataclasses.dataclass(frozen=True)
class Options:
    """Options that `np6 send` and `np6 segment add` share.

    Attributes:
        source: File with the items; "-" for stdin.
        by: Column that names the targets.
        skip_duplicates: Whether a repeated target is skipped.
        journal: File that records what was done; None: beside the source.
        concurrency: Requests in flight.
        chunk_size: Items in a request; None: the default of the job.
        dry_run: Whether to show what would be sent instead of sending it.
        client: Options of the client.
    """

    source: str
    by: str | None
    skip_duplicates: bool
    journal: Path | None
    concurrency: int
    chunk_size: int | None
    dry_run: bool
    client: ClientOptions


def send(action: str, options: Options, channel: str, *, resend_unknown: bool, yes: bool) -> ExitCode:
    """Send an action to the recipients of a file.

    Args:
        action: Identifier of the action.
        options: Options that are not specific to a send.
        channel: "email", "sms", or "auto" to ask the server.
        resend_unknown: Whether to send again what may have been sent in an earlier run.
        yes: Whether to send without asking.
    """
    _values.parameter_values(_spec.find("actions.execute_many"), [f"id={action}"])
    size = {} if options.chunk_size is None else {"chunk_size": options.chunk_size}
    journal = _run_job.journal_path(options.journal, options.source, action)
    with TargetFile(options.source, by=options.by, item_schema=_item_schema("actions.execute_many")) as targets:
        channels = {"chosen": channel}
        setup = JobSetup(
            job=_Executions(action, **size),
            items=lambda: _requests(targets, channels["chosen"]),
            total=targets.check(skip_duplicates=options.skip_duplicates),
            unit="recipients",
            label="Sending",
            name_of=_recipient,
            journal=journal,
            concurrency=options.concurrency,
            resend_unknown=resend_unknown,
        )
        _note_unused_columns(targets)
        if options.dry_run:
            if channel == "auto":
                channels["chosen"] = _channel_of_preview(action, options.client)
            _run_job.preview(setup, options.client)
            return ExitCode.OK
        with _terminal.client(options.client) as client:
            what = f"the action {action}"
            if channel == "auto":
                what, channels["chosen"] = _look_up(client, action)
            plan = _confirm(setup, client, what, targets.name, yes=yes)
            return _run_job.run(client, setup, plan)


def add_to_segment(segment: int, options: Options) -> ExitCode:
    """Add the targets of a file to a static segment.

    Raises:
        CommandError: The requests would be longer than NP6 takes, or the file cannot be used.
    """
    _values.parameter_values(_spec.find("segments.add_targets"), [f"id={segment}"])
    job = _AddTargets(segment)
    if options.chunk_size is not None:
        if options.chunk_size > job.chunk_size:
            raise CommandError(
                f"--chunk-size {options.chunk_size}: NP6 takes at most {job.chunk_size} targets in a request.",
                ExitCode.USAGE,
            )
        job = _AddTargets(segment, chunk_size=options.chunk_size)
    journal = _run_job.journal_path(options.journal, options.source, f"segment-{segment}")
    with TargetFile(options.source, by=options.by, kinds=("id", "unicity"), plain=True) as targets:
        setup = JobSetup(
            job=job,
            items=lambda: (row.name for row in targets.unique_rows()),
            total=targets.check(skip_duplicates=options.skip_duplicates),
            unit="targets",
            label="Adding",
            name_of=str,
            journal=journal,
            concurrency=options.concurrency,
            harmless=True,
            counted="added",
        )
        _note_unused_columns(targets)
        if options.dry_run:
            _run_job.preview(setup, options.client)
            return ExitCode.OK
        with _terminal.client(options.client) as client:
            plan = _run_job.run_plan(setup, client.http.base_url)
            _run_job.note_earlier_runs(setup, plan)
            return _run_job.run(client, setup, plan)


def _requests(targets: TargetFile, channel: str) -> Iterator[ExecutionEmailRequest | ExecutionSmsRequest]:
    item = CHANNELS[channel]
    return (item.from_dict(row.value) for row in targets.unique_rows())


def _channel_of_preview(action: str, options: ClientOptions) -> str:
    """Return the channel that the server reports, or "email" without a key. Nothing is sent to recipients."""
    if not os.environ.get("NP6_API_KEY"):
        terminal.note(
            "Shown as an e-mail: without a key, NP6 cannot be asked whether it is an SMS. The send will ask.", "yellow"
        )
        return "email"
    with _terminal.client(options) as client:
        return _look_up(client, action)[1]


def _look_up(client: np6.Client, action: str) -> tuple[str, str]:
    """Return an action's name for messages, and its channel. Warn if it is not in the state that can be sent."""
    found = client.actions.get(action)
    document = found.to_dict()
    state = (document.get("informations") or {}).get("state")
    if state is not None and state != ActionState.VALIDATED:
        terminal.warn(
            f"The action {action} is in state {state}, and only {ActionState.VALIDATED:d} (validated) can be sent."
        )
    sms = isinstance(found, SmsMessage | SmsCampaign)
    name = f" {document['name']!r}" if document.get("name") else ""
    return f"the {'SMS' if sms else 'e-mail'}{name} (action {action})", "sms" if sms else "email"


def _confirm(setup: JobSetup, client: np6.Client, what: str, source: str, *, yes: bool) -> bulk.RunPlan:
    """Ask whether to send, and return the plan."""
    plan = _run_job.run_plan(setup, client.http.base_url)
    _run_job.note_earlier_runs(setup, plan)
    if plan.to_send > 1:
        further = "further " * (plan.to_send < setup.total and not plan.resent)
        maybe = f", {plan.resent:,} of whom may have got it before" if plan.resent else ""
        _run_job.confirm(
            f"Send {what} to {count_of(plan.to_send, f'{further}recipients')} of {source}{maybe}?", yes=yes
        )
    return plan


def _recipient(item: ExecutionEmailRequest | ExecutionSmsRequest) -> str:
    recipient = item.to_dict()["recipient"]
    value = recipient.get("value", recipient.get("id", recipient))
    return " ".join(map(str, value)) if isinstance(value, list) else str(value)


def _note_unused_columns(targets: TargetFile) -> None:
    if targets.unused_columns:
        terminal.note(f"Columns that are not used: {', '.join(targets.unused_columns)}.", "dim")


def _item_schema(operation: str) -> Mapping[str, Any]:
    content = next(iter(_spec.find(operation).contents.values()))
    schema: Mapping[str, Any] = _spec.resolve(content["schema"])["items"]
    return schema
