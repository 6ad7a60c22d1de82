"""Display configuration. The meaning of the values is not documented."""

import enum as _enum
import typing as _t

from .. import _runtime as _rt


class RenderContextDisplay(_enum.IntEnum):
    """Display configuration. The meaning of the values is not documented.

    A value that is not listed here is kept as a plain `int`.
    """

    VALUE_0 = 0
    VALUE_1 = 1
    VALUE_2 = 2
    VALUE_4 = 4
    VALUE_8 = 8
    VALUE_16 = 16


look_up_render_context_display: _t.Final = _rt.look_up(RenderContextDisplay)
"""Return the member for a value, or the second argument if the value is not listed."""
