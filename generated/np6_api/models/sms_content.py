"""Content of an SMS."""

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
class SmsContent(Model):
    """Content of an SMS.

    Attributes:
        text_content: Text, at most 160 characters by the documentation of 2016.
        additional_properties: Members that the description does not name, kept as they came.
    """

    text_content: str | Unset = UNSET
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def _decode(cls, data: Any) -> Self:
        get = data.get
        self = new(cls)
        self.text_content = (
            v
            if (v := get("textContent", UNSET)).__class__ is str
            else v
            if v is UNSET
            else absent(v, "a string", data, "textContent")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, Any]:
        v: Any
        data: dict[str, Any] = {}
        if (v := self.text_content) is not UNSET:
            data["textContent"] = v if isinstance(v, str) else absent(v, "a string", self, "text_content")
        if self.additional_properties:
            data.update(additional(self.additional_properties, self))
        return data


_KNOWN: Final[frozenset[str]] = frozenset(
    {
        "textContent",
    }
)
