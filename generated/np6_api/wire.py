"""Between Python values and what travels: the readers and writers that the generated code is made of.

A reader gets the value and where it stands (its container and key there), so that a misfit can be located. `UNSET` and
`null` pass wherever a member may be absent: that is not an error, and `null` is kept wherever a server chooses to send
it. A required member, an item and a whole answer are null only where the description allows it.
"""

from __future__ import annotations

import datetime
import gc
import io
import json
import math
import warnings
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import contextmanager
from enum import Enum
from typing import IO, Any, Final, NoReturn, TypeAlias, TypeVar, cast
from urllib.parse import quote
from uuid import UUID, SafeUUID

import httpx

from .json_reader import ItemParser, read_document, too_deep
from .types import (
    UNSET,
    DecodeError,
    FileContent,
    FileStream,
    InputError,
    Misfit,
    Operation,
    Query,
    Unset,
    found,
    nodes,
    path_of,
)

T = TypeVar("T")

Judge: TypeAlias = Callable[[Any, str, object, object], Any]
"""Passes or refuses what has not the class that is expected."""

new: Final = object.__new__
"""Makes an object without running its constructor: a reader fills it in."""

set_attribute: Final = object.__setattr__
"""Sets an attribute of an object that refuses to be changed once it is made."""

sent: Final = True
"""What the operations write is for a server; the models' `_encode` has an argument of this name."""

UNKNOWN_SAFETY: Final = SafeUUID.unknown


def misfit(value: object, expected: str, container: object, key: object = None) -> NoReturn:
    """Refuse a value that has the wrong shape."""
    raise Misfit(f"expected {expected}, found {found(value)}", container, key, value)


def absent(value: Any, expected: str, container: object, key: object) -> Any:
    """Pass what is absent or null, refuse everything else."""
    if value is UNSET or value is None:
        return value
    if expected == "an integer" and value.__class__ is float and value.is_integer():
        return int(value)  # JSON does not tell 1.0 from 1
    misfit(value, expected, container, key)


def need(value: Any, expected: str, container: object, key: object) -> NoReturn:
    """Refuse a member that has to be there: it is absent, null or of another shape."""
    misfit(value, expected, container, key)


def need_or_null(value: Any, expected: str, container: object, key: object) -> None:
    """Pass null, refuse everything else: the member has to be there, and may be null."""
    if value is not None:
        misfit(value, expected, container, key)


def wrong_tag(value: object, expected: str, container: object, key: str) -> NoReturn:
    """Refuse an object that carries another tag than its class."""
    has = "none" if value is UNSET else f"{value!r:.80}"
    raise Misfit(f"expected the tag {expected!r}, found {has}", container, key, value)


def to_uuid(value: Any, container: object, key: object, otherwise: Judge = absent) -> Any:
    """Read a UUID."""
    if value.__class__ is str:
        try:
            digits = value.replace("-", "")
            if len(digits) != 32:
                return UUID(value)
            # As UUID itself does in the end. Its checks before that take as long again, and answers are full of UUIDs.
            number, uuid = int(digits, 16), new(UUID)
            set_attribute(uuid, "int", number)
            set_attribute(uuid, "is_safe", UNKNOWN_SAFETY)
            return uuid
        except ValueError:
            raise Misfit("expected a UUID, found another string", container, key, value) from None
    return otherwise(value, "a UUID", container, key)


def to_datetime(value: Any, container: object, key: object, otherwise: Judge = absent) -> Any:
    """Read a date-time (RFC 3339)."""
    if value.__class__ is str:
        try:
            return datetime.datetime.fromisoformat(value)
        except ValueError:
            raise Misfit("expected a date-time, found another string", container, key, value) from None
    return otherwise(value, "a date-time", container, key)


def to_date(value: Any, container: object, key: object, otherwise: Judge = absent) -> Any:
    """Read a date."""
    if value.__class__ is str:
        try:
            return datetime.date.fromisoformat(value)
        except ValueError:
            raise Misfit("expected a date, found another string", container, key, value) from None
    return otherwise(value, "a date", container, key)


def to_float(value: Any, container: object, key: object, otherwise: Judge = absent) -> Any:
    """Read a number; one that was written without a fraction stays an int."""
    if value.__class__ is float or value.__class__ is int:
        return value
    return otherwise(value, "a number", container, key)


def items(values: list[Any], kind: type, expected: str) -> list[Any]:
    """Pass an array whose items all have the same JSON type."""
    for value in values:
        if value.__class__ is not kind:
            misfit(value, expected, values)
    return values


