"""A certificate of the kind `p12`."""

from __future__ import annotations

import datetime as _datetime
import typing as _t

import attrs as _attrs

from .. import _runtime as _rt


@_attrs.define(kw_only=True, repr=False, eq=False)
class P12ApnsCertificate(_rt.Model):
    """A certificate of the kind `p12`.

    Attributes:
        type_: Always `p12`.
        value: The certificate.
        password: Password of the certificate.
        expiration: When the certificate expires.
        additional_properties: Properties that the spec does not name, as received.
    """

    type_: _t.Literal["p12"] = "p12"
    value: str | _rt.Unset = _rt.UNSET
    password: str | _rt.Unset = _rt.UNSET
    expiration: _datetime.datetime | _rt.Unset = _rt.UNSET
    additional_properties: dict[str, _t.Any] = _attrs.field(factory=dict)

    @classmethod
    def _decode(cls, data: _t.Any) -> _t.Self:
        get, unset = data.get, _rt.UNSET
        self = _rt.new(cls)
        if (v := get("type", unset)) != "p12":
            _rt.wrong_tag(v, "p12", data, "type")
        self.type_ = "p12"
        self.value = (
            v
            if (v := get("value", unset)).__class__ is str
            else v
            if v is unset
            else _rt.absent(v, "a string", data, "value")
        )
        self.password = (
            v
            if (v := get("password", unset)).__class__ is str
            else v
            if v is unset
            else _rt.absent(v, "a string", data, "password")
        )
        self.expiration = _rt.to_datetime(get("expiration", unset), data, "expiration")
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, _t.Any]:
        v: _t.Any
        unset = _rt.UNSET
        data: dict[str, _t.Any] = {
            "type": "p12" if (v := self.type_) == "p12" else _rt.need(v, "the constant p12", self, "type_"),
        }
        if (v := self.value) is not unset:
            data["value"] = v if isinstance(v, str) else _rt.absent(v, "a string", self, "value")
        if (v := self.password) is not unset:
            data["password"] = v if isinstance(v, str) else _rt.absent(v, "a string", self, "password")
        if (v := self.expiration) is not unset:
            data["expiration"] = (
                _rt.datetime_text(v, self, "expiration", sent)
                if isinstance(v, _datetime.datetime)
                else _rt.absent(v, "a date-time", self, "expiration")
            )
        if self.additional_properties:
            data.update(_rt.additional(self.additional_properties, self))
        return data

    def _write(self, sent: bool) -> str:
        if self.additional_properties:
            return _rt.json_text(self._encode(sent))
        v: _t.Any
        unset = _rt.UNSET
        text = '{"type":"p12"' if (v := self.type_) == "p12" else _rt.no_text(v)
        if (v := self.value) is not unset:
            v = "null" if v is None else _rt.quoted(v)
            text = f'{text},"value":{v}'
        if (v := self.password) is not unset:
            v = "null" if v is None else _rt.quoted(v)
            text = f'{text},"password":{v}'
        if (v := self.expiration) is not unset:
            v = (
                "null"
                if v is None
                else f'"{_rt.datetime_text(v, None, None, sent)}"'
                if isinstance(v, _datetime.datetime)
                else _rt.no_text(v)
            )
            text = f'{text},"expiration":{v}'
        return text + "}"


_KNOWN: _t.Final[frozenset[str]] = frozenset(
    {
        "type",
        "value",
        "password",
        "expiration",
    }
)
