"""Reports on the import."""

from __future__ import annotations

from typing import Any, Final, Literal, Self

from attrs import define as _define
from attrs import field as _field

from ..types import UNSET, Model, Unset
from ..wire import (
    absent,
    additional,
    is_integer,
    items,
    misfit,
    need,
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

    def _encode(self, sent: bool) -> dict[str, Any]:
        v: Any
        data: dict[str, Any] = {
            "type": v if (v := self.type_) == "report" else need(v, "the constant report", self, "type_"),
        }
        if (v := self.send_final_report) is not UNSET:
            data["sendFinalReport"] = (
                v if v.__class__ is bool else absent(v, "true or false", self, "send_final_report")
            )
        if (v := self.send_error_report) is not UNSET:
            data["sendErrorReport"] = (
                v if v.__class__ is bool else absent(v, "true or false", self, "send_error_report")
            )
        if (v := self.contact_guids) is not UNSET:
            data["contactGuids"] = (
                [x if isinstance(x, str) else misfit(x, "a string", v, None) for x in v]
                if isinstance(v, list)
                else absent(v, "an array", self, "contact_guids")
            )
        if (v := self.group_ids) is not UNSET:
            data["groupIds"] = (
                [x if is_integer(x) else misfit(x, "an integer", v, None) for x in v]
                if isinstance(v, list)
                else absent(v, "an array", self, "group_ids")
            )
        if self.additional_properties:
            data.update(additional(self.additional_properties, self))
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
