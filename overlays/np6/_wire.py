"""What comes up from the libraries below httpx: exceptions that nobody translated, and frames that hold the key."""

from __future__ import annotations

from types import TracebackType

import httpx

from np6._auth import KEY_FRAMES
from np6._errors import family
from np6._record import Record

_PROTOCOL_LIBRARIES = ("httpcore", "h11", "h2", "hpack", "hyperframe")


def sanitized(
    exc: BaseException, request: httpx.Request, record: Record, handled: BaseException | None
) -> BaseException:
    """Return an exception as it may be shown.

    - A client below ours puts the request that holds the key on what it raises: the one without takes its place.
    - Frames that hold the key are cut off, here and in all causes: tools that print local variables (pytest, Sentry,
      rich) would show it. (Their variables cannot be cleared: an exception of httpcore may have frames of other tasks.)
    - Where the server repeats the key, `***` takes its place.
    - What a protocol library raised and httpx did not translate (h2 does that) is a lost connection like any other.

    Args:
        exc: The exception.
        request: The request without the key.
        record: The call.
        handled: What was being handled when the attempt began; it is not ours, and stays as it is.
    """
    foreign = _is_foreign(exc)
    for error in family(exc, handled):
        error.__traceback__ = _cut(error.__traceback__)
        error.args = tuple(record.mask(arg) if isinstance(arg, str) else arg for arg in error.args)
        if isinstance(error, httpx.RequestError):
            error.request = request
    if not foreign:
        return exc
    broken = httpx.RemoteProtocolError(record.mask(f"{type(exc).__name__}: {exc}"), request=request)
    broken.__cause__ = exc
    return broken


def _is_foreign(exc: BaseException) -> bool:
    """Return whether a protocol library raised it, not a body, a trace function or a transport of the user's."""
    if isinstance(exc, httpx.HTTPError) or not isinstance(exc, Exception):
        return False
    frame = exc.__traceback__
    while frame and frame.tb_next:
        frame = frame.tb_next
    return frame is not None and _library(frame) in _PROTOCOL_LIBRARIES


def _library(frame: TracebackType) -> str:
    return str(frame.tb_frame.f_globals.get("__name__", "")).partition(".")[0]


def _cut(frame: TracebackType | None) -> TracebackType | None:
    """Return the traceback up to the first frame that holds the key, or bytes of the request."""
    first, above = frame, None
    while frame and frame.tb_frame.f_code not in KEY_FRAMES and _library(frame) != "httpcore":
        above, frame = frame, frame.tb_next
    if above is None:
        return None
    above.tb_next = None
    return first
