"""Gravity of the bounce. These are the values of the examples, there may be more."""

from collections.abc import Callable
from enum import StrEnum
from typing import Any, Final


class BounceAnalysisVerdict(StrEnum):
    """Gravity of the bounce. These are the values of the examples, there may be more.

    A value that is not listed here is kept as a plain `str`.
    """

    SOFT = "soft"
    HARD = "hard"


look_up_bounce_analysis_verdict: Final[Callable[[Any, Any], Any]] = {
    member.value: member for member in BounceAnalysisVerdict
}.get
"""The member for a value, or the second argument where the value is not listed."""
