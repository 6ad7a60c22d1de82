"""Read JSON, whole or in pieces, with the same values and the same errors.

The text is UTF-8, with or without a byte order mark. `NaN`, `Infinity` and numbers beyond the range of a double
are refused; integers are exact. Half of a surrogate pair (`"\\ud83d"`) is kept as it is. Of two properties with the
same name the last one counts.
"""

from __future__ import annotations

import codecs
import json
import math
import re
from collections.abc import Callable, Iterator
from typing import Any, Final, Generic, Literal, NoReturn, TypeVar

from .types import DecodeError, Mismatch

T = TypeVar("T")

MAX_DEPTH: Final = 100
"""Deepest nesting of arrays and objects, the outermost included."""

MAX_ITEM_LENGTH: Final = 64 * 1024 * 1024
"""Most characters of an item of an array: a stream holds one item at a time."""

_SPACE: Final = re.compile(r"[ \t\n\r]*")
_BLANK: Final = frozenset(" \t\n\r")
_AFTER_ITEM: Final = frozenset(" \t\n\r,]")
_AFTER_SCALAR: Final = re.compile(r"[ \t\n\r,\]]")
_MARK: Final = re.compile(r'[\[\]{}]|"(?:[^"\\]++|\\.)*+(")?', re.DOTALL)
_STRING_REST: Final = re.compile(r'(?:[^"\\]++|\\.)*+(")?', re.DOTALL)

_KINDS: Final = {"{": "an object", '"': "a string", "n": "null", "<": "a page of HTML or XML"}


class _RefusedNumber(ValueError):
    """Python's parser would accept the number although it is no JSON, or would change it."""


def _refuse_constant(text: str) -> NoReturn:
    raise _RefusedNumber(f"{text} is not JSON")


def _finite(text: str) -> float:
    number = float(text)
    if math.isinf(number):
        raise _RefusedNumber("a number is beyond the range of a double")
    return number


_DECODER: Final = json.JSONDecoder(parse_constant=_refuse_constant, parse_float=_finite)


def read_document(content: bytes) -> Any:
    """Return the value of a JSON text.

    Raises:
        DecodeError: It is no JSON, or is nested deeper than `MAX_DEPTH`.
    """
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _not_utf8(error, "$") from None
    try:
        value = _DECODER.decode(text)
    except (ValueError, RecursionError) as error:
        if _is_deeper(text, 0, len(text), MAX_DEPTH):
            raise too_deep() from None
        raise _not_json(error, "$") from None
    if _may_be_deeper(text, 0, len(text), MAX_DEPTH) and _has_levels(value, MAX_DEPTH + 1):
        raise too_deep()
    return value


class ItemParser(Generic[T]):
    """Finds the items of a JSON array in the pieces that it arrives in. Does no I/O.

    An item that is whole in a piece is parsed at once. Of any other item only the end is searched, by quotes and
    brackets, until it has arrived. So time is linear and memory is that of one item, however the array is cut.

    Args:
        decode: Converts the JSON value of an item.
        may_be_empty: Whether no bytes at all stand for an array without items.

    Attributes:
        items: How many items it has yielded.
    """

    def __init__(self, decode: Callable[[Any], T], *, may_be_empty: bool = False) -> None:
        self.items = 0
        self._may_be_empty = may_be_empty
        self._decode = decode
        self._utf8 = codecs.getincrementaldecoder("utf-8-sig")()
        self._awaited: Literal["[", "item", "item or ]", ", or ]", "end"] = "["
        self._begun: _ValueEnd | None = None
        self._parts: list[str] = []
        self._length = 0

    def feed(self, piece: bytes) -> Iterator[T]:
        """Yield the items that end in this piece.

        Raises:
            DecodeError: An item is invalid, or the text is no JSON array.
        """
        failure = None
        try:
            text = self._utf8.decode(piece)
        except UnicodeDecodeError as error:
            failure = error  # raised after the items before it
            text = error.object[: error.start].decode()
        position, end = 0, len(text)
        decode, space = self._decode, _SPACE.match
        while position < end:
            if self._begun is not None:
                found = self._continue(text, position)
            else:
                if text[position] in _BLANK:
                    position = space(text, position).end()  # type: ignore[union-attr] # it matches anywhere
                    if position == end:
                        break
                if self._awaited == ", or ]" and text[position] == ",":
                    self._awaited = "item"
                    position += 1
                    continue
                if self._awaited != "item" and self._passes(text[position]):
                    position += 1
                    continue
                found = self._begin(text, position)
            if found is None:
                break
            value, position = found
            try:
                item = decode(value)
            except Mismatch as mismatch:
                within = mismatch.decode_error(value)
                raise DecodeError(within.reason, self._here() + within.path[1:]) from None
            except RecursionError:
                raise too_deep(self._here()) from None
            del found, value
            self.items += 1
            self._awaited = ", or ]"
            yield item
        if failure is not None:
            raise _not_utf8(failure, self._here())

    def end(self) -> None:
        """End the array: there are no more pieces.

        Raises:
            DecodeError: The array is incomplete.
        """
        try:
            self._utf8.decode(b"", final=True)
        except UnicodeDecodeError as error:
            raise _not_utf8(error, self._here()) from None
        if self._awaited == "[":
            if self._may_be_empty:
                return
            raise DecodeError("expected an array, found an empty body")
        if self._awaited != "end":
            raise DecodeError("the array breaks off", self._here())

    def _here(self) -> str:
        return "$" if self._awaited in ("[", "end") else f"$[{self.items}]"

    def _passes(self, character: str) -> bool:
        """Consume a bracket; return False if an item begins here."""
        match self._awaited, character:
            case "[", "[":
                self._awaited = "item or ]"
            case "[", _:
                raise DecodeError(f"expected an array, found {_KINDS.get(character, 'something else')}")
            case (("item or ]" | ", or ]"), "]"):
                self._awaited = "end"
            case ", or ]", _:
                raise DecodeError("expected JSON, found an array without a comma between two items", self._here())
            case "end", _:
                raise DecodeError("expected JSON, found something after the end of the array")
            case _:
                return False
        return True

    def _begin(self, text: str, start: int) -> tuple[Any, int] | None:
        """Return the item that begins here, and its end; None if the end is not in this text."""
        try:
            value, end = _DECODER.raw_decode(text, start)
        except (ValueError, RecursionError):
            pass  # it is incomplete or invalid, which its end will show
        else:
            if value.__class__ in (dict, list, str) or text[end : end + 1] in _AFTER_ITEM:
                self._check(text, start, end)
                return value, end
        self._begun = _ValueEnd(text[start], _ITEM_DEPTH)
        return self._continue(text, start)

    def _continue(self, text: str, start: int) -> tuple[Any, int] | None:
        """As `_begin`, for an item that has begun."""
        assert self._begun is not None
        end = self._begun.find(text, start)
        part = text[start:] if end is None else text[start:end]
        self._parts.append(part)
        self._length += len(part)
        if self._begun.too_deep:
            raise too_deep(self._here())
        if self._length > MAX_ITEM_LENGTH:
            raise _too_long(self._here())
        if end is None:
            return None
        item = "".join(self._parts)
        self._begun, self._parts, self._length = None, [], 0
        try:
            return _DECODER.decode(item), end
        except (ValueError, RecursionError) as error:
            raise _not_json(error, self._here()) from None

    def _check(self, text: str, start: int, end: int) -> None:
        if end - start > MAX_ITEM_LENGTH:
            raise _too_long(self._here())
        if _is_deeper(text, start, end, _ITEM_DEPTH):
            raise too_deep(self._here())


