"""Values of contacts: from what a row holds to what NP6 takes for a field, and the comparison of two values.

NP6 documents strings, numbers, date-times as `2016-07-30T09:01:00Z` and arrays of strings for a multiple selection. A
value that would be sent only by a guess is refused, with the reason.
"""

from __future__ import annotations

import datetime as dt
import difflib
import enum
import math
import numbers
import re
import uuid
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from typing import Any, Final

import attrs

JsonValue = str | int | float | list[str] | None
"""A value as NP6 takes it; None or an empty list for none."""

#: Separators of a multiple selection that is written as one text.
_SEPARATORS: Final = "|;,"
_NUMBER: Final = re.compile(r"[+-]?[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]{1,3})?")
_EMAIL: Final = re.compile(r"[^@\s\x00-\x1f\x7f]+@[^@\s\x00-\x1f\x7f]+")
_EMAIL_LENGTH: Final = 254
#: A phone number as people write it, with the trunk prefix in brackets that is not dialled from abroad.
_PHONE: Final = re.compile(r"(?P<international>\+|00)?[0-9 ()./\u00a0\u2011-]+")
_TRUNK: Final = "(0)"
_PHONE_DIGITS: Final = range(3, 16)
#: Largest exponent of a number that JSON readers take.
_LARGEST_EXPONENT: Final = 308
#: Characters of a value that a reason shows.
_SHOWN: Final = 40


class FieldKind(enum.StrEnum):
    """The kinds of fields, as NP6's older documentation names them."""

    SINGLE_SELECT_LIST = "singleSelectList"
    MULTIPLE_SELECT_LIST = "multipleSelectList"
    EMAIL = "email"
    PHONE = "phone"
    TEXT_AREA = "textArea"
    NUMERIC = "numeric"
    TEXT_FIELD = "textField"
    DATE = "date"


@attrs.frozen(eq=False)
class ContactField:
    """A field of the contacts of an account.

    Attributes:
        id: Identifier of the field; differs from account to account.
        name: Its name.
        kind: Its kind; a plain text if NP6 returned one that is not documented.
        is_unicity: Whether its value identifies a contact.
        is_mandatory: Whether a contact must have a value.
        values: Values of its value list, by their case-folded text; None if it takes any value.
    """

    id: int
    name: str
    kind: FieldKind | str
    is_unicity: bool = False
    is_mandatory: bool = False
    values: Mapping[str, str] | None = None


class ValueProblem(ValueError):
    """A value cannot be sent. The text is the reason."""


def convert(field: ContactField, value: object) -> JsonValue:
    """Return a value as NP6 takes it for a field; None, or an empty list for a multiple selection, if it is empty.

    None, a text of blanks, not-a-number and pandas' `NaT` and `NA` are empty.

    Raises:
        ValueProblem: The value cannot be sent.
    """
    multiple = field.kind == FieldKind.MULTIPLE_SELECT_LIST
    try:
        plain = _plain(value)
        if plain is None:
            return [] if multiple else None
        converted = _CONVERTERS.get(field.kind, _undocumented)(field, plain)
    except ValueProblem:
        raise
    except Exception as exc:  # of the value itself, whatever its class does
        raise ValueProblem(f"{type(value).__name__} cannot be read: {type(exc).__name__}") from exc
    for text in converted if isinstance(converted, list) else [converted]:
        if isinstance(text, str):
            _check_characters(text)
    return converted


def same(field: ContactField, ours: JsonValue, theirs: Any) -> bool:
    """Return whether a value that NP6 has returned is the same as one that `convert` has.

    NP6 may write a value otherwise than it was sent: another zone of a moment, a number as text, another order of a
    multiple selection. If it does so in a way that this does not know, the contact is updated although it is current.
    """
    if theirs is None or theirs in ("", []):
        return ours is None or ours == []
    if ours is None or ours == []:
        return False
    try:
        converted = convert(field, theirs)
    except ValueProblem:
        return bool(ours == theirs)
    if isinstance(ours, list) and isinstance(converted, list):
        return {text.casefold() for text in ours} == {text.casefold() for text in converted}
    return ours == converted


