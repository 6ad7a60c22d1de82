"""`np6 actions` and `np6 imports`: what NP6 does by itself, started, followed and summed up."""

from __future__ import annotations

import json
import signal
import subprocess
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from np6.testing import no_waits
from np6_jobs import publishing
from np6_sandbox import Sandbox

from tests.cli.conftest import Run


@pytest.fixture
def slow() -> None:
    """Let the test phase and imports take half a minute."""


@pytest.fixture
def failing() -> None:
    """Let the test phase fail."""


@pytest.fixture
def np6_sandbox_options(request: pytest.FixtureRequest) -> dict[str, Any]:
    """What `slow` and `failing` stand for."""
    seconds = 30 if "slow" in request.fixturenames else 0
    state = 20 if "failing" in request.fixturenames else 38
    return {"test_phase_seconds": seconds, "import_seconds": seconds, "test_phase_ends_in": state}


@pytest.fixture(autouse=True)
def time_passes(np6_sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Skip the waits of the command; the sandbox's time passes meanwhile."""
    from np6_cli._follow import Follow

    shown = Follow.__call__

    def show(self: Follow, progress: publishing.Progress) -> None:
        np6_sandbox.clock.advance(progress.wait)
        shown(self, progress)

    monkeypatch.setattr(Follow, "__call__", show)
    with no_waits():
        yield


@pytest.fixture
def campaign(account: Sandbox) -> str:
    """The draft of a campaign to two readers, and the test segment 42."""
    readers = [target["id"] for target in account.documents("targets")[:3]]
    seeded = account.seed(
        {
            "segments": [
                {"type": "static", "name": "Testers", "isTest": True, "targets": readers[2:]},
                {"type": "static", "name": "Two", "targets": readers[:2]},
            ]
        }
    )["segments"]
    assert seeded[0]["id"] == 42
    scheduler = {"type": "asap", "segments": {"selected": [seeded[1]["id"]]}}
    return account.add_action(state=20, type="mailCampaign", name="Spring", scheduler=scheduler)


def sent(account: Sandbox, occasion: str) -> int:
    return len(account.ledger.select(occasion=occasion))


def tomorrow(hour: int = 9) -> datetime:
    return datetime.now(UTC).replace(hour=hour, minute=0, second=0, microsecond=0) + timedelta(days=1)


@pytest.mark.usefixtures("slow")
def test_a_campaign_is_published(np6: Run, account: Sandbox, campaign: str) -> None:
    ended = np6("actions", "publish", campaign, "--test-segment", 42, "--wait", "--yes")

    assert (ended.code, ended.out) == (
        0,
        f"Published: action {campaign} 'Spring', state 50 (validated, can be sent).\n",
    )
    assert f"action {campaign}, test phase: state 30 (most likely the test phase is running), " in ended.err
    assert (sent(account, "test"), sent(account, "campaign")) == (1, 2)
    again = np6("actions", "publish", campaign, "--test-segment", 42, "--wait", "--yes")
    assert again.out.startswith("Published before, and left alone: ")
    assert (sent(account, "test"), sent(account, "campaign")) == (1, 2)


@pytest.mark.usefixtures("slow")
def test_without_waiting_each_run_starts_what_is_due(np6: Run, account: Sandbox, campaign: str) -> None:
    ended = np6("actions", "publish", campaign, "--yes")

    assert (ended.code, ended.out) == (12, "")
    assert "Error" not in ended.err
    assert f"To go on from the state of the action\n  np6 actions publish {campaign} --yes\n" in ended.err
    account.clock.advance(60)
    assert np6("actions", "publish", campaign, "--yes").code == 0


@pytest.mark.usefixtures("slow")
def test_results_for_programs(np6: Run, account: Sandbox, campaign: str) -> None:
    at = tomorrow()
    ended = np6(
        "actions", "publish", campaign, "--at", at.isoformat(), "--test-segment", 42, "--wait", "--yes", "--json"
    )
    *progress, summary = ended.records

    assert [(line["type"], line["step"], line["state"]) for line in progress] == [("progress", "test phase", 30)]
    assert summary.pop("elapsed") >= 30
    assert summary == {
        "type": "summary",
        "action": campaign,
        "state": 50,
        "at": at.isoformat(),
        "started": ["test phase", "production phase"],
        "exit_code": 0,
    }
    assert sent(account, "campaign") == 0
    account.clock.advance(2 * 86_400)
    assert sent(account, "campaign") == 2


def test_the_moment_may_name_its_zone(np6: Run, account: Sandbox, campaign: str) -> None:
    ended = np6("actions", "publish", campaign, "--at", "2099-12-01 09:00 Europe/Paris", "--wait", "--yes")

    assert ended.code == 0
    assert ", for 2099-12-01T08:00:00+00:00." in ended.out


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("2026-12-01 09:00", "has no time zone; write e.g. '2026-12-01 09:00 Europe/Paris', or 2026-12-01 09:00+01:00"),
        ("2026-12-01T09:00", "has no time zone"),
        ("2026-12-01 Europe/Paris", "has no time of day"),
        ("2026-12-01", "has no time of day"),
        ("tomorrow", "is no moment; write e.g."),
        ("2026-12-01 25:00 Europe/Paris", "is no moment"),
        ("2026-12-01 09:00+01:00 Europe/Paris", "is no moment"),
        ("2026-12-01 09:00 Europe/Pari", "there is no time zone Europe/Pari. Did you mean Europe/Paris?"),
        ("2026-12-01 09:00 Europe", "there is no time zone Europe."),
        ("2026-12-01 09:00 ../../etc/passwd", "there is no time zone ../../etc/passwd."),
        (
            "2026-10-25 02:30 Europe/Paris",
            "is twice, since the clocks go back then. Write 2026-10-25T02:30:00+02:00 for the first time, "
            "2026-10-25T02:30:00+01:00 for the second.",
        ),
        (
            "2027-03-28 02:30 Europe/Paris",
            "does not exist, since the clocks go forward then. Write another time, e.g. 2027-03-28T03:30:00+02:00.",
        ),
    ],
)
def test_a_moment_that_is_not_certain_is_refused(
    np6: Run, account: Sandbox, campaign: str, typed: str, words: str
) -> None:
    ended = np6("actions", "publish", campaign, "--at", typed, "--wait", "--yes")

    assert (ended.code, len(account.requests)) == (2, 0)
    assert words in ended.err


