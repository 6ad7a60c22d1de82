"""Unit of the value."""

import enum as _enum
import typing as _t

from .. import _runtime as _rt


class WorkflowCappingPeriodUnit(_enum.StrEnum):
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


look_up_workflow_capping_period_unit: _t.Final = _rt.look_up(WorkflowCappingPeriodUnit)
"""Return the member for a value, or the second argument if the value is not listed."""
