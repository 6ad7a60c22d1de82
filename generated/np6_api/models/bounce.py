"""How and why a message came back."""

from __future__ import annotations

import typing as _t

import attrs as _attrs

from .. import _runtime as _rt

if _t.TYPE_CHECKING:
    from ..models.bounce_status import BounceStatus


@_attrs.define(kw_only=True, repr=False, eq=False)
class Bounce(_rt.Model):
    """How and why a message came back.

    Attributes:
        status: Report of a bounce.
        analysis: What NP6 concludes from a bounce.
        additional_properties: Properties that the spec does not name, as received.
    """

    status: BounceStatus | _rt.Unset = _rt.UNSET
    analysis: BounceAnalysis | _rt.Unset = _rt.UNSET
    additional_properties: dict[str, _t.Any] = _attrs.field(factory=dict)

    @classmethod
    def _decode(cls, data: _t.Any) -> _t.Self:
        get, unset = data.get, _rt.UNSET
        self = _rt.new(cls)
        self.status = (
            _decode_bounce_status(v)
            if (v := get("status", unset)).__class__ is dict
            else v
            if v is unset
            else _rt.absent(v, "an object", data, "status")
        )
        self.analysis = (
            BounceAnalysis._decode(v)
            if (v := get("analysis", unset)).__class__ is dict
            else v
            if v is unset
            else _rt.absent(v, "an object", data, "analysis")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, _t.Any]:
        v: _t.Any
        unset = _rt.UNSET
        data: dict[str, _t.Any] = {}
        if (v := self.status) is not unset:
            data["status"] = (
                v._encode(sent)
                if v.__class__ in _classes_of_bounce_status
                else _rt.absent(v, "BounceStatus", self, "status")
            )
        if (v := self.analysis) is not unset:
            data["analysis"] = (
                v._encode(sent) if isinstance(v, BounceAnalysis) else _rt.absent(v, "BounceAnalysis", self, "analysis")
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
        if (v := self.status) is not unset:
            v = "null" if v is None else v._write(sent) if v.__class__ in _classes_of_bounce_status else _rt.no_text(v)
            text = f'{text},"status":{v}'
        if (v := self.analysis) is not unset:
            v = "null" if v is None else v._write(sent) if isinstance(v, BounceAnalysis) else _rt.no_text(v)
            text = f'{text},"analysis":{v}'
        return f"{{{text[1:]}}}"


_KNOWN: _t.Final[frozenset[str]] = frozenset(
    {
        "status",
        "analysis",
    }
)

# Imported last: models may refer to each other in a circle.
from ..models.bounce_analysis import BounceAnalysis
from ..models.bounce_status import classes_of_bounce_status as _classes_of_bounce_status
from ..models.bounce_status import decode_bounce_status as _decode_bounce_status
