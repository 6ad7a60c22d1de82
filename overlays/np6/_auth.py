"""The API key: where it comes from, which keys are usable, and how it reaches the server and nothing else.

It is added to a copy of the request, at the last moment of every attempt. So the requests that a user, a hook or an
error can see never hold it, a redirect cannot carry it to another server, and a new key counts from the next attempt.
"""

from __future__ import annotations

import base64
import inspect
import ipaddress
import itertools
import logging
import os
import re
from collections.abc import Awaitable, Callable
from functools import cache, lru_cache

import httpx
from np6_api import API_KEY_HEADER

from np6._call_state import CallState
from np6._errors import ConfigurationError, InvalidKeyError
from np6._flow import run

KeySource = str | Callable[[], str]
AsyncKeySource = KeySource | Callable[[], Awaitable[str]]

PORTS = {"http": 80, "https": 443}


class ApiKey:
    """The current key. A fixed one is out of reach: neither `vars()` nor a dump of attributes shows it.

    Args:
        source: The key, or a callable that gives it; if absent, the environment's NP6_API_KEY.
        awaitable: Whether the callable may be asynchronous.
    """

    def __init__(self, source: AsyncKeySource | None, *, awaitable: bool) -> None:
        self.refreshable = callable(source)
        self._ask: Callable[[], object] = source if callable(source) else _constant(source)
        self._awaitable = awaitable

    def check(self) -> None:
        """Refuse a fixed key that cannot work.

        Raises:
            InvalidKeyError: It is absent, empty, or holds characters that no header can carry.
        """
        if not self.refreshable:
            run(self.get())

    async def get(self) -> str:
        """Ask for the key.

        Raises:
            InvalidKeyError: What the source gives is not a usable key.
            ConfigurationError: The callable is asynchronous, in a synchronous client.
        """
        given: list[object] = []
        try:
            given.append(self._ask())
            if inspect.isawaitable(given[0]):
                if not self._awaitable:
                    if inspect.iscoroutine(given[0]):
                        given[0].close()
                    raise ConfigurationError(
                        "The api_key callable is asynchronous: use np6.AsyncClient, or a plain function."
                    )
                given[0] = await given[0]
            return _usable(given)
        finally:  # no frame of a traceback holds the key
            given.clear()


class Signer:
    """Adds the key to a request, if it goes to the origin of `base_url`."""

    def __init__(self, key: ApiKey, base_url: httpx.URL) -> None:
        self._key = key
        self._origin = _origin(base_url)

    async def sign(self, request: httpx.Request, state: CallState) -> httpx.Request:
        """Return a copy that has the current key; the request itself if it goes elsewhere."""
        return _signed(request, state, await self._key.get()) if _origin(request.url) == self._origin else request


@lru_cache(maxsize=16)
def mask_of(key: str) -> Callable[[str], str]:
    """Return a function that puts `***` in the place of the key, in every encoding that an echo may have.

    That is cleartext in any case, JSON, Python, percent, quoted-printable and HTML escapes, UTF-16, and base64.
    """

    @cache
    def pattern() -> re.Pattern[str]:  # compiled when a call fails: successes pay nothing
        escapes = (
            rf"(?:\\*{re.escape(char)}|[%=]{ord(char):02x}|\\+u00{ord(char):02x}|\\+x{ord(char):02x}"
            rf"|&#0*{ord(char)};|&#x0*{ord(char):x};{_named(char)})"
            for char in key
        )
        return re.compile("|".join([r"\x00?".join(escapes), *map(re.escape, _base64(key))]), re.IGNORECASE)

    return lambda text: pattern().sub("***", text)


def _named(char: str) -> str:
    name = {"&": "amp", "<": "lt", ">": "gt", '"': "quot", "'": "apos"}.get(char)
    return f"|&{name};" if name else ""


def _base64(key: str) -> list[str]:
    """Return what of the key is certain to be seen in base64, at each of the three places where it may begin."""
    seen = []
    for before in range(3):
        text = base64.b64encode(b"\0" * before + key.encode()).decode().rstrip("=")
        whole = (before + len(key)) * 8 // 6  # characters that depend on nothing behind the key
        seen.append(text[-(-before * 8 // 6) : whole])
    return [text for text in seen if len(text) > 4]


def _constant(value: object) -> Callable[[], object]:
    if value is None:
        value = os.environ.get("NP6_API_KEY")
    return itertools.repeat(value).__next__  # not a function of ours, whose frame would hold it


def _usable(given: list[object]) -> str:
    # It comes in a list that the caller empties: on a failure no frame holds the key.
    problem = _problem(given)
    if problem:
        raise InvalidKeyError(problem)
    return str(given[0])


def _problem(given: list[object]) -> str | None:
    match given:
        case [None]:
            return "There is no API key: pass api_key=, or set the environment variable NP6_API_KEY."
        case [str(key)] if not key.strip():
            return "The API key is empty."
        case [str(key)] if not key.isascii() or not key.isprintable():
            return "The API key holds control or non-ASCII characters, e.g. a line break at its end."
        case [str(key)] if key != key.strip():
            return "The API key begins or ends with a space."
        case [str()]:
            return None
        case _:
            return f"The API key must be a str, not {type(given[0]).__name__}."


def _origin(url: httpx.URL) -> tuple[str, bytes, int | None]:
    return url.scheme, url.raw_host, url.port or PORTS.get(url.scheme)


def is_loopback(host: str) -> bool:
    """Whether a host is this machine."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost" or host.endswith(".localhost")


def _signed(request: httpx.Request, state: CallState, key: str) -> httpx.Request:
    mask = mask_of(key)
    if mask not in state.masks:
        state.masks.append(mask)
    signed = httpx.Request(
        request.method,
        request.url,
        headers=request.headers,
        stream=request.stream,
        extensions=request.extensions,
    )
    if isinstance(request.stream, httpx.ByteStream):
        signed.read()  # some transports send `content`, which a request made from a stream has only once it is read
    signed.headers[API_KEY_HEADER] = key
    return signed


def _drop_debug_records(record: logging.LogRecord) -> bool:
    return record.levelno > logging.DEBUG


# hpack, which packs the headers of HTTP/2, logs each in cleartext at DEBUG, and offers no way to except ours.
for _name in ("hpack.hpack", "hpack.table"):
    logging.getLogger(_name).addFilter(_drop_debug_records)
