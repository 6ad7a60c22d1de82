"""Starts a workflow when an event happens."""

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
class WorkflowListener(Model):
    """Starts a workflow when an event happens.

    Attributes:
        id: Identifier of the listener.
        name: Name of the listener.
        description: Free text.
        event: Event that a listener waits for. The kinds are not documented.
        handler: Identifier of the node that takes over.
        additional_properties: Members that the description does not name, kept as they came.
    """

    id: str | Unset = UNSET
    name: str | Unset = UNSET
    description: str | Unset = UNSET
    event: WorkflowListenerEvent | Unset = UNSET
    handler: str | Unset = UNSET
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def _decode(cls, data: Any) -> Self:
        get = data.get
        self = new(cls)
        self.id = (
            v if (v := get("id", UNSET)).__class__ is str else v if v is UNSET else absent(v, "a string", data, "id")
        )
        self.name = (
            v
            if (v := get("name", UNSET)).__class__ is str
            else v
            if v is UNSET
            else absent(v, "a string", data, "name")
        )
        self.description = (
            v
            if (v := get("description", UNSET)).__class__ is str
            else v
            if v is UNSET
            else absent(v, "a string", data, "description")
        )
        self.event = (
            WorkflowListenerEvent._decode(v)
            if (v := get("event", UNSET)).__class__ is dict
            else v
            if v is UNSET
            else absent(v, "an object", data, "event")
        )
        self.handler = (
            v
            if (v := get("handler", UNSET)).__class__ is str
            else v
            if v is UNSET
            else absent(v, "a string", data, "handler")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, Any]:
        v: Any
        data: dict[str, Any] = {}
        if (v := self.id) is not UNSET:
            data["id"] = v if isinstance(v, str) else absent(v, "a string", self, "id")
        if (v := self.name) is not UNSET:
            data["name"] = v if isinstance(v, str) else absent(v, "a string", self, "name")
        if (v := self.description) is not UNSET:
            data["description"] = v if isinstance(v, str) else absent(v, "a string", self, "description")
        if (v := self.event) is not UNSET:
            data["event"] = (
                v._encode(sent)
                if isinstance(v, WorkflowListenerEvent)
                else absent(v, "WorkflowListenerEvent", self, "event")
            )
        if (v := self.handler) is not UNSET:
            data["handler"] = v if isinstance(v, str) else absent(v, "a string", self, "handler")
        if self.additional_properties:
            data.update(additional(self.additional_properties, self))
        return data


_KNOWN: Final[frozenset[str]] = frozenset(
    {
        "id",
        "name",
        "description",
        "event",
        "handler",
    }
)

# Imported last: models may refer to each other in a circle.
from ..models.workflow_listener_event import WorkflowListenerEvent
