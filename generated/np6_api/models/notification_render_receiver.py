"""Whom to render a notification for."""

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
class NotificationRenderReceiver(Model):
    """Whom to render a notification for. Further fields are cut in the reference.

    Attributes:
        id: Identifier of the contact.
        unicity: Unicity of the contact.
        additional_properties: Members that the description does not name, kept as they came.
    """

    id: str | Unset = UNSET
    unicity: str | Unset = UNSET
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def _decode(cls, data: Any) -> Self:
        get = data.get
        self = new(cls)
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
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, Any]:
        v: Any
        data: dict[str, Any] = {}
        if (v := self.id) is not UNSET:
            data["id"] = v if isinstance(v, str) else absent(v, "a string", self, "id")
        if (v := self.unicity) is not UNSET:
            data["unicity"] = v if isinstance(v, str) else absent(v, "a string", self, "unicity")
        if self.additional_properties:
            data.update(additional(self.additional_properties, self))
        return data


_KNOWN: Final[frozenset[str]] = frozenset(
    {
        "id",
        "unicity",
    }
)
