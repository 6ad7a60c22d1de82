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
    class is right. `reader` names the function of wire.py that both checks and converts, where one does.
    """

    type: str
    expected: str = "a value"
    kind: str | None = None
    convert: Callable[[str], str] | None = None
    reader: str | None = None
    write: Callable[[str], str] | None = None
    runtime: frozenset[Import] = frozenset()
    typing: frozenset[Import] = frozenset()

    def read(self, value: str, container: str, key: str, otherwise: str = "absent") -> str:
        """The expression that reads a member of an object.

        Args:
            value: The expression that gets the member, or UNSET.
            container: The expression of the object.
            key: The expression of the member's name.
            otherwise: The function of wire.py that judges what has not the right class.
        """
        if self.reader is not None:
            return f"{self.reader}({value}, {container}, {key})"
        if self.kind is None and self.convert is None:
            return value
        converted = self.convert("v") if self.convert else "v"
        if self.kind is None:
            return f"v if (v := {value}) is UNSET or v is None else {converted}"
        judged = f'{otherwise}(v, "{self.expected}", {container}, {key})'
        missing = "v if v is UNSET else " if otherwise == "absent" else ""  # most absent members cost no call
        return f"{converted} if (v := {value}).__class__ is {self.kind} else {missing}{judged}"

    def read_item(self, item: str, container: str) -> str:
        """The expression that reads an item of an array or a value of a map."""
        if self.reader is not None:
            return f"{self.reader}({item}, {container}, None)"
        converted = self.convert(item) if self.convert else item
        if self.kind is None:
            return converted
        return f'{converted} if {item}.__class__ is {self.kind} else misfit({item}, "{self.expected}", {container})'

    def read_document(self, value: str) -> str:
        """The expression that reads a whole answer."""
        if self.reader is not None:
            return f"{self.reader}({value}, None, None)"
        converted = self.convert(value) if self.convert else value
        if self.kind is None:
            return converted
        return f'{converted} if {value}.__class__ is {self.kind} else misfit({value}, "{self.expected}", None)'


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
                return Code("str", "a string", kind="str")
            case BooleanProperty():
                return Code("bool", "true or false", kind="bool")
            case IntProperty():
                return Code("int", "an integer", kind="int")
            case FloatProperty():
                return Code("float", "a number", reader="to_float")
            case DateTimeProperty():
                return Code("datetime.datetime", reader="to_datetime", write=lambda v: f"datetime_text({v})")
            case DateProperty():
                return Code("datetime.date", reader="to_date", write=lambda v: f"str({v})")
            case UuidProperty():
                return Code("UUID", reader="to_uuid", write=lambda v: f"str({v})")
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
        value = prop.value.python_code.as_unembedded_code()
        kind = type(prop.value.raw_value).__name__
        return Code(f"Literal[{value}]", f"the constant {prop.value.raw_value}".replace('"', "'"), kind=kind)

    def _enum(self, prop: EnumProperty) -> Code:
        name, module = prop.class_info.name, f"models.{prop.class_info.module_name}"
        look_up = look_up_name(prop)
        kind = prop.value_type.__name__
        return Code(
            f"{name} | {kind}",
            "an integer" if kind == "int" else "a string",
            kind=kind,
            convert=lambda v: f"{look_up}({v}, {v})",
            runtime=frozenset({(module, look_up)}),
            typing=frozenset({(module, name)}),
        )

    def _list(self, prop: ListProperty) -> Code:
        item = self.code(prop.inner_property)
        depth = item.type.count("list[") or ""
        x = f"x{depth}"

        def convert(v: str) -> str:
            if item.kind is None and item.reader is None:
                return v
            if item.kind is not None and item.convert is None and item.kind in ("str", "int", "bool", "dict"):
                return f'items({v}, {item.kind}, "{item.expected}")'
            return f"[{item.read_item(x, v)} for {x} in {v}]"

        def write(v: str) -> str:
            return f"[{item.write(x)} for {x} in {v}]" if item.write else v

        return replace(
            item,
            type=f"list[{item.type}]",
            expected="an array",
            kind="list",
            convert=convert,
            reader=None,
            write=write if item.write else None,
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
            write=lambda v: f"{v}.to_dict()",
            runtime=here,
            typing=here,
        )

    def _map(self, prop: ModelProperty) -> Code:
        values = prop.additional_properties
        item = self.code(values) if values is not None else Code("Any")
        if item.type == "Any":
            return Code("dict[str, Any]", "an object", kind="dict")
        reads = item.read_item("x", "v")
        writes = item.write
        return replace(
            item,
            type=f"dict[str, {item.type}]",
            expected="an object",
            kind="dict",
            convert=(lambda v: f"{{k: {reads} for k, x in {v}.items()}}") if reads != "x" else None,
            reader=None,
            write=(lambda v: f"{{k: {writes('x')} for k, x in {v}.items()}}") if writes else None,
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
                write=lambda v: f"{v}.to_dict()",
                runtime=frozenset({(f"models.{union.module}", f"decode_{union.module}")}),
                typing=frozenset({(f"models.{union.module}", union.name)}),
            )
        elif len(inner) == 1:
            code = self.code(inner[0])
        else:
            code = self._choice([self.code(choice) for choice in inner])
        return replace(code, type=f"{code.type} | None") if nullable else code

    def _choice(self, choices: list[Code]) -> Code:
        """A choice without discriminator: told apart by the class of the JSON value."""
        kinds = [_json_kind(choice) for choice in choices]
        types = " | ".join(dict.fromkeys(choice.type for choice in choices))
        if len(set(kinds)) < len(kinds) or None in kinds:
            raise UnsupportedProperty(f"{types} cannot be told apart in JSON; a discriminator is needed")

        def convert(v: str) -> str:
            expression = f'misfit({v}, "{" or ".join(choice.expected for choice in choices)}", None)'
            for choice, kind in reversed(list(zip(choices, kinds, strict=True))):
                if choice.reader:
                    one = f"{choice.reader}({v}, None, None)"
                else:
                    one = choice.convert(v) if choice.convert else v
                expression = f"{one} if {v}.__class__ is {kind} else {expression}"
            return expression

        if all(choice.convert is None and choice.reader is None for choice in choices):
            return Code(types)
        return Code(
            types,
            " or ".join(choice.expected for choice in choices),
            reader=None,
            kind=None,
            convert=convert,
            write=lambda v: f"to_json({v})",
            runtime=frozenset().union(*(choice.runtime for choice in choices)),
            typing=frozenset().union(*(choice.typing for choice in choices)),
        )


def look_up_name(enum: EnumProperty) -> str:
    """Name of the function that finds the member for a value."""
    return f"look_up_{enum.class_info.module_name}"


def _json_kind(code: Code) -> str | None:
    if code.reader in ("to_datetime", "to_date", "to_uuid"):
        return "str"
    if code.reader == "to_float":
        return "float"
    return code.kind
