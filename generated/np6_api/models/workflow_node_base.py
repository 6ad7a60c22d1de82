"""What all nodes have in common."""

from __future__ import annotations

import typing as _t

import attrs as _attrs
import typing_extensions as _typing_extensions

from .. import _runtime as _rt


@_attrs.define(kw_only=True, repr=False, eq=False)
class WorkflowNodeBase(_rt.Model):
    """What all nodes have in common. The field for the rationale that AI gives is not known by name.

    Attributes:
        id: Identifier of the node.
        name: Name of the node.
        description: Free text.
        default: The workflow enters here.
        settings: Settings of the node.
        next_: Identifier of the next node.
        event: Event of a node.
        data: Data of a node.
        flow: Deprecated. Flow of a node.
        additional_properties: Properties that the spec does not name, as received.
    """

    id: str | _rt.Unset = _rt.UNSET
    name: str | _rt.Unset = _rt.UNSET
    description: str | _rt.Unset = _rt.UNSET
    default: bool | _rt.Unset = _rt.UNSET
    settings: dict[str, _t.Any] | _rt.Unset = _rt.UNSET
    next_: str | _rt.Unset = _rt.UNSET
    event: WorkflowNodeEvent | _rt.Unset = _rt.UNSET
    data: WorkflowNodeData | _rt.Unset = _rt.UNSET
    _deprecated_flow: WorkflowNodeFlow | _rt.Unset = _attrs.field(default=_rt.UNSET, alias="flow")
    additional_properties: dict[str, _t.Any] = _attrs.field(factory=dict)

    @property
    @_typing_extensions.deprecated("flow is deprecated")
    def flow(self) -> WorkflowNodeFlow | _rt.Unset:
        """Deprecated. Flow of a node."""
        return self._deprecated_flow

    @flow.setter
    @_typing_extensions.deprecated("flow is deprecated")
    def flow(self, value: WorkflowNodeFlow | _rt.Unset) -> None:
        self._deprecated_flow = value

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
        self.default = (
            v
            if (v := get("default", unset)).__class__ is bool
            else v
            if v is unset
            else _rt.absent(v, "true or false", data, "default")
        )
        self.settings = (
            v
            if (v := get("settings", unset)).__class__ is dict
            else v
            if v is unset
            else _rt.absent(v, "an object", data, "settings")
        )
        self.next_ = (
            v
            if (v := get("next", unset)).__class__ is str
            else v
            if v is unset
            else _rt.absent(v, "a string", data, "next")
        )
        self.event = (
            WorkflowNodeEvent._decode(v)
            if (v := get("event", unset)).__class__ is dict
            else v
            if v is unset
            else _rt.absent(v, "an object", data, "event")
        )
        self.data = (
            WorkflowNodeData._decode(v)
            if (v := get("data", unset)).__class__ is dict
            else v
            if v is unset
            else _rt.absent(v, "an object", data, "data")
        )
        self._deprecated_flow = (
            WorkflowNodeFlow._decode(v)
            if (v := get("flow", unset)).__class__ is dict
            else v
            if v is unset
            else _rt.absent(v, "an object", data, "flow")
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
        if (v := self.default) is not unset:
            data["default"] = v if v.__class__ is bool else _rt.absent(v, "true or false", self, "default")
        if (v := self.settings) is not unset:
            data["settings"] = v if isinstance(v, dict) else _rt.absent(v, "an object", self, "settings")
        if (v := self.next_) is not unset:
            data["next"] = v if isinstance(v, str) else _rt.absent(v, "a string", self, "next_")
        if (v := self.event) is not unset:
            data["event"] = (
                v._encode(sent)
                if isinstance(v, WorkflowNodeEvent)
                else _rt.absent(v, "WorkflowNodeEvent", self, "event")
            )
        if (v := self.data) is not unset:
            data["data"] = (
                v._encode(sent) if isinstance(v, WorkflowNodeData) else _rt.absent(v, "WorkflowNodeData", self, "data")
            )
        if (v := self._deprecated_flow) is not unset:
            data["flow"] = (
                v._encode(sent) if isinstance(v, WorkflowNodeFlow) else _rt.absent(v, "WorkflowNodeFlow", self, "flow")
            )
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
        if (v := self.default) is not unset:
            v = "null" if v is None else ("true" if v else "false") if v.__class__ is bool else _rt.no_text(v)
            text = f'{text},"default":{v}'
        if (v := self.settings) is not unset:
            v = "null" if v is None else _rt.json_text(v) if isinstance(v, dict) else _rt.no_text(v)
            text = f'{text},"settings":{v}'
        if (v := self.next_) is not unset:
            v = "null" if v is None else _rt.quoted(v)
            text = f'{text},"next":{v}'
        if (v := self.event) is not unset:
            v = "null" if v is None else v._write(sent) if isinstance(v, WorkflowNodeEvent) else _rt.no_text(v)
            text = f'{text},"event":{v}'
        if (v := self.data) is not unset:
            v = "null" if v is None else v._write(sent) if isinstance(v, WorkflowNodeData) else _rt.no_text(v)
            text = f'{text},"data":{v}'
        if (v := self._deprecated_flow) is not unset:
            v = "null" if v is None else v._write(sent) if isinstance(v, WorkflowNodeFlow) else _rt.no_text(v)
            text = f'{text},"flow":{v}'
        return f"{{{text[1:]}}}"


_KNOWN: _t.Final[frozenset[str]] = frozenset(
    {
        "id",
        "name",
        "description",
        "default",
        "settings",
        "next",
        "event",
        "data",
        "flow",
    }
)

# Imported last: models may refer to each other in a circle.
from ..models.workflow_node_data import WorkflowNodeData
from ..models.workflow_node_event import WorkflowNodeEvent
from ..models.workflow_node_flow import WorkflowNodeFlow
