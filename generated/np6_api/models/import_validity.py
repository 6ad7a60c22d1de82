"""The period in which a scheduler is valid (older documentation)."""

from __future__ import annotations

from typing import Any, Final, Self

from attrs import define as _define
from attrs import field as _field

from ..types import UNSET, Model, Unset
from ..wire import (
    absent,
    additional,
    new,
)


@_define(kw_only=True, repr=False, eq=False)
class ImportValidity(Model):
    """The period in which a scheduler is valid (older documentation).

    Attributes:
        start: A date and time (older documentation).
        end: A date and time (older documentation).
        additional_properties: Members that the description does not name, kept as they came.
    """

    start: ImportMoment | Unset = UNSET
    end: ImportMoment | Unset = UNSET
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def _decode(cls, data: Any) -> Self:
        get = data.get
        self = new(cls)
        self.start = (
            ImportMoment._decode(v)
            if (v := get("start", UNSET)).__class__ is dict
            else v
            if v is UNSET
            else absent(v, "an object", data, "start")
        )
        self.end = (
            ImportMoment._decode(v)
            if (v := get("end", UNSET)).__class__ is dict
            else v
            if v is UNSET
            else absent(v, "an object", data, "end")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, Any]:
        v: Any
        data: dict[str, Any] = {}
        if (v := self.start) is not UNSET:
            data["start"] = v._encode(sent) if isinstance(v, ImportMoment) else absent(v, "ImportMoment", self, "start")
        if (v := self.end) is not UNSET:
            data["end"] = v._encode(sent) if isinstance(v, ImportMoment) else absent(v, "ImportMoment", self, "end")
        if self.additional_properties:
            data.update(additional(self.additional_properties, self))
        return data


_KNOWN: Final[frozenset[str]] = frozenset(
    {
        "start",
        "end",
    }
)

# Imported last: models may refer to each other in a circle.
from ..models.import_moment import ImportMoment
