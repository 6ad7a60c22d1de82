"""CampaignEventFilterSubtypesItem"""

from collections.abc import Callable
from enum import StrEnum
from typing import Any, Final


class CampaignEventFilterSubtypesItem(StrEnum):
    """CampaignEventFilterSubtypesItem

    A value that is not listed here is kept as a plain `str`.
    """

    OPEN = "open"
    FORM = "form"
    UNSUBSCRIBE = "unsubscribe"
    REDIRECTION = "redirection"
    MIRROR = "mirror"


look_up_campaign_event_filter_subtypes_item: Final[Callable[[Any, Any], Any]] = {
    member.value: member for member in CampaignEventFilterSubtypesItem
}.get
"""The member for a value, or the second argument where the value is not listed."""
