"""What a client reports of its calls: events for a hook, lines for the logger `np6`. Only the fields listed here."""

from __future__ import annotations

import dataclasses
import logging
from collections.abc import Callable
from typing import TYPE_CHECKING, Literal

from np6._call_state import CallState

if TYPE_CHECKING:
    import httpx

logger = logging.getLogger("np6")

EventKind = Literal["request", "response", "retry", "wait", "give_up"]


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class CallEvent:
    """An event of a call. It has no URL, header or body, which may hold secrets or personal data.

    Attributes:
        kind: "request": an attempt begins. "response": a response arrived. "retry": an attempt failed and there
            will be another. "wait": np6 sleeps because the quota is used up. "give_up": the call failed.
        operation: Name of the operation, e.g. "actions.render_links"; the method alone for a request made by hand.
        method: HTTP method.
        path: Path template, e.g. "/actions/{id}/render/links"; empty for a request made by hand.
        attempt: Number of the attempt, from 1; 0 before the first.
        elapsed: Seconds since the call began.
        maybe_processed: Whether the server may have acted on the call so far.
        status_code: Status of the response.
        request_id: `x-request-id` of the response.
        error: Class name of the exception.
        wait: Seconds that np6 will sleep now.
        reason: Why np6 retries, waits or gives up.
    """

    kind: EventKind
    operation: str
    method: str
    path: str
    attempt: int
    elapsed: float
    maybe_processed: bool
    status_code: int | None = None
    request_id: str | None = None
    error: str | None = None
    wait: float | None = None
    reason: str | None = None


EventHook = Callable[[CallEvent], None]


class Observer:
    """Makes events, if a hook or the logger wants them, and passes them on."""

    def __init__(self, hook: EventHook | None = None) -> None:
        self._hook = hook

    def emit(
        self,
        kind: EventKind,
        state: CallState,
        response: httpx.Response | None = None,
        *,
        error: BaseException | None = None,
        wait: float | None = None,
        reason: str | None = None,
    ) -> None:
        """Make one event. A hook that raises is logged and ignored: no outcome of a call may get lost over it."""
        level = logging.DEBUG if kind in ("request", "response") else logging.INFO
        logged = logger.isEnabledFor(level)
        if self._hook is None and not logged:
            return
        event = CallEvent(
            kind=kind,
            operation=state.operation,
            method=state.method,
            path=state.path,
            attempt=state.attempts,
            elapsed=state.elapsed,
            maybe_processed=state.maybe_processed,
            status_code=None if response is None else response.status_code,
            request_id=None if response is None else _request_id(state, response),
            error=None if error is None else type(error).__name__,
            wait=wait,
            reason=reason,
        )
        if logged:
            pairs = ((field.name, getattr(event, field.name)) for field in dataclasses.fields(event)[1:])
            logger.log(level, "%s %s", kind, " ".join(f"{k}={v}" for k, v in pairs if v is not None and v != ""))
        if self._hook is not None:
            try:
                self._hook(event)
            except Exception:
                logger.exception("The on_event hook failed on an event of kind %r.", kind)


def _request_id(state: CallState, response: httpx.Response) -> str | None:
    request_id: str | None = response.headers.get("x-request-id")
    return request_id and state.mask(request_id)


class UrlFilter(logging.Filter):
    """Removes the query from the URLs that httpx logs: `/targets?unicity=...` names a person.

    httpx logs every request with its URL at INFO, np6 does not. A filter belongs to the logger that it is added to.

    Example:
        logging.getLogger("httpx").addFilter(np6.UrlFilter())
    """

    def filter(self, record: logging.LogRecord) -> bool:
        """Change the log record, never drop it."""
        import httpx

        if isinstance(record.args, tuple):
            record.args = tuple(
                arg.copy_with(query=b"***") if isinstance(arg, httpx.URL) and arg.query else arg for arg in record.args
            )
        return True
