"""State of the workflow. The meaning of the values is not documented."""

from collections.abc import Callable
from enum import IntEnum
from typing import Any, Final


class WorkflowState(IntEnum):
    """State of the workflow. The meaning of the values is not documented.

    A value that is not listed here is kept as a plain `int`.
    """

    VALUE_0 = 0
    VALUE_1 = 1


look_up_workflow_state: Final[Callable[[Any, Any], Any]] = {member.value: member for member in WorkflowState}.get
"""The member for a value, or the second argument where the value is not listed."""
