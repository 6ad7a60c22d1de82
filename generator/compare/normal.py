"""The normal form of an OpenAPI document: what it means, without its author's habits."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit, urlunsplit

from generator.context.operations import IDEMPOTENT_METHODS

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
LIMITS = (
    *("minItems", "maxItems", "uniqueItems", "minLength", "maxLength", "pattern", "minProperties", "maxProperties"),
    *("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"),
)
# Compared as they are written, except for the names of the schemas that they refer to.
RARE_KEYWORDS = (
    *("contains", "dependentRequired", "dependentSchemas", "else", "if", "maxContains", "minContains", "not"),
    *("patternProperties", "prefixItems", "propertyNames", "then"),
)
# Header parameters that OpenAPI itself ignores.
OWN_HEADERS = frozenset({"accept", "content-type", "authorization"})
PATH_PARAMETER = re.compile(r"{([^}]*)}")
DEFAULT_STYLES = {"query": "form", "cookie": "form", "path": "simple", "header": "simple"}
NONE = "none"

Schema = Any  # a schema of the document as it is written: a mapping or a boolean
ANY: Schema = {}
# Keywords that change nothing in the meaning of the reference that they stand beside.
NOTES = frozenset({"title", "summary", "description", "example", "examples", "externalDocs", "xml"})


class UnreadableError(Exception):
    """The document cannot be compared; the message explains why."""


@dataclass(frozen=True)
class Field:
    """A parameter, a header or a property: its schema, and what is stated beside it.

    Attributes:
        schema: its schema.
        required: whether it has to be present.
        deprecated: whether the parameter or header is deprecated.
        name: its name as it is written; empty for a property.
        style: how a value is written: a style of OpenAPI, or a media type; empty for a property.
        explode: whether each item of a list or object is written by itself.
        reserved: whether reserved characters are not escaped (`allowReserved`).
    """

    schema: Schema
    required: bool
    deprecated: bool = False
    name: str = ""
    style: str = ""
    explode: bool = False
    reserved: bool = False


@dataclass
class Body:
    """A request or response body: its schema for each media type, and the headers beside it by lower-case name."""

    media: dict[str, Schema]
    required: bool = False
    headers: dict[str, Field] = field(default_factory=dict)


@dataclass
class Operation:
    """One method of one path; paths that differ only in their query string are one operation.

    Attributes:
        method: in capitals.
        path: the path as it is written, without query string.
        summary: its summary.
        deprecated: whether it is deprecated.
        parameters: by place (`query`, `header`, `path`, `cookie`) and name. The name of a header is in lower case,
            that of a path parameter is its position.
        request: the request body.
        responses: by status.
        servers: addresses of its servers.
        security: the ways to authenticate, any of which is enough.
        idempotent: whether it may be repeated (`x-idempotent`, or else by its method).
        exactly_one_of: the parameters of which exactly one is sent (`x-exactly-one-of`).
    """

    method: str
    path: str
    summary: str
    deprecated: bool
    parameters: dict[tuple[str, str], Field]
    request: Body
    responses: dict[str, Body]
    servers: frozenset[str]
    security: frozenset[str]
    idempotent: bool
    exactly_one_of: frozenset[str]

    def schemas(self) -> Iterator[Schema]:
        """Yield the schemas of its parameters and bodies."""
        yield from (field_.schema for field_ in self.parameters.values())
        for body in (self.request, *self.responses.values()):
            yield from body.media.values()
            yield from (field_.schema for field_ in body.headers.values())

    def __str__(self) -> str:
        return f"{self.method} {self.path}"


@dataclass
class Shape:
    """What a schema means, with references, `allOf` and the ways to write null resolved."""

    reference: str = ""  # to the component, empty for an inline schema
    types: set[str] = field(default_factory=set)  # empty: any
    format: str = ""
    values: set[str] | None = None
    fields: dict[str, Field] = field(default_factory=dict)
    items: Schema = None
    extra: Schema = None  # schema of properties that are not named
    tag: str = ""  # property that distinguishes the variants
    variants: dict[str, Schema] = field(default_factory=dict)
    alternatives: list[Schema] = field(default_factory=list)  # types that nothing distinguishes
    limits: dict[str, Any] = field(default_factory=dict)
    default: str = ""  # as JSON
    closed: bool = False  # no other properties than the fields
    deprecated: bool = False
    read_only: bool = False
    write_only: bool = False

    @property
    def name(self) -> str:
        """The name of the component, empty for an inline schema."""
        return unquote(self.reference.rpartition("/")[2])

    @property
    def facets(self) -> dict[str, Any]:
        """What the schema states about its value as a whole, by aspect; parts of the value are not included."""
        return {
            "deprecated": self.deprecated,
            "readOnly": self.read_only,
            "writeOnly": self.write_only,
            "default": self.default,
            "type": (self.open, self.types),
            "format": self.format,
            "values": self.values,
            "closed": self.closed,
            **self.limits,
        }

    @property
    def open(self) -> bool:
        """Whether the schema is empty."""
        return not (self.types or self.values or self.fields or self.variants or self.alternatives or self.tag)


class Document:
    """A document, read by its meaning.

    Args:
        content: the document.
        extended: whether it states our extensions (`x-idempotent`, `x-exactly-one-of`) where they hold. A document of
            another author does not know them, unless it states one of them.

    Raises:
        UnreadableError: it is no OpenAPI 3 document.
    """

    def __init__(self, content: Mapping[str, Any], *, extended: bool = False) -> None:
        version = str(content.get("openapi", ""))
        if not version.startswith("3."):
            raise UnreadableError("only OpenAPI 3.0 and 3.1 documents can be compared")
        self._content = content
        self._siblings = not version.startswith("3.0")  # in 3.0, what stands beside a $ref is ignored
        schemes = content.get("components", {}).get("securitySchemes", {})
        self._schemes = {name: self.resolve(scheme) for name, scheme in schemes.items()}
        self.key_headers = {
            scheme["name"].lower()
            for scheme in self._schemes.values()
            if scheme.get("type") == "apiKey" and scheme.get("in") == "header"
        }
        self.extended = extended or any(
            not {"x-idempotent", "x-exactly-one-of"}.isdisjoint(operation)
            for item in content.get("paths", {}).values()
            for operation in map(item.get, METHODS)
            if operation
        )

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
        keys = self.key_headers | set(key_headers)
        found: dict[tuple[str, str], Operation] = {}
        for written, reference in self._content.get("paths", {}).items():
            path, _, query = written.partition("?")
            path = path.rstrip("/") or "/"
            item = self.resolve(reference)
            for method in METHODS:
                if method in item:
                    operation = self._operation(method, path, query, item, keys)
                    key = (operation.method, PATH_PARAMETER.sub("{}", path))
                    found[key] = _joined(found[key], operation) if key in found else operation
        return found

    def _operation(self, method: str, path: str, query: str, item: Mapping[str, Any], keys: set[str]) -> Operation:
        written = item[method]
        in_string = dict(parse_qsl(query, keep_blank_values=True))
        placeholders = {value[1:-1]: name for name, value in in_string.items() if PATH_PARAMETER.fullmatch(value)}
        positions = {name: str(index) for index, name in enumerate(PATH_PARAMETER.findall(path))}
        parameters: dict[tuple[str, str], Field] = {}
        for name in in_string:
            parameters["query", name] = self._parameter({"name": name, "in": "query", "required": True})
        sent_keys: dict[str, bool] = {}
        for parameter in map(self.resolve, [*item.get("parameters", []), *written.get("parameters", [])]):
            place, name = parameter["in"], parameter["name"]
            if place == "path" and name not in positions and name in placeholders:
                place, name = "query", placeholders[name]  # a placeholder in the query string
            if place == "header" and name.lower() in keys:
                sent_keys[name.lower()] = parameter.get("required", False)
            elif place == "path" and name in positions:
                parameters[place, positions[name]] = self._parameter({**parameter, "required": True})
            elif place != "path" and not (place == "header" and name.lower() in OWN_HEADERS):
                key = (place, name.lower() if place == "header" else name)
                required = parameter.get("required", False) or (place == "query" and name in in_string)
                parameters[key] = self._parameter({**parameter, "name": name, "in": place, "required": required})
        return Operation(
            method=method.upper(),
            path=path,
            summary=written.get("summary", ""),
            deprecated=written.get("deprecated", False),
            parameters=parameters,
            request=self._body(written.get("requestBody", {})),
            responses={str(status).upper(): self._body(body) for status, body in written.get("responses", {}).items()},
            servers=_servers(written.get("servers") or item.get("servers") or self._content.get("servers") or []),
            security=self._security(written, sent_keys),
            idempotent=written.get("x-idempotent", method in IDEMPOTENT_METHODS),
            exactly_one_of=frozenset(written.get("x-exactly-one-of", [])),
        )

    def _parameter(self, written: Mapping[str, Any]) -> Field:
        """Return a parameter or header; one without `in` is a header."""
        place = written.get("in", "header")
        style = written.get("style", DEFAULT_STYLES[place])
        schema = written.get("schema", ANY)
        for media, content in written.get("content", {}).items():
            style, schema = _media_type(media), content.get("schema", ANY)
        return Field(
            schema=schema,
            required=written.get("required", False),
            deprecated=written.get("deprecated", False),
            name=written.get("name", ""),
            style=style,
            explode=written.get("explode", style == "form"),
            reserved=written.get("allowReserved", False),
        )

    def _security(self, operation: Mapping[str, Any], sent_keys: Mapping[str, bool]) -> frozenset[str]:
        """Return the ways to authenticate.

        Args:
            operation: the operation as it is written.
            sent_keys: header parameters that carry a key, with whether they are required.
        """
        written = operation.get("security", self._content.get("security", []))
        ways = {
            " and ".join(sorted(map(self._scheme, requirement, requirement.values()))) or NONE
            for requirement in written or [{}]
        }
        if ways == {NONE} and sent_keys:
            ways = {" and ".join(f"apiKey in header {name}" for name in sorted(sent_keys))}
            ways |= set() if all(sent_keys.values()) else {NONE}
        return frozenset(ways)

    def _scheme(self, name: str, scopes: Sequence[str]) -> str:
        scheme = self._schemes.get(name, {"type": name})
        kind = scheme["type"]
        if kind == "apiKey":
            place = scheme["in"]
            text = f"apiKey in {place} {scheme['name'].lower() if place == 'header' else scheme['name']}"
        elif kind == "http":
            text = f"http {scheme['scheme'].lower()}"
        else:
            urls = [scheme.get("openIdConnectUrl", "")]
            urls += [url for flow in scheme.get("flows", {}).values() for key, url in flow.items() if "Url" in key]
            text = " ".join(filter(None, [kind, *sorted(urls)]))
        return f"{text} ({', '.join(sorted(scopes))})" if scopes else text

    def _body(self, written: Any) -> Body:
        body = self.resolve(written)
        media = {_media_type(name): content.get("schema", ANY) for name, content in body.get("content", {}).items()}
        headers = {
            name.lower(): self._parameter({**self.resolve(header), "name": name})
            for name, header in body.get("headers", {}).items()
            if name.lower() not in OWN_HEADERS
        }
        return Body(media, body.get("required", False), headers)

    def shape(self, schema: Schema) -> Shape:
        """Return what a schema means."""
        shape = Shape()
        while isinstance(schema, Mapping) and "$ref" in schema:
            beside = {key: value for key, value in schema.items() if key != "$ref"} if self._siblings else {}
            if any(key not in NOTES and not key.startswith("x-") for key in beside):
                schema = {**beside, "allOf": [{"$ref": schema["$ref"]}, *beside.get("allOf", [])]}
                break
            shape.reference = schema["$ref"]
            schema = self._look_up(schema["$ref"])
        if not isinstance(schema, Mapping):
            shape.closed = schema is False
            return shape
        parts = [self.shape(part) for part in schema.get("allOf", [])]
        own = self._own(schema)
        for part in parts:
            self._absorb(shape, part, inherits=True)
        self._absorb(shape, own, inherits=False)
        if len(parts) == 1 and not own.fields:  # allOf around one reference, to say more about its use
            shape.reference = shape.reference or parts[0].reference
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
        extra = schema.get("additionalProperties", schema.get("unevaluatedProperties"))
        if not types and ("properties" in schema or extra is False or (isinstance(extra, Mapping) and extra)):
            types.add("object")
        if not types and "items" in schema:
            types.add("array")
        if not types and values:
            types |= {_json_type(value) for value in values}
        if schema.get("nullable"):
            types.add("null")
        required = set(schema.get("required", []))
        # Whether a property is deprecated is said by its schema.
        fields = {name: Field(child, name in required) for name, child in schema.get("properties", {}).items()}
        return Shape(
            types=types,
            format=_format(schema),
            values=None if values is None else {_text(value) for value in values if value is not None},
            fields=fields,
            items=schema.get("items"),
            extra=extra if isinstance(extra, Mapping) and extra else None,
            limits=_limits(schema),
            default=json.dumps(schema["default"], sort_keys=True, default=str) if "default" in schema else "",
            closed=extra is False,
            deprecated=schema.get("deprecated", False),
            read_only=schema.get("readOnly", False),
            write_only=schema.get("writeOnly", False),
        )

    def _absorb(self, shape: Shape, part: Shape, *, inherits: bool) -> None:
        shape.types |= part.types
        shape.format = part.format or shape.format
        shape.values = shape.values if part.values is None else part.values
        shape.fields |= part.fields
        shape.items = shape.items if part.items is None else part.items
        shape.extra = shape.extra if part.extra is None else part.extra
        shape.limits |= part.limits
        shape.default = part.default or shape.default
        shape.closed |= part.closed
        shape.deprecated |= part.deprecated
        shape.read_only |= part.read_only
        shape.write_only |= part.write_only
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
            shape.reference = shape.reference or only.reference
            self._absorb(shape, only, inherits=True)
        elif all(self._simple(part) for part in parts):
            for part in parts:
                shape.types |= self.shape(part).types
        else:
            shape.alternatives = sorted(parts, key=lambda part: sorted(self.shape(part).types))
            for part in parts:
                shape.types |= self.shape(part).types
        if shape.variants:
            shape.types.add("object")

    def _simple(self, part: Schema) -> bool:
        shape = self.shape(part)
        more = shape.fields or shape.variants or shape.alternatives or shape.format or shape.values or shape.limits
        return not (more or "array" in shape.types)

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
        servers=one.servers | other.servers,
        security=one.security | other.security,
        idempotent=one.idempotent and other.idempotent,
        exactly_one_of=one.exactly_one_of | other.exactly_one_of,
    )


def _servers(written: Iterable[Mapping[str, Any]]) -> frozenset[str]:
    """Return the addresses of servers, with the defaults of their variables; `none` for the document's own server."""
    found = set()
    for server in written:
        url = server["url"]
        for name, variable in server.get("variables", {}).items():
            url = url.replace(f"{{{name}}}", str(variable.get("default", "")))
        parts = urlsplit(url.rstrip("/"))
        found.add(urlunsplit(parts._replace(scheme=parts.scheme.lower(), netloc=parts.netloc.lower())))
    return frozenset(found - {""} or {NONE})


