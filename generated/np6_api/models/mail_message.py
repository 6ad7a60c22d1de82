"""An e-mail that is sent on request."""

from __future__ import annotations

import datetime
from typing import Any, Final, Literal, Self

from attrs import define as _define
from attrs import field as _field

from ..types import UNSET, Model, Unset
from ..wire import (
    absent,
    additional,
    datetime_text,
    need,
    new,
    to_datetime,
    wrong_tag,
)


@_define(kw_only=True, repr=False, eq=False)
class MailMessage(Model):
    """An e-mail that is sent on request.

    Attributes:
        type_: Always `mailMessage`.
        id: Identifier of the action.
        name: Name of the action.
        description: Free text.
        creation_date: Moment of creation, UTC.
        informations: Where the action is filed, and its state.
        settings: Settings of an e-mail.
        content: Content of an e-mail.
        additional_properties: Members that the description does not name, kept as they came.
    """

    type_: Literal["mailMessage"] = "mailMessage"
    id: str | Unset = UNSET
    name: str | Unset = UNSET
    description: str | Unset = UNSET
    creation_date: datetime.datetime | Unset = UNSET
    informations: ActionInformations | Unset = UNSET
    settings: MailSettings | Unset = UNSET
    content: MailContent | Unset = UNSET
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def _decode(cls, data: Any) -> Self:
        get = data.get
        self = new(cls)
        if (v := get("type", UNSET)) != "mailMessage":
            wrong_tag(v, "mailMessage", data, "type")
        self.type_ = "mailMessage"
        self.id = (
            v if (v := get("id", UNSET)).__class__ is str else v if v is UNSET else absent(v, "a string", data, "id")
        )
        self.name = (
            v
            if (v := get("name", UNSET)).__class__ is str
            else v
            if v is UNSET
            else absent(v, "a string", data, "name")
        )
        self.description = (
            v
            if (v := get("description", UNSET)).__class__ is str
            else v
            if v is UNSET
            else absent(v, "a string", data, "description")
        )
        self.creation_date = to_datetime(get("creationDate", UNSET), data, "creationDate")
        self.informations = (
            ActionInformations._decode(v)
            if (v := get("informations", UNSET)).__class__ is dict
            else v
            if v is UNSET
            else absent(v, "an object", data, "informations")
        )
        self.settings = (
            MailSettings._decode(v)
            if (v := get("settings", UNSET)).__class__ is dict
            else v
            if v is UNSET
            else absent(v, "an object", data, "settings")
        )
        self.content = (
            MailContent._decode(v)
            if (v := get("content", UNSET)).__class__ is dict
            else v
            if v is UNSET
            else absent(v, "an object", data, "content")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, Any]:
        v: Any
        data: dict[str, Any] = {
            "type": v if (v := self.type_) == "mailMessage" else need(v, "the constant mailMessage", self, "type_"),
        }
        if (v := self.id) is not UNSET:
            data["id"] = v if isinstance(v, str) else absent(v, "a string", self, "id")
        if (v := self.name) is not UNSET:
            data["name"] = v if isinstance(v, str) else absent(v, "a string", self, "name")
        if (v := self.description) is not UNSET:
            data["description"] = v if isinstance(v, str) else absent(v, "a string", self, "description")
        if (v := self.creation_date) is not UNSET:
            data["creationDate"] = (
                datetime_text(v, self, "creation_date", sent)
                if isinstance(v, datetime.datetime)
                else absent(v, "a date-time", self, "creation_date")
            )
        if (v := self.informations) is not UNSET:
            data["informations"] = (
                v._encode(sent)
                if isinstance(v, ActionInformations)
                else absent(v, "ActionInformations", self, "informations")
            )
        if (v := self.settings) is not UNSET:
            data["settings"] = (
                v._encode(sent) if isinstance(v, MailSettings) else absent(v, "MailSettings", self, "settings")
            )
        if (v := self.content) is not UNSET:
            data["content"] = (
                v._encode(sent) if isinstance(v, MailContent) else absent(v, "MailContent", self, "content")
            )
        if self.additional_properties:
            data.update(additional(self.additional_properties, self))
        return data


_KNOWN: Final[frozenset[str]] = frozenset(
    {
        "type",
        "id",
        "name",
        "description",
        "creationDate",
        "informations",
        "settings",
        "content",
    }
)

# Imported last: models may refer to each other in a circle.
from ..models.action_informations import ActionInformations
from ..models.mail_content import MailContent
from ..models.mail_settings import MailSettings
