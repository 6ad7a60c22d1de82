"""What the templates see of models, enums and unions."""

from __future__ import annotations

import ast
import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from generator.context.types import ANY, Import, Place, PythonType, Types, UnsupportedSchema, look_up_name
from generator.runtime.types import Model as RuntimeModel
from generator.spec.document import Pointer, Spec, flattened, is_union
from generator.spec.problems import SpecError
from generator.upstream import ClassNames, Enum, Slot, Upstream, identifier, literal

TAKEN = frozenset(name for name in vars(RuntimeModel) if not name.startswith("_")) | {"additional_properties"}
"""What every model has by itself; a property of that name gets an underscore."""

UNDESCRIBED = "Not described by the reference."


@dataclass(frozen=True)
class Imports:
    """What a module imports of the package: at run time, and for annotations only."""

    runtime: list[Import]
    typing: list[Import]

    @classmethod
    def of(cls, types: Iterable[PythonType], here: str) -> Imports:
        """Return what some types need, in the module of that name."""
        types = list(types)
        runtime = {each for type_ in types for each in type_.runtime if each.module != here}
        typing = {each for type_ in types for each in type_.typing if each.module != here} - runtime
        return cls(sorted(runtime), sorted(typing))


@dataclass(frozen=True)
class Property:
    """One property of a model.

    Attributes:
        python_name: Name in Python.
        attribute: Name of the attribute that holds it; it differs from the name of a deprecated property.
        wire_name: Name in JSON, as a literal.
        annotation: Its type.
        default: The expression of its default.
        description: Its purpose.
        deprecated: Whether it is deprecated.
        required: Whether it has to be there when the model is sent.
        constant: The literal of its only value, if it is a required constant.
        read: The expression that reads it.
        write: The expression that writes it.
        pair: Name and value in JSON text; of a formatted string with the value `v` if it is no constant.
        text: The expression of that `v`.
    """

    python_name: str
    attribute: str
    wire_name: str
    annotation: str
    default: str
    description: str
    deprecated: bool
    required: bool
    constant: str
    read: str
    write: str
    pair: str
    text: str


@dataclass(frozen=True)
class Model:
    """One model."""

    names: ClassNames
    description: str
    properties: list[Property]
    additional: PythonType
    imports: Imports

    @property
    def read_additional(self) -> str:
        """The expression of the value `x` of a further property, which `data` holds."""
        return self.additional.read_item("x", "data") if self.additional.is_checked else "x"

    @property
    def write_additional(self) -> str:
        """The expression of the JSON value of a further property `x`; empty if it is sent as it is."""
        place = Place("self.additional_properties", "k", "sent")
        return self.additional.write_item("x", place) if self.additional.is_written else ""

    @property
    def summary(self) -> str:
        """The first sentence of the description."""
        return self.description.partition(". ")[0].rstrip(".") + "."

    @property
    def required(self) -> list[Property]:
        """The required properties."""
        return [each for each in self.properties if each.required]

    @property
    def optional(self) -> list[Property]:
        """The other ones."""
        return [each for each in self.properties if not each.required]

    @property
    def writes_unset(self) -> bool:
        """Whether writing compares with UNSET."""
        return bool(self.optional) or any("unset" in each.write for each in self.required)


@dataclass(frozen=True)
class EnumClass:
    """One enum."""

    names: ClassNames
    kind: str
    members: dict[str, str]
    description: str

    @property
    def look_up(self) -> str:
        """Name of the function that returns the member for a value."""
        return look_up_name(self.names)


@dataclass(frozen=True)
class Union:
    """One union with discriminator.

    Attributes:
        names: Its names.
        tag: Name of the property that names the variant.
        variants: The class of each variant by its tag.
        description: Its purpose.
    """

    names: ClassNames
    tag: str
    variants: dict[str, ClassNames]
    description: str

    @property
    def classes(self) -> list[ClassNames]:
        """The classes of the variants, each once."""
        return list(dict.fromkeys(self.variants.values()))


def enum_class(enum: Enum) -> EnumClass:
    """Return the context of an enum."""
    return EnumClass(enum.names, enum.kind, enum.members, one_line(enum.description) or enum.names.name)


