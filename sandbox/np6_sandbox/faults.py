"""Faults on demand: what goes wrong, for which operation, in which calls."""

from __future__ import annotations

import difflib
import random
import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields
from fnmatch import fnmatchcase
from types import TracebackType
from typing import Any, overload

LONGEST_WAIT = 24 * 3600
"""The most seconds that a fault waits at once."""


@dataclass(slots=True)
class Fault:
    """Something that goes wrong with the responses of an operation.

    Which calls it applies to (a call has to meet every condition that is given):

    Attributes:
        operation: Operation id, or a pattern such as `actions_*` or `*`.
        calls: Numbers of the calls, counted from 1 since the fault was added.
        times: Number of calls that it applies to at most.
        probability: Probability for each call, drawn from a generator that is seeded with `seed`.
        seed: Seed of `probability`.

    What happens:

    Attributes:
        after: The request is processed before the fault applies: a message is sent although the client gets an
            error. By default the request is not processed.
        status: Status of the response.
        headers: Headers of that response, or further headers of the real one; not those that frame it.
        body: Body of that response.
        reset: Closes the connection with a TCP reset instead of a response.
        delay: Seconds to wait before anything else, at most `LONGEST_WAIT`.

    What happens to the real response (the request is processed):

    Attributes:
        truncate: Bytes of the body that are sent before the connection is closed.
        malformed: The body is not valid JSON.
        slow: Seconds between two bytes of the body.
        content_type: Content type of the response.

    Read only:

    Attributes:
        id: Number of the fault in its sandbox.
        seen: Calls of its operations since it was added.
        applied: Calls that it applied to.
    """

    operation: str = "*"
    calls: Collection[int] | None = None
    times: int | None = None
    probability: float | None = None
    seed: int = 0
    after: bool = False
    status: int | None = None
    headers: Mapping[str, str] = field(default_factory=dict)
    body: str = ""
    reset: bool = False
    delay: float = 0.0
    truncate: int | None = None
    malformed: bool = False
    slow: float = 0.0
    content_type: str | None = None
    id: int = field(default=0, init=False)
    seen: int = field(default=0, init=False)
    applied: int = field(default=0, init=False)
    _random: random.Random = field(init=False, repr=False)
    _owner: Faults | None = field(default=None, init=False, repr=False)

    def __post_init__(self) -> None:
        for name, kinds in _KINDS.items():
            value = getattr(self, name)
            if not isinstance(value, kinds) or (isinstance(value, bool) and bool not in kinds):
                raise ValueError(f"{name}: {value!r} is invalid")
        if self.status is not None and not 200 <= self.status <= 999:
            raise ValueError(f"status {self.status}: a number from 200 to 999 is expected")
        if self.status is not None and self.reset:
            raise ValueError("a fault sends a status or resets the connection, not both")
        if self.content_type is not None and not _HEADER.fullmatch(f"Content-Type: {self.content_type}"):
            raise ValueError("content_type: a printable ASCII text is expected")
        if self.probability is not None and not 0 <= self.probability <= 1:
            raise ValueError(f"probability {self.probability}: a number from 0 to 1 is expected")
        if not (0 <= self.delay <= LONGEST_WAIT and 0 <= self.slow <= LONGEST_WAIT):
            raise ValueError(f"delay and slow: a number of seconds from 0 to {LONGEST_WAIT} is expected")
        if not (0 <= (self.truncate or 0) < _TOO_LARGE and 0 <= (self.times or 0) < _TOO_LARGE):
            raise ValueError("truncate and times: a number from 0 to 2**63 - 1 is expected")
        if abs(self.seed) >= _TOO_LARGE:
            raise ValueError("seed: a number below 2**63 is expected")
        for name, value in self.headers.items():
            if not isinstance(name, str) or not isinstance(value, str) or not _HEADER.fullmatch(f"{name}: {value}"):
                raise ValueError("headers: a name and a printable ASCII text are expected")
            if name.lower() in _FRAMING:
                raise ValueError(f"headers: {name} frames the response and cannot be set; use truncate or reset")
        if not _is_unicode(self.body):
            raise ValueError("body: holds an unpaired surrogate")
        if not isinstance(self.calls, range):
            for call in self.calls or ():
                if not isinstance(call, int) or isinstance(call, bool) or not 0 < call < _TOO_LARGE:
                    raise ValueError("calls: numbers from 1 on are expected")
        self._random = random.Random(self.seed)

    @property
    def replaces_response(self) -> bool:
        """Whether the client gets something else than the real response."""
        return self.status is not None or self.reset

    @property
    def spent(self) -> bool:
        return self.times is not None and self.applied >= self.times

    def applies_to(self, operation: str) -> bool:
        """Count a call, and return whether the fault applies to it."""
        if self.spent or not fnmatchcase(operation, self.operation):
            return False
        self.seen += 1
        if self.calls is not None and self.seen not in self.calls:
            return False
        if self.probability is not None and self._random.random() >= self.probability:
            return False
        self.applied += 1
        return True

    def describe(self) -> str:
        """Return a short text: `status 503 after processing`."""
        effects = [
            text
            for text, there in (
                (f"delay {self.delay:g} s", self.delay),
                (f"status {self.status}", self.status is not None),
                ("connection reset", self.reset),
                (f"body truncated after {self.truncate} bytes", self.truncate is not None),
                ("malformed body", self.malformed),
                (f"{self.slow:g} s between bytes", self.slow),
                (f"content type {self.content_type}", self.content_type),
                ("headers " + ", ".join(self.headers), self.headers),
            )
            if there
        ]
        when = "" if not self.replaces_response else " after processing" if self.after else " before processing"
        return (", ".join(effects) or "nothing") + when

    def to_dict(self) -> dict[str, Any]:
        names = [f.name for f in fields(self) if not f.name.startswith("_")]
        return {name: _plain(getattr(self, name)) for name in names} | {"description": self.describe()}

    def remove(self) -> None:
        """Remove the fault."""
        if self._owner is not None:
            self._owner.remove(self)

    def __enter__(self) -> Fault:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.remove()


