"""What NP6 concludes from a bounce."""

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
    from ..models.bounce_analysis_verdict import BounceAnalysisVerdict
    from ..models.bounce_subject import BounceSubject


@_define(kw_only=True, repr=False, eq=False)
class BounceAnalysis(Model):
    """What NP6 concludes from a bounce.

    Attributes:
        verdict: Gravity of the bounce. These are the values of the examples, there may be more.
        subject: What was at fault.
        additional_properties: Members that the description does not name, kept as they came.
    """

    verdict: BounceAnalysisVerdict | str | Unset = UNSET
    subject: BounceSubject | Unset = UNSET
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def _decode(cls, data: Any) -> Self:
        get = data.get
        self = new(cls)
        self.verdict = (
            look_up_bounce_analysis_verdict(v, v)
            if (v := get("verdict", UNSET)).__class__ is str
            else v
            if v is UNSET
            else absent(v, "a string", data, "verdict")
        )
        self.subject = (
            decode_bounce_subject(v)
            if (v := get("subject", UNSET)).__class__ is dict
            else v
            if v is UNSET
            else absent(v, "an object", data, "subject")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, Any]:
        v: Any
        data: dict[str, Any] = {}
        if (v := self.verdict) is not UNSET:
            data["verdict"] = v if isinstance(v, str) else absent(v, "a string", self, "verdict")
        if (v := self.subject) is not UNSET:
            data["subject"] = v._encode(sent) if is_bounce_subject(v) else absent(v, "BounceSubject", self, "subject")
        if self.additional_properties:
            data.update(additional(self.additional_properties, self))
        return data


_KNOWN: Final[frozenset[str]] = frozenset(
    {
        "verdict",
        "subject",
    }
)

# Imported last: models may refer to each other in a circle.
from ..models.bounce_analysis_verdict import look_up_bounce_analysis_verdict
from ..models.bounce_subject import decode_bounce_subject, is_bounce_subject
