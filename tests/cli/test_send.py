"""`np6 send`: to each recipient once, whatever happens."""

from __future__ import annotations

import hashlib
import json
import re
import shlex
import signal
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from np6.testing import no_waits
from np6_cli._targets import TargetFile
from np6_jobs import bulk
from np6_sandbox import Sandbox

from tests.cli.conftest import PEOPLE, Run, recipients, sent_to
from tests.cli.run import pipe_of
from tests.waiting import wait_until

Start = Callable[..., "subprocess.Popen[str]"]


@pytest.fixture
def readers(environment: dict[str, str], tmp_path: Path) -> Path:
    return recipients(tmp_path / "readers.csv")


def test_everybody_gets_it_once(np6: Run, account: Sandbox, readers: Path) -> None:
    ended = np6("send", "000ABC", "--to", readers, "--yes", "--chunk-size", "7")
    assert ended.code == 0
    assert ended.out.startswith("30 done, 0 failed, of 30 recipients, in ")
    assert "Sending 100%: 30 of 30 recipients, 30 done, 0 failed, 0 unknown" in ended.err
    assert sent_to(account) == PEOPLE


def test_the_same_command_again_sends_nothing(np6: Run, account: Sandbox, readers: Path) -> None:
    np6("send", "000ABC", "--to", readers, "--yes")
    ended = np6("send", "000ABC", "--to", readers)
    assert ended.code == 0
    assert "Nothing was left to do: " in ended.err
    assert sent_to(account) == PEOPLE


def test_columns_name_targets_in_three_ways(np6: Run, account: Sandbox, tmp_path: Path) -> None:
    target = account.documents("targets")[0]
    md5 = hashlib.md5(PEOPLE[2].encode(), usedforsecurity=False).hexdigest()
    lines = ["id;unicity;hash;name", f"{target['id']};;;A", f";{PEOPLE[1]};;B", f";;{md5.upper()};C"]
    (tmp_path / "mixed.csv").write_text("\n".join(lines), encoding="utf-8-sig")
    ended = np6("send", "000ABC", "--to", "mixed.csv", "--yes", "--dry-run", "--json").records[0]
    named = [item["recipient"] for item in ended["first_request"]["items"]]
    assert named == [
        {"type": "id", "value": target["id"]},
        {"type": "unicity", "value": [PEOPLE[1]]},
        {"type": "hash", "value": md5.upper()},
    ]


def test_json_lines_carry_whole_requests(np6: Run, account: Sandbox, tmp_path: Path) -> None:
    item = {"recipient": {"type": "unicity", "value": [PEOPLE[0]]}, "subject": "For you"}
    (tmp_path / "readers.jsonl").write_text(json.dumps(item))
    assert np6("send", "000ABC", "--to", "readers.jsonl").code == 0
    assert [message.subject for message in account.ledger] == ["For you"]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("name\nAda\n", "the header needs a column id, unicity or hash; it has name"),
        ("unicity\n", "names no target"),
        ("unicity,id\na@example.com,000PIZ76\n", "line 2: names its target by id and by unicity; choose one with --by"),
        ("id,name\n,Ada\n", "line 2: names no target"),
        ("hash\n123\n", "line 2: 123 is not an MD5 hash"),
        ("unicity\na@example.com\nb@example.com\na@example.com\n", "line 4: a@example.com is named already, in line 2"),
        ("unicity,unicity\na,\n", "line 2: a value of unicity is empty"),
        ('unicity\n"a@example.com\n', "is not CSV"),
    ],
)
def test_a_file_that_cannot_be_used_sends_nothing(
    np6: Run, account: Sandbox, tmp_path: Path, text: str, problem: str
) -> None:
    (tmp_path / "wrong.csv").write_text(text)
    ended = np6("send", "000ABC", "--to", "wrong.csv", "--yes")
    assert ended.code == 3
    assert problem in ended.err
    assert len(account.requests) == 0


