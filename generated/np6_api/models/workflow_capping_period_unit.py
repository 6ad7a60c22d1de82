"""Unit of the value."""

from collections.abc import Callable
from enum import StrEnum
from typing import Any, Final


class WorkflowCappingPeriodUnit(StrEnum):
    """Unit of the value.

    A value that is not listed here is kept as a plain `str`.
    """

    MILLISECOND = "MILLISECOND"
    SECOND = "SECOND"
    MINUTE = "MINUTE"
    HOUR = "HOUR"
    DAY = "DAY"
    WEEK = "WEEK"
    MONTH = "MONTH"
    YEAR = "YEAR"


look_up_workflow_capping_period_unit: Final[Callable[[Any, Any], Any]] = {
    member.value: member for member in WorkflowCappingPeriodUnit
}.get
"""The member for a value, or the second argument where the value is not listed."""
