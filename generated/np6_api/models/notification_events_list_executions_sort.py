"""NotificationEventsListExecutionsSort"""

from collections.abc import Callable
from enum import StrEnum
from typing import Any, Final


class NotificationEventsListExecutionsSort(StrEnum):
    """NotificationEventsListExecutionsSort

    A value that is not listed here is kept as a plain `str`.
    """

    ASC = "asc"
    DESC = "desc"


look_up_notification_events_list_executions_sort: Final[Callable[[Any, Any], Any]] = {
    member.value: member for member in NotificationEventsListExecutionsSort
}.get
"""The member for a value, or the second argument where the value is not listed."""
