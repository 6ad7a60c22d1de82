"""A route or a channel of an application."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Self

from attrs import define as _define
from attrs import field as _field

from ..types import UNSET, Model, Unset
from ..wire import (
    absent,
    additional,
    new,
)

if TYPE_CHECKING:
    from ..models.application_option_value import ApplicationOptionValue


@_define(kw_only=True, repr=False, eq=False)
class ApplicationOption(Model):
    """A route or a channel of an application.

    Attributes:
        name: Name of the route or channel.
        value: Value of a route or a channel. Kinds other than `literal` are not documented.
        default: Whether this one is the default.
        additional_properties: Members that the description does not name, kept as they came.
    """

    name: str | Unset = UNSET
    value: ApplicationOptionValue | Unset = UNSET
    default: bool | Unset = UNSET
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def _decode(cls, data: Any) -> Self:
        get = data.get
        self = new(cls)
        self.name = (
            v
            if (v := get("name", UNSET)).__class__ is str
            else v
            if v is UNSET
            else absent(v, "a string", data, "name")
        )
        self.value = (
            decode_application_option_value(v)
            if (v := get("value", UNSET)).__class__ is dict
            else v
            if v is UNSET
            else absent(v, "an object", data, "value")
        )
        self.default = (
            v
            if (v := get("default", UNSET)).__class__ is bool
            else v
            if v is UNSET
            else absent(v, "true or false", data, "default")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, Any]:
        v: Any
        data: dict[str, Any] = {}
        if (v := self.name) is not UNSET:
            data["name"] = v if isinstance(v, str) else absent(v, "a string", self, "name")
        if (v := self.value) is not UNSET:
            data["value"] = (
                v._encode(sent)
                if is_application_option_value(v)
                else absent(v, "ApplicationOptionValue", self, "value")
            )
        if (v := self.default) is not UNSET:
            data["default"] = v if v.__class__ is bool else absent(v, "true or false", self, "default")
        if self.additional_properties:
            data.update(additional(self.additional_properties, self))
        return data


_KNOWN: Final[frozenset[str]] = frozenset(
    {
        "name",
        "value",
        "default",
    }
)

# Imported last: models may refer to each other in a circle.
from ..models.application_option_value import decode_application_option_value, is_application_option_value
