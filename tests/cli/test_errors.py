"""Every failure is one message and an exit code; the key is in none of them."""

from __future__ import annotations

import json
import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from inspect import signature
from pathlib import Path

import pytest
from np6 import Client, RetryPolicy
from np6.testing import no_waits
from np6_cli._exit import ExitCode
from np6_sandbox import Sandbox

from tests.cli.conftest import COMMAND, PEOPLE, Run, recipients, sent_to

BODY = ("--body", '[{"recipient": {"type": "id", "value": "000PIZ76"}}]', "--content-type", "email")
SEND = ("call", "actions.execute_many", "id=000ABC", *BODY)


@pytest.mark.parametrize(
    ("fault", "words", "code"),
    [
        ({"status": 401}, ("call", "actions.get", "id=000ABC"), ExitCode.AUTH),
        ({"status": 403}, SEND, ExitCode.AUTH),
        ({"status": 409}, SEND, ExitCode.REFUSED),
        ({"status": 429}, SEND, ExitCode.UNAVAILABLE),
        ({"status": 503}, ("call", "actions.get", "id=000ABC"), ExitCode.UNAVAILABLE),
        ({"status": 503, "after": True}, SEND, ExitCode.UNKNOWN),
        ({"reset": True, "after": True}, SEND, ExitCode.UNKNOWN),
        ({"malformed": True}, SEND, ExitCode.UNKNOWN),
    ],
    ids=str,
)
def test_a_failed_call_has_the_code_of_its_consequence(
    np6: Run, account: Sandbox, fault: dict[str, object], words: tuple[str, ...], code: ExitCode
) -> None:
    account.faults.add("*", **fault)
    with no_waits():
        ended = np6(*words)
    assert ended.code == code
    assert ended.out == ""
    assert [line for line in ended.err.splitlines() if line.startswith("Error: ")] == ended.err.splitlines()[-1:]
    assert "Traceback" not in ended.err
    assert account.key not in ended.err
    if code == ExitCode.UNKNOWN:
        assert "may have acted on it" in ended.err


def test_no_server_at_all(np6: Run) -> None:
    with no_waits():
        ended = np6("call", "actions.get", "id=000ABC", "--base-url", "http://127.0.0.1:9")
    assert ended.code == ExitCode.UNAVAILABLE
    assert "The server did not act on it" in ended.err


def test_errors_are_json_for_machines(np6: Run) -> None:
    ended = np6("call", "actions.get", "id=000XYZ", "--json")
    error = json.loads(ended.err)["error"]
    assert (error["exit_code"], error["kind"], error["status_code"]) == (5, "NotFoundError", 404)
    assert error["operation"] == "actions.get"
    assert error["request_id"]
    assert error["maybe_processed"] is False


def test_problems_of_the_input_are_json_too(np6: Run) -> None:
    error = json.loads(np6("call", "actions.get", "--json").err)["error"]
    assert (error["exit_code"], error["problems"]) == (3, ["id: needed. Identifier of the action."])


def test_without_a_key_and_a_terminal(np6: Run, account: Sandbox) -> None:
    ended = np6("call", "actions.get", "id=000ABC", NP6_API_KEY="")
    assert (ended.code, len(account.requests)) == (ExitCode.AUTH, 0)
    assert "NP6_API_KEY" in ended.err


def test_the_key_is_no_argument(np6: Run) -> None:
    for option in ("--key", "--api-key", "--x-key"):
        ended = np6("call", "actions.get", "id=000ABC", f"{option}=s3cret")
        assert ended.code == ExitCode.USAGE
        assert "s3cret" not in ended.err + ended.out


def test_the_key_does_not_cross_a_network_in_clear(np6: Run) -> None:
    ended = np6("call", "actions.get", "id=000ABC", "--base-url", "http://example.com")
    assert ended.code == ExitCode.USAGE
    assert "plain http" in ended.err


def test_a_reader_that_has_seen_enough_is_no_error(environment: dict[str, str]) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    process = subprocess.run(
        [*COMMAND, "operations"], stdout=writing, stderr=subprocess.PIPE, text=True, env=environment
    )
    os.close(writing)
    assert (process.returncode, process.stderr) == (0, "")


def unread(environment: dict[str, str], *words: object, stdout: int, stderr: int = subprocess.PIPE) -> tuple[int, str]:
    """Run a command whose output nobody takes."""
    process = subprocess.run([*COMMAND, *map(str, words)], stdout=stdout, stderr=stderr, text=True, env=environment)
    return process.returncode, process.stderr or ""


