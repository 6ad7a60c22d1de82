"""What an item is known by: its key and its content, as its request has them; and the stamp of its message."""

from __future__ import annotations

import copy
import hashlib
import json
import re
import uuid
from collections.abc import Callable, Sequence
from itertools import chain
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

#: A message that has nothing but a recipient whose text is the one that `_text` returns, and what follows it.
_PLAIN: Final = re.compile(r'\{"recipient":(\{"type":"[^"\\]*","value":"[^"\\]*"\})\}[,\]]')
#: Characters of such a body around the recipients.
_AROUND: Final = len('{"recipient":}') + 1

#: What is between the recipients of two messages with stamps, and where the digits of the `id` are in it.
_BETWEEN: Final = '},{"recipient":'
_STAMP: Final = b',"stamp":{"id":"########-####-####-####-############"}' + _BETWEEN.encode()
_DIGITS: Final = [at for at, character in enumerate(_STAMP) if character == ord("#")]

_text = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode


@attrs.define
class Messages:
    """The messages of a send, as its body has them.

    Attributes:
        recipients: JSON text of the recipient of each, if they have nothing else, as most have; else None.
        values: JSON value of each, if they have; else None.
        is_list: Whether the body is a list of messages.
    """

    recipients: Sequence[str] | None
    values: Sequence[dict[str, Any]] | None = None
    is_list: bool = True

    @classmethod
    def of(cls, content: bytes | None, count: int) -> Messages | None:
        """Return the messages of a body; None if it has another number of them."""
        text = (content or b"null").decode()
        recipients = _PLAIN.findall(text)  # in a fraction of the time that it takes to read and write the values
        if len(recipients) == count and sum(map(len, recipients)) + count * _AROUND + 1 == len(text):
            return cls(recipients)
        document = json.loads(text)
        values = [document] if isinstance(document, dict) else document
        if not isinstance(values, list) or len(values) != count:
            return None
        return cls(None, values, isinstance(document, list))

    def own_stamps(self, indexes: Sequence[int]) -> Sequence[bytes | None]:
        """Return the `id` of the stamp that the user has set, for some messages; None for none."""
        if self.values is None:
            return [None] * len(indexes)
        stamps = [self.values[at].get("stamp") for at in indexes]
        identifiers = [stamp.get("id") if isinstance(stamp, dict) else None for stamp in stamps]
        return [None if identifier is None else uuid.UUID(identifier).bytes for identifier in identifiers]

    def stamped(self, indexes: Sequence[int], stamps: Sequence[bytes | None]) -> bytes:
        """Return a body with some messages and their stamps. What the user has set of a stamp is kept.

        Args:
            indexes: Which messages.
            stamps: The `id` for each of them; None for none.
        """
        if self.values is None:
            chosen = [(self.recipients or ())[at] for at in indexes]
            stamped = zip(chosen, _stamp_texts([stamp for stamp in stamps if stamp is not None]), strict=True)
            return f'[{{"recipient":{"".join(chain.from_iterable(stamped))[: -len(_BETWEEN)]}}}]'.encode()
        values = [
            self.values[at]
            if stamp is None
            else {**self.values[at], "stamp": {"id": str(uuid.UUID(bytes=stamp)), **self.values[at].get("stamp", {})}}
            for at, stamp in zip(indexes, stamps, strict=True)
        ]
        document = values if self.is_list else values[0]
        return json.dumps(document, ensure_ascii=False, separators=(",", ":"), check_circular=False).encode()


def _stamp_texts(identifiers: Sequence[bytes]) -> Sequence[str]:
    """Return what follows the recipient of each message: all at once, digit by digit, in a third of the time."""
    digits = b"".join(identifiers).hex().encode()
    packed, width = bytearray(_STAMP * len(identifiers)), len(_STAMP)
    for at, column in enumerate(_DIGITS):
        packed[column::width] = digits[at :: len(_DIGITS)]
    texts = packed.decode()
    return [texts[start : start + width] for start in range(0, len(texts), width)]


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
        messages: What is in the request, if its messages can carry stamps; else None.
    """

    call: Call[Any] | None
    good: Sequence[int]
    errors: dict[int, Exception]
    unmade: dict[int, str]
    keys: Sequence[str] = ()
    contents: Sequence[bytes] = ()
    messages: Messages | None = None


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
    for index, at in enumerate(good):
        one = None if given_keys is None else given_keys[index : index + 1]
        if (found := _identities(prepared(job, [items[at]]), 1, one)) is not None:
            keys += found[0]
            contents += found[1]
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


_Identities = tuple[Sequence[str], Sequence[bytes], Messages | None]


def _identities(call: Call[Any], count: int, given: Sequence[str] | None) -> _Identities | None:
    """Return keys and contents of the items of a request, and its messages; None if its body does not show them.

    Raises:
        ConfigurationError: Its body is not bytes.
    """
    if not isinstance(call.content, bytes | None):
        raise ConfigurationError("A job with a journal sends bodies of bytes: a file could have changed unnoticed.")
    place = f"{call.operation.id} {call.url} {call.params or ''}"
    if (stamped_type := SENDS.get(call.operation.id)) is not None:
        if (messages := Messages.of(call.content, count)) is not None:
            keys, contents = _of_messages(messages, place, given)
            return keys, contents, messages if call.headers.get("Content-Type") == stamped_type else None
    elif count > 1 and (values := json.loads(call.content or b"null")).__class__ is list and len(values) == count:
        texts = [place + _text(value) for value in values]
        return (texts, [b""] * count, None) if given is None else (given, [text.encode() for text in texts], None)
    if count > 1:
        return None
    key = place + hashlib.blake2b(call.content or b"").hexdigest()
    return ([key], [b""], None) if given is None else (given, [key.encode()], None)


def _of_messages(messages: Messages, place: str, given: Sequence[str] | None) -> tuple[Sequence[str], Sequence[bytes]]:
    """Return keys and contents of messages. Their key is the recipient; a stamp is not part of their content."""
    if given is None and messages.recipients is not None:
        return [place + text for text in messages.recipients], [b""] * len(messages.recipients)
    keys: list[str] = []
    contents: list[bytes] = []
    for at, value in enumerate(
        messages.values or [{"recipient": json.loads(text)} for text in messages.recipients or ()]
    ):
        content = {name: part for name, part in value.items() if name != "stamp"}
        if given is not None:
            keys.append(given[at])
            contents.append((place + _text(content)).encode())
            continue
        # The fields of an SMS are not documented: it may have no recipient.
        key = content.pop("recipient") if "recipient" in content else content
        keys.append(place + _text(key))
        contents.append(_text(content).encode() if content and content is not key else b"")
    return keys, contents


def with_stamps(call: Call[T], messages: Messages, indexes: Sequence[int], stamps: Sequence[bytes | None]) -> Call[T]:
    """Return the call with some of its messages, and their stamps: see `Messages.stamped`."""
    changed = copy.copy(call)
    changed.content = messages.stamped(indexes, stamps)
    return changed


def stamped(call: Call[T], stamps: Sequence[bytes | None]) -> Call[T]:
    """Return the call with stamps for all its messages.

    Raises:
        ValueError: It has another number of messages.
    """
    content = call.content
    messages = Messages.of(content, len(stamps)) if isinstance(content, bytes) else None
    if messages is None:
        raise ValueError(f"the function of the job made another request than before: not one of {len(stamps)} messages")
    return with_stamps(call, messages, range(len(stamps)), stamps)
