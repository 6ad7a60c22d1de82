"""A mobile application."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Literal, Self
from uuid import UUID

from attrs import define as _define
from attrs import field as _field

from ..types import UNSET, Model, Unset
from ..wire import (
    absent,
    additional,
    misfit,
    need,
    new,
    to_uuid,
    wrong_tag,
)

if TYPE_CHECKING:
    from ..models.application_provider import ApplicationProvider


@_define(kw_only=True, repr=False, eq=False)
class NativeApplication(Model):
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
        additional_properties: Members that the description does not name, kept as they came.
    """

    type_: Literal["native"] = "native"
    id: UUID | None | Unset = UNSET
    name: str | Unset = UNSET
    description: str | Unset = UNSET
    active: bool | Unset = UNSET
    stamp: ChangeDates | None | Unset = UNSET
    icon: str | None | Unset = UNSET
    providers: list[ApplicationProvider] | Unset = UNSET
    routes: list[ApplicationOption] | Unset = UNSET
    channels: list[ApplicationOption] | None | Unset = UNSET
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def _decode(cls, data: Any) -> Self:
        get = data.get
        self = new(cls)
        if (v := get("type", UNSET)) != "native":
            wrong_tag(v, "native", data, "type")
        self.type_ = "native"
        self.id = to_uuid(get("id", UNSET), data, "id")
        self.name = (
            v
            if (v := get("name", UNSET)).__class__ is str
            else v
            if v is UNSET
            else absent(v, "a string", data, "name")
        )
        self.description = (
            v
            if (v := get("description", UNSET)).__class__ is str
            else v
            if v is UNSET
            else absent(v, "a string", data, "description")
        )
        self.active = (
            v
            if (v := get("active", UNSET)).__class__ is bool
            else v
            if v is UNSET
            else absent(v, "true or false", data, "active")
        )
        self.stamp = (
            ChangeDates._decode(v)
            if (v := get("stamp", UNSET)).__class__ is dict
            else v
            if v is UNSET
            else absent(v, "an object", data, "stamp")
        )
        self.icon = (
            v
            if (v := get("icon", UNSET)).__class__ is str
            else v
            if v is UNSET
            else absent(v, "a string", data, "icon")
        )
        self.providers = (
            [decode_application_provider(x) if x.__class__ is dict else misfit(x, "an object", v) for x in v]
            if (v := get("providers", UNSET)).__class__ is list
            else v
            if v is UNSET
            else absent(v, "an array", data, "providers")
        )
        self.routes = (
            [ApplicationOption._decode(x) if x.__class__ is dict else misfit(x, "an object", v) for x in v]
            if (v := get("routes", UNSET)).__class__ is list
            else v
            if v is UNSET
            else absent(v, "an array", data, "routes")
        )
        self.channels = (
            [ApplicationOption._decode(x) if x.__class__ is dict else misfit(x, "an object", v) for x in v]
            if (v := get("channels", UNSET)).__class__ is list
            else v
            if v is UNSET
            else absent(v, "an array", data, "channels")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, Any]:
        v: Any
        data: dict[str, Any] = {
            "type": v if (v := self.type_) == "native" else need(v, "the constant native", self, "type_"),
        }
        if (v := self.id) is not UNSET:
            data["id"] = str(v) if isinstance(v, UUID) else absent(v, "a UUID", self, "id")
        if (v := self.name) is not UNSET:
            data["name"] = v if isinstance(v, str) else absent(v, "a string", self, "name")
        if (v := self.description) is not UNSET:
            data["description"] = v if isinstance(v, str) else absent(v, "a string", self, "description")
        if (v := self.active) is not UNSET:
            data["active"] = v if v.__class__ is bool else absent(v, "true or false", self, "active")
        if (v := self.stamp) is not UNSET:
            data["stamp"] = v._encode(sent) if isinstance(v, ChangeDates) else absent(v, "ChangeDates", self, "stamp")
        if (v := self.icon) is not UNSET:
            data["icon"] = v if isinstance(v, str) else absent(v, "a string", self, "icon")
        if (v := self.providers) is not UNSET:
            data["providers"] = (
                [
                    x._encode(sent) if is_application_provider(x) else misfit(x, "ApplicationProvider", v, None)
                    for x in v
                ]
                if isinstance(v, list)
                else absent(v, "an array", self, "providers")
            )
        if (v := self.routes) is not UNSET:
            data["routes"] = (
                [
                    x._encode(sent) if isinstance(x, ApplicationOption) else misfit(x, "ApplicationOption", v, None)
                    for x in v
                ]
                if isinstance(v, list)
                else absent(v, "an array", self, "routes")
            )
        if (v := self.channels) is not UNSET:
            data["channels"] = (
                [
                    x._encode(sent) if isinstance(x, ApplicationOption) else misfit(x, "ApplicationOption", v, None)
                    for x in v
                ]
                if isinstance(v, list)
                else absent(v, "an array", self, "channels")
            )
        if self.additional_properties:
            data.update(additional(self.additional_properties, self))
        return data


_KNOWN: Final[frozenset[str]] = frozenset(
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
from ..models.application_provider import decode_application_provider, is_application_provider
from ..models.change_dates import ChangeDates
