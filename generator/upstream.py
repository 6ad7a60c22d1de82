"""openapi-python-client: the names that it gives, and the driver that writes the files from our templates.

The only module that imports it: its internals change without notice. It decides on the names of classes, modules,
attributes and arguments, and reports what it cannot parse. What a schema means is read from the spec itself, in
`generator/context`: upstream drops the facts that our templates need, such as the name of a union behind a reference.
"""

from __future__ import annotations

import copy
import io
import re
from collections.abc import Iterator, Sequence
from contextlib import redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from openapi_python_client import Project
from openapi_python_client.config import Config, ConfigFile, MetaType
from openapi_python_client.parser import GeneratorData
from openapi_python_client.parser.errors import GeneratorError
from openapi_python_client.parser.openapi import Endpoint
from openapi_python_client.parser.properties.enum_property import EnumProperty
from openapi_python_client.parser.properties.list_property import ListProperty
from openapi_python_client.parser.properties.model_property import ModelProperty
from openapi_python_client.parser.properties.protocol import PropertyProtocol
from openapi_python_client.parser.properties.schemas import Class
from openapi_python_client.parser.properties.union import UnionProperty
from openapi_python_client.strings import (
    ClassName,
    PythonIdentifier,
    in_double_quote_literal,
    pascal_case,
    safe_for_docstring,
    snake_case,
)

from generator.configuration import Configuration
from generator.spec.document import Pointer, Spec, is_union, tag_of, walk
from generator.spec.load import ROOT_FILE
from generator.spec.problems import Problem, SpecError

TEMPLATES = Path(__file__).resolve().parent / "templates"
NO_JSON = re.compile(
    r"application/(octet-stream|pdf|zip|x-www-form-urlencoded|.*xml)|(text|image|audio|video|multipart)/.*"
)


@dataclass(frozen=True)
class ClassNames:
    """The names of a class and of its module."""

    name: str
    module: str


@dataclass(frozen=True)
class Enum:
    """One enum: its class, `str` or `int`, and the literal of each value by the name of its member."""

    names: ClassNames
    kind: str
    members: dict[str, str]
    description: str


@dataclass(frozen=True)
class Slot:
    """One place of a value: a property, a parameter, a body or a response.

    Attributes:
        name: Name in the spec.
        python_name: Name in Python.
        required: Whether the value has to be there.
        enums: The enums that are written out at this place, not referred to.
    """

    name: str
    python_name: str
    required: bool
    enums: tuple[Enum, ...]


@dataclass(frozen=True)
class OperationNames:
    """The names of one operation."""

    tag: str
    method: str
    module: str
    parameters: dict[str, list[Slot]]
    bodies: list[Slot]
    responses: dict[str, Slot]


def literal(text: str) -> str:
    """Return a text as a Python string literal."""
    return f'"{in_double_quote_literal(text)}"'


def docstring(text: str) -> str:
    """Return a text as it stands in a docstring; a quote at its end would end the docstring."""
    return re.sub(r'(?<!\\)((?:\\\\)*)"$', r'\1\\"', safe_for_docstring(text).strip())


def identifier(text: str) -> str:
    """Return a text as an identifier in snake_case."""
    return PythonIdentifier(text, "")


def class_name(text: str) -> str:
    """Return a text as the name of a class."""
    return ClassName(text, "")


def resource_class(tag: str) -> str:
    """Return the name of the class of a tag."""
    return pascal_case(tag)


