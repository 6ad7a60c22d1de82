"""A target, named by identifier, unicity and hash together."""

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
class FootprintReceiver(Model):
    """A target, named by identifier, unicity and hash together.

    Attributes:
        type_: Always `footprint`.
        id: Identifier of the target.
        unicity: Unicity of the target.
        hash_: MD5 hash of the unicity, 32 hexadecimal digits.
        additional_properties: Members that the description does not name, kept as they came.
    """

    type_: Literal["footprint"] = "footprint"
    id: str | Unset = UNSET
    unicity: str | Unset = UNSET
    hash_: str | Unset = UNSET
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def _decode(cls, data: Any) -> Self:
        get = data.get
        self = new(cls)
        if (v := get("type", UNSET)) != "footprint":
            wrong_tag(v, "footprint", data, "type")
        self.type_ = "footprint"
        self.id = (
            v if (v := get("id", UNSET)).__class__ is str else v if v is UNSET else absent(v, "a string", data, "id")
        )
        self.unicity = (
            v
            if (v := get("unicity", UNSET)).__class__ is str
            else v
            if v is UNSET
            else absent(v, "a string", data, "unicity")
        )
        self.hash_ = (
            v
            if (v := get("hash", UNSET)).__class__ is str
            else v
            if v is UNSET
            else absent(v, "a string", data, "hash")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, Any]:
        v: Any
        data: dict[str, Any] = {
            "type": v if (v := self.type_) == "footprint" else need(v, "the constant footprint", self, "type_"),
        }
        if (v := self.id) is not UNSET:
            data["id"] = v if isinstance(v, str) else absent(v, "a string", self, "id")
        if (v := self.unicity) is not UNSET:
            data["unicity"] = v if isinstance(v, str) else absent(v, "a string", self, "unicity")
        if (v := self.hash_) is not UNSET:
            data["hash"] = v if isinstance(v, str) else absent(v, "a string", self, "hash_")
        if self.additional_properties:
            data.update(additional(self.additional_properties, self))
        return data


_KNOWN: Final[frozenset[str]] = frozenset(
    {
        "type",
        "id",
        "unicity",
        "hash",
    }
)
