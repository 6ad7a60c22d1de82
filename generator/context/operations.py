"""What the templates see of operations and resources."""

from __future__ import annotations

import builtins
import re
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from generator.context.models import UNDESCRIBED, Imports, described, one_line
from generator.context.types import FILE, Import, Place, PythonType, Types, UnsupportedSchema
from generator.spec.document import Pointer, Spec, tag_of
from generator.spec.problems import SpecError
from generator.upstream import Enum, OperationNames, Slot, Upstream, is_json, literal, resource_class

UNDOCUMENTED = PythonType("_t.Any | None")
"""What an operation without a documented body returns: None, unless the server sends one."""
IDEMPOTENT_METHODS = ("get", "put", "delete", "head", "options", "trace")
BYTES = PythonType("bytes")
OPTIONAL = " | _rt.Unset"


@dataclass(frozen=True)
class Facts:
    """What the runtime's `Operation` holds of one operation."""

    id: str
    name: str
    method: str
    path: str
    tag: str
    idempotent: bool
    deprecated: bool
    accept: str
    max_items: int | None
    statuses: dict[str, str]


@dataclass(frozen=True)
class Documentation:
    """The texts of one operation."""

    summary: str
    description: str
    evidence: str
    response: str
    failures: list[tuple[str, str]]


@dataclass(frozen=True)
class Argument:
    """One argument of the functions of an operation.

    Attributes:
        python_name: Name in Python.
        wire_name: Name in the request, as a literal.
        annotation: Its type.
        required: Whether it has to be given.
        description: Its purpose.
        deprecated: Whether it is deprecated.
        value: The expression of what is sent.
    """

    python_name: str
    wire_name: str
    annotation: str
    required: bool
    description: str
    deprecated: bool = False
    value: str = ""

    @property
    def declaration(self) -> str:
        """The argument in a signature."""
        return f"{self.python_name}: {self.annotation}" + ("" if self.required else " = _rt.UNSET")


@dataclass(frozen=True)
class Arguments:
    """All arguments of an operation: those of the path are positional, all others are keywords."""

    path: list[Argument]
    body: list[Argument]
    query: list[Argument]
    header: list[Argument]

    @cached_property
    def keywords(self) -> list[Argument]:
        """The keyword arguments, the required ones first."""
        return sorted([*self.body, *self.query, *self.header], key=lambda each: not each.required)

    @property
    def all(self) -> list[Argument]:
        """All arguments, in the order of the signature."""
        return [*self.path, *self.keywords]

    @staticmethod
    def pairs(arguments: list[Argument]) -> str:
        """Return the names in the request and the values of some arguments, as pairs."""
        return ", ".join(f"({each.wire_name}, {each.value})" for each in arguments)

    @property
    def deprecated(self) -> list[Argument]:
        """The deprecated ones."""
        return [each for each in [*self.query, *self.header] if each.deprecated]

    def signature(self, first: str = "", client: str = "") -> str:
        """Return the arguments of a function, after the first one and with the class of its client, if it has them."""
        keywords = [f"client: {client}"] if client else []
        keywords += [each.declaration for each in self.keywords]
        star = ["*"] if keywords else []
        return ", ".join([*([first] if first else []), *(each.declaration for each in self.path), *star, *keywords])

    @property
    def passed(self) -> str:
        """The arguments, passed on to a function of the same signature."""
        return ", ".join(
            [each.python_name for each in self.path]
            + [f"{each.python_name}={each.python_name}" for each in self.keywords]
        )


@dataclass(frozen=True)
class Body:
    """The body of an operation: the expressions of its content and of its media type."""

    content: str
    media_type: str
    is_chosen: bool


@dataclass(frozen=True)
class Result:
    """What an operation returns: its type, the reader of its responses, and the expression of a value or of an item."""

    type: PythonType
    reader: str
    decode: str = ""
    item: str = ""
    item_annotation: str = ""
    may_be_empty: bool = False

    @property
    def annotation(self) -> str:
        """The type of the result."""
        return self.type.annotation


