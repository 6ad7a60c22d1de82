"""The request log: the requests that were received, and their responses."""

from __future__ import annotations

from collections import OrderedDict, deque
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from typing import Any, overload


@dataclass(frozen=True, slots=True)
class LoggedRequest:
    """A request, with the status of its response.

    Attributes:
        time: When it was received, in seconds since 1970-01-01T00:00:00Z.
        operation: Operation id; None if the path is unknown.
        status: Status of the response; None if the connection was reset instead.
        reason: Why it was rejected, or which fault applied.
        content: The body, at most the first 16 KiB.
        attempt: How many times exactly this request (method, path, body) had come by then; 1: the first time.
    """

    id: str
    time: float
    method: str
    path: str
    operation: str | None
    status: int | None
    reason: str
    content_type: str
    content: bytes
    attempt: int

    def to_dict(self) -> dict[str, Any]:
        return {**asdict(self), "content": self.content.decode("utf-8", "replace")}


class Repetitions:
    """Numbers of times that the same request came, for the newest `keep` different requests."""

    def __init__(self, keep: int) -> None:
        self._keep = keep
        self._counts: OrderedDict[int, int] = OrderedDict()

    def count(self, *parts: str | bytes) -> int:
        """Count a request, identified by its parts; return 1 if it is new."""
        key = hash(parts)
        number = self._counts.pop(key, 0) + 1
        self._counts[key] = number
        if len(self._counts) > self._keep:
            self._counts.popitem(last=False)
        return number

    def clear(self) -> None:
        self._counts.clear()


class RequestLog(Sequence[LoggedRequest]):
    """The newest `keep` requests, oldest first; `total` counts all."""

    def __init__(self, keep: int) -> None:
        self.total = 0
        self._requests: deque[LoggedRequest] = deque(maxlen=keep)

    def record(self, request: LoggedRequest) -> None:
        self.total += 1
        self._requests.append(request)

    def of(self, operation: str) -> list[LoggedRequest]:
        """Return the requests for an operation, oldest first."""
        return [request for request in list(self._requests) if request.operation == operation]

    def clear(self) -> None:
        self.total = 0
        self._requests.clear()

    @overload
    def __getitem__(self, index: int) -> LoggedRequest: ...
    @overload
    def __getitem__(self, index: slice) -> list[LoggedRequest]: ...
    def __getitem__(self, index: int | slice) -> LoggedRequest | list[LoggedRequest]:
        return list(self._requests)[index] if isinstance(index, slice) else self._requests[index]

    def __iter__(self) -> Iterator[LoggedRequest]:
        return iter(list(self._requests))

    def __len__(self) -> int:
        return len(self._requests)
