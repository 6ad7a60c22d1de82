"""What became of a campaign."""

from __future__ import annotations

from typing import Any, Final, Self

from attrs import define as _define
from attrs import field as _field

from ..types import UNSET, Model, Unset
from ..wire import (
    absent,
    new,
)


@_define(kw_only=True, repr=False, eq=False)
class ActionMonitor(Model):
    """What became of a campaign.

    Attributes:
        last_sent: The last sending of a campaign.
        additional_properties: Members that the description does not name, kept as they came.
    """

    last_sent: ActionLastSent | Unset = UNSET
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def _decode(cls, data: Any) -> Self:
        get = data.get
        self = new(cls)
        self.last_sent = (
            ActionLastSent._decode(v)
            if (v := get("lastSent", UNSET)).__class__ is dict
            else v
            if v is UNSET
            else absent(v, "an object", data, "lastSent")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values."""
        data: dict[str, Any] = {}
        v: Any
        if (v := self.last_sent) is not UNSET:
            data["lastSent"] = v and v.to_dict()
        if self.additional_properties:
            data.update(self.additional_properties)
        return data


_KNOWN: Final[frozenset[str]] = frozenset(
    {
        "lastSent",
    }
)

# Imported last: models may refer to each other in a circle.
from ..models.action_last_sent import ActionLastSent
