"""Return the exception for each way in which a call can fail, made from the state of the call and its last response."""

from __future__ import annotations

import http
import json
from typing import Any, TypeVar

import httpx

from np6._call_state import CallState
from np6._errors import (
    CallError,
    ConnectionFailedError,
    DecodingError,
    ServerError,
    StatusError,
    TimedOutError,
)

E = TypeVar("E", bound=CallError)

_EXCERPT = 300
_PRIVATE_HEADERS = (b"authorization", b"proxy-authorization", b"set-cookie", b"set-cookie2", b"x-key")
_BY_STATUS = {kind.for_status: kind for kind in StatusError.__subclasses__() if kind.for_status is not None}


def status_error(state: CallState, response: httpx.Response, meaning: str, retry_after: float | None) -> StatusError:
    """Return the exception for a response that is not a success.

    Args:
        state: The state of the call.
        response: Its last response, read.
        meaning: What the spec says about this status of the operation; may be empty.
        retry_after: Seconds that the response asks to wait.
    """
    code = response.status_code
    kind = _BY_STATUS.get(code, ServerError if code >= 500 else StatusError)
    parts = [f"{state.operation}: {_status_line(code)}.", meaning, kind.hint]
    if code == 415 and (media_type := response.request.headers.get("content-type")):
        parts.append(f"The request was sent as {media_type}.")
    if location := response.headers.get("location"):
        parts.append(f"It redirects to {location}.")
    if excerpt := _excerpt(state, response):
        parts.append(f"The server wrote: {excerpt}")
    if retry_after is not None:
        parts.append(f"It asks to wait {retry_after:.0f} s.")
    if request_id := response.headers.get("x-request-id"):
        parts.append(f"Request id: {request_id}.")
    error = _error(kind, " ".join(part for part in parts if part), state, response)
    error.retry_after = retry_after
    return error


def transport_error(state: CallState, response: httpx.Response | None, cause: Exception | None) -> CallError:
    """Return the exception for a call that got no complete response.

    Args:
        state: The state of the call.
        response: The head of the response, if it had arrived.
        cause: httpx's exception.
    """
    kind: type[CallError] = ConnectionFailedError
    what = "no response"
    if isinstance(cause, httpx.TimeoutException):
        kind, what = TimedOutError, "no response in time"
    elif isinstance(cause, httpx.DecodingError):
        kind, what = DecodingError, "the response cannot be decompressed"
    elif response is not None:
        what = f"the response ({_status_line(response.status_code)}) broke off"
    origin: BaseException | None = cause
    while origin and not str(origin):  # httpx repeats the text of its cause, which on trio may have none
        origin = origin.__cause__ or origin.__context__
    if cause is not None:
        what += f" ({type(cause).__name__}: {origin})" if origin else f" ({type(cause).__name__})"
    return _error(kind, f"{state.operation}: {what}.", state, response)


def decoding_error(state: CallState, response: httpx.Response, path: str, reason: str) -> DecodingError:
    """Return the exception for a response of success that does not have the shape which the spec gives it.

    Args:
        state: The state of the call.
        response: The response, read.
        path: Where the offending value is.
        reason: What is wrong there.
    """
    media_type = response.headers.get("content-type", "no media type")
    what = f"{_status_line(response.status_code)}, {media_type}"
    where = "" if path == "$" else f" at {path}"
    message = f"{state.operation}: the response ({what}) cannot be read: {reason}{where}."
    error = _error(DecodingError, message, state, response)
    error.path = path
    return error


def _error(kind: type[E], message: str, state: CallState, response: httpx.Response | None) -> E:
    error = kind(state.mask(f"{message} {state.summary()}"))
    error.operation = state.operation
    error.attempts = state.attempts
    error.elapsed = state.elapsed
    error.reason = state.reason
    error.maybe_processed = state.maybe_processed
    if response is not None:
        error.status_code = response.status_code
        # As bytes: headers may hold any byte above 127.
        shown = [(name, value) for name, value in response.headers.raw if name.lower() not in _PRIVATE_HEADERS]
        error.headers = httpx.Headers([(name, state.mask_bytes(value)) for name, value in shown])
        error.request_id = error.headers.get("x-request-id")
        error.content = state.mask_bytes(response.content)
        error.body = _parsed(error.content)
    return error


def _status_line(status_code: int) -> str:
    """Return the status with its phrase, e.g. "409 Conflict"; an unregistered status stays a bare number."""
    try:
        return f"{status_code} {http.HTTPStatus(status_code).phrase}"
    except ValueError:
        return str(status_code)


def _parsed(content: bytes) -> Any:
    try:
        return json.loads(content)
    except (ValueError, RecursionError):
        return None


def _excerpt(state: CallState, response: httpx.Response) -> str:
    if "html" in response.headers.get("content-type", ""):
        return "an HTML page, so the response may come from a proxy and not from NP6."
    # Masked before it is cut: half a key would not be found any more.
    text = " ".join(state.mask(response.content.decode("utf-8", "replace"))[: 4 * _EXCERPT].split())
    return text if len(text) <= _EXCERPT else text[:_EXCERPT] + " ..."
