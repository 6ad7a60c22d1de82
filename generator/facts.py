"""What templates read: the generator's parsed data, joined with the facts of the description that it drops."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from openapi_python_client.config import Config
from openapi_python_client.parser import GeneratorData
from openapi_python_client.parser.openapi import Endpoint
from openapi_python_client.parser.properties.const import ConstProperty
from openapi_python_client.parser.properties.enum_property import EnumProperty
from openapi_python_client.parser.properties.list_property import ListProperty
from openapi_python_client.parser.properties.model_property import ModelProperty
from openapi_python_client.parser.properties.protocol import PropertyProtocol
from openapi_python_client.parser.properties.schemas import Class
from openapi_python_client.schema.untrusted_string import UntrustedString
from openapi_python_client.strings import PythonIdentifier, in_f_string_literal, pascal_case

from generator.code import UNKNOWN_VARIANT, Code, Coder, Import, Union, UnsupportedProperty, literal
from generator.spec.document import Spec, flattened, is_union

RESERVED_NAMES = ("additional_properties", "from_dict", "to_dict")
PRIVATE_NAMES = ("_decode", "_define", "_encode", "_deprecated", "_field")
"""What the module of a model names so itself."""

RESERVED_ARGUMENTS = (
    "at_most",
    "body",
    "call",
    "client",
    "content_type",
    "deprecated_parameter",
    "exactly_one",
    "file_content",
    "header_values",
    "json_content",
    "media_type",
    "path_value",
    "query_pairs",
    "read_any",
    "read_bytes",
    "read_nothing",
    "read_text",
    "sent",
    "written",
)
"""What the functions of an operation name so themselves."""

IDEMPOTENT_METHODS = ("get", "put", "delete", "head", "options", "trace")


@dataclass(frozen=True)
class PropertyFacts:
    """One property of a model, or one argument of an operation."""

    python_name: str
    attribute: str
    wire_name: str
    annotation: str
    default: str
    description: str
    deprecated: bool = False
    required: bool = False
    read: str = ""
    write: str = ""
    constant: str = ""


@dataclass(frozen=True)
class ModelFacts:
    """One model."""

    name: str
    summary: str
    description: str
    properties: list[PropertyFacts]
    runtime: list[Import]
    typing: list[Import]


@dataclass(frozen=True)
class BodyFacts:
    """The body of an operation: how it is written, how its media type is chosen, and the most items it may have."""

    content: str
    media_type: str
    limit: int | None


@dataclass(frozen=True)
class OperationFacts:
    """One operation."""

    id: str
    tag: str
    name: str
    method_name: str
    module_name: str
    method: str
    path: str
    url: str
    summary: str
    description: str
    evidence: str
    idempotent: bool
    deprecated: bool
    accept: str
    statuses: dict[str, str]
    failures: list[tuple[str, str]]
    path_parameters: list[PropertyFacts]
    query: list[PropertyFacts]
    headers: list[PropertyFacts]
    keywords: list[PropertyFacts]
    exactly_one_of: list[str]
    headers_expression: str
    body: BodyFacts | None
    returns: str
    returns_description: str
    reader: str
    decode: str
    item: str
    item_type: str
    runtime: list[Import]
    typing: list[Import]
    named: list[Import]


@dataclass(frozen=True)
class ResourceFacts:
    """The operations of one tag."""

    tag: str
    class_name: str
    description: str
    operations: list[OperationFacts]
    typing: list[Import]


@dataclass
class Facts:
    """Everything that the templates ask for.

    Args:
        spec: The merged spec.
        data: What openapi-python-client made of it.
        config: Its configuration.
    """

    spec: Spec
    data: GeneratorData
    config: Config
    coder: Coder = field(init=False)
    unions: list[Union] = field(init=False)

    def __post_init__(self) -> None:
        self._schemas: Mapping[str, Any] = self.spec.document["components"].get("schemas", {})
        self._schema_of_class = {self.class_info(name).name: name for name in self._schemas}
        self._operations = {operation["operationId"]: operation for *_, operation in self.spec.operations()}
        self.unions = [self._union(name) for name, schema in self._schemas.items() if is_union(schema)]
        by_variants = {frozenset({*union.variants.values(), UNKNOWN_VARIANT}): union for union in self.unions}
        self.coder = Coder(set(self._schema_of_class), by_variants)
        self.data.models = [
            model
            for model in self.data.models
            if model.class_info.name != UNKNOWN_VARIANT and not self.coder.is_free(model)
        ]

    def class_info(self, schema_name: str) -> Class:
        """Class and module name of a schema, as openapi-python-client names them."""
        return Class.from_string(string=schema_name, config=self.config)

    def server_url(self) -> str:
        """Address of the API."""
        servers = self.spec.document.get("servers", [])
        return str(servers[0]["url"]) if servers else ""

    def api_key_header(self) -> str:
        """Header of the key."""
        schemes = self.spec.document["components"].get("securitySchemes", {}).values()
        return next((str(scheme["name"]) for scheme in schemes if scheme.get("in") == "header"), "")

    def exports(self) -> list[tuple[str, str]]:
        """Name and module of every model, enum and choice."""
        classes = [item.class_info for item in (*self.data.models, *self.data.enums)]
        named = [(item.name, item.module_name) for item in classes]
        return sorted([*named, *((union.name, union.module) for union in self.unions)])

    def model(self, model: ModelProperty) -> ModelFacts:
        """The facts of a model."""
        schema_name = self._schema_of_class.get(model.class_info.name)
        schema = flattened(self.spec, self._schemas[schema_name]) if schema_name else {"properties": {}}
        codes: list[Code] = []
        properties = []
        for prop in [*(model.required_properties or []), *(model.optional_properties or [])]:
            wire = schema["properties"].get(prop.name.get_untrusted_value(), {})
            try:
                code = self.coder.code(prop)
            except UnsupportedProperty as error:
                raise UnsupportedProperty(f"{schema_name}.{prop.name.get_untrusted_value()}: {error}") from None
            codes.append(code)
            properties.append(self._property(prop, code, wire))
        text = _text(model.description) or schema_name or model.class_info.name
        here = f"models.{model.class_info.module_name}"
        runtime, typing = _imports(codes, here)
        return ModelFacts(
            name=model.class_info.name,
            summary=text.partition(". ")[0].rstrip(".") + ".",
            description=text,
            properties=sorted(properties, key=lambda item: item.constant == ""),
            runtime=runtime,
            typing=typing,
        )

    def _property(self, prop: PropertyProtocol, code: Code, wire: dict[str, Any]) -> PropertyFacts:
        corrected = wire.get("x-corrected-name")
        if corrected:
            prop.set_python_name(UntrustedString(corrected), config=self.config)
        if prop.python_name in RESERVED_NAMES:
            prop.set_python_name(UntrustedString(f"{prop.python_name}_"), config=self.config, skip_snake_case=True)
        deprecated = bool(wire.get("deprecated"))
        python_name = prop.python_name
        wire_name = literal(prop.name)
        attribute = f"_{python_name}" if deprecated else python_name
        default = "_field()" if prop.required else "UNSET"
        if attribute in PRIVATE_NAMES:
            attribute += "_"
            default = (
                f'_field(alias="{python_name}")' if prop.required else f'_field(default=UNSET, alias="{python_name}")'
            )
        text = _text(prop.description) or _text_of_schema(self.spec, wire)
        if isinstance(prop, ConstProperty):
            text = text or f"Always `{prop.value.raw_value}`."
        text = text or "Not described by the reference."
        if deprecated:
            text = f"Deprecated. {text}"
        if corrected:
            text += f" Spelled `{prop.name.get_untrusted_value()}` on the wire."
        key = literal(python_name)
        constant = code.type.removeprefix("Literal[").removesuffix("]") if isinstance(prop, ConstProperty) else ""
        if constant and not prop.required:
            constant = ""
        return PropertyFacts(
            python_name=python_name,
            attribute=attribute,
            wire_name=wire_name,
            annotation=code.type if prop.required else f"{code.type} | Unset",
            default=constant or default,
            description=text,
            deprecated=deprecated,
            required=prop.required,
            read=code.read(f"get({wire_name}, UNSET)", "data", wire_name, required=prop.required),
            write=code.write_member(f"self.{attribute}" if prop.required else "v", "self", key, required=prop.required),
            constant=constant,
        )

    def _union(self, schema_name: str) -> Union:
        schema = self._schemas[schema_name]
        info = self.class_info(schema_name)
        discriminator = schema["discriminator"]
        classes = {tag: self.class_info(ref.rpartition("/")[2]) for tag, ref in discriminator["mapping"].items()}
        return Union(
            name=info.name,
            module=info.module_name,
            tag_property=discriminator["propertyName"],
            variants={tag: variant.name for tag, variant in classes.items()},
            modules={variant.name: variant.module_name for variant in classes.values()},
            description=schema.get("description", schema_name),
        )

    def enum_description(self, enum: EnumProperty) -> str:
        """Purpose of an enum."""
        return _text(enum.description) or enum.class_info.name

    def tag_description(self, tag: str) -> str:
        """Purpose of a resource."""
        for declared in self.spec.document.get("tags", []):
            if declared["name"] == tag:
                return str(declared.get("description", tag))
        return tag

    def resources(self) -> list[ResourceFacts]:
        """The resources, in the order of the description's tags."""
        order = [PythonIdentifier(tag["name"], prefix="tag") for tag in self.spec.document.get("tags", [])]
        resources = []
        for tag, collection in sorted(
            self.data.endpoint_collections_by_tag.items(), key=lambda pair: order.index(pair[0])
        ):
            operations = [self.operation(endpoint) for endpoint in collection.endpoints]
            typing = sorted({item for operation in operations for item in operation.named})
            resources.append(ResourceFacts(tag, pascal_case(tag), self.tag_description(tag), operations, typing))
        return resources

    def operation(self, endpoint: Endpoint) -> OperationFacts:
        """The facts of an operation."""
        tag = endpoint.tags[0]
        operation_id = f"{tag}_{method_name(endpoint)}"
        source = self._operations[operation_id]
        codes: list[Code] = []

        def argument(prop: PropertyProtocol, deprecated: bool = False, description: str = "") -> PropertyFacts:
            code = self.coder.code(prop)
            codes.append(Code(code.type, runtime=code.runtime, typing=code.typing))
            text = description or _text(prop.description) or "Not described by the reference."
            return PropertyFacts(
                python_name=prop.python_name,
                attribute=prop.python_name,
                wire_name=literal(prop.name),
                annotation=code.type if prop.required else f"{code.type} | Unset",
                default="" if prop.required else "UNSET",
                description=f"Deprecated. {text}" if deprecated else text,
                deprecated=deprecated,
                write=_writer(
                    "v", code.write_item("v", "None") if prop.required else code.write_member("v", "None", "None")
                ),
            )

        parameters = {(item["in"], item["name"]): item for item in map(self.spec.resolve, source.get("parameters", []))}

        def parameter(location: str, prop: PropertyProtocol) -> PropertyFacts:
            item = parameters[location, prop.name.get_untrusted_value()]
            if prop.python_name in RESERVED_ARGUMENTS:
                prop.set_python_name(UntrustedString(f"{prop.python_name}_"), config=self.config, skip_snake_case=True)
            return argument(prop, bool(item.get("deprecated")), item.get("description", ""))

        path_parameters = [parameter("path", prop) for prop in endpoint.path_parameters]
        query = [parameter("query", prop) for prop in endpoint.query_parameters]
        header = [parameter("header", prop) for prop in endpoint.header_parameters]
        body, body_keywords, content_type = self._body(endpoint, source, argument)
        keywords = [*body_keywords, *query, *header]
        keywords.sort(key=lambda item: item.default != "")
        headers = [f'"Content-Type": {content_type}'] if content_type else []
        if header:
            pairs = ", ".join(f"({item.wire_name}, {item.python_name})" for item in header)
            headers.append(f"**header_values({pairs})")
        names = {prop.name.get_untrusted_value(): prop.python_name for prop in endpoint.query_parameters}
        answer = self._answer(endpoint, source)
        codes.append(answer.code)
        here = f"api.{tag}.{endpoint.name}"
        runtime, typing = _imports(codes, here)
        statuses = {status: _one_line(item.get("description", "")) for status, item in self._responses(source).items()}
        evidence = source["x-evidence"]
        return OperationFacts(
            id=operation_id,
            tag=tag,
            name=f"{tag}.{method_name(endpoint)}",
            method_name=method_name(endpoint),
            module_name=PythonIdentifier(endpoint.name, self.config.field_prefix),
            method=endpoint.method.upper(),
            path=self._path(operation_id),
            url=self._url(endpoint),
            summary=_text(endpoint.summary).rstrip("."),
            description=_text(endpoint.description),
            evidence=f"Evidence ({evidence['level']}): {evidence['source']}.",
            idempotent=source.get("x-idempotent", endpoint.method.lower() in IDEMPOTENT_METHODS),
            deprecated=bool(source.get("deprecated")),
            accept=self._accept(source),
            statuses=statuses,
            failures=[(status, text) for status, text in statuses.items() if not status.startswith("2") and text],
            path_parameters=path_parameters,
            query=query,
            headers=header,
            keywords=keywords,
            exactly_one_of=[names[name] for name in source.get("x-exactly-one-of", [])],
            headers_expression=_headers(
                headers, optional=bool(body) and "body" in {p.python_name for p in keywords if p.default}
            ),
            body=body,
            returns=answer.code.type,
            returns_description=answer.description,
            reader=answer.reader,
            decode=answer.decode,
            item=answer.item,
            item_type=answer.code.type.removeprefix("list[").removesuffix("]") if answer.item else "",
            runtime=runtime,
            typing=typing,
            named=sorted({item for code in codes for item in code.typing}),
        )

    def _path(self, operation_id: str) -> str:
        return next(path for _, path, _, item in self.spec.operations() if item["operationId"] == operation_id)

    def _responses(self, source: dict[str, Any]) -> dict[str, Any]:
        return {status: self.spec.resolve(item) for status, item in source["responses"].items()}

    def _accept(self, source: dict[str, Any]) -> str:
        media_types = [
            media_type
            for status, item in self._responses(source).items()
            if status.startswith("2")
            for media_type in item.get("content", {})
        ]
        return ", ".join(dict.fromkeys(media_types)) or "*/*"

    def _url(self, endpoint: Endpoint) -> str:
        names = {str(prop.python_name): prop.name for prop in endpoint.path_parameters}
        pieces = re.split(r"{([^}]+)}", endpoint.path.get_untrusted_value())
        text = ""
        for index, piece in enumerate(pieces):
            if index % 2 == 0:
                text += in_f_string_literal(piece)
            else:
                name = next(name for name in (f"{piece}_", str(PythonIdentifier(piece, ""))) if name in names)
                text += "{path_value(" + f"{name}, {literal(names[name])}".replace('"', "'") + ")}"
        return f'f"{text}"' if len(pieces) > 1 else f'"{text}"'

    def _body(
        self, endpoint: Endpoint, source: dict[str, Any], argument: Any
    ) -> tuple[BodyFacts | None, list[PropertyFacts], str]:
        if not endpoint.bodies:
            return None, [], ""
        request_body = self.spec.resolve(source["requestBody"])
        text = request_body.get("description", "")
        arguments = [argument(body.prop, description=text) for body in endpoint.bodies]
        required = bool(request_body.get("required"))
        types = list(dict.fromkeys(item.annotation.removesuffix(" | Unset") for item in arguments))
        annotation = " | ".join(types) + ("" if required else " | Unset")
        keyword = PropertyFacts(
            python_name="body",
            attribute="body",
            wire_name='"body"',
            annotation=annotation,
            default="" if required else "UNSET",
            description=arguments[0].description,
        )
        media_types = [body.content_type.get_untrusted_value() for body in endpoint.bodies]
        schemas = [self.spec.resolve(item.get("schema", {})) for item in request_body["content"].values()]
        limits = {schema.get("maxItems") for schema in schemas}
        limit = limits.pop() if len(limits) == 1 else None
        if endpoint.bodies[0].body_type == "content":
            content = "file_content(body)"
        else:
            writes = [
                _writer("body", self.coder.code(body.prop).write_item("body", "None")) for body in endpoint.bodies
            ]
            by_media_type = ", ".join(
                f"{literal(media_type)}: {write}" for media_type, write in zip(media_types, writes, strict=True)
            )
            write = writes[0] if len(set(writes)) == 1 else f"{{{by_media_type}}}[_media_type]"
            content = f"json_content(body, {write})"
        if not required:
            content = f"None if isinstance(body, Unset) else {content}"
        if len(media_types) == 1:
            return BodyFacts(content, "", limit), [keyword], literal(media_types[0])
        choice = PropertyFacts(
            python_name="content_type",
            attribute="content_type",
            wire_name='"content_type"',
            annotation="Literal[" + ", ".join(map(literal, media_types)) + "] | Unset",
            default="UNSET",
            description="Media type of the body; by default the one that the body's class belongs to.",
        )
        classes = ", ".join(
            f"{literal(media_type)}: {literal(_item_class(body.prop))}"
            for media_type, body in zip(media_types, endpoint.bodies, strict=True)
        )
        chosen = f"media_type(body, content_type, {{{classes}}})"
        if not required:
            chosen = f'"" if isinstance(body, Unset) else {chosen}'
        return BodyFacts(content, chosen, limit), [keyword, choice], "_media_type"

    def _answer(self, endpoint: Endpoint, source: dict[str, Any]) -> _Answer:
        successes = [item for item in endpoint.responses.patterns if item.status_code.pattern.startswith("2")]
        texts = self._responses(source)
        description = next(
            (_one_line(item.get("description", "")) for key, item in texts.items() if key.startswith("2")), ""
        )
        with_body = [item for item in successes if item.source["attribute"] != "None"]
        shapes = {item.prop.get_type_string() if item in with_body else None for item in successes}
        if len(shapes) > 1:
            raise UnsupportedProperty(f"{endpoint.tags[0]}_{endpoint.name}: its successful answers differ in shape")
        if not with_body:
            return _Answer(Code("None"), description, "read_nothing")
        prop, attribute = with_body[0].prop, with_body[0].source["attribute"]
        if attribute == "response.content":
            return _Answer(Code("bytes"), description, "read_bytes")
        if attribute == "response.text":
            return _Answer(Code("str"), description, "read_text")
        code = self.coder.code(prop)
        if code.type == "Any":
            return _Answer(code, description, "read_any")
        item = ""
        if isinstance(prop, ListProperty):
            item = self.coder.code(prop.inner_property).read_document("x")
        return _Answer(code, description, "_read", code.read_document("document"), item)


