"""Order by timestamp, the oldest first or the newest first."""

import enum as _enum
import typing as _t

from .. import _runtime as _rt


class SortOrder(_enum.StrEnum):
    """Order by timestamp, the oldest first or the newest first.

    A value that is not listed here is kept as a plain `str`.
    """

    ASC = "asc"
    DESC = "desc"


look_up_sort_order: _t.Final = _rt.look_up(SortOrder)
"""Return the member for a value, or the second argument if the value is not listed."""
