"""Facts on connections: where a response of HTTP/1.1 ends in their bytes, whether a socket has more, and addresses."""

from __future__ import annotations

import ipaddress
import re
import select
import socket
from collections.abc import Generator

_HEAD_END = re.compile(rb"\n\r?\n")
_STATUS = re.compile(rb"HTTP/1\.\d (\d{3})")
_LENGTH = re.compile(rb"\ncontent-length:[ \t]*(\d+)[ \t]*\r?\n", re.I)
_CHUNKED = re.compile(rb"\ntransfer-encoding:[ \t]*chunked[ \t]*\r?\n", re.I)
_CHUNK_SIZE = re.compile(rb"([0-9a-f]{1,16})(?:[ \t;][^\n]*|\r)?\n", re.I)
_LINE = re.compile(rb"[^\n]*\n")


def response_end(method: bytes) -> Generator[None, bytes, bytes | None]:
    """Take a response of HTTP/1.1 piece by piece; return what follows it, or None if its end cannot be known."""
    data, head, status = b"", b"", 100
    while 100 <= status < 200:
        while not (end := _HEAD_END.search(data)):
            data += yield
        head, data = data[: end.end()], data[end.end() :]
        if not (line := _STATUS.match(head)):
            return None
        status = int(line[1])
        if status == 101:
            return None
    if method == b"HEAD" or status in (204, 304):
        return data
    if _CHUNKED.search(head):
        return (yield from _chunks(data))
    if not (length := _LENGTH.search(head)):
        return None
    missing = int(length[1])
    while missing > len(data):
        missing -= len(data)
        data = yield
    return data[missing:]


def _chunks(data: bytes) -> Generator[None, bytes, bytes | None]:
    """Take a chunked body, trailers included."""
    at, size = 0, 1
    while size:
        while not (line := _CHUNK_SIZE.match(data, at)):
            if b"\n" in data[at:]:
                return None
            data, at = data[at:] + (yield), 0
        size = int(line[1], 16)
        at = line.end() + (size + 2 if size else 0)
        while at > len(data):
            at -= len(data)
            data = yield
    while True:
        while not (line := _LINE.match(data, at)):
            data, at = data[at:] + (yield), 0
        at = line.end()
        if line[0] in (b"\r\n", b"\n"):
            return data[at:]


def is_readable(connection: socket.socket | None) -> bool:
    """Return whether a socket has bytes, or its end; a closed one has."""
    if connection is None or connection.fileno() < 0:
        return True
    if not hasattr(select, "poll"):
        return bool(select.select([connection], [], [], 0)[0])
    poll = select.poll()
    poll.register(connection, select.POLLIN)
    return bool(poll.poll(0))


def is_address(host: str) -> bool:
    """Return whether a host is an IP address, not a name."""
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True