def is_integer(value: object) -> bool:
    """Whether a value is written as an integer."""
    return value.__class__ is int or (isinstance(value, int) and not isinstance(value, bool))


def is_number(value: object) -> bool:
    """Whether a value is written as a number."""
    return isinstance(value, float) or is_integer(value)


def is_date(value: object) -> bool:
    """Whether a value is written as a date."""
    return isinstance(value, datetime.date) and not isinstance(value, datetime.datetime)


def datetime_text(value: datetime.datetime, container: object, key: object, sent: bool) -> str:
    """Write a date-time as it is usually written on the wire: `Z` for UTC, no zeros at the end of a fraction.

    One that has no time zone is not sent, since nobody knows which moment it is. Where JSON is made for another purpose
    it stays as a server may have sent it.
    """
    if value.tzinfo is datetime.UTC:
        # As below, in half the time: nearly all that travels is UTC.
        time = value.time().isoformat()
        return f"{value.date().isoformat()}T{time.rstrip('0') if value.microsecond else time}Z"
    if sent and value.utcoffset() is None:
        reason = "expected a date-time with a time zone, found one without; add it, for instance tzinfo=datetime.UTC"
        raise Misfit(reason, container, key, value)
    text = value.isoformat()
    if value.microsecond:
        text = text[:26].rstrip("0") + text[26:]
    return f"{text[:-6]}Z" if text.endswith("+00:00") else text


def additional(properties: object, container: object) -> dict[str, Any]:
    """Pass the additional properties of a model."""
    return (
        properties
        if isinstance(properties, dict)
        else misfit(properties, "an object", container, "additional_properties")
    )


def written(name: str, value: Any, write: Callable[[Any], Any]) -> Any:
    """Write an argument.

    Raises:
        InputError: it does not have its type.
    """
    try:
        return write(value)
    except Misfit as misfit:
        raise misfit.unsent(value, name) from None


def path_value(value: object, name: str) -> str:
    """Write a value into a path, escaped.

    Raises:
        InputError: the value is empty, `.` or `..`, which would name another path, or is not a text or a number.
    """
    if isinstance(value, Enum):
        value = value.value
    if not isinstance(value, str | int | UUID) or isinstance(value, bool):
        raise InputError(f"a text or a number is needed, got {type(value).__name__}", name)
    text = str(value)
    if text in ("", ".", ".."):
        raise InputError(f"{text!r} cannot stand in a path", name)
    try:
        return quote(text, safe="")
    except UnicodeEncodeError:
        raise InputError("the text has no form in UTF-8", name) from None


def query_pairs(*pairs: tuple[str, object]) -> Query:
    """The query of a request: what is absent is left out, a list becomes one pair an item."""
    return [
        (name, _text(name, item))
        for name, value in pairs
        if value is not UNSET and value is not None
        for item in (value if isinstance(value, list | tuple) else (value,))
    ]


def header_values(*pairs: tuple[str, object]) -> dict[str, str]:
    """Headers of a request: what is absent is left out."""
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
    raise InputError(f"{type(value).__name__} has no form in a query or a header", name)


def exactly_one(**selectors: object) -> None:
    """Refuse a call that does not give exactly one of its selectors.

    Raises:
        InputError: none or several are given.
    """
    given = [name for name, value in selectors.items() if value is not UNSET and value is not None]
    if len(given) != 1:
        has = " and ".join(given) if given else "none"
        names = ", ".join(selectors)
        raise InputError(f"exactly one of {names} is needed, got {has}", names)


def at_most(operation: Operation, body: object) -> None:
    """Refuse a list that is longer than the spec allows.

    Raises:
        InputError: the list is too long.
    """
    limit = operation.max_items
    if limit is not None and isinstance(body, list) and len(body) > limit:
        raise InputError(f"at most {limit} items are allowed in one call, got {len(body)}", "body")


def media_type(body: object, chosen: str | Unset, choices: dict[str, str]) -> str:
    """The one media type to send a body with.

    Args:
        body: The body, or a list of bodies of one kind.
        chosen: What the caller asks for, if anything.
        choices: Class name of the bodies by media type.

    Raises:
        InputError: an undocumented media type is asked for, or the body belongs to none or to several.
    """
    if not isinstance(chosen, Unset):
        if not isinstance(chosen, str) or chosen not in choices:
            raise InputError(f"one of {', '.join(choices)} is needed, got {chosen!r:.80}", "content_type")
        return chosen
    names = {type(item).__name__ for item in (body if isinstance(body, list) else [body])}
    fitting = [media for media, name in choices.items() if names <= {name}]
    if not fitting or (len(fitting) > 1 and len(set(choices.values())) > 1 and names):
        strange = (
            (at for at, item in enumerate(body) if type(item).__name__ not in choices.values())
            if isinstance(body, list)
            else ()
        )
        path = next((f"body[{at}]" for at in strange), "body")
        raise InputError(f"{' and '.join(sorted(names))} cannot be sent as one of {', '.join(choices)}", path)
    return fitting[0]


