"""TargetEventsListHitsFormSort"""

from collections.abc import Callable
from enum import StrEnum
from typing import Any, Final


class TargetEventsListHitsFormSort(StrEnum):
    """TargetEventsListHitsFormSort

    A value that is not listed here is kept as a plain `str`.
    """

    ASC = "asc"
    DESC = "desc"


look_up_target_events_list_hits_form_sort: Final[Callable[[Any, Any], Any]] = {
    member.value: member for member in TargetEventsListHitsFormSort
}.get
"""The member for a value, or the second argument where the value is not listed."""
