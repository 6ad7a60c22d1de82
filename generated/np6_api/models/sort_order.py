"""Order by timestamp, the oldest first or the newest first."""

from collections.abc import Callable
from enum import StrEnum
from typing import Any, Final


class SortOrder(StrEnum):
    """Order by timestamp, the oldest first or the newest first.

    A value that is not listed here is kept as a plain `str`.
    """

    ASC = "asc"
    DESC = "desc"


look_up_sort_order: Final[Callable[[Any, Any], Any]] = {member.value: member for member in SortOrder}.get
"""The member for a value, or the second argument where the value is not listed."""
