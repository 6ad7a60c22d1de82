"""A scripted scenario made of nodes, listeners and tasks."""

from __future__ import annotations

import datetime as _datetime
import typing as _t

import attrs as _attrs

from .. import _runtime as _rt

if _t.TYPE_CHECKING:
    from ..models.workflow_node import WorkflowNode
    from ..models.workflow_state import WorkflowState


@_attrs.define(kw_only=True, repr=False, eq=False)
class Workflow(_rt.Model):
    """A scripted scenario made of nodes, listeners and tasks.

    Attributes:
        id: Identifier of the workflow.
        name: Name of the workflow.
        description: Free text.
        state: State of the workflow. The meaning of the values is not documented.
        creation_date: Moment of creation.
        update_date: Moment of the last change.
        scripting: Scripting of a workflow, distinguished by `version`. The versions are not documented.
        settings: Settings of the workflow.
        listeners: What starts the workflow when an event happens.
        capping: Rules that cap how often nodes are run.
        nodes: Steps of the workflow.
        tasks: What starts the workflow on schedule.
        additional_properties: Properties that the spec does not name, as received.
    """

    id: int | _rt.Unset = _rt.UNSET
    name: str | _rt.Unset = _rt.UNSET
    description: str | _rt.Unset = _rt.UNSET
    state: WorkflowState | int | _rt.Unset = _rt.UNSET
    creation_date: _datetime.datetime | _rt.Unset = _rt.UNSET
    update_date: _datetime.datetime | _rt.Unset = _rt.UNSET
    scripting: WorkflowScripting | _rt.Unset = _rt.UNSET
    settings: dict[str, _t.Any] | _rt.Unset = _rt.UNSET
    listeners: list[WorkflowListener] | _rt.Unset = _rt.UNSET
    capping: list[WorkflowCapping] | _rt.Unset = _rt.UNSET
    nodes: list[WorkflowNode] | _rt.Unset = _rt.UNSET
    tasks: list[WorkflowTask] | _rt.Unset = _rt.UNSET
    additional_properties: dict[str, _t.Any] = _attrs.field(factory=dict)

    @classmethod
    def _decode(cls, data: _t.Any) -> _t.Self:
        get, unset = data.get, _rt.UNSET
        self = _rt.new(cls)
        self.id = (
            v
            if (v := get("id", unset)).__class__ is int
            else v
            if v is unset
            else _rt.absent(v, "an integer", data, "id")
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
        self.state = (
            _look_up_workflow_state(v, v)
            if (v := get("state", unset)).__class__ is int
            else v
            if v is unset
            else _rt.absent(v, "an integer", data, "state")
        )
        self.creation_date = _rt.to_datetime(get("creationDate", unset), data, "creationDate")
        self.update_date = _rt.to_datetime(get("updateDate", unset), data, "updateDate")
        self.scripting = (
            WorkflowScripting._decode(v)
            if (v := get("scripting", unset)).__class__ is dict
            else v
            if v is unset
            else _rt.absent(v, "an object", data, "scripting")
        )
        self.settings = (
            v
            if (v := get("settings", unset)).__class__ is dict
            else v
            if v is unset
            else _rt.absent(v, "an object", data, "settings")
        )
        self.listeners = (
            [WorkflowListener._decode(x) if x.__class__ is dict else _rt.mismatch(x, "an object", v) for x in v]
            if (v := get("listeners", unset)).__class__ is list
            else v
            if v is unset
            else _rt.absent(v, "an array", data, "listeners")
        )
        self.capping = (
            [WorkflowCapping._decode(x) if x.__class__ is dict else _rt.mismatch(x, "an object", v) for x in v]
            if (v := get("capping", unset)).__class__ is list
            else v
            if v is unset
            else _rt.absent(v, "an array", data, "capping")
        )
        self.nodes = (
            [_decode_workflow_node(x) if x.__class__ is dict else _rt.mismatch(x, "an object", v) for x in v]
            if (v := get("nodes", unset)).__class__ is list
            else v
            if v is unset
            else _rt.absent(v, "an array", data, "nodes")
        )
        self.tasks = (
            [WorkflowTask._decode(x) if x.__class__ is dict else _rt.mismatch(x, "an object", v) for x in v]
            if (v := get("tasks", unset)).__class__ is list
            else v
            if v is unset
            else _rt.absent(v, "an array", data, "tasks")
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
            data["id"] = v if v.__class__ is int or _rt.is_integer(v) else _rt.absent(v, "an integer", self, "id")
        if (v := self.name) is not unset:
            data["name"] = v if isinstance(v, str) else _rt.absent(v, "a string", self, "name")
        if (v := self.description) is not unset:
            data["description"] = v if isinstance(v, str) else _rt.absent(v, "a string", self, "description")
        if (v := self.state) is not unset:
            data["state"] = v if v.__class__ is int or _rt.is_integer(v) else _rt.absent(v, "an integer", self, "state")
        if (v := self.creation_date) is not unset:
            data["creationDate"] = (
                _rt.datetime_text(v, self, "creation_date", sent)
                if isinstance(v, _datetime.datetime)
                else _rt.absent(v, "a date-time", self, "creation_date")
            )
        if (v := self.update_date) is not unset:
            data["updateDate"] = (
                _rt.datetime_text(v, self, "update_date", sent)
                if isinstance(v, _datetime.datetime)
                else _rt.absent(v, "a date-time", self, "update_date")
            )
        if (v := self.scripting) is not unset:
            data["scripting"] = (
                v._encode(sent)
                if isinstance(v, WorkflowScripting)
                else _rt.absent(v, "WorkflowScripting", self, "scripting")
            )
        if (v := self.settings) is not unset:
            data["settings"] = v if isinstance(v, dict) else _rt.absent(v, "an object", self, "settings")
        if (v := self.listeners) is not unset:
            data["listeners"] = (
                [
                    x._encode(sent) if isinstance(x, WorkflowListener) else _rt.mismatch(x, "WorkflowListener", v)
                    for x in v
                ]
                if isinstance(v, list)
                else _rt.absent(v, "an array", self, "listeners")
            )
        if (v := self.capping) is not unset:
            data["capping"] = (
                [
                    x._encode(sent) if isinstance(x, WorkflowCapping) else _rt.mismatch(x, "WorkflowCapping", v)
                    for x in v
                ]
                if isinstance(v, list)
                else _rt.absent(v, "an array", self, "capping")
            )
        if (v := self.nodes) is not unset:
            data["nodes"] = (
                [
                    x._encode(sent) if x.__class__ in _classes_of_workflow_node else _rt.mismatch(x, "WorkflowNode", v)
                    for x in v
                ]
                if isinstance(v, list)
                else _rt.absent(v, "an array", self, "nodes")
            )
        if (v := self.tasks) is not unset:
            data["tasks"] = (
                [x._encode(sent) if isinstance(x, WorkflowTask) else _rt.mismatch(x, "WorkflowTask", v) for x in v]
                if isinstance(v, list)
                else _rt.absent(v, "an array", self, "tasks")
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
            v = (
                "null"
                if v is None
                else str(v)
                if v.__class__ is int
                else _rt.integer_text(v)
                if _rt.is_integer(v)
                else _rt.no_text(v)
            )
            text = f'{text},"id":{v}'
        if (v := self.name) is not unset:
            v = "null" if v is None else _rt.quoted(v)
            text = f'{text},"name":{v}'
        if (v := self.description) is not unset:
            v = "null" if v is None else _rt.quoted(v)
            text = f'{text},"description":{v}'
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
        if (v := self.creation_date) is not unset:
            v = (
                "null"
                if v is None
                else f'"{_rt.datetime_text(v, None, None, sent)}"'
                if isinstance(v, _datetime.datetime)
                else _rt.no_text(v)
            )
            text = f'{text},"creationDate":{v}'
        if (v := self.update_date) is not unset:
            v = (
                "null"
                if v is None
                else f'"{_rt.datetime_text(v, None, None, sent)}"'
                if isinstance(v, _datetime.datetime)
                else _rt.no_text(v)
            )
            text = f'{text},"updateDate":{v}'
        if (v := self.scripting) is not unset:
            v = "null" if v is None else v._write(sent) if isinstance(v, WorkflowScripting) else _rt.no_text(v)
            text = f'{text},"scripting":{v}'
        if (v := self.settings) is not unset:
            v = "null" if v is None else _rt.json_text(v) if isinstance(v, dict) else _rt.no_text(v)
            text = f'{text},"settings":{v}'
        if (v := self.listeners) is not unset:
            v = (
                "null"
                if v is None
                else "["
                + ",".join([x._write(sent) if isinstance(x, WorkflowListener) else _rt.no_text(x) for x in v])
                + "]"
                if isinstance(v, list)
                else _rt.no_text(v)
            )
            text = f'{text},"listeners":{v}'
        if (v := self.capping) is not unset:
            v = (
                "null"
                if v is None
                else "["
                + ",".join([x._write(sent) if isinstance(x, WorkflowCapping) else _rt.no_text(x) for x in v])
                + "]"
                if isinstance(v, list)
                else _rt.no_text(v)
            )
            text = f'{text},"capping":{v}'
        if (v := self.nodes) is not unset:
            v = (
                "null"
                if v is None
                else "["
                + ",".join([x._write(sent) if x.__class__ in _classes_of_workflow_node else _rt.no_text(x) for x in v])
                + "]"
                if isinstance(v, list)
                else _rt.no_text(v)
            )
            text = f'{text},"nodes":{v}'
        if (v := self.tasks) is not unset:
            v = (
                "null"
                if v is None
                else "["
                + ",".join([x._write(sent) if isinstance(x, WorkflowTask) else _rt.no_text(x) for x in v])
                + "]"
                if isinstance(v, list)
                else _rt.no_text(v)
            )
            text = f'{text},"tasks":{v}'
        return f"{{{text[1:]}}}"


_KNOWN: _t.Final[frozenset[str]] = frozenset(
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
from ..models.workflow_node import classes_of_workflow_node as _classes_of_workflow_node
from ..models.workflow_node import decode_workflow_node as _decode_workflow_node
from ..models.workflow_scripting import WorkflowScripting
from ..models.workflow_state import look_up_workflow_state as _look_up_workflow_state
from ..models.workflow_task import WorkflowTask
