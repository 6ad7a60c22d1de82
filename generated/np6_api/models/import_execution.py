"""An execution of an import."""

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
    from ..models.import_execution_state import ImportExecutionState
    from ..models.import_source import ImportSource


@_define(kw_only=True, repr=False, eq=False)
class ImportExecution(Model):
    """An execution of an import. All but `state` is from the older documentation, in the answer to the
    start of an execution.

    Attributes:
        state: State of the execution - 0 processing, 1 completed, 2 error.
        start_date: When the execution started, in a form that is not documented.
        content: Content of the execution.
        source: Where the file of an import comes from. The reference of 8.1.0 shows `ftp`, the older
            documentation also `file`; which common properties belong to one of them only is not documented.
        additional_properties: Members that the description does not name, kept as they came.
    """

    state: ImportExecutionState | int | Unset = UNSET
    start_date: Any | Unset = UNSET
    content: dict[str, Any] | Unset = UNSET
    source: ImportSource | Unset = UNSET
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def _decode(cls, data: Any) -> Self:
        get = data.get
        self = new(cls)
        self.state = (
            look_up_import_execution_state(v, v)
            if (v := get("state", UNSET)).__class__ is int
            else v
            if v is UNSET
            else absent(v, "an integer", data, "state")
        )
        self.start_date = get("startDate", UNSET)
        self.content = (
            v
            if (v := get("content", UNSET)).__class__ is dict
            else v
            if v is UNSET
            else absent(v, "an object", data, "content")
        )
        self.source = (
            decode_import_source(v)
            if (v := get("source", UNSET)).__class__ is dict
            else v
            if v is UNSET
            else absent(v, "an object", data, "source")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, Any]:
        v: Any
        data: dict[str, Any] = {}
        if (v := self.state) is not UNSET:
            data["state"] = v if is_integer(v) else absent(v, "an integer", self, "state")
        if (v := self.start_date) is not UNSET:
            data["startDate"] = v
        if (v := self.content) is not UNSET:
            data["content"] = v if isinstance(v, dict) else absent(v, "an object", self, "content")
        if (v := self.source) is not UNSET:
            data["source"] = v._encode(sent) if is_import_source(v) else absent(v, "ImportSource", self, "source")
        if self.additional_properties:
            data.update(additional(self.additional_properties, self))
        return data


_KNOWN: Final[frozenset[str]] = frozenset(
    {
        "state",
        "startDate",
        "content",
        "source",
    }
)

# Imported last: models may refer to each other in a circle.
from ..models.import_execution_state import look_up_import_execution_state
from ..models.import_source import decode_import_source, is_import_source
