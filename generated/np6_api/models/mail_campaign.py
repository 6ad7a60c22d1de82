"""An e-mail that is sent to segments."""

from __future__ import annotations

import datetime as _datetime
import typing as _t

import attrs as _attrs

from .. import _runtime as _rt

if _t.TYPE_CHECKING:
    from ..models.action_scheduler import ActionScheduler


@_attrs.define(kw_only=True, repr=False, eq=False)
class MailCampaign(_rt.Model):
    """An e-mail that is sent to segments.

    Attributes:
        type_: Always `mailCampaign`.
        id: Identifier of the action.
        name: Name of the action.
        description: Free text.
        creation_date: Moment of creation, UTC.
        informations: Folder, category and state of an action.
        settings: Settings of an e-mail.
        content: Content of an e-mail.
        scheduler: When a campaign is sent.
        monitor: What became of a campaign.
        additional_properties: Properties that the spec does not name, as received.
    """

    type_: _t.Literal["mailCampaign"] = "mailCampaign"
    id: str | _rt.Unset = _rt.UNSET
    name: str | _rt.Unset = _rt.UNSET
    description: str | _rt.Unset = _rt.UNSET
    creation_date: _datetime.datetime | _rt.Unset = _rt.UNSET
    informations: ActionInformations | _rt.Unset = _rt.UNSET
    settings: MailSettings | _rt.Unset = _rt.UNSET
    content: MailContent | _rt.Unset = _rt.UNSET
    scheduler: ActionScheduler | _rt.Unset = _rt.UNSET
    monitor: ActionMonitor | _rt.Unset = _rt.UNSET
    additional_properties: dict[str, _t.Any] = _attrs.field(factory=dict)

    @classmethod
    def _decode(cls, data: _t.Any) -> _t.Self:
        get, unset = data.get, _rt.UNSET
        self = _rt.new(cls)
        if (v := get("type", unset)) != "mailCampaign":
            _rt.wrong_tag(v, "mailCampaign", data, "type")
        self.type_ = "mailCampaign"
        self.id = (
            v
            if (v := get("id", unset)).__class__ is str
            else v
            if v is unset
            else _rt.absent(v, "a string", data, "id")
        )
        self.name = (
            v
            if (v := get("name", unset)).__class__ is str
            else v
            if v is unset
            else _rt.absent(v, "a string", data, "name")
        )
        self.description = (
            v
            if (v := get("description", unset)).__class__ is str
            else v
            if v is unset
            else _rt.absent(v, "a string", data, "description")
        )
        self.creation_date = _rt.to_datetime(get("creationDate", unset), data, "creationDate")
        self.informations = (
            ActionInformations._decode(v)
            if (v := get("informations", unset)).__class__ is dict
            else v
            if v is unset
            else _rt.absent(v, "an object", data, "informations")
        )
        self.settings = (
            MailSettings._decode(v)
            if (v := get("settings", unset)).__class__ is dict
            else v
            if v is unset
            else _rt.absent(v, "an object", data, "settings")
        )
        self.content = (
            MailContent._decode(v)
            if (v := get("content", unset)).__class__ is dict
            else v
            if v is unset
            else _rt.absent(v, "an object", data, "content")
        )
        self.scheduler = (
            _decode_action_scheduler(v)
            if (v := get("scheduler", unset)).__class__ is dict
            else v
            if v is unset
            else _rt.absent(v, "an object", data, "scheduler")
        )
        self.monitor = (
            ActionMonitor._decode(v)
            if (v := get("monitor", unset)).__class__ is dict
            else v
            if v is unset
            else _rt.absent(v, "an object", data, "monitor")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, _t.Any]:
        v: _t.Any
        unset = _rt.UNSET
        data: dict[str, _t.Any] = {
            "type": "mailCampaign"
            if (v := self.type_) == "mailCampaign"
            else _rt.need(v, "the constant mailCampaign", self, "type_"),
        }
        if (v := self.id) is not unset:
            data["id"] = v if isinstance(v, str) else _rt.absent(v, "a string", self, "id")
        if (v := self.name) is not unset:
            data["name"] = v if isinstance(v, str) else _rt.absent(v, "a string", self, "name")
        if (v := self.description) is not unset:
            data["description"] = v if isinstance(v, str) else _rt.absent(v, "a string", self, "description")
        if (v := self.creation_date) is not unset:
            data["creationDate"] = (
                _rt.datetime_text(v, self, "creation_date", sent)
                if isinstance(v, _datetime.datetime)
                else _rt.absent(v, "a date-time", self, "creation_date")
            )
        if (v := self.informations) is not unset:
            data["informations"] = (
                v._encode(sent)
                if isinstance(v, ActionInformations)
                else _rt.absent(v, "ActionInformations", self, "informations")
            )
        if (v := self.settings) is not unset:
            data["settings"] = (
                v._encode(sent) if isinstance(v, MailSettings) else _rt.absent(v, "MailSettings", self, "settings")
            )
        if (v := self.content) is not unset:
            data["content"] = (
                v._encode(sent) if isinstance(v, MailContent) else _rt.absent(v, "MailContent", self, "content")
            )
        if (v := self.scheduler) is not unset:
            data["scheduler"] = (
                v._encode(sent)
                if v.__class__ in _classes_of_action_scheduler
                else _rt.absent(v, "ActionScheduler", self, "scheduler")
            )
        if (v := self.monitor) is not unset:
            data["monitor"] = (
                v._encode(sent) if isinstance(v, ActionMonitor) else _rt.absent(v, "ActionMonitor", self, "monitor")
            )
        if self.additional_properties:
            data.update(_rt.additional(self.additional_properties, self))
        return data

    def _write(self, sent: bool) -> str:
        if self.additional_properties:
            return _rt.json_text(self._encode(sent))
        v: _t.Any
        unset = _rt.UNSET
        text = '{"type":"mailCampaign"' if (v := self.type_) == "mailCampaign" else _rt.no_text(v)
        if (v := self.id) is not unset:
            v = "null" if v is None else _rt.quoted(v)
            text = f'{text},"id":{v}'
        if (v := self.name) is not unset:
            v = "null" if v is None else _rt.quoted(v)
            text = f'{text},"name":{v}'
        if (v := self.description) is not unset:
            v = "null" if v is None else _rt.quoted(v)
            text = f'{text},"description":{v}'
        if (v := self.creation_date) is not unset:
            v = (
                "null"
                if v is None
                else f'"{_rt.datetime_text(v, None, None, sent)}"'
                if isinstance(v, _datetime.datetime)
                else _rt.no_text(v)
            )
            text = f'{text},"creationDate":{v}'
        if (v := self.informations) is not unset:
            v = "null" if v is None else v._write(sent) if isinstance(v, ActionInformations) else _rt.no_text(v)
            text = f'{text},"informations":{v}'
        if (v := self.settings) is not unset:
            v = "null" if v is None else v._write(sent) if isinstance(v, MailSettings) else _rt.no_text(v)
            text = f'{text},"settings":{v}'
        if (v := self.content) is not unset:
            v = "null" if v is None else v._write(sent) if isinstance(v, MailContent) else _rt.no_text(v)
            text = f'{text},"content":{v}'
        if (v := self.scheduler) is not unset:
            v = (
                "null"
                if v is None
                else v._write(sent)
                if v.__class__ in _classes_of_action_scheduler
                else _rt.no_text(v)
            )
            text = f'{text},"scheduler":{v}'
        if (v := self.monitor) is not unset:
            v = "null" if v is None else v._write(sent) if isinstance(v, ActionMonitor) else _rt.no_text(v)
            text = f'{text},"monitor":{v}'
        return text + "}"


_KNOWN: _t.Final[frozenset[str]] = frozenset(
    {
        "type",
        "id",
        "name",
        "description",
        "creationDate",
        "informations",
        "settings",
        "content",
        "scheduler",
        "monitor",
    }
)

# Imported last: models may refer to each other in a circle.
from ..models.action_informations import ActionInformations
from ..models.action_monitor import ActionMonitor
from ..models.action_scheduler import classes_of_action_scheduler as _classes_of_action_scheduler
from ..models.action_scheduler import decode_action_scheduler as _decode_action_scheduler
from ..models.mail_content import MailContent
from ..models.mail_settings import MailSettings
