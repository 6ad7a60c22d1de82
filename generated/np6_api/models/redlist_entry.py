"""Why and when a target was put on a red list."""

from __future__ import annotations

import datetime as _datetime
import typing as _t

import attrs as _attrs

from .. import _runtime as _rt

if _t.TYPE_CHECKING:
    from ..models.redlist_entry_origin import RedlistEntryOrigin


@_attrs.define(kw_only=True, repr=False, eq=False)
class RedlistEntry(_rt.Model):
    """Why and when a target was put on a red list.

    Attributes:
        id: Identifier of the target.
        timestamp: When the target was put on the red list.
        origin: What put it there - 0 unknown, 1 API, 2 import, 3 form, 4 unsubscription, 5 complaint, 6 SMS
            stop, 7 SMS blacklist, 8 SMS administrative, 9 SMS specific.
        detail: Further details; in the older documentation `formId`, the identifier of the form, for origin 3.
        additional_properties: Properties that the spec does not name, as received.
    """

    id: str | _rt.Unset = _rt.UNSET
    timestamp: _datetime.datetime | None | _rt.Unset = _rt.UNSET
    origin: RedlistEntryOrigin | int | _rt.Unset = _rt.UNSET
    detail: dict[str, _t.Any] | _rt.Unset = _rt.UNSET
    additional_properties: dict[str, _t.Any] = _attrs.field(factory=dict)

    @classmethod
    def _decode(cls, data: _t.Any) -> _t.Self:
        get, unset = data.get, _rt.UNSET
        self = _rt.new(cls)
        self.id = (
            v
            if (v := get("id", unset)).__class__ is str
            else v
            if v is unset
            else _rt.absent(v, "a string", data, "id")
        )
        self.timestamp = _rt.to_datetime(get("timestamp", unset), data, "timestamp")
        self.origin = (
            _look_up_redlist_entry_origin(v, v)
            if (v := get("origin", unset)).__class__ is int
            else v
            if v is unset
            else _rt.absent(v, "an integer", data, "origin")
        )
        self.detail = (
            v
            if (v := get("detail", unset)).__class__ is dict
            else v
            if v is unset
            else _rt.absent(v, "an object", data, "detail")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, _t.Any]:
        v: _t.Any
        unset = _rt.UNSET
        data: dict[str, _t.Any] = {}
        if (v := self.id) is not unset:
            data["id"] = v if isinstance(v, str) else _rt.absent(v, "a string", self, "id")
        if (v := self.timestamp) is not unset:
            data["timestamp"] = (
                _rt.datetime_text(v, self, "timestamp", sent)
                if isinstance(v, _datetime.datetime)
                else _rt.absent(v, "a date-time", self, "timestamp")
            )
        if (v := self.origin) is not unset:
            data["origin"] = (
                v if v.__class__ is int or _rt.is_integer(v) else _rt.absent(v, "an integer", self, "origin")
            )
        if (v := self.detail) is not unset:
            data["detail"] = v if isinstance(v, dict) else _rt.absent(v, "an object", self, "detail")
        if self.additional_properties:
            data.update(_rt.additional(self.additional_properties, self))
        return data

    def _write(self, sent: bool) -> str:
        if self.additional_properties:
            return _rt.json_text(self._encode(sent))
        v: _t.Any
        unset = _rt.UNSET
        text = ""
        if (v := self.id) is not unset:
            v = "null" if v is None else _rt.quoted(v)
            text = f'{text},"id":{v}'
        if (v := self.timestamp) is not unset:
            v = (
                "null"
                if v is None
                else f'"{_rt.datetime_text(v, None, None, sent)}"'
                if isinstance(v, _datetime.datetime)
                else _rt.no_text(v)
            )
            text = f'{text},"timestamp":{v}'
        if (v := self.origin) is not unset:
            v = (
                "null"
                if v is None
                else str(v)
                if v.__class__ is int
                else _rt.integer_text(v)
                if _rt.is_integer(v)
                else _rt.no_text(v)
            )
            text = f'{text},"origin":{v}'
        if (v := self.detail) is not unset:
            v = "null" if v is None else _rt.json_text(v) if isinstance(v, dict) else _rt.no_text(v)
            text = f'{text},"detail":{v}'
        return f"{{{text[1:]}}}"


_KNOWN: _t.Final[frozenset[str]] = frozenset(
    {
        "id",
        "timestamp",
        "origin",
        "detail",
    }
)

# Imported last: models may refer to each other in a circle.
from ..models.redlist_entry_origin import look_up_redlist_entry_origin as _look_up_redlist_entry_origin
