"""ActionReactivitiesListAllHitsOpenSort"""

from collections.abc import Callable
from enum import StrEnum
from typing import Any, Final


class ActionReactivitiesListAllHitsOpenSort(StrEnum):
    """ActionReactivitiesListAllHitsOpenSort

    A value that is not listed here is kept as a plain `str`.
    """

    ASC = "asc"
    DESC = "desc"


look_up_action_reactivities_list_all_hits_open_sort: Final[Callable[[Any, Any], Any]] = {
    member.value: member for member in ActionReactivitiesListAllHitsOpenSort
}.get
"""The member for a value, or the second argument where the value is not listed."""
