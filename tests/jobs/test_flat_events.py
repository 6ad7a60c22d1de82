"""A flat event has the facts of an event in typed columns, and loses nothing of it."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from np6_api.models.event import decode_event
from np6_jobs.events import FlatEvent, flatten
from np6_jobs.events._flat import COLUMNS

from tests.repo.tree import ROOT

DOCUMENT = json.loads((ROOT / "generated/np6_api/openapi.json").read_text(encoding="utf-8"))
PAGE = ROOT / "docs/howto-lake.md"
AT = datetime(2021, 2, 23, 14, 13, 2, tzinfo=UTC)


def examples() -> list[dict[str, Any]]:
    """The events that the reference shows."""
    found = {}
    for path in DOCUMENT["paths"].values():
        for operation in path.values():
            for response in operation["responses"].values():
                for content in response.get("content", {}).values():
                    for example in content.get("examples", {}).values():
                        for value in example["value"] if isinstance(example["value"], list) else []:
                            if isinstance(value, dict) and "type" in value and "timestamp" in value:
                                found[json.dumps(value, sort_keys=True)] = value
    return list(found.values())


def facts(event: FlatEvent) -> dict[str, Any]:
    """The columns that have a value, without the rest."""
    values = {column.name: getattr(event, column.name) for column in COLUMNS}
    return {name: value for name, value in values.items() if value is not None and name != "rest"}


def by_kind(kind: str) -> list[FlatEvent]:
    return [flat for flat in map(flatten, examples()) if flat.kind == kind and flat.channel]


def test_the_examples_of_the_reference_are_flat() -> None:
    assert {flatten(event).kind for event in examples()} == {
        "execution",
        "activation",
        "cancellation",
        "bounce",
        "hit",
        "optout",
    }
    activation = by_kind("activation")[0]
    assert facts(activation) == {
        "id": "86bc0a5d-28cb-5128-af60-5efd273d7f75",
        "kind": "activation",
        "time": AT,
        "channel": "email",
        "action": "000PE4",
        "target": "000R4M0T",
        "address": "example@np6.com",
        "stamp": "d52055cd-e854-4177-8ef5-b10fd8d568a7",
    }
    execution, cancellation = by_kind("execution")[0], by_kind("cancellation")[0]
    assert (execution.action, execution.target, execution.address) == ("000PE4", "000R4M0T", None)
    assert (cancellation.action, cancellation.target) == ("000PE4", "000R4M0T")
    soft, hard = sorted(by_kind("bounce"), key=lambda flat: str(flat.time))[:2]
    assert (soft.bounce_class, soft.bounce_code, soft.target, soft.address) == (
        "soft",
        "5.4.4",
        "0013KDC0",
        "example@np6.com",
    )
    assert (hard.bounce_class, hard.bounce_code) == ("hard", "5.1.2")
    [optout] = by_kind("optout")
    assert (optout.channel, optout.notification, optout.action) == ("notification", 156, None)


def test_models_and_json_give_the_same_row() -> None:
    for event in [*examples(), {"type": "novelty", "id": "a", "timestamp": 5, "source": {"type": "email"}}]:
        assert flatten(decode_event(event)) == flatten(event)


def test_what_the_rest_has_is_not_in_a_column() -> None:
    flat = flatten(
        {
            "type": "hit",
            "id": "a",
            "timestamp": 5,
            "source": {"type": "email", "detail": {"link": {"type": "open", "url": "https://np6.com"}, "x": {}}},
        }
    )
    assert (flat.link, flat.rest) == ("open", '{"source":{"detail":{"link":{"url":"https://np6.com"},"x":{}}}}')
    assert flatten({"type": "hit", "id": 7, "timestamp": "now"}).rest == '{"id":7,"timestamp":"now"}'
    assert flatten({"timestamp": True}).time is None


def test_two_messages_in_an_event_are_both_kept() -> None:
    detail = {"execution": {"kind": "message", "id": "A"}, "activation": {"kind": "message", "id": "B"}}
    flat = flatten({"type": "novelty", "source": {"detail": detail}})
    assert flat.action == "A"
    assert json.loads(flat.rest or "")["source"]["detail"]["activation"]["id"] == "B"


def leaves(value: Any) -> list[str]:
    """Every value in a JSON value, as text, each as often as it is there."""
    if isinstance(value, dict):
        return [leaf for part in value.values() for leaf in leaves(part)] if value else ["{}"]
    if isinstance(value, list):
        return [leaf for part in value for leaf in leaves(part)] if value else ["[]"]
    return [json.dumps(value)]


def names(schema: Any) -> set[str]:
    """The names of all properties below a schema."""
    while "$ref" in schema:
        schema = DOCUMENT["components"]["schemas"][schema["$ref"].rpartition("/")[2]]
    found = set(schema.get("properties", {}))
    for part in [*schema.get("properties", {}).values(), *schema.get("oneOf", []), *schema.get("allOf", [])]:
        found |= names(part)
    return found


NAMES = st.sampled_from(sorted(names({"$ref": "#/components/schemas/Event"})))
TAGS = st.sampled_from(["message", "application", "id", "footprint"])
LEAVES = st.none() | st.booleans() | st.integers() | st.text(max_size=5) | TAGS
VALUES = st.recursive(LEAVES, lambda inner: st.dictionaries(NAMES, inner, max_size=6) | st.lists(inner, max_size=2))
EVENTS = st.dictionaries(NAMES, VALUES, max_size=8)


@settings(deadline=None, max_examples=200)
@given(EVENTS)
def test_every_value_of_an_event_is_in_a_column_or_in_the_rest(event: dict[str, Any]) -> None:
    flat = flatten(event)
    found = {name: value for name, value in facts(flat).items() if name != "time"}
    kept = leaves(found) if found else []
    kept += leaves(json.loads(flat.rest)) if flat.rest else []
    if flat.time is not None:
        kept.append(str(event["timestamp"]))
    expected = [leaf for leaf in (leaves(event) if event else []) if leaf != "null"]
    missing = set(expected) - {leaf for leaf in kept if leaf != "null"}
    assert missing == set()


def test_the_table_of_the_page_is_that_of_the_columns() -> None:
    """To change a text, change it in `np6_jobs/events/_flat.py`, and paste here what this test expects."""
    types = {"text": "text", "time": "time, UTC", "integer": "integer"}
    expected = [f"| `{column.name}` | {types[column.type]} | {column.meaning} |" for column in COLUMNS]
    lines = PAGE.read_text(encoding="utf-8").splitlines()
    first = lines.index("| column | type | what it holds |") + 2
    assert lines[first : first + len(expected)] == expected


@pytest.mark.parametrize("column", COLUMNS, ids=lambda column: column.name)
def test_a_column_has_the_type_that_it_says(column: Any) -> None:
    types = {"text": "str | None", "time": "datetime | None", "integer": "int | None"}
    assert FlatEvent.__annotations__[column.name] == types[column.type]
