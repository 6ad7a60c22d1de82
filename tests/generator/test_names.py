"""No name of a spec collides with a name that the generated code uses: no list of reserved names is needed.

The names are those of the runtime modules, of the templates, of Python's keywords and of its builtins.
"""

from __future__ import annotations

import builtins
import inspect
import json
import keyword
import re
import string
import warnings
from collections.abc import Iterable
from importlib import import_module
from types import ModuleType
from typing import Any

import httpx
import pytest
import yaml

from generator.build import runtime_modules
from generator.context.names import CONSTANTS
from generator.upstream import TEMPLATES, class_name, identifier
from tests.canned import CannedServer

from .conftest import Generate, mypy_errors


def used_names() -> set[str]:
    """Every name that the generated code uses or may use."""
    found = {*keyword.kwlist, *keyword.softkwlist, *dir(builtins)}
    for path in runtime_modules():
        module = import_module(f"generator.runtime.{path.stem}")
        found |= {path.stem, *vars(module)}
        for value in vars(module).values():
            if isinstance(value, type) and value.__module__ == module.__name__:
                found |= vars(value).keys()
    for path in TEMPLATES.iterdir():  # what is no text of Jinja is Python, but for the docstrings
        text = re.sub(r"{[{%#].*?[}%#]}|\"{3}.*?\"{3}", " ", path.read_text(encoding="utf-8"), flags=re.DOTALL)
        found |= set(re.findall(r"[A-Za-z_]\w*", text))
    return {name for name in found if name.strip("_")}


def one_of_each(names: Iterable[str]) -> list[str]:
    """The names, without those that are the same as another one in snake_case."""
    return sorted({(name[0] == "_", identifier(name.strip("_")).strip("_")): name for name in names}.values())


NAMES = one_of_each(sorted(used_names()))
CLASSES = [
    name
    for name in one_of_each(sorted(used_names(), reverse=True))  # what has capitals comes last and is kept
    if name[0] != "_" and class_name(name) not in CONSTANTS
]
UNION_OF = {name: f"Some{string.ascii_uppercase[index % 26]}" for index, name in enumerate(CLASSES)}
METHODS = [
    name
    for name in one_of_each(used_names())
    if re.fullmatch(r"(?!stream_)[a-z]+(_[a-z]+)*(?<!_detailed)", name) and not keyword.iskeyword(name)
]
TEXT: dict[str, Any] = {"type": "string"}
ARRAY: dict[str, Any] = {"type": "array", "items": {"$ref": "#/components/schemas/SomeItem"}}


def operation(name: str, **more: Any) -> dict[str, Any]:
    """An operation that returns a list."""
    return {
        "operationId": f"names_{name}",
        "tags": ["names"],
        "summary": "Names",
        "security": [{"apiKey": []}],
        "x-evidence": {"level": "full", "source": "a test"},
        "responses": {"200": {"description": "A list.", "content": {"application/json": {"schema": ARRAY}}}},
        **more,
    }


def parameters(place: str, names: list[str]) -> list[dict[str, Any]]:
    """Parameters of these names."""
    return [{"name": name, "in": place, "required": place == "path", "schema": TEXT} for name in names]


def body(schema: dict[str, Any]) -> dict[str, Any]:
    """A request body."""
    return {"required": True, "content": {"application/json": {"schema": schema}}}


def spec() -> dict[str, Any]:
    """A spec that names body_of_all like the generated code."""
    schemas: dict[str, Any] = {
        "SomeItem": {"type": "object", "properties": {"value": TEXT}},
        "SomeOptional": {"type": "object", "properties": dict.fromkeys(NAMES, TEXT)},
        "SomeDeprecated": {"type": "object", "properties": {name: {**TEXT, "deprecated": True} for name in NAMES}},
        "SomeRequired": {"type": "object", "required": NAMES, "properties": dict.fromkeys(NAMES, TEXT)},
        "SomeClasses": {
            "type": "object",
            "properties": {name: {"$ref": f"#/components/schemas/{name}"} for name in CLASSES},
        },
    }
    for name, union in UNION_OF.items():
        schemas[name] = {
            "type": "object",
            "required": ["kind"],
            "properties": {
                "kind": {"type": "string", "const": name},
                "self": {"$ref": f"#/components/schemas/{union}"},
            },
        }
    for union in dict.fromkeys(UNION_OF.values()):
        variants = {name: f"#/components/schemas/{name}" for name in CLASSES if UNION_OF[name] == union}
        schemas[union] = {
            "oneOf": [{"$ref": reference} for reference in variants.values()],
            "discriminator": {"propertyName": "kind", "mapping": variants},
        }
    operations: dict[str, Any] = {
        "/query": {"post": operation("in_query", parameters=parameters("query", NAMES), requestBody=body(ARRAY))},
        "/header": {"post": operation("in_header", parameters=parameters("header", NAMES), requestBody=body(ARRAY))},
        "/path" + "".join(f"/{{{name}}}" for name in NAMES): {
            "post": operation("in_path", parameters=parameters("path", NAMES), requestBody=body(ARRAY))
        },
        **{
            f"/{union}": {
                "post": operation(
                    f"of_{identifier(union)}", requestBody=body({"$ref": f"#/components/schemas/{union}"})
                )
            }
            for union in dict.fromkeys(UNION_OF.values())
        },
    }
    for name in METHODS:
        names = list(dict.fromkeys([name, "body"]))
        operations[f"/methods/{name}"] = {"get": operation(name, parameters=parameters("query", names))}
    return {
        "openapi": "3.1.0",
        "info": {"title": "Names", "version": "1"},
        "tags": [{"name": "names", "description": "Names."}],
        "paths": operations,
        "components": {
            "schemas": schemas,
            "securitySchemes": {"apiKey": {"type": "apiKey", "in": "header", "name": "X-Key"}},
        },
    }


