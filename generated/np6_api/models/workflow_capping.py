"""Caps how often nodes are run."""

from __future__ import annotations

from typing import Any, Final, Self

from attrs import define as _define
from attrs import field as _field

from ..types import UNSET, Model, Unset
from ..wire import (
    absent,
    additional,
    is_integer,
    items,
    misfit,
    new,
)


@_define(kw_only=True, repr=False, eq=False)
class WorkflowCapping(Model):
    """Caps how often nodes are run.

    Attributes:
        key: What is counted apart. The kinds are not documented.
        increment: What a run adds to the count.
        threshold: Count that is not to be exceeded.
        period: Period that a cap applies to. The kinds are not documented.
        nodes: Identifiers of the capped nodes.
        additional_properties: Members that the description does not name, kept as they came.
    """

    key: WorkflowCappingKey | Unset = UNSET
    increment: int | Unset = UNSET
    threshold: int | Unset = UNSET
    period: WorkflowCappingPeriod | Unset = UNSET
    nodes: list[str] | Unset = UNSET
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def _decode(cls, data: Any) -> Self:
        get = data.get
        self = new(cls)
        self.key = (
            WorkflowCappingKey._decode(v)
            if (v := get("key", UNSET)).__class__ is dict
            else v
            if v is UNSET
            else absent(v, "an object", data, "key")
        )
        self.increment = (
            v
            if (v := get("increment", UNSET)).__class__ is int
            else v
            if v is UNSET
            else absent(v, "an integer", data, "increment")
        )
        self.threshold = (
            v
            if (v := get("threshold", UNSET)).__class__ is int
            else v
            if v is UNSET
            else absent(v, "an integer", data, "threshold")
        )
        self.period = (
            WorkflowCappingPeriod._decode(v)
            if (v := get("period", UNSET)).__class__ is dict
            else v
            if v is UNSET
            else absent(v, "an object", data, "period")
        )
        self.nodes = (
            items(v, str, "a string")
            if (v := get("nodes", UNSET)).__class__ is list
            else v
            if v is UNSET
            else absent(v, "an array", data, "nodes")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, Any]:
        v: Any
        data: dict[str, Any] = {}
        if (v := self.key) is not UNSET:
            data["key"] = (
                v._encode(sent) if isinstance(v, WorkflowCappingKey) else absent(v, "WorkflowCappingKey", self, "key")
            )
        if (v := self.increment) is not UNSET:
            data["increment"] = v if is_integer(v) else absent(v, "an integer", self, "increment")
        if (v := self.threshold) is not UNSET:
            data["threshold"] = v if is_integer(v) else absent(v, "an integer", self, "threshold")
        if (v := self.period) is not UNSET:
            data["period"] = (
                v._encode(sent)
                if isinstance(v, WorkflowCappingPeriod)
                else absent(v, "WorkflowCappingPeriod", self, "period")
            )
        if (v := self.nodes) is not UNSET:
            data["nodes"] = (
                [x if isinstance(x, str) else misfit(x, "a string", v, None) for x in v]
                if isinstance(v, list)
                else absent(v, "an array", self, "nodes")
            )
        if self.additional_properties:
            data.update(additional(self.additional_properties, self))
        return data


_KNOWN: Final[frozenset[str]] = frozenset(
    {
        "key",
        "increment",
        "threshold",
        "period",
        "nodes",
    }
)

# Imported last: models may refer to each other in a circle.
from ..models.workflow_capping_key import WorkflowCappingKey
from ..models.workflow_capping_period import WorkflowCappingPeriod