class Upstream:
    """What openapi-python-client makes of a checked spec.

    Args:
        spec: The spec.
        settings: The configuration.
        package: Folder of the package that is to be written.

    Raises:
        SpecError: It cannot parse the spec, or would leave out a part.
    """

    def __init__(self, spec: Spec, settings: Configuration, package: Path) -> None:
        media_types = {media_type: "application/json" for media_type in _media_types(spec) if is_json(media_type)}
        self._config = Config.from_sources(
            ConfigFile(**settings.upstream, content_type_overrides=media_types, post_hooks=[]),
            MetaType.NONE,
            document_source=package,
            file_encoding="utf-8",
            overwrite=True,
            output_path=package,
        )
        document = _for_upstream(spec.document)
        data, errors = _parse(document, self._config)
        if data is None or errors:
            raise SpecError(_located(spec, document, self._config, errors))
        self._data = data
        self._models_by_name = {str(model.class_info.name): model for model in data.models}
        enums = [enum for enum in data.enums if isinstance(enum, EnumProperty)]  # literal_enums is off
        self.enums = {str(enum.class_info.name): _enum(enum) for enum in enums}
        self.operations = dict(self._named_operations(spec))

    def _named_operations(self, spec: Spec) -> Iterator[tuple[str, OperationNames]]:
        ids = {}
        for *_, operation in spec.operations():
            name = PythonIdentifier(operation["operationId"], self._config.field_prefix)
            ids[PythonIdentifier(tag_of(operation), "tag"), name] = (operation["operationId"], tag_of(operation))
        for tag, collection in self._data.endpoint_collections_by_tag.items():
            for endpoint in collection.endpoints:
                operation_id, own_tag = ids[tag, PythonIdentifier(endpoint.name, self._config.field_prefix)]
                # the module and the method have the name without the tag
                endpoint.name = PythonIdentifier(operation_id.removeprefix(f"{own_tag}_"), "")
                yield operation_id, self._operation_names(tag, endpoint)

    def _operation_names(self, tag: str, endpoint: Endpoint) -> OperationNames:
        return OperationNames(
            tag=tag,
            method=endpoint.name.removesuffix("_"),
            module=PythonIdentifier(endpoint.name, self._config.field_prefix),
            parameters={
                "path": [_slot(prop) for prop in endpoint.path_parameters],
                "query": [_slot(prop) for prop in endpoint.query_parameters],
                "header": [_slot(prop) for prop in endpoint.header_parameters],
            },
            bodies=[_slot(body.prop) for body in endpoint.bodies],
            responses={found.status_code.pattern: _slot(found.prop) for found in endpoint.responses.patterns},
        )

    def names_of(self, name: str, schema: dict[str, Any]) -> ClassNames:
        """Return the names of the class of a named schema."""
        title = schema.get("title", name)
        return _names(Class.from_string(string=title, config=self._config))

    def is_model(self, names: ClassNames) -> bool:
        """Return whether a class is an object, not an enum or another name of something."""
        return names.name in self._models_by_name

    def properties(self, names: ClassNames) -> list[Slot]:
        """Return the properties of an object, the required ones first."""
        model = self._models_by_name[names.name]
        return [_slot(prop) for prop in [*(model.required_properties or []), *(model.optional_properties or [])]]

    def enums_of_additional(self, names: ClassNames) -> tuple[Enum, ...]:
        """Return the enums that are written out at the further properties of an object."""
        further = self._models_by_name[names.name].additional_properties
        return () if further is None else tuple(map(_enum, _enums_in(further)))

    def write(self, models: set[str], files: dict[str, tuple[str, dict[str, Any]]], **values: Any) -> Path:
        """Write all files of the package from the templates.

        Args:
            models: Class names of the models; a free object has none, though upstream would write one.
            files: Files that upstream does not know, by path: template and its values.
            values: What all templates see.

        Returns:
            The folder of the package.

        Raises:
            SpecError: Upstream reports an error, or leaves out a part.
        """
        self._data.models = [model for model in self._data.models if model.class_info.name in models]
        project = Project(openapi=self._data, config=self._config, custom_template_path=TEMPLATES)
        project.env.filters |= {"literal": literal, "docstring": docstring}
        project.env.globals.update(values)
        with redirect_stdout(io.StringIO()):  # it announces its progress
            errors = project.build()
        if errors:
            raise SpecError([Problem(ROOT_FILE, 1, "generator", message(error)) for error in errors])
        for path, (template, own) in files.items():
            target = project.package_dir / path
            target.parent.mkdir(exist_ok=True)
            target.write_text(project.env.get_template(template).render(**own), encoding="utf-8")
        return project.package_dir


