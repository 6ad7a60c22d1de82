"""A segment to which no targets can be added."""

from __future__ import annotations

import datetime as _datetime
import typing as _t

import attrs as _attrs

from .. import _runtime as _rt


@_attrs.define(kw_only=True, repr=False, eq=False)
class DynamicSegment(_rt.Model):
    """A segment to which no targets can be added.

    Attributes:
        type_: Always `dynamic`.
        id: Identifier of the segment.
        name: Name of the segment.
        description: Description of the segment.
        creation: When the segment was created.
        expiration: When the segment expires.
        is_test: Whether the segment can serve in the test phase of an action.
        targets_count: Estimated number of targets.
        parent_id: Identifier of the parent segment; seen on dynamic segments.
        search_id: Identifier of the search.
        additional_properties: Properties that the spec does not name, as received.
    """

    type_: _t.Literal["dynamic"] = "dynamic"
    id: int | _rt.Unset = _rt.UNSET
    name: str | _rt.Unset = _rt.UNSET
    description: str | _rt.Unset = _rt.UNSET
    creation: _datetime.datetime | None | _rt.Unset = _rt.UNSET
    expiration: _datetime.datetime | None | _rt.Unset = _rt.UNSET
    is_test: bool | None | _rt.Unset = _rt.UNSET
    targets_count: int | None | _rt.Unset = _rt.UNSET
    parent_id: int | None | _rt.Unset = _rt.UNSET
    search_id: int | None | _rt.Unset = _rt.UNSET
    additional_properties: dict[str, _t.Any] = _attrs.field(factory=dict)

    @classmethod
    def _decode(cls, data: _t.Any) -> _t.Self:
        get, unset = data.get, _rt.UNSET
        self = _rt.new(cls)
        if (v := get("type", unset)) != "dynamic":
            _rt.wrong_tag(v, "dynamic", data, "type")
        self.type_ = "dynamic"
        self.id = (
            v
            if (v := get("id", unset)).__class__ is int
            else v
            if v is unset
            else _rt.absent(v, "an integer", data, "id")
        )
        self.name = (
            v
            if (v := get("name", unset)).__class__ is str
            else v
            if v is unset
            else _rt.absent(v, "a string", data, "name")
        )
        self.description = (
            v
            if (v := get("description", unset)).__class__ is str
            else v
            if v is unset
            else _rt.absent(v, "a string", data, "description")
        )
        self.creation = _rt.to_datetime(get("creation", unset), data, "creation")
        self.expiration = _rt.to_datetime(get("expiration", unset), data, "expiration")
        self.is_test = (
            v
            if (v := get("isTest", unset)).__class__ is bool
            else v
            if v is unset
            else _rt.absent(v, "true or false", data, "isTest")
        )
        self.targets_count = (
            v
            if (v := get("targetsCount", unset)).__class__ is int
            else v
            if v is unset
            else _rt.absent(v, "an integer", data, "targetsCount")
        )
        self.parent_id = (
            v
            if (v := get("parentId", unset)).__class__ is int
            else v
            if v is unset
            else _rt.absent(v, "an integer", data, "parentId")
        )
        self.search_id = (
            v
            if (v := get("searchId", unset)).__class__ is int
            else v
            if v is unset
            else _rt.absent(v, "an integer", data, "searchId")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, _t.Any]:
        v: _t.Any
        unset = _rt.UNSET
        data: dict[str, _t.Any] = {
            "type": "dynamic" if (v := self.type_) == "dynamic" else _rt.need(v, "the constant dynamic", self, "type_"),
        }
        if (v := self.id) is not unset:
            data["id"] = v if v.__class__ is int or _rt.is_integer(v) else _rt.absent(v, "an integer", self, "id")
        if (v := self.name) is not unset:
            data["name"] = v if isinstance(v, str) else _rt.absent(v, "a string", self, "name")
        if (v := self.description) is not unset:
            data["description"] = v if isinstance(v, str) else _rt.absent(v, "a string", self, "description")
        if (v := self.creation) is not unset:
            data["creation"] = (
                _rt.datetime_text(v, self, "creation", sent)
                if isinstance(v, _datetime.datetime)
                else _rt.absent(v, "a date-time", self, "creation")
            )
        if (v := self.expiration) is not unset:
            data["expiration"] = (
                _rt.datetime_text(v, self, "expiration", sent)
                if isinstance(v, _datetime.datetime)
                else _rt.absent(v, "a date-time", self, "expiration")
            )
        if (v := self.is_test) is not unset:
            data["isTest"] = v if v.__class__ is bool else _rt.absent(v, "true or false", self, "is_test")
        if (v := self.targets_count) is not unset:
            data["targetsCount"] = (
                v if v.__class__ is int or _rt.is_integer(v) else _rt.absent(v, "an integer", self, "targets_count")
            )
        if (v := self.parent_id) is not unset:
            data["parentId"] = (
                v if v.__class__ is int or _rt.is_integer(v) else _rt.absent(v, "an integer", self, "parent_id")
            )
        if (v := self.search_id) is not unset:
            data["searchId"] = (
                v if v.__class__ is int or _rt.is_integer(v) else _rt.absent(v, "an integer", self, "search_id")
            )
        if self.additional_properties:
            data.update(_rt.additional(self.additional_properties, self))
        return data

    def _write(self, sent: bool) -> str:
        if self.additional_properties:
            return _rt.json_text(self._encode(sent))
        v: _t.Any
        unset = _rt.UNSET
        text = '{"type":"dynamic"' if (v := self.type_) == "dynamic" else _rt.no_text(v)
        if (v := self.id) is not unset:
            v = (
                "null"
                if v is None
                else str(v)
                if v.__class__ is int
                else _rt.integer_text(v)
                if _rt.is_integer(v)
                else _rt.no_text(v)
            )
            text = f'{text},"id":{v}'
        if (v := self.name) is not unset:
            v = "null" if v is None else _rt.quoted(v)
            text = f'{text},"name":{v}'
        if (v := self.description) is not unset:
            v = "null" if v is None else _rt.quoted(v)
            text = f'{text},"description":{v}'
        if (v := self.creation) is not unset:
            v = (
                "null"
                if v is None
                else f'"{_rt.datetime_text(v, None, None, sent)}"'
                if isinstance(v, _datetime.datetime)
                else _rt.no_text(v)
            )
            text = f'{text},"creation":{v}'
        if (v := self.expiration) is not unset:
            v = (
                "null"
                if v is None
                else f'"{_rt.datetime_text(v, None, None, sent)}"'
                if isinstance(v, _datetime.datetime)
                else _rt.no_text(v)
            )
            text = f'{text},"expiration":{v}'
        if (v := self.is_test) is not unset:
            v = "null" if v is None else ("true" if v else "false") if v.__class__ is bool else _rt.no_text(v)
            text = f'{text},"isTest":{v}'
        if (v := self.targets_count) is not unset:
            v = (
                "null"
                if v is None
                else str(v)
                if v.__class__ is int
                else _rt.integer_text(v)
                if _rt.is_integer(v)
                else _rt.no_text(v)
            )
            text = f'{text},"targetsCount":{v}'
        if (v := self.parent_id) is not unset:
            v = (
                "null"
                if v is None
                else str(v)
                if v.__class__ is int
                else _rt.integer_text(v)
                if _rt.is_integer(v)
                else _rt.no_text(v)
            )
            text = f'{text},"parentId":{v}'
        if (v := self.search_id) is not unset:
            v = (
                "null"
                if v is None
                else str(v)
                if v.__class__ is int
                else _rt.integer_text(v)
                if _rt.is_integer(v)
                else _rt.no_text(v)
            )
            text = f'{text},"searchId":{v}'
        return text + "}"


_KNOWN: _t.Final[frozenset[str]] = frozenset(
    {
        "type",
        "id",
        "name",
        "description",
        "creation",
        "expiration",
        "isTest",
        "targetsCount",
        "parentId",
        "searchId",
    }
)
