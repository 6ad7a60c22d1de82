"""Gravity of the bounce. These are the values of the examples, there may be more."""

import enum as _enum
import typing as _t

from .. import _runtime as _rt


class BounceAnalysisVerdict(_enum.StrEnum):
    """Gravity of the bounce. These are the values of the examples, there may be more.

    A value that is not listed here is kept as a plain `str`.
    """

    SOFT = "soft"
    HARD = "hard"


look_up_bounce_analysis_verdict: _t.Final = _rt.look_up(BounceAnalysisVerdict)
"""Return the member for a value, or the second argument if the value is not listed."""
