"""A mobile application."""

from __future__ import annotations

import typing as _t
import uuid as _uuid

import attrs as _attrs

from .. import _runtime as _rt

if _t.TYPE_CHECKING:
    from ..models.application_provider import ApplicationProvider


@_attrs.define(kw_only=True, repr=False, eq=False)
class NativeApplication(_rt.Model):
    """A mobile application.

    Attributes:
        type_: Always `native`.
        id: Identifier of the application.
        name: Name of the application.
        description: Description of the application.
        active: Whether the application is online.
        stamp: When the application was created and last changed.
        icon: Icon of the application.
        providers: Who delivers the notifications.
        routes: Where a notification can lead.
        channels: How a notification can be displayed.
        additional_properties: Properties that the spec does not name, as received.
    """

    type_: _t.Literal["native"] = "native"
    id: _uuid.UUID | None | _rt.Unset = _rt.UNSET
    name: str | _rt.Unset = _rt.UNSET
    description: str | _rt.Unset = _rt.UNSET
    active: bool | _rt.Unset = _rt.UNSET
    stamp: ChangeDates | None | _rt.Unset = _rt.UNSET
    icon: str | None | _rt.Unset = _rt.UNSET
    providers: list[ApplicationProvider] | _rt.Unset = _rt.UNSET
    routes: list[ApplicationOption] | _rt.Unset = _rt.UNSET
    channels: list[ApplicationOption] | None | _rt.Unset = _rt.UNSET
    additional_properties: dict[str, _t.Any] = _attrs.field(factory=dict)

    @classmethod
    def _decode(cls, data: _t.Any) -> _t.Self:
        get, unset = data.get, _rt.UNSET
        self = _rt.new(cls)
        if (v := get("type", unset)) != "native":
            _rt.wrong_tag(v, "native", data, "type")
        self.type_ = "native"
        self.id = _rt.to_uuid(get("id", unset), data, "id")
        self.name = (
            v
            if (v := get("name", unset)).__class__ is str
            else v
            if v is unset
            else _rt.absent(v, "a string", data, "name")
        )
        self.description = (
            v
            if (v := get("description", unset)).__class__ is str
            else v
            if v is unset
            else _rt.absent(v, "a string", data, "description")
        )
        self.active = (
            v
            if (v := get("active", unset)).__class__ is bool
            else v
            if v is unset
            else _rt.absent(v, "true or false", data, "active")
        )
        self.stamp = (
            ChangeDates._decode(v)
            if (v := get("stamp", unset)).__class__ is dict
            else v
            if v is unset
            else _rt.absent(v, "an object", data, "stamp")
        )
        self.icon = (
            v
            if (v := get("icon", unset)).__class__ is str
            else v
            if v is unset
            else _rt.absent(v, "a string", data, "icon")
        )
        self.providers = (
            [_decode_application_provider(x) if x.__class__ is dict else _rt.mismatch(x, "an object", v) for x in v]
            if (v := get("providers", unset)).__class__ is list
            else v
            if v is unset
            else _rt.absent(v, "an array", data, "providers")
        )
        self.routes = (
            [ApplicationOption._decode(x) if x.__class__ is dict else _rt.mismatch(x, "an object", v) for x in v]
            if (v := get("routes", unset)).__class__ is list
            else v
            if v is unset
            else _rt.absent(v, "an array", data, "routes")
        )
        self.channels = (
            [ApplicationOption._decode(x) if x.__class__ is dict else _rt.mismatch(x, "an object", v) for x in v]
            if (v := get("channels", unset)).__class__ is list
            else v
            if v is unset
            else _rt.absent(v, "an array", data, "channels")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, _t.Any]:
        v: _t.Any
        unset = _rt.UNSET
        data: dict[str, _t.Any] = {
            "type": "native" if (v := self.type_) == "native" else _rt.need(v, "the constant native", self, "type_"),
        }
        if (v := self.id) is not unset:
            data["id"] = str(v) if isinstance(v, _uuid.UUID) else _rt.absent(v, "a UUID", self, "id")
        if (v := self.name) is not unset:
            data["name"] = v if isinstance(v, str) else _rt.absent(v, "a string", self, "name")
        if (v := self.description) is not unset:
            data["description"] = v if isinstance(v, str) else _rt.absent(v, "a string", self, "description")
        if (v := self.active) is not unset:
            data["active"] = v if v.__class__ is bool else _rt.absent(v, "true or false", self, "active")
        if (v := self.stamp) is not unset:
            data["stamp"] = (
                v._encode(sent) if isinstance(v, ChangeDates) else _rt.absent(v, "ChangeDates", self, "stamp")
            )
        if (v := self.icon) is not unset:
            data["icon"] = v if isinstance(v, str) else _rt.absent(v, "a string", self, "icon")
        if (v := self.providers) is not unset:
            data["providers"] = (
                [
                    x._encode(sent)
                    if x.__class__ in _classes_of_application_provider
                    else _rt.mismatch(x, "ApplicationProvider", v)
                    for x in v
                ]
                if isinstance(v, list)
                else _rt.absent(v, "an array", self, "providers")
            )
        if (v := self.routes) is not unset:
            data["routes"] = (
                [
                    x._encode(sent) if isinstance(x, ApplicationOption) else _rt.mismatch(x, "ApplicationOption", v)
                    for x in v
                ]
                if isinstance(v, list)
                else _rt.absent(v, "an array", self, "routes")
            )
        if (v := self.channels) is not unset:
            data["channels"] = (
                [
                    x._encode(sent) if isinstance(x, ApplicationOption) else _rt.mismatch(x, "ApplicationOption", v)
                    for x in v
                ]
                if isinstance(v, list)
                else _rt.absent(v, "an array", self, "channels")
            )
        if self.additional_properties:
            data.update(_rt.additional(self.additional_properties, self))
        return data

    def _write(self, sent: bool) -> str:
        if self.additional_properties:
            return _rt.json_text(self._encode(sent))
        v: _t.Any
        unset = _rt.UNSET
        text = '{"type":"native"' if (v := self.type_) == "native" else _rt.no_text(v)
        if (v := self.id) is not unset:
            v = "null" if v is None else _rt.uuid_text(v) if isinstance(v, _uuid.UUID) else _rt.no_text(v)
            text = f'{text},"id":{v}'
        if (v := self.name) is not unset:
            v = "null" if v is None else _rt.quoted(v)
            text = f'{text},"name":{v}'
        if (v := self.description) is not unset:
            v = "null" if v is None else _rt.quoted(v)
            text = f'{text},"description":{v}'
        if (v := self.active) is not unset:
            v = "null" if v is None else ("true" if v else "false") if v.__class__ is bool else _rt.no_text(v)
            text = f'{text},"active":{v}'
        if (v := self.stamp) is not unset:
            v = "null" if v is None else v._write(sent) if isinstance(v, ChangeDates) else _rt.no_text(v)
            text = f'{text},"stamp":{v}'
        if (v := self.icon) is not unset:
            v = "null" if v is None else _rt.quoted(v)
            text = f'{text},"icon":{v}'
        if (v := self.providers) is not unset:
            v = (
                "null"
                if v is None
                else "["
                + ",".join(
                    [x._write(sent) if x.__class__ in _classes_of_application_provider else _rt.no_text(x) for x in v]
                )
                + "]"
                if isinstance(v, list)
                else _rt.no_text(v)
            )
            text = f'{text},"providers":{v}'
        if (v := self.routes) is not unset:
            v = (
                "null"
                if v is None
                else "["
                + ",".join([x._write(sent) if isinstance(x, ApplicationOption) else _rt.no_text(x) for x in v])
                + "]"
                if isinstance(v, list)
                else _rt.no_text(v)
            )
            text = f'{text},"routes":{v}'
        if (v := self.channels) is not unset:
            v = (
                "null"
                if v is None
                else "["
                + ",".join([x._write(sent) if isinstance(x, ApplicationOption) else _rt.no_text(x) for x in v])
                + "]"
                if isinstance(v, list)
                else _rt.no_text(v)
            )
            text = f'{text},"channels":{v}'
        return text + "}"


_KNOWN: _t.Final[frozenset[str]] = frozenset(
    {
        "type",
        "id",
        "name",
        "description",
        "active",
        "stamp",
        "icon",
        "providers",
        "routes",
        "channels",
    }
)

# Imported last: models may refer to each other in a circle.
from ..models.application_option import ApplicationOption
from ..models.application_provider import classes_of_application_provider as _classes_of_application_provider
from ..models.application_provider import decode_application_provider as _decode_application_provider
from ..models.change_dates import ChangeDates
