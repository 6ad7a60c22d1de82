"""How a file is imported."""

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
    from ..models.import_feature import ImportFeature
    from ..models.import_source import ImportSource


@_define(kw_only=True, repr=False, eq=False)
class ImportDefinition(Model):
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
        additional_properties: Members that the description does not name, kept as they came.
    """

    id: int | None | Unset = UNSET
    name: str | Unset = UNSET
    creation_date: datetime.datetime | Unset = UNSET
    update_date: datetime.datetime | None | Unset = UNSET
    binding: int | None | Unset = UNSET
    features: list[ImportFeature] | Unset = UNSET
    source: ImportSource | Unset = UNSET
    scheduler: ImportScheduler | Unset = UNSET
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
        self.creation_date = to_datetime(get("creationDate", UNSET), data, "creationDate")
        self.update_date = to_datetime(get("updateDate", UNSET), data, "updateDate")
        self.binding = (
            v
            if (v := get("binding", UNSET)).__class__ is int
            else v
            if v is UNSET
            else absent(v, "an integer", data, "binding")
        )
        self.features = (
            [decode_import_feature(x) if x.__class__ is dict else misfit(x, "an object", v) for x in v]
            if (v := get("features", UNSET)).__class__ is list
            else v
            if v is UNSET
            else absent(v, "an array", data, "features")
        )
        self.source = (
            decode_import_source(v)
            if (v := get("source", UNSET)).__class__ is dict
            else v
            if v is UNSET
            else absent(v, "an object", data, "source")
        )
        self.scheduler = (
            ImportScheduler._decode(v)
            if (v := get("scheduler", UNSET)).__class__ is dict
            else v
            if v is UNSET
            else absent(v, "an object", data, "scheduler")
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
        if (v := self.binding) is not UNSET:
            data["binding"] = v if is_integer(v) else absent(v, "an integer", self, "binding")
        if (v := self.features) is not UNSET:
            data["features"] = (
                [x._encode(sent) if is_import_feature(x) else misfit(x, "ImportFeature", v, None) for x in v]
                if isinstance(v, list)
                else absent(v, "an array", self, "features")
            )
        if (v := self.source) is not UNSET:
            data["source"] = v._encode(sent) if is_import_source(v) else absent(v, "ImportSource", self, "source")
        if (v := self.scheduler) is not UNSET:
            data["scheduler"] = (
                v._encode(sent) if isinstance(v, ImportScheduler) else absent(v, "ImportScheduler", self, "scheduler")
            )
        if self.additional_properties:
            data.update(additional(self.additional_properties, self))
        return data


_KNOWN: Final[frozenset[str]] = frozenset(
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
from ..models.import_feature import decode_import_feature, is_import_feature
from ..models.import_scheduler import ImportScheduler
from ..models.import_source import decode_import_source, is_import_source
