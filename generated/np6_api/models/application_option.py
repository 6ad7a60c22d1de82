"""A route or a channel of an application."""

from __future__ import annotations

import typing as _t

import attrs as _attrs

from .. import _runtime as _rt

if _t.TYPE_CHECKING:
    from ..models.application_option_value import ApplicationOptionValue


@_attrs.define(kw_only=True, repr=False, eq=False)
class ApplicationOption(_rt.Model):
    """A route or a channel of an application.

    Attributes:
        name: Name of the route or channel.
        value: Value of a route or a channel. Kinds other than `literal` are not documented.
        default: Whether this one is the default.
        additional_properties: Properties that the spec does not name, as received.
    """

    name: str | _rt.Unset = _rt.UNSET
    value: ApplicationOptionValue | _rt.Unset = _rt.UNSET
    default: bool | _rt.Unset = _rt.UNSET
    additional_properties: dict[str, _t.Any] = _attrs.field(factory=dict)

    @classmethod
    def _decode(cls, data: _t.Any) -> _t.Self:
        get, unset = data.get, _rt.UNSET
        self = _rt.new(cls)
        self.name = (
            v
            if (v := get("name", unset)).__class__ is str
            else v
            if v is unset
            else _rt.absent(v, "a string", data, "name")
        )
        self.value = (
            _decode_application_option_value(v)
            if (v := get("value", unset)).__class__ is dict
            else v
            if v is unset
            else _rt.absent(v, "an object", data, "value")
        )
        self.default = (
            v
            if (v := get("default", unset)).__class__ is bool
            else v
            if v is unset
            else _rt.absent(v, "true or false", data, "default")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, _t.Any]:
        v: _t.Any
        unset = _rt.UNSET
        data: dict[str, _t.Any] = {}
        if (v := self.name) is not unset:
            data["name"] = v if isinstance(v, str) else _rt.absent(v, "a string", self, "name")
        if (v := self.value) is not unset:
            data["value"] = (
                v._encode(sent)
                if v.__class__ in _classes_of_application_option_value
                else _rt.absent(v, "ApplicationOptionValue", self, "value")
            )
        if (v := self.default) is not unset:
            data["default"] = v if v.__class__ is bool else _rt.absent(v, "true or false", self, "default")
        if self.additional_properties:
            data.update(_rt.additional(self.additional_properties, self))
        return data

    def _write(self, sent: bool) -> str:
        if self.additional_properties:
            return _rt.json_text(self._encode(sent))
        v: _t.Any
        unset = _rt.UNSET
        text = ""
        if (v := self.name) is not unset:
            v = "null" if v is None else _rt.quoted(v)
            text = f'{text},"name":{v}'
        if (v := self.value) is not unset:
            v = (
                "null"
                if v is None
                else v._write(sent)
                if v.__class__ in _classes_of_application_option_value
                else _rt.no_text(v)
            )
            text = f'{text},"value":{v}'
        if (v := self.default) is not unset:
            v = "null" if v is None else ("true" if v else "false") if v.__class__ is bool else _rt.no_text(v)
            text = f'{text},"default":{v}'
        return f"{{{text[1:]}}}"


_KNOWN: _t.Final[frozenset[str]] = frozenset(
    {
        "name",
        "value",
        "default",
    }
)

# Imported last: models may refer to each other in a circle.
from ..models.application_option_value import (
    classes_of_application_option_value as _classes_of_application_option_value,
)
from ..models.application_option_value import decode_application_option_value as _decode_application_option_value
