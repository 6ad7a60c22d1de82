"""The operations of the spec, and how a user calls them through the client."""

from __future__ import annotations

import datetime
import inspect
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import np6_api.models
from hypothesis import strategies as st
from np6 import Client
from np6_api.types import Model, UnknownVariant

from tests.contract.conftest import SPEC
from tests.contract.strategies import MOMENTS, Json, Schema, Values

DOCUMENT: dict[str, Any] = json.loads(SPEC.read_text(encoding="utf-8"))
VALUES = Values(DOCUMENT)
# One segment each; a mock may take an escaped slash for a separator, NP6's identifiers have none.
SEGMENTS = st.text("abcXYZ089 äé-_.~%+&=?#", min_size=1, max_size=8).filter(lambda text: text.strip(".") != "")


@dataclass(frozen=True)
class SpecOperation:
    """One operation, as the spec has it and under its Python name."""

    area: str
    method: str
    written: dict[str, Any]
    shared: list[dict[str, Any]]

    def __str__(self) -> str:
        return f"{self.area}.{self.method}"

    def function(self, client: Any) -> Any:
        """Return the function of a client that calls it and returns the whole response."""
        return getattr(getattr(client, self.area), f"{self.method}_detailed")

    @property
    def media(self) -> dict[str, dict[str, Any]]:
        """Request bodies by media type."""
        content: dict[str, dict[str, Any]] = VALUES.resolve(self.written.get("requestBody", {})).get("content", {})
        return content

    @property
    def body_is_required(self) -> bool:
        return bool(VALUES.resolve(self.written.get("requestBody", {})).get("required"))

    def examples(self) -> list[tuple[str, Json]]:
        """Return the bodies that the spec shows, with their media types."""
        return [
            (media_type, VALUES.resolve(example)["value"])
            for media_type, media in self.media.items()
            for example in media.get("examples", {}).values()
        ]

    def arguments(self) -> st.SearchStrategy[dict[str, Any]]:
        """Return values for the parameters, under their Python names."""
        names = {name.rstrip("_"): name for name in inspect.signature(self.function(CLIENT)).parameters}
        required: dict[str, st.SearchStrategy[Any]] = {}
        optional: dict[str, st.SearchStrategy[Any]] = {}
        for parameter in map(VALUES.resolve, [*self.shared, *self.written.get("parameters", [])]):
            values = argument(parameter["schema"], in_path=parameter["in"] == "path")
            (required if parameter.get("required") else optional)[names[snake(parameter["name"])]] = values
        selectors = {names[snake(name)] for name in self.written.get("x-exactly-one-of", [])}
        one = st.one_of([st.fixed_dictionaries({name: optional.pop(name)}) for name in sorted(selectors)])
        rest = st.fixed_dictionaries(required, optional=optional)
        return st.tuples(rest, one).map(lambda parts: {**parts[0], **parts[1]}) if selectors else rest

    def bodies(self) -> st.SearchStrategy[dict[str, Any]]:
        """Return the argument for a body, and for its media type where there are several; nothing if none is needed."""
        given = [
            VALUES.of(media["schema"])
            .filter(lambda value: value not in ("", False, 0))  # Prism takes these for no body at all
            .map(lambda value, name=name: self.body(name, value))  # type: ignore[misc]
            for name, media in self.media.items()
        ]
        return st.one_of(given if self.body_is_required else [st.just({}), *given])

    def body(self, media_type: str, value: Json) -> dict[str, Any]:
        """Return the arguments that send a JSON value as the body."""
        chosen = {"content_type": media_type} if len(self.media) > 1 else {}
        return {"body": typed(self.media[media_type]["schema"], value), **chosen}


def operations() -> Iterator[SpecOperation]:
    """Yield every operation of the spec."""
    for item in DOCUMENT["paths"].values():
        for verb, written in item.items():
            if verb in ("get", "put", "post", "delete", "patch"):
                area = written["tags"][0]
                method = written["operationId"].removeprefix(f"{area}_")
                yield SpecOperation(area, method, written, item.get("parameters", []))


def snake(name: str) -> str:
    """Return the Python name of a parameter, apart from an underscore at its end."""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower()


def argument(written: Schema, *, in_path: bool) -> st.SearchStrategy[Any]:
    """Return values for a parameter, of the classes that a user has for them; none is empty, which reads as absent."""
    schema = VALUES.resolve(written)
    if "anyOf" in schema:
        return st.one_of([argument(variant, in_path=in_path) for variant in schema["anyOf"]])
    match schema.get("format"):
        case "date-time":
            return MOMENTS.map(lambda moment: moment.replace(tzinfo=datetime.UTC))
        case "uuid":
            return st.uuids()
    if in_path and schema.get("type") == "string" and "enum" not in schema:
        return SEGMENTS
    return VALUES.of(schema).filter(lambda value: value not in ("", []))


def typed(written: Schema, value: Json) -> Any:
    """Return a JSON value as the object that a user would pass."""
    schema = VALUES.resolve(written)
    if schema.get("format") == "binary":
        return value.encode()
    if isinstance(value, list):
        return [typed(schema.get("items", {}), item) for item in value]
    mapping = schema.get("discriminator", {}).get("mapping")
    if mapping and isinstance(value, dict):
        return typed({"$ref": mapping[value[schema["discriminator"]["propertyName"]]]}, value)
    if "$ref" in written and isinstance(value, dict):
        model: type[Model] = getattr(np6_api.models, written["$ref"].rpartition("/")[2])
        return model.from_dict(value)
    return value


def plain(value: Any) -> Json:
    """Return what the client returned as JSON values."""
    if isinstance(value, Model | UnknownVariant):
        return value.to_dict()
    if isinstance(value, list):
        return [plain(item) for item in value]
    return value


CLIENT = Client("unused", base_url="http://127.0.0.1:9")  # read for its signatures only
