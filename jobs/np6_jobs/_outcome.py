"""What came of an item of a job."""

from __future__ import annotations

from enum import StrEnum


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

    def __repr__(self) -> str:
        return repr(self.value)
