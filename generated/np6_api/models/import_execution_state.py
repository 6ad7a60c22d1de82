"""State of the execution - 0 processing, 1 completed, 2 error."""

import enum as _enum
import typing as _t

from .. import _runtime as _rt


class ImportExecutionState(_enum.IntEnum):
    """State of the execution - 0 processing, 1 completed, 2 error.

    A value that is not listed here is kept as a plain `int`.
    """

    PROCESSING = 0
    COMPLETED = 1
    ERROR = 2


look_up_import_execution_state: _t.Final = _rt.look_up(ImportExecutionState)
"""Return the member for a value, or the second argument if the value is not listed."""
