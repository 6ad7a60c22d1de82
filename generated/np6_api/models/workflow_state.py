"""State of the workflow. The meaning of the values is not documented."""

import enum as _enum
import typing as _t

from .. import _runtime as _rt


class WorkflowState(_enum.IntEnum):
    """State of the workflow. The meaning of the values is not documented.

    A value that is not listed here is kept as a plain `int`.
    """

    VALUE_0 = 0
    VALUE_1 = 1


look_up_workflow_state: _t.Final = _rt.look_up(WorkflowState)
"""Return the member for a value, or the second argument if the value is not listed."""
