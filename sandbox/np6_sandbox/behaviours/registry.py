"""How a behaviour is written: a function of a call, registered for a method and a path template."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from np6_sandbox.refusal import Refusal
from np6_sandbox.spec import Endpoint
from np6_sandbox.state.account import Account
from np6_sandbox.state.clock import parse_moment
from np6_sandbox.state.sending import Cause

STREAM_FROM = 500
"""Lists of at least this many items are streamed in parts instead of being sent in one piece."""


@dataclass(frozen=True, slots=True)
class Call:
    """A request that passed every check: its values have the types that the spec gives them."""

    endpoint: Endpoint
    account: Account
    path: Mapping[str, Any]
    query: Mapping[str, Any]
    body: Any
    media_type: str
    request_id: str
    attempt: int

    def cause(self) -> Cause:
        return Cause("execution", self.request_id, self.attempt)

    @property
    def document(self) -> dict[str, Any]:
        """The body where it is an object, else an empty one."""
        return as_object(self.body)


@dataclass(slots=True)
class Reply:
    """An answer: either `content` in one piece or `parts` to be streamed."""

    status: int
    content: bytes = b""
    media_type: str | None = None
    headers: dict[str, str] = field(default_factory=dict)
    parts: Iterator[bytes] | None = None
    reason: str = ""


Behaviour = Callable[[Call], Any]
_BEHAVIOURS: dict[tuple[str, str], Behaviour] = {}
_FAMILIES: list[tuple[Callable[[Endpoint], bool], Behaviour]] = []


def behaviour(method: str, path: str) -> Callable[[Behaviour], Behaviour]:
    """Registers what a method of a path template does.

    The function returns a JSON value (answered with the documented status and media type), None (answered without
    content) or a `Reply`; it raises `Refusal` to turn the request down.
    """

    def register(function: Behaviour) -> Behaviour:
        _BEHAVIOURS[method, path] = function
        return function

    return register


def family(covers: Callable[[Endpoint], bool]) -> Callable[[Behaviour], Behaviour]:
    """Registers what all operations do that `covers` and that have no behaviour of their own."""

    def register(function: Behaviour) -> Behaviour:
        _FAMILIES.append((covers, function))
        return function

    return register


def find(endpoint: Endpoint) -> Behaviour | None:
    """The behaviour that is written for an operation."""
    own = _BEHAVIOURS.get((endpoint.method, endpoint.path))
    if own is not None:
        return own
    return next((function for covers, function in _FAMILIES if covers(endpoint)), None)


def as_object(value: Any) -> dict[str, Any]:
    """The value where it is an object, else an empty one: free parts of the spec may hold anything."""
    return value if isinstance(value, dict) else {}


def moment(value: str | int | None, where: str) -> float | None:
    """Seconds since 1970-01-01T00:00:00Z of a date-time or of milliseconds; None where there is none.

    Args:
        where: What a refusal (400) names: `query start`.
    """
    if value is None:
        return None
    try:
        return parse_moment(value)
    except (ValueError, TypeError, OverflowError):  # free parts of the spec may hold any JSON value
        raise Refusal.invalid(f"{where}: {value!r} is not a moment") from None


def encode(value: Any) -> bytes:
    """Compact JSON, in ASCII."""
    return json.dumps(value, separators=(",", ":")).encode()


def reply(endpoint: Endpoint, result: Any) -> Reply:
    """Turns what a behaviour returned into the answer that the operation documents."""
    if isinstance(result, Reply):
        return result
    success = endpoint.success
    if success.media_type is None or (result is None and success.status == 204):
        return Reply(success.status)
    if isinstance(result, list) and len(result) >= STREAM_FROM:
        return Reply(success.status, media_type=success.media_type, parts=_stream(result))
    return Reply(success.status, encode(result), success.media_type)


def refused(refusal: Refusal) -> Reply:
    """Turns a refusal into the reply that reports it."""
    return Reply(
        refusal.status,
        refusal.text.encode("utf-8", "backslashreplace"),
        "text/plain; charset=utf-8" if refusal.text else None,
        reason=refusal.reason,
    )


def _stream(items: list[Any]) -> Iterator[bytes]:
    for start in range(0, len(items), STREAM_FROM):
        part = encode(items[start : start + STREAM_FROM])[1:-1]
        yield (b"[" if start == 0 else b",") + part
    yield b"]"
