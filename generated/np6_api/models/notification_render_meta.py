"""What was rendered, and for which subscription."""

from __future__ import annotations

import typing as _t
import uuid as _uuid

import attrs as _attrs

from .. import _runtime as _rt


@_attrs.define(kw_only=True, repr=False, eq=False)
class NotificationRenderMeta(_rt.Model):
    """What was rendered, and for which subscription.

    Attributes:
        notification: Identifier of the notification.
        version: Identifier of the version.
        application: Identifier of the application.
        subscription: Identifier of the subscription.
        stamp: Identifies a message and the exchange that it belongs to.
        channel: Channel of the application.
        redirection: Where the notification leads.
        additional_properties: Properties that the spec does not name, as received.
    """

    notification: int | _rt.Unset = _rt.UNSET
    version: _uuid.UUID | _rt.Unset = _rt.UNSET
    application: _uuid.UUID | _rt.Unset = _rt.UNSET
    subscription: _uuid.UUID | _rt.Unset = _rt.UNSET
    stamp: Stamp | _rt.Unset = _rt.UNSET
    channel: str | _rt.Unset = _rt.UNSET
    redirection: str | _rt.Unset = _rt.UNSET
    additional_properties: dict[str, _t.Any] = _attrs.field(factory=dict)

    @classmethod
    def _decode(cls, data: _t.Any) -> _t.Self:
        get, unset = data.get, _rt.UNSET
        self = _rt.new(cls)
        self.notification = (
            v
            if (v := get("notification", unset)).__class__ is int
            else v
            if v is unset
            else _rt.absent(v, "an integer", data, "notification")
        )
        self.version = _rt.to_uuid(get("version", unset), data, "version")
        self.application = _rt.to_uuid(get("application", unset), data, "application")
        self.subscription = _rt.to_uuid(get("subscription", unset), data, "subscription")
        self.stamp = (
            Stamp._decode(v)
            if (v := get("stamp", unset)).__class__ is dict
            else v
            if v is unset
            else _rt.absent(v, "an object", data, "stamp")
        )
        self.channel = (
            v
            if (v := get("channel", unset)).__class__ is str
            else v
            if v is unset
            else _rt.absent(v, "a string", data, "channel")
        )
        self.redirection = (
            v
            if (v := get("redirection", unset)).__class__ is str
            else v
            if v is unset
            else _rt.absent(v, "a string", data, "redirection")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, _t.Any]:
        v: _t.Any
        unset = _rt.UNSET
        data: dict[str, _t.Any] = {}
        if (v := self.notification) is not unset:
            data["notification"] = (
                v if v.__class__ is int or _rt.is_integer(v) else _rt.absent(v, "an integer", self, "notification")
            )
        if (v := self.version) is not unset:
            data["version"] = str(v) if isinstance(v, _uuid.UUID) else _rt.absent(v, "a UUID", self, "version")
        if (v := self.application) is not unset:
            data["application"] = str(v) if isinstance(v, _uuid.UUID) else _rt.absent(v, "a UUID", self, "application")
        if (v := self.subscription) is not unset:
            data["subscription"] = (
                str(v) if isinstance(v, _uuid.UUID) else _rt.absent(v, "a UUID", self, "subscription")
            )
        if (v := self.stamp) is not unset:
            data["stamp"] = v._encode(sent) if isinstance(v, Stamp) else _rt.absent(v, "Stamp", self, "stamp")
        if (v := self.channel) is not unset:
            data["channel"] = v if isinstance(v, str) else _rt.absent(v, "a string", self, "channel")
        if (v := self.redirection) is not unset:
            data["redirection"] = v if isinstance(v, str) else _rt.absent(v, "a string", self, "redirection")
        if self.additional_properties:
            data.update(_rt.additional(self.additional_properties, self))
        return data

    def _write(self, sent: bool) -> str:
        if self.additional_properties:
            return _rt.json_text(self._encode(sent))
        v: _t.Any
        unset = _rt.UNSET
        text = ""
        if (v := self.notification) is not unset:
            v = (
                "null"
                if v is None
                else str(v)
                if v.__class__ is int
                else _rt.integer_text(v)
                if _rt.is_integer(v)
                else _rt.no_text(v)
            )
            text = f'{text},"notification":{v}'
        if (v := self.version) is not unset:
            v = "null" if v is None else _rt.uuid_text(v) if isinstance(v, _uuid.UUID) else _rt.no_text(v)
            text = f'{text},"version":{v}'
        if (v := self.application) is not unset:
            v = "null" if v is None else _rt.uuid_text(v) if isinstance(v, _uuid.UUID) else _rt.no_text(v)
            text = f'{text},"application":{v}'
        if (v := self.subscription) is not unset:
            v = "null" if v is None else _rt.uuid_text(v) if isinstance(v, _uuid.UUID) else _rt.no_text(v)
            text = f'{text},"subscription":{v}'
        if (v := self.stamp) is not unset:
            v = "null" if v is None else v._write(sent) if isinstance(v, Stamp) else _rt.no_text(v)
            text = f'{text},"stamp":{v}'
        if (v := self.channel) is not unset:
            v = "null" if v is None else _rt.quoted(v)
            text = f'{text},"channel":{v}'
        if (v := self.redirection) is not unset:
            v = "null" if v is None else _rt.quoted(v)
            text = f'{text},"redirection":{v}'
        return f"{{{text[1:]}}}"


_KNOWN: _t.Final[frozenset[str]] = frozenset(
    {
        "notification",
        "version",
        "application",
        "subscription",
        "stamp",
        "channel",
        "redirection",
    }
)

# Imported last: models may refer to each other in a circle.
from ..models.stamp import Stamp
