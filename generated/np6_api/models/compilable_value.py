"""Definition of a compilable."""

from __future__ import annotations

from typing import Any, Final, Self

from attrs import define as _define
from attrs import field as _field

from ..types import UNSET, Model, Unset
from ..wire import (
    absent,
    items,
    need,
    new,
)


@_define(kw_only=True, repr=False, eq=False)
class CompilableValue(Model):
    """Definition of a compilable. The reference declares `type` as discriminator and lists none of its
    values.

    Attributes:
        type_: Not described by the reference.
        source: Where the data comes from.
        cursors: Transformations.
        parameters: Parameters that an execution expects.
        preview: Arguments of the preview.
        additional_properties: Members that the description does not name, kept as they came.
    """

    type_: str = _field()
    source: dict[str, Any] | Unset = UNSET
    cursors: list[dict[str, Any]] | Unset = UNSET
    parameters: list[dict[str, Any]] | Unset = UNSET
    preview: dict[str, Any] | Unset = UNSET
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def _decode(cls, data: Any) -> Self:
        get = data.get
        self = new(cls)
        self.type_ = v if (v := get("type", UNSET)).__class__ is str else need(v, "a string", data, "type")
        self.source = (
            v
            if (v := get("source", UNSET)).__class__ is dict
            else v
            if v is UNSET
            else absent(v, "an object", data, "source")
        )
        self.cursors = (
            items(v, dict, "an object")
            if (v := get("cursors", UNSET)).__class__ is list
            else v
            if v is UNSET
            else absent(v, "an array", data, "cursors")
        )
        self.parameters = (
            items(v, dict, "an object")
            if (v := get("parameters", UNSET)).__class__ is list
            else v
            if v is UNSET
            else absent(v, "an array", data, "parameters")
        )
        self.preview = (
            v
            if (v := get("preview", UNSET)).__class__ is dict
            else v
            if v is UNSET
            else absent(v, "an object", data, "preview")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values."""
        data: dict[str, Any] = {
            "type": self.type_,
        }
        if self.source is not UNSET:
            data["source"] = self.source
        if self.cursors is not UNSET:
            data["cursors"] = self.cursors
        if self.parameters is not UNSET:
            data["parameters"] = self.parameters
        if self.preview is not UNSET:
            data["preview"] = self.preview
        if self.additional_properties:
            data.update(self.additional_properties)
        return data


_KNOWN: Final[frozenset[str]] = frozenset(
    {
        "type",
        "source",
        "cursors",
        "parameters",
        "preview",
    }
)