def test_a_moment_that_has_passed_is_refused(np6: Run, account: Sandbox, campaign: str) -> None:
    ended = np6("actions", "publish", campaign, "--at", "2020-12-01T09:00Z", "--wait", "--yes")

    assert ended.code == 2
    assert "The moment --at has passed (2020-12-01T09:00:00+00:00): nothing was started." in ended.err
    assert sent(account, "campaign") == 0


def test_nothing_is_published_without_consent(np6: Run, account: Sandbox, campaign: str) -> None:
    ended = np6("actions", "publish", campaign, "--wait")

    assert ended.code == 10
    assert f"Publish action {campaign} 'Spring'? There is no terminal to ask on: pass --yes." in ended.err
    assert len(account.requests.of("actions_validate")) == 0


def test_at_a_terminal_it_asks(at_terminal: Callable[..., tuple[int, str]], account: Sandbox, campaign: str) -> None:
    code, screen = at_terminal(
        "actions", "publish", campaign, "--at", "2099-12-01 09:00 Europe/Paris", answers=[(r"\[y/N\]", "y\r")]
    )

    assert code == 0
    assert f"Publish action {campaign} 'Spring', to be sent at 2099-12-01T09:00:00+01:00? [y/N]" in screen


@pytest.mark.usefixtures("failing")
def test_a_test_phase_that_fails(np6: Run, campaign: str) -> None:
    ended = np6("actions", "publish", campaign, "--wait", "--yes", "--json")
    error = json.loads(ended.err)["error"]

    assert (ended.code, error["exit_code"], error["kind"]) == (5, 5, "FailedTestPhaseError")
    assert "the test phase has failed" in error["message"]


def test_a_request_of_unknown_outcome(np6: Run, account: Sandbox, campaign: str) -> None:
    account.faults.add("actions_validate", calls=[2], reset=True)
    ended = np6("actions", "publish", campaign, "--wait", "--yes")

    assert ended.code == 7
    assert "NP6 may yet start it" in ended.err


@pytest.mark.usefixtures("slow")
def test_ctrl_c_ends_the_wait_and_shows_how_to_go_on(
    start: Callable[..., subprocess.Popen[str]], account: Sandbox, campaign: str
) -> None:
    process = start("actions", "publish", campaign, "--wait", "--yes")
    assert process.stderr is not None
    first = process.stderr.readline()
    process.send_signal(signal.SIGINT)
    _, err = process.communicate()

    assert "test phase: state 30" in first
    assert process.returncode == 130
    assert "Stopped. NP6 goes on with what it has started." in err
    assert f"To go on from the state of the action\n  np6 actions publish {campaign} --wait --yes\n" in err
    assert len(account.requests.of("actions_validate")) == 1


@pytest.mark.parametrize(
    ("state", "code", "words"),
    [(35, 5, "state 35 (which the reference of NP6 does not explain)"), (10, 5, "Give it content")],
)
def test_a_state_from_which_it_cannot_be_published(
    np6: Run, account: Sandbox, campaign: str, state: int, code: int, words: str
) -> None:
    stored: dict[str, Any] = account._core.account.store["actions"].get(campaign) or {}
    stored["informations"]["state"] = state
    account._core.account.store["actions"].put(campaign, stored)
    ended = np6("actions", "publish", campaign, "--wait", "--yes")

    assert ended.code == code
    assert words in ended.err