@dataclass(frozen=True)
class Operation:
    """One operation."""

    facts: Facts
    method_name: str
    module_name: str
    documentation: Documentation
    arguments: Arguments
    exactly_one_of: list[str]
    body: Body | None
    result: Result
    imports: Imports
    named: frozenset[Import]

    @property
    def deprecation(self) -> str:
        """The decorator of a deprecated operation."""
        reason = literal(f"{self.facts.name} is deprecated by the API")
        return f"@_typing_extensions.deprecated({reason})" if self.facts.deprecated else ""


@dataclass(frozen=True)
class Resource:
    """The operations of one tag."""

    tag: str
    class_name: str
    description: str
    operations: list[Operation]

    @property
    def imports(self) -> list[Import]:
        """What its annotations import."""
        return sorted({each for operation in self.operations for each in operation.named})

    def inside(self, annotation: str) -> str:
        """Return an annotation as it has to be written in the class, whose methods may be named like builtins."""
        hidden = {each.method_name for each in self.operations} & set(dir(builtins))
        if not hidden:
            return annotation
        code = re.compile(rf"""("(?:[^"\\]|\\.)*")|(?<![.\w])({"|".join(sorted(hidden))})\b(?!: )""")
        return code.sub(lambda found: found[1] or f"_builtins.{found[2]}", annotation)


@dataclass(frozen=True)
class Operations:
    """Makes the contexts of the operations of a spec."""

    spec: Spec
    names: Upstream
    types: Types

    def resources(self) -> list[Resource]:
        """Return the resources, in the order of the tags."""
        by_tag: dict[str, list[Operation]] = {}
        for pointer, path, method, source in self.spec.operations():
            operation = _Builder(self, pointer, path, method, source).build()
            by_tag.setdefault(tag_of(source), []).append(operation)
        descriptions = {tag["name"]: str(tag.get("description", "")) for tag in self.spec.document.get("tags", [])}
        tags = dict.fromkeys([*descriptions, *by_tag])  # declared ones first
        return [self._resource(tag, descriptions.get(tag) or tag, by_tag[tag]) for tag in tags if tag in by_tag]

    @staticmethod
    def _resource(tag: str, description: str, operations: list[Operation]) -> Resource:
        return Resource(operations[0].facts.tag, resource_class(tag), description, operations)


