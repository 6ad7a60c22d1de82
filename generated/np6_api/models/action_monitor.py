"""What became of a campaign."""

from __future__ import annotations

import typing as _t

import attrs as _attrs

from .. import _runtime as _rt


@_attrs.define(kw_only=True, repr=False, eq=False)
class ActionMonitor(_rt.Model):
    """What became of a campaign.

    Attributes:
        last_sent: The last sending of a campaign.
        additional_properties: Properties that the spec does not name, as received.
    """

    last_sent: ActionLastSent | _rt.Unset = _rt.UNSET
    additional_properties: dict[str, _t.Any] = _attrs.field(factory=dict)

    @classmethod
    def _decode(cls, data: _t.Any) -> _t.Self:
        get, unset = data.get, _rt.UNSET
        self = _rt.new(cls)
        self.last_sent = (
            ActionLastSent._decode(v)
            if (v := get("lastSent", unset)).__class__ is dict
            else v
            if v is unset
            else _rt.absent(v, "an object", data, "lastSent")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, _t.Any]:
        v: _t.Any
        unset = _rt.UNSET
        data: dict[str, _t.Any] = {}
        if (v := self.last_sent) is not unset:
            data["lastSent"] = (
                v._encode(sent) if isinstance(v, ActionLastSent) else _rt.absent(v, "ActionLastSent", self, "last_sent")
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
        if (v := self.last_sent) is not unset:
            v = "null" if v is None else v._write(sent) if isinstance(v, ActionLastSent) else _rt.no_text(v)
            text = f'{text},"lastSent":{v}'
        return f"{{{text[1:]}}}"


_KNOWN: _t.Final[frozenset[str]] = frozenset(
    {
        "lastSent",
    }
)

# Imported last: models may refer to each other in a circle.
from ..models.action_last_sent import ActionLastSent
