"""What NP6 concludes from a bounce."""

from __future__ import annotations

import typing as _t

import attrs as _attrs

from .. import _runtime as _rt

if _t.TYPE_CHECKING:
    from ..models.bounce_analysis_verdict import BounceAnalysisVerdict
    from ..models.bounce_subject import BounceSubject


@_attrs.define(kw_only=True, repr=False, eq=False)
class BounceAnalysis(_rt.Model):
    """What NP6 concludes from a bounce.

    Attributes:
        verdict: Gravity of the bounce. These are the values of the examples, there may be more.
        subject: What was at fault.
        additional_properties: Properties that the spec does not name, as received.
    """

    verdict: BounceAnalysisVerdict | str | _rt.Unset = _rt.UNSET
    subject: BounceSubject | _rt.Unset = _rt.UNSET
    additional_properties: dict[str, _t.Any] = _attrs.field(factory=dict)

    @classmethod
    def _decode(cls, data: _t.Any) -> _t.Self:
        get, unset = data.get, _rt.UNSET
        self = _rt.new(cls)
        self.verdict = (
            _look_up_bounce_analysis_verdict(v, v)
            if (v := get("verdict", unset)).__class__ is str
            else v
            if v is unset
            else _rt.absent(v, "a string", data, "verdict")
        )
        self.subject = (
            _decode_bounce_subject(v)
            if (v := get("subject", unset)).__class__ is dict
            else v
            if v is unset
            else _rt.absent(v, "an object", data, "subject")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, _t.Any]:
        v: _t.Any
        unset = _rt.UNSET
        data: dict[str, _t.Any] = {}
        if (v := self.verdict) is not unset:
            data["verdict"] = v if isinstance(v, str) else _rt.absent(v, "a string", self, "verdict")
        if (v := self.subject) is not unset:
            data["subject"] = (
                v._encode(sent)
                if v.__class__ in _classes_of_bounce_subject
                else _rt.absent(v, "BounceSubject", self, "subject")
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
        if (v := self.verdict) is not unset:
            v = "null" if v is None else _rt.quoted(v)
            text = f'{text},"verdict":{v}'
        if (v := self.subject) is not unset:
            v = "null" if v is None else v._write(sent) if v.__class__ in _classes_of_bounce_subject else _rt.no_text(v)
            text = f'{text},"subject":{v}'
        return f"{{{text[1:]}}}"


_KNOWN: _t.Final[frozenset[str]] = frozenset(
    {
        "verdict",
        "subject",
    }
)

# Imported last: models may refer to each other in a circle.
from ..models.bounce_analysis_verdict import look_up_bounce_analysis_verdict as _look_up_bounce_analysis_verdict
from ..models.bounce_subject import classes_of_bounce_subject as _classes_of_bounce_subject
from ..models.bounce_subject import decode_bounce_subject as _decode_bounce_subject
