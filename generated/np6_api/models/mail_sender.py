"""Sender of an e-mail."""

from __future__ import annotations

import typing as _t

import attrs as _attrs

from .. import _runtime as _rt


@_attrs.define(kw_only=True, repr=False, eq=False)
class MailSender(_rt.Model):
    """Sender of an e-mail.

    Attributes:
        prefix: Part of the address before the `@`.
        domain: Domain of the address.
        label: Name that readers see.
        additional_properties: Properties that the spec does not name, as received.
    """

    prefix: str | _rt.Unset = _rt.UNSET
    domain: str | _rt.Unset = _rt.UNSET
    label: str | _rt.Unset = _rt.UNSET
    additional_properties: dict[str, _t.Any] = _attrs.field(factory=dict)

    @classmethod
    def _decode(cls, data: _t.Any) -> _t.Self:
        get, unset = data.get, _rt.UNSET
        self = _rt.new(cls)
        self.prefix = (
            v
            if (v := get("prefix", unset)).__class__ is str
            else v
            if v is unset
            else _rt.absent(v, "a string", data, "prefix")
        )
        self.domain = (
            v
            if (v := get("domain", unset)).__class__ is str
            else v
            if v is unset
            else _rt.absent(v, "a string", data, "domain")
        )
        self.label = (
            v
            if (v := get("label", unset)).__class__ is str
            else v
            if v is unset
            else _rt.absent(v, "a string", data, "label")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, _t.Any]:
        v: _t.Any
        unset = _rt.UNSET
        data: dict[str, _t.Any] = {}
        if (v := self.prefix) is not unset:
            data["prefix"] = v if isinstance(v, str) else _rt.absent(v, "a string", self, "prefix")
        if (v := self.domain) is not unset:
            data["domain"] = v if isinstance(v, str) else _rt.absent(v, "a string", self, "domain")
        if (v := self.label) is not unset:
            data["label"] = v if isinstance(v, str) else _rt.absent(v, "a string", self, "label")
        if self.additional_properties:
            data.update(_rt.additional(self.additional_properties, self))
        return data

    def _write(self, sent: bool) -> str:
        if self.additional_properties:
            return _rt.json_text(self._encode(sent))
        v: _t.Any
        unset = _rt.UNSET
        text = ""
        if (v := self.prefix) is not unset:
            v = "null" if v is None else _rt.quoted(v)
            text = f'{text},"prefix":{v}'
        if (v := self.domain) is not unset:
            v = "null" if v is None else _rt.quoted(v)
            text = f'{text},"domain":{v}'
        if (v := self.label) is not unset:
            v = "null" if v is None else _rt.quoted(v)
            text = f'{text},"label":{v}'
        return f"{{{text[1:]}}}"


_KNOWN: _t.Final[frozenset[str]] = frozenset(
    {
        "prefix",
        "domain",
        "label",
    }
)
