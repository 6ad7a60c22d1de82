"""How the content is edited."""

from collections.abc import Callable
from enum import IntEnum
from typing import Any, Final


class MailSettingsEditionMode(IntEnum):
    """How the content is edited.

    A value that is not listed here is kept as a plain `int`.
    """

    DESIGN = 0
    HTML = 1
    TEXT = 2


look_up_mail_settings_edition_mode: Final[Callable[[Any, Any], Any]] = {
    member.value: member for member in MailSettingsEditionMode
}.get
"""The member for a value, or the second argument where the value is not listed."""