@pytest.fixture
def broken() -> Iterator[int]:
    """A pipe whose reader has gone."""
    reading, writing = os.pipe()
    os.close(reading)
    yield writing
    os.close(writing)


@pytest.fixture
def full() -> Iterator[int]:
    """A disk that has no room."""
    device = os.open("/dev/full", os.O_WRONLY)
    yield device
    os.close(device)


def closed(environment: dict[str, str], descriptors: str, *words: object) -> subprocess.CompletedProcess[str]:
    """Run a command with streams that are closed, e.g. `>&- 2>&-`."""
    command = f"{shlex.join([*COMMAND, *map(str, words)])} {descriptors}"
    return subprocess.run(["bash", "-c", command], capture_output=True, text=True, env=environment)


CLOSED = "Error: stdout cannot be written: Bad file descriptor. Results are missing.\n"


@pytest.mark.parametrize(
    "words",
    [("operations",), ("--version",), ("--help",), ("describe", "actions.get"), ("call", "actions.get", "id=000ABC")],
    ids=str,
)
def test_a_closed_stdout_is_one_message(environment: dict[str, str], words: tuple[str, ...]) -> None:
    ended = closed(environment, ">&-", *words)
    assert (ended.returncode, ended.stderr) == (ExitCode.CRASH, CLOSED)


@pytest.mark.parametrize("json_lines", [(), ("--json",)], ids=["text", "json"])
@pytest.mark.parametrize(
    ("descriptors", "code"), [(">&-", 1), ("2>&-", 0), (">&- 2>&-", 1), ("<&- >&- 2>&-", 1), ("<&-", 0)]
)
def test_a_job_ends_where_streams_are_closed(
    environment: dict[str, str],
    account: Sandbox,
    tmp_path: Path,
    json_lines: tuple[str, ...],
    descriptors: str,
    code: int,
) -> None:
    """And nothing is written into a file that took the number of such a stream."""
    recipients(tmp_path / "readers.csv")
    before = (tmp_path / "readers.csv").read_bytes()
    ended = closed(environment, descriptors, *SEND_ALL, *json_lines)
    assert (ended.returncode, sent_to(account)) == (code, PEOPLE)
    assert "Traceback" not in ended.stderr + ended.stdout
    assert (tmp_path / "readers.csv").read_bytes() == before
    again = closed(environment, "", *SEND_ALL)
    assert (again.returncode, sent_to(account)) == (0, PEOPLE)


@pytest.mark.parametrize(
    "words", [("call", "segments.create", "--body", "-"), ("send", "000ABC", "--to", "-", "--journal", "j")], ids=str
)
def test_a_closed_stdin_is_one_message(environment: dict[str, str], account: Sandbox, words: tuple[str, ...]) -> None:
    ended = closed(environment, "<&-", *words)
    assert (ended.returncode, len(account.requests)) == (ExitCode.INPUT, 0)
    assert ended.stderr == "Error: stdin cannot be read: Bad file descriptor.\n"


@pytest.mark.parametrize(
    ("words", "changes"),
    [
        (("call", "actions.get", "id=000ABC"), {"NP6_API_KEY": "wrong"}),
        (("call", "actions.get", "id=000ABC", "--base-url", "nonsense"), {}),
        (("call", "actions.get", "id=000ABC", "--base-url", "http://example.com"), {}),
        (("call", "actions.get", "id=000ABC", "--base-url", "http://127.0.0.1:9"), {}),
        (("send", "000ABC", "--to", "readers.csv", "--yes", "--channel", "email"), {"NP6_API_KEY": "wrong"}),
        (("send", "000ABC", "--to", "readers.csv", "--yes", "--channel", "email", "--json"), {"NP6_API_KEY": "wrong"}),
    ],
    ids=str,
)
def test_messages_name_options_of_the_command(
    np6: Run, tmp_path: Path, words: tuple[str, ...], changes: dict[str, str]
) -> None:
    recipients(tmp_path / "readers.csv")
    with no_waits():
        ended = np6(*words, **changes)
    assert ended.code != 0
    arguments = {name for method in (Client, Client.with_options, RetryPolicy) for name in signature(method).parameters}
    for name in arguments:
        assert not re.search(rf"\b{name}(=| is | must )", ended.err + ended.out), name


def test_a_redirect_is_told_without_an_argument_of_python(np6: Run, account: Sandbox) -> None:
    from np6_cli._terminal import in_words_of_the_command

    text = "It redirects to https://example.com; redirects are followed only with follow_redirects=True."
    assert in_words_of_the_command(text) == "It redirects to https://example.com; np6 does not follow redirects."