def test_json_lines_are_checked_against_the_spec(np6: Run, account: Sandbox, tmp_path: Path) -> None:
    (tmp_path / "wrong.jsonl").write_text('{"recipient": {"type": "unicity", "value": "x"}}\n{"subject": "a"}\n{\n')
    ended = np6("send", "000ABC", "--to", "wrong.jsonl", "--yes")
    assert ended.code == 3
    assert 'line 1: $.recipient.value: "x" is not a list' in ended.err
    assert "line 2: names no recipient" in ended.err
    assert "line 3: not JSON" in ended.err
    assert len(account.requests) == 0


@pytest.mark.parametrize("data", [b"unicity\n\xe9@example.com\n", None], ids=["latin 1", "absent"])
def test_a_file_that_cannot_be_read(np6: Run, tmp_path: Path, data: bytes | None) -> None:
    if data is not None:
        (tmp_path / "wrong.csv").write_bytes(data)
    assert np6("send", "000ABC", "--to", "wrong.csv", "--yes").code == 3


def test_duplicates_are_skipped_on_request(np6: Run, account: Sandbox, tmp_path: Path) -> None:
    recipients(tmp_path / "twice.csv", [PEOPLE[0], PEOPLE[1], PEOPLE[0]])
    ended = np6("send", "000ABC", "--to", "twice.csv", "--yes", "--skip-duplicates")
    assert ended.code == 0
    assert sent_to(account) == PEOPLE[:2]


def test_stdin_needs_a_named_journal(np6: Run, account: Sandbox) -> None:
    text = f"unicity\n{PEOPLE[0]}\n"
    assert np6("send", "000ABC", "--to", "-", stdin=text).code == 2
    assert np6("send", "000ABC", "--to", "-", "--journal", "one.journal", stdin=text).code == 0
    assert sent_to(account) == PEOPLE[:1]


def test_a_pipe_is_read_once(np6: Run, account: Sandbox, readers: Path) -> None:
    with pipe_of(readers.read_bytes()) as pipe:
        ended = np6("send", "000ABC", "--to", pipe, "--yes")
        assert (ended.code, len(account.requests)) == (2, 0)
        assert "name the journal: --journal FILE" in ended.err
        ended = np6("send", "000ABC", "--to", pipe, "--yes", "--journal", "readers.journal")
    assert ended.code == 0, ended.err
    assert sent_to(account) == PEOPLE


