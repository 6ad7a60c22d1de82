"""The retry rules: what an attempt came to, whether another may follow, and whether the server may have acted.

This is their only definition. Retries, waits, pacing and exceptions follow it, and tests check the table in
docs/guarantees.md against it.
"""

from __future__ import annotations

import enum
from typing import Final

#: Statuses by which the server refuses a request before it processes it. The same request may be sent again later.
REFUSED_STATUSES: Final = frozenset({429})

#: Statuses below 500 that do not say whether the server has acted. Every status from 500 is ambiguous too.
AMBIGUOUS_STATUSES: Final = frozenset({408})


class AttemptOutcome(enum.Enum):
    """What an attempt came to.

    Attributes:
        reason: The same in words, for messages and events.
        retry_idempotent: Whether an idempotent operation may be sent again.
        retry_other: Whether any other operation may be sent again.
        maybe_processed: Whether the server may have acted on the request.
    """

    NOT_SENT = "no byte of the request was sent", True, True, False
    REFUSED = "the server refused it before processing it", True, True, False
    AMBIGUOUS = "the server may have acted on it", True, False, True
    REJECTED = "the server rejected it", False, False, False
    COMPLETED = "the server processed it", False, False, True

    def __init__(self, reason: str, retry_idempotent: bool, retry_other: bool, maybe_processed: bool) -> None:
        self.reason = reason
        self.retry_idempotent = retry_idempotent
        self.retry_other = retry_other
        self.maybe_processed = maybe_processed

    def may_retry(self, *, idempotent: bool) -> bool:
        """Return whether the rules allow another attempt."""
        return self.retry_idempotent if idempotent else self.retry_other


def outcome_of(status_code: int) -> AttemptOutcome:
    """Return what an attempt came to that ended with a response of this status."""
    if status_code in REFUSED_STATUSES:
        return AttemptOutcome.REFUSED
    if status_code in AMBIGUOUS_STATUSES or status_code >= 500:
        return AttemptOutcome.AMBIGUOUS
    return AttemptOutcome.REJECTED if status_code >= 400 else AttemptOutcome.COMPLETED


def is_refused(status_code: int) -> bool:
    """Return whether this status means that the request was not processed, and may be sent again later."""
    return outcome_of(status_code) is AttemptOutcome.REFUSED
