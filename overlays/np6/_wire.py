"""What comes up from the libraries beneath httpx: exceptions that are nobody's, and frames that hold the key."""

from __future__ import annotations

from collections.abc import Iterator

import httpx

_PROTOCOL_LIBRARIES = ("httpcore", "h11", "h2", "hpack", "hyperframe")


def tidied(exc: BaseException, request: httpx.Request | None = None) -> BaseException:
    """An exception as it may be shown.

    - An httpx client beneath ours, which has the proxies, puts the request that holds the key on what it raises: the
      one without takes its place.
    - Frames of httpcore and below are cut off, here and in all causes. They hold the bytes of the request, key
      included, and tools that print local variables (pytest, Sentry, rich) would show them.
    - What a protocol library raised and httpx did not translate (h2 does that) is a broken connection like any other.
    """
    stray = _is_stray(exc)
    for error in _family(exc):
        _cut(error)
        if request is not None and isinstance(error, httpx.RequestError):
            error.request = request
    if not stray:
        return exc
    broken = httpx.RemoteProtocolError(f"{type(exc).__name__}: {exc}")
    broken.__cause__ = exc
    if request is not None:
        broken.request = request
    return broken


def _is_stray(exc: BaseException) -> bool:
    """Whether a protocol library raised it, not a body, a trace function or a transport of the user's."""
    if isinstance(exc, httpx.HTTPError) or not isinstance(exc, Exception):
        return False
    frame = exc.__traceback__
    while frame and frame.tb_next:
        frame = frame.tb_next
    return frame is not None and _library(frame.tb_frame.f_globals) in _PROTOCOL_LIBRARIES


def _library(module: dict[str, object]) -> str:
    return str(module.get("__name__", "")).partition(".")[0]


def _family(exc: BaseException) -> Iterator[BaseException]:
    """The exception, its causes and contexts, and the members of groups among them."""
    seen: set[int] = set()
    pending: list[BaseException | None] = [exc]
    while pending:
        error = pending.pop()
        if error is not None and id(error) not in seen:
            seen.add(id(error))
            yield error
            pending += [error.__cause__, error.__context__]
            pending += error.exceptions if isinstance(error, BaseExceptionGroup) else ()


def _cut(error: BaseException) -> None:
    above, frame = None, error.__traceback__
    while frame and _library(frame.tb_frame.f_globals) != "httpcore":
        above, frame = frame, frame.tb_next
    if above is None:
        error.__traceback__ = None
    else:
        above.tb_next = None
