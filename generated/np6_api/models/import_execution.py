"""An execution of an import."""

from __future__ import annotations

import typing as _t

import attrs as _attrs

from .. import _runtime as _rt

if _t.TYPE_CHECKING:
    from ..models.import_execution_state import ImportExecutionState
    from ..models.import_source import ImportSource


@_attrs.define(kw_only=True, repr=False, eq=False)
class ImportExecution(_rt.Model):
    """An execution of an import. All but `state` is from the older documentation, in the response to the
    start of an execution.

    Attributes:
        state: State of the execution - 0 processing, 1 completed, 2 error.
        start_date: When the execution started, in a form that is not documented.
        content: What is executed, in two older shapes: features, identifier, name, separator, startAt, binds and
            savedImportFormat side by side, or features, bindings, which holds the rest, and source.
        source: Where the file of an import comes from. The reference of 8.1.0 shows `ftp`, the older
            documentation also `file`; which common properties belong to one of them only is not documented.
        additional_properties: Properties that the spec does not name, as received.
    """

    state: ImportExecutionState | int | _rt.Unset = _rt.UNSET
    start_date: _t.Any | _rt.Unset = _rt.UNSET
    content: dict[str, _t.Any] | _rt.Unset = _rt.UNSET
    source: ImportSource | _rt.Unset = _rt.UNSET
    additional_properties: dict[str, _t.Any] = _attrs.field(factory=dict)

    @classmethod
    def _decode(cls, data: _t.Any) -> _t.Self:
        get, unset = data.get, _rt.UNSET
        self = _rt.new(cls)
        self.state = (
            _look_up_import_execution_state(v, v)
            if (v := get("state", unset)).__class__ is int
            else v
            if v is unset
            else _rt.absent(v, "an integer", data, "state")
        )
        self.start_date = get("startDate", unset)
        self.content = (
            v
            if (v := get("content", unset)).__class__ is dict
            else v
            if v is unset
            else _rt.absent(v, "an object", data, "content")
        )
        self.source = (
            _decode_import_source(v)
            if (v := get("source", unset)).__class__ is dict
            else v
            if v is unset
            else _rt.absent(v, "an object", data, "source")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, _t.Any]:
        v: _t.Any
        unset = _rt.UNSET
        data: dict[str, _t.Any] = {}
        if (v := self.state) is not unset:
            data["state"] = v if v.__class__ is int or _rt.is_integer(v) else _rt.absent(v, "an integer", self, "state")
        if (v := self.start_date) is not unset:
            data["startDate"] = v
        if (v := self.content) is not unset:
            data["content"] = v if isinstance(v, dict) else _rt.absent(v, "an object", self, "content")
        if (v := self.source) is not unset:
            data["source"] = (
                v._encode(sent)
                if v.__class__ in _classes_of_import_source
                else _rt.absent(v, "ImportSource", self, "source")
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
        if (v := self.start_date) is not unset:
            v = _rt.json_text(v)
            text = f'{text},"startDate":{v}'
        if (v := self.content) is not unset:
            v = "null" if v is None else _rt.json_text(v) if isinstance(v, dict) else _rt.no_text(v)
            text = f'{text},"content":{v}'
        if (v := self.source) is not unset:
            v = "null" if v is None else v._write(sent) if v.__class__ in _classes_of_import_source else _rt.no_text(v)
            text = f'{text},"source":{v}'
        return f"{{{text[1:]}}}"


_KNOWN: _t.Final[frozenset[str]] = frozenset(
    {
        "state",
        "startDate",
        "content",
        "source",
    }
)

# Imported last: models may refer to each other in a circle.
from ..models.import_execution_state import look_up_import_execution_state as _look_up_import_execution_state
from ..models.import_source import classes_of_import_source as _classes_of_import_source
from ..models.import_source import decode_import_source as _decode_import_source
