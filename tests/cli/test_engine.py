"""The engine of a command: the fastest that is installed, unless the user names one. `--verbose` shows it."""

from __future__ import annotations

import socket
import sys
from pathlib import Path
from typing import Any, get_args

import np6 as package
import pytest
from np6 import _engine
from np6_cli._terminal import EngineName
from np6_sandbox import Sandbox

from tests.cli.conftest import PEOPLE, Run, recipients, sent_to
from tests.overlays.raw_server import RawServer, read_request, response

ENGINES = get_args(EngineName)


@pytest.fixture
def without_httptools(monkeypatch: pytest.MonkeyPatch) -> None:
    """The package httptools is not installed."""
    monkeypatch.setitem(sys.modules, "httptools", None)


def test_the_fastest_engine_is_used_and_shown(np6: Run) -> None:
    quiet, verbose = np6("call", "actions.get", "id=000ABC"), np6("call", "actions.get", "id=000ABC", "-v")
    assert quiet.err == ""
    assert verbose.out == quiet.out
    assert f"np6 {package.__version__}, engine httptools, http://127.0.0.1:" in verbose.err


@pytest.mark.usefixtures("without_httptools")
def test_without_httptools_it_is_httpx(np6: Run, account: Sandbox, tmp_path: Path) -> None:
    ended = np6("send", "000ABC", "--to", recipients(tmp_path / "readers.csv"), "--yes", "--verbose")
    assert ended.code == 0
    assert "engine httpx, " in ended.err
    assert sent_to(account) == PEOPLE
    assert np6("--version").out == f"np6 {package.__version__} (engine httpx)\n"


@pytest.mark.parametrize("engine", ENGINES)
def test_a_user_can_choose_the_engine(np6: Run, account: Sandbox, tmp_path: Path, engine: str) -> None:
    file = recipients(tmp_path / "readers.csv")
    ended = np6("send", "000ABC", "--to", file, "--yes", "--engine", engine, "--verbose")
    assert ended.code == 0
    assert f"engine {engine}, " in ended.err
    assert sent_to(account) == PEOPLE


@pytest.mark.parametrize(
    "words",
    [
        ("segment", "add", "41", "--from", "targets.txt"),
        ("events", "export", "--start", "2026-10-01", "--end", "2026-10-02", "--output", "events.jsonl"),
    ],
    ids=" ".join,
)
def test_every_command_that_makes_calls_takes_the_options(np6: Run, tmp_path: Path, words: tuple[str, ...]) -> None:
    (tmp_path / "targets.txt").write_text(f"{PEOPLE[0]}\n")
    ended = np6(*words, "--engine", "httpx", "-v")
    assert ended.code == 0
    assert "engine httpx, " in ended.err
    assert "status_code=200" in ended.err


def test_the_engines_to_choose_from_are_those_of_a_client() -> None:
    def is_accepted(engine: Any) -> bool:
        try:
            package.Client("key", engine=engine).close()
        except package.ConfigurationError:
            return False
        return True

    assert [name for name in get_args(_engine.EngineName) if is_accepted(name)] == list(ENGINES)


@pytest.mark.usefixtures("without_httptools")
@pytest.mark.parametrize("more", [(), ("--dry-run",)], ids=["", "dry-run"])
def test_an_engine_that_is_not_installed_is_refused_before_anything_is_sent(
    np6: Run, account: Sandbox, more: tuple[str, ...]
) -> None:
    ended = np6("call", "actions.get", "id=000ABC", "--engine", "httptools", *more)
    assert ended.code == 2
    assert "pip install 'np6[fast]'" in ended.err
    assert account.requests.total == 0


def test_an_engine_of_asynchronous_clients_is_no_choice(np6: Run) -> None:
    ended = np6("call", "actions.get", "id=000ABC", "--engine", "aiohttp")
    assert ended.code == 2
    assert "'httpx'" in ended.err
    assert "'httptools'" in ended.err


def test_verbose_shows_each_attempt_and_no_secret(np6: Run, account: Sandbox) -> None:
    account.faults.add("targets_find", status=503, headers={"Retry-After": "0"}, times=1)
    url = account.url.replace("http://", "http://user:s3cret@")
    ended = np6("call", "targets.find", f"unicity={PEOPLE[0]}", "-v", "--base-url", url)
    assert ended.code == 0
    kinds = [line.partition(": ")[0].removeprefix("targets.find ") for line in ended.err.splitlines()[1:]]
    assert kinds == ["request", "response", "retry", "request", "response"]
    assert "status_code=503" in ended.err
    assert "status_code=200" in ended.err
    for secret in (account.key, PEOPLE[0], "s3cret", "unicity="):
        assert secret not in ended.err


def test_what_a_program_reads_is_the_same_with_verbose(np6: Run) -> None:
    assert np6("call", "actions.get", "id=000NONE", "--json", "--verbose").err.splitlines()[-1].startswith('{"error":')


@pytest.mark.parametrize("engine", ENGINES)
def test_the_proxy_of_the_environment_is_used(np6: Run, engine: str) -> None:
    heads: list[bytes] = []

    def serve(connection: socket.socket) -> None:
        heads.append(read_request(connection)[0])
        connection.sendall(response(b"{}"))

    with RawServer(serve) as server:
        words = ("call", "actions.get", "id=000ABC", "--base-url", "http://np6.localhost", "--engine", engine)
        ended = np6(*words, http_proxy=server.url)
    assert (ended.code, ended.out.strip()) == (0, "{}")
    assert [head.splitlines()[0] for head in heads] == [b"GET http://np6.localhost/actions/000ABC HTTP/1.1"]
