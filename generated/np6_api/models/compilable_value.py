"""Definition of a compilable."""

from __future__ import annotations

from typing import Any, Final, Self

from attrs import define as _define
from attrs import field as _field

from ..types import UNSET, Model, Unset
from ..wire import (
    absent,
    additional,
    items,
    misfit,
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

    def _encode(self, sent: bool) -> dict[str, Any]:
        v: Any
        data: dict[str, Any] = {
            "type": v if isinstance((v := self.type_), str) else need(v, "a string", self, "type_"),
        }
        if (v := self.source) is not UNSET:
            data["source"] = v if isinstance(v, dict) else absent(v, "an object", self, "source")
        if (v := self.cursors) is not UNSET:
            data["cursors"] = (
                [x1 if isinstance(x1, dict) else misfit(x1, "an object", v, None) for x1 in v]
                if isinstance(v, list)
                else absent(v, "an array", self, "cursors")
            )
        if (v := self.parameters) is not UNSET:
            data["parameters"] = (
                [x1 if isinstance(x1, dict) else misfit(x1, "an object", v, None) for x1 in v]
                if isinstance(v, list)
                else absent(v, "an array", self, "parameters")
            )
        if (v := self.preview) is not UNSET:
            data["preview"] = v if isinstance(v, dict) else absent(v, "an object", self, "preview")
        if self.additional_properties:
            data.update(additional(self.additional_properties, self))
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
