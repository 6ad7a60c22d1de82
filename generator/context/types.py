"""How a schema becomes Python: its type, the expressions that read and write its values."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from generator.spec.document import Spec, is_union
from generator.upstream import ClassNames, Enum, Upstream, literal

Expression = Callable[[str], str]
"""From the expression of a value to an expression with it."""


class UnsupportedSchema(Exception):
    """A schema has no faithful form in Python; the message explains why."""


@dataclass(frozen=True, order=True)
class Import:
    """A name of the package that generated code imports; `alias` is private, so that no name of the spec hides it."""

    module: str
    name: str
    alias: str = ""

    def __str__(self) -> str:
        return f"{self.name} as {self.alias}" if self.alias else self.name


@dataclass(frozen=True)
class Place:
    """Where a value is, as expressions: its container and its key there; and whether it is written for a server."""

    container: str = "None"
    key: str = "None"
    sent: str = "True"

    def inside(self, container: str) -> Place:
        return Place(container, "None", self.sent)


@dataclass(frozen=True)
class PythonType:
    """The Python of one schema.

    Attributes:
        name: The type, null left out.
        expected: What a JSON value of it is called in messages.
        json_class: The class that `json.loads` returns for it; None if any value is allowed.
        convert: The expression that converts a JSON value of that class.
        reader: The runtime function that checks and converts, if there is one.
        nullable: Whether null is allowed.
        alternatives: The types of a union without discriminator, distinguished by their JSON classes.
        is_a: The expression that checks a Python value; None if any value is allowed.
        is_exactly: The expression that checks it for one class, whose `str` is its JSON text.
        wanted: What a Python value of it is called in messages, if not as `expected`.
        write: The expression of the JSON value, from the expression of a value and its place.
        text: The expression of the JSON text, from the expression of a value that has the type, and whether it is sent.
        text_checks: Whether that expression raises TypeError for a value that does not have the type.
        kind: The type that `argument` of the runtime takes for it, if it can be sent in a path, query or header.
        constant: The literal of its only value, if there is only one.
        runtime: What reading and writing import.
        typing: What annotations import.
    """

    name: str
    expected: str = "a value"
    json_class: str | None = None
    convert: Expression | None = None
    reader: str | None = None
    nullable: bool = False
    alternatives: tuple[PythonType, ...] = ()
    is_a: Expression | None = None
    is_exactly: Expression | None = None
    wanted: str = ""
    write: Callable[[str, Place], str] | None = None
    text: Callable[[str, str], str] = lambda value, _sent: f"_rt.json_text({value})"
    text_checks: bool = False
    kind: str = ""
    constant: str = ""
    runtime: frozenset[Import] = frozenset()
    typing: frozenset[Import] = frozenset()

    @property
    def annotation(self) -> str:
        """The type as an annotation."""
        return f"{self.name} | None" if self.nullable and self.name not in ("None", "_t.Any") else self.name

    @property
    def is_checked(self) -> bool:
        """Whether reading checks the value at all."""
        return self.json_class is not None or bool(self.alternatives)

    @property
    def is_written(self) -> bool:
        """Whether writing checks the value at all."""
        return self.is_a is not None or bool(self.alternatives)

    def read_property(self, value: str, place: Place, *, required: bool) -> str:
        """Return the expression that reads a property.

        Args:
            value: The expression of the value, which may be UNSET.
            place: Where it is.
            required: Whether it has to be there.
        """
        otherwise = self._otherwise(required)
        if self.reader is not None:
            return self._call_reader(value, place, otherwise)
        if not self.is_checked:
            return self._needed(value, place) if required else value
        missing = "" if required else "v if v is unset else "  # most absent properties cost no call
        rest = f'{missing}_rt.{otherwise}(v, "{self.expected}", {place.container}, {place.key})'
        return self._by_json_class("v", f"(v := {value})", place, rest)

    def read_item(self, item: str, container: str) -> str:
        """Return the expression that reads an item of an array, a value of a map, or a whole response."""
        place = Place(container)
        if self.reader is not None:
            return self._call_reader(item, place, "absent" if self.nullable else "mismatch")
        return self._by_json_class(item, item, place, self._rest_of_item(item, self.expected, place))

    def write_property(self, value: str, place: Place, *, required: bool) -> str:
        """Return the expression that writes an attribute; it accepts every type that reading returns.

        Args:
            value: The expression of the value.
            place: Where it is.
            required: Whether it has to be there.
        """
        if not self.is_written:
            return self._needed(value, place) if required else value
        first = f"(v := {value})" if required else value
        value = "v" if required else value
        wanted = self.wanted or self.expected
        rest = f'_rt.{self._otherwise(required)}({value}, "{wanted}", {place.container}, {place.key})'
        return self._by_type(value, first, place, rest)

    def write_item(self, item: str, place: Place) -> str:
        """Return the expression that writes an item of an array, a value of a map, an argument, or a whole body."""
        return self._by_type(item, item, place, self._rest_of_item(item, self.wanted or self.expected, place))

    def text_property(self, sent: str, *, required: bool) -> str:
        """Return the expression of the JSON text of an attribute `v`, which raises for a wrong value.

        Args:
            sent: Whether it is written for a server, as an expression.
            required: Whether it has to be there.
        """
        return self._by_text("v", sent, nullable=self.nullable or not required)

    def text_item(self, item: str, sent: str) -> str:
        """Return the expression of the JSON text of an item of an array, a value of a map, or a whole body."""
        return self._by_text(item, sent, nullable=self.nullable)

    def _otherwise(self, required: bool) -> str:
        if not required:
            return "absent"
        return "need_or_null" if self.nullable else "need"

    def _needed(self, value: str, place: Place) -> str:
        need = f'_rt.need(v, "a value", {place.container}, {place.key})'
        return f"v if (v := {value}) is not unset else {need}"

    def _rest_of_item(self, item: str, expected: str, place: Place) -> str:
        if self.nullable:
            return f'_rt.absent({item}, "{expected}", {place.container}, None)'
        return f'_rt.mismatch({item}, "{expected}", {place.container})'

    def _call_reader(self, value: str, place: Place, otherwise: str) -> str:
        argument = "" if otherwise == "absent" else f", _rt.{otherwise}"
        return f"_rt.{self.reader}({value}, {place.container}, {place.key}{argument})"

    def _by_json_class(self, value: str, first: str, place: Place, rest: str) -> str:
        """Return the expression that reads a value by its class; `first` is the first mention of the value."""
        if not self.is_checked:
            return value
        expression = ""
        for alternative in self.alternatives or (self,):
            if alternative.reader is not None:
                converted = alternative._call_reader(value, place, "absent")
            else:
                converted = alternative.convert(value) if alternative.convert else value
            test = "in (float, int)" if alternative.json_class == "float" else f"is {alternative.json_class}"
            test += f" and {value} == {alternative.constant}" if alternative.constant else ""
            expression += f"{converted} if {first}.__class__ {test} else "
            first = value
        return expression + rest

    def _by_type(self, value: str, first: str, place: Place, rest: str) -> str:
        """Return the expression that writes a value by its type; `first` is the first mention of the value."""
        if not self.is_written:
            return value
        expression = ""
        for alternative in self.alternatives or (self,):
            assert alternative.is_a is not None
            written = alternative.write(value, place) if alternative.write else value
            is_a = alternative.is_a(first)
            if alternative.is_exactly:  # nearly all cost no call
                is_a = f"{alternative.is_exactly(first)} or {alternative.is_a(value)}"
            expression += f"{written} if {is_a} else "
            first = value
        return expression + rest

    def _by_text(self, value: str, sent: str, *, nullable: bool) -> str:
        """Return the expression of the JSON text of a value by its type."""
        if not self.is_written:
            return self.text(value, sent)
        expression = f'"null" if {value} is None else ' if nullable else ""
        if self.text_checks and not self.alternatives:
            return expression + self.text(value, sent)
        for alternative in self.alternatives or (self,):
            assert alternative.is_a is not None
            if alternative.is_exactly:
                expression += f"str({value}) if {alternative.is_exactly(value)} else "
            expression += f"{alternative.text(value, sent)} if {alternative.is_a(value)} else "
        return f"{expression}_rt.no_text({value})"


def _is_instance(name: str) -> Expression:
    return lambda value: f"isinstance({value}, {name})"


def _quoted(value: str, _sent: str) -> str:
    return f"_rt.quoted({value})"


def _str(value: str, _place: Place) -> str:
    return f"str({value})"


def _encode(value: str, place: Place) -> str:
    return f"{value}._encode({place.sent})"


def _write(value: str, sent: str) -> str:
    return f"{value}._write({sent})"


def _date_time(value: str, place: Place) -> str:
    return f"_rt.datetime_text({value}, {place.container}, {place.key}, {place.sent})"


ANY = PythonType("_t.Any")
NONE = PythonType(
    "None", "null", "type(None)", is_a=lambda value: f"{value} is None", text=lambda _value, _sent: '"null"'
)
FILE = PythonType("_rt.FileContent")
STRING = PythonType("str", "a string", "str", is_a=_is_instance("str"), text=_quoted, text_checks=True, kind="str")
BOOLEAN = PythonType(
    "bool",
    "true or false",
    "bool",
    is_a=lambda value: f"{value}.__class__ is bool",
    text=lambda value, _sent: f'("true" if {value} else "false")',
    kind="bool",
)
INTEGER = PythonType(
    "int",
    "an integer",
    "int",
    is_a=lambda value: f"_rt.is_integer({value})",
    is_exactly=lambda value: f"{value}.__class__ is int",
    text=lambda value, _sent: f"_rt.integer_text({value})",
    kind="int",
)
NUMBER = PythonType(
    "float", "a number", "float", reader="to_float", is_a=lambda value: f"_rt.is_number({value})", kind="float"
)
DATE_TIME = PythonType(
    "_datetime.datetime",
    "a date-time",
    "str",
    reader="to_datetime",
    is_a=_is_instance("_datetime.datetime"),
    write=_date_time,
    text=lambda value, sent: f"f'\"{{_rt.datetime_text({value}, None, None, {sent})}}\"'",
    kind="_datetime.datetime",
)
DATE = PythonType(
    "_datetime.date",
    "a date",
    "str",
    reader="to_date",
    is_a=lambda value: f"_rt.is_date({value})",
    write=_str,
    text=lambda value, _sent: f"_rt.quoted(str({value}))",
    kind="_datetime.date",
)
UUID = PythonType(
    "_uuid.UUID",
    "a UUID",
    "str",
    reader="to_uuid",
    is_a=_is_instance("_uuid.UUID"),
    write=_str,
    text=lambda value, _sent: f"_rt.uuid_text({value})",
    kind="_uuid.UUID",
)
MAP = PythonType("dict[str, _t.Any]", "an object", "dict", is_a=_is_instance("dict"))
SCALARS = {"string": STRING, "boolean": BOOLEAN, "integer": INTEGER, "number": NUMBER, "null": NONE}
FORMATS = {"date-time": DATE_TIME, "date": DATE, "uuid": UUID, "binary": FILE}


@dataclass(frozen=True)
class Types:
    """Turns schemas into Python types.

    Args:
        spec: The spec that they belong to.
        names: The names of classes.
    """

    spec: Spec
    names: Upstream

    def of(self, schema: dict[str, Any], enums: tuple[Enum, ...] = ()) -> PythonType:
        """Return the type of a schema.

        Args:
            schema: The schema.
            enums: The enums that are written out at its place.

        Raises:
            UnsupportedSchema: It has no faithful form in Python.
        """
        if "$ref" in schema:
            return self._reference(schema["$ref"])
        parts = [*schema.get("oneOf", []), *schema.get("anyOf", [])]
        if not parts and len(schema.get("allOf", [])) == 1:
            return self.of(schema["allOf"][0], enums)
        types = schema.get("type")
        if isinstance(types, list):
            parts += [{**schema, "type": each} for each in types]
        if "enum" in schema and types != "boolean":
            return self._inline_enum(schema, enums)
        if parts:
            return self._alternatives([self.of(part, enums) for part in parts])
        if "const" in schema:
            return _constant(schema["const"])
        if types == "array":
            return self._array(self.of(schema.get("items", {}), enums))
        if types == "object":
            return self._map(schema.get("additionalProperties"), enums)
        if types == "string":
            return FORMATS.get(schema.get("format", ""), STRING)
        return SCALARS.get(str(types), ANY)

    def _reference(self, reference: str) -> PythonType:
        name, schema = reference.rpartition("/")[2], self.spec.resolve({"$ref": reference})
        names = self.names.names_of(name, schema)
        if is_union(schema):
            return _union(names)
        if self.names.is_model(names):
            return _model(names)
        if names.name in self.names.enums and "enum" in schema:
            return _enum(self.names.enums[names.name], nullable=None in schema["enum"])
        return self.of(schema)

    def _inline_enum(self, schema: dict[str, Any], enums: tuple[Enum, ...]) -> PythonType:
        listed = [value for value in schema["enum"] if value is not None]
        values = {literal(value) if isinstance(value, str) else str(value) for value in listed}
        nullable = len(listed) < len(schema["enum"])
        if not values:
            return NONE
        for enum in enums:
            if set(enum.members.values()) == values:
                return _enum(enum, nullable=nullable)
        raise UnsupportedSchema(f"the enum of {', '.join(sorted(values))} has no class")

    def _alternatives(self, types: list[PythonType]) -> PythonType:
        """Return the type of a union without discriminator: its types are distinguished by their JSON classes."""
        nullable = any(each.nullable or each.name == "None" for each in types)
        parts = [part for each in types for part in each.alternatives or (each,) if part.name != "None"]
        parts = list({part.name: replace(part, nullable=False) for part in parts}.values())
        if not parts:
            return NONE
        if len(parts) == 1:
            return replace(parts[0], nullable=nullable)
        names = " | ".join(part.name for part in parts)
        classes = [part.json_class for part in parts]
        if len(set(classes)) < len(classes) or None in classes:
            raise UnsupportedSchema(f"{names} have no distinct types in JSON; a discriminator is needed")
        return PythonType(
            names,
            " or ".join(part.expected for part in parts),
            nullable=nullable,
            wanted=" or ".join(part.wanted or part.expected for part in parts),
            alternatives=tuple(sorted(parts, key=lambda part: part.json_class == "float")),  # it takes integers as well
            kind=", ".join(part.kind for part in parts) if all(part.kind for part in parts) else "",
            runtime=frozenset().union(*(part.runtime for part in parts)),
            typing=frozenset().union(*(part.typing for part in parts)),
        )

    def _array(self, item: PythonType) -> PythonType:
        x = _item_name(item)
        is_plain = item.json_class in ("str", "int", "bool", "dict") and not (
            item.convert or item.reader or item.nullable
        )

        def convert(value: str) -> str:
            if not item.is_checked:
                return value
            if is_plain:
                return f'_rt.items({value}, {item.json_class}, "{item.expected}")'
            return f"[{item.read_item(x, value)} for {x} in {value}]"

        def write(value: str, place: Place) -> str:
            return f"[{item.write_item(x, place.inside(value))} for {x} in {value}]"

        def text(value: str, sent: str) -> str:
            return f'"[" + ",".join([{item.text_item(x, sent)} for {x} in {value}]) + "]"'

        return PythonType(
            f"list[{item.annotation}]",
            "an array",
            "list",
            convert,
            is_a=_is_instance("list"),
            write=write if item.is_written else None,
            text=text if item.is_written else ANY.text,
            runtime=item.runtime,
            typing=item.typing,
        )

    def _map(self, values: Any, enums: tuple[Enum, ...]) -> PythonType:
        item = self.of(values, enums) if isinstance(values, dict) else ANY
        if item == ANY:
            return MAP
        x = _item_name(item)

        def convert(value: str) -> str:
            return f"{{k: {item.read_item(x, value)} for k, {x} in {value}.items()}}"

        def write(value: str, place: Place) -> str:
            return f"{{k: {item.write_item(x, place.inside(value))} for k, {x} in {value}.items()}}"

        def text(value: str, sent: str) -> str:
            pairs = f'_rt.quoted(k) + ":" + ({item.text_item(x, sent)}) for k, {x} in {value}.items()'
            return f'"{{" + ",".join([{pairs}]) + "}}"'

        return replace(
            MAP,
            name=f"dict[str, {item.annotation}]",
            convert=convert if item.is_checked else None,
            write=write if item.is_written else None,
            text=text if item.is_written else ANY.text,
            runtime=item.runtime,
            typing=item.typing,
        )


def _constant(value: Any) -> PythonType:
    if value is None:
        return NONE
    code = literal(value) if isinstance(value, str) else repr(value)
    expected = literal(f"the constant {value}".replace('"', "'"))[1:-1]
    return PythonType(
        f"_t.Literal[{code}]",
        expected,
        type(value).__name__,
        lambda _: code,
        is_a=lambda v: f"{v} == {code}",
        write=lambda _value, _place: code,
        text=lambda _value, _sent: literal(json.dumps(value, ensure_ascii=False)),
        constant=code,
    )


def _enum(enum: Enum, *, nullable: bool) -> PythonType:
    module = f"models.{enum.names.module}"
    look_up = Import(module, look_up_name(enum.names), f"_{look_up_name(enum.names)}")
    scalar = INTEGER if enum.kind == "int" else STRING
    return replace(
        scalar,
        name=f"{enum.names.name} | {enum.kind}",
        convert=lambda value: f"{look_up.alias}({value}, {value})",
        nullable=nullable,
        runtime=frozenset({look_up}),
        typing=frozenset({Import(module, enum.names.name)}),
    )


def look_up_name(names: ClassNames) -> str:
    """Return the name of the function that returns the member of an enum for a value."""
    return f"look_up_{names.module}"


def _model(names: ClassNames) -> PythonType:
    here = frozenset({Import(f"models.{names.module}", names.name)})
    return PythonType(
        names.name,
        "an object",
        "dict",
        lambda value: f"{names.name}._decode({value})",
        is_a=_is_instance(names.name),
        wanted=names.name,
        write=_encode,
        text=_write,
        runtime=here,
        typing=here,
    )


def _union(names: ClassNames) -> PythonType:
    module = f"models.{names.module}"
    decode = Import(module, f"decode_{names.module}", f"_decode_{names.module}")
    classes = Import(module, f"classes_of_{names.module}", f"_classes_of_{names.module}")
    return PythonType(
        names.name,
        "an object",
        "dict",
        lambda value: f"{decode.alias}({value})",
        is_a=lambda value: f"{value}.__class__ in {classes.alias}",
        wanted=names.name,
        write=_encode,
        text=_write,
        runtime=frozenset({decode, classes}),
        typing=frozenset({Import(module, names.name)}),
    )


def _item_name(item: PythonType) -> str:
    """Return the name of the variable of an item, unlike those of the items inside it."""
    return f"x{item.name.count('list[') + item.name.count('dict[str, ') or ''}"
