"""The archived copy of an e-mail."""

from __future__ import annotations

import datetime as _datetime
import typing as _t

import attrs as _attrs

from .. import _runtime as _rt


@_attrs.define(kw_only=True, repr=False, eq=False)
class MailArchive(_rt.Model):
    """The archived copy of an e-mail.

    Attributes:
        id: Identifier of the archive.
        action: Identifier of the action.
        target: Identifier of the target.
        sending_date: Moment of the sending.
        url: Where to download the e-mail, until `expiresOn`.
        expires_on: Moment at which the URL expires; in the example 32 days after the sending.
        additional_properties: Properties that the spec does not name, as received.
    """

    id: str | _rt.Unset = _rt.UNSET
    action: str | _rt.Unset = _rt.UNSET
    target: str | _rt.Unset = _rt.UNSET
    sending_date: _datetime.datetime | _rt.Unset = _rt.UNSET
    url: str | _rt.Unset = _rt.UNSET
    expires_on: _datetime.datetime | _rt.Unset = _rt.UNSET
    additional_properties: dict[str, _t.Any] = _attrs.field(factory=dict)

    @classmethod
    def _decode(cls, data: _t.Any) -> _t.Self:
        get, unset = data.get, _rt.UNSET
        self = _rt.new(cls)
        self.id = (
            v
            if (v := get("id", unset)).__class__ is str
            else v
            if v is unset
            else _rt.absent(v, "a string", data, "id")
        )
        self.action = (
            v
            if (v := get("action", unset)).__class__ is str
            else v
            if v is unset
            else _rt.absent(v, "a string", data, "action")
        )
        self.target = (
            v
            if (v := get("target", unset)).__class__ is str
            else v
            if v is unset
            else _rt.absent(v, "a string", data, "target")
        )
        self.sending_date = _rt.to_datetime(get("sendingDate", unset), data, "sendingDate")
        self.url = (
            v
            if (v := get("url", unset)).__class__ is str
            else v
            if v is unset
            else _rt.absent(v, "a string", data, "url")
        )
        self.expires_on = _rt.to_datetime(get("expiresOn", unset), data, "expiresOn")
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, _t.Any]:
        v: _t.Any
        unset = _rt.UNSET
        data: dict[str, _t.Any] = {}
        if (v := self.id) is not unset:
            data["id"] = v if isinstance(v, str) else _rt.absent(v, "a string", self, "id")
        if (v := self.action) is not unset:
            data["action"] = v if isinstance(v, str) else _rt.absent(v, "a string", self, "action")
        if (v := self.target) is not unset:
            data["target"] = v if isinstance(v, str) else _rt.absent(v, "a string", self, "target")
        if (v := self.sending_date) is not unset:
            data["sendingDate"] = (
                _rt.datetime_text(v, self, "sending_date", sent)
                if isinstance(v, _datetime.datetime)
                else _rt.absent(v, "a date-time", self, "sending_date")
            )
        if (v := self.url) is not unset:
            data["url"] = v if isinstance(v, str) else _rt.absent(v, "a string", self, "url")
        if (v := self.expires_on) is not unset:
            data["expiresOn"] = (
                _rt.datetime_text(v, self, "expires_on", sent)
                if isinstance(v, _datetime.datetime)
                else _rt.absent(v, "a date-time", self, "expires_on")
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
            v = "null" if v is None else _rt.quoted(v)
            text = f'{text},"id":{v}'
        if (v := self.action) is not unset:
            v = "null" if v is None else _rt.quoted(v)
            text = f'{text},"action":{v}'
        if (v := self.target) is not unset:
            v = "null" if v is None else _rt.quoted(v)
            text = f'{text},"target":{v}'
        if (v := self.sending_date) is not unset:
            v = (
                "null"
                if v is None
                else f'"{_rt.datetime_text(v, None, None, sent)}"'
                if isinstance(v, _datetime.datetime)
                else _rt.no_text(v)
            )
            text = f'{text},"sendingDate":{v}'
        if (v := self.url) is not unset:
            v = "null" if v is None else _rt.quoted(v)
            text = f'{text},"url":{v}'
        if (v := self.expires_on) is not unset:
            v = (
                "null"
                if v is None
                else f'"{_rt.datetime_text(v, None, None, sent)}"'
                if isinstance(v, _datetime.datetime)
                else _rt.no_text(v)
            )
            text = f'{text},"expiresOn":{v}'
        return f"{{{text[1:]}}}"


_KNOWN: _t.Final[frozenset[str]] = frozenset(
    {
        "id",
        "action",
        "target",
        "sendingDate",
        "url",
        "expiresOn",
    }
)
