"""Who created a subscription, and when."""

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
class SubscriptionCreation(Model):
    """Who created a subscription, and when.

    Attributes:
        date: When the subscription was created.
        user: Who created it.
        additional_properties: Members that the description does not name, kept as they came.
    """

    date: str | Unset = UNSET
    user: SubscriptionUser | None | Unset = UNSET
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def _decode(cls, data: Any) -> Self:
        get = data.get
        self = new(cls)
        self.date = (
            v
            if (v := get("date", UNSET)).__class__ is str
            else v
            if v is UNSET
            else absent(v, "a string", data, "date")
        )
        self.user = (
            SubscriptionUser._decode(v)
            if (v := get("user", UNSET)).__class__ is dict
            else v
            if v is UNSET
            else absent(v, "an object", data, "user")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, Any]:
        v: Any
        data: dict[str, Any] = {}
        if (v := self.date) is not UNSET:
            data["date"] = v if isinstance(v, str) else absent(v, "a string", self, "date")
        if (v := self.user) is not UNSET:
            data["user"] = (
                v._encode(sent) if isinstance(v, SubscriptionUser) else absent(v, "SubscriptionUser", self, "user")
            )
        if self.additional_properties:
            data.update(additional(self.additional_properties, self))
        return data


_KNOWN: Final[frozenset[str]] = frozenset(
    {
        "date",
        "user",
    }
)

# Imported last: models may refer to each other in a circle.
from ..models.subscription_user import SubscriptionUser