def test_waiting_for_a_state(np6: Run, account: Sandbox, campaign: str) -> None:
    assert np6("actions", "wait", "000ABC").out == "Action 000ABC is in state 50 (validated, can be sent).\n"
    assert np6("actions", "wait", campaign, "--state", 20, "--state", 38, "--json").records[0]["state"] == 20
    ended = np6("actions", "wait", campaign, "--timeout", 40)
    assert (ended.code, ended.out) == (12, "")
    assert "Error: Action 000ABD, waiting: not finished after " in ended.err
    assert f"To go on from the state of the action\n  np6 actions wait {campaign} --timeout 40\n" in ended.err


def test_at_a_terminal_it_shows_what_it_waits_for(
    at_terminal: Callable[..., tuple[int, str]], account: Sandbox, campaign: str
) -> None:
    code, screen = at_terminal("actions", "wait", campaign, "--timeout", 1.2)

    assert code == 12
    assert f"action {campaign}, waiting: state 20 (draft with content)" in screen


def test_a_report(np6: Run, account: Sandbox, campaign: str) -> None:
    np6("actions", "publish", campaign, "--wait", "--yes")
    first, second = account.ledger.select(occasion="campaign")
    for link in ("open", "open", "redirection"):
        account.hit(first, link)
    account.bounce(second, "soft")
    ended = np6("actions", "report", campaign)

    assert ended.code == 0
    assert ended.out == (
        "sent       2\n"
        "cancelled  0\n"
        "opened     1 (50.0%), 2 in all\n"
        "clicked    1 (50.0%), 1 in all\n"
        "bounced    1 (50.0%), 1 soft\n"
        "opted out  0 (0.0%)\n"
        'clicks     1 on {"type": "redirection"}\n'
    )
    [line] = np6("actions", "report", campaign, "--json").records
    assert (line["type"], line["sent"], line["bounces"], line["open_rate"]) == ("report", 2, {"soft": 1}, 0.5)
    assert datetime.fromisoformat(line["first"]).tzinfo is not None
    later = np6("actions", "report", campaign, "--start", tomorrow(23).isoformat(), "--json").records[0]
    assert (later["sent"], later["first"], later["open_rate"]) == (0, None, None)
    assert np6("actions", "report", campaign, "--end", "2026-01-01 00:00").code == 2


# Imports


@pytest.fixture
def contacts(account: Sandbox, tmp_path: Path) -> Path:
    """A file for import 23."""
    assert account.seed({"imports": [{"name": "Contacts"}]})["imports"][0]["id"] == 23
    path = tmp_path / "contacts.csv"
    path.write_text("Email\nnew@example.com\n")
    return path


@pytest.mark.usefixtures("slow")
def test_a_file_is_imported(np6: Run, account: Sandbox, contacts: Path) -> None:
    ended = np6("imports", "run", contacts.name, "--import", 23)

    assert ended.code == 0
    assert ended.out.startswith("Import 23 is completed, in ")
    assert ended.out.endswith("\n  rows: 1\n  created: 1\n  updated: 0\n  rejected: 0\n")
    assert "import 23, import: processing, " in ended.err
    summary = np6("imports", "wait", 23, "--json").records[-1]
    assert (summary["import"], summary["execution"]["state"], summary["exit_code"]) == (23, 1, 0)


@pytest.mark.usefixtures("slow")
def test_an_import_that_takes_too_long_is_waited_for_by_another_command(
    np6: Run, account: Sandbox, contacts: Path
) -> None:
    ended = np6("imports", "run", contacts.name, "--import", 23, "--timeout", 0)
    assert ended.code == 12
    assert "without starting another one\n  np6 imports wait 23\n" in ended.err
    running = np6("imports", "run", contacts.name, "--import", 23)
    assert running.code == 5
    assert "is being executed" in running.err
    assert np6("imports", "wait", 23).code == 0
    assert len(account.requests.of("imports_execute")) == 1


def test_an_import_that_fails(np6: Run, account: Sandbox, contacts: Path) -> None:
    contacts.write_bytes(b"\xff\xfe")
    ended = np6("imports", "run", contacts.name, "--import", 23)

    assert ended.code == 5
    assert "has ended with an error" in ended.err
    account.faults.add("imports_execute", reset=True)
    assert np6("imports", "run", contacts.name, "--import", 23).code == 7
    assert np6("imports", "run", "nowhere.csv", "--import", 23).code == 3
