"""Starts a workflow on schedule."""

from __future__ import annotations

from typing import Any, Final, Self

from attrs import define as _define
from attrs import field as _field

from ..types import UNSET, Model, Unset
from ..wire import (
    absent,
    additional,
    misfit,
    new,
)


@_define(kw_only=True, repr=False, eq=False)
class WorkflowTask(Model):
    """Starts a workflow on schedule.

    Attributes:
        id: Identifier of the task.
        name: Name of the task.
        description: Free text.
        schedulers: When the task runs.
        provider: Search that gives a task its data. The kinds are not documented.
        handler: Identifier of the node that takes over.
        additional_properties: Members that the description does not name, kept as they came.
    """

    id: str | Unset = UNSET
    name: str | Unset = UNSET
    description: str | Unset = UNSET
    schedulers: list[WorkflowTaskScheduler] | Unset = UNSET
    provider: WorkflowTaskProvider | Unset = UNSET
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
        self.schedulers = (
            [WorkflowTaskScheduler._decode(x) if x.__class__ is dict else misfit(x, "an object", v) for x in v]
            if (v := get("schedulers", UNSET)).__class__ is list
            else v
            if v is UNSET
            else absent(v, "an array", data, "schedulers")
        )
        self.provider = (
            WorkflowTaskProvider._decode(v)
            if (v := get("provider", UNSET)).__class__ is dict
            else v
            if v is UNSET
            else absent(v, "an object", data, "provider")
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
        if (v := self.schedulers) is not UNSET:
            data["schedulers"] = (
                [
                    x._encode(sent)
                    if isinstance(x, WorkflowTaskScheduler)
                    else misfit(x, "WorkflowTaskScheduler", v, None)
                    for x in v
                ]
                if isinstance(v, list)
                else absent(v, "an array", self, "schedulers")
            )
        if (v := self.provider) is not UNSET:
            data["provider"] = (
                v._encode(sent)
                if isinstance(v, WorkflowTaskProvider)
                else absent(v, "WorkflowTaskProvider", self, "provider")
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
        "schedulers",
        "provider",
        "handler",
    }
)

# Imported last: models may refer to each other in a circle.
from ..models.workflow_task_provider import WorkflowTaskProvider
from ..models.workflow_task_scheduler import WorkflowTaskScheduler
