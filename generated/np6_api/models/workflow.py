"""A scripted scenario made of nodes, listeners and tasks."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any, Final, Self

from attrs import define as _define
from attrs import field as _field

from ..types import UNSET, Model, Unset
from ..wire import (
    absent,
    additional,
    datetime_text,
    is_integer,
    misfit,
    new,
    to_datetime,
)

if TYPE_CHECKING:
    from ..models.workflow_node import WorkflowNode
    from ..models.workflow_state import WorkflowState


@_define(kw_only=True, repr=False, eq=False)
class Workflow(Model):
    """A scripted scenario made of nodes, listeners and tasks.

    Attributes:
        id: Identifier of the workflow.
        name: Name of the workflow.
        description: Free text.
        state: State of the workflow. The meaning of the values is not documented.
        creation_date: Moment of creation.
        update_date: Moment of the last change.
        scripting: Scripting of a workflow, told apart by `version`. The versions are not documented.
        settings: Settings of the workflow.
        listeners: What starts the workflow when an event happens.
        capping: Rules that cap how often nodes are run.
        nodes: Steps of the workflow.
        tasks: What starts the workflow on schedule.
        additional_properties: Members that the description does not name, kept as they came.
    """

    id: int | Unset = UNSET
    name: str | Unset = UNSET
    description: str | Unset = UNSET
    state: WorkflowState | int | Unset = UNSET
    creation_date: datetime.datetime | Unset = UNSET
    update_date: datetime.datetime | Unset = UNSET
    scripting: WorkflowScripting | Unset = UNSET
    settings: dict[str, Any] | Unset = UNSET
    listeners: list[WorkflowListener] | Unset = UNSET
    capping: list[WorkflowCapping] | Unset = UNSET
    nodes: list[WorkflowNode] | Unset = UNSET
    tasks: list[WorkflowTask] | Unset = UNSET
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def _decode(cls, data: Any) -> Self:
        get = data.get
        self = new(cls)
        self.id = (
            v if (v := get("id", UNSET)).__class__ is int else v if v is UNSET else absent(v, "an integer", data, "id")
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
        self.state = (
            look_up_workflow_state(v, v)
            if (v := get("state", UNSET)).__class__ is int
            else v
            if v is UNSET
            else absent(v, "an integer", data, "state")
        )
        self.creation_date = to_datetime(get("creationDate", UNSET), data, "creationDate")
        self.update_date = to_datetime(get("updateDate", UNSET), data, "updateDate")
        self.scripting = (
            WorkflowScripting._decode(v)
            if (v := get("scripting", UNSET)).__class__ is dict
            else v
            if v is UNSET
            else absent(v, "an object", data, "scripting")
        )
        self.settings = (
            v
            if (v := get("settings", UNSET)).__class__ is dict
            else v
            if v is UNSET
            else absent(v, "an object", data, "settings")
        )
        self.listeners = (
            [WorkflowListener._decode(x) if x.__class__ is dict else misfit(x, "an object", v) for x in v]
            if (v := get("listeners", UNSET)).__class__ is list
            else v
            if v is UNSET
            else absent(v, "an array", data, "listeners")
        )
        self.capping = (
            [WorkflowCapping._decode(x) if x.__class__ is dict else misfit(x, "an object", v) for x in v]
            if (v := get("capping", UNSET)).__class__ is list
            else v
            if v is UNSET
            else absent(v, "an array", data, "capping")
        )
        self.nodes = (
            [decode_workflow_node(x) if x.__class__ is dict else misfit(x, "an object", v) for x in v]
            if (v := get("nodes", UNSET)).__class__ is list
            else v
            if v is UNSET
            else absent(v, "an array", data, "nodes")
        )
        self.tasks = (
            [WorkflowTask._decode(x) if x.__class__ is dict else misfit(x, "an object", v) for x in v]
            if (v := get("tasks", UNSET)).__class__ is list
            else v
            if v is UNSET
            else absent(v, "an array", data, "tasks")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, Any]:
        v: Any
        data: dict[str, Any] = {}
        if (v := self.id) is not UNSET:
            data["id"] = v if is_integer(v) else absent(v, "an integer", self, "id")
        if (v := self.name) is not UNSET:
            data["name"] = v if isinstance(v, str) else absent(v, "a string", self, "name")
        if (v := self.description) is not UNSET:
            data["description"] = v if isinstance(v, str) else absent(v, "a string", self, "description")
        if (v := self.state) is not UNSET:
            data["state"] = v if is_integer(v) else absent(v, "an integer", self, "state")
        if (v := self.creation_date) is not UNSET:
            data["creationDate"] = (
                datetime_text(v, self, "creation_date", sent)
                if isinstance(v, datetime.datetime)
                else absent(v, "a date-time", self, "creation_date")
            )
        if (v := self.update_date) is not UNSET:
            data["updateDate"] = (
                datetime_text(v, self, "update_date", sent)
                if isinstance(v, datetime.datetime)
                else absent(v, "a date-time", self, "update_date")
            )
        if (v := self.scripting) is not UNSET:
            data["scripting"] = (
                v._encode(sent)
                if isinstance(v, WorkflowScripting)
                else absent(v, "WorkflowScripting", self, "scripting")
            )
        if (v := self.settings) is not UNSET:
            data["settings"] = v if isinstance(v, dict) else absent(v, "an object", self, "settings")
        if (v := self.listeners) is not UNSET:
            data["listeners"] = (
                [
                    x._encode(sent) if isinstance(x, WorkflowListener) else misfit(x, "WorkflowListener", v, None)
                    for x in v
                ]
                if isinstance(v, list)
                else absent(v, "an array", self, "listeners")
            )
        if (v := self.capping) is not UNSET:
            data["capping"] = (
                [
                    x._encode(sent) if isinstance(x, WorkflowCapping) else misfit(x, "WorkflowCapping", v, None)
                    for x in v
                ]
                if isinstance(v, list)
                else absent(v, "an array", self, "capping")
            )
        if (v := self.nodes) is not UNSET:
            data["nodes"] = (
                [x._encode(sent) if is_workflow_node(x) else misfit(x, "WorkflowNode", v, None) for x in v]
                if isinstance(v, list)
                else absent(v, "an array", self, "nodes")
            )
        if (v := self.tasks) is not UNSET:
            data["tasks"] = (
                [x._encode(sent) if isinstance(x, WorkflowTask) else misfit(x, "WorkflowTask", v, None) for x in v]
                if isinstance(v, list)
                else absent(v, "an array", self, "tasks")
            )
        if self.additional_properties:
            data.update(additional(self.additional_properties, self))
        return data


_KNOWN: Final[frozenset[str]] = frozenset(
    {
        "id",
        "name",
        "description",
        "state",
        "creationDate",
        "updateDate",
        "scripting",
        "settings",
        "listeners",
        "capping",
        "nodes",
        "tasks",
    }
)

# Imported last: models may refer to each other in a circle.
from ..models.workflow_capping import WorkflowCapping
from ..models.workflow_listener import WorkflowListener
from ..models.workflow_node import decode_workflow_node, is_workflow_node
from ..models.workflow_scripting import WorkflowScripting
from ..models.workflow_state import look_up_workflow_state
from ..models.workflow_task import WorkflowTask
