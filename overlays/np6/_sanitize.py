"""What may be shown of an attempt: responses and exceptions without the key.

This is the only place that changes tracebacks. The request that is sent holds the key, and the functions of the
libraries below have it among their local variables, which pytest, Sentry and rich print. A frame cannot be cleared
while an exception of httpcore may refer to tasks that still run. So frames of these libraries are left out.
"""

from __future__ import annotations

import functools
from collections.abc import Mapping
from importlib import import_module
from types import TracebackType
from typing import Any

import httpx

from np6._call_state import CallState
from np6._errors import family

#: Packages whose frames hold requests with the key, or raw bytes of a response that may repeat it.
_PACKAGES_BELOW = frozenset(
    (
        *("httpx", "httpcore", "h11", "h2", "hpack", "hyperframe", "anyio", "trio", "asyncio", "ssl", "socket", "zlib"),
        *("httptools", "aiohttp", "aiohappyeyeballs", "yarl", "multidict"),
    )
)
_MODULES_BELOW = frozenset(
    ("np6._auth", "np6._network", "np6._framing", "np6._asyncio_wire", "np6._http1", "np6._pool", "np6._aiohttp_engine")
)

#: Headers about a body that was not received.
_FRAMING = (b"content-encoding", b"content-length", b"transfer-encoding")


@functools.cache
def protocol_errors() -> tuple[type[Exception], ...]:
    """Return the base classes of what the protocol libraries raise where the peer breaks a protocol."""
    names = {
        "h11": "ProtocolError",
        "h2.exceptions": "H2Error",
        "hpack.exceptions": "HPACKError",
        "hyperframe.exceptions": "HyperframeError",
        "socksio": "SOCKSError",
    }
    found: list[type[Exception]] = []
    for module, name in names.items():
        try:
            found.append(getattr(import_module(module), name))
        except ImportError:  # an extra that is not installed raises nothing
            continue
    return tuple(found)


def sanitized(
    exc: BaseException, request: httpx.Request | None, state: CallState, handled: BaseException | None
) -> BaseException:
    """Return an exception as it may be shown.

    - A client below ours puts the request that holds the key on what it raises: the one without takes its place.
    - Frames that hold the key are left out, in all causes too.
    - Where the server repeats the key, `***` takes its place.
    - What a protocol library raised and httpx did not translate (h2 does that) is a lost connection like any other.

    Args:
        exc: The exception.
        request: The request without the key; None if no client below ours has seen another.
        state: The state of the call.
        handled: What was being handled when the attempt began: it is not part of the call, and stays as it is.
    """
    for error in family(exc, handled):
        error.__traceback__ = _shown(error.__traceback__)
        error.args = tuple(state.mask(arg) if isinstance(arg, str) else arg for arg in error.args)
        if request is not None and isinstance(error, httpx.RequestError):
            error.request = request
    if not isinstance(exc, protocol_errors()):
        return exc
    lost = httpx.RemoteProtocolError(state.mask(f"{type(exc).__name__}: {exc}"), request=request)
    lost.__cause__ = exc
    return lost


def _shown(frame: TracebackType | None) -> TracebackType | None:
    kept = []
    while frame:
        module = str(frame.tb_frame.f_globals.get("__name__", ""))
        if module not in _MODULES_BELOW and module.partition(".")[0] not in _PACKAGES_BELOW:
            kept.append(frame)
        frame = frame.tb_next
    for above, next_shown in zip(kept, [*kept[1:], None], strict=False):
        above.tb_next = next_shown
    return kept[0] if kept else None


def detached(response: httpx.Response) -> httpx.Response:
    """Return the same response without what a client below ours has put on it: requests that hold the key."""
    return httpx.Response(
        response.status_code, headers=response.headers.raw, stream=response.stream, extensions=response.extensions
    )


def masked(response: httpx.Response, state: CallState) -> httpx.Response:
    """Return what is not a success as it may be shown: a server or a proxy may repeat the request, key included."""
    if response.is_success:
        return response
    head = head_of(response)
    headers = [(name, state.mask_bytes(value)) for name, value in head.headers.raw]
    content = state.mask_bytes(response.content)
    if content == response.content and headers == head.headers.raw:
        return response
    return httpx.Response(response.status_code, headers=headers, content=content, extensions=response.extensions)


def head_of(response: httpx.Response) -> httpx.Response:
    """Return a response without its body."""
    return head(response.status_code, response.headers, response.extensions)


def head(status_code: int, headers: httpx.Headers, extensions: Mapping[str, Any]) -> httpx.Response:
    """Return a response that has no body and no headers about one."""
    kept = [(name, value) for name, value in headers.raw if name.lower() not in _FRAMING]
    return httpx.Response(status_code, headers=kept, content=b"", extensions={**extensions})