_NONE = type(None)
_KINDS: dict[str, tuple[type, ...]] = {
    "operation": (str,),
    "calls": (list, tuple, set, frozenset, range, _NONE),
    "times": (int, _NONE),
    "probability": (int, float, _NONE),
    "seed": (int,),
    "after": (bool,),
    "status": (int, _NONE),
    "headers": (dict,),
    "body": (str,),
    "reset": (bool,),
    "delay": (int, float),
    "truncate": (int, _NONE),
    "malformed": (bool,),
    "slow": (int, float),
    "content_type": (str, _NONE),
}
_TOO_LARGE = 2**63
_FRAMING = ("content-length", "transfer-encoding")
_LONGEST_PATTERN = 200
_HEADER = re.compile(r"[A-Za-z0-9-]+: [ -~]*")


class Faults(Sequence[Fault]):
    """The faults that are set. The first one that applies to a call decides."""

    def __init__(self, operations: Iterable[str]) -> None:
        self._operations = list(operations)
        self._faults: list[Fault] = []
        self._number = 0

    def add(self, operation: str = "*", /, **effects: Any) -> Fault:
        """Set a fault; the arguments are those of `Fault`.

        Used in a `with` statement, the returned fault is removed at the end of the block.

        Example:
            sandbox.faults.add("actions_execute_many", status=503, after=True, times=1)

        Raises:
            ValueError: The operation does not exist, or the effects contradict each other.
        """
        if not isinstance(operation, str) or len(operation) > _LONGEST_PATTERN:
            raise ValueError(f"operation: a text of at most {_LONGEST_PATTERN} characters is expected")
        if not any(fnmatchcase(known, operation) for known in self._operations):
            near = difflib.get_close_matches(operation, self._operations, n=3)
            hint = f"; did you mean {', '.join(near)}?" if near else ""
            raise ValueError(f"no operation is named {operation!r}{hint}")
        fault = Fault(operation, **effects)
        self._number += 1
        fault.id = self._number
        fault._owner = self
        self._faults = [*self._faults, fault]
        return fault

    def remove(self, fault: Fault | int) -> bool:
        """Remove a fault, given itself or its id; return False if it is not set."""
        wanted = fault if isinstance(fault, int) else fault.id
        before = len(self._faults)
        self._faults = [f for f in self._faults if f.id != wanted]
        return len(self._faults) < before

    def clear(self) -> None:
        """Remove all faults."""
        self._faults = []

    def applying_to(self, operation: str) -> Fault | None:
        """Count a call, and return the fault that applies to it."""
        for fault in self._faults:
            if fault.applies_to(operation):
                return fault
        return None

    @overload
    def __getitem__(self, index: int) -> Fault: ...
    @overload
    def __getitem__(self, index: slice) -> list[Fault]: ...
    def __getitem__(self, index: int | slice) -> Fault | list[Fault]:
        return self._faults[index]

    def __iter__(self) -> Iterator[Fault]:
        return iter(self._faults)

    def __len__(self) -> int:
        return len(self._faults)


def _is_unicode(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _plain(value: Any) -> Any:
    if isinstance(value, Mapping):
        return dict(value)
    return sorted(value) if isinstance(value, set | frozenset | tuple | list | range) else value
