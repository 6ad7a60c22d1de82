"""Puts the imported targets into a segment."""

from __future__ import annotations

import typing as _t

import attrs as _attrs

from .. import _runtime as _rt


@_attrs.define(kw_only=True, repr=False, eq=False)
class SegmentationImportFeature(_rt.Model):
    """Puts the imported targets into a segment.

    Attributes:
        type_: Always `segmentation`.
        segment_id: Identifier of the segment.
        empty_existing_segment: Whether the segment is emptied first. Spelled `emptyExisitingSegment` on the wire.
        additional_properties: Properties that the spec does not name, as received.
    """

    type_: _t.Literal["segmentation"] = "segmentation"
    segment_id: int | _rt.Unset = _rt.UNSET
    empty_existing_segment: bool | _rt.Unset = _rt.UNSET
    additional_properties: dict[str, _t.Any] = _attrs.field(factory=dict)

    @classmethod
    def _decode(cls, data: _t.Any) -> _t.Self:
        get, unset = data.get, _rt.UNSET
        self = _rt.new(cls)
        if (v := get("type", unset)) != "segmentation":
            _rt.wrong_tag(v, "segmentation", data, "type")
        self.type_ = "segmentation"
        self.segment_id = (
            v
            if (v := get("segmentId", unset)).__class__ is int
            else v
            if v is unset
            else _rt.absent(v, "an integer", data, "segmentId")
        )
        self.empty_existing_segment = (
            v
            if (v := get("emptyExisitingSegment", unset)).__class__ is bool
            else v
            if v is unset
            else _rt.absent(v, "true or false", data, "emptyExisitingSegment")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, _t.Any]:
        v: _t.Any
        unset = _rt.UNSET
        data: dict[str, _t.Any] = {
            "type": "segmentation"
            if (v := self.type_) == "segmentation"
            else _rt.need(v, "the constant segmentation", self, "type_"),
        }
        if (v := self.segment_id) is not unset:
            data["segmentId"] = (
                v if v.__class__ is int or _rt.is_integer(v) else _rt.absent(v, "an integer", self, "segment_id")
            )
        if (v := self.empty_existing_segment) is not unset:
            data["emptyExisitingSegment"] = (
                v if v.__class__ is bool else _rt.absent(v, "true or false", self, "empty_existing_segment")
            )
        if self.additional_properties:
            data.update(_rt.additional(self.additional_properties, self))
        return data

    def _write(self, sent: bool) -> str:
        if self.additional_properties:
            return _rt.json_text(self._encode(sent))
        v: _t.Any
        unset = _rt.UNSET
        text = '{"type":"segmentation"' if (v := self.type_) == "segmentation" else _rt.no_text(v)
        if (v := self.segment_id) is not unset:
            v = (
                "null"
                if v is None
                else str(v)
                if v.__class__ is int
                else _rt.integer_text(v)
                if _rt.is_integer(v)
                else _rt.no_text(v)
            )
            text = f'{text},"segmentId":{v}'
        if (v := self.empty_existing_segment) is not unset:
            v = "null" if v is None else ("true" if v else "false") if v.__class__ is bool else _rt.no_text(v)
            text = f'{text},"emptyExisitingSegment":{v}'
        return text + "}"


_KNOWN: _t.Final[frozenset[str]] = frozenset(
    {
        "type",
        "segmentId",
        "emptyExisitingSegment",
    }
)
