"""Progress of an action. 10: draft, still empty. 20: draft with content. 30: most likely the test
phase is running. 38: tested, to be validated for production. 50: validated, can be sent. The others
are not documented; archived actions were seen with 100."""

import enum as _enum
import typing as _t

from .. import _runtime as _rt


class ActionState(_enum.IntEnum):
    """Progress of an action. 10: draft, still empty. 20: draft with content. 30: most likely the test
    phase is running. 38: tested, to be validated for production. 50: validated, can be sent. The others
    are not documented; archived actions were seen with 100.

    A value that is not listed here is kept as a plain `int`.
    """

    EMPTY = 10
    DRAFT = 20
    TESTING = 30
    VALUE_35 = 35
    VALUE_36 = 36
    TESTED = 38
    WAITING_VALIDATION = 40
    VALIDATED = 50
    VALUE_55 = 55
    VALUE_60 = 60


look_up_action_state: _t.Final = _rt.look_up(ActionState)
"""Return the member for a value, or the second argument if the value is not listed."""
