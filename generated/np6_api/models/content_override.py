"""Content that replaces that of the action."""

from __future__ import annotations

from typing import Any, Final, Self

from attrs import define as _define
from attrs import field as _field

from ..types import UNSET, Model, Unset
from ..wire import (
    absent,
    additional,
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

    def _encode(self, sent: bool) -> dict[str, Any]:
        v: Any
        data: dict[str, Any] = {
            "type": v if isinstance((v := self.type_), str) else need(v, "a string", self, "type_"),
        }
        if (v := self.html) is not UNSET:
            data["html"] = v if isinstance(v, str) else absent(v, "a string", self, "html")
        if (v := self.text) is not UNSET:
            data["text"] = v if isinstance(v, str) else absent(v, "a string", self, "text")
        if (v := self.amp) is not UNSET:
            data["amp"] = v if isinstance(v, str) else absent(v, "a string", self, "amp")
        if self.additional_properties:
            data.update(additional(self.additional_properties, self))
        return data


_KNOWN: Final[frozenset[str]] = frozenset(
    {
        "type",
        "html",
        "text",
        "amp",
    }
)
