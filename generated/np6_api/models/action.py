"""A message or a campaign, distinguished by `type`."""

from __future__ import annotations

import typing as _t

from .. import _runtime as _rt

_DECODERS: _t.Final[dict[object, _t.Callable[[_t.Any], _t.Any]]] = {}

decode_action: _t.Final[_t.Callable[[dict[str, _t.Any]], Action]] = _rt.union_decoder("type", _DECODERS)
"""Read the variant that the tag names; an object with an unknown tag is kept as it is."""

classes_of_action: _t.Final[set[_t.Any]] = {_rt.UnknownVariant}
"""The classes of the variants."""

# Imported last: a variant may hold the union itself.
from .mail_campaign import MailCampaign
from .mail_message import MailMessage
from .sms_campaign import SmsCampaign
from .sms_message import SmsMessage

Action: _t.TypeAlias = MailMessage | MailCampaign | SmsMessage | SmsCampaign | _rt.UnknownVariant
"""A message or a campaign, distinguished by `type`."""

VARIANTS: _t.Final[dict[object, type[MailMessage | MailCampaign | SmsMessage | SmsCampaign]]] = {
    "mailMessage": MailMessage,
    "mailCampaign": MailCampaign,
    "smsMessage": SmsMessage,
    "smsCampaign": SmsCampaign,
}
"""The variants by their `type`."""

_DECODERS.update({tag: variant._decode for tag, variant in VARIANTS.items()})
classes_of_action.update(VARIANTS.values())
