"""A node of the type `data-explorer-v2.match`."""

from __future__ import annotations

from typing import Any, Final, Literal, Self

from attrs import define as _define
from attrs import field as _field
from typing_extensions import deprecated as _deprecated

from ..types import UNSET, Model, Unset
from ..wire import (
    absent,
    additional,
    need,
    new,
    wrong_tag,
)


@_define(kw_only=True, repr=False, eq=False)
class DataExplorerMatchNode(Model):
    """A node of the type `data-explorer-v2.match`.

    Attributes:
        type_: Always `data-explorer-v2.match`.
        id: Identifier of the node.
        name: Name of the node.
        description: Free text.
        default: The workflow enters here.
        settings: Settings of the node.
        next_: Identifier of the next node.
        event: Event of a node.
        data: Data of a node.
        flow: Deprecated. Flow of a node.
        additional_properties: Members that the description does not name, kept as they came.
    """

    type_: Literal["data-explorer-v2.match"] = "data-explorer-v2.match"
    id: str | Unset = UNSET
    name: str | Unset = UNSET
    description: str | Unset = UNSET
    default: bool | Unset = UNSET
    settings: dict[str, Any] | Unset = UNSET
    next_: str | Unset = UNSET
    event: WorkflowNodeEvent | Unset = UNSET
    data: WorkflowNodeData | Unset = UNSET
    _flow: WorkflowNodeFlow | Unset = UNSET
    additional_properties: dict[str, Any] = _field(factory=dict)

    @property
    @_deprecated("flow is deprecated")
    def flow(self) -> WorkflowNodeFlow | Unset:
        """Deprecated. Flow of a node."""
        return self._flow

    @flow.setter
    @_deprecated("flow is deprecated")
    def flow(self, value: WorkflowNodeFlow | Unset) -> None:
        self._flow = value

    @classmethod
    def _decode(cls, data: Any) -> Self:
        get = data.get
        self = new(cls)
        if (v := get("type", UNSET)) != "data-explorer-v2.match":
            wrong_tag(v, "data-explorer-v2.match", data, "type")
        self.type_ = "data-explorer-v2.match"
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
        self.default = (
            v
            if (v := get("default", UNSET)).__class__ is bool
            else v
            if v is UNSET
            else absent(v, "true or false", data, "default")
        )
        self.settings = (
            v
            if (v := get("settings", UNSET)).__class__ is dict
            else v
            if v is UNSET
            else absent(v, "an object", data, "settings")
        )
        self.next_ = (
            v
            if (v := get("next", UNSET)).__class__ is str
            else v
            if v is UNSET
            else absent(v, "a string", data, "next")
        )
        self.event = (
            WorkflowNodeEvent._decode(v)
            if (v := get("event", UNSET)).__class__ is dict
            else v
            if v is UNSET
            else absent(v, "an object", data, "event")
        )
        self.data = (
            WorkflowNodeData._decode(v)
            if (v := get("data", UNSET)).__class__ is dict
            else v
            if v is UNSET
            else absent(v, "an object", data, "data")
        )
        self._flow = (
            WorkflowNodeFlow._decode(v)
            if (v := get("flow", UNSET)).__class__ is dict
            else v
            if v is UNSET
            else absent(v, "an object", data, "flow")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, Any]:
        v: Any
        data: dict[str, Any] = {
            "type": v
            if (v := self.type_) == "data-explorer-v2.match"
            else need(v, "the constant data-explorer-v2.match", self, "type_"),
        }
        if (v := self.id) is not UNSET:
            data["id"] = v if isinstance(v, str) else absent(v, "a string", self, "id")
        if (v := self.name) is not UNSET:
            data["name"] = v if isinstance(v, str) else absent(v, "a string", self, "name")
        if (v := self.description) is not UNSET:
            data["description"] = v if isinstance(v, str) else absent(v, "a string", self, "description")
        if (v := self.default) is not UNSET:
            data["default"] = v if v.__class__ is bool else absent(v, "true or false", self, "default")
        if (v := self.settings) is not UNSET:
            data["settings"] = v if isinstance(v, dict) else absent(v, "an object", self, "settings")
        if (v := self.next_) is not UNSET:
            data["next"] = v if isinstance(v, str) else absent(v, "a string", self, "next_")
        if (v := self.event) is not UNSET:
            data["event"] = (
                v._encode(sent) if isinstance(v, WorkflowNodeEvent) else absent(v, "WorkflowNodeEvent", self, "event")
            )
        if (v := self.data) is not UNSET:
            data["data"] = (
                v._encode(sent) if isinstance(v, WorkflowNodeData) else absent(v, "WorkflowNodeData", self, "data")
            )
        if (v := self._flow) is not UNSET:
            data["flow"] = (
                v._encode(sent) if isinstance(v, WorkflowNodeFlow) else absent(v, "WorkflowNodeFlow", self, "flow")
            )
        if self.additional_properties:
            data.update(additional(self.additional_properties, self))
        return data


_KNOWN: Final[frozenset[str]] = frozenset(
    {
        "type",
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
