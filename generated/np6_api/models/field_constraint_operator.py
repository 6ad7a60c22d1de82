"""How a value is compared (meanings from the older documentation) - 0 not at all, 1 greater, 2 less, 3
greater or equal, 4 less or equal, 5 equal."""

import enum as _enum
import typing as _t

from .. import _runtime as _rt


class FieldConstraintOperator(_enum.IntEnum):
    """How a value is compared (meanings from the older documentation) - 0 not at all, 1 greater, 2 less, 3
    greater or equal, 4 less or equal, 5 equal.

    A value that is not listed here is kept as a plain `int`.
    """

    NONE = 0
    GREATER = 1
    LESS = 2
    GREATER_OR_EQUAL = 3
    LESS_OR_EQUAL = 4
    EQUAL = 5


look_up_field_constraint_operator: _t.Final = _rt.look_up(FieldConstraintOperator)
"""Return the member for a value, or the second argument if the value is not listed."""
