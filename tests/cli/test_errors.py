"""Every failure is one message and an exit code; the key is in none of them."""

from __future__ import annotations

import ast
import json
import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from inspect import signature
from pathlib import Path
from typing import Any

import np6 as package_np6
import np6_jobs
import pytest
from np6 import Client, RetryPolicy
from np6.testing import no_waits
from np6_cli._exit import ExitCode
from np6_cli._terminal import with_option_names
from np6_jobs import bulk, export_events
from np6_sandbox import Sandbox

from tests.cli.conftest import PEOPLE, Run, recipients, sent_to
from tests.cli.run import COMMAND, run_here

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
def test_a_failed_call_has_the_code_of_its_outcome(
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


@pytest.mark.parametrize("status", [429, 425])
def test_a_status_that_the_retry_rules_call_refused_is_unavailable(
    np6: Run, account: Sandbox, monkeypatch: pytest.MonkeyPatch, status: int
) -> None:
    """Also one that is added to the rules: the command has no list of its own."""
    monkeypatch.setattr("np6._retry_rules.REFUSED_STATUSES", frozenset({status}))
    account.faults.add("*", status=status)
    with no_waits():
        ended = np6(*SEND)
    assert ended.code == ExitCode.UNAVAILABLE
    assert "The server did not act on it" in ended.err


def test_no_server_at_all(np6: Run) -> None:
    with no_waits():
        ended = np6("call", "actions.get", "id=000ABC", "--base-url", "http://127.0.0.1:9")
    assert ended.code == ExitCode.UNAVAILABLE
    assert "The server did not act on it" in ended.err


def test_errors_are_json_for_programs(np6: Run) -> None:
    ended = np6("call", "actions.get", "id=000XYZ", "--json")
    error = json.loads(ended.err)["error"]
    assert (error["exit_code"], error["kind"], error["status_code"]) == (5, "NotFoundError", 404)
    assert error["operation"] == "actions.get"
    assert error["request_id"]
    assert error["maybe_processed"] is False


def test_problems_of_the_input_are_json_too(np6: Run) -> None:
    error = json.loads(np6("call", "actions.get", "--json").err)["error"]
    assert (error["exit_code"], error["problems"]) == (3, ["id: required. Identifier of the action."])


def test_without_a_key_and_a_terminal(np6: Run, account: Sandbox) -> None:
    ended = np6("call", "actions.get", "id=000ABC", NP6_API_KEY="")
    assert (ended.code, len(account.requests)) == (ExitCode.AUTH, 0)
    assert "NP6_API_KEY" in ended.err


def test_the_key_is_no_argument(np6: Run) -> None:
    for option in ("--key", "--api-key", "--x-key"):
        ended = np6("call", "actions.get", "id=000ABC", f"{option}=s3cret")
        assert ended.code == ExitCode.USAGE
        assert "s3cret" not in ended.err + ended.out


def test_the_key_does_not_cross_a_network_in_cleartext(np6: Run) -> None:
    ended = np6("call", "actions.get", "id=000ABC", "--base-url", "http://example.com")
    assert ended.code == ExitCode.USAGE
    assert "plain http" in ended.err


@pytest.fixture
def broken() -> Iterator[int]:
    """A pipe that nobody reads."""
    reading, writing = os.pipe()
    os.close(reading)
    yield writing
    os.close(writing)


@pytest.fixture
def full() -> Iterator[int]:
    """A full disk."""
    device = os.open("/dev/full", os.O_WRONLY)
    yield device
    os.close(device)


def in_shell(environment: dict[str, str], redirections: str, *words: object) -> subprocess.CompletedProcess[str]:
    """Run a command as a process, e.g. with the streams closed: `>&- 2>&-`."""
    command = f"{shlex.join([*COMMAND, *map(str, words)])} {redirections}"
    return subprocess.run(["bash", "-c", command], capture_output=True, text=True, env=environment)


HEAD = [("operations",), ("--help",), ("call", "actions.get", "--help"), ("--version",)]


@pytest.mark.parametrize("words", HEAD, ids=" ".join)
def test_a_reader_that_stops_early_is_no_error(
    environment: dict[str, str], broken: int, words: tuple[str, ...]
) -> None:
    ended = run_here(words, environment, stdout=broken)
    assert (ended.code, ended.err) == (0, "")


@pytest.mark.parametrize("words", HEAD[:2], ids=" ".join)
def test_a_process_whose_reader_stops_early_is_no_error(environment: dict[str, str], words: tuple[str, ...]) -> None:
    ended = in_shell(environment, "| true; exit ${PIPESTATUS[0]}", *words)
    assert (ended.returncode, ended.stderr) == (0, "")


@pytest.mark.parametrize("words", [("nothing",), ("send",), ("call", "nothing")], ids=" ".join)
def test_a_wrong_command_line_without_a_reader_keeps_its_code(
    environment: dict[str, str], broken: int, words: tuple[str, ...]
) -> None:
    assert run_here(words, environment, stdout=broken, stderr=broken).code == ExitCode.USAGE


CLOSED = "Error: stdout cannot be written: Bad file descriptor. Results are missing.\n"


@pytest.mark.parametrize(
    "words",
    [("operations",), ("--version",), ("--help",), ("describe", "actions.get"), ("call", "actions.get", "id=000ABC")],
    ids=str,
)
def test_a_closed_stdout_is_one_message(environment: dict[str, str], words: tuple[str, ...]) -> None:
    ended = run_here(words, environment, closed=["stdout"])
    assert (ended.code, ended.err) == (ExitCode.CRASH, CLOSED)


@pytest.mark.parametrize("words", [("operations",), ("--help",)], ids=" ".join)
def test_a_process_with_a_closed_stdout_ends_with_one_message(
    environment: dict[str, str], words: tuple[str, ...]
) -> None:
    ended = in_shell(environment, ">&-", *words)
    assert (ended.returncode, ended.stderr) == (ExitCode.CRASH, CLOSED)


@pytest.mark.parametrize(
    ("descriptors", "code"), [(">&-", 1), ("2>&-", 0), (">&- 2>&-", 1), ("<&- >&- 2>&-", 1), ("<&-", 0)]
)
def test_a_job_ends_where_streams_are_closed(
    np6: Run,
    environment: dict[str, str],
    account: Sandbox,
    tmp_path: Path,
    descriptors: str,
    code: int,
) -> None:
    """And nothing is written into a file that took the number of such a stream."""
    recipients(tmp_path / "readers.csv")
    before = (tmp_path / "readers.csv").read_bytes()
    ended = in_shell(environment, descriptors, *SEND_ALL)
    assert (ended.returncode, sent_to(account)) == (code, PEOPLE)
    assert "Traceback" not in ended.stderr + ended.stdout
    assert (tmp_path / "readers.csv").read_bytes() == before
    assert (np6(*SEND_ALL).code, sent_to(account)) == (0, PEOPLE)


@pytest.mark.parametrize(("closed", "code"), [(["stdout"], 1), (["stderr"], 0), (["stdin", "stdout", "stderr"], 1)])
def test_a_job_with_json_lines_ends_where_streams_are_closed(
    environment: dict[str, str], account: Sandbox, tmp_path: Path, closed: list[str], code: int
) -> None:
    recipients(tmp_path / "readers.csv")
    ended = run_here([*SEND_ALL, "--json"], environment, closed=closed)
    assert (ended.code, sent_to(account)) == (code, PEOPLE)
    assert len(ended.out.splitlines()) == (0 if "stdout" in closed else len(PEOPLE) + 1)


@pytest.mark.parametrize(
    "words", [("call", "segments.create", "--body", "-"), ("send", "000ABC", "--to", "-", "--journal", "j")], ids=str
)
def test_a_closed_stdin_is_one_message(environment: dict[str, str], account: Sandbox, words: tuple[str, ...]) -> None:
    ended = run_here(words, environment, closed=["stdin"])
    assert (ended.code, len(account.requests)) == (ExitCode.INPUT, 0)
    assert ended.err == "Error: stdin cannot be read: Bad file descriptor.\n"


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


#: Arguments that the command gives to nobody, so that no message on their values is ever shown.
NOT_GIVEN = {
    "executor",
    "executor_timeout",
    "http_client",
    "items",
    "key",
    "max_concurrency",
    "timeout",
    "unsent_errors",
}
NOT_SHOWN = ("The api_key callable", "The on_event hook failed", "RetryPolicy.max_attempts must")


def texts(package: Any) -> Iterator[str]:
    """Every text with a blank in the code of a package but docstrings, with 7 for what is inserted."""
    for path in sorted(Path(package.__file__).parent.rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        inner = set[int]()
        for node in ast.walk(tree):
            if isinstance(node, ast.Expr | ast.JoinedStr):  # a docstring, or a part of an f-string
                inner |= {id(part) for part in ast.iter_child_nodes(node)}
        for node in ast.walk(tree):
            if isinstance(node, ast.JoinedStr):
                yield "".join(str(part.value) if isinstance(part, ast.Constant) else "7" for part in node.values)
            elif isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in inner:
                yield node.value


def test_no_message_of_the_client_or_of_a_job_shows_a_python_argument() -> None:
    """Every message in their code, as the command would show it. One that is new may need a line in `_terminal.py`."""
    given = (Client, Client.with_options, RetryPolicy, bulk.run, bulk.Executions, bulk.AddTargets, export_events)
    names = {name for function in given for name in signature(function).parameters} - NOT_GIVEN
    patterns = [rf"\b{name}\b" if "_" in name else rf"(?<!-)\b{name}=|^{name} must" for name in names]
    wrong = [
        text
        for package in (package_np6, np6_jobs)
        for text in map(with_option_names, texts(package))
        if " " in text and re.search("|".join(patterns), text) and not text.startswith(NOT_SHOWN)
    ]
    assert wrong == []


def test_every_option_that_sets_an_argument_has_its_name() -> None:
    for name, option in (("base_url", "--base-url"), ("chunk_size", "--chunk-size"), ("concurrency", "--concurrency")):
        assert with_option_names(f"{name} must be 1, not 0.") == f"{option} must be 1, not 0."
    assert with_option_names("The journal belongs to another job.") == "The journal belongs to another job."


def test_a_redirect_is_reported_without_a_python_argument() -> None:
    text = "It redirects to https://example.com; redirects are followed only with follow_redirects=True."
    assert with_option_names(text) == "It redirects to https://example.com; np6 does not follow redirects."


def test_logs_hold_no_address_with_a_query(environment: dict[str, str], account: Sandbox) -> None:
    """Not even where logging is configured for the whole process; only a level of httpx's own logger shows them."""
    for setting, expected in (("", False), ("; logging.getLogger('httpx').setLevel('INFO')", True)):
        code = f"import logging, np6_cli; logging.basicConfig(level='DEBUG'){setting}; np6_cli.main()"
        words = ("call", "targets.find", f"unicity={PEOPLE[0]}")
        ended = subprocess.run([sys.executable, "-c", code, *words], capture_output=True, text=True, env=environment)
        assert ended.returncode == 0
        assert ("unicity=" in ended.stderr) is expected


SEND_ALL = ("send", "000ABC", "--to", "readers.csv", "--yes", "--chunk-size", "10", "--concurrency", "1")


@pytest.mark.parametrize("json_lines", [(), ("--json",)], ids=["text", "json"])
def test_a_job_goes_on_without_its_reader(
    environment: dict[str, str], account: Sandbox, tmp_path: Path, broken: int, json_lines: tuple[str, ...]
) -> None:
    recipients(tmp_path / "readers.csv", [*PEOPLE, "nobody@example.com"])
    ended = run_here([*SEND_ALL, *json_lines], environment, stdout=broken)
    assert (ended.code, sent_to(account)) == (ExitCode.FAILED_ITEMS, PEOPLE)
    assert "Broken pipe" not in ended.err


def test_a_job_goes_on_where_nobody_reads_stderr_either(
    environment: dict[str, str], account: Sandbox, tmp_path: Path, broken: int
) -> None:
    recipients(tmp_path / "readers.csv")
    process = subprocess.run([*COMMAND, *SEND_ALL], stdout=broken, stderr=broken, env=environment)
    assert (process.returncode, sent_to(account)) == (0, PEOPLE)


def test_a_job_goes_on_where_its_output_is_full_and_reports_it(
    environment: dict[str, str], account: Sandbox, tmp_path: Path, full: int
) -> None:
    recipients(tmp_path / "readers.csv")
    words = [*COMMAND, *SEND_ALL, "--json"]
    process = subprocess.run(words, stdout=full, stderr=subprocess.PIPE, text=True, env=environment)
    err = process.stderr
    assert (process.returncode, sent_to(account)) == (ExitCode.CRASH, PEOPLE)
    error = json.loads(err.splitlines()[-1])["error"]
    assert error["message"] == "stdout cannot be written: No space left on device. Results are missing."
    assert "Traceback" not in err


def test_a_list_on_a_full_disk_is_one_message(environment: dict[str, str], full: int) -> None:
    ended = run_here(["operations"], environment, stdout=full)
    assert ended.code == ExitCode.CRASH
    assert ended.err == "Error: stdout cannot be written: No space left on device. Results are missing.\n"


@pytest.mark.parametrize(
    "words",
    [("send", "000ABC"), ("send", "000ABC", "--to", "r.csv", "--chunk-size", "x"), ("nothing",), ("--nothing",)],
    ids=str,
)
def test_a_wrong_command_line_is_json_for_programs(np6: Run, words: tuple[str, ...]) -> None:
    ended = np6(*words, "--json")
    assert (ended.code, ended.out) == (ExitCode.USAGE, "")
    assert json.loads(ended.err)["error"]["exit_code"] == ExitCode.USAGE


def test_import_np6_brings_nothing_of_the_command() -> None:
    names = "typer", "rich", "jsonschema", "click", "np6_cli"
    code = f"import sys, np6; print([name for name in {names} if name in sys.modules])"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"


def test_without_the_extra_the_command_names_it() -> None:
    code = "import sys; sys.modules['typer'] = None; import np6_cli; np6_cli.main()"
    process = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert process.returncode == 1
    assert process.stderr == "The command np6 needs typer: pip install 'np6[cli]'\n"


def test_version(np6: Run) -> None:
    import np6 as package

    assert np6("--version").out == f"np6 {package.__version__} (engine httptools)\n"


def test_the_command_runs_a_sandbox(np6: Run) -> None:
    ended = np6("sandbox", "--help")
    assert ended.code == 0
    assert "--seed" in ended.out


@pytest.mark.parametrize("port", ["99999", "-1", "80000000000000000000"])
def test_an_invalid_port_is_one_message(np6: Run, port: str) -> None:
    ended = np6("sandbox", f"--port={port}")
    assert (ended.code, ended.out) == (1, "")
    assert re.fullmatch(r"np6-sandbox: .*port.*\n", ended.err)


def test_an_invalid_port_is_one_message_of_the_sandbox_too(environment: dict[str, str]) -> None:
    words = [sys.executable, "-m", "np6_sandbox", "--port=99999"]
    ended = subprocess.run(words, capture_output=True, text=True, env=environment)
    assert (ended.returncode, ended.stdout) == (1, "")
    assert re.fullmatch(r"np6-sandbox: .*port.*\n", ended.stderr)
