"""What an item is known by: its key and its content, as its request has them; and the stamp of its message."""

from __future__ import annotations

import copy
import hashlib
import json
import uuid
from collections.abc import Callable, Sequence
from typing import Any, Final, TypeVar

import attrs
from np6 import ConfigurationError, prepare
from np6_api.types import Call, InputError

from np6_jobs.bulk._jobs import Job, prepared

T = TypeVar("T")

#: Operations that send a message to the `recipient` of each item, and the media types whose items take a `stamp`.
SENDS: Final = {
    "actions_execute": "application/vnd.np6.cm.email",
    "actions_execute_many": "application/vnd.np6.cm.email",
    "notifications_execute_many": "application/json",
}

_text = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode


@attrs.define
class Batch:
    """Some items, and the request that is made of those of which one can be made.

    Attributes:
        call: The request; None if none can be made.
        good: Offsets of the items in it.
        errors: By offset, why no request can be made of an item.
        unmade: By offset, the keys of those, as far as the user gives them.
        keys: Key of each item in the request.
        contents: What each item in the request has beside its key.
        values: The JSON value of each item in the request, if its messages can carry a stamp; else None.
    """

    call: Call[Any] | None
    good: Sequence[int]
    errors: dict[int, Exception]
    unmade: dict[int, str]
    keys: Sequence[str] = ()
    contents: Sequence[bytes] = ()
    values: Sequence[dict[str, Any]] | None = None


def make_batch(job: Job[T, Any], items: Sequence[T], key: Callable[[T], object] | None) -> Batch:
    """Make a request of some items, and find out what each is known by.

    If no request can be made of all of them, those that it cannot be made of are left out.

    Args:
        job: Makes the request.
        items: At least one.
        key: Returns the key of an item; None for the key that the operation gives it.
    """
    errors: dict[int, Exception] = {}
    given = None if key is None else prepare(_call_keys, key, items, errors)
    call = _make_call(job, items, errors)
    unmade = {} if given is None else {at: given[at] for at in errors if given[at]}
    if call is None:
        return Batch(None, (), errors, unmade)
    good = range(len(items)) if not errors else [at for at in range(len(items)) if at not in errors]
    given_keys = None if given is None else [given[at] for at in good]
    if (found := _identities(call, len(good), given_keys)) is not None:
        return Batch(call, good, errors, unmade, *found)
    # Its body does not show the items one by one, so each is identified by a request of its own.
    keys: list[str] = []
    contents: list[bytes] = []
    for place, at in enumerate(good):
        one = None if given_keys is None else given_keys[place : place + 1]
        key_of_one, content_of_one, _ = _identities(prepared(job, [items[at]]), 1, one) or _of_whole(call, one)
        keys += key_of_one
        contents += content_of_one
    return Batch(call, good, errors, unmade, keys, contents)


def _call_keys(key: Callable[[Any], object], items: Sequence[Any], errors: dict[int, Exception]) -> Sequence[str]:
    """Return the keys that the user's function gives to items; an empty one, and an error, if it gives none."""
    keys = []
    for at, item in enumerate(items):
        try:
            keys.append(_checked_key(key(item)))
        except Exception as exc:  # this item cannot be sent, the next one may be
            keys.append("")
            errors[at] = exc
    return keys


def _checked_key(key: object) -> str:
    """Return a key as text.

    Raises:
        InputError: It is no key. All items without one would be the same item.
    """
    if isinstance(key, bool) or not isinstance(key, str | int | uuid.UUID):
        raise InputError(f"a text, an integer or a UUID is needed as key of an item, got {type(key).__name__}", "key")
    text = str(key)
    if not text.strip():
        raise InputError("the key of an item must not be empty", "key")
    return text


def _make_call(job: Job[T, Any], items: Sequence[T], errors: dict[int, Exception]) -> Call[Any] | None:
    """Return the request for all items but those with an error. Items that it cannot be made of get an error."""
    chosen = [at for at in range(len(items)) if at not in errors]
    if not chosen:
        return None
    try:
        return prepared(job, items if not errors else [items[at] for at in chosen])
    except Exception as exc:  # of the user's own function, too
        reason = exc
    alone: dict[int, Exception] = {}
    if len(chosen) > 1 and not isinstance(reason, ConfigurationError):
        for at in chosen:
            try:
                prepared(job, [items[at]])
            except Exception as exc:
                alone[at] = exc
    errors.update(alone or dict.fromkeys(chosen, reason))
    return _make_call(job, items, errors)


