"""CampaignEventFilterSubtypesItem"""

import enum as _enum
import typing as _t

from .. import _runtime as _rt


class CampaignEventFilterSubtypesItem(_enum.StrEnum):
    """CampaignEventFilterSubtypesItem

    A value that is not listed here is kept as a plain `str`.
    """

    OPEN = "open"
    FORM = "form"
    UNSUBSCRIBE = "unsubscribe"
    REDIRECTION = "redirection"
    MIRROR = "mirror"


look_up_campaign_event_filter_subtypes_item: _t.Final = _rt.look_up(CampaignEventFilterSubtypesItem)
"""Return the member for a value, or the second argument if the value is not listed."""
