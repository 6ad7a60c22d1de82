"""A request that NP6 would turn down."""

from __future__ import annotations


class Refusal(Exception):
    """Raised to answer a request with an error status.

    Args:
        status: HTTP status.
        reason: For the person who debugs; travels in the header `X-Sandbox-Reason`, since NP6's own bodies are empty.
        text: Body of the answer, where NP6 is known to send one.
    """

    def __init__(self, status: int, reason: str, *, text: str = "") -> None:
        super().__init__(reason)
        self.status = status
        self.reason = reason
        self.text = text

    @classmethod
    def invalid(cls, reason: str) -> Refusal:
        """A value that does not fit: 400, and the reason is the body."""
        return cls(400, reason, text=reason)

    @classmethod
    def missing(cls, what: str, key: object) -> Refusal:
        """Something that does not exist: 404, with an empty body."""
        return cls(404, f"{what} {key!r} does not exist")

    @classmethod
    def conflict(cls, reason: str) -> Refusal:
        """A request that does not fit the present state: 409, with an empty body."""
        return cls(409, reason)
