"""An event as one row of typed columns, whatever its kind."""
# ruff: noqa: RUF009 - what makes a column returns a field of attrs

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final, Literal, NamedTuple

import attrs
from np6_api.types import UnknownVariant

from np6_jobs.events._moments import EPOCH, MILLISECOND

if TYPE_CHECKING:
    from np6_api.models import Event

ColumnType = Literal["text", "time", "integer"]


class Column(NamedTuple):
    """A column of a flat event.

    Attributes:
        name: Its name.
        type: Its type. A `time` is in UTC, to the microsecond.
        meaning: What it holds, in Markdown.
    """

    name: str
    type: ColumnType
    meaning: str


def _column(type_: ColumnType, meaning: str) -> Any:
    return attrs.field(default=None, metadata={"type": type_, "meaning": meaning})


@attrs.frozen
class FlatEvent:
    """An event as one row. A value that NP6 does not send is None; all that has no column is in `rest`."""

    id: str | None = _column("text", "identifier of the event")
    kind: str | None = _column("text", "kind of the event: `activation`, `bounce`, `hit`, ...")
    time: datetime | None = _column("time", "timestamp of the event, in UTC")
    channel: str | None = _column("text", "`email` or `notification`")
    action: str | None = _column("text", "identifier of the action")
    notification: int | None = _column("integer", "identifier of the notification")
    target: str | None = _column("text", "identifier of the target, if the event names it by that")
    address: str | None = _column("text", "address that the message was sent to")
    stamp: str | None = _column("text", "`id` of the stamp of the message")
    link: str | None = _column("text", "of a hit: `open`, `redirection`, `unsubscribe`, ...")
    bounce_class: str | None = _column("text", "of a bounce: NP6's verdict, `soft` or `hard`")
    bounce_code: str | None = _column("text", "of a bounce: the enhanced status code, e.g. `5.1.2`")
    user_agent_class: str | None = _column("text", "always null so far: no source shows where an event has this class")
    rest: str | None = _column("text", "everything else, as a JSON object")


COLUMNS: Final = tuple(
    Column(field.name, field.metadata["type"], field.metadata["meaning"]) for field in attrs.fields(FlatEvent)
)

#: The longest text of `kind`, which is the name of a folder in a Parquet dataset.
_KIND: Final = re.compile(r"[\w .:/-]{1,60}", re.ASCII)


def flatten(event: Event | Mapping[str, Any]) -> FlatEvent:
    """Return an event as one row.

    Nothing is lost: a value that is in no column is in `rest`, at its place, and so is one of an unexpected type.

    Args:
        event: The event, as the client reads it, or as the JSON object that NP6 sent.

    Example:
        for event in client.action_events.list_all(start=monday):
            row = flatten(event)
            print(row.time, row.kind, row.address)
    """
    if isinstance(event, UnknownVariant):
        event = event.data
    found: dict[str, Any] = {}
    rest = _fill(found, event if isinstance(event, Mapping) else event.to_dict(), _EVENT)
    # Sorted: the same event is the same row, in whatever order NP6 writes its properties.
    return FlatEvent(**found, rest=json_text(rest, sort_keys=True) if rest else None)


def json_text(value: object, *, sort_keys: bool = False) -> str:
    """Return a value as JSON that can be encoded as UTF-8."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=sort_keys)
    return text if _is_encodable(text) else json.dumps(value, separators=(",", ":"), sort_keys=sort_keys)


class _Cell(NamedTuple):
    column: str
    read: Callable[[Any], Any]


#: Where a value belongs: a column; or the same for the values of an object, which may depend on the object.
_Place = _Cell | Mapping[str, Any] | Callable[[Mapping[str, Any]], Mapping[str, Any]]


def _fill(row: dict[str, Any], value: Mapping[str, Any], places: Mapping[str, _Place]) -> dict[str, Any]:
    """Put the values of an object into a row; return those that have no column."""
    rest: dict[str, Any] = {}
    for name, part in value.items():
        place = places.get(name)
        if isinstance(place, _Cell):
            if part is None:
                continue
            cell = place.read(part)
            if cell is not None and row.setdefault(place.column, cell) == cell:
                continue
        elif place is not None and part and isinstance(part, dict):
            inner = _fill(row, part, place if isinstance(place, Mapping) else place(part))
            if not inner:
                continue
            part = inner  # noqa: PLW2901
        rest[name] = part
    return rest


def _is_encodable(text: str) -> bool:
    """Return whether a text can be stored: no half of a surrogate pair is in it."""
    if text.isascii():
        return True
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _text(value: Any) -> str | None:
    # PostgreSQL has no character of code 0. In JSON it is escaped.
    return value if isinstance(value, str) and "\0" not in value and _is_encodable(value) else None


def _kind(value: Any) -> str | None:
    return value if isinstance(value, str) and _KIND.fullmatch(value) else None


def _integer(value: Any) -> int | None:
    return value if type(value) is int and -(2**63) <= value < 2**63 else None


def _time(value: Any) -> datetime | None:
    if type(value) is not int:
        return None
    try:
        return EPOCH + value * MILLISECOND
    except OverflowError:
        return None


def _receiver(receiver: Mapping[str, Any]) -> Mapping[str, _Place]:
    name = {"id": "value", "footprint": "id"}.get(str(receiver.get("type")))
    return {name: _Cell("target", _text)} if name else {}


def _message(message: Mapping[str, Any]) -> Mapping[str, _Place]:
    if message.get("kind") == "application":
        return {"id": _Cell("notification", _integer)}
    return _MESSAGE


_MESSAGE: Final[Mapping[str, _Place]] = {
    "id": _Cell("action", _text),
    "receiver": _receiver,
    # Of an activation it is an address, of an execution whom the request named.
    "recipient": _Cell("address", _text),
    "stamp": {"id": _Cell("stamp", _text)},
}
_EXECUTION: Final[Mapping[str, _Place]] = {**_MESSAGE, "recipient": _receiver}

_EVENT: Final[Mapping[str, _Place]] = {
    "id": _Cell("id", _text),
    "type": _Cell("kind", _kind),
    "timestamp": _Cell("time", _time),
    "source": {
        "type": _Cell("channel", _text),
        "detail": {
            "execution": _EXECUTION,
            "activation": _message,
            "link": {"type": _Cell("link", _text)},
            "bounce": {
                "status": {"code": {"enhanced": _Cell("bounce_code", _text)}},
                "analysis": {"verdict": _Cell("bounce_class", _text)},
            },
        },
    },
}
