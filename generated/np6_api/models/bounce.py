"""How and why a message came back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Self

from attrs import define as _define
from attrs import field as _field

from ..types import UNSET, Model, Unset
from ..wire import (
    absent,
    additional,
    new,
)

if TYPE_CHECKING:
    from ..models.bounce_status import BounceStatus


@_define(kw_only=True, repr=False, eq=False)
class Bounce(Model):
    """How and why a message came back.

    Attributes:
        status: Report of a bounce.
        analysis: What NP6 concludes from a bounce.
        additional_properties: Members that the description does not name, kept as they came.
    """

    status: BounceStatus | Unset = UNSET
    analysis: BounceAnalysis | Unset = UNSET
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def _decode(cls, data: Any) -> Self:
        get = data.get
        self = new(cls)
        self.status = (
            decode_bounce_status(v)
            if (v := get("status", UNSET)).__class__ is dict
            else v
            if v is UNSET
            else absent(v, "an object", data, "status")
        )
        self.analysis = (
            BounceAnalysis._decode(v)
            if (v := get("analysis", UNSET)).__class__ is dict
            else v
            if v is UNSET
            else absent(v, "an object", data, "analysis")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, Any]:
        v: Any
        data: dict[str, Any] = {}
        if (v := self.status) is not UNSET:
            data["status"] = v._encode(sent) if is_bounce_status(v) else absent(v, "BounceStatus", self, "status")
        if (v := self.analysis) is not UNSET:
            data["analysis"] = (
                v._encode(sent) if isinstance(v, BounceAnalysis) else absent(v, "BounceAnalysis", self, "analysis")
            )
        if self.additional_properties:
            data.update(additional(self.additional_properties, self))
        return data


_KNOWN: Final[frozenset[str]] = frozenset(
    {
        "status",
        "analysis",
    }
)

# Imported last: models may refer to each other in a circle.
from ..models.bounce_analysis import BounceAnalysis
from ..models.bounce_status import decode_bounce_status, is_bounce_status