@pytest.fixture(scope="module")
def package(generate_package: Generate, tmp_path_factory: pytest.TempPathFactory) -> ModuleType:
    """The package of that spec."""
    folder = tmp_path_factory.mktemp("names")
    (folder / "openapi.yaml").write_text(yaml.safe_dump(spec(), sort_keys=False), encoding="utf-8")
    return generate_package(folder, "names_api")


@pytest.fixture
def client(package: ModuleType, server: CannedServer) -> Any:
    """A client of the server of the test."""
    server.respond([])
    return package.Client(httpx.Client(base_url=server.url))


def arguments(function: Any, first: str) -> dict[str, str]:
    """Each argument after `first`, with the name in the spec as its value."""
    names = list(inspect.signature(function).parameters)
    return dict(zip(names[names.index(first) + 1 :], NAMES, strict=True))


@pytest.mark.parametrize("way", ["", "stream_"])
def test_a_query_parameter_may_have_any_name(client: Any, server: CannedServer, way: str) -> None:
    method = getattr(client.names, f"{way}in_query")
    assert list(method(**arguments(method, "body"), body=[])) == []
    query = httpx.URL(server.seen[-1].path).params.multi_items()
    assert query == [(name, name) for name in NAMES]


def test_a_header_may_have_any_name(package: ModuleType) -> None:
    call = import_module(f"{package.__name__}.api.names.in_header").call
    headers = call(**arguments(call, "body"), body=[]).headers
    assert {name: value for name, value in headers.items() if value in NAMES} == {name: name for name in NAMES}


@pytest.mark.parametrize("way", ["", "stream_"])
def test_a_path_parameter_may_have_any_name(client: Any, server: CannedServer, way: str) -> None:
    assert list(getattr(client.names, f"{way}in_path")(*NAMES, body=[])) == []
    assert server.seen[-1].path == "/path/" + "/".join(NAMES)


@pytest.mark.parametrize("way", ["", "stream_"])
def test_an_operation_may_have_any_name(client: Any, server: CannedServer, way: str) -> None:
    for name in METHODS:
        method = getattr(client.names, way + name)
        own, *body = inspect.signature(method).parameters
        assert list(method(**{own: "a", **dict.fromkeys(body, "b")})) == []
        assert server.seen[-1].path == f"/methods/{name}?{name}=a" + "&body=b" * len(body)


@pytest.mark.parametrize("model", ["SomeOptional", "SomeRequired", "SomeDeprecated"])
def test_a_property_may_have_any_name(package: ModuleType, model: str) -> None:
    cls = getattr(package.models, model)
    data = {name: name for name in NAMES}
    read = cls.from_dict(data)
    attributes = [item.alias for item in cls.__attrs_attrs__ if item.alias != "additional_properties"]
    assert read.to_dict() == data
    assert read.additional_properties == {}
    assert cls(**dict(zip(attributes, sorted(NAMES, key=list(data).index), strict=True))) == read
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        assert [getattr(read, attribute) for attribute in attributes] == NAMES


def test_a_schema_may_have_any_name(client: Any, package: ModuleType, server: CannedServer) -> None:
    for name in CLASSES:
        module = identifier(UNION_OF[name])
        decode = getattr(import_module(f"{package.__name__}.models.{module}"), f"decode_{module}")
        body = decode({"kind": name, "self": {"kind": name, "self": {"kind": "none of these"}}})
        assert type(body) is getattr(package.models, class_name(name))
        assert type(body.self_) is type(body)
        assert type(body.self_.self_) is package.UnknownVariant
        getattr(client.names, f"of_{module}")(body=body)
        assert json.loads(server.seen[-1].body) == body.to_dict()
    data = {name: {"kind": name} for name in CLASSES}
    assert package.models.SomeClasses.from_dict(data).to_dict() == data


def test_the_package_of_these_names_is_typed(package: ModuleType) -> None:
    assert mypy_errors(package) == ""