@contextmanager
def collector_paused(*, large: bool) -> Iterator[None]:
    """Keep Python's collector of cycles from running while a large answer is read, or a large body is written.

    That makes objects by the ten thousand and no garbage, yet the collector would look through all of them again and
    again, which takes as long as the work itself.
    """
    pause = large and gc.isenabled()
    if pause:
        gc.disable()
    try:
        yield
    finally:
        if pause:
            gc.enable()


def json_content(body: Any, write: Callable[[Any], Any]) -> bytes:
    """Encode a body.

    Raises:
        InputError: the body holds something that has no form in JSON, or is not of the operation's type.
    """
    value = None
    try:
        with collector_paused(large=isinstance(body, list) and len(body) > 1_000):
            value = write(body)
            text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False, check_circular=False)
        return text.encode()
    except Misfit as misfit:
        raise misfit.unsent(body, "body") from None
    except (TypeError, ValueError, RecursionError) as error:
        reason = f"{type(body).__name__} cannot be written as JSON: {error}"
        for _, node in nodes(value, ""):
            if (without_form := _without_form(node)) is not None:
                path = path_of(node, body, "body")
                raise InputError(f"{without_form} cannot be written as JSON", path or "body") from error
        raise InputError(reason, "body") from error


def _without_form(node: object) -> str | None:
    """Why a JSON value cannot be written, itself and not what is in it."""
    if isinstance(node, dict):
        keys = (key for key in node if not isinstance(key, str | int | float | None) or _without_form(key))
        return next((f"an object with a name that is {found(key)}" for key in keys), None)
    if isinstance(node, str):
        try:
            node.encode()
        except UnicodeEncodeError:
            return "text that has no form in UTF-8"
    elif isinstance(node, float):
        return None if math.isfinite(node) else "a number that is not finite"
    elif not isinstance(node, int | list | tuple | None):
        return found(node)
    return None


def file_content(body: FileContent) -> FileContent | FileStream:
    """Prepare an upload: a file becomes a stream that can be sent again.

    Raises:
        InputError: text was given, or a file opened in text mode.
    """
    readable = isinstance(body, bytes | Iterator | AsyncIterator) or hasattr(body, "read")
    if not readable or isinstance(body, io.TextIOBase):
        raise InputError(f"bytes or a file opened in binary mode are needed, got {type(body).__name__}", "body")
    return FileStream(cast("IO[bytes]", body)) if hasattr(body, "read") else body


def deprecated_parameter(name: str, value: object) -> None:
    """Warn a caller that passes a deprecated parameter."""
    if value is not UNSET:
        warnings.warn(f"the parameter {name} is deprecated", DeprecationWarning, stacklevel=4)


def read_json(response: httpx.Response) -> Any:
    """The JSON value of an answer.

    Raises:
        DecodeError: the body is no JSON, as a proxy's HTML page.
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


def reader(decode: Callable[[Any], T]) -> Callable[[httpx.Response], T]:
    """Make a decoder of JSON values into a reader of answers."""

    def read(response: httpx.Response) -> T:
        with collector_paused(large=len(response.content) > 100_000):
            document = read_json(response)
            try:
                return decode(document)
            except Misfit as misfit:
                raise misfit.located(document) from None
            except RecursionError:
                raise too_deep() from None
            finally:
                del document  # or the collector would look through it as well

    return read


def array_reader(decode: Callable[[Any], T]) -> Callable[[httpx.Response], list[T]]:
    """Make a decoder of items into a reader of answers: by the parser of streams, so that both read the same."""

    def read(response: httpx.Response) -> list[T]:
        parser = ItemParser(decode)
        with collector_paused(large=len(response.content) > 100_000):
            try:
                items = list(parser.feed(response.content))
                parser.end()
            except DecodeError as error:
                raise _with_media_type(error, response) from None
        return items

    return read


def read_nothing(response: httpx.Response) -> None:
    """An answer that is documented to be empty."""


def read_any(response: httpx.Response) -> Any:
    """An answer whose shape is not documented: its JSON value, or None when it is empty."""
    return read_json(response) if response.content else None


def read_bytes(response: httpx.Response) -> bytes:
    """An answer of bytes."""
    return response.content


def read_text(response: httpx.Response) -> str:
    """An answer of text."""
    return response.text
