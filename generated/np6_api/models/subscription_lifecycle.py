"""Who created and changed a subscription, and when."""

from __future__ import annotations

from typing import Any, Final, Self

from attrs import define as _define
from attrs import field as _field

from ..types import UNSET, Model, Unset
from ..wire import (
    absent,
    additional,
    new,
)


@_define(kw_only=True, repr=False, eq=False)
class SubscriptionLifecycle(Model):
    """Who created and changed a subscription, and when.

    Attributes:
        creation: Who created a subscription, and when.
        modification: The last change. Its properties are not documented.
        additional_properties: Members that the description does not name, kept as they came.
    """

    creation: SubscriptionCreation | Unset = UNSET
    modification: dict[str, Any] | Unset = UNSET
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def _decode(cls, data: Any) -> Self:
        get = data.get
        self = new(cls)
        self.creation = (
            SubscriptionCreation._decode(v)
            if (v := get("creation", UNSET)).__class__ is dict
            else v
            if v is UNSET
            else absent(v, "an object", data, "creation")
        )
        self.modification = (
            v
            if (v := get("modification", UNSET)).__class__ is dict
            else v
            if v is UNSET
            else absent(v, "an object", data, "modification")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, Any]:
        v: Any
        data: dict[str, Any] = {}
        if (v := self.creation) is not UNSET:
            data["creation"] = (
                v._encode(sent)
                if isinstance(v, SubscriptionCreation)
                else absent(v, "SubscriptionCreation", self, "creation")
            )
        if (v := self.modification) is not UNSET:
            data["modification"] = v if isinstance(v, dict) else absent(v, "an object", self, "modification")
        if self.additional_properties:
            data.update(additional(self.additional_properties, self))
        return data


_KNOWN: Final[frozenset[str]] = frozenset(
    {
        "creation",
        "modification",
    }
)

# Imported last: models may refer to each other in a circle.
from ..models.subscription_creation import SubscriptionCreation
