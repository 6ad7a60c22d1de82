"""A wrong argument of any operation, at any depth, is an InputError that names its place."""

from __future__ import annotations

import datetime
import importlib
import inspect
import pickle
import pkgutil
import re
from collections.abc import Iterator
from importlib.resources import files
from typing import Any
from uuid import UUID

import attrs
import np6_api.api
import pytest
from np6_api import InputError, models
from np6_api.types import Model

NAIVE = datetime.datetime(2026, 1, 1, 12)
MODULES = [
    found.name
    for found in pkgutil.walk_packages(np6_api.api.__path__, "np6_api.api.")
    if not found.ispkg and not found.name.endswith("__init__")
]
VALID: dict[str, Any] = {
    "str": "x",
    "int": 1,
    "float": 1.5,
    "bool": True,
    "datetime.datetime": NAIVE.replace(tzinfo=datetime.UTC),
    "datetime.date": NAIVE.date(),
    "UUID": UUID(int=1),
    "FileContent": b"x",
    "None": None,
    "Any": 1,
}
WRONG: dict[str, list[Any]] = {
    "str": [5, b"x", ["x"]],
    "int": ["1", 1.5, True],
    "float": ["1", True, float("nan")],
    "bool": ["true", 1],
    "datetime.datetime": [NAIVE, NAIVE.date(), "2026-01-01T12:00:00Z", 1.5],
    "datetime.date": [NAIVE, "2026-01-01"],
    "UUID": ["00000000-0000-0000-0000-000000000001", 1],
    "FileContent": ["x", 5, bytearray(b"x")],
    "Any": [b"x", {1}, float("inf"), NAIVE, "\ud800"],
}
"""By type: a parameter that has several takes what one of them takes."""


def parts(annotation: str) -> list[str]:
    """Return the types that an annotation names, without `Unset`."""
    annotation = re.sub(r"\b_(rt|t|uuid)\.|\b_(?=datetime\.)", "", annotation)  # private names of the generated code
    found, depth = [""], 0
    for token in re.split(r"( \| |[\[\]])", annotation):
        depth += {"[": 1, "]": -1}.get(token, 0)
        if token == " | " and not depth:
            found.append("")
        else:
            found[-1] += token
    return [part for part in found if part != "Unset"]


def classes(name: str) -> list[type[Model]]:
    """Return the models that a name stands for: one, or the variants of a union."""
    value = getattr(models, name)
    if isinstance(value, type):
        return [value] if issubclass(value, Model) else []
    module = importlib.import_module(f"np6_api.models{models._MODULES[name]}")
    return list(dict.fromkeys(module.VARIANTS.values()))


def is_one_of(part: str, value: object) -> bool:
    """Return whether a value has this type."""
    match part:
        case "str":
            return isinstance(value, str)
        case "int":
            return type(value) is int
        case "float":
            return type(value) in (int, float)
        case "datetime.datetime":
            return isinstance(value, datetime.datetime) and value.tzinfo is not None
        case "None":
            return value is None
    return part.startswith("list[") and isinstance(value, list)


def valid(annotation: str) -> Any:
    """Return a value of a type."""
    part = parts(annotation)[0]
    if part.startswith("list["):
        return []
    if part.startswith("dict["):
        return {}
    if part.startswith("Literal["):
        return part[len("Literal[") :].partition(",")[0].rstrip("]").strip("\"'")
    if part in VALID:
        return VALID[part]
    return made(classes(part)[0]) if classes(part) else next(iter(getattr(models, part)))


def made(cls: Any, **given: Any) -> Any:
    """Return a model with these attributes, and valid ones for the rest that it needs."""
    without_default = [item for item in cls.__attrs_attrs__ if item.default is attrs.NOTHING]
    needed = {item.alias: valid(str(item.type)) for item in without_default}
    return cls(**needed | given)


