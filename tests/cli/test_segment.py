"""`np6 segment add`: fifty in a request, and a warning on those that NP6 did not count."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from np6.testing import no_waits
from np6_sandbox import Sandbox

from tests.cli.conftest import PEOPLE, Run, recipients
from tests.cli.run import pipe_of


def members(np6: Run) -> int:
    """How many targets the segment has."""
    found: list[str] = json.loads(np6("call", "segments.list_targets", "id=41").out)
    return len(found)


def additions(account: Sandbox) -> int:
    return len(account.requests.of("segments_add_targets"))


@pytest.mark.parametrize("header", ["unicity\n", "Unicity;name\n", ""], ids=["csv", "semicolons", "plain list"])
def test_targets_of_a_file_get_into_the_segment(np6: Run, account: Sandbox, tmp_path: Path, header: str) -> None:
    (tmp_path / "readers").write_text(header + "\n".join(PEOPLE))
    ended = np6("segment", "add", 41, "--from", "readers")
    assert ended.code == 0
    assert ended.out.startswith("30 done, 0 failed, of 30 targets, in ")
    assert members(np6) == 30


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        ("c.csv", "email,name\nreader00@example.com,Ada\n", "it has email, name. Choose the column"),
        ("c", "email;name\nreader00@example.com;Ada\n", "it has email, name. Choose the column"),
        ("h.csv", "email\nreader00@example.com\n", "it has email. Choose the column"),
        ("h.txt", "email\nreader00@example.com\n", "line 1: email may be the name of a column"),
        ("h.txt", "contact_id\n000PKXK4\n", "line 1: contact_id may be the name of a column"),
        ("h.txt", "email\n", "line 1: email may be the name of a column"),
        (
            "l.txt",
            "reader00@example.com\nreader01@example.com, reader02@example.com\n",
            "line 2: a list has one target",
        ),
        ("q.txt", '"reader00@example.com"\n', "line 1: a list has one target a line, without quotes"),
        ("u.csv", "unicity,unicity\na,b\n", "has 2 columns unicity. Name targets by id"),
        ("m.csv", "name,unicity\nDoe, John,reader00@example.com\n", "line 2: has 3 values, and the header 2"),
        ("j.jsonl", '{"id": "000PKXK4"}\n', "this command reads CSV or a list, not JSON"),
    ],
)
def test_a_line_that_may_not_be_a_target_is_refused(
    np6: Run, account: Sandbox, tmp_path: Path, name: str, text: str, words: str
) -> None:
    (tmp_path / name).write_text(text)
    ended = np6("segment", "add", 41, "--from", name)
    assert (ended.code, len(account.requests)) == (3, 0)
    assert words in ended.err


@pytest.mark.parametrize(("name", "by"), [("c.csv", "email"), ("c.csv", "Email"), ("h.txt", "email"), ("h.txt", None)])
def test_a_column_of_any_name_is_chosen(np6: Run, account: Sandbox, tmp_path: Path, name: str, by: str | None) -> None:
    """Or renamed to `unicity`, as the message says."""
    rows = [f"{PEOPLE[0]},Ada", f"{PEOPLE[1]},Grace"] if name == "c.csv" else PEOPLE[:2]
    header = "email,name" if name == "c.csv" else "email"
    (tmp_path / name).write_text("\n".join([header, *rows] if by else ["unicity", *rows]))
    words = ("--by", by) if by else ()
    shown = np6("segment", "add", 41, "--from", name, *words, "--dry-run", "--json").records[0]
    assert shown["first_request"]["items"] == PEOPLE[:2]
    assert np6("segment", "add", 41, "--from", name, *words).code == 0
    assert members(np6) == 2


def test_a_column_that_is_not_there_is_no_list(np6: Run, account: Sandbox, tmp_path: Path) -> None:
    (tmp_path / "list").write_text("\n".join(PEOPLE))
    ended = np6("segment", "add", 41, "--from", "list", "--by", "email")
    assert (ended.code, len(account.requests)) == (3, 0)


def test_a_segment_that_is_not_there_costs_one_request(np6: Run, account: Sandbox, tmp_path: Path) -> None:
    recipients(tmp_path / "readers.csv")
    ended = np6("segment", "add", 42, "--from", "readers.csv", "--chunk-size", 1)
    assert (ended.code, additions(account)) == (5, 1)
    assert "0 done, 1 failed, 29 untouched, of 30 targets" in ended.out
    assert np6("segment", "add", 99999999999, "--from", "readers.csv").code == 3


def test_requests_are_as_long_as_the_spec_allows(np6: Run, account: Sandbox, tmp_path: Path) -> None:
    addresses = [f"more{number}@example.com" for number in range(70)]
    for address in addresses:
        account.add_target(address)
    recipients(tmp_path / "more.csv", addresses)
    assert "70 targets in 2 such requests" in np6("segment", "add", 41, "--from", "more.csv", "--dry-run").out
    assert len(account.requests) == 0
    assert np6("segment", "add", 41, "--from", "more.csv").code == 0
    assert (members(np6), additions(account)) == (70, 2)


def test_targets_that_np6_did_not_count_are_reported(np6: Run, account: Sandbox, tmp_path: Path) -> None:
    recipients(tmp_path / "some.csv", [*PEOPLE[:3], "nobody@example.com"])
    ended = np6("segment", "add", 41, "--from", "some.csv")
    assert "NP6 added 3 of the 4 targets that this run sent. It does not say which." in ended.err
    records = np6("segment", "add", 41, "--from", "some.csv", "--json", "--journal", "other.journal").records
    assert records[-1]["counted_by_server"] == 0


def test_it_is_resumed_after_a_failure(np6: Run, account: Sandbox, tmp_path: Path) -> None:
    recipients(tmp_path / "readers.csv")
    words = ("segment", "add", 41, "--from", "readers.csv", "--chunk-size", 10, "--concurrency", 1)
    with account.faults.add("segments_add_targets", status=409, calls=[2]):
        ended = np6(*words)
    assert ended.code == 8
    assert "20 done, 10 failed, of 30 targets" in ended.out
    assert np6(*words).code == 0
    assert additions(account) == 4
    assert members(np6) == 30


def test_a_hash_does_not_name_a_target_here(np6: Run, account: Sandbox, tmp_path: Path) -> None:
    (tmp_path / "hashes.csv").write_text("id,hash\n,409ba38aa13699d31caa8b42c94a5dc8\n")
    assert np6("segment", "add", 41, "--from", "hashes.csv").code == 3
    assert len(account.requests) == 0


def test_a_pipe_is_read_once(np6: Run) -> None:
    with pipe_of("\n".join(PEOPLE).encode()) as pipe:
        ended = np6("segment", "add", 41, "--from", pipe, "--journal", "readers.journal")
    assert ended.code == 0, ended.err
    assert ended.out.startswith("30 done, 0 failed, of 30 targets")
    assert members(np6) == 30


def test_what_may_have_been_added_is_sent_again_by_the_same_command(np6: Run, account: Sandbox, tmp_path: Path) -> None:
    recipients(tmp_path / "readers.csv")
    with account.faults.add("segments_add_targets", reset=True, after=True), no_waits():
        ended = np6("segment", "add", 41, "--from", "readers.csv")
    assert ended.code == 7
    assert "To send the 30 again, which does no harm here:\n  np6 segment add 41 --from readers.csv\n" in ended.err
    assert "--resend-unknown" not in ended.err
    assert np6("segment", "add", 41, "--from", "readers.csv").code == 0
    assert members(np6) == 30


def test_requests_that_np6_does_not_take_are_refused(np6: Run, account: Sandbox, tmp_path: Path) -> None:
    recipients(tmp_path / "readers.csv")
    ended = np6("segment", "add", 41, "--from", "readers.csv", "--chunk-size", 51)
    assert (ended.code, len(account.requests)) == (2, 0)
    assert "--chunk-size 51: NP6 takes at most 50 targets in a request." in ended.err
