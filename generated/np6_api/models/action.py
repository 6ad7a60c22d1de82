"""A message or a campaign, told apart by `type`."""

from __future__ import annotations

from typing import Any, Final, TypeAlias

from ..types import UnknownVariant


def decode_action(data: dict[str, Any]) -> Action:
    """Read the variant that the tag names; one that the description does not know is kept whole."""
    try:
        decode = _DECODERS[data["type"]]
    except (KeyError, TypeError):
        return UnknownVariant(data)
    return decode(data)


def is_action(value: Any) -> bool:
    """Whether a value can be written in its place."""
    return value.__class__ in _CLASSES


# Imported last: a variant may hold the union itself.
from .mail_campaign import MailCampaign
from .mail_message import MailMessage
from .sms_campaign import SmsCampaign
from .sms_message import SmsMessage

Action: TypeAlias = MailMessage | MailCampaign | SmsMessage | SmsCampaign | UnknownVariant
"""A message or a campaign, told apart by `type`."""

VARIANTS: Final[dict[object, type[MailMessage | MailCampaign | SmsMessage | SmsCampaign]]] = {
    "mailMessage": MailMessage,
    "mailCampaign": MailCampaign,
    "smsMessage": SmsMessage,
    "smsCampaign": SmsCampaign,
}
"""The variants by their `type`."""

_CLASSES: Final = frozenset([*VARIANTS.values(), UnknownVariant])

_DECODERS: Final = {tag: variant._decode for tag, variant in VARIANTS.items()}
