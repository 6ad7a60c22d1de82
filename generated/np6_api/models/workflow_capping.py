"""Caps how often nodes are run."""

from __future__ import annotations

import typing as _t

import attrs as _attrs

from .. import _runtime as _rt


@_attrs.define(kw_only=True, repr=False, eq=False)
class WorkflowCapping(_rt.Model):
    """Caps how often nodes are run.

    Attributes:
        key: What is counted apart. The kinds are not documented.
        increment: What a run adds to the count.
        threshold: Count that is not to be exceeded.
        period: Period that a cap applies to. The kinds are not documented.
        nodes: Identifiers of the capped nodes.
        additional_properties: Properties that the spec does not name, as received.
    """

    key: WorkflowCappingKey | _rt.Unset = _rt.UNSET
    increment: int | _rt.Unset = _rt.UNSET
    threshold: int | _rt.Unset = _rt.UNSET
    period: WorkflowCappingPeriod | _rt.Unset = _rt.UNSET
    nodes: list[str] | _rt.Unset = _rt.UNSET
    additional_properties: dict[str, _t.Any] = _attrs.field(factory=dict)

    @classmethod
    def _decode(cls, data: _t.Any) -> _t.Self:
        get, unset = data.get, _rt.UNSET
        self = _rt.new(cls)
        self.key = (
            WorkflowCappingKey._decode(v)
            if (v := get("key", unset)).__class__ is dict
            else v
            if v is unset
            else _rt.absent(v, "an object", data, "key")
        )
        self.increment = (
            v
            if (v := get("increment", unset)).__class__ is int
            else v
            if v is unset
            else _rt.absent(v, "an integer", data, "increment")
        )
        self.threshold = (
            v
            if (v := get("threshold", unset)).__class__ is int
            else v
            if v is unset
            else _rt.absent(v, "an integer", data, "threshold")
        )
        self.period = (
            WorkflowCappingPeriod._decode(v)
            if (v := get("period", unset)).__class__ is dict
            else v
            if v is unset
            else _rt.absent(v, "an object", data, "period")
        )
        self.nodes = (
            _rt.items(v, str, "a string")
            if (v := get("nodes", unset)).__class__ is list
            else v
            if v is unset
            else _rt.absent(v, "an array", data, "nodes")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, _t.Any]:
        v: _t.Any
        unset = _rt.UNSET
        data: dict[str, _t.Any] = {}
        if (v := self.key) is not unset:
            data["key"] = (
                v._encode(sent)
                if isinstance(v, WorkflowCappingKey)
                else _rt.absent(v, "WorkflowCappingKey", self, "key")
            )
        if (v := self.increment) is not unset:
            data["increment"] = (
                v if v.__class__ is int or _rt.is_integer(v) else _rt.absent(v, "an integer", self, "increment")
            )
        if (v := self.threshold) is not unset:
            data["threshold"] = (
                v if v.__class__ is int or _rt.is_integer(v) else _rt.absent(v, "an integer", self, "threshold")
            )
        if (v := self.period) is not unset:
            data["period"] = (
                v._encode(sent)
                if isinstance(v, WorkflowCappingPeriod)
                else _rt.absent(v, "WorkflowCappingPeriod", self, "period")
            )
        if (v := self.nodes) is not unset:
            data["nodes"] = (
                [x if isinstance(x, str) else _rt.mismatch(x, "a string", v) for x in v]
                if isinstance(v, list)
                else _rt.absent(v, "an array", self, "nodes")
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
        if (v := self.key) is not unset:
            v = "null" if v is None else v._write(sent) if isinstance(v, WorkflowCappingKey) else _rt.no_text(v)
            text = f'{text},"key":{v}'
        if (v := self.increment) is not unset:
            v = (
                "null"
                if v is None
                else str(v)
                if v.__class__ is int
                else _rt.integer_text(v)
                if _rt.is_integer(v)
                else _rt.no_text(v)
            )
            text = f'{text},"increment":{v}'
        if (v := self.threshold) is not unset:
            v = (
                "null"
                if v is None
                else str(v)
                if v.__class__ is int
                else _rt.integer_text(v)
                if _rt.is_integer(v)
                else _rt.no_text(v)
            )
            text = f'{text},"threshold":{v}'
        if (v := self.period) is not unset:
            v = "null" if v is None else v._write(sent) if isinstance(v, WorkflowCappingPeriod) else _rt.no_text(v)
            text = f'{text},"period":{v}'
        if (v := self.nodes) is not unset:
            v = (
                "null"
                if v is None
                else "[" + ",".join([_rt.quoted(x) for x in v]) + "]"
                if isinstance(v, list)
                else _rt.no_text(v)
            )
            text = f'{text},"nodes":{v}'
        return f"{{{text[1:]}}}"


_KNOWN: _t.Final[frozenset[str]] = frozenset(
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