def injected(annotation: str, around: tuple[str, ...] = ()) -> Iterator[tuple[str, Any]]:
    """Yield wrong values for every place of a type: the path of the place, and the value that contains it."""
    everything = parts(annotation)
    wrong = [object(), *(value for part in everything for value in WRONG.get(part, []))]
    for part in everything:
        if part.startswith("list["):
            wrong += ["x", 5]
            yield from ((f"[1]{path}", [valid(part[5:-1]), value]) for path, value in injected(part[5:-1], around))
        elif part.startswith("dict[str, "):
            wrong += [["x"], 5]
            yield from ((f".k{path}", {"k": value}) for path, value in injected(part[10:-1], around))
        elif part[0].isupper() and part in models.__all__ and classes(part) and part not in around:
            wrong += [{"k": 1}, "x", models.Stamp() if models.Stamp not in classes(part) else models.MailHeaders()]
            for cls in classes(part):
                for item in cls.__attrs_attrs__:
                    for path, value in injected(str(item.type), (*around, part)):
                        yield f".{item.alias}{path}", made(cls, **{str(item.alias): value})
    named = any(part in models.__all__ and not classes(part) for part in everything)  # an enum, with its plain type
    for value in wrong:
        if not any(is_one_of(part, value) for part in everything) and not (named and isinstance(value, str)):
            yield "", value


def test_all_operations_are_here() -> None:
    document = (files("np6_api") / "openapi.json").read_text(encoding="utf-8")
    assert len(MODULES) == document.count('"operationId":')


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@pytest.mark.parametrize("name", MODULES)
def test_a_wrong_argument_is_named(name: str) -> None:
    call = importlib.import_module(name).call
    signature = inspect.signature(call).parameters
    needed = {key: valid(item.annotation) for key, item in signature.items() if item.default is item.empty}
    selectors = one_of(call, needed)
    tried = 0
    for argument, parameter in signature.items():
        selected = {} if argument in selectors else dict.fromkeys(selectors[:1], "x")
        for path, value in injected(parameter.annotation):
            with pytest.raises(InputError) as caught:
                call(**needed | selected | {argument: value})
            assert caught.value.path == argument + path, value
            tried += 1
    assert tried or not signature


def one_of(call: Any, needed: dict[str, Any]) -> list[str]:
    """Return the arguments of which a call needs exactly one."""
    try:
        call(**needed)
    except InputError as error:
        return error.path.split(", ")
    return []


def test_a_naive_date_time_is_not_sent_and_stays_readable() -> None:
    """A date-time that a server sends without a time zone is kept without one; which moment it is remains unknown."""
    segment = models.StaticSegment.from_dict({"type": "static", "creation": "2026-01-01T12:00:00"})
    assert segment.creation == NAIVE
    assert segment.to_dict() == {"type": "static", "creation": "2026-01-01T12:00:00"}
    call = importlib.import_module("np6_api.api.segments.create").call
    with pytest.raises(InputError, match=r"^body\.creation: expected a date-time with a time zone, found one without"):
        call(body=segment)
    segment.creation = NAIVE.replace(tzinfo=datetime.timezone(datetime.timedelta(hours=2)))
    assert call(body=segment).content == b'{"type":"static","creation":"2026-01-01T12:00:00+02:00"}'


@pytest.mark.parametrize("argument", ["start", "end"])
def test_a_naive_bound_of_events_is_not_sent(argument: str) -> None:
    call = importlib.import_module("np6_api.api.action_events.list_all").call
    with pytest.raises(InputError, match=rf"^{argument}: expected a date-time with a time zone"):
        call(**{argument: NAIVE})
    aware = call(**{argument: NAIVE.replace(tzinfo=datetime.UTC)})
    assert aware.params == [(argument, "2026-01-01T12:00:00Z")]


def test_what_reading_gives_can_be_written() -> None:
    """Null where the spec does not allow it, an integer where it has a number, plain text for an enum."""
    data = {"type": "mailMessage", "settings": {"performance": {"openingRate": 1}, "purpose": None}, "name": None}
    action = importlib.import_module("np6_api.models.action").decode_action(data)
    assert action.to_dict() == data


def test_the_error_of_an_object_names_its_place() -> None:
    wrong: Any = "1"
    with pytest.raises(InputError) as caught:
        models.MailSettings(performance=models.ActionPerformance(opening_rate=wrong)).to_dict()
    assert caught.value.path == "MailSettings.performance.opening_rate"
    copied = pickle.loads(pickle.dumps(caught.value))
    assert (str(copied), copied.path) == (str(caught.value), caught.value.path)
