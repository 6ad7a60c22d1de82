"""Content that replaces that of the action."""

from __future__ import annotations

from typing import Any, Final, Self

from attrs import define as _define
from attrs import field as _field

from ..types import UNSET, Model, Unset
from ..wire import (
    absent,
    need,
    new,
)


@_define(kw_only=True, repr=False, eq=False)
class ContentOverride(Model):
    """Content that replaces that of the action. The kinds are not documented.

    Attributes:
        type_: Not described by the reference.
        html: HTML version.
        text: Text version.
        amp: AMP version.
        additional_properties: Members that the description does not name, kept as they came.
    """

    type_: str = _field()
    html: str | Unset = UNSET
    text: str | Unset = UNSET
    amp: str | Unset = UNSET
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def _decode(cls, data: Any) -> Self:
        get = data.get
        self = new(cls)
        self.type_ = v if (v := get("type", UNSET)).__class__ is str else need(v, "a string", data, "type")
        self.html = (
            v
            if (v := get("html", UNSET)).__class__ is str
            else v
            if v is UNSET
            else absent(v, "a string", data, "html")
        )
        self.text = (
            v
            if (v := get("text", UNSET)).__class__ is str
            else v
            if v is UNSET
            else absent(v, "a string", data, "text")
        )
        self.amp = (
            v if (v := get("amp", UNSET)).__class__ is str else v if v is UNSET else absent(v, "a string", data, "amp")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values."""
        data: dict[str, Any] = {
            "type": self.type_,
        }
        if self.html is not UNSET:
            data["html"] = self.html
        if self.text is not UNSET:
            data["text"] = self.text
        if self.amp is not UNSET:
            data["amp"] = self.amp
        if self.additional_properties:
            data.update(self.additional_properties)
        return data


_KNOWN: Final[frozenset[str]] = frozenset(
    {
        "type",
        "html",
        "text",
        "amp",
    }
)
