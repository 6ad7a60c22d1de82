"""Display configuration. The meaning of the values is not documented."""

from collections.abc import Callable
from enum import IntEnum
from typing import Any, Final


class RenderContextDisplay(IntEnum):
    """Display configuration. The meaning of the values is not documented.

    A value that is not listed here is kept as a plain `int`.
    """

    VALUE_0 = 0
    VALUE_1 = 1
    VALUE_2 = 2
    VALUE_4 = 4
    VALUE_8 = 8
    VALUE_16 = 16


look_up_render_context_display: Final[Callable[[Any, Any], Any]] = {
    member.value: member for member in RenderContextDisplay
}.get
"""The member for a value, or the second argument where the value is not listed."""