def test_logs_hold_no_address_with_a_query(environment: dict[str, str], account: Sandbox) -> None:
    """Not even where logging is configured for the whole process; whoever sets httpx's own logger asks for them."""
    for asked, expected in (("", False), ("; logging.getLogger('httpx').setLevel('INFO')", True)):
        code = f"import logging, np6_cli; logging.basicConfig(level='DEBUG'){asked}; np6_cli.main()"
        words = ("call", "targets.find", f"unicity={PEOPLE[0]}")
        ended = subprocess.run([sys.executable, "-c", code, *words], capture_output=True, text=True, env=environment)
        assert ended.returncode == 0
        assert ("unicity=" in ended.stderr) is expected


SEND_ALL = ("send", "000ABC", "--to", "readers.csv", "--yes", "--chunk-size", 10, "--concurrency", 1)


@pytest.mark.parametrize("json_lines", [(), ("--json",)], ids=["text", "json"])
def test_a_job_goes_on_without_its_reader(
    environment: dict[str, str], account: Sandbox, tmp_path: Path, broken: int, json_lines: tuple[str, ...]
) -> None:
    recipients(tmp_path / "readers.csv", [*PEOPLE, "nobody@example.com"])
    code, err = unread(environment, *SEND_ALL, *json_lines, stdout=broken)
    assert (code, sent_to(account)) == (ExitCode.FAILED_ITEMS, PEOPLE)
    assert "Broken pipe" not in err
    assert "Traceback" not in err


def test_a_job_goes_on_where_nobody_reads_stderr_either(
    environment: dict[str, str], account: Sandbox, tmp_path: Path, broken: int
) -> None:
    recipients(tmp_path / "readers.csv")
    code, _ = unread(environment, *SEND_ALL, stdout=broken, stderr=broken)
    assert (code, sent_to(account)) == (0, PEOPLE)


def test_a_job_goes_on_where_its_output_has_no_room_and_says_so(
    environment: dict[str, str], account: Sandbox, tmp_path: Path, full: int
) -> None:
    recipients(tmp_path / "readers.csv")
    code, err = unread(environment, *SEND_ALL, "--json", stdout=full)
    assert (code, sent_to(account)) == (ExitCode.CRASH, PEOPLE)
    error = json.loads(err.splitlines()[-1])["error"]
    assert error["message"] == "stdout cannot be written: No space left on device. Results are missing."
    assert "Traceback" not in err


def test_a_list_without_room_is_one_message(environment: dict[str, str], full: int) -> None:
    code, err = unread(environment, "operations", stdout=full)
    assert code == ExitCode.CRASH
    assert err == "Error: stdout cannot be written: No space left on device. Results are missing.\n"


@pytest.mark.parametrize(
    "words",
    [("send", "000ABC"), ("send", "000ABC", "--to", "r.csv", "--chunk-size", "x"), ("nothing",), ("--nothing",)],
    ids=str,
)
def test_a_wrong_command_line_is_json_for_machines(np6: Run, words: tuple[str, ...]) -> None:
    ended = np6(*words, "--json")
    assert (ended.code, ended.out) == (ExitCode.USAGE, "")
    assert json.loads(ended.err)["error"]["exit_code"] == ExitCode.USAGE


def test_import_np6_brings_nothing_of_the_command() -> None:
    names = "typer", "rich", "jsonschema", "click", "np6_cli"
    code = f"import sys, np6; print([name for name in {names} if name in sys.modules])"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"


def test_without_the_extra_the_command_says_which_to_install() -> None:
    code = "import sys; sys.modules['typer'] = None; import np6_cli; np6_cli.main()"
    process = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert process.returncode == 1
    assert process.stderr == "The command np6 needs typer: pip install 'np6[cli]'\n"


def test_version(np6: Run) -> None:
    import np6 as package

    assert np6("--version").out == f"np6 {package.__version__}\n"


def test_the_command_runs_a_sandbox(np6: Run) -> None:
    ended = np6("sandbox", "--help")
    assert ended.code == 0
    assert "--seed" in ended.out


@pytest.mark.parametrize("command", [["np6_sandbox"], ["np6_cli", "sandbox"]], ids=" ".join)
@pytest.mark.parametrize("port", ["99999", "-1", "80000000000000000000"])
def test_a_port_that_is_none_is_one_message(environment: dict[str, str], command: list[str], port: str) -> None:
    ended = subprocess.run(
        [sys.executable, "-m", *command, f"--port={port}"], capture_output=True, text=True, env=environment
    )
    assert (ended.returncode, ended.stdout) == (1, "")
    assert re.fullmatch(r"np6-sandbox: .*port.*\n", ended.stderr)
