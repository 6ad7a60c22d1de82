"""State of the execution - 0 processing, 1 completed, 2 error."""

from collections.abc import Callable
from enum import IntEnum
from typing import Any, Final


class ImportExecutionState(IntEnum):
    """State of the execution - 0 processing, 1 completed, 2 error.

    A value that is not listed here is kept as a plain `int`.
    """

    PROCESSING = 0
    COMPLETED = 1
    ERROR = 2


look_up_import_execution_state: Final[Callable[[Any, Any], Any]] = {
    member.value: member for member in ImportExecutionState
}.get
"""The member for a value, or the second argument where the value is not listed."""
