"""An uploaded file (older documentation)."""

from __future__ import annotations

import datetime as _datetime
import typing as _t

import attrs as _attrs

from .. import _runtime as _rt


@_attrs.define(kw_only=True, repr=False, eq=False)
class FileImportSource(_rt.Model):
    """An uploaded file (older documentation).

    Attributes:
        type_: Always `file`.
        id: Identifier of the source.
        creation_date: When the source was created.
        update_date: When the source was last changed.
        filename: Name of the file.
        data: Content of the file.
        additional_properties: Properties that the spec does not name, as received.
    """

    type_: _t.Literal["file"] = "file"
    id: int | None | _rt.Unset = _rt.UNSET
    creation_date: _datetime.datetime | _rt.Unset = _rt.UNSET
    update_date: _datetime.datetime | None | _rt.Unset = _rt.UNSET
    filename: str | _rt.Unset = _rt.UNSET
    data: list[dict[str, _t.Any]] | _rt.Unset = _rt.UNSET
    additional_properties: dict[str, _t.Any] = _attrs.field(factory=dict)

    @classmethod
    def _decode(cls, data: _t.Any) -> _t.Self:
        get, unset = data.get, _rt.UNSET
        self = _rt.new(cls)
        if (v := get("type", unset)) != "file":
            _rt.wrong_tag(v, "file", data, "type")
        self.type_ = "file"
        self.id = (
            v
            if (v := get("id", unset)).__class__ is int
            else v
            if v is unset
            else _rt.absent(v, "an integer", data, "id")
        )
        self.creation_date = _rt.to_datetime(get("creationDate", unset), data, "creationDate")
        self.update_date = _rt.to_datetime(get("updateDate", unset), data, "updateDate")
        self.filename = (
            v
            if (v := get("filename", unset)).__class__ is str
            else v
            if v is unset
            else _rt.absent(v, "a string", data, "filename")
        )
        self.data = (
            _rt.items(v, dict, "an object")
            if (v := get("data", unset)).__class__ is list
            else v
            if v is unset
            else _rt.absent(v, "an array", data, "data")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, _t.Any]:
        v: _t.Any
        unset = _rt.UNSET
        data: dict[str, _t.Any] = {
            "type": "file" if (v := self.type_) == "file" else _rt.need(v, "the constant file", self, "type_"),
        }
        if (v := self.id) is not unset:
            data["id"] = v if v.__class__ is int or _rt.is_integer(v) else _rt.absent(v, "an integer", self, "id")
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
        if (v := self.filename) is not unset:
            data["filename"] = v if isinstance(v, str) else _rt.absent(v, "a string", self, "filename")
        if (v := self.data) is not unset:
            data["data"] = (
                [x1 if isinstance(x1, dict) else _rt.mismatch(x1, "an object", v) for x1 in v]
                if isinstance(v, list)
                else _rt.absent(v, "an array", self, "data")
            )
        if self.additional_properties:
            data.update(_rt.additional(self.additional_properties, self))
        return data

    def _write(self, sent: bool) -> str:
        if self.additional_properties:
            return _rt.json_text(self._encode(sent))
        v: _t.Any
        unset = _rt.UNSET
        text = '{"type":"file"' if (v := self.type_) == "file" else _rt.no_text(v)
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
        if (v := self.filename) is not unset:
            v = "null" if v is None else _rt.quoted(v)
            text = f'{text},"filename":{v}'
        if (v := self.data) is not unset:
            v = (
                "null"
                if v is None
                else "[" + ",".join([_rt.json_text(x1) if isinstance(x1, dict) else _rt.no_text(x1) for x1 in v]) + "]"
                if isinstance(v, list)
                else _rt.no_text(v)
            )
            text = f'{text},"data":{v}'
        return text + "}"


_KNOWN: _t.Final[frozenset[str]] = frozenset(
    {
        "type",
        "id",
        "creationDate",
        "updateDate",
        "filename",
        "data",
    }
)
