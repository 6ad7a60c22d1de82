"""The error of a plain client."""

import httpx

from .types import Operation


class UnexpectedStatus(Exception):
    """The status of a response is not a success.

    Attributes:
        operation: The operation that was called.
        response: The response, its body read.
    """

    def __init__(self, operation: Operation, response: httpx.Response) -> None:
        self.operation = operation
        self.response = response
        meaning = operation.statuses.get(str(response.status_code), response.reason_phrase)
        super().__init__(f"{operation.name}: {response.status_code} {meaning}".rstrip())
