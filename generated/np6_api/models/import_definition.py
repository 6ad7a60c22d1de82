"""How a file is imported."""

from __future__ import annotations

import datetime as _datetime
import typing as _t

import attrs as _attrs

from .. import _runtime as _rt

if _t.TYPE_CHECKING:
    from ..models.import_feature import ImportFeature
    from ..models.import_source import ImportSource


@_attrs.define(kw_only=True, repr=False, eq=False)
class ImportDefinition(_rt.Model):
    """How a file is imported. An absent date is written 0001-01-01T00:00:00Z in the samples.

    Attributes:
        id: Identifier of the import.
        name: Name of the import.
        creation_date: When the import was created.
        update_date: When the import was last changed.
        binding: Identifier of the import format, which maps the columns of the file to fields.
        features: What the import does.
        source: Where the file of an import comes from. The reference of 8.1.0 shows `ftp`, the older
            documentation also `file`; which common properties belong to one of them only is not documented.
        scheduler: When an import runs. The reference declares `type` as discriminator, lists none of its values
            and leaves it out of its samples; the older documentation shows `periodic`, with a frequency and
            a validity.
        additional_properties: Properties that the spec does not name, as received.
    """

    id: int | None | _rt.Unset = _rt.UNSET
    name: str | _rt.Unset = _rt.UNSET
    creation_date: _datetime.datetime | _rt.Unset = _rt.UNSET
    update_date: _datetime.datetime | None | _rt.Unset = _rt.UNSET
    binding: int | None | _rt.Unset = _rt.UNSET
    features: list[ImportFeature] | _rt.Unset = _rt.UNSET
    source: ImportSource | _rt.Unset = _rt.UNSET
    scheduler: ImportScheduler | _rt.Unset = _rt.UNSET
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
        self.creation_date = _rt.to_datetime(get("creationDate", unset), data, "creationDate")
        self.update_date = _rt.to_datetime(get("updateDate", unset), data, "updateDate")
        self.binding = (
            v
            if (v := get("binding", unset)).__class__ is int
            else v
            if v is unset
            else _rt.absent(v, "an integer", data, "binding")
        )
        self.features = (
            [_decode_import_feature(x) if x.__class__ is dict else _rt.mismatch(x, "an object", v) for x in v]
            if (v := get("features", unset)).__class__ is list
            else v
            if v is unset
            else _rt.absent(v, "an array", data, "features")
        )
        self.source = (
            _decode_import_source(v)
            if (v := get("source", unset)).__class__ is dict
            else v
            if v is unset
            else _rt.absent(v, "an object", data, "source")
        )
        self.scheduler = (
            ImportScheduler._decode(v)
            if (v := get("scheduler", unset)).__class__ is dict
            else v
            if v is unset
            else _rt.absent(v, "an object", data, "scheduler")
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
        if (v := self.binding) is not unset:
            data["binding"] = (
                v if v.__class__ is int or _rt.is_integer(v) else _rt.absent(v, "an integer", self, "binding")
            )
        if (v := self.features) is not unset:
            data["features"] = (
                [
                    x._encode(sent)
                    if x.__class__ in _classes_of_import_feature
                    else _rt.mismatch(x, "ImportFeature", v)
                    for x in v
                ]
                if isinstance(v, list)
                else _rt.absent(v, "an array", self, "features")
            )
        if (v := self.source) is not unset:
            data["source"] = (
                v._encode(sent)
                if v.__class__ in _classes_of_import_source
                else _rt.absent(v, "ImportSource", self, "source")
            )
        if (v := self.scheduler) is not unset:
            data["scheduler"] = (
                v._encode(sent)
                if isinstance(v, ImportScheduler)
                else _rt.absent(v, "ImportScheduler", self, "scheduler")
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
        if (v := self.binding) is not unset:
            v = (
                "null"
                if v is None
                else str(v)
                if v.__class__ is int
                else _rt.integer_text(v)
                if _rt.is_integer(v)
                else _rt.no_text(v)
            )
            text = f'{text},"binding":{v}'
        if (v := self.features) is not unset:
            v = (
                "null"
                if v is None
                else "["
                + ",".join([x._write(sent) if x.__class__ in _classes_of_import_feature else _rt.no_text(x) for x in v])
                + "]"
                if isinstance(v, list)
                else _rt.no_text(v)
            )
            text = f'{text},"features":{v}'
        if (v := self.source) is not unset:
            v = "null" if v is None else v._write(sent) if v.__class__ in _classes_of_import_source else _rt.no_text(v)
            text = f'{text},"source":{v}'
        if (v := self.scheduler) is not unset:
            v = "null" if v is None else v._write(sent) if isinstance(v, ImportScheduler) else _rt.no_text(v)
            text = f'{text},"scheduler":{v}'
        return f"{{{text[1:]}}}"


_KNOWN: _t.Final[frozenset[str]] = frozenset(
    {
        "id",
        "name",
        "creationDate",
        "updateDate",
        "binding",
        "features",
        "source",
        "scheduler",
    }
)

# Imported last: models may refer to each other in a circle.
from ..models.import_feature import classes_of_import_feature as _classes_of_import_feature
from ..models.import_feature import decode_import_feature as _decode_import_feature
from ..models.import_scheduler import ImportScheduler
from ..models.import_source import classes_of_import_source as _classes_of_import_source
from ..models.import_source import decode_import_source as _decode_import_source
