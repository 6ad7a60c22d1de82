"""ActionEventsListBouncesSort"""

from collections.abc import Callable
from enum import StrEnum
from typing import Any, Final


class ActionEventsListBouncesSort(StrEnum):
    """ActionEventsListBouncesSort

    A value that is not listed here is kept as a plain `str`.
    """

    ASC = "asc"
    DESC = "desc"


look_up_action_events_list_bounces_sort: Final[Callable[[Any, Any], Any]] = {
    member.value: member for member in ActionEventsListBouncesSort
}.get
"""The member for a value, or the second argument where the value is not listed."""
