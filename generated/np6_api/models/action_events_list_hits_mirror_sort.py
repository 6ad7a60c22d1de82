"""ActionEventsListHitsMirrorSort"""

from collections.abc import Callable
from enum import StrEnum
from typing import Any, Final


class ActionEventsListHitsMirrorSort(StrEnum):
    """ActionEventsListHitsMirrorSort

    A value that is not listed here is kept as a plain `str`.
    """

    ASC = "asc"
    DESC = "desc"


look_up_action_events_list_hits_mirror_sort: Final[Callable[[Any, Any], Any]] = {
    member.value: member for member in ActionEventsListHitsMirrorSort
}.get
"""The member for a value, or the second argument where the value is not listed."""
