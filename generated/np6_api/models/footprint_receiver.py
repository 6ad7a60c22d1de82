"""A target, named by identifier, unicity and hash together."""

from __future__ import annotations

from typing import Any, Final, Literal, Self

from attrs import define as _define
from attrs import field as _field

from ..types import UNSET, Model, Unset
from ..wire import (
    absent,
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

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values."""
        data: dict[str, Any] = {
            "type": self.type_,
        }
        if self.id is not UNSET:
            data["id"] = self.id
        if self.unicity is not UNSET:
            data["unicity"] = self.unicity
        if self.hash_ is not UNSET:
            data["hash"] = self.hash_
        if self.additional_properties:
            data.update(self.additional_properties)
        return data


_KNOWN: Final[frozenset[str]] = frozenset(
    {
        "type",
        "id",
        "unicity",
        "hash",
    }
)
