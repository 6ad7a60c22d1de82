"""Write JSON text: what the generated models put together.

It is the text that Python's `json` writes: UTF-8 as it is, without spaces, without numbers that are not finite. A value
that has no such text raises TypeError or ValueError; the writers of `codec` know its path.
"""

from __future__ import annotations

import json
import json.encoder
from typing import Final, NoReturn
from uuid import UUID

json_text: Final = json.JSONEncoder(
    ensure_ascii=False, check_circular=False, allow_nan=False, separators=(",", ":")
).encode
"""Return JSON values as text."""

quoted: Final = json.encoder.encode_basestring
"""Return a string as JSON text; raise TypeError for anything else."""

integer_text: Final = int.__repr__
"""Return an integer as JSON text; a member of an enum as its number."""


def uuid_text(value: UUID) -> str:
    """Return a UUID as JSON text. It is what `str` returns, in quotes, in three quarters of the time."""
    digits = value.int.to_bytes(16, "big").hex("-", 2)
    return f'"{digits[:4]}{digits[5:29]}{digits[30:34]}{digits[35:]}"'


def no_text(value: object) -> NoReturn:
    """Raise for a value that its property cannot have."""
    raise TypeError(f"no JSON text for {type(value).__name__}")
