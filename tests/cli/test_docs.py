"""The pages on the command line are run, command by command, and show what it really prints."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from np6_cli._exit import ExitCode
from np6_jobs import bulk
from np6_sandbox import Sandbox

from tests.cli.record import SESSION, normalized, record, shown
from tests.cli.run import COMMAND, run_here
from tests.repo.tree import ROOT

PAGES = ["cli.md", "howto-send.md", "howto-segment.md", "howto-export.md", "howto-publish.md", "howto-contacts.md"]
FENCE = re.compile(r"^```(\w+)(?: ([\w.-]+))?\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def steps(code: str) -> Iterator[tuple[str, str]]:
    """The commands of a block, each with the output that is shown for it."""
    for step in re.split(r"^\$ ", code, flags=re.MULTILINE)[1:]:
        command, _, output = step.partition("\n")
        yield command, output


def run(command: str, before: int, environment: dict[str, str], folder: Path) -> tuple[int, str]:
    """Run a line of a shell, and return its exit code and what it prints.

    Args:
        command: The line.
        before: Exit code of the command before it.
        environment: Its environment.
        folder: Its working directory.
    """
    command, quiet = re.subn(r" 2> /dev/null$", "", command)
    words = list(shlex.shlex(command, posix=True, punctuation_chars=True))
    if words[0] == "np6" and not any(set(word) <= set("();<>|&") for word in words):
        ended = run_here(shlex.split(command)[1:], environment, folder=folder, merged=not quiet)
        return ended.code, ended.out
    script = f'np6() {{ {shlex.join(COMMAND)} "$@"; }}; (exit {before}); {command}'
    process = subprocess.run(
        ["bash", "-c", script],
        cwd=folder,
        env=environment,
        text=True,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL if quiet else subprocess.STDOUT,
    )
    return process.returncode, process.stdout


def pattern(output: str) -> str:
    """An output as a pattern: `...` stands for anything."""
    return ".*?".join(map(re.escape, output.rstrip("\n").split("...")))


@pytest.mark.parametrize("page", PAGES)
def test_the_commands_of_a_page_do_what_it_shows(page: str, np6_sandbox: Sandbox, tmp_path: Path) -> None:
    environment = os.environ | {"NP6_API_KEY": np6_sandbox.key, "NP6_BASE_URL": np6_sandbox.url}
    code, ran = 0, 0
    content = SESSION.sub("", (ROOT / "docs" / page).read_text(encoding="utf-8"))  # that has a test of its own
    for language, file, text in FENCE.findall(content):
        if file == "account.yaml":
            (tmp_path / file).write_text(text)
            np6_sandbox.seed(tmp_path / file)
        elif file:
            (tmp_path / file).write_text(text)
        elif language == "console":
            for command, output in steps(text):
                code, printed = run(command, code, environment, tmp_path)
                ran += 1
                assert re.fullmatch(pattern(output), printed.rstrip("\n"), re.DOTALL), (
                    f"$ {command}\n--- shown\n{output}--- printed\n{printed}"
                )
    assert ran >= 4


def test_the_table_of_exit_codes_is_that_of_the_command() -> None:
    """To change a text, change it in `np6_cli/_exit.py`, and paste here what this test expects."""
    shown = re.findall(r"^\| \d+ \|.*", (ROOT / "docs/cli.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert shown == [f"| {code:d} | {code.meaning} | {code.advice} |".replace("|  |", "| |") for code in ExitCode]


@pytest.mark.parametrize("page", [*PAGES, "bulk.md"])
def test_an_exit_code_in_the_text_of_a_page_has_its_name(page: str) -> None:
    """Every mention is written as `exit code 7 (unknown)`, so that it can be checked."""
    text = FENCE.sub("", (ROOT / "docs" / page).read_text(encoding="utf-8"))
    for number, label in re.findall(r"\bcodes?\s(?:is\s)?(\d+)(?:\s\(([^)]*)\))?", text):
        assert label == ExitCode(int(number)).label
    assert not re.search(r"\b(exit code|exits with|returns) \d+\b(?! \()", text)


def test_the_page_on_segments_repeats_the_limit_of_the_spec() -> None:
    page = (ROOT / "docs/howto-segment.md").read_text(encoding="utf-8")
    assert f"NP6 takes {bulk.AddTargets(41).chunk_size} in a request" in page


def test_the_recorded_session_is_what_still_happens(tmp_path: Path) -> None:
    """Recorded again with fewer recipients, it has the same lines, apart from their numbers."""
    again = record(tmp_path, recipients=400, chunk_size=10, delay=0.4)
    assert normalized(again) == normalized(shown())
