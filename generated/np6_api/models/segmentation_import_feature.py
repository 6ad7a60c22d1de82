"""Puts the imported targets into a segment."""

from __future__ import annotations

from typing import Any, Final, Literal, Self

from attrs import define as _define
from attrs import field as _field

from ..types import UNSET, Model, Unset
from ..wire import (
    absent,
    additional,
    is_integer,
    need,
    new,
    wrong_tag,
)


@_define(kw_only=True, repr=False, eq=False)
class SegmentationImportFeature(Model):
    """Puts the imported targets into a segment.

    Attributes:
        type_: Always `segmentation`.
        segment_id: Identifier of the segment.
        empty_existing_segment: Whether the segment is emptied first. Spelled `emptyExisitingSegment` on the wire.
        additional_properties: Members that the description does not name, kept as they came.
    """

    type_: Literal["segmentation"] = "segmentation"
    segment_id: int | Unset = UNSET
    empty_existing_segment: bool | Unset = UNSET
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def _decode(cls, data: Any) -> Self:
        get = data.get
        self = new(cls)
        if (v := get("type", UNSET)) != "segmentation":
            wrong_tag(v, "segmentation", data, "type")
        self.type_ = "segmentation"
        self.segment_id = (
            v
            if (v := get("segmentId", UNSET)).__class__ is int
            else v
            if v is UNSET
            else absent(v, "an integer", data, "segmentId")
        )
        self.empty_existing_segment = (
            v
            if (v := get("emptyExisitingSegment", UNSET)).__class__ is bool
            else v
            if v is UNSET
            else absent(v, "true or false", data, "emptyExisitingSegment")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, Any]:
        v: Any
        data: dict[str, Any] = {
            "type": v if (v := self.type_) == "segmentation" else need(v, "the constant segmentation", self, "type_"),
        }
        if (v := self.segment_id) is not UNSET:
            data["segmentId"] = v if is_integer(v) else absent(v, "an integer", self, "segment_id")
        if (v := self.empty_existing_segment) is not UNSET:
            data["emptyExisitingSegment"] = (
                v if v.__class__ is bool else absent(v, "true or false", self, "empty_existing_segment")
            )
        if self.additional_properties:
            data.update(additional(self.additional_properties, self))
        return data


_KNOWN: Final[frozenset[str]] = frozenset(
    {
        "type",
        "segmentId",
        "emptyExisitingSegment",
    }
)
