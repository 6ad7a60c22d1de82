"""Says what happens to duplicates."""

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
class DuplicateImportFeature(Model):
    """Says what happens to duplicates.

    Attributes:
        type_: Always `duplicate`.
        rules: How duplicates are handled. The samples set one rule to true.
        additional_properties: Members that the description does not name, kept as they came.
    """

    type_: Literal["duplicate"] = "duplicate"
    rules: DuplicateImportRules | Unset = UNSET
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def _decode(cls, data: Any) -> Self:
        get = data.get
        self = new(cls)
        if (v := get("type", UNSET)) != "duplicate":
            wrong_tag(v, "duplicate", data, "type")
        self.type_ = "duplicate"
        self.rules = (
            DuplicateImportRules._decode(v)
            if (v := get("rules", UNSET)).__class__ is dict
            else v
            if v is UNSET
            else absent(v, "an object", data, "rules")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, Any]:
        v: Any
        data: dict[str, Any] = {
            "type": v if (v := self.type_) == "duplicate" else need(v, "the constant duplicate", self, "type_"),
        }
        if (v := self.rules) is not UNSET:
            data["rules"] = (
                v._encode(sent)
                if isinstance(v, DuplicateImportRules)
                else absent(v, "DuplicateImportRules", self, "rules")
            )
        if self.additional_properties:
            data.update(additional(self.additional_properties, self))
        return data


_KNOWN: Final[frozenset[str]] = frozenset(
    {
        "type",
        "rules",
    }
)

# Imported last: models may refer to each other in a circle.
from ..models.duplicate_import_rules import DuplicateImportRules
