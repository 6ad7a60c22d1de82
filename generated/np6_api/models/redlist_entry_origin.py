"""What put it there - 0 unknown, 1 API, 2 import, 3 form, 4 unsubscription, 5 complaint, 6 SMS stop, 7
SMS blacklist, 8 SMS administrative, 9 SMS specific."""

import enum as _enum
import typing as _t

from .. import _runtime as _rt


class RedlistEntryOrigin(_enum.IntEnum):
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


look_up_redlist_entry_origin: _t.Final = _rt.look_up(RedlistEntryOrigin)
"""Return the member for a value, or the second argument if the value is not listed."""
