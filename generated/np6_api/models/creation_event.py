"""An event of the kind `creation`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Literal, Self
from uuid import UUID

from attrs import define as _define
from attrs import field as _field

from ..types import UNSET, Model, Unset
from ..wire import (
    absent,
    additional,
    is_integer,
    need,
    new,
    to_uuid,
    wrong_tag,
)

if TYPE_CHECKING:
    from ..models.event_identity import EventIdentity
    from ..models.event_source import EventSource


@_define(kw_only=True, repr=False, eq=False)
class CreationEvent(Model):
    """An event of the kind `creation`. What its source details is not documented.

    Attributes:
        type_: Always `creation`.
        id: Identifier of the event.
        timestamp: Moment of publication, in milliseconds since 1970-01-01T00:00:00Z.
        identity: The account that an event belongs to.
        source: Where an event comes from.
        additional_properties: Members that the description does not name, kept as they came.
    """

    type_: Literal["creation"] = "creation"
    id: UUID | Unset = UNSET
    timestamp: int | Unset = UNSET
    identity: EventIdentity | Unset = UNSET
    source: EventSource | Unset = UNSET
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def _decode(cls, data: Any) -> Self:
        get = data.get
        self = new(cls)
        if (v := get("type", UNSET)) != "creation":
            wrong_tag(v, "creation", data, "type")
        self.type_ = "creation"
        self.id = to_uuid(get("id", UNSET), data, "id")
        self.timestamp = (
            v
            if (v := get("timestamp", UNSET)).__class__ is int
            else v
            if v is UNSET
            else absent(v, "an integer", data, "timestamp")
        )
        self.identity = (
            decode_event_identity(v)
            if (v := get("identity", UNSET)).__class__ is dict
            else v
            if v is UNSET
            else absent(v, "an object", data, "identity")
        )
        self.source = (
            decode_event_source(v)
            if (v := get("source", UNSET)).__class__ is dict
            else v
            if v is UNSET
            else absent(v, "an object", data, "source")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, Any]:
        v: Any
        data: dict[str, Any] = {
            "type": v if (v := self.type_) == "creation" else need(v, "the constant creation", self, "type_"),
        }
        if (v := self.id) is not UNSET:
            data["id"] = str(v) if isinstance(v, UUID) else absent(v, "a UUID", self, "id")
        if (v := self.timestamp) is not UNSET:
            data["timestamp"] = v if is_integer(v) else absent(v, "an integer", self, "timestamp")
        if (v := self.identity) is not UNSET:
            data["identity"] = v._encode(sent) if is_event_identity(v) else absent(v, "EventIdentity", self, "identity")
        if (v := self.source) is not UNSET:
            data["source"] = v._encode(sent) if is_event_source(v) else absent(v, "EventSource", self, "source")
        if self.additional_properties:
            data.update(additional(self.additional_properties, self))
        return data


_KNOWN: Final[frozenset[str]] = frozenset(
    {
        "type",
        "id",
        "timestamp",
        "identity",
        "source",
    }
)

# Imported last: models may refer to each other in a circle.
from ..models.event_identity import decode_event_identity, is_event_identity
from ..models.event_source import decode_event_source, is_event_source
