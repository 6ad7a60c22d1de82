"""JSON text of models: what `to_dict` and `json.dumps` give, or the same error, whatever an attribute holds."""

from __future__ import annotations

import copy
import datetime
import enum
import json
import uuid
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from np6_api import UNSET, InputError, UnknownVariant, models
from np6_api.api.action_events import list_all as events
from np6_api.api.actions import execute_many
from np6_api.api.segments import list_ as segments
from np6_api.api.segments import update
from np6_api.types import Call, Model

from benchmarks.payloads import PAYLOADS


class Word(enum.StrEnum):
    """A text that is no plain string."""

    GREETING = 'a "word"'


class Number(enum.IntEnum):
    """An integer that is no plain one."""

    SEVEN = 7


class Text(str):
    """A text with another text."""

    __slots__ = ()

    def __str__(self) -> str:
        return "another"


PARIS = datetime.timezone(datetime.timedelta(hours=2))
MOMENT = datetime.datetime(2026, 2, 3, 4, 5, 6, tzinfo=datetime.UTC)
VALUES: list[Any] = [
    *(UNSET, None, True, False, 0, -7, 2**70, 10**5_000, Number.SEVEN, 1.0, -0.0, 1e300, float("nan"), float("inf")),
    *("", "text", 'é"\\\n\x00\u2028🎉', "\ud83d", Word.GREETING, Text("text"), b"bytes", object(), int, {1}),
    *(MOMENT, MOMENT.replace(microsecond=120), MOMENT.replace(tzinfo=None), MOMENT.astimezone(PARIS), MOMENT.date()),
    *(uuid.UUID(int=5), [], [None], ["text", 1], [[1.5]], (1, "two"), {}, {"a": {"b": [None]}}, {1: 2}, {None: 0}),
    *({"a": float("nan")}, {(): 1}, {"\ud83d": 1}, UnknownVariant({"type": "x", "y": [1]}), UnknownVariant([1])),  # type: ignore[arg-type]
    *(models.Stamp(), models.Stamp(time=1), models.CustomerIdentity(agency="A"), [models.Stamp(id=uuid.UUID(int=1))]),
]


Outcome = tuple[str, ...]


def items(call: Call[list[Any]], payload: str) -> list[Any]:
    """Return objects, as a response brings them."""
    return call.read(httpx.Response(200, json=PAYLOADS[payload](48)))


SEGMENTS = items(segments.call(), "segments")
ITEMS = [*items(events.call(), "events"), *items(execute_many.call("000ABC", body=[]), "results"), *SEGMENTS]


def parts(node: Any) -> Iterator[Model]:
    """Yield an object and the objects inside it."""
    if isinstance(node, Model):
        yield node
        for attribute in node.__attrs_attrs__:
            yield from parts(getattr(node, attribute.name))


@st.composite
def changed(draw: st.DrawFn, originals: list[Any]) -> Any:
    """Return a copy of an object with something else somewhere in it, or in its additional properties."""
    item = copy.deepcopy(draw(st.sampled_from(originals)))
    part: Any = draw(st.sampled_from(list(parts(item))))
    value = draw(st.sampled_from(VALUES))
    name = draw(st.sampled_from([attribute.name for attribute in part.__attrs_attrs__]))
    if name != "additional_properties":
        setattr(part, name, value)
    elif draw(st.booleans()):
        part.additional_properties = value
    else:
        part.additional_properties = {draw(st.sampled_from(["type", "id", "new", "\ud83d"])): value}
    return item


def by_values(item: Any) -> Outcome:
    """Return the text of an object's JSON values, or why it has none."""
    try:
        text = json.dumps(item.to_dict(), ensure_ascii=False, allow_nan=False, separators=(",", ":"))
        text.encode()
    except InputError as error:
        return "error", error.path, error.reason
    except (TypeError, ValueError) as error:
        return "no JSON", str(error)
    return "text", text


def by_text(item: Any) -> Outcome:
    """Return the text that an object writes itself, or why it has none."""
    try:
        return "text", item.to_json()
    except InputError as error:
        return (
            ("no JSON", str(error))
            if "cannot be written as JSON" in error.reason
            else ("error", error.path, error.reason)
        )


def check(item: Any) -> None:
    expected, found = by_values(item), by_text(item)
    if expected[0] == "no JSON":
        assert found[0] == "no JSON"
        assert found[1].startswith(type(item).__name__)
    else:
        assert found == expected


@settings(max_examples=600)
@given(changed(ITEMS))
def test_the_text_is_that_of_the_values_or_the_same_error(item: Any) -> None:
    check(item)


@pytest.mark.parametrize("value", VALUES, ids=range(len(VALUES)))
def test_every_type_of_property_takes_or_refuses_the_same_values(value: Any) -> None:
    for name in [attribute.name for attribute in models.DynamicSegment.__attrs_attrs__]:
        item: Any = copy.deepcopy(SEGMENTS[0])
        setattr(item, name, value)
        check(item)
    check(models.Stamp(time=1, id=value))
    check(models.FootprintReceiver(id="1", additional_properties={"a": value}))
    check(models.UnicityReceiver(value=value))
    check(models.HitEvent(source=value))
    check(models.EmailSource(detail=value))
    check(models.ExecutionEmailRequest(data=value, copies=[models.MessageCopy(type_="cc"), value]))
    check(models.MonthlyImportOccurrence(days=value))
    check(models.MonthlyImportOccurrence(days=["1", value, 1]))
    check(models.ActionPerformance(opening_rate=value))


@settings(max_examples=200)
@given(changed(SEGMENTS))
def test_a_body_is_the_same_text_or_refused(item: Any) -> None:
    expected = by_text(item)
    try:
        content: Any = update.call(1, body=item).content
    except InputError as refused:
        error = refused
    else:
        assert ("text", content.decode()) == expected
        return
    assert expected[0] != "text" or "without; add it" in error.reason


@pytest.mark.parametrize("item", ITEMS[:24:5])
def test_an_unchanged_object_is_written_without_its_values(item: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    text = json.dumps(item.to_dict(), separators=(",", ":"))
    monkeypatch.setattr("np6_api.types.text_of", lambda *_: "by its values")
    assert item.to_json() == text


def test_an_unknown_variant_has_text_too() -> None:
    assert UnknownVariant({"type": "new", "a": [1, None]}).to_json() == '{"type":"new","a":[1,null]}'
    with pytest.raises(InputError, match=r"UnknownVariant\.a: a number that is not finite cannot be written"):
        UnknownVariant({"a": float("nan")}).to_json()