_Identities = tuple[Sequence[str], Sequence[bytes], Sequence[dict[str, Any]] | None]


def _identities(call: Call[Any], count: int, given: Sequence[str] | None) -> _Identities | None:
    """Return keys, contents and JSON values of the items of a request; None if its body does not show them.

    Raises:
        ConfigurationError: Its body is not bytes.
    """
    if not isinstance(call.content, bytes | None):
        raise ConfigurationError("A job with a journal sends bodies of bytes: a file could have changed unnoticed.")
    is_send = call.operation.id in SENDS
    if not is_send and count == 1:
        return _of_whole(call, given)
    values = json.loads(call.content or b"null")
    if isinstance(values, dict) and count == 1:
        values = [values]
    if not isinstance(values, list) or len(values) != count:
        return None
    place = _place(call)
    if is_send:
        return _of_messages(values, place, given, call.headers.get("Content-Type") == SENDS[call.operation.id])
    texts = [place + _text(value) for value in values]
    return (texts, [b""] * count, None) if given is None else (given, [text.encode() for text in texts], None)


def _place(call: Call[Any]) -> str:
    """Return what requests for other items of the same job may have in common with this one."""
    return f"{call.operation.id} {call.url} {call.params} "


def _of_whole(call: Call[Any], given: Sequence[str] | None) -> _Identities:
    """Return the identity of an item that a request is made of alone."""
    digest = hashlib.blake2b(call.content if isinstance(call.content, bytes) else b"").hexdigest()
    key = _place(call) + digest
    return ([key], [b""], None) if given is None else (given, [key.encode()], None)


def _of_messages(
    values: Sequence[dict[str, Any]], place: str, given: Sequence[str] | None, has_stamps: bool
) -> _Identities:
    """Return the identities of messages. Their key is the recipient; a stamp is not part of their content."""
    keys: list[str] = []
    contents: list[bytes] = []
    for at, value in enumerate(values):
        if given is not None:
            rest = {name: part for name, part in value.items() if name != "stamp"}
            keys.append(given[at])
            contents.append((place + _text(rest)).encode())
        elif "recipient" not in value:  # as in an SMS, whose fields are not documented
            rest = {name: part for name, part in value.items() if name != "stamp"}
            keys.append(place + _text(rest))
            contents.append(b"")
        elif len(value) == 1:
            keys.append(place + _text(value["recipient"]))
            contents.append(b"")
        else:
            rest = {name: part for name, part in value.items() if name not in ("recipient", "stamp")}
            keys.append(place + _text(value["recipient"]))
            contents.append(_text(rest).encode() if rest else b"")
    return keys, contents, values if has_stamps else None


def own_stamp(value: dict[str, Any]) -> uuid.UUID | None:
    """Return the `id` of the stamp that the user has set; None if there is none."""
    stamp = value.get("stamp")
    identifier = stamp.get("id") if isinstance(stamp, dict) else None
    return None if identifier is None else uuid.UUID(identifier)


def with_stamps(
    call: Call[T], stamps: Sequence[bytes | None], values: Sequence[dict[str, Any]] | None = None
) -> Call[T]:
    """Return a send whose messages carry stamps. What the user has set of a stamp is kept.

    Args:
        call: The request.
        stamps: The `id` for each of its items; None for none.
        values: The JSON values of its items, if they are at hand.
    """
    document = json.loads(call.content) if values is None else values  # type: ignore[arg-type] # a send has a body
    items = [document] if isinstance(document, dict) else document
    stamped = [
        value if stamp is None else {**value, "stamp": {"id": _uuid_text(stamp), **value.get("stamp", {})}}
        for value, stamp in zip(items, stamps, strict=True)
    ]
    changed = copy.copy(call)
    is_list = call.content is not None and bytes(call.content[:1]) == b"["  # type: ignore[index]
    changed.content = json.dumps(
        stamped if is_list else stamped[0], ensure_ascii=False, separators=(",", ":"), check_circular=False
    ).encode()
    return changed


def _uuid_text(value: bytes) -> str:
    digits = value.hex()  # much faster than by a UUID
    return f"{digits[:8]}-{digits[8:12]}-{digits[12:16]}-{digits[16:20]}-{digits[20:]}"
