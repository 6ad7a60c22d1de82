"""Puts the imported targets on red lists."""

from __future__ import annotations

import typing as _t

import attrs as _attrs

from .. import _runtime as _rt


@_attrs.define(kw_only=True, repr=False, eq=False)
class RedListImportFeature(_rt.Model):
    """Puts the imported targets on red lists.

    Attributes:
        type_: Always `redList`.
        destination: The red lists that an import fills. An older sample names the first `email`.
        additional_properties: Properties that the spec does not name, as received.
    """

    type_: _t.Literal["redList"] = "redList"
    destination: RedListImportDestination | _rt.Unset = _rt.UNSET
    additional_properties: dict[str, _t.Any] = _attrs.field(factory=dict)

    @classmethod
    def _decode(cls, data: _t.Any) -> _t.Self:
        get, unset = data.get, _rt.UNSET
        self = _rt.new(cls)
        if (v := get("type", unset)) != "redList":
            _rt.wrong_tag(v, "redList", data, "type")
        self.type_ = "redList"
        self.destination = (
            RedListImportDestination._decode(v)
            if (v := get("destination", unset)).__class__ is dict
            else v
            if v is unset
            else _rt.absent(v, "an object", data, "destination")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, _t.Any]:
        v: _t.Any
        unset = _rt.UNSET
        data: dict[str, _t.Any] = {
            "type": "redList" if (v := self.type_) == "redList" else _rt.need(v, "the constant redList", self, "type_"),
        }
        if (v := self.destination) is not unset:
            data["destination"] = (
                v._encode(sent)
                if isinstance(v, RedListImportDestination)
                else _rt.absent(v, "RedListImportDestination", self, "destination")
            )
        if self.additional_properties:
            data.update(_rt.additional(self.additional_properties, self))
        return data

    def _write(self, sent: bool) -> str:
        if self.additional_properties:
            return _rt.json_text(self._encode(sent))
        v: _t.Any
        unset = _rt.UNSET
        text = '{"type":"redList"' if (v := self.type_) == "redList" else _rt.no_text(v)
        if (v := self.destination) is not unset:
            v = "null" if v is None else v._write(sent) if isinstance(v, RedListImportDestination) else _rt.no_text(v)
            text = f'{text},"destination":{v}'
        return text + "}"


_KNOWN: _t.Final[frozenset[str]] = frozenset(
    {
        "type",
        "destination",
    }
)

# Imported last: models may refer to each other in a circle.
from ..models.red_list_import_destination import RedListImportDestination
