"""How the content is edited."""

import enum as _enum
import typing as _t

from .. import _runtime as _rt


class MailSettingsEditionMode(_enum.IntEnum):
    """How the content is edited.

    A value that is not listed here is kept as a plain `int`.
    """

    DESIGN = 0
    HTML = 1
    TEXT = 2


look_up_mail_settings_edition_mode: _t.Final = _rt.look_up(MailSettingsEditionMode)
"""Return the member for a value, or the second argument if the value is not listed."""
