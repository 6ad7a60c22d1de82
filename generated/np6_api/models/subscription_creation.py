"""Who created a subscription, and when."""

from __future__ import annotations

import typing as _t

import attrs as _attrs

from .. import _runtime as _rt


@_attrs.define(kw_only=True, repr=False, eq=False)
class SubscriptionCreation(_rt.Model):
    """Who created a subscription, and when.

    Attributes:
        date: When the subscription was created.
        user: Who created it.
        additional_properties: Properties that the spec does not name, as received.
    """

    date: str | _rt.Unset = _rt.UNSET
    user: SubscriptionUser | None | _rt.Unset = _rt.UNSET
    additional_properties: dict[str, _t.Any] = _attrs.field(factory=dict)

    @classmethod
    def _decode(cls, data: _t.Any) -> _t.Self:
        get, unset = data.get, _rt.UNSET
        self = _rt.new(cls)
        self.date = (
            v
            if (v := get("date", unset)).__class__ is str
            else v
            if v is unset
            else _rt.absent(v, "a string", data, "date")
        )
        self.user = (
            SubscriptionUser._decode(v)
            if (v := get("user", unset)).__class__ is dict
            else v
            if v is unset
            else _rt.absent(v, "an object", data, "user")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, _t.Any]:
        v: _t.Any
        unset = _rt.UNSET
        data: dict[str, _t.Any] = {}
        if (v := self.date) is not unset:
            data["date"] = v if isinstance(v, str) else _rt.absent(v, "a string", self, "date")
        if (v := self.user) is not unset:
            data["user"] = (
                v._encode(sent) if isinstance(v, SubscriptionUser) else _rt.absent(v, "SubscriptionUser", self, "user")
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
        if (v := self.date) is not unset:
            v = "null" if v is None else _rt.quoted(v)
            text = f'{text},"date":{v}'
        if (v := self.user) is not unset:
            v = "null" if v is None else v._write(sent) if isinstance(v, SubscriptionUser) else _rt.no_text(v)
            text = f'{text},"user":{v}'
        return f"{{{text[1:]}}}"


_KNOWN: _t.Final[frozenset[str]] = frozenset(
    {
        "date",
        "user",
    }
)

# Imported last: models may refer to each other in a circle.
from ..models.subscription_user import SubscriptionUser
