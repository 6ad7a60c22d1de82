"""The exceptions of np6: what went wrong, for which call, and whether the server may have acted on it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, ClassVar

from np6._retry_rules import is_refused


class NP6Error(Exception):
    """Base class of what np6 raises on purpose.

    Attributes:
        maybe_processed: False if the server certainly did not act on the call, so that it is safe to repeat. True if
            it may have acted: to repeat a send may send the message twice. An event in NP6 proves that it was sent;
            that there is none proves nothing, since events may be late.
    """

    maybe_processed: bool = False


def maybe_processed(exc: BaseException) -> bool:
    """Return whether NP6 may have acted on a call that ended by this exception, whatever has wrapped it since.

    `asyncio.timeout` replaces the exception that np6 has marked, which is found among the causes and contexts. A task
    group drops the exceptions of the calls that it cancels, so of what it raises nothing is certain.

    Args:
        exc: Any exception.

    Returns:
        False only if it is certain that nothing was done: a call that np6 knows nothing of may have been sent.

    Example:
        try:
            async with asyncio.timeout(5):
                await client.actions.execute("000ABC", body=message)
        except TimeoutError as error:
            print("It may have been sent." if np6.maybe_processed(error) else "It was not sent.")
    """
    known = [mark for error in family(exc) if (mark := _mark(error)) is not None]
    return any(known) or not known


def _mark(error: BaseException) -> bool | None:
    """Return what is known of the call that an exception ended; None if that is nothing."""
    from np6_api.types import InputError

    if isinstance(error, BaseExceptionGroup):  # the calls that its task group has cancelled are unknown
        return True if any(_mark(each) is not None for each in error.exceptions) else None
    return False if isinstance(error, InputError) else getattr(error, "maybe_processed", None)


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
    """There is no usable API key. The message never repeats the key."""


class CallError(NP6Error):
    """A call failed. Can be pickled; holds neither the key nor a connection.

    Attributes:
        operation: Name of the operation, e.g. "actions.render_links".
        status_code: Status of the last response; None if there was none.
        request_id: `x-request-id` of that response, which NP6's support asks for.
        headers: Headers of that response, without cookies and credentials.
        content: Body of that response, decompressed.
        body: The same, parsed, if it is JSON; else None.
        attempts: How many attempts were made.
        elapsed: Seconds from the first attempt to the failure, waits included.
        reason: Why there was no further attempt.
        items: How many items of a stream had been received; None for a call that is no stream.
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

    def __init__(self, *args: object) -> None:
        import httpx

        super().__init__(*args)
        self.headers = httpx.Headers()


class ConnectionFailedError(CallError):
    """No complete response arrived: no connection, or it was lost. `__cause__` is httpx's exception."""


class TimedOutError(ConnectionFailedError):
    """No complete response arrived in time."""


class DecodingError(CallError):
    """A response of success could not be read: not in the announced format, cut short, or not as the spec has it.

    Attributes:
        path: Where the offending value is, e.g. "$[3].source.detail"; "$" for the whole body.
    """

    path: str = "$"


class StatusError(CallError):
    """The status of the response is not a success. Common ones have subclasses.

    Attributes:
        retry_after: Seconds that the server asks to wait before the next attempt; None if it does not ask.
    """

    for_status: ClassVar[int | None] = None
    hint: ClassVar[str] = ""
    retry_after: float | None = None

    @property
    def refused_before_processing(self) -> bool:
        """Whether the server refused the last attempt before it processed the request, as with 429.

        The same call may be sent again later, unless `maybe_processed` is True for an earlier attempt.
        """
        return self.status_code is not None and is_refused(self.status_code)


class BadRequestError(StatusError):
    """400: the request is malformed, or a value has the wrong type."""

    for_status = 400


class AuthenticationError(StatusError):
    """401: the server does not accept the key."""

    for_status = 401
    hint = "Check the key (api_key= or NP6_API_KEY) and that it belongs to this server (base_url= or NP6_BASE_URL)."


class PermissionDeniedError(StatusError):
    """403: the user that the key was made for may not do this."""

    for_status = 403
    hint = "A key carries the rights of the user that it was made for."


class NotFoundError(StatusError):
    """404: there is no such object, or NP6 does not know a value in the request."""

    for_status = 404
    hint = "NP6 also returns 404 when a value inside the request names something that does not exist, e.g. a field."


class ConflictError(StatusError):
    """409: the state of the object does not allow this, or the user lacks the right; NP6 sends no text with it."""

    for_status = 409


class GoneError(StatusError):
    """410: the object was removed."""

    for_status = 410


class LengthRequiredError(StatusError):
    """411: the server requires the length of the body in advance."""

    for_status = 411
    hint = "A body that is a generator has no length: pass bytes or a file."


class UnsupportedMediaTypeError(StatusError):
    """415: the server does not accept this media type here."""

    for_status = 415


class RateLimitError(StatusError):
    """429: too many requests; this one was not processed. `retry_after` has the wait, if the server asks for one."""

    for_status = 429


class ServerError(StatusError):
    """5xx: the server failed, and may have acted before it did."""


for _class in list(globals().values()):
    if isinstance(_class, type) and issubclass(_class, NP6Error):
        _class.__module__ = "np6"  # shown and pickled under the public name
