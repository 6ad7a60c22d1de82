"""Marketing pressure of an action."""

from __future__ import annotations

import typing as _t

import attrs as _attrs

from .. import _runtime as _rt


@_attrs.define(kw_only=True, repr=False, eq=False)
class ActionPressure(_rt.Model):
    """Marketing pressure of an action.

    Attributes:
        use: The action respects the marketing pressure.
        increment: The action adds to the marketing pressure.
        additional_properties: Properties that the spec does not name, as received.
    """

    use: bool | _rt.Unset = _rt.UNSET
    increment: bool | _rt.Unset = _rt.UNSET
    additional_properties: dict[str, _t.Any] = _attrs.field(factory=dict)

    @classmethod
    def _decode(cls, data: _t.Any) -> _t.Self:
        get, unset = data.get, _rt.UNSET
        self = _rt.new(cls)
        self.use = (
            v
            if (v := get("use", unset)).__class__ is bool
            else v
            if v is unset
            else _rt.absent(v, "true or false", data, "use")
        )
        self.increment = (
            v
            if (v := get("increment", unset)).__class__ is bool
            else v
            if v is unset
            else _rt.absent(v, "true or false", data, "increment")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, _t.Any]:
        v: _t.Any
        unset = _rt.UNSET
        data: dict[str, _t.Any] = {}
        if (v := self.use) is not unset:
            data["use"] = v if v.__class__ is bool else _rt.absent(v, "true or false", self, "use")
        if (v := self.increment) is not unset:
            data["increment"] = v if v.__class__ is bool else _rt.absent(v, "true or false", self, "increment")
        if self.additional_properties:
            data.update(_rt.additional(self.additional_properties, self))
        return data

    def _write(self, sent: bool) -> str:
        if self.additional_properties:
            return _rt.json_text(self._encode(sent))
        v: _t.Any
        unset = _rt.UNSET
        text = ""
        if (v := self.use) is not unset:
            v = "null" if v is None else ("true" if v else "false") if v.__class__ is bool else _rt.no_text(v)
            text = f'{text},"use":{v}'
        if (v := self.increment) is not unset:
            v = "null" if v is None else ("true" if v else "false") if v.__class__ is bool else _rt.no_text(v)
            text = f'{text},"increment":{v}'
        return f"{{{text[1:]}}}"


_KNOWN: _t.Final[frozenset[str]] = frozenset(
    {
        "use",
        "increment",
    }
)
