"""Report of a bounce of the kind `sync`."""

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
class SyncBounceStatus(Model):
    """Report of a bounce of the kind `sync`.

    Attributes:
        type_: Always `sync`.
        code: Status code of a bounce.
        diagnostic: Text of the report.
        mta: Mail server; empty in the examples.
        additional_properties: Members that the description does not name, kept as they came.
    """

    type_: Literal["sync"] = "sync"
    code: BounceCode | Unset = UNSET
    diagnostic: str | Unset = UNSET
    mta: str | Unset = UNSET
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def _decode(cls, data: Any) -> Self:
        get = data.get
        self = new(cls)
        if (v := get("type", UNSET)) != "sync":
            wrong_tag(v, "sync", data, "type")
        self.type_ = "sync"
        self.code = (
            BounceCode._decode(v)
            if (v := get("code", UNSET)).__class__ is dict
            else v
            if v is UNSET
            else absent(v, "an object", data, "code")
        )
        self.diagnostic = (
            v
            if (v := get("diagnostic", UNSET)).__class__ is str
            else v
            if v is UNSET
            else absent(v, "a string", data, "diagnostic")
        )
        self.mta = (
            v if (v := get("mta", UNSET)).__class__ is str else v if v is UNSET else absent(v, "a string", data, "mta")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, Any]:
        v: Any
        data: dict[str, Any] = {
            "type": v if (v := self.type_) == "sync" else need(v, "the constant sync", self, "type_"),
        }
        if (v := self.code) is not UNSET:
            data["code"] = v._encode(sent) if isinstance(v, BounceCode) else absent(v, "BounceCode", self, "code")
        if (v := self.diagnostic) is not UNSET:
            data["diagnostic"] = v if isinstance(v, str) else absent(v, "a string", self, "diagnostic")
        if (v := self.mta) is not UNSET:
            data["mta"] = v if isinstance(v, str) else absent(v, "a string", self, "mta")
        if self.additional_properties:
            data.update(additional(self.additional_properties, self))
        return data


_KNOWN: Final[frozenset[str]] = frozenset(
    {
        "type",
        "code",
        "diagnostic",
        "mta",
    }
)

# Imported last: models may refer to each other in a circle.
from ..models.bounce_code import BounceCode
