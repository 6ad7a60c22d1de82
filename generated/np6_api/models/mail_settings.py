"""Settings of an e-mail."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Self

from attrs import define as _define
from attrs import field as _field

from ..types import UNSET, Model, Unset
from ..wire import (
    absent,
    additional,
    is_integer,
    new,
)

if TYPE_CHECKING:
    from ..models.email_templating import EmailTemplating
    from ..models.mail_settings_edition_mode import MailSettingsEditionMode


@_define(kw_only=True, repr=False, eq=False)
class MailSettings(Model):
    """Settings of an e-mail.

    Attributes:
        templating: Version of the templating language. Content can be overridden when sending with 4.1 only.
        edition_mode: How the content is edited.
        purpose: Purpose of an action. Its kinds are not documented.
        consent: Not documented; the sample has 0.
        priority: Sends through a dedicated queue of high priority.
        importance: Marks the e-mail as important for the reader's mail program.
        environment: Environment of the action. Its members are not documented.
        field: Identifier of the field that holds the address; it differs from account to account and is best
            left out.
        culture: Language and region.
        content_format: Not documented; examples have 1 and 2.
        use_form_link_ssl: Links to forms use TLS.
        sending_profile: Sending profile.
        performance: Rates of an action.
        mp: Marketing pressure of an action.
        web_analyser: Web analyser.
        archive: Archives the e-mails that are sent.
        additional_properties: Members that the description does not name, kept as they came.
    """

    templating: EmailTemplating | Unset = UNSET
    edition_mode: MailSettingsEditionMode | int | Unset = UNSET
    purpose: ActionPurpose | Unset = UNSET
    consent: int | Unset = UNSET
    priority: bool | Unset = UNSET
    importance: bool | Unset = UNSET
    environment: dict[str, Any] | Unset = UNSET
    field: int | Unset = UNSET
    culture: str | Unset = UNSET
    content_format: int | Unset = UNSET
    use_form_link_ssl: bool | Unset = UNSET
    sending_profile: int | Unset = UNSET
    performance: ActionPerformance | Unset = UNSET
    mp: ActionPressure | Unset = UNSET
    web_analyser: int | None | Unset = UNSET
    archive: bool | Unset = UNSET
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def _decode(cls, data: Any) -> Self:
        get = data.get
        self = new(cls)
        self.templating = (
            decode_email_templating(v)
            if (v := get("templating", UNSET)).__class__ is dict
            else v
            if v is UNSET
            else absent(v, "an object", data, "templating")
        )
        self.edition_mode = (
            look_up_mail_settings_edition_mode(v, v)
            if (v := get("editionMode", UNSET)).__class__ is int
            else v
            if v is UNSET
            else absent(v, "an integer", data, "editionMode")
        )
        self.purpose = (
            ActionPurpose._decode(v)
            if (v := get("purpose", UNSET)).__class__ is dict
            else v
            if v is UNSET
            else absent(v, "an object", data, "purpose")
        )
        self.consent = (
            v
            if (v := get("consent", UNSET)).__class__ is int
            else v
            if v is UNSET
            else absent(v, "an integer", data, "consent")
        )
        self.priority = (
            v
            if (v := get("priority", UNSET)).__class__ is bool
            else v
            if v is UNSET
            else absent(v, "true or false", data, "priority")
        )
        self.importance = (
            v
            if (v := get("importance", UNSET)).__class__ is bool
            else v
            if v is UNSET
            else absent(v, "true or false", data, "importance")
        )
        self.environment = (
            v
            if (v := get("environment", UNSET)).__class__ is dict
            else v
            if v is UNSET
            else absent(v, "an object", data, "environment")
        )
        self.field = (
            v
            if (v := get("field", UNSET)).__class__ is int
            else v
            if v is UNSET
            else absent(v, "an integer", data, "field")
        )
        self.culture = (
            v
            if (v := get("culture", UNSET)).__class__ is str
            else v
            if v is UNSET
            else absent(v, "a string", data, "culture")
        )
        self.content_format = (
            v
            if (v := get("contentFormat", UNSET)).__class__ is int
            else v
            if v is UNSET
            else absent(v, "an integer", data, "contentFormat")
        )
        self.use_form_link_ssl = (
            v
            if (v := get("useFormLinkSSL", UNSET)).__class__ is bool
            else v
            if v is UNSET
            else absent(v, "true or false", data, "useFormLinkSSL")
        )
        self.sending_profile = (
            v
            if (v := get("sendingProfile", UNSET)).__class__ is int
            else v
            if v is UNSET
            else absent(v, "an integer", data, "sendingProfile")
        )
        self.performance = (
            ActionPerformance._decode(v)
            if (v := get("performance", UNSET)).__class__ is dict
            else v
            if v is UNSET
            else absent(v, "an object", data, "performance")
        )
        self.mp = (
            ActionPressure._decode(v)
            if (v := get("mp", UNSET)).__class__ is dict
            else v
            if v is UNSET
            else absent(v, "an object", data, "mp")
        )
        self.web_analyser = (
            v
            if (v := get("webAnalyser", UNSET)).__class__ is int
            else v
            if v is UNSET
            else absent(v, "an integer", data, "webAnalyser")
        )
        self.archive = (
            v
            if (v := get("archive", UNSET)).__class__ is bool
            else v
            if v is UNSET
            else absent(v, "true or false", data, "archive")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, Any]:
        v: Any
        data: dict[str, Any] = {}
        if (v := self.templating) is not UNSET:
            data["templating"] = (
                v._encode(sent) if is_email_templating(v) else absent(v, "EmailTemplating", self, "templating")
            )
        if (v := self.edition_mode) is not UNSET:
            data["editionMode"] = v if is_integer(v) else absent(v, "an integer", self, "edition_mode")
        if (v := self.purpose) is not UNSET:
            data["purpose"] = (
                v._encode(sent) if isinstance(v, ActionPurpose) else absent(v, "ActionPurpose", self, "purpose")
            )
        if (v := self.consent) is not UNSET:
            data["consent"] = v if is_integer(v) else absent(v, "an integer", self, "consent")
        if (v := self.priority) is not UNSET:
            data["priority"] = v if v.__class__ is bool else absent(v, "true or false", self, "priority")
        if (v := self.importance) is not UNSET:
            data["importance"] = v if v.__class__ is bool else absent(v, "true or false", self, "importance")
        if (v := self.environment) is not UNSET:
            data["environment"] = v if isinstance(v, dict) else absent(v, "an object", self, "environment")
        if (v := self.field) is not UNSET:
            data["field"] = v if is_integer(v) else absent(v, "an integer", self, "field")
        if (v := self.culture) is not UNSET:
            data["culture"] = v if isinstance(v, str) else absent(v, "a string", self, "culture")
        if (v := self.content_format) is not UNSET:
            data["contentFormat"] = v if is_integer(v) else absent(v, "an integer", self, "content_format")
        if (v := self.use_form_link_ssl) is not UNSET:
            data["useFormLinkSSL"] = v if v.__class__ is bool else absent(v, "true or false", self, "use_form_link_ssl")
        if (v := self.sending_profile) is not UNSET:
            data["sendingProfile"] = v if is_integer(v) else absent(v, "an integer", self, "sending_profile")
        if (v := self.performance) is not UNSET:
            data["performance"] = (
                v._encode(sent)
                if isinstance(v, ActionPerformance)
                else absent(v, "ActionPerformance", self, "performance")
            )
        if (v := self.mp) is not UNSET:
            data["mp"] = v._encode(sent) if isinstance(v, ActionPressure) else absent(v, "ActionPressure", self, "mp")
        if (v := self.web_analyser) is not UNSET:
            data["webAnalyser"] = v if is_integer(v) else absent(v, "an integer", self, "web_analyser")
        if (v := self.archive) is not UNSET:
            data["archive"] = v if v.__class__ is bool else absent(v, "true or false", self, "archive")
        if self.additional_properties:
            data.update(additional(self.additional_properties, self))
        return data


_KNOWN: Final[frozenset[str]] = frozenset(
    {
        "templating",
        "editionMode",
        "purpose",
        "consent",
        "priority",
        "importance",
        "environment",
        "field",
        "culture",
        "contentFormat",
        "useFormLinkSSL",
        "sendingProfile",
        "performance",
        "mp",
        "webAnalyser",
        "archive",
    }
)

# Imported last: models may refer to each other in a circle.
from ..models.action_performance import ActionPerformance
from ..models.action_pressure import ActionPressure
from ..models.action_purpose import ActionPurpose
from ..models.email_templating import decode_email_templating, is_email_templating
from ..models.mail_settings_edition_mode import look_up_mail_settings_edition_mode
