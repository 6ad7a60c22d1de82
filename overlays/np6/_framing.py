"""The frames of HTTP/1.1, and facts on connections.

What may be sent, where a response ends in the bytes of a connection, whether a socket has more, and what is an address.
"""

from __future__ import annotations

import ipaddress
import re
import select
import socket
from collections.abc import Generator

import httpx

_REQUEST_HEAD = re.compile(
    rb"[!#$%&'*+.^_`|~0-9A-Za-z-]+ [!-~]+ HTTP/1\.1\r\n"
    rb"(?:[!#$%&'*+.^_`|~0-9A-Za-z-]+: (?:[^\x00-\x20\x7f](?:[^\x00-\x08\x0a-\x1f\x7f]*[^\x00-\x20\x7f])?)?\r\n)*\r\n"
)
_HEAD_END = re.compile(rb"\n\r?\n")
_STATUS = re.compile(rb"HTTP/1\.\d (\d{3})")
_LENGTH = re.compile(rb"\ncontent-length:[ \t]*(\d+)[ \t]*\r?\n", re.I)
_CHUNKED = re.compile(rb"\ntransfer-encoding:[ \t]*chunked[ \t]*\r?\n", re.I)
_CHUNK_SIZE = re.compile(rb"([0-9a-f]{1,16})(?:[ \t;][^\n]*|\r)?\n", re.I)
_LINE = re.compile(rb"[^\n]*\n")


def request_head(request: httpx.Request) -> bytes:
    """Return the head of a request.

    Raises:
        httpx.LocalProtocolError: It has characters that no head can have.
    """
    fields = request.headers.raw
    lines = [b"%b: %b\r\n" % field for field in fields]
    head = b"%b %b HTTP/1.1\r\n%b\r\n" % (
        request.method.encode("ascii", "replace"),
        request.url.raw_path,
        b"".join(lines),
    )
    if head.count(b"\r\n") != len(fields) + 2 or not _REQUEST_HEAD.fullmatch(head):
        raise httpx.LocalProtocolError("the method, the URL or a header has characters that HTTP/1.1 forbids")
    return head


class RequestBody:
    """The body of a request, which has to be as long as its headers announce.

    Args:
        request: The request.

    Attributes:
        whole: The body, if it does not come in pieces.
        chunked: Whether it is sent in chunks.

    Raises:
        httpx.LocalProtocolError: They announce no length, two, or another one than that of `whole`.
    """

    def __init__(self, request: httpx.Request) -> None:
        coding = request.headers.get("transfer-encoding")
        self.chunked = coding is not None
        length = request.headers.get("content-length", "0")
        self.whole = b"".join(request.stream) if isinstance(request.stream, httpx.ByteStream) else None
        if coding is not None and (coding.lower() != "chunked" or "content-length" in request.headers):
            raise httpx.LocalProtocolError(
                "the request needs a Content-Length or 'Transfer-Encoding: chunked', not both"
            )
        if not (length.isascii() and length.isdecimal()):
            raise httpx.LocalProtocolError("the Content-Length of the request is no number")
        self._missing = int(length)
        if self.whole is not None and not self.chunked and len(self.whole) != self._missing:
            raise httpx.LocalProtocolError("the Content-Length of the request is not that of its body")

    def count(self, piece: bytes) -> None:
        """Note a piece that is about to be sent.

        Raises:
            httpx.LocalProtocolError: The body is longer than announced.
        """
        self._missing -= len(piece)
        if self._missing < 0 and not self.chunked:
            raise httpx.LocalProtocolError("the body of the request is longer than its Content-Length")

    def framed(self, piece: bytes) -> bytes:
        """Return a piece as it is sent.

        Raises:
            httpx.LocalProtocolError: The body is longer than announced.
        """
        self.count(piece)
        if not self.chunked:
            return piece
        return b"%x\r\n%b\r\n" % (len(piece), piece) if piece else b""

    def end(self) -> bytes:
        """Return what is sent at the end.

        Raises:
            httpx.LocalProtocolError: The body is shorter than announced.
        """
        if self.chunked:
            return b"0\r\n\r\n"
        if self._missing > 0:
            raise httpx.LocalProtocolError("the body of the request is shorter than its Content-Length")
        return b""


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
