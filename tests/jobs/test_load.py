"""Whole files of contacts through NP6's own import."""

from __future__ import annotations

import asyncio
import io
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import np6
import pytest
from np6_jobs import ColumnError, SegmentError, contacts
from np6_sandbox import Sandbox

from .contact_world import SEED, Account

Load = Callable[..., contacts.LoadResult]


@pytest.fixture(params=["sync", "async"])
def account(request: pytest.FixtureRequest) -> Iterator[Account]:
    """An account with fields of every kind, and no contact."""
    with Sandbox() as sandbox:
        sandbox.seed(SEED)
        yield Account(sandbox, request.param)


@pytest.fixture
def load(account: Account) -> Load:
    """Load with one of the two entry points."""

    def run(source: Any, **options: Any) -> contacts.LoadResult:
        if account.entry == "sync":
            with account.client() as client:
                return contacts.load(client, source, **options)

        async def arun() -> contacts.LoadResult:
            async with np6.AsyncClient(account.sandbox.key, base_url=account.sandbox.url) as client:
                return await contacts.aload(client, source, **options)

        return asyncio.run(arun())

    return run


def test_rows_are_loaded_into_a_segment(account: Account, load: Load) -> None:
    rows = [
        {"mail": "a@example.com", "born": date(2000, 1, 31), "name": 'A;"\nB', "internal": 1},
        {"mail": "b@", "born": "31/01/2000", "name": "B", "internal": 2},
        {"mail": "c@example.com", "born": None, "name": "É", "internal": 3},
    ]
    columns = {"mail": "Email", "name": "Lastname", "born": "Birth"}

    result = load(iter(rows), binding=44, key="mail", columns=columns, segment="Customers", report_to=["1C0193AB"])

    assert (result.rows, [problem.index for problem in result.problems]) == (2, [1])
    assert set(result.problems[0].problems) == {"mail", "born"}
    assert account.values() == {
        "a@example.com": {"Lastname": 'A;"\nB', "Birth": "2000-01-31T00:00:00Z"},
        "c@example.com": {"Lastname": "É"},
    }
    [definition] = account.sandbox.documents("imports")
    assert (definition["id"], definition["binding"]) == (result.import_id, 44)
    assert [feature["type"] for feature in definition["features"]] == [
        "database",
        "duplicate",
        "segmentation",
        "report",
    ]
    assert len(account.members(account.sandbox.documents("segments")[0]["id"])) == 2
    assert load(rows[:1], import_id=result.import_id, key="mail", columns=columns).import_id == result.import_id
    assert len(account.sandbox.documents("imports")) == 1


def test_a_file_is_loaded_as_it_is(account: Account, load: Load, tmp_path: Path) -> None:
    content = b"Email;Age\na@example.com;7\n"
    path = tmp_path / "contacts.csv"
    path.write_bytes(content)
    for source in (path, str(path), content, io.BytesIO(content)):
        assert load(source, binding=44).rows is None
        assert account.values() == {"a@example.com": {"Age": 7}}


@pytest.mark.parametrize(
    ("options", "error", "message"),
    [
        ({}, np6.ConfigurationError, "not both"),
        ({"binding": 1, "import_id": 2}, np6.ConfigurationError, "not both"),
        ({"import_id": 2, "segment": "Customers"}, np6.ConfigurationError, "leave them out"),
        ({"binding": 1, "separator": ";;"}, np6.ConfigurationError, "single character"),
        ({"binding": 1, "segment": "Custmers"}, SegmentError, "did you mean"),
        ({"binding": 1, "columns": {"Email": "Emial"}}, ColumnError, "did you mean"),
        ({"binding": 1, "columns": {"Email": "Email", "Email2": "Hobbies"}}, ColumnError, "several values"),
    ],
)
def test_what_cannot_work_is_refused_before_anything_is_sent(
    account: Account, load: Load, options: dict[str, Any], error: type[Exception], message: str
) -> None:
    with pytest.raises(error, match=message):
        load([{"Email": "a@example.com", "Email2": ""}], **{"columns": {"Email": "Email"}, **options})
    assert {request.method for request in account.sandbox.requests} <= {"GET"}


def test_rows_that_are_all_bad_are_not_loaded(account: Account, load: Load) -> None:
    with pytest.raises(ColumnError, match="No row"):
        load([{"Email": "a"}], binding=44)
    assert account.values() == {}
