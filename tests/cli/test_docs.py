"""The pages on the command line are run, command by command, and show what really comes out."""

from __future__ import annotations

import re
import shlex
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from np6_cli._exit import ExitCode
from np6_sandbox import Sandbox

from tests.cli.conftest import COMMAND
from tests.cli.record import SESSION, normalized, record, shown
from tests.repo.tree import ROOT

PAGES = ["cli.md", "howto-send.md", "howto-segment.md", "howto-export.md"]
FENCE = re.compile(r"^```(\w+)(?: ([\w.-]+))?\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def steps(code: str) -> Iterator[tuple[str, str]]:
    """The commands of a block, each with the output that is shown for it."""
    for step in re.split(r"^\$ ", code, flags=re.MULTILINE)[1:]:
        command, _, output = step.partition("\n")
        yield command, output


def pattern(output: str) -> str:
    """An output as a pattern: `...` stands for anything."""
    return ".*?".join(map(re.escape, output.rstrip("\n").split("...")))


@pytest.mark.parametrize("page", PAGES)
def test_the_commands_of_a_page_do_what_it_shows(
    page: str, np6_sandbox: Sandbox, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NP6_API_KEY", np6_sandbox.key)
    monkeypatch.setenv("NP6_BASE_URL", np6_sandbox.url)
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
                # `np6` is the one of this environment, and `$?` that of the command before.
                script = f'np6() {{ {shlex.join(COMMAND)} "$@"; }}; (exit {code}); {command}'
                ended = subprocess.run(
                    ["bash", "-c", script],
                    cwd=tmp_path,
                    text=True,
                    stdin=subprocess.DEVNULL,
                    stdout=subprocess.PIPE,
                    stderr=subprocess.STDOUT,
                )
                code, ran = ended.returncode, ran + 1
                assert re.fullmatch(pattern(output), ended.stdout.rstrip("\n"), re.DOTALL), (
                    f"$ {command}\n--- shown\n{output}--- came\n{ended.stdout}"
                )
    assert ran >= 4


def test_the_table_of_exit_codes_is_complete() -> None:
    table = re.findall(r"^\| (\d+) \|", (ROOT / "docs/cli.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert sorted(map(int, table)) == sorted(ExitCode)


def test_the_recorded_session_is_what_still_happens(tmp_path: Path) -> None:
    """Recorded anew with fewer recipients, it has the same lines but for their numbers."""
    again = record(tmp_path, recipients=400, chunk_size=10, delay=0.4)
    assert normalized(again) == normalized(shown())
