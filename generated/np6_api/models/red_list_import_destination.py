"""The red lists that an import fills."""

from __future__ import annotations

import typing as _t

import attrs as _attrs

from .. import _runtime as _rt


@_attrs.define(kw_only=True, repr=False, eq=False)
class RedListImportDestination(_rt.Model):
    """The red lists that an import fills. An older sample names the first `email`.

    Attributes:
        mail: The e-mail red list.
        sms: The SMS red list.
        additional_properties: Properties that the spec does not name, as received.
    """

    mail: bool | _rt.Unset = _rt.UNSET
    sms: bool | _rt.Unset = _rt.UNSET
    additional_properties: dict[str, _t.Any] = _attrs.field(factory=dict)

    @classmethod
    def _decode(cls, data: _t.Any) -> _t.Self:
        get, unset = data.get, _rt.UNSET
        self = _rt.new(cls)
        self.mail = (
            v
            if (v := get("mail", unset)).__class__ is bool
            else v
            if v is unset
            else _rt.absent(v, "true or false", data, "mail")
        )
        self.sms = (
            v
            if (v := get("sms", unset)).__class__ is bool
            else v
            if v is unset
            else _rt.absent(v, "true or false", data, "sms")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, _t.Any]:
        v: _t.Any
        unset = _rt.UNSET
        data: dict[str, _t.Any] = {}
        if (v := self.mail) is not unset:
            data["mail"] = v if v.__class__ is bool else _rt.absent(v, "true or false", self, "mail")
        if (v := self.sms) is not unset:
            data["sms"] = v if v.__class__ is bool else _rt.absent(v, "true or false", self, "sms")
        if self.additional_properties:
            data.update(_rt.additional(self.additional_properties, self))
        return data

    def _write(self, sent: bool) -> str:
        if self.additional_properties:
            return _rt.json_text(self._encode(sent))
        v: _t.Any
        unset = _rt.UNSET
        text = ""
        if (v := self.mail) is not unset:
            v = "null" if v is None else ("true" if v else "false") if v.__class__ is bool else _rt.no_text(v)
            text = f'{text},"mail":{v}'
        if (v := self.sms) is not unset:
            v = "null" if v is None else ("true" if v else "false") if v.__class__ is bool else _rt.no_text(v)
            text = f'{text},"sms":{v}'
        return f"{{{text[1:]}}}"


_KNOWN: _t.Final[frozenset[str]] = frozenset(
    {
        "mail",
        "sms",
    }
)
