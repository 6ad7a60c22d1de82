"""What is shown at a terminal: questions, progress, an interruption, and the prompt for the key."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from np6_sandbox import Sandbox

from tests.cli.conftest import PEOPLE, recipients, sent_to

AtTerminal = Callable[..., tuple[int, str]]

ESCAPES = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")


def plain(screen: str) -> str:
    """The text on a screen, without colours and movements."""
    return ESCAPES.sub("", screen)


def test_a_send_asks_and_shows_progress(at_terminal: AtTerminal, account: Sandbox, tmp_path: Path) -> None:
    recipients(tmp_path / "readers.csv")
    words = ("send", "000ABC", "--to", "readers.csv", "--chunk-size", 1, "--concurrency", 2)
    with account.faults.add("actions_execute_many", delay=0.03):
        code, screen = at_terminal(*words, answers=[(r"\[y/N\]", "y\n")])
    text = plain(screen)
    assert code == 0
    assert "Send the e-mail 'Spring newsletter' (action 000ABC) to 30 recipients of readers.csv? [y/N]" in text
    assert re.search(r"Sending [━╸╺]+ +\d+%  \d+ done  0 failed  0 unknown  \d+/s  \d", text)
    assert re.search(r"✓ Sending ━+ 100%  30 done  0 failed  0 unknown", text)
    assert "30 done, 0 failed, of 30 recipients, in " in text
    assert sent_to(account) == PEOPLE


def test_no_means_no(at_terminal: AtTerminal, account: Sandbox, tmp_path: Path) -> None:
    recipients(tmp_path / "readers.csv")
    for answer in ("n\n", "\n", "\x03"):
        code, screen = at_terminal("send", "000ABC", "--to", "readers.csv", answers=[(r"\[y/N\]", answer)])
        assert code == 10
        assert "Not confirmed, so nothing was sent." in plain(screen)
    assert sent_to(account) == []


def test_ctrl_c_waits_for_what_is_in_flight_and_shows_how_to_resume(
    at_terminal: AtTerminal, account: Sandbox, tmp_path: Path
) -> None:
    recipients(tmp_path / "readers.csv")
    words = ("send", "000ABC", "--to", "readers.csv", "--yes", "--chunk-size", 1, "--concurrency", 2)
    with account.faults.add("actions_execute_many", delay=0.1):
        code, screen = at_terminal(*words, answers=[("[1-9] done", "\x03")])
    text = plain(screen)
    assert code == 130
    assert "Stopping: waiting for the requests in flight. Ctrl-C again leaves them unknown." in text
    counted = re.search(r"(\d+) done, 0 failed, (\d+) untouched, of 30 recipients", text)
    assert counted is not None, text
    assert int(counted[1]) == len(account.ledger) < 30
    assert "np6 send 000ABC --to readers.csv --yes --chunk-size 1 --concurrency 2" in text

    code, screen = at_terminal(*words)
    assert code == 0
    assert re.search(rf"of 30 recipients, {counted[1]} (was|were) processed before. This run does not", plain(screen))
    assert sent_to(account) == PEOPLE


def test_a_second_ctrl_c_ends_at_once_and_shows_what_is_unknown(
    at_terminal: AtTerminal, account: Sandbox, tmp_path: Path
) -> None:
    recipients(tmp_path / "readers.csv")
    words = ("send", "000ABC", "--to", "readers.csv", "--yes", "--chunk-size", 10, "--concurrency", 1)
    account.faults.add("actions_execute_many", delay=60, calls=[2])
    code, screen = at_terminal(*words, answers=[("10 done", "\x03"), ("Stopping", "\x03")])
    assert code == 130
    assert "10 done, 0 failed, 10 unknown, 10 untouched, of 30 recipients" in plain(screen)


def test_the_key_is_asked_for_and_not_shown(at_terminal: AtTerminal, account: Sandbox) -> None:
    code, screen = at_terminal(
        "call", "actions.get", "id=000ABC", answers=[("not shown", f"{account.key}\n")], NP6_API_KEY=""
    )
    assert code == 0
    assert "Spring newsletter" in screen
    assert account.key not in screen


def test_no_key_is_no_traceback(at_terminal: AtTerminal, account: Sandbox) -> None:
    code, screen = at_terminal("call", "actions.get", "id=000ABC", answers=[("not shown", "\x04")], NP6_API_KEY="")
    assert code == 4
    assert "Error: There is no key: set the environment variable NP6_API_KEY." in plain(screen)
    assert "Traceback" not in screen


def test_operations_are_a_table(at_terminal: AtTerminal) -> None:
    code, screen = at_terminal("operations", "red", "list")
    assert code == 0
    assert re.search(r"targets\.redlist_mail +POST +/targets/\{id\}/redlist/mail", plain(screen))


def test_a_failure_is_one_message(at_terminal: AtTerminal) -> None:
    code, screen = at_terminal("call", "actions.get", "id=000XYZ")
    assert code == 5
    assert plain(screen).startswith("Error: actions.get: 404 Not Found. No action has this identifier.")