def _media_type(written: str) -> str:
    return written.partition(";")[0].strip().lower()


def _format(schema: Mapping[str, Any]) -> str:
    """Return the format; 3.1 writes two of the formats of 3.0 as keywords."""
    if schema.get("contentEncoding") == "base64":
        return "byte"
    if schema.get("contentMediaType") == "application/octet-stream":
        return "binary"
    return str(schema.get("format", ""))


def _limits(schema: Mapping[str, Any]) -> dict[str, Any]:
    """Return the limits and rare keywords; in 3.0 an exclusive bound is a flag beside the inclusive one."""
    limits = {name: schema[name] for name in LIMITS if name in schema}
    for name in RARE_KEYWORDS:
        if name in schema:
            text = json.dumps(schema[name], sort_keys=True, default=str)
            limits[name] = re.sub(r'"\$ref": "[^"]*"', '"$ref": "..."', text)
    for inclusive, exclusive in (("minimum", "exclusiveMinimum"), ("maximum", "exclusiveMaximum")):
        flag = limits.get(exclusive)
        if isinstance(flag, bool):
            del limits[exclusive]
            if flag and inclusive in limits:
                limits[exclusive] = limits.pop(inclusive)
    return {name: value for name, value in limits.items() if value is not False}  # uniqueItems


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
