"""Errors: a request that is rejected, and a mistake in a behaviour."""

from __future__ import annotations


class Rejection(Exception):
    """Raised to reject a request with an error status.

    Args:
        status: HTTP status.
        reason: Text for whoever debugs, sent in the header `X-Sandbox-Reason`, since NP6's own bodies are empty.
        text: Body of the response, where NP6 is known to send one.
    """

    def __init__(self, status: int, reason: str, *, text: str = "") -> None:
        super().__init__(reason)
        self.status = status
        self.reason = reason
        self.text = text

    @classmethod
    def invalid(cls, reason: str) -> Rejection:
        """Reject an invalid value: 400, with the reason as the body."""
        return cls(400, reason, text=reason)

    @classmethod
    def missing(cls, what: str, key: object) -> Rejection:
        """Reject a request for something that does not exist: 404, with an empty body."""
        return cls(404, f"{what} {key!r} does not exist")

    @classmethod
    def conflict(cls, reason: str) -> Rejection:
        """Reject a request that the present state does not allow: 409, with an empty body."""
        return cls(409, reason)


class BehaviourError(Exception):
    """Raised for a mistake in a behaviour: an operation that the spec does not have, or a result of the wrong shape."""
