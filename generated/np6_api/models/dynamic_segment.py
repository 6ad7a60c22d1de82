"""A segment to which no targets can be added."""

from __future__ import annotations

import datetime
from typing import Any, Final, Literal, Self

from attrs import define as _define
from attrs import field as _field

from ..types import UNSET, Model, Unset
from ..wire import (
    absent,
    additional,
    datetime_text,
    is_integer,
    need,
    new,
    to_datetime,
    wrong_tag,
)


@_define(kw_only=True, repr=False, eq=False)
class DynamicSegment(Model):
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
        additional_properties: Members that the description does not name, kept as they came.
    """

    type_: Literal["dynamic"] = "dynamic"
    id: int | Unset = UNSET
    name: str | Unset = UNSET
    description: str | Unset = UNSET
    creation: datetime.datetime | None | Unset = UNSET
    expiration: datetime.datetime | None | Unset = UNSET
    is_test: bool | None | Unset = UNSET
    targets_count: int | None | Unset = UNSET
    parent_id: int | None | Unset = UNSET
    search_id: int | None | Unset = UNSET
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def _decode(cls, data: Any) -> Self:
        get = data.get
        self = new(cls)
        if (v := get("type", UNSET)) != "dynamic":
            wrong_tag(v, "dynamic", data, "type")
        self.type_ = "dynamic"
        self.id = (
            v if (v := get("id", UNSET)).__class__ is int else v if v is UNSET else absent(v, "an integer", data, "id")
        )
        self.name = (
            v
            if (v := get("name", UNSET)).__class__ is str
            else v
            if v is UNSET
            else absent(v, "a string", data, "name")
        )
        self.description = (
            v
            if (v := get("description", UNSET)).__class__ is str
            else v
            if v is UNSET
            else absent(v, "a string", data, "description")
        )
        self.creation = to_datetime(get("creation", UNSET), data, "creation")
        self.expiration = to_datetime(get("expiration", UNSET), data, "expiration")
        self.is_test = (
            v
            if (v := get("isTest", UNSET)).__class__ is bool
            else v
            if v is UNSET
            else absent(v, "true or false", data, "isTest")
        )
        self.targets_count = (
            v
            if (v := get("targetsCount", UNSET)).__class__ is int
            else v
            if v is UNSET
            else absent(v, "an integer", data, "targetsCount")
        )
        self.parent_id = (
            v
            if (v := get("parentId", UNSET)).__class__ is int
            else v
            if v is UNSET
            else absent(v, "an integer", data, "parentId")
        )
        self.search_id = (
            v
            if (v := get("searchId", UNSET)).__class__ is int
            else v
            if v is UNSET
            else absent(v, "an integer", data, "searchId")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, Any]:
        v: Any
        data: dict[str, Any] = {
            "type": v if (v := self.type_) == "dynamic" else need(v, "the constant dynamic", self, "type_"),
        }
        if (v := self.id) is not UNSET:
            data["id"] = v if is_integer(v) else absent(v, "an integer", self, "id")
        if (v := self.name) is not UNSET:
            data["name"] = v if isinstance(v, str) else absent(v, "a string", self, "name")
        if (v := self.description) is not UNSET:
            data["description"] = v if isinstance(v, str) else absent(v, "a string", self, "description")
        if (v := self.creation) is not UNSET:
            data["creation"] = (
                datetime_text(v, self, "creation", sent)
                if isinstance(v, datetime.datetime)
                else absent(v, "a date-time", self, "creation")
            )
        if (v := self.expiration) is not UNSET:
            data["expiration"] = (
                datetime_text(v, self, "expiration", sent)
                if isinstance(v, datetime.datetime)
                else absent(v, "a date-time", self, "expiration")
            )
        if (v := self.is_test) is not UNSET:
            data["isTest"] = v if v.__class__ is bool else absent(v, "true or false", self, "is_test")
        if (v := self.targets_count) is not UNSET:
            data["targetsCount"] = v if is_integer(v) else absent(v, "an integer", self, "targets_count")
        if (v := self.parent_id) is not UNSET:
            data["parentId"] = v if is_integer(v) else absent(v, "an integer", self, "parent_id")
        if (v := self.search_id) is not UNSET:
            data["searchId"] = v if is_integer(v) else absent(v, "an integer", self, "search_id")
        if self.additional_properties:
            data.update(additional(self.additional_properties, self))
        return data


_KNOWN: Final[frozenset[str]] = frozenset(
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
