"""Segments that a campaign is sent to."""

from __future__ import annotations

import typing as _t

import attrs as _attrs

from .. import _runtime as _rt


@_attrs.define(kw_only=True, repr=False, eq=False)
class ActionSegments(_rt.Model):
    """Segments that a campaign is sent to.

    Attributes:
        selected: Identifiers of the segments to send to.
        excluded: Identifiers of the segments to leave out, at most two according to a sample.
        additional_properties: Properties that the spec does not name, as received.
    """

    selected: list[int] | _rt.Unset = _rt.UNSET
    excluded: list[int] | _rt.Unset = _rt.UNSET
    additional_properties: dict[str, _t.Any] = _attrs.field(factory=dict)

    @classmethod
    def _decode(cls, data: _t.Any) -> _t.Self:
        get, unset = data.get, _rt.UNSET
        self = _rt.new(cls)
        self.selected = (
            _rt.items(v, int, "an integer")
            if (v := get("selected", unset)).__class__ is list
            else v
            if v is unset
            else _rt.absent(v, "an array", data, "selected")
        )
        self.excluded = (
            _rt.items(v, int, "an integer")
            if (v := get("excluded", unset)).__class__ is list
            else v
            if v is unset
            else _rt.absent(v, "an array", data, "excluded")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, _t.Any]:
        v: _t.Any
        unset = _rt.UNSET
        data: dict[str, _t.Any] = {}
        if (v := self.selected) is not unset:
            data["selected"] = (
                [x if x.__class__ is int or _rt.is_integer(x) else _rt.mismatch(x, "an integer", v) for x in v]
                if isinstance(v, list)
                else _rt.absent(v, "an array", self, "selected")
            )
        if (v := self.excluded) is not unset:
            data["excluded"] = (
                [x if x.__class__ is int or _rt.is_integer(x) else _rt.mismatch(x, "an integer", v) for x in v]
                if isinstance(v, list)
                else _rt.absent(v, "an array", self, "excluded")
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
        if (v := self.selected) is not unset:
            v = (
                "null"
                if v is None
                else "["
                + ",".join(
                    [
                        str(x) if x.__class__ is int else _rt.integer_text(x) if _rt.is_integer(x) else _rt.no_text(x)
                        for x in v
                    ]
                )
                + "]"
                if isinstance(v, list)
                else _rt.no_text(v)
            )
            text = f'{text},"selected":{v}'
        if (v := self.excluded) is not unset:
            v = (
                "null"
                if v is None
                else "["
                + ",".join(
                    [
                        str(x) if x.__class__ is int else _rt.integer_text(x) if _rt.is_integer(x) else _rt.no_text(x)
                        for x in v
                    ]
                )
                + "]"
                if isinstance(v, list)
                else _rt.no_text(v)
            )
            text = f'{text},"excluded":{v}'
        return f"{{{text[1:]}}}"


_KNOWN: _t.Final[frozenset[str]] = frozenset(
    {
        "selected",
        "excluded",
    }
)
