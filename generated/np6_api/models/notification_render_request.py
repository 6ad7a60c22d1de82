"""Whom to render a notification for."""

from __future__ import annotations

import typing as _t

import attrs as _attrs

from .. import _runtime as _rt


@_attrs.define(kw_only=True, repr=False, eq=False)
class NotificationRenderRequest(_rt.Model):
    """Whom to render a notification for.

    Attributes:
        receiver: Whom to render a notification for. Further fields are cut in the reference.
        related: A contact that the notification is related to.
        stamp: Identifies a message and the exchange that it belongs to.
        additional_properties: Properties that the spec does not name, as received.
    """

    receiver: NotificationRenderReceiver | _rt.Unset = _rt.UNSET
    related: dict[str, _t.Any] | _rt.Unset = _rt.UNSET
    stamp: Stamp | _rt.Unset = _rt.UNSET
    additional_properties: dict[str, _t.Any] = _attrs.field(factory=dict)

    @classmethod
    def _decode(cls, data: _t.Any) -> _t.Self:
        get, unset = data.get, _rt.UNSET
        self = _rt.new(cls)
        self.receiver = (
            NotificationRenderReceiver._decode(v)
            if (v := get("receiver", unset)).__class__ is dict
            else v
            if v is unset
            else _rt.absent(v, "an object", data, "receiver")
        )
        self.related = (
            v
            if (v := get("related", unset)).__class__ is dict
            else v
            if v is unset
            else _rt.absent(v, "an object", data, "related")
        )
        self.stamp = (
            Stamp._decode(v)
            if (v := get("stamp", unset)).__class__ is dict
            else v
            if v is unset
            else _rt.absent(v, "an object", data, "stamp")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, _t.Any]:
        v: _t.Any
        unset = _rt.UNSET
        data: dict[str, _t.Any] = {}
        if (v := self.receiver) is not unset:
            data["receiver"] = (
                v._encode(sent)
                if isinstance(v, NotificationRenderReceiver)
                else _rt.absent(v, "NotificationRenderReceiver", self, "receiver")
            )
        if (v := self.related) is not unset:
            data["related"] = v if isinstance(v, dict) else _rt.absent(v, "an object", self, "related")
        if (v := self.stamp) is not unset:
            data["stamp"] = v._encode(sent) if isinstance(v, Stamp) else _rt.absent(v, "Stamp", self, "stamp")
        if self.additional_properties:
            data.update(_rt.additional(self.additional_properties, self))
        return data

    def _write(self, sent: bool) -> str:
        if self.additional_properties:
            return _rt.json_text(self._encode(sent))
        v: _t.Any
        unset = _rt.UNSET
        text = ""
        if (v := self.receiver) is not unset:
            v = "null" if v is None else v._write(sent) if isinstance(v, NotificationRenderReceiver) else _rt.no_text(v)
            text = f'{text},"receiver":{v}'
        if (v := self.related) is not unset:
            v = "null" if v is None else _rt.json_text(v) if isinstance(v, dict) else _rt.no_text(v)
            text = f'{text},"related":{v}'
        if (v := self.stamp) is not unset:
            v = "null" if v is None else v._write(sent) if isinstance(v, Stamp) else _rt.no_text(v)
            text = f'{text},"stamp":{v}'
        return f"{{{text[1:]}}}"


_KNOWN: _t.Final[frozenset[str]] = frozenset(
    {
        "receiver",
        "related",
        "stamp",
    }
)

# Imported last: models may refer to each other in a circle.
from ..models.notification_render_receiver import NotificationRenderReceiver
from ..models.stamp import Stamp
