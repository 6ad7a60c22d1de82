"""The requests that came in, and how they were answered."""

from __future__ import annotations

from collections import OrderedDict, deque
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from typing import Any, overload


@dataclass(frozen=True, slots=True)
class Request:
    """One request and its answer.

    Attributes:
        time: When it came, in seconds since 1970-01-01T00:00:00Z.
        operation: Identifier of the operation; None when the path is unknown.
        status: Status that was answered; None when the connection was cut instead.
        reason: Why it was refused, or which fault was put in its way.
        content: The body as it came, at most 64 KiB of it.
        attempt: How often exactly this request (method, path, body) had come by then; 1: never before.
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
    """Counts how often the same request came, for the newest `keep` different ones."""

    def __init__(self, keep: int) -> None:
        self._keep = keep
        self._counts: OrderedDict[int, int] = OrderedDict()

    def count(self, *parts: str | bytes) -> int:
        """Counts a request, by the parts that make it up; 1 when it is new."""
        key = hash(parts)
        number = self._counts.pop(key, 0) + 1
        self._counts[key] = number
        if len(self._counts) > self._keep:
            self._counts.popitem(last=False)
        return number

    def clear(self) -> None:
        self._counts.clear()


class Journal(Sequence[Request]):
    """The newest `keep` requests, oldest first; `total` counts all of them."""

    def __init__(self, keep: int) -> None:
        self.total = 0
        self._requests: deque[Request] = deque(maxlen=keep)

    def record(self, request: Request) -> None:
        self.total += 1
        self._requests.append(request)

    def of(self, operation: str) -> list[Request]:
        """The requests for one operation, oldest first."""
        return [request for request in list(self._requests) if request.operation == operation]

    def clear(self) -> None:
        self.total = 0
        self._requests.clear()

    @overload
    def __getitem__(self, index: int) -> Request: ...
    @overload
    def __getitem__(self, index: slice) -> list[Request]: ...
    def __getitem__(self, index: int | slice) -> Request | list[Request]:
        return list(self._requests)[index] if isinstance(index, slice) else self._requests[index]

    def __iter__(self) -> Iterator[Request]:
        return iter(list(self._requests))

    def __len__(self) -> int:
        return len(self._requests)
