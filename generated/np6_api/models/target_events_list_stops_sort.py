"""TargetEventsListStopsSort"""

from collections.abc import Callable
from enum import StrEnum
from typing import Any, Final


class TargetEventsListStopsSort(StrEnum):
    """TargetEventsListStopsSort

    A value that is not listed here is kept as a plain `str`.
    """

    ASC = "asc"
    DESC = "desc"


look_up_target_events_list_stops_sort: Final[Callable[[Any, Any], Any]] = {
    member.value: member for member in TargetEventsListStopsSort
}.get
"""The member for a value, or the second argument where the value is not listed."""
