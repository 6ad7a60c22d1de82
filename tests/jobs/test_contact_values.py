"""Whatever a row holds: what is sent is read back as the same, and what cannot be sent fails its row and no other."""

from __future__ import annotations

import datetime as dt
import enum
import math
import os
import uuid
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from np6_jobs.contacts._values import ContactField, FieldKind, ValueProblem, convert, same
from np6_sandbox import Sandbox

from .contact_world import FIELDS, HOBBIES, SEED, Account, outcomes


@pytest.fixture(scope="module")
def account() -> Iterator[Account]:
    """One account for all examples."""
    with Sandbox() as sandbox:
        sandbox.seed(SEED)
        yield Account(sandbox, "sync")


def field(kind: str) -> ContactField:
    values = {value.casefold(): value for value in HOBBIES} if "List" in kind else None
    return ContactField(1, "Field", FieldKind(kind), values=values)


def moments() -> st.SearchStrategy[dt.datetime]:
    offsets = [dt.timedelta(0), dt.timedelta(hours=-9, minutes=-30), dt.timedelta(hours=14)]
    zones = st.sampled_from([dt.timezone(offset) for offset in offsets])
    return st.datetimes(dt.datetime(1, 1, 2), dt.datetime(9999, 12, 30), timezones=zones)


def numbers() -> st.SearchStrategy[Any]:
    exact = st.integers(-(2**53), 2**53)
    floats = st.floats(allow_nan=False, allow_infinity=False, width=32).filter(lambda value: abs(value) < 1e30)
    return exact | exact.map(str) | floats | st.decimals(-(10**9), 10**9, places=3) | floats.map(repr)


texts = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=100)
hobby = st.sampled_from(HOBBIES).flatmap(lambda text: st.sampled_from([text, text.upper(), f" {text} "]))
#: Values that can be sent, for each kind of field.
GOOD: dict[str, st.SearchStrategy[Any]] = {
    "Lastname": texts | st.integers() | st.uuids() | st.dates() | moments(),
    "Notes": texts,
    "Age": numbers(),
    "Birth": moments() | st.dates() | moments().map(str) | st.dates().map(str),
    "Phone": st.from_regex(r"(\+|00)?[1-9][0-9]( ?[0-9]{2}){3}( ?[0-9])?", fullmatch=True),
    "Second": st.from_regex(r"[a-z0-9.+_'-]{1,30}@[a-zé0-9-]{1,20}\.[a-z]{2,5}", fullmatch=True),
    "Best": hobby,
    "Hobbies": st.lists(hobby) | st.sets(hobby) | st.lists(st.sampled_from(HOBBIES[:2]), min_size=1).map("|".join),
}
EMPTY = st.sampled_from([None, "", "  ", math.nan, Decimal("NaN")])

good_rows = st.fixed_dictionaries({}, optional={name: values | EMPTY for name, values in GOOD.items()})
#: NP6_CONTACT_EXAMPLES=200 tries as many; each example syncs a few rows.
EXAMPLES = int(os.environ.get("NP6_CONTACT_EXAMPLES", "6"))
some = settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@given(rows=st.lists(good_rows, min_size=1, max_size=8))
@some
def test_what_is_sent_is_read_back_as_the_same(account: Account, rows: list[dict[str, Any]]) -> None:
    named = [{"Email": f"{uuid.uuid4()}@example.com", **dict.fromkeys(GOOD), **row} for row in rows]
    assert outcomes(account.sync(named)) == ["created"] * len(rows)
    assert outcomes(account.sync(named)) == ["unchanged"] * len(rows)
    stored = account.values()
    kinds = {each["name"]: field(each["type"]) for each in FIELDS}
    for row in named:
        sent = {name: convert(kinds[name], row[name]) for name in GOOD}
        assert stored[row["Email"]] == {name: value for name, value in sent.items() if value not in (None, [])}


class Hostile:
    """Raises whatever is asked of it."""

    def __str__(self) -> str:
        raise RuntimeError("str")

    __repr__ = __str__
    __hash__ = None  # type: ignore[assignment]

    def __eq__(self, other: object) -> bool:
        raise RuntimeError("eq")

    def __len__(self) -> int:
        raise RuntimeError("len")

    def __getattr__(self, name: str) -> Any:
        raise RuntimeError(name)


class HostileText(str):
    __slots__ = ()

    def strip(self, chars: str | None = None, /) -> str:
        raise RuntimeError("strip")


class Kind(enum.Enum):
    ODD = object()


class OddInteger(int):
    def __index__(self) -> int:
        raise RuntimeError("index")

    __int__ = __trunc__ = __index__


class UnreadableZone(dt.tzinfo):
    def utcoffset(self, when: dt.datetime | None) -> dt.timedelta:
        raise RuntimeError("zone")

    def tzname(self, when: dt.datetime | None) -> str:
        raise RuntimeError("zone")

    dst = utcoffset


#: What nobody should put into a row: no kind of field takes these.
BAD: list[Any] = [
    object(),
    Hostile(),
    HostileText("text"),
    Kind.ODD,
    b"bytes",
    bytearray(b"bytes"),
    {"a": 1},
    Exception,
    lambda: None,
    "\0",
    "a\0b@example.com",
    "\ud800",
    "x\udfff@example.com",
    ["\ud800"],
    math.inf,
    -math.inf,
    Decimal("Infinity"),
    1 + 2j,
    True,
    dt.datetime(2026, 1, 1),
    dt.datetime(1, 1, 1, tzinfo=dt.timezone(dt.timedelta(hours=14))),
    dt.datetime(2026, 1, 1, tzinfo=UnreadableZone()),
    dt.time(9),
    dt.timedelta(1),
    [["Tennis"]],
    [Hostile()],
]
#: Hypothesis compares and prints what it draws, so these are not drawn.
DRAWN = [value for value in BAD if not isinstance(value, Hostile | dt.datetime | list)]
#: What some kinds of fields take and others do not.
ODD = st.one_of(
    st.sampled_from(DRAWN),
    st.integers(),
    st.sampled_from([10**400, -(10**5000), OddInteger(3), Decimal("1e999999"), Fraction(1, 3), "1e400", "9" * 5000]),
    st.floats(),
    st.decimals(),
    st.text(),
    st.binary(),
    st.recursive(st.text() | st.integers(), lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner)),
)


