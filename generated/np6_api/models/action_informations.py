"""Folder, category and state of an action."""

from __future__ import annotations

import typing as _t

import attrs as _attrs

from .. import _runtime as _rt

if _t.TYPE_CHECKING:
    from ..models.action_state import ActionState


@_attrs.define(kw_only=True, repr=False, eq=False)
class ActionInformations(_rt.Model):
    """Folder, category and state of an action.

    Attributes:
        folder: Folder of the action.
        category: Category of the action.
        state: Progress of the action.
        additional_properties: Properties that the spec does not name, as received.
    """

    folder: int | None | _rt.Unset = _rt.UNSET
    category: int | None | _rt.Unset = _rt.UNSET
    state: ActionState | int | None | _rt.Unset = _rt.UNSET
    additional_properties: dict[str, _t.Any] = _attrs.field(factory=dict)

    @classmethod
    def _decode(cls, data: _t.Any) -> _t.Self:
        get, unset = data.get, _rt.UNSET
        self = _rt.new(cls)
        self.folder = (
            v
            if (v := get("folder", unset)).__class__ is int
            else v
            if v is unset
            else _rt.absent(v, "an integer", data, "folder")
        )
        self.category = (
            v
            if (v := get("category", unset)).__class__ is int
            else v
            if v is unset
            else _rt.absent(v, "an integer", data, "category")
        )
        self.state = (
            _look_up_action_state(v, v)
            if (v := get("state", unset)).__class__ is int
            else v
            if v is unset
            else _rt.absent(v, "an integer", data, "state")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, _t.Any]:
        v: _t.Any
        unset = _rt.UNSET
        data: dict[str, _t.Any] = {}
        if (v := self.folder) is not unset:
            data["folder"] = (
                v if v.__class__ is int or _rt.is_integer(v) else _rt.absent(v, "an integer", self, "folder")
            )
        if (v := self.category) is not unset:
            data["category"] = (
                v if v.__class__ is int or _rt.is_integer(v) else _rt.absent(v, "an integer", self, "category")
            )
        if (v := self.state) is not unset:
            data["state"] = v if v.__class__ is int or _rt.is_integer(v) else _rt.absent(v, "an integer", self, "state")
        if self.additional_properties:
            data.update(_rt.additional(self.additional_properties, self))
        return data

    def _write(self, sent: bool) -> str:
        if self.additional_properties:
            return _rt.json_text(self._encode(sent))
        v: _t.Any
        unset = _rt.UNSET
        text = ""
        if (v := self.folder) is not unset:
            v = (
                "null"
                if v is None
                else str(v)
                if v.__class__ is int
                else _rt.integer_text(v)
                if _rt.is_integer(v)
                else _rt.no_text(v)
            )
            text = f'{text},"folder":{v}'
        if (v := self.category) is not unset:
            v = (
                "null"
                if v is None
                else str(v)
                if v.__class__ is int
                else _rt.integer_text(v)
                if _rt.is_integer(v)
                else _rt.no_text(v)
            )
            text = f'{text},"category":{v}'
        if (v := self.state) is not unset:
            v = (
                "null"
                if v is None
                else str(v)
                if v.__class__ is int
                else _rt.integer_text(v)
                if _rt.is_integer(v)
                else _rt.no_text(v)
            )
            text = f'{text},"state":{v}'
        return f"{{{text[1:]}}}"


_KNOWN: _t.Final[frozenset[str]] = frozenset(
    {
        "folder",
        "category",
        "state",
    }
)

# Imported last: models may refer to each other in a circle.
from ..models.action_state import look_up_action_state as _look_up_action_state
