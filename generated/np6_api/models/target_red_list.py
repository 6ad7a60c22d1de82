"""The red lists that a target is on (older documentation)."""

from __future__ import annotations

import typing as _t

import attrs as _attrs

from .. import _runtime as _rt


@_attrs.define(kw_only=True, repr=False, eq=False)
class TargetRedList(_rt.Model):
    """The red lists that a target is on (older documentation). Empty if there are none.

    Attributes:
        mail: Since when and why a target is on a red list (older documentation).
        sms: Since when and why a target is on a red list (older documentation).
        additional_properties: Properties that the spec does not name, as received.
    """

    mail: TargetRedListing | _rt.Unset = _rt.UNSET
    sms: TargetRedListing | _rt.Unset = _rt.UNSET
    additional_properties: dict[str, _t.Any] = _attrs.field(factory=dict)

    @classmethod
    def _decode(cls, data: _t.Any) -> _t.Self:
        get, unset = data.get, _rt.UNSET
        self = _rt.new(cls)
        self.mail = (
            TargetRedListing._decode(v)
            if (v := get("mail", unset)).__class__ is dict
            else v
            if v is unset
            else _rt.absent(v, "an object", data, "mail")
        )
        self.sms = (
            TargetRedListing._decode(v)
            if (v := get("sms", unset)).__class__ is dict
            else v
            if v is unset
            else _rt.absent(v, "an object", data, "sms")
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
            data["mail"] = (
                v._encode(sent) if isinstance(v, TargetRedListing) else _rt.absent(v, "TargetRedListing", self, "mail")
            )
        if (v := self.sms) is not unset:
            data["sms"] = (
                v._encode(sent) if isinstance(v, TargetRedListing) else _rt.absent(v, "TargetRedListing", self, "sms")
            )
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
            v = "null" if v is None else v._write(sent) if isinstance(v, TargetRedListing) else _rt.no_text(v)
            text = f'{text},"mail":{v}'
        if (v := self.sms) is not unset:
            v = "null" if v is None else v._write(sent) if isinstance(v, TargetRedListing) else _rt.no_text(v)
            text = f'{text},"sms":{v}'
        return f"{{{text[1:]}}}"


_KNOWN: _t.Final[frozenset[str]] = frozenset(
    {
        "mail",
        "sms",
    }
)

# Imported last: models may refer to each other in a circle.
from ..models.target_red_listing import TargetRedListing
