"""A contact."""

from __future__ import annotations

import datetime as _datetime
import typing as _t

import attrs as _attrs

from .. import _runtime as _rt


@_attrs.define(kw_only=True, repr=False, eq=False)
class Target(_rt.Model):
    """A contact.

    Attributes:
        id: Identifier of the target.
        hash_: MD5 hash of the unicity, 32 hexadecimal digits.
        creation_date: When the target was created.
        last_update_date: When the target was last changed.
        fields: Values of the target, keyed by field id; null where a field has no value.
        bounce: Bounces of the target (older documentation).
        red_list: The red lists that a target is on (older documentation). Empty if there are none.
        additional_properties: Properties that the spec does not name, as received.
    """

    id: str | _rt.Unset = _rt.UNSET
    hash_: str | _rt.Unset = _rt.UNSET
    creation_date: _datetime.datetime | _rt.Unset = _rt.UNSET
    last_update_date: _datetime.datetime | _rt.Unset = _rt.UNSET
    fields: dict[str, _t.Any] | _rt.Unset = _rt.UNSET
    bounce: list[TargetBounce] | _rt.Unset = _rt.UNSET
    red_list: TargetRedList | _rt.Unset = _rt.UNSET
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
        self.hash_ = (
            v
            if (v := get("hash", unset)).__class__ is str
            else v
            if v is unset
            else _rt.absent(v, "a string", data, "hash")
        )
        self.creation_date = _rt.to_datetime(get("creationDate", unset), data, "creationDate")
        self.last_update_date = _rt.to_datetime(get("lastUpdateDate", unset), data, "lastUpdateDate")
        self.fields = (
            v
            if (v := get("fields", unset)).__class__ is dict
            else v
            if v is unset
            else _rt.absent(v, "an object", data, "fields")
        )
        self.bounce = (
            [TargetBounce._decode(x) if x.__class__ is dict else _rt.mismatch(x, "an object", v) for x in v]
            if (v := get("bounce", unset)).__class__ is list
            else v
            if v is unset
            else _rt.absent(v, "an array", data, "bounce")
        )
        self.red_list = (
            TargetRedList._decode(v)
            if (v := get("redList", unset)).__class__ is dict
            else v
            if v is unset
            else _rt.absent(v, "an object", data, "redList")
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
        if (v := self.hash_) is not unset:
            data["hash"] = v if isinstance(v, str) else _rt.absent(v, "a string", self, "hash_")
        if (v := self.creation_date) is not unset:
            data["creationDate"] = (
                _rt.datetime_text(v, self, "creation_date", sent)
                if isinstance(v, _datetime.datetime)
                else _rt.absent(v, "a date-time", self, "creation_date")
            )
        if (v := self.last_update_date) is not unset:
            data["lastUpdateDate"] = (
                _rt.datetime_text(v, self, "last_update_date", sent)
                if isinstance(v, _datetime.datetime)
                else _rt.absent(v, "a date-time", self, "last_update_date")
            )
        if (v := self.fields) is not unset:
            data["fields"] = v if isinstance(v, dict) else _rt.absent(v, "an object", self, "fields")
        if (v := self.bounce) is not unset:
            data["bounce"] = (
                [x._encode(sent) if isinstance(x, TargetBounce) else _rt.mismatch(x, "TargetBounce", v) for x in v]
                if isinstance(v, list)
                else _rt.absent(v, "an array", self, "bounce")
            )
        if (v := self.red_list) is not unset:
            data["redList"] = (
                v._encode(sent) if isinstance(v, TargetRedList) else _rt.absent(v, "TargetRedList", self, "red_list")
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
        if (v := self.id) is not unset:
            v = "null" if v is None else _rt.quoted(v)
            text = f'{text},"id":{v}'
        if (v := self.hash_) is not unset:
            v = "null" if v is None else _rt.quoted(v)
            text = f'{text},"hash":{v}'
        if (v := self.creation_date) is not unset:
            v = (
                "null"
                if v is None
                else f'"{_rt.datetime_text(v, None, None, sent)}"'
                if isinstance(v, _datetime.datetime)
                else _rt.no_text(v)
            )
            text = f'{text},"creationDate":{v}'
        if (v := self.last_update_date) is not unset:
            v = (
                "null"
                if v is None
                else f'"{_rt.datetime_text(v, None, None, sent)}"'
                if isinstance(v, _datetime.datetime)
                else _rt.no_text(v)
            )
            text = f'{text},"lastUpdateDate":{v}'
        if (v := self.fields) is not unset:
            v = "null" if v is None else _rt.json_text(v) if isinstance(v, dict) else _rt.no_text(v)
            text = f'{text},"fields":{v}'
        if (v := self.bounce) is not unset:
            v = (
                "null"
                if v is None
                else "["
                + ",".join([x._write(sent) if isinstance(x, TargetBounce) else _rt.no_text(x) for x in v])
                + "]"
                if isinstance(v, list)
                else _rt.no_text(v)
            )
            text = f'{text},"bounce":{v}'
        if (v := self.red_list) is not unset:
            v = "null" if v is None else v._write(sent) if isinstance(v, TargetRedList) else _rt.no_text(v)
            text = f'{text},"redList":{v}'
        return f"{{{text[1:]}}}"


_KNOWN: _t.Final[frozenset[str]] = frozenset(
    {
        "id",
        "hash",
        "creationDate",
        "lastUpdateDate",
        "fields",
        "bounce",
        "redList",
    }
)

# Imported last: models may refer to each other in a circle.
from ..models.target_bounce import TargetBounce
from ..models.target_red_list import TargetRedList
