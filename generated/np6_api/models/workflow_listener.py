"""Starts a workflow when an event happens."""

from __future__ import annotations

import typing as _t

import attrs as _attrs

from .. import _runtime as _rt


@_attrs.define(kw_only=True, repr=False, eq=False)
class WorkflowListener(_rt.Model):
    """Starts a workflow when an event happens.

    Attributes:
        id: Identifier of the listener.
        name: Name of the listener.
        description: Free text.
        event: Event that a listener waits for. The kinds are not documented.
        handler: Identifier of the node that takes over.
        additional_properties: Properties that the spec does not name, as received.
    """

    id: str | _rt.Unset = _rt.UNSET
    name: str | _rt.Unset = _rt.UNSET
    description: str | _rt.Unset = _rt.UNSET
    event: WorkflowListenerEvent | _rt.Unset = _rt.UNSET
    handler: str | _rt.Unset = _rt.UNSET
    additional_properties: dict[str, _t.Any] = _attrs.field(factory=dict)

    @classmethod
    def _decode(cls, data: _t.Any) -> _t.Self:
        get, unset = data.get, _rt.UNSET
        self = _rt.new(cls)
        self.id = (
            v
            if (v := get("id", unset)).__class__ is str
            else v
            if v is unset
            else _rt.absent(v, "a string", data, "id")
        )
        self.name = (
            v
            if (v := get("name", unset)).__class__ is str
            else v
            if v is unset
            else _rt.absent(v, "a string", data, "name")
        )
        self.description = (
            v
            if (v := get("description", unset)).__class__ is str
            else v
            if v is unset
            else _rt.absent(v, "a string", data, "description")
        )
        self.event = (
            WorkflowListenerEvent._decode(v)
            if (v := get("event", unset)).__class__ is dict
            else v
            if v is unset
            else _rt.absent(v, "an object", data, "event")
        )
        self.handler = (
            v
            if (v := get("handler", unset)).__class__ is str
            else v
            if v is unset
            else _rt.absent(v, "a string", data, "handler")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, _t.Any]:
        v: _t.Any
        unset = _rt.UNSET
        data: dict[str, _t.Any] = {}
        if (v := self.id) is not unset:
            data["id"] = v if isinstance(v, str) else _rt.absent(v, "a string", self, "id")
        if (v := self.name) is not unset:
            data["name"] = v if isinstance(v, str) else _rt.absent(v, "a string", self, "name")
        if (v := self.description) is not unset:
            data["description"] = v if isinstance(v, str) else _rt.absent(v, "a string", self, "description")
        if (v := self.event) is not unset:
            data["event"] = (
                v._encode(sent)
                if isinstance(v, WorkflowListenerEvent)
                else _rt.absent(v, "WorkflowListenerEvent", self, "event")
            )
        if (v := self.handler) is not unset:
            data["handler"] = v if isinstance(v, str) else _rt.absent(v, "a string", self, "handler")
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
            v = "null" if v is None else _rt.quoted(v)
            text = f'{text},"id":{v}'
        if (v := self.name) is not unset:
            v = "null" if v is None else _rt.quoted(v)
            text = f'{text},"name":{v}'
        if (v := self.description) is not unset:
            v = "null" if v is None else _rt.quoted(v)
            text = f'{text},"description":{v}'
        if (v := self.event) is not unset:
            v = "null" if v is None else v._write(sent) if isinstance(v, WorkflowListenerEvent) else _rt.no_text(v)
            text = f'{text},"event":{v}'
        if (v := self.handler) is not unset:
            v = "null" if v is None else _rt.quoted(v)
            text = f'{text},"handler":{v}'
        return f"{{{text[1:]}}}"


_KNOWN: _t.Final[frozenset[str]] = frozenset(
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
