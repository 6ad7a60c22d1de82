"""Where the action is filed, and its state."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Self

from attrs import define as _define
from attrs import field as _field

from ..types import UNSET, Model, Unset
from ..wire import (
    absent,
    additional,
    is_integer,
    new,
)

if TYPE_CHECKING:
    from ..models.action_state import ActionState


@_define(kw_only=True, repr=False, eq=False)
class ActionInformations(Model):
    """Where the action is filed, and its state.

    Attributes:
        folder: Folder of the action.
        category: Category of the action.
        state: Progress of the action.
        additional_properties: Members that the description does not name, kept as they came.
    """

    folder: int | None | Unset = UNSET
    category: int | None | Unset = UNSET
    state: ActionState | int | None | Unset = UNSET
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def _decode(cls, data: Any) -> Self:
        get = data.get
        self = new(cls)
        self.folder = (
            v
            if (v := get("folder", UNSET)).__class__ is int
            else v
            if v is UNSET
            else absent(v, "an integer", data, "folder")
        )
        self.category = (
            v
            if (v := get("category", UNSET)).__class__ is int
            else v
            if v is UNSET
            else absent(v, "an integer", data, "category")
        )
        self.state = (
            look_up_action_state(v, v)
            if (v := get("state", UNSET)).__class__ is int
            else v
            if v is UNSET
            else absent(v, "an integer", data, "state")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, Any]:
        v: Any
        data: dict[str, Any] = {}
        if (v := self.folder) is not UNSET:
            data["folder"] = v if is_integer(v) else absent(v, "an integer", self, "folder")
        if (v := self.category) is not UNSET:
            data["category"] = v if is_integer(v) else absent(v, "an integer", self, "category")
        if (v := self.state) is not UNSET:
            data["state"] = v if is_integer(v) else absent(v, "an integer", self, "state")
        if self.additional_properties:
            data.update(additional(self.additional_properties, self))
        return data


_KNOWN: Final[frozenset[str]] = frozenset(
    {
        "folder",
        "category",
        "state",
    }
)

# Imported last: models may refer to each other in a circle.
from ..models.action_state import look_up_action_state
