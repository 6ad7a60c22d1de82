"""What came of an item of a job."""

from __future__ import annotations

from enum import StrEnum
from typing import Final


class Outcome(StrEnum):
    """What came of an item. Each is equal to its text: `result.outcome == "done"`."""

    DONE = "done"
    """It was done."""
    FAILED = "failed"
    """It was not done, and no later run sends it: the server refused the item itself."""
    UNKNOWN = "unknown"
    """It may have been done."""
    PENDING = "pending"
    """It was not done, and the next run sends it: it was not sent, or its request was refused as a whole. An
    `ItemResult` reports it as failed."""

    DUPLICATE = "duplicate"
    """The input has had the same item before: the same key, with the same content. It is not sent once more. Only for
    jobs with a journal."""
    CHANGED = "changed"
    """An earlier run did an item with the same key and other content. It is not sent again. Only for jobs with a
    journal."""

    def __repr__(self) -> str:
        return repr(self.value)


#: What may come of an item that was in a request, in the order of messages.
OF_REQUESTS: Final = dict.fromkeys([Outcome.DONE, Outcome.FAILED, Outcome.UNKNOWN, Outcome.PENDING])
