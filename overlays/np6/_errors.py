"""The exceptions of np6: what went wrong, for which call, and whether the server may have acted on it."""

from __future__ import annotations

import http
import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, ClassVar

from np6._rules import is_refused

if TYPE_CHECKING:
    import httpx

    from np6._call_state import CallState

_EXCERPT = 300
_PRIVATE_HEADERS = (b"authorization", b"proxy-authorization", b"set-cookie", b"set-cookie2", b"x-key")


class NP6Error(Exception):
    """Anything that np6 raises on purpose.

    Attributes:
        maybe_processed: False if the server certainly did not act on the call, so that it may be repeated without
            harm. True if it may have acted: before a message is sent again, check.
    """

    maybe_processed: bool = False


def maybe_processed(exc: BaseException) -> bool:
    """Return whether NP6 may have acted on a call that ended by this exception, whatever has wrapped it since.

    `asyncio.timeout` and task groups replace the exception that np6 has marked. It is found among the causes, contexts
    and grouped exceptions.

    Args:
        exc: Any exception.

    Returns:
        False only if it is certain that nothing was done: a call that np6 knows nothing of may have been sent.

    Example:
        try:
            async with asyncio.timeout(5):
                await client.actions.execute("000ABC", body=message)
        except TimeoutError as error:
            print("Look before you send it again." if np6.maybe_processed(error) else "It was not sent.")
    """
    from np6_api.types import InputError

    marks = [
        False if isinstance(error, InputError) else getattr(error, "maybe_processed", None) for error in family(exc)
    ]
    known = [mark for mark in marks if mark is not None]
    return any(known) if known else True


def family(exc: BaseException, handled: BaseException | None = None) -> Iterator[BaseException]:
    """Yield an exception, its causes and contexts, and the exceptions of groups among them.

    Args:
        exc: The exception.
        handled: Where to stop: what was being handled before.
    """
    seen = {id(handled)}
    pending: list[BaseException | None] = [exc]
    while pending:
        error = pending.pop()
        if error is not None and id(error) not in seen:
            seen.add(id(error))
            yield error
            pending += [error.__cause__, error.__context__]
            pending += error.exceptions if isinstance(error, BaseExceptionGroup) else ()


class ConfigurationError(NP6Error, ValueError):
    """The client was set up in a way that cannot work. Nothing was sent."""


class InvalidKeyError(ConfigurationError):
    """There is no usable API key. The text never repeats the key."""


class CallError(NP6Error):
    """A call failed. Can be pickled; holds neither the key nor a connection.

    Attributes:
        operation: Name of the operation, e.g. "actions.render_links".
        status_code: Status of the last response; None if there was none.
        request_id: `x-request-id` of that response: NP6's support asks for it.
        headers: Headers of that response, without cookies and credentials.
        content: Body of that response, decompressed.
        body: The same, parsed, if it is JSON; else None.
        attempts: How often the request was tried.
        elapsed: Seconds from the first attempt to the failure, waits included.
        reason: Why there was no further attempt.
        items: How many items a stream had given out before it broke; None for a call that is no stream.
    """

    operation: str = ""
    status_code: int | None = None
    request_id: str | None = None
    content: bytes = b""
    body: Any = None
    attempts: int = 0
    elapsed: float = 0.0
    reason: str = ""
    items: int | None = None

    def __init__(self, message: str, state: CallState | None = None, response: httpx.Response | None = None) -> None:
        import httpx

        super().__init__(message if state is None else state.mask(f"{message} {state.summary()}"))
        self.headers = httpx.Headers()
        if state is not None:
            self.operation = state.operation
            self.attempts = state.attempts
            self.elapsed = state.elapsed
            self.reason = state.reason
            self.maybe_processed = state.maybe_processed
        if response is not None:
            mask = bytes if state is None else state.mask_bytes
            self.status_code = response.status_code
            # As bytes: headers may hold any byte above 127.
            self.headers = httpx.Headers(
                [(name, mask(value)) for name, value in response.headers.raw if name.lower() not in _PRIVATE_HEADERS]
            )
            self.request_id = self.headers.get("x-request-id")
            self.content = mask(response.content)
            self.body = _parsed(self.content)


class ConnectionFailedError(CallError):
    """No complete response arrived: no connection, or it broke. `__cause__` is httpx's exception."""


class TimedOutError(ConnectionFailedError):
    """No complete response arrived in time."""