_ITEM_DEPTH: Final = MAX_DEPTH - 1


class _ValueEnd:
    """Finds the end of a value, in as many pieces as it takes, or where it is nested too deep.

    Args:
        first: The first character of the value.
        max_depth: Deepest nesting.

    Attributes:
        too_deep: Whether it is nested deeper.
    """

    def __init__(self, first: str, max_depth: int) -> None:
        self.too_deep = False
        self._max_depth = max_depth
        self._depth = 0
        self._scalar = first not in '"[{'
        self._in_string = False
        self._escaped = False

    def find(self, text: str, position: int) -> int | None:
        """Return the end of the value, or None if it is not in this text."""
        if self._scalar:
            found = _AFTER_SCALAR.search(text, position)
            return found.start() if found else None
        if self._in_string:
            string = _STRING_REST.match(text, position + self._escaped)
            if string is None or self._is_cut(text, string):
                return None
            position = string.end()
            if self._depth == 0:
                return position
        for mark in _MARK.finditer(text, position):
            match mark[0][0]:
                case "[" | "{":
                    self._depth += 1
                    if self._depth > self._max_depth:
                        self.too_deep = True
                        return mark.end()
                case "]" | "}":
                    self._depth -= 1
                case _ if self._is_cut(text, mark):
                    return None
            if self._depth == 0:
                return mark.end()
        return None

    def _is_cut(self, text: str, string: re.Match[str]) -> bool:
        self._in_string = string[1] is None
        self._escaped = self._in_string and string.end() < len(text)
        return self._in_string


def _has_levels(value: Any, count: int) -> bool:
    # Level by level: a tenth of the time that it takes to find the same in the text.
    level: list[Any] = [[value]]
    for _ in range(count):
        level = [
            inner
            for outer in level
            for inner in (outer.values() if type(outer) is dict else outer)
            if type(inner) is dict or type(inner) is list
        ]
        if not level:
            return False
    return True


def _may_be_deeper(text: str, start: int, end: int, max_depth: int) -> bool:
    return text.count("[", start, end) + text.count("{", start, end) > max_depth


def _is_deeper(text: str, start: int, end: int, max_depth: int) -> bool:
    if not _may_be_deeper(text, start, end, max_depth):
        return False
    value = _ValueEnd("[", max_depth)
    value.find(text, start)
    return value.too_deep


def too_deep(path: str = "$") -> DecodeError:
    """Return the error of a text that is nested too deep."""
    return DecodeError(f"arrays and objects are nested more than {MAX_DEPTH} deep", path)


def _too_long(path: str) -> DecodeError:
    return DecodeError(f"the item has more than {MAX_ITEM_LENGTH:,} characters", path)


def _not_utf8(error: UnicodeDecodeError, path: str) -> DecodeError:
    return DecodeError(f"expected JSON, found text that is not UTF-8: {error.reason}", path)


def _not_json(error: ValueError | RecursionError, path: str) -> DecodeError:
    match error:
        case _RefusedNumber():
            reason = str(error)
        case json.JSONDecodeError():
            reason = f"{error.msg} at character {error.pos}"
        case RecursionError():
            reason = "it is nested too deep for what the program has left of Python's recursion limit"
        case _:
            reason = "an integer has more digits than Python converts (sys.get_int_max_str_digits())"
    return DecodeError(f"expected JSON, found something else: {reason}", path)
