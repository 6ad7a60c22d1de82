"""Normalizes values of fields."""

from __future__ import annotations

from typing import Any, Final, Literal, Self

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
    wrong_tag,
)


@_define(kw_only=True, repr=False, eq=False)
class NormalizationImportFeature(Model):
    """Normalizes values of fields.

    Attributes:
        type_: Always `normalization`.
        fields: Values such as FRA and ESP, keyed by field id.
        additional_properties: Members that the description does not name, kept as they came.
    """

    type_: Literal["normalization"] = "normalization"
    fields: dict[str, list[str]] | Unset = UNSET
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def _decode(cls, data: Any) -> Self:
        get = data.get
        self = new(cls)
        if (v := get("type", UNSET)) != "normalization":
            wrong_tag(v, "normalization", data, "type")
        self.type_ = "normalization"
        self.fields = (
            {
                k: items(x1, str, "a string") if x1.__class__ is list else misfit(x1, "an array", v)
                for k, x1 in v.items()
            }
            if (v := get("fields", UNSET)).__class__ is dict
            else v
            if v is UNSET
            else absent(v, "an object", data, "fields")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, Any]:
        v: Any
        data: dict[str, Any] = {
            "type": v if (v := self.type_) == "normalization" else need(v, "the constant normalization", self, "type_"),
        }
        if (v := self.fields) is not UNSET:
            data["fields"] = (
                {
                    k: [x if isinstance(x, str) else misfit(x, "a string", x1, None) for x in x1]
                    if isinstance(x1, list)
                    else misfit(x1, "an array", v, None)
                    for k, x1 in v.items()
                }
                if isinstance(v, dict)
                else absent(v, "an object", self, "fields")
            )
        if self.additional_properties:
            data.update(additional(self.additional_properties, self))
        return data


_KNOWN: Final[frozenset[str]] = frozenset(
    {
        "type",
        "fields",
    }
)
