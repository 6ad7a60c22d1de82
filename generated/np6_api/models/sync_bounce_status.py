"""Report of a bounce of the kind `sync`."""

from __future__ import annotations

import typing as _t

import attrs as _attrs

from .. import _runtime as _rt


@_attrs.define(kw_only=True, repr=False, eq=False)
class SyncBounceStatus(_rt.Model):
    """Report of a bounce of the kind `sync`.

    Attributes:
        type_: Always `sync`.
        code: Status code of a bounce.
        diagnostic: Text of the report.
        mta: Mail server; empty in the examples.
        additional_properties: Properties that the spec does not name, as received.
    """

    type_: _t.Literal["sync"] = "sync"
    code: BounceCode | _rt.Unset = _rt.UNSET
    diagnostic: str | _rt.Unset = _rt.UNSET
    mta: str | _rt.Unset = _rt.UNSET
    additional_properties: dict[str, _t.Any] = _attrs.field(factory=dict)

    @classmethod
    def _decode(cls, data: _t.Any) -> _t.Self:
        get, unset = data.get, _rt.UNSET
        self = _rt.new(cls)
        if (v := get("type", unset)) != "sync":
            _rt.wrong_tag(v, "sync", data, "type")
        self.type_ = "sync"
        self.code = (
            BounceCode._decode(v)
            if (v := get("code", unset)).__class__ is dict
            else v
            if v is unset
            else _rt.absent(v, "an object", data, "code")
        )
        self.diagnostic = (
            v
            if (v := get("diagnostic", unset)).__class__ is str
            else v
            if v is unset
            else _rt.absent(v, "a string", data, "diagnostic")
        )
        self.mta = (
            v
            if (v := get("mta", unset)).__class__ is str
            else v
            if v is unset
            else _rt.absent(v, "a string", data, "mta")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, _t.Any]:
        v: _t.Any
        unset = _rt.UNSET
        data: dict[str, _t.Any] = {
            "type": "sync" if (v := self.type_) == "sync" else _rt.need(v, "the constant sync", self, "type_"),
        }
        if (v := self.code) is not unset:
            data["code"] = v._encode(sent) if isinstance(v, BounceCode) else _rt.absent(v, "BounceCode", self, "code")
        if (v := self.diagnostic) is not unset:
            data["diagnostic"] = v if isinstance(v, str) else _rt.absent(v, "a string", self, "diagnostic")
        if (v := self.mta) is not unset:
            data["mta"] = v if isinstance(v, str) else _rt.absent(v, "a string", self, "mta")
        if self.additional_properties:
            data.update(_rt.additional(self.additional_properties, self))
        return data

    def _write(self, sent: bool) -> str:
        if self.additional_properties:
            return _rt.json_text(self._encode(sent))
        v: _t.Any
        unset = _rt.UNSET
        text = '{"type":"sync"' if (v := self.type_) == "sync" else _rt.no_text(v)
        if (v := self.code) is not unset:
            v = "null" if v is None else v._write(sent) if isinstance(v, BounceCode) else _rt.no_text(v)
            text = f'{text},"code":{v}'
        if (v := self.diagnostic) is not unset:
            v = "null" if v is None else _rt.quoted(v)
            text = f'{text},"diagnostic":{v}'
        if (v := self.mta) is not unset:
            v = "null" if v is None else _rt.quoted(v)
            text = f'{text},"mta":{v}'
        return text + "}"


_KNOWN: _t.Final[frozenset[str]] = frozenset(
    {
        "type",
        "code",
        "diagnostic",
        "mta",
    }
)

# Imported last: models may refer to each other in a circle.
from ..models.bounce_code import BounceCode