def test_a_file_that_shrinks_while_it_is_read_is_no_success(
    np6: Run, account: Sandbox, readers: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    check = TargetFile.check

    def check_and_cut(self: TargetFile, *, skip_duplicates: bool) -> int:
        count = check(self, skip_duplicates=skip_duplicates)
        recipients(readers, PEOPLE[:10])
        return count

    monkeypatch.setattr(TargetFile, "check", check_and_cut)
    ended = np6("send", "000ABC", "--to", readers, "--yes")
    assert ended.code == 11
    assert "10 done, 0 failed, 20 untouched, of 30 recipients" in ended.out
    assert "The input changed while it was read: it had 20 recipients more before." in ended.err
    assert "Nothing was left to do" not in ended.err


def test_a_line_appended_to_a_file_that_was_sent_sends_that_line_alone(
    np6: Run, account: Sandbox, readers: Path
) -> None:
    account.add_target("more@example.com")
    assert np6("send", "000ABC", "--to", readers, "--yes").code == 0
    recipients(readers, [*PEOPLE, "more@example.com"])
    asked = np6("send", "000ABC", "--to", readers, "--dry-run")
    assert "of 31 recipients, 30 were processed before. This run does not send them." in asked.err
    assert "1 recipient in 1 such request. Nothing was sent." in asked.out
    ended = np6("send", "000ABC", "--to", readers)
    assert (ended.code, ended.out[:36]) == (0, "31 done, 0 failed, of 31 recipients,")
    assert sent_to(account) == sorted([*PEOPLE, "more@example.com"])


def test_a_file_may_be_fixed_while_its_job_is_not_over(np6: Run, account: Sandbox, readers: Path) -> None:
    words = ("send", "000ABC", "--to", readers, "--yes", "--concurrency", 1)
    recipients(readers, ["nobody@example.com", *PEOPLE[:20]])
    with account.faults.add("actions_execute_many", status=400, calls=[2]):
        assert np6(*words, "--chunk-size", 5).code == 8
    recipients(readers, list(reversed(PEOPLE)))
    ended = np6(*words, "--chunk-size", 7)
    assert (ended.code, sent_to(account)) == (0, PEOPLE)
    assert ended.out.startswith("30 done, 0 failed, of 30 recipients")


def test_content_that_was_changed_after_it_was_sent_is_reported_and_not_sent(
    np6: Run, account: Sandbox, tmp_path: Path
) -> None:
    def write(subject: str) -> None:
        lines = [{"recipient": {"type": "unicity", "value": [who]}, "subject": subject} for who in PEOPLE[:2]]
        (tmp_path / "some.jsonl").write_text("\n".join(map(json.dumps, lines)))

    write("Hello")
    assert np6("send", "000ABC", "--to", "some.jsonl", "--yes").code == 0
    write("Hello again")
    ended = np6("send", "000ABC", "--to", "some.jsonl", "--yes")
    assert ended.code == 8
    assert "2 were processed before with other content. This run does not send them." in ended.err
    assert "0 done, 0 failed, 2 changed, of 2 recipients" in ended.out
    assert f"2 changed: sent before, with other content ({PEOPLE[0]}, {PEOPLE[1]})" in ended.err
    records = np6("send", "000ABC", "--to", "some.jsonl", "--yes", "--json").records
    assert records[-1]["changed"] == 2
    assert sent_to(account) == PEOPLE[:2]


def test_what_is_stopped_counts_the_items_of_this_file_alone(np6: Run, account: Sandbox, readers: Path) -> None:
    assert np6("send", "000ABC", "--to", readers, "--yes").code == 0
    others = [f"other{number:02}@example.com" for number in range(20)]
    for other in others:
        account.add_target(other)
    recipients(readers, [*PEOPLE[:10], *others])
    account.faults.add("actions_execute_many", status=403, calls=[2])
    ended = np6("send", "000ABC", "--to", readers, "--yes", "--chunk-size", 15, "--concurrency", 1)
    assert ended.code == 4
    assert "15 done, 15 failed, of 30 recipients" in ended.out


def test_a_dry_run_asks_for_the_channel_of_the_action(np6: Run, account: Sandbox, readers: Path) -> None:
    sms = account.add_action(type="smsMessage", content={"textContent": "Hello"})
    assert "application/vnd.np6.cm.sms" in np6("send", sms, "--to", readers, "--dry-run").out
    assert np6("send", "000XYZ", "--to", readers, "--dry-run").code == 5
    assert sent_to(account) == []
    ended = np6("send", sms, "--to", readers, "--dry-run", NP6_API_KEY="")
    assert "Shown as an e-mail: without a key, NP6 cannot be asked whether it is an SMS." in ended.err


def test_many_recipients_need_a_yes_without_a_terminal(np6: Run, account: Sandbox, readers: Path) -> None:
    ended = np6("send", "000ABC", "--to", readers)
    assert ended.code == 10
    assert "Send the e-mail 'Spring newsletter' (action 000ABC) to 30 recipients" in ended.err
    assert "--yes" in ended.err
    assert sent_to(account) == []


def test_one_recipient_needs_no_yes(np6: Run, account: Sandbox, tmp_path: Path) -> None:
    recipients(tmp_path / "one.csv", PEOPLE[:1])
    assert np6("send", "000ABC", "--to", "one.csv").code == 0
    assert sent_to(account) == PEOPLE[:1]


def test_dry_run_sends_nothing_and_needs_no_key(np6: Run, account: Sandbox, readers: Path) -> None:
    ended = np6("send", "000ABC", "--to", readers, "--dry-run", "--chunk-size", "20", NP6_API_KEY="")
    assert ended.code == 0
    assert ended.out.startswith(f"POST {account.url}/actions/000ABC/executions\n")
    assert "... and 19 more" in ended.out
    assert "30 recipients in 2 such requests. Nothing was sent." in ended.out
    assert (len(account.requests), list(readers.parent.glob("*.journal"))) == (0, [])


def test_items_that_fail_are_listed_by_reason(np6: Run, account: Sandbox, tmp_path: Path) -> None:
    recipients(tmp_path / "some.csv", [PEOPLE[0], "nobody@example.com"])
    ended = np6("send", "000ABC", "--to", "some.csv", "--yes")
    assert ended.code == 8
    assert "1 failed: recipient not found (nobody@example.com)" in ended.err
    assert sent_to(account) == PEOPLE[:1]


def test_every_item_is_a_json_line(np6: Run, tmp_path: Path, account: Sandbox) -> None:
    recipients(tmp_path / "some.csv", [PEOPLE[0], "nobody@example.com"])
    *items, summary = np6("send", "000ABC", "--to", "some.csv", "--yes", "--json").records
    assert [(item["name"], item["outcome"]) for item in items] == [
        (PEOPLE[0], "done"),
        ("nobody@example.com", "failed"),
    ]
    assert items[0]["result"]["id"] == account.ledger[0].id
    assert (summary["done"], summary["failed"], summary["unknown"], summary["exit_code"]) == (1, 1, 0, 8)


def test_what_may_have_been_sent_is_sent_again_only_on_request(np6: Run, account: Sandbox, readers: Path) -> None:
    words = ("send", "000ABC", "--to", readers, "--yes", "--chunk-size", "10", "--concurrency", "1")
    account.faults.add("actions_execute_many", status=503, after=True, calls=[2])
    with no_waits():
        ended = np6(*words)
    assert ended.code == 7
    assert "20 done, 0 failed, 10 unknown, of 30 recipients" in ended.out
    assert "--resend-unknown" in ended.err
    assert len(account.ledger) == 30

    again = np6(*words)
    assert again.code == 7
    assert len(account.ledger) == 30

    assert np6(*words, "--resend-unknown").code == 0
    assert len(account.ledger) == 40


@pytest.mark.parametrize("late", [False, True])
def test_the_advice_for_unknown_items_is_safe_whoever_follows_it(
    np6: Run, account: Sandbox, readers: Path, late: bool
) -> None:
    account.configure(event_delay_seconds=3600 * late)
    words = ("send", "000ABC", "--to", readers, "--yes", "--chunk-size", "10", "--concurrency", "1")
    account.faults.add("actions_execute_many", status=503, after=True, calls=[2])
    with no_waits():
        ended = np6(*words)
    advised = re.search(r"which sends nothing:\n  np6 (.*)\n", ended.err)
    assert advised
    for _ in range(2):
        assert np6(*shlex.split(advised[1])).code == (7 if late else 0)
        assert np6(*words).code == (7 if late else 0)
    assert len(account.ledger) == 30
    account.clock.advance(3600)
    assert np6(*shlex.split(advised[1])).code == 0
    assert np6(*words).code == 0
    assert sent_to(account) == PEOPLE
    assert len(account.ledger) == 30


def test_no_message_advises_to_resend_what_this_run_may_have_sent(np6: Run, account: Sandbox, readers: Path) -> None:
    """The permission to send again was given for what an earlier run may have sent."""
    words = ("send", "000ABC", "--to", readers, "--yes", "--chunk-size", 10, "--concurrency", 1, "--resend-unknown")
    account.faults.add("actions_execute_many", status=503, after=True, calls=[1])
    account.faults.add("actions_execute_many", status=401, calls=[2])
    with no_waits():
        ended = np6(*words)
    assert ended.code == 7
    resumed = " ".join(map(str, words[:-1]))
    assert ended.err.endswith(f"To resume the job:\n  np6 {resumed}\n")
    assert np6(*resumed.split()).code == 7
    assert sent_to(account) == PEOPLE

    account.faults.add("actions_execute_many", status=503, after=True)
    with no_waits():
        ended = np6(*words)
    assert ended.code == 7
    assert "10 may have been processed. The same command, with --resend-unknown, would send" in ended.err


def test_a_refused_request_is_sent_again_by_the_same_command(np6: Run, account: Sandbox, readers: Path) -> None:
    with account.faults.add("actions_execute_many", status=400):
        ended = np6("send", "000ABC", "--to", readers, "--yes")
    assert ended.code == 8
    assert "30 failed: actions.execute_many: 400 Bad Request." in ended.err
    assert "To send the 30 that were refused with a whole request:\n  np6 send 000ABC" in ended.err
    assert np6("send", "000ABC", "--to", readers, "--yes").code == 0
    assert sent_to(account) == PEOPLE


def test_a_key_that_is_refused_stops_the_job(np6: Run, account: Sandbox, readers: Path) -> None:
    with account.faults.add("actions_execute_many", status=401):
        ended = np6("send", "000ABC", "--to", readers, "--yes", "--chunk-size", "1")
    assert ended.code == 4
    assert "untouched, of 30 recipients" in ended.out
    assert "Stopped by the error above." in ended.err
    assert np6("send", "000ABC", "--to", readers, "--yes", "--chunk-size", "1").code == 0
    assert sent_to(account) == PEOPLE


@pytest.mark.parametrize("channel", [(), ("--channel", "email")], ids=["auto", "email"])
def test_an_action_that_is_not_validated_costs_one_request(
    np6: Run, account: Sandbox, readers: Path, channel: tuple[str, ...]
) -> None:
    draft = account.add_action(state=20)
    words = ("send", draft, "--to", readers, "--yes", "--chunk-size", 1, *channel)
    ended = np6(*words)
    assert (ended.code, len(account.requests.of("actions_execute_many"))) == (5, 1)
    warned = f"The action {draft} is in state 20, and only 50 (validated) can be sent." in ended.err
    assert warned is (channel == ())
    assert "0 done, 1 failed, 29 untouched, of 30 recipients" in ended.out
    assert "1 failed: see the error below" in ended.err
    assert ended.err.count("409 Conflict") == 1
    assert np6(*words, "--dry-run").out.endswith("30 recipients in 30 such requests. Nothing was sent.\n")


def test_a_job_that_is_refused_later_stops(np6: Run, account: Sandbox, readers: Path) -> None:
    """The action is unvalidated while the job runs."""
    words = ("send", "000ABC", "--to", readers, "--yes", "--chunk-size", 1, "--concurrency", 1)
    with account.faults.add("actions_execute_many", status=409, calls=range(6, 100)):
        ended = np6(*words)
    assert (ended.code, len(account.requests.of("actions_execute_many"))) == (5, 6)
    assert "5 done, 1 failed, 24 untouched, of 30 recipients" in ended.out
    assert np6(*words).code == 0
    assert sent_to(account) == PEOPLE


def test_what_is_left_is_counted_by_item(np6: Run, account: Sandbox, tmp_path: Path) -> None:
    """The question and the dry run count what is sent: not what is done, failed for good, or unknown."""
    recipients(tmp_path / "some.csv", ["nobody@example.com", *PEOPLE[:8]])
    words = ("send", "000ABC", "--to", "some.csv", "--chunk-size", 3, "--concurrency", 1)
    account.faults.add("actions_execute_many", status=503, after=True, calls=[2])
    account.faults.add("actions_execute_many", status=400, calls=[2])  # of those that the first fault lets through
    with no_waits():
        assert np6(*words, "--yes").code == 7
    asked = np6(*words)
    note = "some.csv.000ABC.journal: of 9 recipients, 3 were processed before and 3 may have been processed before."
    assert asked.code == 10
    assert note in asked.err
    assert "(action 000ABC) to 3 further recipients of some.csv?" in asked.err
    again = np6(*words, "--resend-unknown")
    assert "to 6 recipients of some.csv, 3 of whom may have got it before?" in again.err

    dry = np6(*words, "--dry-run", "--json").records[0]
    assert (dry["items"], dry["total"], dry["unknown"], dry["requests"]) == (3, 9, 3, 1)
    named = [item["recipient"]["value"] for item in dry["first_request"]["items"]]
    assert named == [[address] for address in PEOPLE[5:8]]
    shown = np6(*words, "--dry-run")
    assert note in shown.err
    assert shown.out.endswith("3 recipients in 1 such request. Nothing was sent.\n")

    assert np6(*words, "--yes").code == 7
    assert sent_to(account) == PEOPLE[:8]
    done = np6(*words, "--dry-run")
    assert "Nothing is left to send. Nothing was sent." in done.out
    assert np6(*words, "--dry-run", "--json").records[0]["first_request"] is None


def test_one_is_singular(np6: Run, account: Sandbox, tmp_path: Path) -> None:
    recipients(tmp_path / "one.csv", PEOPLE[:1])
    assert "1 recipient in 1 such request. Nothing" in np6("send", "000ABC", "--to", "one.csv", "--dry-run").out
    ended = np6("send", "000ABC", "--to", "one.csv")
    assert "1 of 1 recipient, 1 done" in ended.err
    assert ended.out.startswith("1 done, 0 failed, of 1 recipient, in ")
    assert "of 1 recipient, 1 was processed before." in np6("send", "000ABC", "--to", "one.csv").err


def test_a_journal_of_another_job_is_reported_before_the_question(np6: Run, account: Sandbox, readers: Path) -> None:
    """Followed literally, no advice sends a message twice."""
    words = ("send", "000ABC", "--to", readers)
    with account.faults.add("actions_execute_many", status=400, calls=[2]):
        assert np6(*words, "--yes", "--chunk-size", 10).code == 8
    assert np6(*words, "--yes").code == 0  # in other chunks
    assert sent_to(account) == PEOPLE

    other = account.add_action(name="Another")
    journal = f"{readers}.000ABC.journal"
    ended = np6("send", other, "--to", readers, "--journal", journal, "--chunk-size", 10)
    assert ended.code == 9
    assert f"action id: 000ABC there, {other} here" in ended.err
    elsewhere = account.url.replace("127.0.0.1", "localhost")
    ended = np6(*words, "--chunk-size", 10, "--base-url", elsewhere)
    assert ended.code == 9
    assert f"server: {account.url} there, {elsewhere} here" in ended.err
    assert "To resume that job, run it with its own values." in ended.err
    assert "--journal" not in ended.err
    assert sent_to(account) == PEOPLE


def test_no_message_advises_a_new_journal_for_a_job_that_is_not_over(np6: Run, account: Sandbox, readers: Path) -> None:
    words = ("send", "000ABC", "--to", readers, "--yes", "--chunk-size", 10, "--concurrency", 1)
    with account.faults.add("actions_execute_many", status=400, calls=[2]):
        assert np6(*words).code == 8
    for changed in ([*reversed(PEOPLE)], [*PEOPLE, "more@example.com"], PEOPLE[:15]):
        recipients(readers, changed)
        ended = np6(*words)
        assert ended.code in (0, 8)
        assert not re.search(r"another --journal|a journal of (its|their) own", ended.err)
    recipients(readers)
    assert np6(*words).code == 0
    assert sent_to(account) == PEOPLE


def test_a_line_that_becomes_unusable_while_the_job_runs_ends_it_with_what_was_sent(
    np6: Run, account: Sandbox, readers: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan = bulk.plan_run

    def plan_and_change(*arguments: Any, **options: Any) -> bulk.RunPlan:
        planned = plan(*arguments, **options)
        readers.write_text("\n".join(["unicity,id", *[f"{address}," for address in PEOPLE[:10]], "a,b"]))
        return planned

    monkeypatch.setattr(bulk, "plan_run", plan_and_change)
    ended = np6("send", "000ABC", "--to", readers, "--yes", "--chunk-size", 5, "--concurrency", 1)
    assert (ended.code, sent_to(account)) == (11, PEOPLE[:10])
    assert "10 done, 0 failed, 20 untouched, of 30 recipients" in ended.out
    assert "line 12: names its target by id and by unicity" in ended.err
    assert "What was done is in " in ended.err


@pytest.mark.parametrize("text", ['{"recipient": NaN}', '{"a": "\\ud800"}', "[" * 100_000], ids=["NaN", "half", "deep"])
def test_values_that_json_cannot_represent_are_refused(np6: Run, account: Sandbox, tmp_path: Path, text: str) -> None:
    (tmp_path / "wrong.jsonl").write_text(text)
    ended = np6("send", "000ABC", "--to", "wrong.jsonl", "--yes")
    assert (ended.code, len(account.requests)) == (3, 0)
    assert "line 1: not JSON" in ended.err


def test_an_unknown_action_is_reported_before_the_question(np6: Run, readers: Path) -> None:
    assert np6("send", "000XYZ", "--to", readers).code == 5


def test_a_file_in_another_order_sends_nothing_again(np6: Run, account: Sandbox, readers: Path) -> None:
    np6("send", "000ABC", "--to", readers, "--yes")
    recipients(readers, list(reversed(PEOPLE)))
    ended = np6("send", "000ABC", "--to", readers, "--yes")
    assert ended.code == 0
    assert "Nothing was left to do" in ended.err
    assert sent_to(account) == PEOPLE


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_an_interrupted_job_is_resumed_by_the_same_command(
    start: Start, account: Sandbox, readers: Path, number: int, code: int
) -> None:
    words = ("send", "000ABC", "--to", readers, "--yes", "--chunk-size", "1", "--concurrency", "2")
    with account.faults.add("actions_execute_many", delay=0.1):
        process = start(*words)
        wait_until(lambda: len(account.ledger) >= 3)
        process.send_signal(number)
        out, err = process.communicate(timeout=30)
    assert process.returncode == code
    counts = re.match(r"(\d+) done, 0 failed, (\d+) untouched, of 30 recipients", out)
    assert counts is not None, out + err
    assert int(counts[1]) == len(account.ledger) < 30
    assert "Stopping: waiting for the requests in flight." in err
    assert f"np6 send 000ABC --to {readers} --yes --chunk-size 1 --concurrency 2" in err

    resumed = start(*words)
    out, err = resumed.communicate(timeout=30)
    assert resumed.returncode == 0, err
    assert out.startswith("30 done, 0 failed, of 30 recipients")
    assert sent_to(account) == PEOPLE


def test_two_processes_do_not_share_a_journal(start: Start, np6: Run, account: Sandbox, readers: Path) -> None:
    with account.faults.add("actions_execute_many", delay=0.2):
        words = ("send", "000ABC", "--to", readers, "--yes", "--chunk-size", "1", "--concurrency", "1")
        first = start(*words)
        wait_until(lambda: len(account.ledger) >= 1)
        ended = np6(*words)
        first.send_signal(signal.SIGINT)
        first.communicate(timeout=30)
    assert ended.code == 9
    assert len(account.ledger) == len(set(sent_to(account)))
