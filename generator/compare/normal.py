"""The normal form of an OpenAPI document: what it means, without its author's habits."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any
from urllib.parse import parse_qsl, unquote

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
LIMITS = ("minItems", "maxItems", "minLength", "maxLength", "minimum", "maximum", "pattern")
# Header parameters that OpenAPI itself ignores.
OWN_HEADERS = frozenset({"accept", "content-type", "authorization"})

Schema = Any  # a schema of the document as it is written: a mapping or a boolean


class UnreadableError(Exception):
    """The document cannot be compared; the message explains why."""


@dataclass(frozen=True)
class Field:
    """A parameter, a header or a property: its schema, and what is stated beside it."""

    schema: Schema
    required: bool
    deprecated: bool
    access: str = ""  # of a property: "read only" or "write only"
    style: str = ""  # of a parameter: how an array or an object is written


@dataclass
class Body:
    """A request or response body: its schema for each media type, and the headers beside it, by lower-case name."""

    media: dict[str, Schema]
    required: bool = False
    headers: dict[str, Field] = field(default_factory=dict)


@dataclass
class Operation:
    """One method of one path; paths that differ only in their query string are one operation."""

    method: str
    path: str
    summary: str
    deprecated: bool
    parameters: dict[tuple[str, str], Field]  # by place and name; those of the path by their position
    request: Body
    responses: dict[str, Body]
    security: str = ""
    idempotent: bool = False

    def schemas(self) -> Iterator[Schema]:
        """Yield the schemas of its parameters and bodies."""
        yield from (field_.schema for field_ in self.parameters.values())
        for body in (self.request, *self.responses.values()):
            yield from body.media.values()
            yield from (header.schema for header in body.headers.values())

    def __str__(self) -> str:
        return f"{self.method} {self.path}"


@dataclass
class Shape:
    """What a schema means, with references, `allOf` and the ways to write null resolved."""

    name: str = ""  # of the component, empty for an inline schema
    types: set[str] = field(default_factory=set)  # empty: any
    format: str = ""
    values: set[str] | None = None
    fields: dict[str, Field] = field(default_factory=dict)
    items: Schema = None
    extra: Schema = None  # schema of properties that are not named
    closed: bool = False  # whether there may be none
    default: str | None = None  # as JSON
    tag: str = ""  # property that distinguishes the variants
    variants: dict[str, Schema] = field(default_factory=dict)
    alternatives: list[Schema] = field(default_factory=list)  # types that nothing distinguishes
    limits: dict[str, Any] = field(default_factory=dict)

    @property
    def open(self) -> bool:
        """Whether the schema is empty."""
        return not (self.types or self.values or self.fields or self.variants or self.alternatives or self.tag)


class Document:
    """A document, read by its meaning."""

    def __init__(self, content: Mapping[str, Any]) -> None:
        if not str(content.get("openapi", "")).startswith("3."):
            raise UnreadableError("only OpenAPI 3.0 and 3.1 documents can be compared")
        self._content = content
        servers = content.get("servers") or [{}]
        self.server = str(servers[0].get("url", "")).rstrip("/")
        self.has_security = bool(content.get("components", {}).get("securitySchemes"))
        items = [item for item in content.get("paths", {}).values() if isinstance(item, Mapping)]
        written = [item[method] for item in items for method in METHODS if method in item]
        self.has_idempotence = any("x-idempotent" in operation for operation in written)
        schemes = content.get("components", {}).get("securitySchemes", {}).values()
        self.key_headers = {
            scheme["name"].lower()
            for scheme in map(self.resolve, schemes)
            if scheme.get("type") == "apiKey" and scheme.get("in") == "header"
        }

    def resolve(self, part: Any) -> Any:
        """Return the part itself, or what it refers to."""
        while isinstance(part, Mapping) and "$ref" in part:
            part = self._look_up(part["$ref"])
        return part

    def _look_up(self, reference: str) -> Any:
        file, _, fragment = reference.partition("#")  # a name may contain a further "#"
        if file:
            raise UnreadableError(f"{reference}: the document refers to another file; bundle it first")
        part: Any = self._content
        for token in fragment.removeprefix("/").split("/"):
            key = token.replace("~1", "/").replace("~0", "~")
            try:
                part = part[key] if key in part else part[unquote(key)]
            except (KeyError, TypeError):
                raise UnreadableError(f"{reference} leads nowhere") from None
        return part

    def operations(self, key_headers: Iterable[str] = ()) -> dict[tuple[str, str], Operation]:
        """Return every operation by method and path, the names of path parameters blanked out.

        Args:
            key_headers: lower-case names of headers that carry a key; as parameters they are left out.
        """
        dropped = OWN_HEADERS | self.key_headers | set(key_headers)
        found: dict[tuple[str, str], Operation] = {}
        for written, reference in self._content.get("paths", {}).items():
            path, _, query = written.partition("?")
            path = path.rstrip("/") or "/"
            item = self.resolve(reference)
            for method in METHODS:
                if method in item:
                    operation = self._operation(method, path, query, item, dropped)
                    key = (operation.method, re.sub(r"{[^}]*}", "{}", path))
                    found[key] = _joined(found[key], operation) if key in found else operation
        return found

    def _operation(
        self, method: str, path: str, query: str, item: Mapping[str, Any], dropped: Iterable[str]
    ) -> Operation:
        written = item[method]
        parameters: dict[tuple[str, str], Field] = {}
        in_path = re.findall(r"{([^}]*)}", path)
        for name, _ in parse_qsl(query, keep_blank_values=True):
            parameters["query", name] = Field({}, required=True, deprecated=False)
        for parameter in map(self.resolve, [*item.get("parameters", []), *written.get("parameters", [])]):
            place, name = parameter["in"], parameter["name"]
            if place == "header" and name.lower() in dropped:
                continue
            if place == "path":
                if name not in in_path:
                    continue  # of the query that the path is written with
                name = str(in_path.index(name) + 1)  # authors name them as they like
            schema = parameter.get("schema")
            if schema is None:
                schema = next((media.get("schema", {}) for media in parameter.get("content", {}).values()), {})
            required = parameter.get("required", False) or (place, name) in parameters
            deprecated = parameter.get("deprecated", False)
            parameters[place, name] = Field(schema, required, deprecated, style=_style(place, parameter))
        return Operation(
            method=method.upper(),
            path=path,
            summary=written.get("summary", ""),
            deprecated=written.get("deprecated", False),
            parameters=parameters,
            request=self._body(written.get("requestBody", {})),
            responses={str(status).upper(): self._body(body) for status, body in written.get("responses", {}).items()},
            security=self._security(written),
            idempotent=written.get("x-idempotent", method not in ("post", "patch")),
        )

    def _security(self, written: Mapping[str, Any]) -> str:
        """Return the ways to sign a call, without the names of the schemes."""
        schemes = self._content.get("components", {}).get("securitySchemes", {})
        ways = []
        for requirement in written.get("security", self._content.get("security", [])):
            parts = []
            for name, scopes in requirement.items():
                scheme = self.resolve(schemes.get(name, {}))
                texts = [scheme.get("type", name), scheme.get("in", ""), scheme.get("scheme", "").lower()]
                parts.append(
                    " ".join(text for text in [*texts, scheme.get("name", "").lower(), *sorted(scopes)] if text)
                )
            ways.append(" and ".join(sorted(parts)) or "none")
        return " or ".join(sorted(set(ways))) or "none"

    def _body(self, written: Any) -> Body:
        body = self.resolve(written)
        media = {
            name.partition(";")[0].strip().lower(): content.get("schema", {})
            for name, content in body.get("content", {}).items()
        }
        headers = {name.lower(): self._header(header) for name, header in body.get("headers", {}).items()}
        return Body(media, body.get("required", False), headers)

    def _header(self, written: Any) -> Field:
        header = self.resolve(written)
        return Field(header.get("schema", {}), header.get("required", False), header.get("deprecated", False))

    def shape(self, schema: Schema) -> Shape:
        """Return what a schema means."""
        shape = Shape()
        while isinstance(schema, Mapping) and "$ref" in schema:
            shape.name = unquote(schema["$ref"].rpartition("/")[2])
            schema = self._look_up(schema["$ref"])
        if not isinstance(schema, Mapping):
            return shape
        parts = [self.shape(part) for part in schema.get("allOf", [])]
        own = self._own(schema)
        for part in parts:
            self._absorb(shape, part, inherits=True)
        self._absorb(shape, own, inherits=False)
        if len(parts) == 1 and not own.fields:
            shape.name = shape.name or parts[0].name  # allOf around one reference, to say more about its use
        self._alternatives(shape, schema)
        if shape.tag and shape.name in {self._target_name(target) for target in shape.variants.values()}:
            shape.tag, shape.variants = "", {}  # a variant that extends its own union
        return shape

    def names(self, operation: Operation) -> set[str]:
        """Return the names of all schemas that an operation uses."""
        found: set[str] = set()
        pending: list[Any] = list(operation.schemas())
        while pending:
            part = pending.pop()
            if isinstance(part, list):
                pending += part
            elif isinstance(part, Mapping):
                references = [part["$ref"]] if isinstance(part.get("$ref"), str) else []
                discriminator = part.get("discriminator")
                if isinstance(discriminator, Mapping):
                    references += map(self._reference, discriminator.get("mapping", {}).values())
                for reference in references:
                    name = self._target_name({"$ref": reference})
                    if name not in found:
                        found.add(name)
                        pending.append(self._look_up(reference))
                pending += part.values()
        return found

    def _own(self, schema: Mapping[str, Any]) -> Shape:
        written = schema.get("type", [])
        types = {written} if isinstance(written, str) else set(written)
        values = [schema["const"]] if "const" in schema else schema.get("enum")
        if not types and "properties" in schema:
            types.add("object")
        if not types and "items" in schema:
            types.add("array")
        if not types and values:
            types |= {_json_type(value) for value in values}
        if schema.get("nullable"):
            types.add("null")
        required = set(schema.get("required", []))
        fields = {}
        for name, child in schema.get("properties", {}).items():
            deprecated = isinstance(child, Mapping) and bool(child.get("deprecated"))
            flags = child if isinstance(child, Mapping) else {}
            access = "read only" if flags.get("readOnly") else "write only" if flags.get("writeOnly") else ""
            fields[name] = Field(child, name in required, deprecated, access)
        extra = schema.get("additionalProperties")
        return Shape(
            types=types,
            format=schema.get("format", ""),
            values=None if values is None else {_text(value) for value in values if value is not None},
            fields=fields,
            items=schema.get("items"),
            extra=extra if isinstance(extra, Mapping) and extra else None,
            closed=extra is False,
            default=json.dumps(schema["default"], sort_keys=True) if "default" in schema else None,
            limits={name: schema[name] for name in LIMITS if name in schema},
        )

    def _absorb(self, shape: Shape, part: Shape, *, inherits: bool) -> None:
        shape.types |= part.types
        shape.format = part.format or shape.format
        shape.values = shape.values if part.values is None else part.values
        shape.fields |= part.fields
        shape.items = shape.items if part.items is None else part.items
        shape.extra = shape.extra if part.extra is None else part.extra
        shape.closed |= part.closed
        shape.default = shape.default if part.default is None else part.default
        shape.limits |= part.limits
        if inherits:
            shape.tag = part.tag or shape.tag
            shape.variants |= part.variants
            shape.alternatives += part.alternatives

    def _alternatives(self, shape: Shape, schema: Mapping[str, Any]) -> None:
        written = [*schema.get("oneOf", []), *schema.get("anyOf", [])]
        parts = [part for part in written if self.resolve(part).get("type") != "null"]
        if len(parts) < len(written):
            shape.types.add("null")
        discriminator = schema.get("discriminator")
        if discriminator:
            shape.tag = discriminator["propertyName"]
            mapping = discriminator.get("mapping", {})
            shape.variants = {tag: {"$ref": self._reference(target)} for tag, target in mapping.items()}
            mapped = {self._target_name(target) for target in shape.variants.values()}
            for part in parts:
                if self._target_name(part) not in mapped:
                    shape.variants[self._pinned(part, shape.tag) or self._target_name(part)] = part
        elif len(parts) == 1:
            only = self.shape(parts[0])
            shape.name = shape.name or only.name
            self._absorb(shape, only, inherits=True)
        elif all(self._simple(part) for part in parts):
            for part in parts:
                shape.types |= self.shape(part).types
        else:
            shape.alternatives = parts
            for part in parts:
                shape.types |= self.shape(part).types
        if shape.variants:
            shape.types.add("object")

    def _simple(self, part: Schema) -> bool:
        shape = self.shape(part)
        return not (shape.fields or shape.variants or shape.alternatives or "array" in shape.types)

    def _reference(self, target: str) -> str:
        return target if "/" in target else f"#/components/schemas/{target}"

    def _target_name(self, schema: Schema) -> str:
        return unquote(schema["$ref"].rpartition("/")[2]) if isinstance(schema, Mapping) and "$ref" in schema else ""

    def _pinned(self, part: Schema, tag: str) -> str:
        """Return the only value that a variant allows for its tag; empty if there is none."""
        schema = self.resolve(part)
        if "discriminator" in schema:
            return ""  # the union that the variant extends
        values = self._own(schema.get("properties", {}).get(tag, {})).values or set()
        if len(values) == 1:
            return next(iter(values))
        return next(filter(None, (self._pinned(part, tag) for part in schema.get("allOf", []))), "")


def _joined(one: Operation, other: Operation) -> Operation:
    """Return two operations whose paths differ only in their query strings, as one."""
    parameters = dict(one.parameters)
    for key, field_ in other.parameters.items():
        parameters[key] = field_ if key not in parameters or field_.schema else parameters[key]
    for key, field_ in parameters.items():
        both = key in one.parameters and key in other.parameters
        parameters[key] = replace(field_, required=field_.required and both)
    return Operation(
        method=one.method,
        path=one.path,
        summary=one.summary,
        deprecated=one.deprecated and other.deprecated,
        parameters=parameters,
        request=Body(one.request.media | other.request.media, one.request.required and other.request.required),
        responses=one.responses | other.responses,
        security=one.security,
        idempotent=one.idempotent and other.idempotent,
    )


def _style(place: str, parameter: Mapping[str, Any]) -> str:
    style = parameter.get("style", "form" if place in ("query", "cookie") else "simple")
    explode = parameter.get("explode", style == "form")
    return f"{style}{', explode' if explode else ''}"


def _json_type(value: Any) -> str:
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "boolean"
    if isinstance(value, int):
        return "integer"
    return "number" if isinstance(value, float) else "string" if isinstance(value, str) else "object"


def _text(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)
