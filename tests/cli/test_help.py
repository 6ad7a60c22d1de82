"""Help reads the same with every version of typer that is allowed."""

from __future__ import annotations

import re

import pytest
from np6_cli import _app
from np6_cli._exit import ExitCode
from typer.testing import CliRunner

from tests.cli.conftest import Run

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
]
FLAGS = ("--help", "--json", "--dry-run", "--yes", "--resend-unknown", "--skip-duplicates", "--overwrite", "--version")


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
    ],
    ids=str,
)
def test_usage(np6: Run, command: tuple[str, ...], usage: str) -> None:
    assert f"Usage: {usage}" in [line.strip() for line in np6(*command, "--help").out.splitlines()]


def test_help_lists_every_exit_code() -> None:
    shown = CliRunner().invoke(_app.app, ["--help"], prog_name="np6", env={"COLUMNS": "400"}).stdout
    listed = re.findall(r"(\d+) ", shown.partition("Exit codes: ")[2])
    assert [int(code) for code in listed] == list(ExitCode)


def test_requests_in_flight_are_no_more_than_connections(np6: Run) -> None:
    ended = np6("send", "000ABC", "--to", "r.csv", "--concurrency", 100_000)
    assert ended.code == ExitCode.USAGE