class _Builder:
    """Makes the context of one operation."""

    def __init__(self, of: Operations, pointer: Pointer, path: str, method: str, source: dict[str, Any]) -> None:
        self._spec = of.spec
        self._types = of.types
        self._names: OperationNames = of.names.operations[source["operationId"]]
        self._pointer, self._path, self._method, self._source = pointer, path, method, source
        self._used: list[PythonType] = []
        self._responses = {status: self._spec.resolve(each) for status, each in source["responses"].items()}
        self._request: dict[str, Any] = self._spec.resolve(source.get("requestBody", {}))

    def build(self) -> Operation:
        """Return the context."""
        try:
            body, body_arguments = self._body()
            taken = {"client", *(each.python_name for each in body_arguments)}
            path, query, header = (self._parameters(place, taken) for place in ("path", "query", "header"))
            result = self._result()
        except UnsupportedSchema as error:
            message = f"{self._source['operationId']}: {error}"
            raise SpecError([self._spec.problem(self._pointer, "generator", message)]) from None
        used = [*self._used, result.type]
        by_wire_name = {each.wire_name: each.python_name for each in query}
        return Operation(
            facts=self._facts(),
            method_name=self._names.method,
            module_name=self._names.module,
            documentation=self._documentation(),
            arguments=Arguments(path, body_arguments, query, header),
            exactly_one_of=[by_wire_name[literal(name)] for name in self._source.get("x-exactly-one-of", [])],
            body=body,
            result=result,
            imports=Imports.of(used, f"api.{self._names.tag}.{self._names.module}"),
            named=frozenset(each for type_ in used for each in type_.typing),
        )

    def _facts(self) -> Facts:
        successes = [each for status, each in self._responses.items() if status.startswith("2")]
        media_types = dict.fromkeys(media_type for each in successes for media_type in each.get("content", {}))
        limits = {self._spec.resolve(each.get("schema", {})).get("maxItems") for each in self._contents().values()}
        return Facts(
            id=self._source["operationId"],
            name=f"{self._names.tag}.{self._names.method}",
            method=self._method.upper(),
            path=self._path,
            tag=self._names.tag,
            idempotent=self._source.get("x-idempotent", self._method in IDEMPOTENT_METHODS),
            deprecated=bool(self._source.get("deprecated")),
            accept=", ".join(media_types) or "*/*",
            max_items=limits.pop() if len(limits) == 1 else None,
            statuses={status: one_line(each.get("description", "")) for status, each in self._responses.items()},
        )

    def _documentation(self) -> Documentation:
        texts = {status: one_line(each.get("description", "")) for status, each in self._responses.items()}
        evidence = self._source.get("x-evidence")
        return Documentation(
            summary=one_line(self._source.get("summary", "")).rstrip(".") or self._source["operationId"],
            description=one_line(self._source.get("description", "")),
            evidence=f"Evidence ({evidence['level']}): {evidence['source']}." if evidence else "",
            response=self._returned(texts),
            failures=[(status, text) for status, text in texts.items() if not status.startswith("2") and text],
        )

    def _returned(self, texts: dict[str, str]) -> str:
        """Return the text on what the operation returns."""
        texts = {status: text for status, text in texts.items() if status.startswith("2")}
        contents = [self._responses[status].get("content") for status in texts]
        if not any(contents):
            return "None; a body that the server sends all the same: its JSON value, or its text or bytes."
        described = [text for text, content in zip(texts.values(), contents, strict=True) if content]
        return described[0]

    def _type(self, schema: dict[str, Any], enums: tuple[Enum, ...]) -> PythonType:
        """Return the type of something that is sent; its readers are not imported."""
        type_ = self._types.of(schema, enums)
        reading = {each for each in type_.runtime if each.name.startswith(("decode_", "look_up_"))}
        self._used.append(replace(type_, runtime=type_.runtime - reading))
        return type_

    def _parameters(self, place: str, taken: set[str]) -> list[Argument]:
        """Return the arguments of one place; those whose names are taken get an underscore."""
        parameters = (each for _, each in self._spec.parameters(self._path, self._source))
        declared = {each["name"]: each for each in parameters if each["in"] == place}
        slots = self._names.parameters[place]
        others = {slot.python_name for each in self._names.parameters.values() for slot in each}
        return [self._parameter(slot, declared[slot.name], taken, others) for slot in slots]

    def _parameter(self, slot: Slot, declared: dict[str, Any], taken: set[str], others: set[str]) -> Argument:
        name = slot.python_name
        while name in taken or (name != slot.python_name and name in others):
            name += "_"
        taken.add(name)
        type_ = self._type(declared["schema"], slot.enums)
        text = one_line(declared.get("description", "")) or described(self._spec, declared["schema"]) or UNDESCRIBED
        deprecated = bool(declared.get("deprecated"))
        return Argument(
            python_name=name,
            wire_name=literal(slot.name),
            annotation=type_.annotation + ("" if slot.required else OPTIONAL),
            required=slot.required,
            description=f"Deprecated. {text}" if deprecated else text,
            deprecated=deprecated,
            value=_sent(name, type_, required=slot.required),
        )

    def _contents(self) -> dict[str, dict[str, Any]]:
        contents: dict[str, dict[str, Any]] = self._request.get("content", {})
        return contents

    def _body(self) -> tuple[Body | None, list[Argument]]:
        """Return the body, and its arguments: the body itself, and its media type where there are several."""
        contents = self._contents()
        if not contents:
            return None, []
        types = {
            media_type: self._type(content.get("schema", {}), slot.enums) if is_json(media_type) else FILE
            for (media_type, content), slot in zip(contents.items(), self._names.bodies, strict=True)
        }
        required = bool(self._request.get("required"))
        first = next(iter(contents.values())).get("schema", {})
        annotation = " | ".join(dict.fromkeys(each.annotation for each in types.values()))
        argument = Argument(
            python_name="body",
            wire_name='"body"',
            annotation=annotation + ("" if required else OPTIONAL),
            required=required,
            description=one_line(self._request.get("description", "")) or described(self._spec, first) or UNDESCRIBED,
        )
        content = _content(types)
        if not required:
            content = f"None if isinstance(body, _rt.Unset) else {content}"
        if len(types) == 1:
            return Body(content, literal(next(iter(types))), is_chosen=False), [argument]
        classes = {literal(media_type): literal(_item_class(each)) for media_type, each in types.items()}
        by_media_type = ", ".join(f"{media_type}: {name}" for media_type, name in classes.items())
        chosen = f"_rt.media_type(body, content_type, {{{by_media_type}}})"
        if not required:
            chosen = f'"" if isinstance(body, _rt.Unset) else {chosen}'
        media_type = Argument(
            python_name="content_type",
            wire_name='"content_type"',
            annotation=f"_t.Literal[{', '.join(map(literal, types))}]{OPTIONAL}",
            required=False,
            description="Media type of the body; by default the one that the class of the body belongs to.",
        )
        return Body(content, chosen, is_chosen=True), [argument, media_type]

    def _result(self) -> Result:
        found = {status: self._response(status) for status in self._responses if status.startswith("2")}
        shapes = {each.annotation: each for each in found.values()}
        empty = shapes.pop(UNDOCUMENTED.annotation, None)
        if len(shapes) > 1:
            raise UnsupportedSchema("its successful responses differ in shape")
        if not shapes:
            assert empty is not None  # there is a successful response
            return empty
        (result,) = shapes.values()
        return result if empty is None else self._or_empty(result)

    def _or_empty(self, result: Result) -> Result:
        """Return a result that stands for a response without a body as well: no items, or null."""
        if result.item:
            return replace(result, may_be_empty=True)
        if not result.decode:  # bytes, text and any value
            return result
        type_ = replace(result.type, nullable=True)
        return replace(result, type=type_, decode=type_.read_item("document", "None"), may_be_empty=True)

    def _response(self, status: str) -> Result:
        contents = self._responses[status].get("content", {})
        media_type = next((each for each in contents if is_json(each) or _is_raw(each)), None)
        schema = contents[media_type].get("schema") if media_type else None
        if media_type is None or schema is None:
            return Result(UNDOCUMENTED, "_rt.read_undocumented")
        if not is_json(media_type):
            text = media_type.startswith("text/")
            return Result(replace(BYTES, name="str") if text else BYTES, f"_rt.read_{'text' if text else 'bytes'}")
        enums = self._names.responses[status].enums
        type_ = self._types.of(schema, enums)
        if type_.name == "_t.Any":
            return Result(type_, "_rt.read_any")
        resolved = self._spec.resolve(schema)
        if resolved.get("type") == "array":
            item = self._types.of(resolved.get("items", {}), enums)
            return Result(type_, "_read", item=item.read_item("x", "None"), item_annotation=item.annotation)
        return Result(type_, "_read", decode=type_.read_item("document", "None"))


