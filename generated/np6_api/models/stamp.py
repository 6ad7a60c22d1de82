"""Identifies a message and the exchange that it belongs to."""

from __future__ import annotations

from typing import Any, Final, Self
from uuid import UUID

from attrs import define as _define
from attrs import field as _field

from ..types import UNSET, Model, Unset
from ..wire import (
    absent,
    additional,
    is_integer,
    new,
    to_uuid,
)


@_define(kw_only=True, repr=False, eq=False)
class Stamp(Model):
    """Identifies a message and the exchange that it belongs to.

    Attributes:
        time: Moment of creation, in milliseconds since 1970-01-01T00:00:00Z.
        id: Identifier of the stamp.
        thread: Identifier of the thread.
        set_: Identifier of the set.
        additional_properties: Members that the description does not name, kept as they came.
    """

    time: int | Unset = UNSET
    id: UUID | Unset = UNSET
    thread: UUID | Unset = UNSET
    set_: UUID | Unset = UNSET
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def _decode(cls, data: Any) -> Self:
        get = data.get
        self = new(cls)
        self.time = (
            v
            if (v := get("time", UNSET)).__class__ is int
            else v
            if v is UNSET
            else absent(v, "an integer", data, "time")
        )
        self.id = to_uuid(get("id", UNSET), data, "id")
        self.thread = to_uuid(get("thread", UNSET), data, "thread")
        self.set_ = to_uuid(get("set", UNSET), data, "set")
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, Any]:
        v: Any
        data: dict[str, Any] = {}
        if (v := self.time) is not UNSET:
            data["time"] = v if is_integer(v) else absent(v, "an integer", self, "time")
        if (v := self.id) is not UNSET:
            data["id"] = str(v) if isinstance(v, UUID) else absent(v, "a UUID", self, "id")
        if (v := self.thread) is not UNSET:
            data["thread"] = str(v) if isinstance(v, UUID) else absent(v, "a UUID", self, "thread")
        if (v := self.set_) is not UNSET:
            data["set"] = str(v) if isinstance(v, UUID) else absent(v, "a UUID", self, "set_")
        if self.additional_properties:
            data.update(additional(self.additional_properties, self))
        return data


_KNOWN: Final[frozenset[str]] = frozenset(
    {
        "time",
        "id",
        "thread",
        "set",
    }
)
