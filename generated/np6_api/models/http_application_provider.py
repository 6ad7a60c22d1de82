"""Delivery by HTTP."""

from __future__ import annotations

from typing import Any, Final, Literal, Self

from attrs import define as _define
from attrs import field as _field

from ..types import UNSET, Model, Unset
from ..wire import (
    absent,
    additional,
    need,
    new,
    wrong_tag,
)


@_define(kw_only=True, repr=False, eq=False)
class HttpApplicationProvider(Model):
    """Delivery by HTTP. The sample is cut after `url`.

    Attributes:
        type_: Always `http`.
        url: Address of the provider.
        additional_properties: Members that the description does not name, kept as they came.
    """

    type_: Literal["http"] = "http"
    url: str | Unset = UNSET
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def _decode(cls, data: Any) -> Self:
        get = data.get
        self = new(cls)
        if (v := get("type", UNSET)) != "http":
            wrong_tag(v, "http", data, "type")
        self.type_ = "http"
        self.url = (
            v if (v := get("url", UNSET)).__class__ is str else v if v is UNSET else absent(v, "a string", data, "url")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, Any]:
        v: Any
        data: dict[str, Any] = {
            "type": v if (v := self.type_) == "http" else need(v, "the constant http", self, "type_"),
        }
        if (v := self.url) is not UNSET:
            data["url"] = v if isinstance(v, str) else absent(v, "a string", self, "url")
        if self.additional_properties:
            data.update(additional(self.additional_properties, self))
        return data


_KNOWN: Final[frozenset[str]] = frozenset(
    {
        "type",
        "url",
    }
)
