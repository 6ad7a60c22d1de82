"""Who created and changed a subscription, and when."""

from __future__ import annotations

import typing as _t

import attrs as _attrs

from .. import _runtime as _rt


@_attrs.define(kw_only=True, repr=False, eq=False)
class SubscriptionLifecycle(_rt.Model):
    """Who created and changed a subscription, and when.

    Attributes:
        creation: Who created a subscription, and when.
        modification: The last change. Its properties are not documented.
        additional_properties: Properties that the spec does not name, as received.
    """

    creation: SubscriptionCreation | _rt.Unset = _rt.UNSET
    modification: dict[str, _t.Any] | _rt.Unset = _rt.UNSET
    additional_properties: dict[str, _t.Any] = _attrs.field(factory=dict)

    @classmethod
    def _decode(cls, data: _t.Any) -> _t.Self:
        get, unset = data.get, _rt.UNSET
        self = _rt.new(cls)
        self.creation = (
            SubscriptionCreation._decode(v)
            if (v := get("creation", unset)).__class__ is dict
            else v
            if v is unset
            else _rt.absent(v, "an object", data, "creation")
        )
        self.modification = (
            v
            if (v := get("modification", unset)).__class__ is dict
            else v
            if v is unset
            else _rt.absent(v, "an object", data, "modification")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, _t.Any]:
        v: _t.Any
        unset = _rt.UNSET
        data: dict[str, _t.Any] = {}
        if (v := self.creation) is not unset:
            data["creation"] = (
                v._encode(sent)
                if isinstance(v, SubscriptionCreation)
                else _rt.absent(v, "SubscriptionCreation", self, "creation")
            )
        if (v := self.modification) is not unset:
            data["modification"] = v if isinstance(v, dict) else _rt.absent(v, "an object", self, "modification")
        if self.additional_properties:
            data.update(_rt.additional(self.additional_properties, self))
        return data

    def _write(self, sent: bool) -> str:
        if self.additional_properties:
            return _rt.json_text(self._encode(sent))
        v: _t.Any
        unset = _rt.UNSET
        text = ""
        if (v := self.creation) is not unset:
            v = "null" if v is None else v._write(sent) if isinstance(v, SubscriptionCreation) else _rt.no_text(v)
            text = f'{text},"creation":{v}'
        if (v := self.modification) is not unset:
            v = "null" if v is None else _rt.json_text(v) if isinstance(v, dict) else _rt.no_text(v)
            text = f'{text},"modification":{v}'
        return f"{{{text[1:]}}}"


_KNOWN: _t.Final[frozenset[str]] = frozenset(
    {
        "creation",
        "modification",
    }
)

# Imported last: models may refer to each other in a circle.
from ..models.subscription_creation import SubscriptionCreation