@dataclass(frozen=True)
class Models:
    """Makes the contexts of the named schemas of a spec."""

    spec: Spec
    names: Upstream
    types: Types

    def models(self) -> list[Model]:
        """Return the models."""
        found = []
        for name, schema in self._schemas().items():
            names = self.names.names_of(name, schema)
            if "$ref" not in schema and not is_union(schema) and self.names.is_model(names):
                found.append(self._model(name, schema, names))
        return found

    def unions(self) -> list[Union]:
        """Return the unions with discriminator."""
        return [self._union(name, schema) for name, schema in self._schemas().items() if is_union(schema)]

    def _schemas(self) -> dict[str, dict[str, Any]]:
        schemas: dict[str, dict[str, Any]] = self.spec.document["components"].get("schemas", {})
        return schemas

    def _model(self, schema_name: str, schema: dict[str, Any], names: ClassNames) -> Model:
        pointer: Pointer = ("components", "schemas", schema_name)
        types, properties = [], []
        whole = flattened(self.spec, schema)
        properties_by_name = whole["properties"]
        for slot in self.names.properties(names):
            wire = properties_by_name[slot.name]
            try:
                type_ = self.types.of(wire, slot.enums)
            except UnsupportedSchema as error:
                own = (*pointer, "properties", slot.name)
                raise SpecError([self.spec.problem(own, "generator", f"{schema_name}.{slot.name}: {error}")]) from None
            types.append(type_)
            properties.append(self._property(slot, type_, wire))
        additional = self._additional(schema_name, whole["additionalProperties"], names)
        types.append(additional)
        return Model(
            names=names,
            description=one_line(schema.get("description", "")) or schema_name,
            properties=sorted(properties, key=lambda each: each.constant == ""),
            additional=additional,
            imports=Imports.of(types, f"models.{names.module}"),
        )

    def _additional(self, schema_name: str, schema: Any, names: ClassNames) -> PythonType:
        """Return the type of the properties that the spec does not name."""
        if not isinstance(schema, dict) or not schema:
            return ANY
        try:
            return self.types.of(schema, self.names.enums_of_additional(names))
        except UnsupportedSchema as error:
            own = ("components", "schemas", schema_name, "additionalProperties")
            raise SpecError([self.spec.problem(own, "generator", f"{schema_name}: {error}")]) from None

    def _property(self, slot: Slot, type_: PythonType, schema: dict[str, Any]) -> Property:
        corrected = schema.get("x-corrected-name")
        python_name = identifier(corrected) if corrected else slot.python_name
        if python_name in TAKEN:
            python_name += "_"
        deprecated = bool(schema.get("deprecated"))
        attribute = f"_deprecated_{python_name}" if deprecated else python_name
        wire_name = literal(slot.name)
        constant = type_.constant if slot.required and not type_.nullable else ""
        place = Place("self", literal(python_name), "sent")
        is_received = slot.required and not self._says(schema, "writeOnly")
        is_sent = slot.required and not self._says(schema, "readOnly")
        return Property(
            python_name=python_name,
            attribute=attribute,
            wire_name=wire_name,
            annotation=_annotation(type_, required=is_received and is_sent),
            default=constant or _default(python_name, required=is_sent, deprecated=deprecated),
            description=self._description(slot, schema),
            deprecated=deprecated,
            required=is_sent or bool(constant),
            constant=constant,
            read=type_.read_property(f"get({wire_name}, unset)", Place("data", wire_name), required=is_received),
            write=type_.write_property(
                f"self.{attribute}" if is_sent or constant else "v", place, required=is_sent or bool(constant)
            ),
            pair=_pair(slot.name, constant),
            text=type_.text_property("sent", required=is_sent or bool(constant)),
        )

    def _says(self, schema: dict[str, Any], keyword: str) -> bool:
        """Return whether a schema, or the one that it refers to, has a keyword that is true."""
        return bool(schema.get(keyword) or self.spec.resolve(schema).get(keyword))

    def _description(self, slot: Slot, schema: dict[str, Any]) -> str:
        text = described(self.spec, schema)
        if not text and (constant := self.spec.resolve(schema).get("const")) is not None:
            text = f"Always `{constant}`."
        text = text or UNDESCRIBED
        if self._says(schema, "readOnly"):
            text += " The server sets it."
        if self._says(schema, "writeOnly"):
            text += " The server never returns it."
        if schema.get("deprecated"):
            text = f"Deprecated. {text}"
        if "x-corrected-name" in schema:
            text += f" Spelled `{slot.name}` on the wire."
        return text

    def _union(self, name: str, schema: dict[str, Any]) -> Union:
        discriminator = schema["discriminator"]
        schemas = self._schemas()
        variants = {tag: reference.rpartition("/")[2] for tag, reference in discriminator["mapping"].items()}
        return Union(
            names=self.names.names_of(name, schema),
            tag=discriminator["propertyName"],
            variants={tag: self.names.names_of(each, schemas[each]) for tag, each in variants.items()},
            description=schema.get("description", name),
        )


def _annotation(type_: PythonType, *, required: bool) -> str:
    annotation = type_.annotation if required else f"{type_.annotation} | _rt.Unset"
    # attrs takes a text that begins like this for a class variable
    return f"_t.Union[{annotation}]" if annotation.startswith("ClassVar") else annotation


def _pair(name: str, constant: str) -> str:
    """Return a name and its value in JSON text; for a formatted string with the value `v` if there is no constant."""
    key = json.dumps(name, ensure_ascii=False)
    if constant:
        return f"{key}:{json.dumps(ast.literal_eval(constant), ensure_ascii=False)}"
    return key.replace("{", "{{").replace("}", "}}") + ":{v}"


def _default(python_name: str, *, required: bool, deprecated: bool) -> str:
    """Return the default of an attribute; that of a deprecated property has its argument under the property's name."""
    arguments = [] if required else ["default=_rt.UNSET"]
    if not deprecated:
        return "_attrs.field()" if required else "_rt.UNSET"
    return f"_attrs.field({', '.join([*arguments, f'alias={literal(python_name)}'])})"


def described(spec: Spec, schema: dict[str, Any]) -> str:
    """Return the description of a schema, or of the one schema that it stands for."""
    text = one_line(schema.get("description", ""))
    parts = [part for keyword in ("allOf", "oneOf", "anyOf") for part in schema.get(keyword, [])]
    if text or ("$ref" not in schema and len(parts) != 1):
        return text
    return described(spec, spec.resolve(schema) if "$ref" in schema else parts[0])


def one_line(text: str) -> str:
    """Return a text on one line."""
    return " ".join(text.split())
