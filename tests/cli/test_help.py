"""Help reads the same with every version of typer that is allowed."""

from __future__ import annotations

import re
from inspect import signature
from typing import Any

import httpx
import pytest
from np6_cli import _send, _targets
from np6_cli._app import app
from np6_cli._exit import ExitCode
from np6_jobs import bulk
from typer.main import get_command

from tests.cli.conftest import Run
from tests.cli.test_export import FORMATS

COMMANDS = [
    (),
    ("operations",),
    ("describe",),
    ("call",),
    ("send",),
    ("segment",),
    ("segment", "add"),
    ("events",),
    ("events", "export"),
    ("outbox",),
    *(("outbox", name) for name in ("create", "show", "run", "resolve", "purge")),
]
FLAGS = (
    "--help",
    "--json",
    "--dry-run",
    "--yes",
    "--resend-unknown",
    "--skip-duplicates",
    "--overwrite",
    "--verbose",
    "--version",
)


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_a_flag_takes_no_value(np6: Run, command: tuple[str, ...]) -> None:
    ended = np6(*command, "--help")
    assert ended.code == 0
    assert "bool" not in ended.out.lower()
    for flag in FLAGS:
        assert not re.search(rf"{flag}\b.*(<|\bTEXT\b|=)", ended.out)


@pytest.mark.parametrize(
    ("command", "usage"),
    [
        ((), "np6 [OPTIONS] COMMAND [ARGS]..."),
        (("operations",), "np6 operations [OPTIONS] [WORD]..."),
        (("describe",), "np6 describe [OPTIONS] OPERATION"),
        (("call",), "np6 call [OPTIONS] [OPERATION] [NAME=VALUE]..."),
        (("send",), "np6 send [OPTIONS] ACTION"),
        (("segment", "add"), "np6 segment add [OPTIONS] ID"),
        (("events", "export"), "np6 events export [OPTIONS] [NAME=VALUE]..."),
        (("outbox", "show"), "np6 outbox show [OPTIONS] [KEY]"),
        (("outbox", "resolve"), "np6 outbox resolve [OPTIONS] KEY"),
    ],
    ids=str,
)
def test_usage(np6: Run, command: tuple[str, ...], usage: str) -> None:
    assert f"Usage: {usage}" in [line.strip() for line in np6(*command, "--help").out.splitlines()]


def test_help_lists_every_exit_code_with_its_meaning(np6: Run) -> None:
    listed = re.findall(r"^ *(\d+)  (.*)$", np6("--help").out.partition("Exit codes:\n")[2], re.MULTILINE)
    assert listed == [(str(code.value), code.meaning) for code in ExitCode]


def help_of(np6: Run, *command: str) -> str:
    """The help of a command, without frames and line breaks."""
    return " ".join(re.sub(r"[│╭╮╰╯─]", " ", np6(*command, "--help", COLUMNS="200").out).split())


@pytest.mark.parametrize("command", [command for command in COMMANDS if command], ids=" ".join)
def test_every_argument_and_option_has_help(np6: Run, command: tuple[str, ...]) -> None:
    """With every supported typer: versions differ in what they show of an argument."""
    found: Any = get_command(app)
    for name in command:
        found = found.commands[name]
    shown = help_of(np6, *command)
    for param in found.params:
        assert param.help
        assert param.help in shown


def test_help_repeats_defaults_and_limits_of_their_source(np6: Run) -> None:
    """They are written out where an import would slow down the start of the command."""
    send, add = help_of(np6, "send"), help_of(np6, "segment", "add")
    size = signature(bulk.Executions).parameters["chunk_size"].default
    assert f"Recipients in a request. [default: ({size})]" in send
    assert "Targets in a request. [default: (the most that NP6 takes)]" in add
    connections = signature(httpx.Client).parameters["limits"].default
    concurrency = signature(bulk.run).parameters["concurrency"].default
    for text in (send, add):
        assert f"Requests in flight. [default: {concurrency}]" in text
        assert f"1<=x<={connections.max_connections}" in text


def test_help_repeats_choices_of_their_source(np6: Run) -> None:
    send, export = help_of(np6, "send"), help_of(np6, "events", "export")
    assert f"--by {'|'.join(_targets.KINDS)} " in re.sub(r"[<>\[\]]", "", send)
    assert f"--channel auto|{'|'.join(_send.CHANNELS)} " in re.sub(r"[<>\[\]]", "", send)
    assert re.findall(r"\.(\w+)", export.partition("File to write: ")[2][:30]) == FORMATS


def test_requests_in_flight_are_no_more_than_connections(np6: Run) -> None:
    ended = np6("send", "000ABC", "--to", "r.csv", "--concurrency", 100_000)
    assert ended.code == ExitCode.USAGE
