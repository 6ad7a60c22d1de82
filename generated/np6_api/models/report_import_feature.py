"""Reports on the import."""

from __future__ import annotations

import typing as _t

import attrs as _attrs

from .. import _runtime as _rt


@_attrs.define(kw_only=True, repr=False, eq=False)
class ReportImportFeature(_rt.Model):
    """Reports on the import. Older samples note that a report needs at least one recipient.

    Attributes:
        type_: Always `report`.
        send_final_report: Whether the final report is sent.
        send_error_report: Whether the error report is sent.
        contact_guids: Identifiers of the contacts.
        group_ids: Identifiers of the groups (older documentation).
        additional_properties: Properties that the spec does not name, as received.
    """

    type_: _t.Literal["report"] = "report"
    send_final_report: bool | _rt.Unset = _rt.UNSET
    send_error_report: bool | _rt.Unset = _rt.UNSET
    contact_guids: list[str] | _rt.Unset = _rt.UNSET
    group_ids: list[int] | _rt.Unset = _rt.UNSET
    additional_properties: dict[str, _t.Any] = _attrs.field(factory=dict)

    @classmethod
    def _decode(cls, data: _t.Any) -> _t.Self:
        get, unset = data.get, _rt.UNSET
        self = _rt.new(cls)
        if (v := get("type", unset)) != "report":
            _rt.wrong_tag(v, "report", data, "type")
        self.type_ = "report"
        self.send_final_report = (
            v
            if (v := get("sendFinalReport", unset)).__class__ is bool
            else v
            if v is unset
            else _rt.absent(v, "true or false", data, "sendFinalReport")
        )
        self.send_error_report = (
            v
            if (v := get("sendErrorReport", unset)).__class__ is bool
            else v
            if v is unset
            else _rt.absent(v, "true or false", data, "sendErrorReport")
        )
        self.contact_guids = (
            _rt.items(v, str, "a string")
            if (v := get("contactGuids", unset)).__class__ is list
            else v
            if v is unset
            else _rt.absent(v, "an array", data, "contactGuids")
        )
        self.group_ids = (
            _rt.items(v, int, "an integer")
            if (v := get("groupIds", unset)).__class__ is list
            else v
            if v is unset
            else _rt.absent(v, "an array", data, "groupIds")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, _t.Any]:
        v: _t.Any
        unset = _rt.UNSET
        data: dict[str, _t.Any] = {
            "type": "report" if (v := self.type_) == "report" else _rt.need(v, "the constant report", self, "type_"),
        }
        if (v := self.send_final_report) is not unset:
            data["sendFinalReport"] = (
                v if v.__class__ is bool else _rt.absent(v, "true or false", self, "send_final_report")
            )
        if (v := self.send_error_report) is not unset:
            data["sendErrorReport"] = (
                v if v.__class__ is bool else _rt.absent(v, "true or false", self, "send_error_report")
            )
        if (v := self.contact_guids) is not unset:
            data["contactGuids"] = (
                [x if isinstance(x, str) else _rt.mismatch(x, "a string", v) for x in v]
                if isinstance(v, list)
                else _rt.absent(v, "an array", self, "contact_guids")
            )
        if (v := self.group_ids) is not unset:
            data["groupIds"] = (
                [x if x.__class__ is int or _rt.is_integer(x) else _rt.mismatch(x, "an integer", v) for x in v]
                if isinstance(v, list)
                else _rt.absent(v, "an array", self, "group_ids")
            )
        if self.additional_properties:
            data.update(_rt.additional(self.additional_properties, self))
        return data

    def _write(self, sent: bool) -> str:
        if self.additional_properties:
            return _rt.json_text(self._encode(sent))
        v: _t.Any
        unset = _rt.UNSET
        text = '{"type":"report"' if (v := self.type_) == "report" else _rt.no_text(v)
        if (v := self.send_final_report) is not unset:
            v = "null" if v is None else ("true" if v else "false") if v.__class__ is bool else _rt.no_text(v)
            text = f'{text},"sendFinalReport":{v}'
        if (v := self.send_error_report) is not unset:
            v = "null" if v is None else ("true" if v else "false") if v.__class__ is bool else _rt.no_text(v)
            text = f'{text},"sendErrorReport":{v}'
        if (v := self.contact_guids) is not unset:
            v = (
                "null"
                if v is None
                else "[" + ",".join([_rt.quoted(x) for x in v]) + "]"
                if isinstance(v, list)
                else _rt.no_text(v)
            )
            text = f'{text},"contactGuids":{v}'
        if (v := self.group_ids) is not unset:
            v = (
                "null"
                if v is None
                else "["
                + ",".join(
                    [
                        str(x) if x.__class__ is int else _rt.integer_text(x) if _rt.is_integer(x) else _rt.no_text(x)
                        for x in v
                    ]
                )
                + "]"
                if isinstance(v, list)
                else _rt.no_text(v)
            )
            text = f'{text},"groupIds":{v}'
        return text + "}"


_KNOWN: _t.Final[frozenset[str]] = frozenset(
    {
        "type",
        "sendFinalReport",
        "sendErrorReport",
        "contactGuids",
        "groupIds",
    }
)
