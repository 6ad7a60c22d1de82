"""An event of the kind `impression`."""

from __future__ import annotations

import typing as _t
import uuid as _uuid

import attrs as _attrs

from .. import _runtime as _rt

if _t.TYPE_CHECKING:
    from ..models.event_identity import EventIdentity
    from ..models.event_source import EventSource


@_attrs.define(kw_only=True, repr=False, eq=False)
class ImpressionEvent(_rt.Model):
    """An event of the kind `impression`. What its source details is not documented.

    Attributes:
        type_: Always `impression`.
        id: Identifier of the event.
        timestamp: Moment of publication, in milliseconds since 1970-01-01T00:00:00Z.
        identity: The account that an event belongs to.
        source: Where an event comes from.
        additional_properties: Properties that the spec does not name, as received.
    """

    type_: _t.Literal["impression"] = "impression"
    id: _uuid.UUID | _rt.Unset = _rt.UNSET
    timestamp: int | _rt.Unset = _rt.UNSET
    identity: EventIdentity | _rt.Unset = _rt.UNSET
    source: EventSource | _rt.Unset = _rt.UNSET
    additional_properties: dict[str, _t.Any] = _attrs.field(factory=dict)

    @classmethod
    def _decode(cls, data: _t.Any) -> _t.Self:
        get, unset = data.get, _rt.UNSET
        self = _rt.new(cls)
        if (v := get("type", unset)) != "impression":
            _rt.wrong_tag(v, "impression", data, "type")
        self.type_ = "impression"
        self.id = _rt.to_uuid(get("id", unset), data, "id")
        self.timestamp = (
            v
            if (v := get("timestamp", unset)).__class__ is int
            else v
            if v is unset
            else _rt.absent(v, "an integer", data, "timestamp")
        )
        self.identity = (
            _decode_event_identity(v)
            if (v := get("identity", unset)).__class__ is dict
            else v
            if v is unset
            else _rt.absent(v, "an object", data, "identity")
        )
        self.source = (
            _decode_event_source(v)
            if (v := get("source", unset)).__class__ is dict
            else v
            if v is unset
            else _rt.absent(v, "an object", data, "source")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, _t.Any]:
        v: _t.Any
        unset = _rt.UNSET
        data: dict[str, _t.Any] = {
            "type": "impression"
            if (v := self.type_) == "impression"
            else _rt.need(v, "the constant impression", self, "type_"),
        }
        if (v := self.id) is not unset:
            data["id"] = str(v) if isinstance(v, _uuid.UUID) else _rt.absent(v, "a UUID", self, "id")
        if (v := self.timestamp) is not unset:
            data["timestamp"] = (
                v if v.__class__ is int or _rt.is_integer(v) else _rt.absent(v, "an integer", self, "timestamp")
            )
        if (v := self.identity) is not unset:
            data["identity"] = (
                v._encode(sent)
                if v.__class__ in _classes_of_event_identity
                else _rt.absent(v, "EventIdentity", self, "identity")
            )
        if (v := self.source) is not unset:
            data["source"] = (
                v._encode(sent)
                if v.__class__ in _classes_of_event_source
                else _rt.absent(v, "EventSource", self, "source")
            )
        if self.additional_properties:
            data.update(_rt.additional(self.additional_properties, self))
        return data

    def _write(self, sent: bool) -> str:
        if self.additional_properties:
            return _rt.json_text(self._encode(sent))
        v: _t.Any
        unset = _rt.UNSET
        text = '{"type":"impression"' if (v := self.type_) == "impression" else _rt.no_text(v)
        if (v := self.id) is not unset:
            v = "null" if v is None else _rt.uuid_text(v) if isinstance(v, _uuid.UUID) else _rt.no_text(v)
            text = f'{text},"id":{v}'
        if (v := self.timestamp) is not unset:
            v = (
                "null"
                if v is None
                else str(v)
                if v.__class__ is int
                else _rt.integer_text(v)
                if _rt.is_integer(v)
                else _rt.no_text(v)
            )
            text = f'{text},"timestamp":{v}'
        if (v := self.identity) is not unset:
            v = "null" if v is None else v._write(sent) if v.__class__ in _classes_of_event_identity else _rt.no_text(v)
            text = f'{text},"identity":{v}'
        if (v := self.source) is not unset:
            v = "null" if v is None else v._write(sent) if v.__class__ in _classes_of_event_source else _rt.no_text(v)
            text = f'{text},"source":{v}'
        return text + "}"


_KNOWN: _t.Final[frozenset[str]] = frozenset(
    {
        "type",
        "id",
        "timestamp",
        "identity",
        "source",
    }
)

# Imported last: models may refer to each other in a circle.
from ..models.event_identity import classes_of_event_identity as _classes_of_event_identity
from ..models.event_identity import decode_event_identity as _decode_event_identity
from ..models.event_source import classes_of_event_source as _classes_of_event_source
from ..models.event_source import decode_event_source as _decode_event_source