def shown(value: object) -> str:
    """Return a value for a reason."""
    text = repr(value)
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 3]}..."


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """Return a proposal for a name that is unknown, to stand behind it; empty if none is close."""
    by_folded = {each.casefold(): each for each in known}
    close = difflib.get_close_matches(name.casefold(), by_folded, n=1)
    return f" (did you mean {by_folded[close[0]]!r}?)" if close else ""


def _plain(value: object) -> object:
    """Return a value of Python's own types; None if it is empty."""
    if isinstance(value, enum.Enum):
        value = value.value
    if value is None or (type(value).__name__ in ("NaTType", "NAType")):
        return None
    if isinstance(value, str):
        return value if value.strip() else None
    if isinstance(value, float) and math.isnan(value):
        return None
    if isinstance(value, Decimal) and value.is_nan():
        return None
    return value


def _check_characters(text: str) -> None:
    if "\0" in text:
        raise ValueProblem(f"{shown(text)} has a null character")
    try:
        text.encode()
    except UnicodeEncodeError:
        raise ValueProblem(f"{shown(text)} is no Unicode text") from None


def _text(_field: ContactField, value: object) -> JsonValue:
    match value:
        case str():
            return str(value)
        case bool():
            raise ValueProblem(f"{value} is neither text nor number: write the text that the field is to have")
        case dt.datetime():
            return _moment(value)
        case dt.date():
            return value.isoformat()
        case uuid.UUID():
            return str(value)
        case numbers.Integral():
            return _digits(int(value))
        case Decimal() if value.is_finite():
            return format(value, "f")
        case numbers.Real() | Decimal():
            raise ValueProblem(f"{shown(value)} is a binary or infinite number, which has no exact text: pass a text")
        case _:
            raise ValueProblem(f"a text is expected, not {type(value).__name__}")


def _undocumented(field: ContactField, value: object) -> JsonValue:
    """Return a value for a kind of field that is not documented: texts and numbers as they are."""
    if isinstance(value, numbers.Number) and not isinstance(value, bool):
        return _number(field, value)
    return _text(field, value)


def _number(_field: ContactField, value: object) -> JsonValue:
    match value:
        case bool():
            raise ValueProblem(f"{value} is no number: write 1 or 0")
        case str():
            text = value.strip()
            if not _NUMBER.fullmatch(text):
                hint = ": write a point, and no separator of thousands" if "," in text else ""
                raise ValueProblem(f"{shown(value)} is no number{hint}")
            return _exact(Decimal(text))
        case numbers.Integral():
            return _exact(Decimal(int(value)))
        case Decimal():
            return _exact(value)
        case numbers.Real():
            return _exact(Decimal(float(value)))
        case _:
            raise ValueProblem(f"a number is expected, not {type(value).__name__}")


def _exact(value: Decimal) -> int | float:
    """Return a number that JSON readers, which may read binary numbers, get as it is."""
    if not value.is_finite() or (value and value.adjusted() > _LARGEST_EXPONENT):
        raise ValueProblem(f"{shown(str(value))} is no finite number")
    number = float(value)
    if math.isinf(number):
        raise ValueProblem(f"{shown(str(value))} is no finite number")
    if Decimal(repr(number)) != value and Decimal(number) != value:
        raise ValueProblem(f"{shown(str(value))} has more digits than a number of JSON keeps")
    return int(value) if value == value.to_integral_value() else number


def _digits(number: int) -> str:
    if number.bit_length() > 1024:  # Python refuses to write much longer ones, for good reason
        raise ValueProblem("the number is too long for a text")
    return str(number)


def _email(_field: ContactField, value: object) -> JsonValue:
    if not isinstance(value, str):
        raise ValueProblem(f"an e-mail address is expected, not {type(value).__name__}")
    address = value.strip()
    if not _EMAIL.fullmatch(address) or len(address) > _EMAIL_LENGTH:
        raise ValueProblem(f"{shown(value)} is no e-mail address")
    return address


