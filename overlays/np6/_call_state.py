"""What is known of a call while it runs: retry rules, exceptions and events read it here."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from contextvars import ContextVar, copy_context
from typing import TYPE_CHECKING, Final, ParamSpec, TypeVar

from np6._clock import clock
from np6._errors import ConfigurationError
from np6._policy import RetryPolicy
from np6._retry_rules import AttemptOutcome

if TYPE_CHECKING:
    import httpx

_P = ParamSpec("_P")
_T = TypeVar("_T")

_preparing: Final[ContextVar[bool]] = ContextVar("np6_preparing", default=False)


def prepare(function: Callable[_P, _T], /, *arguments: _P.args, **options: _P.kwargs) -> _T:
    """Call a function that prepares requests and must not send any: a client that it uses refuses the call.

    Args:
        function: Any function; what it returns is returned.
        arguments: Its arguments.
        options: Its keyword arguments.

    Raises:
        ConfigurationError: The function called a client. Nothing was sent.
    """
    context = copy_context()  # a context of its own: Ctrl-C must not leave the mark in the caller's
    context.run(_preparing.set, True)
    return context.run(function, *arguments, **options)


#: Key of `request.extensions`, beside those of np6_api, that holds the state of the call.
CALL_STATE: Final = "np6_call_state"


@dataclasses.dataclass(slots=True)
class CallState:
    """The state of one call, its redirects included.

    Attributes:
        operation: Name of the operation; for a request made by hand, its method.
        method: HTTP method.
        path: Path template; empty for a request made by hand.
        idempotent: Whether the call may be repeated after an ambiguous outcome.
        policy: How persistent to be.
        started: When it began, on the monotonic clock.
        attempts: How many attempts have begun.
        in_flight: Whether a byte of the running attempt may have been sent.
        acted_upon: Whether the server may have acted on an attempt that has ended.
        key_renewed: Whether the key was asked for again after a 401.
        reason: Why there was no further attempt.
        redirect: The last response, if it was a redirect.
        response: The response that is being read.
        streaming: Whether the caller reads it: what the caller's own code raises then does not end the call.
        masks: Functions that mask the keys which were used.
        stopped: Returns whether the caller wants no further attempt.

    Raises:
        ConfigurationError: A request of a job is being prepared.
    """

    operation: str
    method: str
    path: str
    idempotent: bool
    policy: RetryPolicy
    started: float = dataclasses.field(default_factory=lambda: clock().monotonic())
    attempts: int = 0
    in_flight: bool = False
    acted_upon: bool = False
    key_renewed: bool = False
    reason: str = ""
    redirect: httpx.Response | None = None
    response: httpx.Response | None = None
    streaming: bool = False
    masks: list[Callable[[str], str]] = dataclasses.field(default_factory=list, repr=False)
    stopped: Callable[[], bool] | None = None

    def __post_init__(self) -> None:
        if _preparing.get():
            raise ConfigurationError(
                "A function that prepares requests called a client. Nothing was sent. Prepare the call with the "
                "function call() of the operation's module, and make other calls before."
            )

    def mask(self, text: str) -> str:
        """Return a text that came from outside with `***` for every key that this call has used."""
        for mask in self.masks:
            text = mask(text)
        return text

    def mask_bytes(self, content: bytes) -> bytes:
        """Do the same for a header or a body."""
        return self.mask(content.decode("latin-1")).encode("latin-1")

    @property
    def elapsed(self) -> float:
        """Seconds since the call began."""
        return clock().monotonic() - self.started

    @property
    def is_stopped(self) -> bool:
        """Whether there must be no further attempt."""
        return self.stopped is not None and self.stopped()

    @property
    def maybe_processed(self) -> bool:
        """Whether the server may have acted on any attempt: a late 404 does not undo an earlier timeout."""
        return self.acted_upon or self.in_flight

    def end_attempt(self, outcome: AttemptOutcome) -> None:
        """Note how the running attempt ended."""
        self.acted_upon |= outcome.maybe_processed  # first: an interrupt between the two lines loses nothing
        self.in_flight = False

    def has_time_for(self, wait: float) -> bool:
        """Return whether a wait of so many seconds would end before the deadline."""
        return self.policy.deadline is None or self.elapsed + wait < self.policy.deadline

    def summary(self) -> str:
        """Return the end of an error message: the number of attempts, and what the caller may conclude."""
        tries = "once" if self.attempts == 1 else f"{self.attempts} times"
        acted = "may have acted on it: check before you repeat it" if self.maybe_processed else "did not act on it"
        why = f", not retried because {self.reason}" if self.reason else ""
        return f"Tried {tries} in {self.elapsed:.1f} s{why}. The server {acted}."
