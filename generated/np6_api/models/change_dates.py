"""When something was created and last changed."""

from __future__ import annotations

import datetime as _datetime
import typing as _t

import attrs as _attrs

from .. import _runtime as _rt


@_attrs.define(kw_only=True, repr=False, eq=False)
class ChangeDates(_rt.Model):
    """When something was created and last changed.

    Attributes:
        creation: When it was created.
        modification: When it was last changed.
        additional_properties: Properties that the spec does not name, as received.
    """

    creation: _datetime.datetime | _rt.Unset = _rt.UNSET
    modification: _datetime.datetime | _rt.Unset = _rt.UNSET
    additional_properties: dict[str, _t.Any] = _attrs.field(factory=dict)

    @classmethod
    def _decode(cls, data: _t.Any) -> _t.Self:
        get, unset = data.get, _rt.UNSET
        self = _rt.new(cls)
        self.creation = _rt.to_datetime(get("creation", unset), data, "creation")
        self.modification = _rt.to_datetime(get("modification", unset), data, "modification")
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, _t.Any]:
        v: _t.Any
        unset = _rt.UNSET
        data: dict[str, _t.Any] = {}
        if (v := self.creation) is not unset:
            data["creation"] = (
                _rt.datetime_text(v, self, "creation", sent)
                if isinstance(v, _datetime.datetime)
                else _rt.absent(v, "a date-time", self, "creation")
            )
        if (v := self.modification) is not unset:
            data["modification"] = (
                _rt.datetime_text(v, self, "modification", sent)
                if isinstance(v, _datetime.datetime)
                else _rt.absent(v, "a date-time", self, "modification")
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
        if (v := self.creation) is not unset:
            v = (
                "null"
                if v is None
                else f'"{_rt.datetime_text(v, None, None, sent)}"'
                if isinstance(v, _datetime.datetime)
                else _rt.no_text(v)
            )
            text = f'{text},"creation":{v}'
        if (v := self.modification) is not unset:
            v = (
                "null"
                if v is None
                else f'"{_rt.datetime_text(v, None, None, sent)}"'
                if isinstance(v, _datetime.datetime)
                else _rt.no_text(v)
            )
            text = f'{text},"modification":{v}'
        return f"{{{text[1:]}}}"


_KNOWN: _t.Final[frozenset[str]] = frozenset(
    {
        "creation",
        "modification",
    }
)
