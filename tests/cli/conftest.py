"""A sandbox with an action, targets and a segment, and three ways to run the command against it."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from np6_sandbox import Sandbox

from tests.cli.run import COMMAND, Ended, run_at_terminal, run_here

PEOPLE = [f"reader{number:02}@example.com" for number in range(30)]

Run = Callable[..., Ended]


@pytest.fixture
def account(np6_sandbox: Sandbox) -> Sandbox:
    """The action 000ABC, thirty targets, and the static segment 41."""
    assert np6_sandbox.add_action(name="Spring newsletter") == "000ABC"
    for address in PEOPLE:
        np6_sandbox.add_target(address)
    seeded = np6_sandbox.seed({"segments": [{"type": "static", "name": "Readers"}]})
    assert seeded["segments"][0]["id"] == 41
    return np6_sandbox


@pytest.fixture
def environment(account: Sandbox, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """The key and the address in the environment, an empty folder as the working directory."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NP6_API_KEY", account.key)
    monkeypatch.setenv("NP6_BASE_URL", account.url)
    monkeypatch.setenv("COLUMNS", "120")
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("NO_COLOR", raising=False)
    return dict(os.environ)


@pytest.fixture
def np6(environment: dict[str, str]) -> Run:
    """Run the command within this process."""

    def run(*words: object, stdin: str | bytes = b"", **changes: str) -> Ended:
        data = stdin.encode() if isinstance(stdin, str) else stdin
        arguments = [word if isinstance(word, bytes) else str(word) for word in words]
        return run_here(arguments, environment | changes, stdin=data)

    return run


@pytest.fixture
def start(environment: dict[str, str]) -> Iterator[Callable[..., subprocess.Popen[str]]]:
    """Start the command as a process of its own, with pipes."""
    started: list[subprocess.Popen[str]] = []

    def run(*words: object, **changes: str) -> subprocess.Popen[str]:
        process = subprocess.Popen(
            [*COMMAND, *map(str, words)],
            env=environment | changes,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        started.append(process)
        return process

    yield run
    for process in started:
        if process.poll() is None:
            process.kill()
        process.communicate()


@pytest.fixture
def at_terminal(environment: dict[str, str]) -> Callable[..., tuple[int, str]]:
    """Run the command at a terminal, see `run_at_terminal`."""

    def run(*words: object, answers: Sequence[tuple[str, str]] = (), **changes: str) -> tuple[int, str]:
        return run_at_terminal(list(map(str, words)), environment | changes, answers=answers)

    return run


def recipients(path: Path, addresses: Sequence[str] = PEOPLE) -> Path:
    """A CSV file that names targets by their e-mail addresses."""
    path.write_text("\n".join(["unicity", *addresses]) + "\n", encoding="utf-8")
    return path


def sent_to(sandbox: Sandbox) -> list[str]:
    """Whom the sandbox sent messages to, in alphabetical order."""
    return sorted(message.recipient for message in sandbox.ledger)
