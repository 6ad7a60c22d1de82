"""The error of a client that nothing is laid over."""

import httpx

from .types import Operation


class UnexpectedStatus(Exception):
    """The answer is not a success.

    Attributes:
        operation: The operation that was called.
        response: The answer, its body read.
    """

    def __init__(self, operation: Operation, response: httpx.Response) -> None:
        self.operation = operation
        self.response = response
        meaning = operation.statuses.get(str(response.status_code), response.reason_phrase)
        super().__init__(f"{operation.name}: {response.status_code} {meaning}".rstrip())
