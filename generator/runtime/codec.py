"""Convert between JSON values and Python values: the readers and writers that the generated models are made of.

A reader gets the value, its container and its key there, so that an error names its path. `UNSET` and `null` are valid
for every optional property, and `null` is kept wherever a server sends it. A required property, an item and a whole
response may be null only if the spec allows it.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from enum import Enum
from typing import Any, Final, NoReturn, TypeAlias, TypeVar
from uuid import UUID, SafeUUID

from .types import UNSET, Mismatch, UnknownVariant, found

T = TypeVar("T")

Otherwise: TypeAlias = Callable[[Any, str, object, object], Any]
"""Returns or refuses a value that does not have the expected class."""

new: Final = object.__new__
"""Creates an object without running its constructor; a reader sets its attributes."""

set_attribute: Final = object.__setattr__
"""Sets an attribute of an immutable object."""

UNKNOWN_SAFETY: Final = SafeUUID.unknown


def mismatch(value: object, expected: str, container: object, key: object = None) -> NoReturn:
    """Raise for a value of the wrong shape."""
    raise Mismatch(f"expected {expected}, found {found(value)}", container, key, value)


def absent(value: Any, expected: str, container: object, key: object) -> Any:
    """Return a value that is absent or null; raise for any other."""
    if value is UNSET or value is None:
        return value
    if expected == "an integer" and value.__class__ is float and value.is_integer():
        return int(value)  # in JSON 1.0 is 1
    mismatch(value, expected, container, key)


def need(value: Any, expected: str, container: object, key: object) -> NoReturn:
    """Raise for a required property: it is absent, null or of another shape."""
    mismatch(value, expected, container, key)


def need_or_null(value: Any, expected: str, container: object, key: object) -> Any:
    """Return null; raise for any other value: the property is required and nullable."""
    return None if value is None else mismatch(value, expected, container, key)


def wrong_tag(value: object, expected: str, container: object, key: str) -> NoReturn:
    """Raise for an object whose tag is not that of its class."""
    has = "none" if value is UNSET else f"{value!r:.80}"
    raise Mismatch(f"expected the tag {expected!r}, found {has}", container, key, value)


def to_uuid(value: Any, container: object, key: object, otherwise: Otherwise = absent) -> Any:
    """Return the UUID of a JSON value."""
    if value.__class__ is str:
        try:
            digits = value.replace("-", "")
            if len(digits) != 32:
                return UUID(value)
            # As UUID does itself; its checks before take as long again, and responses are full of UUIDs.
            number, uuid = int(digits, 16), new(UUID)
            set_attribute(uuid, "int", number)
            set_attribute(uuid, "is_safe", UNKNOWN_SAFETY)
            return uuid
        except ValueError:
            raise Mismatch("expected a UUID, found another string", container, key, value) from None
    return otherwise(value, "a UUID", container, key)


def to_datetime(value: Any, container: object, key: object, otherwise: Otherwise = absent) -> Any:
    """Return the date-time (RFC 3339) of a JSON value."""
    if value.__class__ is str:
        try:
            return datetime.datetime.fromisoformat(value)
        except ValueError:
            raise Mismatch("expected a date-time, found another string", container, key, value) from None
    return otherwise(value, "a date-time", container, key)


def to_date(value: Any, container: object, key: object, otherwise: Otherwise = absent) -> Any:
    """Return the date of a JSON value."""
    if value.__class__ is str:
        try:
            return datetime.date.fromisoformat(value)
        except ValueError:
            raise Mismatch("expected a date, found another string", container, key, value) from None
    return otherwise(value, "a date", container, key)


def to_float(value: Any, container: object, key: object, otherwise: Otherwise = absent) -> Any:
    """Return the number of a JSON value; one without a fraction stays an int."""
    if value.__class__ is float or value.__class__ is int:
        return value
    return otherwise(value, "a number", container, key)


def items(values: list[Any], kind: type, expected: str) -> list[Any]:
    """Return an array whose items all have the same JSON type."""
    for value in values:
        if value.__class__ is not kind:
            mismatch(value, expected, values)
    return values


def is_integer(value: object) -> bool:
    """Return whether a value is written as an integer."""
    return value.__class__ is int or (isinstance(value, int) and not isinstance(value, bool))


def is_number(value: object) -> bool:
    """Return whether a value is written as a number."""
    return isinstance(value, float) or is_integer(value)


def is_date(value: object) -> bool:
    """Return whether a value is written as a date."""
    return isinstance(value, datetime.date) and not isinstance(value, datetime.datetime)


def datetime_text(value: datetime.datetime, container: object, key: object, sent: bool) -> str:
    """Return a date-time as text: `Z` for UTC, no zeros at the end of a fraction.

    One without a time zone is refused if it is to be sent, since its moment is unknown. JSON for another purpose keeps
    it as a server may have sent it.
    """
    if value.tzinfo is datetime.UTC:
        # As below, in half the time: nearly all are UTC.
        time = value.time().isoformat()
        return f"{value.date().isoformat()}T{time.rstrip('0') if value.microsecond else time}Z"
    if sent and value.utcoffset() is None:
        reason = "expected a date-time with a time zone, found one without; add it, for instance tzinfo=datetime.UTC"
        raise Mismatch(reason, container, key, value)
    text = value.isoformat()
    if value.microsecond:
        text = text[:26].rstrip("0") + text[26:]
    return f"{text[:-6]}Z" if text.endswith("+00:00") else text


def additional(properties: object, container: object) -> dict[str, Any]:
    """Return the additional properties of a model."""
    return (
        properties
        if isinstance(properties, dict)
        else mismatch(properties, "an object", container, "additional_properties")
    )


def look_up(enum: type[Enum]) -> Callable[[Any, Any], Any]:
    """Return a function from a value to the member of an enum; it returns its second argument for an unknown value."""
    return {member.value: member for member in enum}.get


def union_decoder(tag: str, decoders: Mapping[Any, Callable[[Any], T]]) -> Callable[[dict[str, Any]], Any]:
    """Return a function that decodes the variant of an object, and keeps an object with an unknown tag as it is.

    Args:
        tag: Name of the property that names the variant.
        decoders: Decoder of each variant by its tag; may be filled later.
    """

    def decode(data: dict[str, Any]) -> T | UnknownVariant:
        try:
            decode_variant = decoders[data[tag]]
        except (KeyError, TypeError):
            return UnknownVariant(data)
        return decode_variant(data)

    return decode
