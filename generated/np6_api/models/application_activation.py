"""A notification that was sent to an application."""

from __future__ import annotations

import typing as _t
import uuid as _uuid

import attrs as _attrs

from .. import _runtime as _rt

if _t.TYPE_CHECKING:
    from ..models.application_receiver import ApplicationReceiver


@_attrs.define(kw_only=True, repr=False, eq=False)
class ApplicationActivation(_rt.Model):
    """A notification that was sent to an application.

    Attributes:
        kind: Always `application`.
        id: Identifier of the notification.
        version: Version of the notification.
        receiver: Who received a notification.
        additional_properties: Properties that the spec does not name, as received.
    """

    kind: _t.Literal["application"] = "application"
    id: int | _rt.Unset = _rt.UNSET
    version: _uuid.UUID | _rt.Unset = _rt.UNSET
    receiver: ApplicationReceiver | _rt.Unset = _rt.UNSET
    additional_properties: dict[str, _t.Any] = _attrs.field(factory=dict)

    @classmethod
    def _decode(cls, data: _t.Any) -> _t.Self:
        get, unset = data.get, _rt.UNSET
        self = _rt.new(cls)
        if (v := get("kind", unset)) != "application":
            _rt.wrong_tag(v, "application", data, "kind")
        self.kind = "application"
        self.id = (
            v
            if (v := get("id", unset)).__class__ is int
            else v
            if v is unset
            else _rt.absent(v, "an integer", data, "id")
        )
        self.version = _rt.to_uuid(get("version", unset), data, "version")
        self.receiver = (
            _decode_application_receiver(v)
            if (v := get("receiver", unset)).__class__ is dict
            else v
            if v is unset
            else _rt.absent(v, "an object", data, "receiver")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, _t.Any]:
        v: _t.Any
        unset = _rt.UNSET
        data: dict[str, _t.Any] = {
            "kind": "application"
            if (v := self.kind) == "application"
            else _rt.need(v, "the constant application", self, "kind"),
        }
        if (v := self.id) is not unset:
            data["id"] = v if v.__class__ is int or _rt.is_integer(v) else _rt.absent(v, "an integer", self, "id")
        if (v := self.version) is not unset:
            data["version"] = str(v) if isinstance(v, _uuid.UUID) else _rt.absent(v, "a UUID", self, "version")
        if (v := self.receiver) is not unset:
            data["receiver"] = (
                v._encode(sent)
                if v.__class__ in _classes_of_application_receiver
                else _rt.absent(v, "ApplicationReceiver", self, "receiver")
            )
        if self.additional_properties:
            data.update(_rt.additional(self.additional_properties, self))
        return data

    def _write(self, sent: bool) -> str:
        if self.additional_properties:
            return _rt.json_text(self._encode(sent))
        v: _t.Any
        unset = _rt.UNSET
        text = '{"kind":"application"' if (v := self.kind) == "application" else _rt.no_text(v)
        if (v := self.id) is not unset:
            v = (
                "null"
                if v is None
                else str(v)
                if v.__class__ is int
                else _rt.integer_text(v)
                if _rt.is_integer(v)
                else _rt.no_text(v)
            )
            text = f'{text},"id":{v}'
        if (v := self.version) is not unset:
            v = "null" if v is None else _rt.uuid_text(v) if isinstance(v, _uuid.UUID) else _rt.no_text(v)
            text = f'{text},"version":{v}'
        if (v := self.receiver) is not unset:
            v = (
                "null"
                if v is None
                else v._write(sent)
                if v.__class__ in _classes_of_application_receiver
                else _rt.no_text(v)
            )
            text = f'{text},"receiver":{v}'
        return text + "}"


_KNOWN: _t.Final[frozenset[str]] = frozenset(
    {
        "kind",
        "id",
        "version",
        "receiver",
    }
)

# Imported last: models may refer to each other in a circle.
from ..models.application_receiver import classes_of_application_receiver as _classes_of_application_receiver
from ..models.application_receiver import decode_application_receiver as _decode_application_receiver
