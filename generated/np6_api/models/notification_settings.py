"""Settings of a notification."""

from __future__ import annotations

import typing as _t
import uuid as _uuid

import attrs as _attrs

from .. import _runtime as _rt


@_attrs.define(kw_only=True, repr=False, eq=False)
class NotificationSettings(_rt.Model):
    """Settings of a notification.

    Attributes:
        urgent: Sends with priority; false unless given.
        purpose: `Marketing`, which it is unless given, or `Service`. The reference types it as an object and
            does not show where the value stands.
        expiration: Expiration of the notification.
        mp: Marketing pressure.
        application: Application that receives the notification.
        additional_properties: Properties that the spec does not name, as received.
    """

    urgent: bool | _rt.Unset = _rt.UNSET
    purpose: _t.Any | _rt.Unset = _rt.UNSET
    expiration: dict[str, _t.Any] | _rt.Unset = _rt.UNSET
    mp: dict[str, _t.Any] | _rt.Unset = _rt.UNSET
    application: _uuid.UUID | _rt.Unset = _rt.UNSET
    additional_properties: dict[str, _t.Any] = _attrs.field(factory=dict)

    @classmethod
    def _decode(cls, data: _t.Any) -> _t.Self:
        get, unset = data.get, _rt.UNSET
        self = _rt.new(cls)
        self.urgent = (
            v
            if (v := get("urgent", unset)).__class__ is bool
            else v
            if v is unset
            else _rt.absent(v, "true or false", data, "urgent")
        )
        self.purpose = get("purpose", unset)
        self.expiration = (
            v
            if (v := get("expiration", unset)).__class__ is dict
            else v
            if v is unset
            else _rt.absent(v, "an object", data, "expiration")
        )
        self.mp = (
            v
            if (v := get("mp", unset)).__class__ is dict
            else v
            if v is unset
            else _rt.absent(v, "an object", data, "mp")
        )
        self.application = _rt.to_uuid(get("application", unset), data, "application")
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, _t.Any]:
        v: _t.Any
        unset = _rt.UNSET
        data: dict[str, _t.Any] = {}
        if (v := self.urgent) is not unset:
            data["urgent"] = v if v.__class__ is bool else _rt.absent(v, "true or false", self, "urgent")
        if (v := self.purpose) is not unset:
            data["purpose"] = v
        if (v := self.expiration) is not unset:
            data["expiration"] = v if isinstance(v, dict) else _rt.absent(v, "an object", self, "expiration")
        if (v := self.mp) is not unset:
            data["mp"] = v if isinstance(v, dict) else _rt.absent(v, "an object", self, "mp")
        if (v := self.application) is not unset:
            data["application"] = str(v) if isinstance(v, _uuid.UUID) else _rt.absent(v, "a UUID", self, "application")
        if self.additional_properties:
            data.update(_rt.additional(self.additional_properties, self))
        return data

    def _write(self, sent: bool) -> str:
        if self.additional_properties:
            return _rt.json_text(self._encode(sent))
        v: _t.Any
        unset = _rt.UNSET
        text = ""
        if (v := self.urgent) is not unset:
            v = "null" if v is None else ("true" if v else "false") if v.__class__ is bool else _rt.no_text(v)
            text = f'{text},"urgent":{v}'
        if (v := self.purpose) is not unset:
            v = _rt.json_text(v)
            text = f'{text},"purpose":{v}'
        if (v := self.expiration) is not unset:
            v = "null" if v is None else _rt.json_text(v) if isinstance(v, dict) else _rt.no_text(v)
            text = f'{text},"expiration":{v}'
        if (v := self.mp) is not unset:
            v = "null" if v is None else _rt.json_text(v) if isinstance(v, dict) else _rt.no_text(v)
            text = f'{text},"mp":{v}'
        if (v := self.application) is not unset:
            v = "null" if v is None else _rt.uuid_text(v) if isinstance(v, _uuid.UUID) else _rt.no_text(v)
            text = f'{text},"application":{v}'
        return f"{{{text[1:]}}}"


_KNOWN: _t.Final[frozenset[str]] = frozenset(
    {
        "urgent",
        "purpose",
        "expiration",
        "mp",
        "application",
    }
)
