"""Says what happens to duplicates."""

from __future__ import annotations

import typing as _t

import attrs as _attrs

from .. import _runtime as _rt


@_attrs.define(kw_only=True, repr=False, eq=False)
class DuplicateImportFeature(_rt.Model):
    """Says what happens to duplicates.

    Attributes:
        type_: Always `duplicate`.
        rules: How duplicates are handled. The samples set one rule to true.
        additional_properties: Properties that the spec does not name, as received.
    """

    type_: _t.Literal["duplicate"] = "duplicate"
    rules: DuplicateImportRules | _rt.Unset = _rt.UNSET
    additional_properties: dict[str, _t.Any] = _attrs.field(factory=dict)

    @classmethod
    def _decode(cls, data: _t.Any) -> _t.Self:
        get, unset = data.get, _rt.UNSET
        self = _rt.new(cls)
        if (v := get("type", unset)) != "duplicate":
            _rt.wrong_tag(v, "duplicate", data, "type")
        self.type_ = "duplicate"
        self.rules = (
            DuplicateImportRules._decode(v)
            if (v := get("rules", unset)).__class__ is dict
            else v
            if v is unset
            else _rt.absent(v, "an object", data, "rules")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, _t.Any]:
        v: _t.Any
        unset = _rt.UNSET
        data: dict[str, _t.Any] = {
            "type": "duplicate"
            if (v := self.type_) == "duplicate"
            else _rt.need(v, "the constant duplicate", self, "type_"),
        }
        if (v := self.rules) is not unset:
            data["rules"] = (
                v._encode(sent)
                if isinstance(v, DuplicateImportRules)
                else _rt.absent(v, "DuplicateImportRules", self, "rules")
            )
        if self.additional_properties:
            data.update(_rt.additional(self.additional_properties, self))
        return data

    def _write(self, sent: bool) -> str:
        if self.additional_properties:
            return _rt.json_text(self._encode(sent))
        v: _t.Any
        unset = _rt.UNSET
        text = '{"type":"duplicate"' if (v := self.type_) == "duplicate" else _rt.no_text(v)
        if (v := self.rules) is not unset:
            v = "null" if v is None else v._write(sent) if isinstance(v, DuplicateImportRules) else _rt.no_text(v)
            text = f'{text},"rules":{v}'
        return text + "}"


_KNOWN: _t.Final[frozenset[str]] = frozenset(
    {
        "type",
        "rules",
    }
)

# Imported last: models may refer to each other in a circle.
from ..models.duplicate_import_rules import DuplicateImportRules