def _phone(_field: ContactField, value: object) -> JsonValue:
    if not isinstance(value, str):
        raise ValueProblem(f"a phone number is expected as text, since a number loses its zeros; not {shown(value)}")
    text = value.strip()
    found = _PHONE.fullmatch(text)
    if found is None:
        raise ValueProblem(f"{shown(value)} is no phone number")
    if found["international"]:
        text = "+" + text.removeprefix(found["international"]).replace(_TRUNK, "", 1)
    digits = re.sub(r"[^0-9]", "", text)
    if len(digits) not in _PHONE_DIGITS:
        raise ValueProblem(f"{shown(value)} is no phone number: it has {len(digits)} digits")
    return f"+{digits}" if text.startswith("+") else digits


def _date(_field: ContactField, value: object) -> JsonValue:
    match value:
        case dt.datetime():
            return _moment(value)
        case dt.date():
            return f"{value.isoformat()}T00:00:00Z"
        case str():
            return _date(_field, _parsed(value))
        case _:
            raise ValueProblem(f"a date, or a moment with its time zone, is expected, not {type(value).__name__}")


def _parsed(text: str) -> dt.date:
    stripped = text.strip()
    for parse in (dt.date.fromisoformat, dt.datetime.fromisoformat):
        try:
            return parse(stripped)
        except ValueError:
            continue
    raise ValueProblem(f"{shown(text)} is no date: write 2026-01-31, or 2026-01-31T09:00:00+01:00")


def _moment(value: dt.datetime) -> str:
    if value.utcoffset() is None:
        raise ValueProblem(f"{value.isoformat()} has no time zone: add one, e.g. tzinfo=datetime.UTC, or pass a date")
    try:
        utc = value.astimezone(dt.UTC)
    except OverflowError:
        raise ValueProblem(f"{value.isoformat()} is out of range") from None
    utc = utc.replace(microsecond=utc.microsecond // 1000 * 1000)
    precision = "milliseconds" if utc.microsecond else "seconds"
    return utc.isoformat(timespec=precision).replace("+00:00", "Z")


def _one_of_list(field: ContactField, value: object) -> JsonValue:
    text = _text(field, value)
    return _listed(field, str(text).strip())


def _listed(field: ContactField, text: str) -> str:
    """Return a value in the spelling of the value list; NP6 does not distinguish cases."""
    if field.values is None:
        return text
    found = field.values.get(text.casefold())
    if found is None:
        hint = did_you_mean(text, field.values.values())
        raise ValueProblem(f"{shown(text)} is not in the value list of the field{hint}")
    return found


def _some_of_list(field: ContactField, value: object) -> JsonValue:
    texts: list[str]
    if isinstance(value, str):
        texts = _split(field, value)
    elif isinstance(value, list | tuple | set | frozenset):
        texts = [str(_text(field, item)).strip() for item in value if _plain(item) is not None]
    else:
        texts = [str(_text(field, value))]
    listed = dict.fromkeys(_listed(field, text) for text in texts)
    return sorted(listed) if isinstance(value, set | frozenset) else list(listed)


def _split(field: ContactField, text: str) -> list[str]:
    whole = text.strip()
    if field.values is None or whole.casefold() in field.values:
        return [whole]
    separator = next((each for each in _SEPARATORS if each in whole), None)
    return [whole] if separator is None else [part for each in whole.split(separator) if (part := each.strip())]


_CONVERTERS: Final[Mapping[str, Callable[[ContactField, object], JsonValue]]] = {
    FieldKind.SINGLE_SELECT_LIST: _one_of_list,
    FieldKind.MULTIPLE_SELECT_LIST: _some_of_list,
    FieldKind.EMAIL: _email,
    FieldKind.PHONE: _phone,
    FieldKind.TEXT_AREA: _text,
    FieldKind.NUMERIC: _number,
    FieldKind.TEXT_FIELD: _text,
    FieldKind.DATE: _date,
}
