"""How a property of a description becomes Python: its type, the expression that reads it, the one that writes it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from openapi_python_client.parser.properties.any import AnyProperty
from openapi_python_client.parser.properties.boolean import BooleanProperty
from openapi_python_client.parser.properties.const import ConstProperty
from openapi_python_client.parser.properties.date import DateProperty
from openapi_python_client.parser.properties.datetime import DateTimeProperty
from openapi_python_client.parser.properties.enum_property import EnumProperty
from openapi_python_client.parser.properties.file import FileProperty
from openapi_python_client.parser.properties.float import FloatProperty
from openapi_python_client.parser.properties.int import IntProperty
from openapi_python_client.parser.properties.list_property import ListProperty
from openapi_python_client.parser.properties.model_property import ModelProperty
from openapi_python_client.parser.properties.none import NoneProperty
from openapi_python_client.parser.properties.protocol import PropertyProtocol
from openapi_python_client.parser.properties.string import StringProperty
from openapi_python_client.parser.properties.union import UnionProperty
from openapi_python_client.parser.properties.uuid import UuidProperty
from openapi_python_client.schema.untrusted_string import UntrustedString
from openapi_python_client.strings import in_double_quote_literal

Import = tuple[str, str]
"""Module (relative to the package) and name."""


class UnsupportedProperty(Exception):
    """A property has no faithful form in Python; the message says why."""


@dataclass(frozen=True)
class Code:
    """The Python of one property.

    `kind` is the class that `json.loads` gives for it, and `convert` the expression of its value, given that the
    class is right. `reader` names the function of wire.py that both checks and converts, where one does. `choices` are
    told apart by the class of the JSON value.

    For writing, `is_a` is the expression that tells whether a Python value may be written, `wanted` what is expected
    otherwise, and `write` the expression of its JSON value, from value, container and key. It may use the name `sent`:
    whether the JSON is for a server.
    """

    type: str
    expected: str = "a value"
    kind: str | None = None
    convert: Callable[[str], str] | None = None
    reader: str | None = None
    nullable: bool = False
    choices: tuple[Code, ...] = ()
    is_a: Callable[[str], str] | None = None
    wanted: str = ""
    write: Callable[[str, str, str], str] | None = None
    runtime: frozenset[Import] = frozenset()
    typing: frozenset[Import] = frozenset()

    def read(self, value: str, container: str, key: str, *, required: bool = False) -> str:
        """The expression that reads a member of an object.

        Args:
            value: The expression that gets the member, or UNSET.
            container: The expression of the object.
            key: The expression of the member's name.
            required: Whether the member has to be there.
        """
        otherwise = ("need_or_null" if self.nullable else "need") if required else "absent"
        if self.reader is not None:
            return self._call_reader(value, container, key, otherwise)
        if not self.is_checked:
            judged = f'v if (v := {value}) is not UNSET else need(v, "a value", {container}, {key})'
            return judged if required else value
        missing = "v if v is UNSET else " if otherwise == "absent" else ""  # most absent members cost no call
        judged = f'{missing}{otherwise}(v, "{self.expected}", {container}, {key})'
        return self._by_class("v", f"(v := {value})", container, key, judged)

    def read_item(self, item: str, container: str) -> str:
        """The expression that reads an item of an array or a value of a map."""
        otherwise = "absent" if self.nullable else "misfit"
        if self.reader is not None:
            return self._call_reader(item, container, "None", otherwise)
        if not self.is_checked:
            return item
        key = ", None" if self.nullable else ""
        judged = f'{otherwise}({item}, "{self.expected}", {container}{key})'
        return self._by_class(item, item, container, "None", judged)

    def read_document(self, value: str) -> str:
        """The expression that reads a whole answer."""
        return self.read_item(value, "None")

    def write_member(self, value: str, container: str, key: str, *, required: bool = False) -> str:
        """The expression that writes an attribute or an argument; it accepts the types that reading gives.

        Args:
            value: The expression that gets it.
            container: The expression of the object that holds it, or None.
            key: The expression of its name.
            required: Whether it has to be there; it may be null then only where the spec allows it.
        """
        otherwise = ("need_or_null" if self.nullable else "need") if required else "absent"
        if not self._writes:
            return (
                f'v if (v := {value}) is not UNSET else need(v, "a value", {container}, {key})' if required else value
            )
        first = f"(v := {value})" if required else value
        value = "v" if required else value
        judged = f'{otherwise}({value}, "{self.wanted or self.expected}", {container}, {key})'
        return self._by_type(value, first, container, key, judged)

    def write_item(self, item: str, container: str) -> str:
        """The expression that writes an item of an array, a value of a map, or a whole body."""
        if not self._writes:
            return item
        judged = (
            f'{"absent" if self.nullable else "misfit"}({item}, "{self.wanted or self.expected}", {container}, None)'
        )
        return self._by_type(item, item, container, "None", judged)

    @property
    def _writes(self) -> bool:
        """Whether writing looks at the value at all."""
        return self.is_a is not None or bool(self.choices)

    def _by_type(self, value: str, first: str, container: str, key: str, judged: str) -> str:
        expression = ""
        for choice in self.choices or (self,):
            assert choice.is_a is not None
            written = choice.write(value, container, key) if choice.write else value
            expression += f"{written} if {choice.is_a(first)} else "
            first = value
        return expression + judged

    @property
    def is_checked(self) -> bool:
        """Whether reading looks at the value at all."""
        return self.kind is not None or self.reader is not None or bool(self.choices)

    def _call_reader(self, value: str, container: str, key: str, otherwise: str) -> str:
        judge = "" if otherwise == "absent" else f", {otherwise}"
        return f"{self.reader}({value}, {container}, {key}{judge})"

    def _by_class(self, value: str, first: str, container: str, key: str, judged: str) -> str:
        """The expression that tells by the class of the value how to read it; `first` is its first mention."""
        expression = ""
        for choice in self.choices or (self,):
            kind = _json_kind(choice)
            if choice.reader is not None:
                converted = choice._call_reader(value, container, key, "absent")
            else:
                converted = choice.convert(value) if choice.convert else value
            test = f"{first}.__class__ is {kind}" if kind != "float" else f"{first}.__class__ in (float, int)"
            expression += f"{converted} if {test} else "
            first = value
        return expression + judged


@dataclass(frozen=True)
class Union:
    """A discriminated choice: the class names of its variants by tag."""

    name: str
    module: str
    tag_property: str
    variants: Mapping[str, str]
    modules: Mapping[str, str]
    description: str


UNKNOWN_VARIANT = "UnknownVariant"


def literal(text: str | UntrustedString) -> str:
    """A text of the description as a Python string literal."""
    return f'"{in_double_quote_literal(text)}"'


@dataclass
class Coder:
    """Turns the generator's properties into code.

    Args:
        named: class names of the schemas that have a name in the description.
        unions: the discriminated choices, by the class names of their variants.
    """

    named: set[str]
    unions: dict[frozenset[str], Union] = field(default_factory=dict)

    def code(self, prop: PropertyProtocol) -> Code:
        """The code of a property, absence left out (an optional property adds `| Unset` itself)."""
        match prop:
            case ConstProperty():
                return self._constant(prop)
            case StringProperty():
                return Code("str", "a string", kind="str", is_a=_is_str)
            case BooleanProperty():
                return Code("bool", "true or false", kind="bool", is_a=lambda v: f"{v}.__class__ is bool")
            case IntProperty():
                return Code("int", "an integer", kind="int", is_a=_is_int)
            case FloatProperty():
                return Code("float", "a number", reader="to_float", is_a=lambda v: f"is_number({v})")
            case DateTimeProperty():
                return Code(
                    "datetime.datetime",
                    reader="to_datetime",
                    is_a=lambda v: f"isinstance({v}, datetime.datetime)",
                    wanted="a date-time",
                    write=lambda v, container, key: f"datetime_text({v}, {container}, {key}, sent)",
                )
            case DateProperty():
                return Code(
                    "datetime.date",
                    reader="to_date",
                    is_a=lambda v: f"is_date({v})",
                    wanted="a date",
                    write=lambda v, _container, _key: f"str({v})",
                )
            case UuidProperty():
                return Code(
                    "UUID",
                    reader="to_uuid",
                    is_a=lambda v: f"isinstance({v}, UUID)",
                    wanted="a UUID",
                    write=lambda v, _container, _key: f"str({v})",
                )
            case FileProperty():
                return Code("FileContent")
            case NoneProperty():
                return Code("None")
            case EnumProperty():
                return self._enum(prop)
            case ListProperty():
                return self._list(prop)
            case ModelProperty():
                return self._model(prop)
            case UnionProperty():
                return self._union(prop)
            case AnyProperty():
                return Code("Any")
            case _:
                raise UnsupportedProperty(f"{type(prop).__name__} has no template")

    def is_free(self, model: ModelProperty) -> bool:
        """Whether an object is a mere map: it has neither a name nor properties of its own."""
        return (
            model.class_info.name not in self.named and not model.required_properties and not model.optional_properties
        )

    def _constant(self, prop: ConstProperty) -> Code:
        raw = prop.value.raw_value
        value = literal(raw) if isinstance(raw, str) else repr(raw)  # upstream's own code of a text escapes it twice
        expected = in_double_quote_literal(f"the constant {raw}".replace('"', "'"))
        return Code(f"Literal[{value}]", expected, kind=type(raw).__name__, is_a=lambda v: f"{v} == {value}")

    def _enum(self, prop: EnumProperty) -> Code:
        name, module = prop.class_info.name, f"models.{prop.class_info.module_name}"
        look_up = look_up_name(prop)
        kind = prop.value_type.__name__
        return Code(
            f"{name} | {kind}",
            "an integer" if kind == "int" else "a string",
            kind=kind,
            convert=lambda v: f"{look_up}({v}, {v})",
            is_a=_is_int if kind == "int" else _is_str,
            runtime=frozenset({(module, look_up)}),
            typing=frozenset({(module, name)}),
        )

    def _list(self, prop: ListProperty) -> Code:
        item = self.code(prop.inner_property)
        x = _item_name(item)

        def convert(v: str) -> str:
            if not item.is_checked:
                return v
            if item.convert is None and item.kind in ("str", "int", "bool", "dict") and not item.nullable:
                return f'items({v}, {item.kind}, "{item.expected}")'
            return f"[{item.read_item(x, v)} for {x} in {v}]"

        def write(v: str, _container: str, _key: str) -> str:
            return f"[{item.write_item(x, v)} for {x} in {v}]"

        return replace(
            item,
            type=f"list[{item.type}]",
            expected="an array",
            kind="list",
            convert=convert,
            reader=None,
            nullable=False,
            choices=(),
            is_a=lambda v: f"isinstance({v}, list)",
            wanted="",
            write=write if item._writes else None,
        )

    def _model(self, prop: ModelProperty) -> Code:
        if self.is_free(prop):
            return self._map(prop)
        name = prop.class_info.name
        here = frozenset({(f"models.{prop.class_info.module_name}", name)})
        return Code(
            name,
            "an object",
            kind="dict",
            convert=lambda v: f"{name}._decode({v})",
            is_a=lambda v: f"isinstance({v}, {name})",
            wanted=name,
            write=_encode,
            runtime=here,
            typing=here,
        )

    def _map(self, prop: ModelProperty) -> Code:
        values = prop.additional_properties
        item = self.code(values) if values is not None else Code("Any")
        if item.type == "Any":
            return Code("dict[str, Any]", "an object", kind="dict", is_a=_is_dict)
        x = _item_name(item)
        return replace(
            item,
            type=f"dict[str, {item.type}]",
            expected="an object",
            kind="dict",
            convert=(lambda v: f"{{k: {item.read_item(x, v)} for k, {x} in {v}.items()}}") if item.is_checked else None,
            reader=None,
            nullable=False,
            choices=(),
            is_a=_is_dict,
            wanted="",
            write=(lambda v, _container, _key: f"{{k: {item.write_item(x, v)} for k, {x} in {v}.items()}}")
            if item._writes
            else None,
        )

    def _union(self, prop: UnionProperty) -> Code:
        inner = [choice for choice in prop.inner_properties if not isinstance(choice, NoneProperty)]
        nullable = len(inner) < len(prop.inner_properties)
        models = frozenset(choice.class_info.name for choice in inner if isinstance(choice, ModelProperty))
        union = self.unions.get(models) if len(models) == len(inner) else None
        if union is not None:
            code = Code(
                union.name,
                "an object",
                kind="dict",
                convert=lambda v: f"decode_{union.module}({v})",
                is_a=lambda v: f"is_{union.module}({v})",
                wanted=union.name,
                write=_encode,
                runtime=frozenset((f"models.{union.module}", f"{verb}_{union.module}") for verb in ("decode", "is")),
                typing=frozenset({(f"models.{union.module}", union.name)}),
            )
        elif len(inner) == 1:
            code = self.code(inner[0])
        else:
            code = self._choice([self.code(choice) for choice in inner])
        return replace(code, type=f"{code.type} | None", nullable=True) if nullable else code

    def _choice(self, choices: list[Code]) -> Code:
        """A choice without discriminator: told apart by the class of the JSON value."""
        kinds = [_json_kind(choice) for choice in choices]
        types = " | ".join(dict.fromkeys(choice.type for choice in choices))
        if len(set(kinds)) < len(kinds) or None in kinds:
            raise UnsupportedProperty(f"{types} cannot be told apart in JSON; a discriminator is needed")
        return Code(
            types,
            " or ".join(choice.expected for choice in choices),
            wanted=" or ".join(choice.wanted or choice.expected for choice in choices),
            choices=tuple(sorted(choices, key=lambda choice: choice.reader == "to_float")),  # it takes integers as well
            runtime=frozenset().union(*(choice.runtime for choice in choices)),
            typing=frozenset().union(*(choice.typing for choice in choices)),
        )


def look_up_name(enum: EnumProperty) -> str:
    """Name of the function that finds the member for a value."""
    return f"look_up_{enum.class_info.module_name}"


def _is_str(value: str) -> str:
    return f"isinstance({value}, str)"


def _is_int(value: str) -> str:
    return f"is_integer({value})"


def _is_dict(value: str) -> str:
    return f"isinstance({value}, dict)"


def _encode(value: str, _container: str, _key: str) -> str:
    return f"{value}._encode(sent)"


def _json_kind(code: Code) -> str | None:
    if code.reader in ("to_datetime", "to_date", "to_uuid"):
        return "str"
    if code.reader == "to_float":
        return "float"
    return code.kind


def _item_name(item: Code) -> str:
    """The name of an item's variable, unlike those of the items inside it."""
    return f"x{item.type.count('list[') + item.type.count('dict[str, ') or ''}"