def _is_raw(media_type: str) -> bool:
    return media_type.startswith("text/") or media_type == "application/octet-stream"


def _sent(name: str, type_: PythonType, *, required: bool) -> str:
    """Return the expression of an argument as it is sent."""
    if not type_.is_written:
        return name
    if type_.kind and not (required and type_.nullable):
        return f'_rt.argument("{name}", {name}, {type_.kind}{", required=True" if required else ""})'
    write = type_.write_item("v", Place()) if required else type_.write_property("v", Place(), required=False)
    return f'_rt.written("{name}", {name}, lambda v: {write})'


def _content(types: dict[str, PythonType]) -> str:
    """Return the expression of the content of a body."""
    if FILE in types.values():
        return "_rt.file_content(body)"
    writers = {
        media_type: f"lambda body: {type_.write_item('body', Place())}, lambda body: {type_.text_item('body', 'True')}"
        for media_type, type_ in types.items()
    }
    if len(set(writers.values())) == 1:
        return f"_rt.json_content(body, {next(iter(writers.values()))})"
    by_media_type = ", ".join(f"{literal(media_type)}: ({write})" for media_type, write in writers.items())
    return f"_rt.json_content(body, *{{{by_media_type}}}[_media_type])"


def _item_class(type_: PythonType) -> str:
    """Return the name of the class of a body, or of its items."""
    name = type_.name
    while name.startswith("list["):
        name = name.removeprefix("list[").removesuffix("]")
    return name