class DecodingError(CallError):
    """A response of success could not be read: not the announced format, cut short, or not of the described shape.

    Attributes:
        path: Where the offending value is, e.g. "$[3].source.detail"; "$" for the whole body.
    """

    path: str = "$"


class StatusError(CallError):
    """The server answered with a status that is not a success. A subclass tells which.

    Attributes:
        retry_after: Seconds that the server asks to wait before the next attempt; None if it does not say.
    """

    hint: ClassVar[str] = ""
    retry_after: float | None = None

    @property
    def refused_before_processing(self) -> bool:
        """Whether the server refused the last attempt before it processed the request, as with 429.

        The same call may be sent again later, unless `maybe_processed` says that an earlier attempt may have succeeded.
        """
        return self.status_code is not None and is_refused(self.status_code)


class BadRequestError(StatusError):
    """400: the request is malformed, or a value has the wrong type."""


class AuthenticationError(StatusError):
    """401: the server does not accept the key."""

    hint = "Check the key (api_key= or NP6_API_KEY) and that it belongs to this server (base_url= or NP6_BASE_URL)."


class PermissionDeniedError(StatusError):
    """403: the user that the key was made for may not do this."""

    hint = "A key carries the rights of the user that it was made for."


class NotFoundError(StatusError):
    """404: no such thing, or a value in the request that NP6 does not know."""

    hint = "NP6 also answers 404 when a value inside the request names something that does not exist, e.g. a field."


class ConflictError(StatusError):
    """409: the thing is in a state that does not allow this, or the user lacks the right; NP6 sends no text with it."""


class GoneError(StatusError):
    """410: the thing was removed."""


class LengthRequiredError(StatusError):
    """411: the server wants to know the body's length in advance."""

    hint = "A body that is a generator has no length: pass bytes or a file."


class UnsupportedMediaTypeError(StatusError):
    """415: the server does not take this media type here."""


class RateLimitError(StatusError):
    """429: too many requests; nothing was done. `retry_after` tells how long to wait, if the server did."""


class ServerError(StatusError):
    """5xx: the server failed, and may have acted before it did."""


_BY_STATUS: dict[int, type[StatusError]] = {
    400: BadRequestError,
    401: AuthenticationError,
    403: PermissionDeniedError,
    404: NotFoundError,
    409: ConflictError,
    410: GoneError,
    411: LengthRequiredError,
    415: UnsupportedMediaTypeError,
    429: RateLimitError,
}


def status_error(state: CallState, response: httpx.Response, meaning: str, retry_after: float | None) -> StatusError:
    """The exception for a response that is not a success.

    Args:
        state: The story of the call.
        response: Its last response, read.
        meaning: What the description of the operation says about this status; may be empty.
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
    error = kind(" ".join(part for part in parts if part), state, response)
    error.retry_after = retry_after
    return error


def transport_error(state: CallState, response: httpx.Response | None, cause: Exception | None) -> CallError:
    """The exception for a call that got no complete response.

    Args:
        state: The story of the call.
        response: The head of the response, if it had arrived.
        cause: httpx's exception.
    """
    import httpx

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
    return kind(f"{state.operation}: {what}.", state, response)


def decoding_error(state: CallState, response: httpx.Response, path: str, reason: str) -> DecodingError:
    """The exception for a response of success that is not what the description says.

    Args:
        state: The story of the call.
        response: The response, read.
        path: Where the offending value is.
        reason: What is wrong there.
    """
    media_type = response.headers.get("content-type", "no media type")
    what = f"{_status_line(response.status_code)}, {media_type}"
    where = "" if path == "$" else f" at {path}"
    error = DecodingError(f"{state.operation}: the response ({what}) cannot be read: {reason}{where}.", state, response)
    error.path = path
    return error


def _status_line(status_code: int) -> str:
    """The status with its phrase, e.g. "409 Conflict"; one that nobody registered stays a bare number."""
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
        return "an HTML page, so the answer may come from a proxy and not from NP6."
    # Masked before it is cut: half a key would not be found any more.
    text = " ".join(state.mask(response.content.decode("utf-8", "replace"))[: 4 * _EXCERPT].split())
    return text if len(text) <= _EXCERPT else text[:_EXCERPT] + " ..."


for _class in list(globals().values()):
    if isinstance(_class, type) and issubclass(_class, NP6Error):
        _class.__module__ = "np6"  # shown and pickled under the public name
