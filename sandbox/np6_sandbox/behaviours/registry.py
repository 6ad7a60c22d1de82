"""The registry of behaviours: which function serves a method and a path of the spec."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from np6_sandbox.errors import BehaviourError, Rejection
from np6_sandbox.spec import METHODS, Endpoint, Spec
from np6_sandbox.state.account import Account, Changes
from np6_sandbox.state.clock import parse_moment
from np6_sandbox.state.sending import Cause
from np6_sandbox.values import Document, as_object, encode

STREAM_FROM = 500
"""Lists of at least this many items are streamed in parts."""


@dataclass(frozen=True, slots=True)
class ValidRequest:
    """A request that passed every check. Its values have the types that the spec gives them.

    Attributes:
        attempt: How many times exactly this request has come, this one included.
    """

    endpoint: Endpoint
    account: Account
    path: Mapping[str, Any]
    query: Mapping[str, Any]
    body: Any
    media_type: str
    request_id: str
    attempt: int

    def cause(self) -> Cause:
        """Return the cause of the messages that this request sends."""
        return Cause("execution", self.request_id, self.attempt)

    @property
    def document(self) -> Document:
        """The body if it is an object, else an empty object."""
        return as_object(self.body)


@dataclass(slots=True)
class Reply:
    """An HTTP response to send: either `content` in one piece, or `parts` to stream."""

    status: int
    content: bytes = b""
    media_type: str | None = None
    headers: dict[str, str] = field(default_factory=dict)
    parts: Iterator[bytes] | None = None
    reason: str = ""

    @classmethod
    def of_result(cls, endpoint: Endpoint, result: Any) -> Reply:
        """Make a reply of what a behaviour returned, with the documented status and media type.

        Raises:
            BehaviourError: The result is not JSON.
        """
        if isinstance(result, Reply):
            return result
        success = endpoint.success
        if success.media_type is None or (result is None and success.status == 204):
            return cls(success.status)
        if isinstance(result, list) and len(result) >= STREAM_FROM:
            return cls(success.status, media_type=success.media_type, parts=_stream(result))
        try:
            return cls(success.status, encode(result), success.media_type)
        except (TypeError, ValueError) as error:
            raise BehaviourError(f"{endpoint.id}: the result of its behaviour is not JSON: {error}") from error

    @classmethod
    def of_rejection(cls, rejection: Rejection) -> Reply:
        """Make the reply that reports a rejection."""
        return cls(
            rejection.status,
            rejection.text.encode("utf-8", "backslashreplace"),
            "text/plain; charset=utf-8" if rejection.text else None,
            reason=rejection.reason,
        )


Behaviour = Callable[[ValidRequest], Any]
Covers = Callable[[Endpoint], bool]
Assumptions = Collection[int | str]
"""Error statuses, and names of settings that turn an assumption off."""


class Behaviours:
    """Behaviours by method and path, and those that serve a whole family of operations.

    Attributes:
        functions: Behaviours by method and path template.
        families: Behaviours with the predicate that selects their operations, and what they assume.
        assumed: What a behaviour assumes, by method and path template.
    """

    def __init__(self) -> None:
        self.functions: dict[tuple[str, str], Behaviour] = {}
        self.families: list[tuple[Covers, Behaviour, Assumptions]] = []
        self.assumed: dict[tuple[str, str], Assumptions] = {}

    def behaviour(self, method: str, path: str, *, assumes: Assumptions = ()) -> Callable[[Behaviour], Behaviour]:
        """Register the function that serves a method of a path template.

        The function returns a JSON value (sent with the documented status and media type), None (sent without a
        body) or a `Reply`. It raises `Rejection` to reject the request.

        Args:
            assumes: What the spec does not document: error statuses of the operation, if it documents others, and names
                of settings that turn an assumption off, for example `echo_stamps`.

        Raises:
            BehaviourError: There is no such method or setting, or the operation has a behaviour already.
        """

        def register(function: Behaviour) -> Behaviour:
            if method.lower() not in METHODS or method != method.upper():
                near = difflib.get_close_matches(method.lower(), METHODS, n=1)
                hint = f"; did you mean {near[0].upper()}?" if near else ""
                raise BehaviourError(f"{_name(function)}: there is no method {method!r}{hint}")
            _require_settings(function, assumes)
            if (method, path) in self.functions:
                other = _name(self.functions[method, path])
                raise BehaviourError(f"{_name(function)}: {method} {path} has the behaviour {other} already")
            self.functions[method, path] = function
            self.assumed[method, path] = assumes
            return function

        return register

    def family(self, covers: Covers, *, assumes: Assumptions = ()) -> Callable[[Behaviour], Behaviour]:
        """Register the function that serves all operations that `covers` selects and that have no behaviour."""

        def register(function: Behaviour) -> Behaviour:
            _require_settings(function, assumes)
            self.families.append((covers, function, assumes))
            return function

        return register

    def find(self, endpoint: Endpoint) -> Behaviour | None:
        """Return the behaviour of an operation; None where there is none."""
        own = self.functions.get((endpoint.method, endpoint.path))
        if own is not None:
            return own
        return next((function for covers, function, _ in self.families if covers(endpoint)), None)

    def allows_status(self, endpoint: Endpoint, status: int) -> bool:
        """Return whether a status is documented for an operation, or assumed by its behaviour."""
        return endpoint.allows_status(status) or status in self.assumed_by(endpoint)

    def assumed_by(self, endpoint: Endpoint) -> Assumptions:
        """Return what the behaviour of an operation assumes: error statuses, and names of settings."""
        key = (endpoint.method, endpoint.path)
        if key in self.functions:
            return self.assumed.get(key, ())
        return next((assumed for covers, _, assumed in self.families if covers(endpoint)), ())

    def check(self, spec: Spec) -> None:
        """Check that every behaviour serves an operation of a spec, or of the one that np6_api ships.

        A spec with fewer operations than the shipped one may be served, so a behaviour may be idle.

        Raises:
            BehaviourError: One serves none; the message names similar operations.
        """
        endpoints = [*spec.endpoints.values(), *Spec.load().endpoints.values()]
        known = {str(endpoint) for endpoint in endpoints}
        for (method, path), function in self.functions.items():
            wanted = f"{method} {path}"
            if wanted not in known:
                near = difflib.get_close_matches(wanted, sorted(known), n=3)
                hint = f"; did you mean {' or '.join(near)}?" if near else ""
                raise BehaviourError(f"{_name(function)}: the spec has no operation {wanted}{hint}")
        for covers, function, _ in self.families:
            if not any(map(covers, endpoints)):
                raise BehaviourError(f"{_name(function)}: the spec has no operation of this family")


BEHAVIOURS = Behaviours()
behaviour = BEHAVIOURS.behaviour
family = BEHAVIOURS.family


def moment(value: str | int | None, where: str) -> float | None:
    """Return the seconds since 1970-01-01T00:00:00Z of a date-time or of milliseconds; None for None.

    Args:
        where: What the message of a rejection names, for example `query start`.

    Raises:
        Rejection: 400, the value is neither.
    """
    if value is None:
        return None
    try:
        return parse_moment(value)
    except (ValueError, TypeError, OverflowError):  # where the spec leaves the type open, any JSON value comes
        raise Rejection.invalid(f"{where}: {value!r} is not a moment") from None


def _require_settings(function: Behaviour, assumes: Assumptions) -> None:
    for name in assumes:
        if isinstance(name, str) and name not in Changes.__annotations__:
            raise BehaviourError(f"{_name(function)}: there is no setting {name!r}")


def _name(function: Behaviour) -> str:
    return f"{function.__module__}.{function.__qualname__}"


def _stream(items: list[Any]) -> Iterator[bytes]:
    for start in range(0, len(items), STREAM_FROM):
        part = encode(items[start : start + STREAM_FROM])[1:-1]
        yield (b"[" if start == 0 else b",") + part
    yield b"]"