@dataclass(frozen=True)
class _Answer:
    code: Code
    description: str
    reader: str
    decode: str = ""
    item: str = ""


def method_name(endpoint: Endpoint) -> str:
    """Name of an operation as a method: its operationId without the tag, which `build` has taken off."""
    return endpoint.name.removesuffix("_")


def _writer(name: str, write: str) -> str:
    """The function that writes an argument for the server."""
    return f"lambda {name}: {write}"


def _item_class(prop: PropertyProtocol) -> str:
    if isinstance(prop, ListProperty):
        return _item_class(prop.inner_property)
    return prop.class_info.name if isinstance(prop, ModelProperty) else str(prop.get_type_string().as_unembedded_code())


def _headers(items: list[str], *, optional: bool) -> str:
    """The expression of the headers; an optional body that is absent has no media type."""
    if not items:
        return ""
    every = "{" + ", ".join(items) + "}"
    if not optional:
        return every
    without_body = "{" + ", ".join(item for item in items if not item.startswith('"Content-Type"')) + "}"
    return f"{without_body} if isinstance(body, Unset) else {every}"


def _imports(codes: list[Code], here: str) -> tuple[list[Import], list[Import]]:
    runtime = {item for code in codes for item in code.runtime if item[0] != here}
    typing = {item for code in codes for item in code.typing if item[0] != here} - runtime
    return sorted(runtime), sorted(typing)


def _text(value: UntrustedString | None) -> str:
    return _one_line(value.get_untrusted_value()) if value else ""


def _text_of_schema(spec: Spec, schema: dict[str, Any]) -> str:
    return _one_line(spec.resolve(schema).get("description", ""))


def _one_line(text: str) -> str:
    return " ".join(text.split())