def is_json(media_type: str) -> bool:
    """Return whether bodies of a media type are JSON, which all are that are not known to be something else."""
    return NO_JSON.fullmatch(media_type) is None


def message(error: GeneratorError) -> str:
    """Return what upstream reports in one line: what it warns about or leaves out is an error here."""
    text = (error.detail or error.header).strip().splitlines()[0]
    return re.sub(r"<\S*UntrustedString object at \w+>", "it", text).strip()  # upstream hides texts of the spec


def _parse(document: dict[str, Any], config: Config) -> tuple[GeneratorData | None, list[GeneratorError]]:
    try:
        data = GeneratorData.from_dict(copy.deepcopy(document), config=config)
    except ValueError as error:  # what it cannot name
        return None, [GeneratorError(detail=str(error))]
    if isinstance(data, GeneratorError):
        return None, [data]
    collections = data.endpoint_collections_by_tag.values()
    return data, [*data.errors, *(error for collection in collections for error in collection.parse_errors)]


def _located(spec: Spec, document: dict[str, Any], config: Config, errors: Sequence[GeneratorError]) -> list[Problem]:
    """Return what upstream reports, each at the smallest part of the spec that it reports on alone."""
    schemas = document["components"].get("schemas", {})
    found: list[Problem] = []
    faulty: set[str] = set()

    def reports(part: dict[str, Any], operation: dict[str, Any] | None = None, path: str = "/part") -> list[Any]:
        used = _closure(schemas, [part, operation])
        paths = {path: {"post": {"operationId": "part", "responses": {}, **operation}}} if operation else {}
        components = {**document["components"], "schemas": {**used, **part}}
        return _parse({**document, "paths": paths, "components": components}, config)[1]

    def add(pointer: Pointer, reported: list[GeneratorError], name: str) -> None:
        found.append(spec.problem(pointer, "generator", f"{name}: {message(reported[0])}"))

    for name, schema in schemas.items():
        if not (reported := reports({name: schema})):
            continue
        faulty.add(name)
        if _closure(schemas, [schema]).keys() & (faulty - {name}):
            continue  # it refers to the faulty one
        at: Pointer = ("components", "schemas", name)
        for key, inner in schema.get("properties", {}).items():
            if alone := reports({name: {"type": "object", "properties": {key: inner}}}):
                at, reported = (*at[:3], "properties", key), alone
                break
        add(at, reported, name)
    adapted = Spec(document, spec.places)
    for pointer, path, _, operation in adapted.operations():
        if _closure(schemas, [operation]).keys() & faulty:
            continue
        where = operation["operationId"]
        parameters = list(adapted.parameters(path, operation))
        parts: list[tuple[Pointer, dict[str, Any], str]] = []
        for at, parameter in parameters:
            alone_path = f"/{{{parameter['name']}}}" if parameter["in"] == "path" else "/part"
            parts.append((at, {"parameters": [parameter]}, alone_path))
        for status, response in operation["responses"].items():
            parts.append(((*pointer, "responses", status), {"responses": {status: response}}, "/part"))
        if "requestBody" in operation:
            parts.append(((*pointer, "requestBody"), {"requestBody": operation["requestBody"]}, "/part"))
        before = len(found)
        for at, part, alone_path in parts:
            if reported := reports({}, part, alone_path):
                add(at, reported, where)
        whole = {**operation, "parameters": [parameter for _, parameter in parameters]}
        if len(found) == before and (reported := reports({}, whole, path)):
            add(pointer, reported, where)
    return found or [Problem(ROOT_FILE, 1, "generator", message(error)) for error in errors]


