"""How duplicates are handled."""

from __future__ import annotations

import typing as _t

import attrs as _attrs

from .. import _runtime as _rt


@_attrs.define(kw_only=True, repr=False, eq=False)
class DuplicateImportRules(_rt.Model):
    """How duplicates are handled. The samples set one rule to true.

    Attributes:
        first: The rule `first`.
        last: The rule `last` (older documentation).
        ignore: The rule `ignore` (older documentation).
        additional_properties: Properties that the spec does not name, as received.
    """

    first: bool | _rt.Unset = _rt.UNSET
    last: bool | _rt.Unset = _rt.UNSET
    ignore: bool | _rt.Unset = _rt.UNSET
    additional_properties: dict[str, _t.Any] = _attrs.field(factory=dict)

    @classmethod
    def _decode(cls, data: _t.Any) -> _t.Self:
        get, unset = data.get, _rt.UNSET
        self = _rt.new(cls)
        self.first = (
            v
            if (v := get("first", unset)).__class__ is bool
            else v
            if v is unset
            else _rt.absent(v, "true or false", data, "first")
        )
        self.last = (
            v
            if (v := get("last", unset)).__class__ is bool
            else v
            if v is unset
            else _rt.absent(v, "true or false", data, "last")
        )
        self.ignore = (
            v
            if (v := get("ignore", unset)).__class__ is bool
            else v
            if v is unset
            else _rt.absent(v, "true or false", data, "ignore")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, _t.Any]:
        v: _t.Any
        unset = _rt.UNSET
        data: dict[str, _t.Any] = {}
        if (v := self.first) is not unset:
            data["first"] = v if v.__class__ is bool else _rt.absent(v, "true or false", self, "first")
        if (v := self.last) is not unset:
            data["last"] = v if v.__class__ is bool else _rt.absent(v, "true or false", self, "last")
        if (v := self.ignore) is not unset:
            data["ignore"] = v if v.__class__ is bool else _rt.absent(v, "true or false", self, "ignore")
        if self.additional_properties:
            data.update(_rt.additional(self.additional_properties, self))
        return data

    def _write(self, sent: bool) -> str:
        if self.additional_properties:
            return _rt.json_text(self._encode(sent))
        v: _t.Any
        unset = _rt.UNSET
        text = ""
        if (v := self.first) is not unset:
            v = "null" if v is None else ("true" if v else "false") if v.__class__ is bool else _rt.no_text(v)
            text = f'{text},"first":{v}'
        if (v := self.last) is not unset:
            v = "null" if v is None else ("true" if v else "false") if v.__class__ is bool else _rt.no_text(v)
            text = f'{text},"last":{v}'
        if (v := self.ignore) is not unset:
            v = "null" if v is None else ("true" if v else "false") if v.__class__ is bool else _rt.no_text(v)
            text = f'{text},"ignore":{v}'
        return f"{{{text[1:]}}}"


_KNOWN: _t.Final[frozenset[str]] = frozenset(
    {
        "first",
        "last",
        "ignore",
    }
)