@pytest.mark.parametrize("kind", list(FieldKind))
@pytest.mark.parametrize("number", range(len(BAD)))
def test_a_value_that_no_field_takes_is_a_problem(kind: FieldKind, number: int) -> None:
    with pytest.raises(ValueProblem):
        convert(field(kind), BAD[number])


@given(value=ODD, kind=st.sampled_from([*FieldKind, "somethingNew"]))
@settings(max_examples=50 * EXAMPLES, deadline=None)
def test_a_value_converts_to_one_that_stays_the_same_or_is_a_problem(value: Any, kind: str) -> None:
    of_kind = ContactField(1, "Field", kind) if kind not in list(FieldKind) else field(kind)
    try:
        converted = convert(of_kind, value)
    except ValueProblem:
        return
    assert same(of_kind, converted, converted)
    assert convert(of_kind, converted) == converted


@given(odd=st.fixed_dictionaries({}, optional=dict.fromkeys(["Email", *GOOD], ODD)))
@settings(some, max_examples=2 * EXAMPLES)
def test_an_odd_row_is_written_or_fails_alone(account: Account, odd: dict[str, Any]) -> None:
    first, last = (f"{uuid.uuid4()}@example.com" for _ in range(2))
    whole = dict.fromkeys(["Email", *GOOD])

    results = account.sync([{**whole, "Email": first}, {**whole, **odd}, {**whole, "Email": last}])

    assert [outcomes(results)[at] for at in (0, 2)] == ["created", "created"]
    assert results[1].outcome in ("created", "updated", "unchanged", "failed")
    assert (results[1].outcome == "failed") == (results[1].error is not None)


class HostileRow(dict[str, Any]):
    """A row that cannot be read."""

    def __getitem__(self, name: str) -> Any:
        raise RuntimeError(name)


class HostileKeys(dict[str, Any]):
    """A row whose columns cannot be listed."""

    def __iter__(self) -> Iterator[str]:
        raise RuntimeError("iter")


@pytest.mark.parametrize("row", [HostileRow(Email="a@b.c"), HostileKeys(Email="a@b.c"), {None: ["x"]}, None, "Email"])
def test_a_row_that_cannot_be_read_fails_alone(account: Account, row: Any) -> None:
    good = [{"Email": f"{uuid.uuid4()}@example.com"} for _ in range(2)]

    results = account.sync([good[0], row, good[1]])

    assert outcomes(results) == ["created", "failed", "created"]
    assert results[1].error is not None


@pytest.mark.parametrize(
    ("kind", "value", "expected"),
    [
        ("phone", "+33 (0)6 12-34.56 78", "+33612345678"),
        ("phone", "0033 6 12 34 56 78", "+33612345678"),
        ("phone", "06 12 34 56 78", "0612345678"),
        ("date", dt.datetime(2026, 1, 31, 9, tzinfo=dt.timezone(dt.timedelta(hours=1))), "2026-01-31T08:00:00Z"),
        ("date", "2026-01-31", "2026-01-31T00:00:00Z"),
        ("date", dt.datetime(2026, 1, 31, 9, 0, 0, 999, tzinfo=dt.UTC), "2026-01-31T09:00:00Z"),
        ("numeric", "12.50", 12.5),
        ("numeric", "1e3", 1000),
        ("multipleSelectList", "golf, MINI", ["Golf, mini"]),
        ("multipleSelectList", "football, tennis", ["Football", "Tennis"]),
        ("textField", 75001, "75001"),
        ("textField", Decimal("0.10"), "0.10"),
    ],
)
def test_values_are_converted_by_the_kind_of_the_field(kind: str, value: Any, expected: Any) -> None:
    assert convert(field(kind), value) == expected


@pytest.mark.parametrize(
    ("kind", "value", "reason"),
    [
        ("date", "31/01/2026", "write 2026-01-31"),
        ("date", "2026-01-31T09:00", "has no time zone"),
        ("numeric", "1,5", "write a point"),
        ("numeric", 2**53 + 1, "more digits"),
        ("textField", 75001.0, "pass a text"),
        ("phone", 33612345678, "loses its zeros"),
        ("email", "a b@example.com", "no e-mail address"),
        ("singleSelectList", "Golf", "not in the value list"),
    ],
)
def test_a_guess_is_refused_with_the_reason(kind: str, value: Any, reason: str) -> None:
    with pytest.raises(ValueProblem, match=reason):
        convert(field(kind), value)


@pytest.mark.parametrize(
    ("kind", "ours", "theirs"),
    [
        ("date", "2026-01-31T08:00:00Z", "2026-01-31T09:00:00.000+01:00"),
        ("numeric", 12, "12.0"),
        ("multipleSelectList", ["Football", "Tennis"], ["tennis", "FOOTBALL"]),
        ("textField", None, ""),
        ("multipleSelectList", [], None),
    ],
)
def test_values_are_the_same_however_np6_writes_them(kind: str, ours: Any, theirs: Any) -> None:
    assert same(field(kind), ours, theirs)
