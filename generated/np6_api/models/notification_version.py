"""A version of a notification."""

from __future__ import annotations

import typing as _t
import uuid as _uuid

import attrs as _attrs

from .. import _runtime as _rt


@_attrs.define(kw_only=True, repr=False, eq=False)
class NotificationVersion(_rt.Model):
    """A version of a notification. Further fields are cut in the reference.

    Attributes:
        id: Identifier of the version.
        additional_properties: Properties that the spec does not name, as received.
    """

    id: _uuid.UUID | _rt.Unset = _rt.UNSET
    additional_properties: dict[str, _t.Any] = _attrs.field(factory=dict)

    @classmethod
    def _decode(cls, data: _t.Any) -> _t.Self:
        get, unset = data.get, _rt.UNSET
        self = _rt.new(cls)
        self.id = _rt.to_uuid(get("id", unset), data, "id")
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, _t.Any]:
        v: _t.Any
        unset = _rt.UNSET
        data: dict[str, _t.Any] = {}
        if (v := self.id) is not unset:
            data["id"] = str(v) if isinstance(v, _uuid.UUID) else _rt.absent(v, "a UUID", self, "id")
        if self.additional_properties:
            data.update(_rt.additional(self.additional_properties, self))
        return data

    def _write(self, sent: bool) -> str:
        if self.additional_properties:
            return _rt.json_text(self._encode(sent))
        v: _t.Any
        unset = _rt.UNSET
        text = ""
        if (v := self.id) is not unset:
            v = "null" if v is None else _rt.uuid_text(v) if isinstance(v, _uuid.UUID) else _rt.no_text(v)
            text = f'{text},"id":{v}'
        return f"{{{text[1:]}}}"


_KNOWN: _t.Final[frozenset[str]] = frozenset(
    {
        "id",
    }
)
