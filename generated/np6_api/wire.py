"""Write the parts of a request, and read a response: what the functions of the operations are made of."""

from __future__ import annotations

import datetime
import gc
import io
import warnings
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import contextmanager
from enum import Enum
from typing import IO, Any, Final, TypeVar, cast
from urllib.parse import quote
from uuid import UUID

import httpx

from .codec import absent, datetime_text, is_date, is_integer, is_number, mismatch
from .json_reader import ItemParser, read_document, too_deep
from .types import (
    NO_TEXT,
    UNSET,
    DecodeError,
    FileContent,
    FileStream,
    InputError,
    Mismatch,
    Operation,
    Query,
    Unset,
    text_of,
)

T = TypeVar("T")


def written(name: str, value: Any, write: Callable[[Any], Any]) -> Any:
    """Return an argument as it is sent.

    Raises:
        InputError: It does not have its type.
    """
    try:
        return write(value)
    except Mismatch as error:
        raise error.input_error(value, name) from None


_KINDS: Final[dict[type, tuple[str, Callable[[Any], bool]]]] = {
    str: ("a string", lambda value: isinstance(value, str)),
    bool: ("true or false", lambda value: value.__class__ is bool),
    int: ("an integer", is_integer),
    float: ("a number", is_number),
    datetime.datetime: ("a date-time", lambda value: isinstance(value, datetime.datetime)),
    datetime.date: ("a date", is_date),
    UUID: ("a UUID", lambda value: isinstance(value, UUID)),
}
"""What an argument may be: its name in messages, and the check of a value."""


def argument(name: str, value: Any, *kinds: type, required: bool = False) -> Any:
    """Return an argument as it is sent.

    Args:
        name: Name of the argument.
        value: Its value.
        kinds: Types that it may have, of those that a path, a query or a header can hold.
        required: Whether it may not be absent or null.

    Raises:
        InputError: It has none of the types.
    """

    def write(value: Any) -> Any:
        for kind in kinds:
            if _KINDS[kind][1](value):
                if kind is datetime.datetime:
                    return datetime_text(value, None, None, True)
                return str(value) if kind in (datetime.date, UUID) else value
        expected = " or ".join(_KINDS[kind][0] for kind in kinds)
        return mismatch(value, expected, None) if required else absent(value, expected, None, None)

    return written(name, value, write)


def path(operation: Operation, *values: tuple[str, object]) -> str:
    """Return the path of an operation with the values of its parameters, escaped.

    Raises:
        InputError: See `path_value`.
    """
    filled = operation.path
    for name, value in values:
        filled = filled.replace(f"{{{name}}}", path_value(value, name))
    return filled


def path_value(value: object, name: str) -> str:
    """Return a value of a path, escaped.

    Raises:
        InputError: The value is empty, `.` or `..`, which would name another path, or is no text or number.
    """
    if isinstance(value, Enum):
        value = value.value
    if not isinstance(value, str | int | UUID) or isinstance(value, bool):
        raise InputError(f"a text or a number is needed, got {type(value).__name__}", name)
    text = str(value)
    if text in ("", ".", ".."):
        raise InputError(f"{text!r} cannot be used in a path", name)
    try:
        return quote(text, safe="")
    except UnicodeEncodeError:
        raise InputError("the text cannot be encoded in UTF-8", name) from None


def query_pairs(*pairs: tuple[str, object]) -> Query:
    """Return the query of a request: absent values are left out, a list becomes one pair for each item."""
    return [
        (name, _text(name, item))
        for name, value in pairs
        if value is not UNSET and value is not None
        for item in (value if isinstance(value, list | tuple) else (value,))
    ]


def header_values(*pairs: tuple[str, object]) -> dict[str, str]:
    """Return headers of a request: absent values are left out."""
    return {name: _text(name, value) for name, value in pairs if value is not UNSET and value is not None}


def _text(name: str, value: object) -> str:
    if isinstance(value, str):
        return str(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime.datetime):
        return str(written(name, value, lambda value: datetime_text(value, None, None, True)))
    if isinstance(value, int | float | UUID | datetime.date):
        return str(value)
    raise InputError(f"{type(value).__name__} cannot be sent in a query or a header", name)


def exactly_one(**selectors: object) -> None:
    """Check that exactly one of several arguments is given.

    Raises:
        InputError: None or several are given.
    """
    given = [name for name, value in selectors.items() if value is not UNSET and value is not None]
    if len(given) != 1:
        has = " and ".join(given) if given else "none"
        names = ", ".join(selectors)
        raise InputError(f"exactly one of {names} is needed, got {has}", names)


def at_most(operation: Operation, body: object) -> None:
    """Check that a list is not longer than the spec allows.

    Raises:
        InputError: It is longer.
    """
    limit = operation.max_items
    if limit is not None and isinstance(body, list) and len(body) > limit:
        raise InputError(f"at most {limit} items are allowed in one call, got {len(body)}", "body")


def media_type(body: object, chosen: str | Unset, classes: dict[str, str]) -> str:
    """Return the media type to send a body with.

    Args:
        body: The body, or a list of bodies of one kind.
        chosen: Media type that the caller asks for, if any.
        classes: Class name of the bodies by media type.

    Raises:
        InputError: The media type is not documented, or the body belongs to none or to several.
    """
    if not isinstance(chosen, Unset):
        if not isinstance(chosen, str) or chosen not in classes:
            raise InputError(f"one of {', '.join(classes)} is needed, got {chosen!r:.80}", "content_type")
        return chosen
    names = {type(item).__name__ for item in (body if isinstance(body, list) else [body])}
    possible = [media for media, name in classes.items() if names <= {name}]
    if not possible or (len(possible) > 1 and len(set(classes.values())) > 1 and names):
        bodies = enumerate(body) if isinstance(body, list) else ()
        foreign = (f"body[{at}]" for at, item in bodies if type(item).__name__ not in classes.values())
        reason = f"{' and '.join(sorted(names))} cannot be sent as one of {', '.join(classes)}"
        raise InputError(reason, next(foreign, "body"))
    return possible[0]


