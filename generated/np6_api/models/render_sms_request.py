"""What to render of an SMS, and for whom."""

from __future__ import annotations

from typing import Any, Final, Self

from attrs import define as _define
from attrs import field as _field

from ..types import Model
from ..wire import (
    additional,
    new,
)


@_define(kw_only=True, repr=False, eq=False)
class RenderSmsRequest(Model):
    """What to render of an SMS, and for whom. Its fields are not documented.

    Attributes:
        additional_properties: Members that the description does not name, kept as they came.
    """

    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def _decode(cls, data: Any) -> Self:
        self = new(cls)
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.additional_properties:
            data.update(additional(self.additional_properties, self))
        return data


_KNOWN: Final[frozenset[str]] = frozenset({})
