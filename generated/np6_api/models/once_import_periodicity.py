"""Once a day (older documentation)."""

from __future__ import annotations

from typing import Any, Final, Literal, Self

from attrs import define as _define
from attrs import field as _field

from ..types import UNSET, Model, Unset
from ..wire import (
    absent,
    additional,
    need,
    new,
    wrong_tag,
)


@_define(kw_only=True, repr=False, eq=False)
class OnceImportPeriodicity(Model):
    """Once a day (older documentation).

    Attributes:
        type_: Always `once`.
        value: A time of day (older documentation).
        additional_properties: Members that the description does not name, kept as they came.
    """

    type_: Literal["once"] = "once"
    value: ImportTime | Unset = UNSET
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def _decode(cls, data: Any) -> Self:
        get = data.get
        self = new(cls)
        if (v := get("type", UNSET)) != "once":
            wrong_tag(v, "once", data, "type")
        self.type_ = "once"
        self.value = (
            ImportTime._decode(v)
            if (v := get("value", UNSET)).__class__ is dict
            else v
            if v is UNSET
            else absent(v, "an object", data, "value")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, Any]:
        v: Any
        data: dict[str, Any] = {
            "type": v if (v := self.type_) == "once" else need(v, "the constant once", self, "type_"),
        }
        if (v := self.value) is not UNSET:
            data["value"] = v._encode(sent) if isinstance(v, ImportTime) else absent(v, "ImportTime", self, "value")
        if self.additional_properties:
            data.update(additional(self.additional_properties, self))
        return data


_KNOWN: Final[frozenset[str]] = frozenset(
    {
        "type",
        "value",
    }
)

# Imported last: models may refer to each other in a circle.
from ..models.import_time import ImportTime