#: From here on the garbage collector is paused: bytes of a response, items of a body.
_LARGE_RESPONSE: Final = 20_000
_LARGE_BODY: Final = 100


@contextmanager
def garbage_collection_paused(*, large: bool) -> Iterator[None]:
    """Pause Python's garbage collector while a large response is read or a large body is written.

    That creates many thousand objects and no garbage, but the collector would traverse all of them again and again,
    which takes as long as the work itself.
    """
    pause = large and gc.isenabled()
    if pause:
        gc.disable()
    try:
        yield
    finally:
        if pause:
            gc.enable()


def json_content(body: Any, write: Callable[[Any], Any], text: Callable[[Any], str]) -> bytes:
    """Return a body, encoded.

    Args:
        body: The body.
        write: Returns it as JSON values.
        text: Returns the same as JSON text; raises one of `NO_TEXT` if there is none.

    Raises:
        InputError: The body cannot be written as JSON, or does not have the type of the operation.
    """
    with garbage_collection_paused(large=isinstance(body, list) and len(body) > _LARGE_BODY):
        try:
            return text(body).encode()
        except NO_TEXT:
            return text_of(body, "body", write).encode()


def file_content(body: FileContent) -> FileContent | FileStream:
    """Return an upload; a file becomes a stream that can be sent again.

    Raises:
        InputError: It is text, or a file opened in text mode.
    """
    readable = isinstance(body, bytes | Iterator | AsyncIterator) or hasattr(body, "read")
    if not readable or isinstance(body, io.TextIOBase):
        raise InputError(f"bytes or a file opened in binary mode are needed, got {type(body).__name__}", "body")
    return FileStream(cast("IO[bytes]", body)) if hasattr(body, "read") else body


def deprecated_parameter(name: str, value: object) -> None:
    """Warn about a deprecated parameter that is given."""
    if value is not UNSET:
        warnings.warn(f"the parameter {name} is deprecated", DeprecationWarning, stacklevel=4)


def read_json(response: httpx.Response) -> Any:
    """Return the JSON value of a response.

    Raises:
        DecodeError: The body is no JSON, as the HTML page of a proxy.
    """
    try:
        return read_document(response.content)
    except DecodeError as error:
        raise _with_media_type(error, response) from None


def _with_media_type(error: DecodeError, response: httpx.Response) -> DecodeError:
    if error.path != "$":
        return error
    kind = response.headers.get("content-type", "unknown")
    size = len(response.content)
    what = f"{size} bytes of type {kind:.80}" if size else "an empty body"
    return DecodeError(f"{error.reason} ({what})")


def reader(decode: Callable[[Any], T], *, may_be_empty: bool = False) -> Callable[[httpx.Response], T]:
    """Return a reader of responses that decodes their JSON value.

    Args:
        decode: Converts the JSON value; null if there is none.
        may_be_empty: Whether a response without a body stands for null.
    """

    def read(response: httpx.Response) -> T:
        if may_be_empty and not response.content:
            return decode(None)
        with garbage_collection_paused(large=len(response.content) > _LARGE_RESPONSE):
            document = read_json(response)
            try:
                return decode(document)
            except Mismatch as error:
                raise error.decode_error(document) from None
            except RecursionError:
                raise too_deep() from None
            finally:
                del document  # or the garbage collector would traverse it as well

    return read


def array_reader(decode: Callable[[Any], T], *, may_be_empty: bool = False) -> Callable[[httpx.Response], list[T]]:
    """Return a reader of responses that decodes the items of their array, by the parser of streams.

    Args:
        decode: Converts the JSON value of an item.
        may_be_empty: Whether a response without a body is an array without items.
    """

    def read(response: httpx.Response) -> list[T]:
        parser = ItemParser(decode, may_be_empty=may_be_empty)
        with garbage_collection_paused(large=len(response.content) > _LARGE_RESPONSE):
            try:
                items = list(parser.feed(response.content))
                parser.end()
            except DecodeError as error:
                raise _with_media_type(error, response) from None
        return items

    return read


def read_any(response: httpx.Response) -> Any:
    """Return the JSON value of a response whose shape is not documented, or None if it has no body.

    Raises:
        DecodeError: The body is no JSON.
    """
    return read_json(response) if response.content else None


def read_undocumented(response: httpx.Response) -> Any:
    """Return None for a response without a body, as documented; else the body: its JSON value, or text, or bytes.

    The operation is done, so a body that nobody expects is a result, and no error.

    Raises:
        DecodeError: The body is a page of HTML: it comes from a proxy in front of the server.
    """
    content = response.content
    if not content:
        return None
    if response.headers.get("content-type", "").partition(";")[0].strip().lower() == "text/html":
        raise _with_media_type(DecodeError("expected no body, found a page of HTML"), response)
    try:
        return read_document(content)
    except DecodeError:
        pass
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content


def read_bytes(response: httpx.Response) -> bytes:
    """Return the bytes of a response."""
    return response.content


def read_text(response: httpx.Response) -> str:
    """Return the text of a response."""
    return response.text
