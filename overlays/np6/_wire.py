"""What comes up from the libraries below httpx: exceptions that nobody translated, and frames that hold the key."""

from __future__ import annotations

from types import TracebackType

import httpx

from np6._auth import KEY_FRAMES
from np6._call_state import CallState
from np6._errors import family

#: What raises exceptions that are no httpx exceptions where the peer breaks a protocol.
_PROTOCOL_LIBRARIES = frozenset({"httpcore", "h11", "h2", "hpack", "hyperframe"})

#: Whose frames hold requests with the key, or raw bytes of a response that may repeat it.
_CONNECTION_MODULES = _PROTOCOL_LIBRARIES | {
    *("httpx", "anyio", "trio", "asyncio", "ssl", "socket", "zlib"),
    *("np6._network", "np6._pool"),
}


def sanitized(
    exc: BaseException, request: httpx.Request, state: CallState, handled: BaseException | None
) -> BaseException:
    """Return an exception as it may be shown.

    - A client below ours puts the request that holds the key on what it raises: the one without takes its place.
    - Frames that hold the key are left out, here and in all causes: tools that print local variables (pytest, Sentry,
      rich) would show it. (They cannot be cleared: an exception of httpcore may have frames of tasks that still run.)
    - Where the server repeats the key, `***` takes its place.
    - What a protocol library raised and httpx did not translate (h2 does that) is a lost connection like any other.

    Args:
        exc: The exception.
        request: The request without the key.
        state: The call.
        handled: What was being handled when the attempt began; it is not ours, and stays as it is.
    """
    foreign = _is_foreign(exc)
    for error in family(exc, handled):
        error.__traceback__ = _shown(error.__traceback__)
        error.args = tuple(state.mask(arg) if isinstance(arg, str) else arg for arg in error.args)
        if isinstance(error, httpx.RequestError):
            error.request = request
    if not foreign:
        return exc
    broken = httpx.RemoteProtocolError(state.mask(f"{type(exc).__name__}: {exc}"), request=request)
    broken.__cause__ = exc
    return broken


def _is_foreign(exc: BaseException) -> bool:
    """Return whether a protocol library raised it, not a body, a trace function or a transport of the user's."""
    if isinstance(exc, httpx.HTTPError) or not isinstance(exc, Exception):
        return False
    frame = exc.__traceback__
    while frame and frame.tb_next:
        frame = frame.tb_next
    return frame is not None and _is_in(_PROTOCOL_LIBRARIES, frame)


def _is_in(modules: frozenset[str], frame: TracebackType) -> bool:
    name = str(frame.tb_frame.f_globals.get("__name__", ""))
    return name in modules or name.partition(".")[0] in modules


def _shown(frame: TracebackType | None) -> TracebackType | None:
    """Return the traceback without the frames that hold the key, or bytes of the request."""
    kept = []
    while frame:
        if not _is_in(_CONNECTION_MODULES, frame) and frame.tb_frame.f_code not in KEY_FRAMES:
            kept.append(frame)
        frame = frame.tb_next
    for above, below in zip(kept, [*kept[1:], None], strict=False):
        above.tb_next = below
    return kept[0] if kept else None
