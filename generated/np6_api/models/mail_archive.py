"""The archived copy of an e-mail."""

from __future__ import annotations

import datetime
from typing import Any, Final, Self

from attrs import define as _define
from attrs import field as _field

from ..types import UNSET, Model, Unset
from ..wire import (
    absent,
    additional,
    datetime_text,
    new,
    to_datetime,
)


@_define(kw_only=True, repr=False, eq=False)
class MailArchive(Model):
    """The archived copy of an e-mail.

    Attributes:
        id: Identifier of the archive.
        action: Identifier of the action.
        target: Identifier of the target.
        sending_date: Moment of the sending.
        url: Where to download the e-mail, until `expiresOn`.
        expires_on: Moment at which the URL expires; in the example 32 days after the sending.
        additional_properties: Members that the description does not name, kept as they came.
    """

    id: str | Unset = UNSET
    action: str | Unset = UNSET
    target: str | Unset = UNSET
    sending_date: datetime.datetime | Unset = UNSET
    url: str | Unset = UNSET
    expires_on: datetime.datetime | Unset = UNSET
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def _decode(cls, data: Any) -> Self:
        get = data.get
        self = new(cls)
        self.id = (
            v if (v := get("id", UNSET)).__class__ is str else v if v is UNSET else absent(v, "a string", data, "id")
        )
        self.action = (
            v
            if (v := get("action", UNSET)).__class__ is str
            else v
            if v is UNSET
            else absent(v, "a string", data, "action")
        )
        self.target = (
            v
            if (v := get("target", UNSET)).__class__ is str
            else v
            if v is UNSET
            else absent(v, "a string", data, "target")
        )
        self.sending_date = to_datetime(get("sendingDate", UNSET), data, "sendingDate")
        self.url = (
            v if (v := get("url", UNSET)).__class__ is str else v if v is UNSET else absent(v, "a string", data, "url")
        )
        self.expires_on = to_datetime(get("expiresOn", UNSET), data, "expiresOn")
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, Any]:
        v: Any
        data: dict[str, Any] = {}
        if (v := self.id) is not UNSET:
            data["id"] = v if isinstance(v, str) else absent(v, "a string", self, "id")
        if (v := self.action) is not UNSET:
            data["action"] = v if isinstance(v, str) else absent(v, "a string", self, "action")
        if (v := self.target) is not UNSET:
            data["target"] = v if isinstance(v, str) else absent(v, "a string", self, "target")
        if (v := self.sending_date) is not UNSET:
            data["sendingDate"] = (
                datetime_text(v, self, "sending_date", sent)
                if isinstance(v, datetime.datetime)
                else absent(v, "a date-time", self, "sending_date")
            )
        if (v := self.url) is not UNSET:
            data["url"] = v if isinstance(v, str) else absent(v, "a string", self, "url")
        if (v := self.expires_on) is not UNSET:
            data["expiresOn"] = (
                datetime_text(v, self, "expires_on", sent)
                if isinstance(v, datetime.datetime)
                else absent(v, "a date-time", self, "expires_on")
            )
        if self.additional_properties:
            data.update(additional(self.additional_properties, self))
        return data


_KNOWN: Final[frozenset[str]] = frozenset(
    {
        "id",
        "action",
        "target",
        "sendingDate",
        "url",
        "expiresOn",
    }
)
