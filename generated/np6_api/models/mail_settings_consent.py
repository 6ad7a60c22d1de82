"""Consent setting of the e-mail. The meaning of the values is not documented."""

import enum as _enum
import typing as _t

from .. import _runtime as _rt


class MailSettingsConsent(_enum.IntEnum):
    """Consent setting of the e-mail. The meaning of the values is not documented.

    A value that is not listed here is kept as a plain `int`.
    """

    VALUE_0 = 0
    VALUE_1 = 1
    VALUE_2 = 2


look_up_mail_settings_consent: _t.Final = _rt.look_up(MailSettingsConsent)
"""Return the member for a value, or the second argument if the value is not listed."""
