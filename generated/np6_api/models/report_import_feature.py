"""Reports on the import."""

from __future__ import annotations

from typing import Any, Final, Literal, Self

from attrs import define as _define
from attrs import field as _field

from ..types import UNSET, Model, Unset
from ..wire import (
    absent,
    items,
    new,
    wrong_tag,
)


@_define(kw_only=True, repr=False, eq=False)
class ReportImportFeature(Model):
    """Reports on the import.

    Attributes:
        type_: Always `report`.
        send_final_report: Whether the final report is sent.
        send_error_report: Whether the error report is sent.
        contact_guids: Identifiers of the contacts.
        group_ids: Identifiers of the groups (older documentation).
        additional_properties: Members that the description does not name, kept as they came.
    """

    type_: Literal["report"] = "report"
    send_final_report: bool | Unset = UNSET
    send_error_report: bool | Unset = UNSET
    contact_guids: list[str] | Unset = UNSET
    group_ids: list[int] | Unset = UNSET
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def _decode(cls, data: Any) -> Self:
        get = data.get
        self = new(cls)
        if (v := get("type", UNSET)) != "report":
            wrong_tag(v, "report", data, "type")
        self.type_ = "report"
        self.send_final_report = (
            v
            if (v := get("sendFinalReport", UNSET)).__class__ is bool
            else v
            if v is UNSET
            else absent(v, "true or false", data, "sendFinalReport")
        )
        self.send_error_report = (
            v
            if (v := get("sendErrorReport", UNSET)).__class__ is bool
            else v
            if v is UNSET
            else absent(v, "true or false", data, "sendErrorReport")
        )
        self.contact_guids = (
            items(v, str, "a string")
            if (v := get("contactGuids", UNSET)).__class__ is list
            else v
            if v is UNSET
            else absent(v, "an array", data, "contactGuids")
        )
        self.group_ids = (
            items(v, int, "an integer")
            if (v := get("groupIds", UNSET)).__class__ is list
            else v
            if v is UNSET
            else absent(v, "an array", data, "groupIds")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values."""
        data: dict[str, Any] = {
            "type": self.type_,
        }
        if self.send_final_report is not UNSET:
            data["sendFinalReport"] = self.send_final_report
        if self.send_error_report is not UNSET:
            data["sendErrorReport"] = self.send_error_report
        if self.contact_guids is not UNSET:
            data["contactGuids"] = self.contact_guids
        if self.group_ids is not UNSET:
            data["groupIds"] = self.group_ids
        if self.additional_properties:
            data.update(self.additional_properties)
        return data


_KNOWN: Final[frozenset[str]] = frozenset(
    {
        "type",
        "sendFinalReport",
        "sendErrorReport",
        "contactGuids",
        "groupIds",
    }
)
