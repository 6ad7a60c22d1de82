"""Identifies a message and the exchange that it belongs to."""

from __future__ import annotations

import typing as _t
import uuid as _uuid

import attrs as _attrs

from .. import _runtime as _rt


@_attrs.define(kw_only=True, repr=False, eq=False)
class Stamp(_rt.Model):
    """Identifies a message and the exchange that it belongs to.

    Attributes:
        time: Moment of creation, in milliseconds since 1970-01-01T00:00:00Z.
        id: Identifier of the stamp.
        thread: Identifier of the thread.
        set_: Identifier of the set.
        additional_properties: Properties that the spec does not name, as received.
    """

    time: int | _rt.Unset = _rt.UNSET
    id: _uuid.UUID | _rt.Unset = _rt.UNSET
    thread: _uuid.UUID | _rt.Unset = _rt.UNSET
    set_: _uuid.UUID | _rt.Unset = _rt.UNSET
    additional_properties: dict[str, _t.Any] = _attrs.field(factory=dict)

    @classmethod
    def _decode(cls, data: _t.Any) -> _t.Self:
        get, unset = data.get, _rt.UNSET
        self = _rt.new(cls)
        self.time = (
            v
            if (v := get("time", unset)).__class__ is int
            else v
            if v is unset
            else _rt.absent(v, "an integer", data, "time")
        )
        self.id = _rt.to_uuid(get("id", unset), data, "id")
        self.thread = _rt.to_uuid(get("thread", unset), data, "thread")
        self.set_ = _rt.to_uuid(get("set", unset), data, "set")
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, _t.Any]:
        v: _t.Any
        unset = _rt.UNSET
        data: dict[str, _t.Any] = {}
        if (v := self.time) is not unset:
            data["time"] = v if v.__class__ is int or _rt.is_integer(v) else _rt.absent(v, "an integer", self, "time")
        if (v := self.id) is not unset:
            data["id"] = str(v) if isinstance(v, _uuid.UUID) else _rt.absent(v, "a UUID", self, "id")
        if (v := self.thread) is not unset:
            data["thread"] = str(v) if isinstance(v, _uuid.UUID) else _rt.absent(v, "a UUID", self, "thread")
        if (v := self.set_) is not unset:
            data["set"] = str(v) if isinstance(v, _uuid.UUID) else _rt.absent(v, "a UUID", self, "set_")
        if self.additional_properties:
            data.update(_rt.additional(self.additional_properties, self))
        return data

    def _write(self, sent: bool) -> str:
        if self.additional_properties:
            return _rt.json_text(self._encode(sent))
        v: _t.Any
        unset = _rt.UNSET
        text = ""
        if (v := self.time) is not unset:
            v = (
                "null"
                if v is None
                else str(v)
                if v.__class__ is int
                else _rt.integer_text(v)
                if _rt.is_integer(v)
                else _rt.no_text(v)
            )
            text = f'{text},"time":{v}'
        if (v := self.id) is not unset:
            v = "null" if v is None else _rt.uuid_text(v) if isinstance(v, _uuid.UUID) else _rt.no_text(v)
            text = f'{text},"id":{v}'
        if (v := self.thread) is not unset:
            v = "null" if v is None else _rt.uuid_text(v) if isinstance(v, _uuid.UUID) else _rt.no_text(v)
            text = f'{text},"thread":{v}'
        if (v := self.set_) is not unset:
            v = "null" if v is None else _rt.uuid_text(v) if isinstance(v, _uuid.UUID) else _rt.no_text(v)
            text = f'{text},"set":{v}'
        return f"{{{text[1:]}}}"


_KNOWN: _t.Final[frozenset[str]] = frozenset(
    {
        "time",
        "id",
        "thread",
        "set",
    }
)
