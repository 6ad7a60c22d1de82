"""An e-mail."""

from __future__ import annotations

import typing as _t

import attrs as _attrs

from .. import _runtime as _rt


@_attrs.define(kw_only=True, repr=False, eq=False)
class EmailSource(_rt.Model):
    """An e-mail.

    Attributes:
        type_: Always `email`.
        detail: What an event is about. The kind of the event decides which parts are there.
        additional_properties: Properties that the spec does not name, as received.
    """

    type_: _t.Literal["email"] = "email"
    detail: EventDetail | _rt.Unset = _rt.UNSET
    additional_properties: dict[str, _t.Any] = _attrs.field(factory=dict)

    @classmethod
    def _decode(cls, data: _t.Any) -> _t.Self:
        get, unset = data.get, _rt.UNSET
        self = _rt.new(cls)
        if (v := get("type", unset)) != "email":
            _rt.wrong_tag(v, "email", data, "type")
        self.type_ = "email"
        self.detail = (
            EventDetail._decode(v)
            if (v := get("detail", unset)).__class__ is dict
            else v
            if v is unset
            else _rt.absent(v, "an object", data, "detail")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, _t.Any]:
        v: _t.Any
        unset = _rt.UNSET
        data: dict[str, _t.Any] = {
            "type": "email" if (v := self.type_) == "email" else _rt.need(v, "the constant email", self, "type_"),
        }
        if (v := self.detail) is not unset:
            data["detail"] = (
                v._encode(sent) if isinstance(v, EventDetail) else _rt.absent(v, "EventDetail", self, "detail")
            )
        if self.additional_properties:
            data.update(_rt.additional(self.additional_properties, self))
        return data

    def _write(self, sent: bool) -> str:
        if self.additional_properties:
            return _rt.json_text(self._encode(sent))
        v: _t.Any
        unset = _rt.UNSET
        text = '{"type":"email"' if (v := self.type_) == "email" else _rt.no_text(v)
        if (v := self.detail) is not unset:
            v = "null" if v is None else v._write(sent) if isinstance(v, EventDetail) else _rt.no_text(v)
            text = f'{text},"detail":{v}'
        return text + "}"


_KNOWN: _t.Final[frozenset[str]] = frozenset(
    {
        "type",
        "detail",
    }
)

# Imported last: models may refer to each other in a circle.
from ..models.event_detail import EventDetail
