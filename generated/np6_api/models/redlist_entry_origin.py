"""What put it there - 0 unknown, 1 API, 2 import, 3 form, 4 unsubscription, 5 complaint, 6 SMS stop, 7
SMS blacklist, 8 SMS administrative, 9 SMS specific."""

from collections.abc import Callable
from enum import IntEnum
from typing import Any, Final


class RedlistEntryOrigin(IntEnum):
    """What put it there - 0 unknown, 1 API, 2 import, 3 form, 4 unsubscription, 5 complaint, 6 SMS stop, 7
    SMS blacklist, 8 SMS administrative, 9 SMS specific.

    A value that is not listed here is kept as a plain `int`.
    """

    UNKNOWN = 0
    API = 1
    IMPORT = 2
    FORM = 3
    UNSUBSCRIBE = 4
    COMPLAINT = 5
    SMS_STOP = 6
    SMS_BLACKLIST = 7
    SMS_ADMINISTRATIVE = 8
    SMS_SPECIFIC = 9


look_up_redlist_entry_origin: Final[Callable[[Any, Any], Any]] = {
    member.value: member for member in RedlistEntryOrigin
}.get
"""The member for a value, or the second argument where the value is not listed."""
