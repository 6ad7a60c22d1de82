"""Rows become contacts: created, updated, or left as they are; and a later run makes calls for what changed only."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import np6
import pytest
from np6_jobs import (
    ColumnError,
    FailingJobError,
    JournalMismatchError,
    RepeatedRowError,
    SegmentError,
    contacts,
    read_journal,
)
from np6_sandbox import Sandbox
from np6_sandbox.errors import Rejection
from np6_sandbox.state import contacts as sandbox_contacts

from .contact_world import SEED, Account, outcomes


@pytest.fixture(params=["sync", "async"])
def account(request: pytest.FixtureRequest) -> Iterator[Account]:
    """An account with fields of every kind, and no contact."""
    with Sandbox() as sandbox:
        sandbox.seed(SEED)
        yield Account(sandbox, request.param)


@pytest.fixture
def blocking() -> Iterator[Account]:
    """The same, for what has one entry point only."""
    with Sandbox() as sandbox:
        sandbox.seed(SEED)
        yield Account(sandbox, "sync")


def people(count: int, **values: Any) -> list[dict[str, Any]]:
    return [{"Email": f"p{number}@example.com", "Lastname": f"N{number}", **values} for number in range(count)]


def test_contacts_are_created_updated_or_left(account: Account) -> None:
    account.sandbox.add_target("p1@example.com", Lastname="N1", Age=7)
    account.sandbox.add_target("p2@example.com", Lastname="Old", Age=7, Phone="+33612345678")

    results = account.sync(people(3, Age="7"))

    assert outcomes(results) == ["created", "unchanged", "updated"]
    assert [dict(result.changes) for result in results[1:]] == [{}, {"Lastname": ("Old", "N2")}]
    assert results[0].changes["Age"] == (None, 7)
    assert all(result.target_id for result in results)
    assert account.values() == {
        "p0@example.com": {"Lastname": "N0", "Age": 7},
        "p1@example.com": {"Lastname": "N1", "Age": 7},
        "p2@example.com": {"Lastname": "N2", "Age": 7, "Phone": "+33612345678"},
    }
    [update] = [json.loads(each.content) for each in account.sandbox.requests if each.operation == "targets_update"]
    assert list(update.values()) == ["N2"], "only what changed"


def test_an_empty_value_empties_its_field_and_a_missing_column_leaves_it(account: Account) -> None:
    account.sandbox.add_target("p0@example.com", Lastname="N0", Age=7, Hobbies=["Tennis"], Phone="0612345678")
    row = {"Email": "p0@example.com", "Age": None, "Hobbies": "", "Lastname": float("nan")}

    assert outcomes(account.sync([row, {"Email": "p1@example.com"}])) == ["updated", "created"]
    assert account.values() == {"p0@example.com": {"Phone": "0612345678"}, "p1@example.com": {}}
    assert outcomes(account.sync([row])) == ["unchanged"]


def test_only_the_columns_that_are_named_are_written(blocking: Account) -> None:
    row = {"mail": "a@example.com", "name": "A", "internal": object()}

    assert outcomes(blocking.sync([row], key="mail", columns={"mail": "Email", "name": "Lastname"})) == ["created"]
    assert blocking.values() == {"a@example.com": {"Lastname": "A"}}


@pytest.mark.parametrize(
    ("row", "options", "message"),
    [
        ({"Email": "a@b.c", "Lastnam": "A"}, {}, r"no field 'Lastnam' \(did you mean 'Lastname'\?\)"),
        ({"Email": "a@b.c", "lastname": "A"}, {}, r"no field 'lastname' \(did you mean 'Lastname'\?\)"),
        ({"Email": "a@b.c", "n": "A"}, {"columns": {"Email": "Email", "n": "Agee"}}, r"of the column 'n' .*'Age'"),
        ({"Email": "a@b.c"}, {"columns": {"Email": "Email", "Emial": "Lastname"}}, r"no column 'Emial'.*'Email'"),
        ({"Email": "a@b.c", "n": 1}, {"columns": {"Email": "Email", "n": "Email"}}, "'Email', 'n' are all for"),
        ({"Email": "a@b.c", "Lastname": "A"}, {"key": "Lastname"}, "That is 'Email' in this account, not 'Lastname'"),
        ({"Lastname": "A"}, {}, "The key 'Email' is none of the columns"),
    ],
)
def test_columns_that_do_not_match_are_refused_before_anything_is_written(
    blocking: Account, row: dict[str, Any], options: dict[str, Any], message: str
) -> None:
    with pytest.raises(ColumnError, match=message):
        blocking.sync([row], **options)
    assert {request.method for request in blocking.sandbox.requests} == {"GET"}


def test_a_bad_value_fails_its_row_and_names_the_column(account: Account) -> None:
    rows = people(4, Age="12", Best="tennis")
    rows[1] |= {"Age": "old", "Best": "Footbal"}
    rows[2] |= {"Email": " "}

    results = account.sync(rows)

    assert outcomes(results) == ["created", "failed", "failed", "created"]
    assert dict(results[1].problems) == {
        "Age": "'old' is no number",
        "Best": "'Footbal' is not in the value list of the field (did you mean 'Football'?)",
    }
    assert dict(results[2].problems) == {"Email": "the key is empty"}
    assert set(account.values()) == {"p0@example.com", "p3@example.com"}


def test_a_later_column_that_the_first_row_lacks_fails_its_row(blocking: Account) -> None:
    results = blocking.sync([{"Email": "a@example.com"}, {"Email": "b@example.com", "Age": 1}, ["c@example.com"]])

    assert outcomes(results) == ["created", "failed", "failed"]
    assert "Age" in results[1].problems
    assert "not list" in str(results[2].error)


def test_what_the_server_refuses_fails_its_row_and_the_rest_goes_on(account: Account) -> None:
    rows = people(50)
    for row in rows[5:40]:
        row["Notes"] = "x" * 151
    results = account.sync([{"Notes": "", **row} for row in rows], concurrency=1)

    assert outcomes(results) == ["created"] * 5 + ["failed"] * 35 + ["created"] * 10
    assert isinstance(results[5].error, np6.BadRequestError)


def test_a_later_run_makes_calls_for_the_rows_that_changed(account: Account, tmp_path: Path) -> None:
    journal, rows = tmp_path / "crm.journal", people(30)
    account.sync(rows, journal=journal, segment="Customers")
    rows[3]["Lastname"] = "New"
    account.calls()

    results = account.sync(reversed(rows), journal=journal, segment="Customers")

    assert outcomes(results) == ["unchanged"] * 26 + ["updated"] + ["unchanged"] * 3
    assert [result.earlier for result in results].count(True) == 29
    written = account.calls()
    assert (written["targets_find"], written["targets_update"], written["segments_add_targets"]) == (1, 1, 1)
    assert written["targets_create"] == 0
    summary = read_journal(journal)
    assert summary is not None
    assert (summary.operation, summary.done, summary.complete) == ("contacts.sync", 30, True)


def test_a_row_that_changes_back_is_written_again(account: Account, tmp_path: Path) -> None:
    row = {"Email": "a@example.com", "Lastname": "A"}
    for name in ("A", "B", "A"):
        account.sync([{**row, "Lastname": name}], journal=tmp_path / "crm.journal")
        assert account.values() == {"a@example.com": {"Lastname": name}}


def test_recheck_finds_what_was_changed_in_np6(account: Account, tmp_path: Path) -> None:
    rows, journal = people(2), tmp_path / "crm.journal"
    account.sync(rows, journal=journal, concurrency=1)
    with account.client() as client:
        client.targets.delete(account.sandbox.documents("targets")[0]["id"])

    assert outcomes(account.sync(rows, journal=journal)) == ["unchanged", "unchanged"]
    assert outcomes(account.sync(rows, journal=journal, recheck=True)) == ["created", "unchanged"]


def test_a_failed_row_is_tried_by_the_next_run(account: Account, tmp_path: Path) -> None:
    journal, rows = tmp_path / "crm.journal", people(3)
    account.sandbox.faults.add("targets_create", status=400, times=1)

    assert sorted(outcomes(account.sync(rows, journal=journal))) == ["created", "created", "failed"]
    assert sorted(outcomes(account.sync(rows, journal=journal))) == ["created", "unchanged", "unchanged"]


def test_a_row_whose_fate_is_unknown_is_looked_at_by_the_next_run(account: Account, tmp_path: Path) -> None:
    journal, row = tmp_path / "crm.journal", {"Email": "a@example.com", "Lastname": "A"}
    account.sync([row], journal=journal)
    account.sandbox.faults.add("targets_update", reset=True, after=True, times=1)

    assert outcomes(account.sync([{**row, "Lastname": "B"}], journal=journal)) == ["unknown"]
    summary = read_journal(journal)
    assert summary is not None
    assert summary.unknown == 1
    # The source has the old value again, which the journal must not take for what NP6 has.
    assert outcomes(account.sync([row], journal=journal)) == ["updated"]
    assert account.values() == {"a@example.com": {"Lastname": "A"}}


def test_a_creation_without_a_response_is_looked_up(account: Account) -> None:
    account.sandbox.faults.add("targets_create", reset=True, after=True, times=1)
    account.sandbox.faults.add("targets_create", reset=True, calls=[2])

    results = account.sync(people(2), concurrency=1)

    assert outcomes(results) == ["created", "created"]
    assert results[0].changes["Lastname"] == (None, "N0")
    assert set(account.values()) == {"p0@example.com", "p1@example.com"}


def test_a_contact_that_is_created_meanwhile_is_updated(account: Account, monkeypatch: pytest.MonkeyPatch) -> None:
    create = sandbox_contacts.create

    def raced(state: Any, values: Any) -> Any:
        monkeypatch.setattr(sandbox_contacts, "create", create)
        create(state, {"Email": values["Email"], "Lastname": "Somebody"})
        raise Rejection(409, "a target has this unicity")

    monkeypatch.setattr(sandbox_contacts, "create", raced)

    assert outcomes(account.sync(people(1))) == ["updated"]
    assert account.values() == {"p0@example.com": {"Lastname": "N0"}}


def test_values_are_written_back_if_an_update_replaces_them(account: Account, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(20):
        account.sandbox.add_target(f"p{number}@example.com", Lastname="Old", Age=7, Hobbies=["Tennis"])
    update = sandbox_contacts.update

    def replacing(state: Any, target: Any, values: Any) -> Any:
        kept = {"728": target["fields"]["728"]}
        return update(state, {**target, "fields": kept}, values)

    monkeypatch.setattr(sandbox_contacts, "update", replacing)

    assert outcomes(account.sync(people(20))) == ["updated"] * 20
    assert account.values() == {
        f"p{number}@example.com": {"Lastname": f"N{number}", "Age": 7, "Hobbies": ["Tennis"]} for number in range(20)
    }


def test_another_contact_than_the_one_that_was_looked_up_is_not_written(
    account: Account, monkeypatch: pytest.MonkeyPatch
) -> None:
    account.sandbox.add_target("other@example.com", Lastname="Other")
    other = account.sandbox.documents("targets")[0]["id"]
    by_id = sandbox_contacts.by_id
    monkeypatch.setattr(sandbox_contacts, "by_unicity", lambda state, _value: by_id(state, other))

    [result] = account.sync(people(1))

    assert result.outcome == "failed"
    assert "returned another one" in str(result.error)
    assert account.values() == {"other@example.com": {"Lastname": "Other"}}


def test_the_contacts_are_added_to_a_segment_by_its_name(account: Account) -> None:
    account.sandbox.add_target("p1@example.com", Lastname="N1")

    account.sync(people(120), segment="Customers")

    segment = account.sandbox.documents("segments")[0]["id"]
    assert sorted(account.members(segment)) == sorted(f"p{number}@example.com" for number in range(120))
    assert account.calls()["segments_add_targets"] == 3


def test_a_segment_is_created_if_wanted(account: Account) -> None:
    with pytest.raises(SegmentError, match=r"no segment 'Custmers' \(did you mean 'Customers'\?\)"):
        account.sync(people(1), segment="Custmers")
    with pytest.raises(SegmentError, match="dynamic"):
        account.sync(people(1), segment="Searched", create_segment=True)
    assert account.values() == {}

    account.sync(people(1), segment="Newcomers", create_segment=True)

    [segment] = [each for each in account.sandbox.documents("segments") if each["name"] == "Newcomers"]
    assert account.members(segment["id"]) == ["p0@example.com"]


def test_a_segment_that_cannot_be_filled_now_is_filled_by_the_next_run(account: Account, tmp_path: Path) -> None:
    journal, rows = tmp_path / "crm.journal", people(60)
    account.sandbox.faults.add("segments_add_targets", status=409, times=1)

    results = account.sync(rows, segment="Customers", journal=journal, concurrency=1)
    assert outcomes(results) == ["failed"] * 50 + ["created"] * 10
    assert outcomes(account.sync(rows, segment="Customers", journal=journal)) == ["unchanged"] * 60
    assert len(account.members(account.sandbox.documents("segments")[0]["id"])) == 60


def test_a_dry_run_writes_nothing_and_says_what_would_change(account: Account, tmp_path: Path) -> None:
    account.sandbox.add_target("p1@example.com", Lastname="Old")
    journal = tmp_path / "crm.journal"
    options: dict[str, Any] = {"segment": "New", "create_segment": True, "journal": journal}

    results = account.sync(people(2), dry_run=True, **options)

    assert outcomes(results) == ["created", "updated"]
    assert dict(results[1].changes) == {"Lastname": ("Old", "N1")}
    assert {request.method for request in account.sandbox.requests} == {"GET"}
    assert not journal.exists()
    account.sync(people(1), **options)
    assert outcomes(account.sync(people(2), dry_run=True, **options)) == ["unchanged", "updated"]
    assert account.values()["p1@example.com"] == {"Lastname": "Old"}


def test_a_key_that_comes_twice_is_written_once(account: Account) -> None:
    rows = [*people(1), *people(1), *people(1, Age=1)]

    results = account.sync([{"Age": "", **row} for row in rows])

    assert outcomes(results) == ["created", "unchanged", "failed"]
    assert isinstance(results[2].error, RepeatedRowError)
    assert results[2].error.positions == (0, 2)
    refused = {"Email": "q@example.com", "Notes": "x" * 151}
    assert outcomes(account.sync([refused, refused])) == ["failed", "failed"]


def test_a_job_that_only_fails_is_stopped_and_resumed(account: Account, tmp_path: Path) -> None:
    journal, rows = tmp_path / "crm.journal", people(100)
    fault = account.sandbox.faults.add("targets_*", status=503)
    results: list[contacts.RowResult] = []

    with pytest.raises(FailingJobError, match="5 rows failed in a row") as raised:
        account.sync(rows, journal=journal, concurrency=2, max_failures_in_a_row=5, into=results)

    assert not raised.value.maybe_processed
    assert outcomes(results) == ["failed"] * 100
    assert account.calls()["targets_find"] <= 7
    account.sandbox.faults.remove(fault)
    assert outcomes(account.sync(rows, journal=journal)) == ["created"] * 100


def test_a_key_that_is_not_accepted_stops_the_job(account: Account) -> None:
    with pytest.raises(np6.AuthenticationError):
        account.sync(people(1), api_key="wrong")
    account.sandbox.faults.add("targets_find", status=401)
    with pytest.raises(np6.AuthenticationError):
        account.sync(people(30), concurrency=1)
    assert account.calls()["targets_find"] == 1


def test_the_journal_of_another_account_is_refused(blocking: Account, tmp_path: Path) -> None:
    blocking.sync(people(1), journal=tmp_path / "crm.journal")
    blocking.sandbox.reset()
    blocking.sandbox.seed({"fields": [{"id": 728, "type": "textField", "name": "Comment"}]})
    blocking.sandbox.seed({"fields": [{"type": "email", "name": "Email", "isUnicity": True}]})

    with pytest.raises(JournalMismatchError):
        blocking.sync([{"Email": "p0@example.com"}], journal=tmp_path / "crm.journal")


def test_several_unicity_fields_are_refused(blocking: Account) -> None:
    blocking.sandbox.seed({"fields": [{"type": "textField", "name": "Shop", "isUnicity": True}]})

    with pytest.raises(ColumnError, match="'Email', 'Shop'"):
        blocking.sync(people(1))


def test_rows_may_come_from_an_asynchronous_source(blocking: Account) -> None:
    async def source() -> AsyncIterator[dict[str, Any]]:
        for row in people(2):
            yield row

    assert outcomes(Account(blocking.sandbox, "async").sync(source())) == ["created", "created"]


def test_results_come_while_the_input_is_read(blocking: Account) -> None:
    taken: list[int] = []

    def source() -> Iterator[dict[str, Any]]:
        for number in range(2000):
            taken.append(number)
            yield {"Email": f"p{number}@example.com", "Lastname": "x" * 3}

    with blocking.client() as client:
        results = contacts.sync(client, source())
        assert next(results).outcome == "created"
        results.close()
    assert len(taken) == 500
    assert len(blocking.values()) == 500


def test_a_contact_is_found_by_its_address(blocking: Account) -> None:
    identifier = blocking.sandbox.add_target("Ann+news@example.com", Lastname="A", Age=7)
    with blocking.client() as client:
        found = contacts.find(client, email="Ann+news@example.com")
        assert found is not None
        assert (found.id, dict(found.values)) == (
            identifier,
            {"Email": "Ann+news@example.com", "Lastname": "A", "Age": 7},
        )
        assert contacts.find(client, unicity="Ann+news@example.com") == found
        assert contacts.find(client, email="nobody@example.com") is None
        with pytest.raises(np6.ConfigurationError, match="not both"):
            contacts.find(client)


def test_a_contact_is_added_to_a_segment_once(blocking: Account) -> None:
    identifier = blocking.sandbox.add_target("a@example.com")
    with blocking.client() as client:
        assert contacts.ensure_in_segment(client, identifier, "Customers")
        assert not contacts.ensure_in_segment(client, identifier, "Customers")
        assert not contacts.ensure_in_segment(client, "a@example.com", "Customers")
        with pytest.raises(np6.NotFoundError):
            contacts.ensure_in_segment(client, "000NONE0", "Customers")
        with pytest.raises(SegmentError, match="Customers"):
            contacts.ensure_in_segment(client, identifier, "Custmers")
        assert contacts.ensure_in_segment(client, identifier, "Newcomers", create=True)


async def test_the_asynchronous_twins_do_the_same(blocking: Account) -> None:
    identifier = blocking.sandbox.add_target("a@example.com")
    async with np6.AsyncClient(blocking.sandbox.key, base_url=blocking.sandbox.url) as client:
        found = await contacts.afind(client, email="a@example.com")
        assert found is not None
        assert found.id == identifier
        assert await contacts.aensure_in_segment(client, found, "Customers")