def _closure(schemas: dict[str, Any], parts: list[Any]) -> dict[str, Any]:
    """Return the named schemas that some parts refer to, directly or through each other."""
    found: dict[str, Any] = {}
    pending = list(parts)
    while pending:
        for _, node in walk(pending.pop()):
            references = [
                node.get("$ref"),
                *(node["mapping"].values() if isinstance(node.get("mapping"), dict) else ()),
            ]
            for reference in references:
                name = reference.rpartition("/")[2] if isinstance(reference, str) else ""
                if name in schemas and name not in found:
                    found[name] = schemas[name]
                    pending.append(schemas[name])
    return found


def _media_types(spec: Spec) -> list[str]:
    found: set[str] = set()
    for *_, operation in spec.operations():
        for holder in (operation.get("requestBody", {}), *operation["responses"].values()):
            found.update(spec.resolve(holder).get("content", {}))
    return sorted(found)


def _for_upstream(document: dict[str, Any]) -> dict[str, Any]:
    """Return the document without three things that upstream cannot name or parse; no type is read from the result.

    - It calls the enum of a nullable property `...Type1`, so null is left out.
    - It parses the variant of a union twice if there is only one, and fails, so such a union becomes any value.
    - Of two values of an enum with the same name (`open`, `OPEN`) it drops one or fails, so they get names.
    """
    document = copy.deepcopy(document)
    for _, node in walk(document):
        if isinstance(node.get("enum"), list) and isinstance(node.get("type"), list):
            kinds = [kind for kind in node["type"] if kind != "null"]
            if len(kinds) == 1:
                node["type"] = kinds[0]
                node["enum"] = [value for value in node["enum"] if value is not None]
        if isinstance(node.get("enum"), list) and "x-enum-varnames" not in node:
            names = _member_names(node["enum"])
            if len(set(names)) < len(names):
                node["x-enum-varnames"] = _numbered(names)
    schemas = document["components"].get("schemas", {})
    for name, schema in schemas.items():
        if is_union(schema) and len(schema["oneOf"]) == 1:
            schemas[name] = {}
    return document


def _member_names(values: list[Any]) -> list[str]:
    """Return the names that upstream gives the values of an enum."""
    names = []
    for index, value in enumerate(values):
        text = str(value) if isinstance(value, str) and value[:1].isalpha() else f"value_{index}"
        names.append(snake_case(text.upper()).upper())
    return names


def _numbered(names: list[str]) -> list[str]:
    """Return the names, each but the first of its kind with a number."""
    found: list[str] = []
    for name in names:
        free, number = name, 2
        while free in found or (free != name and free in names):
            free, number = f"{name}_{number}", number + 1
        found.append(free)
    return found


def _names(info: Class) -> ClassNames:
    return ClassNames(str(info.name), str(info.module_name))


def _enum(prop: EnumProperty) -> Enum:
    members = {key: f'"{value}"' if isinstance(value, str) else str(value) for key, value in prop.values.items()}
    description = prop.description.get_untrusted_value() if prop.description else ""
    return Enum(_names(prop.class_info), prop.value_type.__name__, members, description)


def _slot(prop: PropertyProtocol) -> Slot:
    enums = tuple(map(_enum, _enums_in(prop)))
    return Slot(prop.name.get_untrusted_value(), str(prop.python_name), prop.required, enums)


def _enums_in(prop: PropertyProtocol, seen: frozenset[str] = frozenset()) -> Iterator[EnumProperty]:
    match prop:
        case EnumProperty():
            yield prop
        case ListProperty():
            yield from _enums_in(prop.inner_property, seen)
        case UnionProperty():
            for inner in prop.inner_properties:
                yield from _enums_in(inner, seen)
        case ModelProperty() if prop.additional_properties is not None and prop.class_info.name not in seen:
            yield from _enums_in(prop.additional_properties, seen | {prop.class_info.name})
