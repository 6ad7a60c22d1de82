"""Every example of the spec passes through the typed models unchanged, and so do unknown properties."""

from __future__ import annotations

import copy
import importlib
import json
from collections.abc import Callable, Iterator
from importlib.resources import files
from typing import Any

import np6_api
import pytest
from hypothesis import given
from hypothesis import strategies as st
from np6_api import models

DOCUMENT: dict[str, Any] = json.loads((files("np6_api") / "openapi.json").read_text(encoding="utf-8"))
SCHEMAS: dict[str, Any] = DOCUMENT["components"]["schemas"]

Codec = Callable[[Any], Any]


def round_trip(schema: dict[str, Any]) -> Codec:
    """Return the function that reads a value of a schema and writes it again."""
    if "$ref" in schema:
        name = schema["$ref"].rpartition("/")[2]
        target = SCHEMAS[name]
        if "discriminator" in target and "oneOf" in target:
            module = importlib.import_module(f"np6_api.models.{snake(name)}")
            decode = getattr(module, f"decode_{snake(name)}")
            return lambda value: decode(value).to_dict()
        if hasattr(models, name) and hasattr(getattr(models, name), "from_dict"):
            return lambda value: getattr(models, name).from_dict(value).to_dict()
        return round_trip(target)
    if schema.get("type") == "array":
        item = round_trip(schema["items"])
        return lambda value: [item(one) for one in value]
    return lambda value: value


def snake(name: str) -> str:
    """Return the name of the module of a class."""
    classes = models._MODULES
    return classes[name].removeprefix(".")


def media_objects(node: Any, where: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield everything in the document that has examples beside a schema."""
    if isinstance(node, dict):
        if "schema" in node and ("examples" in node or "x-placeholder-examples" in node):
            yield where, node
        for key, child in node.items():
            yield from media_objects(child, f"{where} {key}".strip())
    elif isinstance(node, list):
        for index, child in enumerate(node):
            yield from media_objects(child, f"{where} {index}")


def all_examples() -> list[Any]:
    found = []
    for where, media in media_objects(DOCUMENT["paths"]):
        for name, example in media.get("examples", {}).items():
            found.append(pytest.param(media["schema"], example["value"], id=f"{where} {name}"))
        for name, value in media.get("x-placeholder-examples", {}).items():
            found.append(pytest.param(media["schema"], value, id=f"{where} {name} (placeholder)"))
    return found


@pytest.mark.parametrize(("schema", "value"), all_examples())
def test_an_example_comes_back_exactly(schema: dict[str, Any], value: Any) -> None:
    before = copy.deepcopy(value)
    assert json.loads(json.dumps(round_trip(schema)(value))) == before


TYPED_MAPS = {
    name
    for schema in SCHEMAS.values()
    for part in [schema, *schema.get("allOf", [])]
    for name, inner in part.get("properties", {}).items()
    if isinstance(inner.get("additionalProperties"), dict)
}
"""Properties whose values all have one type: an unknown one has to have it as well."""


def objects(node: Any, key: str = "") -> Iterator[dict[str, Any]]:
    if isinstance(node, dict):
        if key not in TYPED_MAPS:
            yield node
        for name, child in node.items():
            yield from objects(child, name)
    elif isinstance(node, list):
        for child in node:
            yield from objects(child)


@pytest.mark.parametrize(("schema", "value"), all_examples())
def test_unknown_properties_survive_at_any_depth(schema: dict[str, Any], value: Any) -> None:
    value = copy.deepcopy(value)
    for index, each in enumerate(list(objects(value))):
        each["propertyOfTomorrow"] = {"n": [index, None]}
    before = copy.deepcopy(value)
    assert json.loads(json.dumps(round_trip(schema)(value))) == before


UNIONS = sorted(name for name, schema in SCHEMAS.items() if "discriminator" in schema and "oneOf" in schema)


@pytest.mark.parametrize("name", UNIONS)
def test_every_tag_has_its_class_and_other_tags_are_kept(name: str) -> None:
    schema = SCHEMAS[name]
    tag = schema["discriminator"]["propertyName"]
    module = importlib.import_module(f"np6_api.models.{snake(name)}")
    decode = getattr(module, f"decode_{snake(name)}")
    for value in schema["discriminator"]["mapping"]:
        assert type(decode({tag: value})).__name__ == schema["discriminator"]["mapping"][value].rpartition("/")[2]
        assert decode({tag: value}).to_dict() == {tag: value}
    for strange in ({tag: "a kind of tomorrow", "x": {"y": [1]}}, {tag: 4.1}, {}, {tag: None}, {tag: ["list"]}):
        kept = decode(strange)
        assert isinstance(kept, np6_api.UnknownVariant)
        assert kept.to_dict() == strange


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)


@given(data=st.data())
def test_any_json_is_read_or_rejected_with_a_path(data: st.DataObject) -> None:
    """Whatever a server sends as an object, the result is a value or a DecodeError."""
    name = data.draw(st.sampled_from(sorted(models.__all__)))
    model = getattr(models, name)
    if not hasattr(model, "from_dict"):
        return
    known = sorted(vars(importlib.import_module(model.__module__))["_KNOWN"])
    keys = st.sampled_from(known) | st.text(max_size=5) if known else st.text(max_size=5)
    value = data.draw(st.dictionaries(keys, json_values, max_size=6))
    before = copy.deepcopy(value)
    try:
        written = model.from_dict(value).to_dict()
    except np6_api.DecodeError as error:
        path = error.path
    else:
        path = "$"
        assert {key: written[key] for key in value if key not in known} == {
            key: before[key] for key in before if key not in known
        }
    assert path.startswith("$")
