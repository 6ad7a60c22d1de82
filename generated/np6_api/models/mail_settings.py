"""Settings of an e-mail."""

from __future__ import annotations

import typing as _t

import attrs as _attrs

from .. import _runtime as _rt

if _t.TYPE_CHECKING:
    from ..models.email_templating import EmailTemplating
    from ..models.mail_settings_consent import MailSettingsConsent
    from ..models.mail_settings_edition_mode import MailSettingsEditionMode


@_attrs.define(kw_only=True, repr=False, eq=False)
class MailSettings(_rt.Model):
    """Settings of an e-mail.

    Attributes:
        templating: Version of the templating language. Content can be overridden when sending with 4.1 only.
        edition_mode: How the content is edited.
        purpose: Purpose of an action. Its kinds are not documented.
        consent: Consent setting of the e-mail. The meaning of the values is not documented.
        priority: Sends through a dedicated queue of high priority.
        importance: Marks the e-mail as important for the reader's mail program.
        environment: Environment of the action. Its properties are not documented.
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
        additional_properties: Properties that the spec does not name, as received.
    """

    templating: EmailTemplating | _rt.Unset = _rt.UNSET
    edition_mode: MailSettingsEditionMode | int | _rt.Unset = _rt.UNSET
    purpose: ActionPurpose | _rt.Unset = _rt.UNSET
    consent: MailSettingsConsent | int | _rt.Unset = _rt.UNSET
    priority: bool | _rt.Unset = _rt.UNSET
    importance: bool | _rt.Unset = _rt.UNSET
    environment: dict[str, _t.Any] | _rt.Unset = _rt.UNSET
    field: int | _rt.Unset = _rt.UNSET
    culture: str | _rt.Unset = _rt.UNSET
    content_format: int | _rt.Unset = _rt.UNSET
    use_form_link_ssl: bool | _rt.Unset = _rt.UNSET
    sending_profile: int | _rt.Unset = _rt.UNSET
    performance: ActionPerformance | _rt.Unset = _rt.UNSET
    mp: ActionPressure | _rt.Unset = _rt.UNSET
    web_analyser: int | None | _rt.Unset = _rt.UNSET
    archive: bool | _rt.Unset = _rt.UNSET
    additional_properties: dict[str, _t.Any] = _attrs.field(factory=dict)

    @classmethod
    def _decode(cls, data: _t.Any) -> _t.Self:
        get, unset = data.get, _rt.UNSET
        self = _rt.new(cls)
        self.templating = (
            _decode_email_templating(v)
            if (v := get("templating", unset)).__class__ is dict
            else v
            if v is unset
            else _rt.absent(v, "an object", data, "templating")
        )
        self.edition_mode = (
            _look_up_mail_settings_edition_mode(v, v)
            if (v := get("editionMode", unset)).__class__ is int
            else v
            if v is unset
            else _rt.absent(v, "an integer", data, "editionMode")
        )
        self.purpose = (
            ActionPurpose._decode(v)
            if (v := get("purpose", unset)).__class__ is dict
            else v
            if v is unset
            else _rt.absent(v, "an object", data, "purpose")
        )
        self.consent = (
            _look_up_mail_settings_consent(v, v)
            if (v := get("consent", unset)).__class__ is int
            else v
            if v is unset
            else _rt.absent(v, "an integer", data, "consent")
        )
        self.priority = (
            v
            if (v := get("priority", unset)).__class__ is bool
            else v
            if v is unset
            else _rt.absent(v, "true or false", data, "priority")
        )
        self.importance = (
            v
            if (v := get("importance", unset)).__class__ is bool
            else v
            if v is unset
            else _rt.absent(v, "true or false", data, "importance")
        )
        self.environment = (
            v
            if (v := get("environment", unset)).__class__ is dict
            else v
            if v is unset
            else _rt.absent(v, "an object", data, "environment")
        )
        self.field = (
            v
            if (v := get("field", unset)).__class__ is int
            else v
            if v is unset
            else _rt.absent(v, "an integer", data, "field")
        )
        self.culture = (
            v
            if (v := get("culture", unset)).__class__ is str
            else v
            if v is unset
            else _rt.absent(v, "a string", data, "culture")
        )
        self.content_format = (
            v
            if (v := get("contentFormat", unset)).__class__ is int
            else v
            if v is unset
            else _rt.absent(v, "an integer", data, "contentFormat")
        )
        self.use_form_link_ssl = (
            v
            if (v := get("useFormLinkSSL", unset)).__class__ is bool
            else v
            if v is unset
            else _rt.absent(v, "true or false", data, "useFormLinkSSL")
        )
        self.sending_profile = (
            v
            if (v := get("sendingProfile", unset)).__class__ is int
            else v
            if v is unset
            else _rt.absent(v, "an integer", data, "sendingProfile")
        )
        self.performance = (
            ActionPerformance._decode(v)
            if (v := get("performance", unset)).__class__ is dict
            else v
            if v is unset
            else _rt.absent(v, "an object", data, "performance")
        )
        self.mp = (
            ActionPressure._decode(v)
            if (v := get("mp", unset)).__class__ is dict
            else v
            if v is unset
            else _rt.absent(v, "an object", data, "mp")
        )
        self.web_analyser = (
            v
            if (v := get("webAnalyser", unset)).__class__ is int
            else v
            if v is unset
            else _rt.absent(v, "an integer", data, "webAnalyser")
        )
        self.archive = (
            v
            if (v := get("archive", unset)).__class__ is bool
            else v
            if v is unset
            else _rt.absent(v, "true or false", data, "archive")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, _t.Any]:
        v: _t.Any
        unset = _rt.UNSET
        data: dict[str, _t.Any] = {}
        if (v := self.templating) is not unset:
            data["templating"] = (
                v._encode(sent)
                if v.__class__ in _classes_of_email_templating
                else _rt.absent(v, "EmailTemplating", self, "templating")
            )
        if (v := self.edition_mode) is not unset:
            data["editionMode"] = (
                v if v.__class__ is int or _rt.is_integer(v) else _rt.absent(v, "an integer", self, "edition_mode")
            )
        if (v := self.purpose) is not unset:
            data["purpose"] = (
                v._encode(sent) if isinstance(v, ActionPurpose) else _rt.absent(v, "ActionPurpose", self, "purpose")
            )
        if (v := self.consent) is not unset:
            data["consent"] = (
                v if v.__class__ is int or _rt.is_integer(v) else _rt.absent(v, "an integer", self, "consent")
            )
        if (v := self.priority) is not unset:
            data["priority"] = v if v.__class__ is bool else _rt.absent(v, "true or false", self, "priority")
        if (v := self.importance) is not unset:
            data["importance"] = v if v.__class__ is bool else _rt.absent(v, "true or false", self, "importance")
        if (v := self.environment) is not unset:
            data["environment"] = v if isinstance(v, dict) else _rt.absent(v, "an object", self, "environment")
        if (v := self.field) is not unset:
            data["field"] = v if v.__class__ is int or _rt.is_integer(v) else _rt.absent(v, "an integer", self, "field")
        if (v := self.culture) is not unset:
            data["culture"] = v if isinstance(v, str) else _rt.absent(v, "a string", self, "culture")
        if (v := self.content_format) is not unset:
            data["contentFormat"] = (
                v if v.__class__ is int or _rt.is_integer(v) else _rt.absent(v, "an integer", self, "content_format")
            )
        if (v := self.use_form_link_ssl) is not unset:
            data["useFormLinkSSL"] = (
                v if v.__class__ is bool else _rt.absent(v, "true or false", self, "use_form_link_ssl")
            )
        if (v := self.sending_profile) is not unset:
            data["sendingProfile"] = (
                v if v.__class__ is int or _rt.is_integer(v) else _rt.absent(v, "an integer", self, "sending_profile")
            )
        if (v := self.performance) is not unset:
            data["performance"] = (
                v._encode(sent)
                if isinstance(v, ActionPerformance)
                else _rt.absent(v, "ActionPerformance", self, "performance")
            )
        if (v := self.mp) is not unset:
            data["mp"] = (
                v._encode(sent) if isinstance(v, ActionPressure) else _rt.absent(v, "ActionPressure", self, "mp")
            )
        if (v := self.web_analyser) is not unset:
            data["webAnalyser"] = (
                v if v.__class__ is int or _rt.is_integer(v) else _rt.absent(v, "an integer", self, "web_analyser")
            )
        if (v := self.archive) is not unset:
            data["archive"] = v if v.__class__ is bool else _rt.absent(v, "true or false", self, "archive")
        if self.additional_properties:
            data.update(_rt.additional(self.additional_properties, self))
        return data

    def _write(self, sent: bool) -> str:
        if self.additional_properties:
            return _rt.json_text(self._encode(sent))
        v: _t.Any
        unset = _rt.UNSET
        text = ""
        if (v := self.templating) is not unset:
            v = (
                "null"
                if v is None
                else v._write(sent)
                if v.__class__ in _classes_of_email_templating
                else _rt.no_text(v)
            )
            text = f'{text},"templating":{v}'
        if (v := self.edition_mode) is not unset:
            v = (
                "null"
                if v is None
                else str(v)
                if v.__class__ is int
                else _rt.integer_text(v)
                if _rt.is_integer(v)
                else _rt.no_text(v)
            )
            text = f'{text},"editionMode":{v}'
        if (v := self.purpose) is not unset:
            v = "null" if v is None else v._write(sent) if isinstance(v, ActionPurpose) else _rt.no_text(v)
            text = f'{text},"purpose":{v}'
        if (v := self.consent) is not unset:
            v = (
                "null"
                if v is None
                else str(v)
                if v.__class__ is int
                else _rt.integer_text(v)
                if _rt.is_integer(v)
                else _rt.no_text(v)
            )
            text = f'{text},"consent":{v}'
        if (v := self.priority) is not unset:
            v = "null" if v is None else ("true" if v else "false") if v.__class__ is bool else _rt.no_text(v)
            text = f'{text},"priority":{v}'
        if (v := self.importance) is not unset:
            v = "null" if v is None else ("true" if v else "false") if v.__class__ is bool else _rt.no_text(v)
            text = f'{text},"importance":{v}'
        if (v := self.environment) is not unset:
            v = "null" if v is None else _rt.json_text(v) if isinstance(v, dict) else _rt.no_text(v)
            text = f'{text},"environment":{v}'
        if (v := self.field) is not unset:
            v = (
                "null"
                if v is None
                else str(v)
                if v.__class__ is int
                else _rt.integer_text(v)
                if _rt.is_integer(v)
                else _rt.no_text(v)
            )
            text = f'{text},"field":{v}'
        if (v := self.culture) is not unset:
            v = "null" if v is None else _rt.quoted(v)
            text = f'{text},"culture":{v}'
        if (v := self.content_format) is not unset:
            v = (
                "null"
                if v is None
                else str(v)
                if v.__class__ is int
                else _rt.integer_text(v)
                if _rt.is_integer(v)
                else _rt.no_text(v)
            )
            text = f'{text},"contentFormat":{v}'
        if (v := self.use_form_link_ssl) is not unset:
            v = "null" if v is None else ("true" if v else "false") if v.__class__ is bool else _rt.no_text(v)
            text = f'{text},"useFormLinkSSL":{v}'
        if (v := self.sending_profile) is not unset:
            v = (
                "null"
                if v is None
                else str(v)
                if v.__class__ is int
                else _rt.integer_text(v)
                if _rt.is_integer(v)
                else _rt.no_text(v)
            )
            text = f'{text},"sendingProfile":{v}'
        if (v := self.performance) is not unset:
            v = "null" if v is None else v._write(sent) if isinstance(v, ActionPerformance) else _rt.no_text(v)
            text = f'{text},"performance":{v}'
        if (v := self.mp) is not unset:
            v = "null" if v is None else v._write(sent) if isinstance(v, ActionPressure) else _rt.no_text(v)
            text = f'{text},"mp":{v}'
        if (v := self.web_analyser) is not unset:
            v = (
                "null"
                if v is None
                else str(v)
                if v.__class__ is int
                else _rt.integer_text(v)
                if _rt.is_integer(v)
                else _rt.no_text(v)
            )
            text = f'{text},"webAnalyser":{v}'
        if (v := self.archive) is not unset:
            v = "null" if v is None else ("true" if v else "false") if v.__class__ is bool else _rt.no_text(v)
            text = f'{text},"archive":{v}'
        return f"{{{text[1:]}}}"


_KNOWN: _t.Final[frozenset[str]] = frozenset(
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
from ..models.email_templating import classes_of_email_templating as _classes_of_email_templating
from ..models.email_templating import decode_email_templating as _decode_email_templating
from ..models.mail_settings_consent import look_up_mail_settings_consent as _look_up_mail_settings_consent
from ..models.mail_settings_edition_mode import (
    look_up_mail_settings_edition_mode as _look_up_mail_settings_edition_mode,
)
