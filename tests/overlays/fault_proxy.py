"""A TCP proxy in front of the sandbox that breaks connections as planned, in HTTP/1.1 and in HTTP/2.

It works on raw sockets and speaks just enough of both protocols to know where a request ends and a response begins.
"""

from __future__ import annotations

import contextlib
import http.client
import socket
import ssl
import struct
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple, NoReturn
from urllib.parse import urlsplit

import h2.config
import h2.connection
import h2.events
import h2.exceptions

from tests.servers import ThreadedServer

Cut = Literal["reset", "close"]
Last = Literal["none", "before", "this"]

#: Paths below it lead to the same place as without it: somewhere else to redirect to.
MOVED = "/moved"

#: A page that responds to GET as to an accepted message, and does nothing.
PAGE = "/page"
SUCCESS = b'{"type": "success", "id": "1", "recipient": {"type": "id", "value": "1"}}'


@dataclass(frozen=True)
class Fault:
    """What goes wrong with one request, in the order of time.

    Attributes:
        request_bytes: The connection is reset when so many bytes of the request have come; the sandbox sees nothing.
        act: Whether the sandbox gets the request.
        hang: No response is sent, until the client gives up.
        status: The response has this status instead of that of the sandbox.
        body: With this body.
        headers: Headers that replace those of the response; None removes one. They go out as Latin-1.
        location: Location of a redirect, in which {path} is the path of the request and {elsewhere} the proxy's.
        head_bytes: The connection breaks after so many bytes of the response's head (HTTP/1.1 only).
        body_bytes: The connection breaks after the head and so many bytes of the body.
        cut: How it breaks: with a TCP reset, or with an orderly close.
        pause: Seconds between the pieces of a slow response.
        length_error: So much is added to the true Content-Length.
        broken_gzip: The body is announced as gzip, which it is not.
        behind: These bytes follow the response in the same segment (HTTP/1.1 only).
        goaway: The connection says that it goes away and ends (HTTP/2 only). The last request that it claims to have
            seen is none at all, the one before this, or this one, which gets its response before the end.
    """

    request_bytes: int | None = None
    act: bool = True
    hang: bool = False
    status: int | None = None
    body: bytes = b""
    headers: Mapping[str, str | None] = field(default_factory=dict)
    location: str | None = None
    head_bytes: int | None = None
    body_bytes: int | None = None
    cut: Cut = "reset"
    pause: float = 0.0
    length_error: int = 0
    broken_gzip: bool = False
    behind: bytes = b""
    goaway: Last | None = None

    def __str__(self) -> str:
        """The fields that differ from those of a request that nothing happens to."""
        changed = [f"{name}={value!r}" for name, value in vars(self).items() if value != getattr(_NONE, name)]
        return f"Fault({', '.join(changed)})"


_NONE = Fault()


class Met(NamedTuple):
    """A request, and the fault that it met.

    Attributes:
        request: Method and path; empty if the fault came before the request was whole.
        body: Its body.
        fault: The fault.
    """

    request: str
    body: bytes
    fault: Fault


@dataclass
class Reply:
    status: int
    headers: list[tuple[str, str]]
    body: bytes


class Broken(Exception):
    """The connection is over, one way or another."""


class FaultProxy(ThreadedServer):
    """Usable as a context manager.

    Args:
        upstream: Base URL of the sandbox.
        http2: Whether to speak HTTP/2 with prior knowledge instead of HTTP/1.1.
        port: Port to bind; 0: a free one.
        tls: Makes it speak TLS; the protocol is what the two sides agree upon then.
        elsewhere: Another origin, for redirects.

    Attributes:
        url: Base URL for the client.
        met: The requests that came, with the fault of each.
        fallback: Chooses the fault of a request when the plan is used up.
    """

    def __init__(
        self,
        upstream: str,
        *,
        http2: bool = False,
        port: int = 0,
        tls: ssl.SSLContext | None = None,
        elsewhere: str = "",
    ) -> None:
        address = urlsplit(upstream)
        self._upstream = (str(address.hostname), int(address.port or 80))
        self._http2 = http2
        self._elsewhere = elsewhere
        self._plan: deque[Fault] = deque()
        self._closing = threading.Event()
        self.met: list[Met] = []
        self.fallback: Callable[[], Fault] = Fault
        super().__init__(port, tls)
        self.url = f"http{'s' if tls else ''}://127.0.0.1:{self.port}"

    def plan(self, *faults: Fault) -> None:
        """What goes wrong with the next requests, one after the other; after that nothing does."""
        with self.lock:
            self._plan = deque(faults)

    def close(self) -> None:
        """End the pauses, and close everything."""
        self._closing.set()
        super().close()

    def next_fault(self) -> Fault:
        with self.lock:
            return self._plan.popleft() if self._plan else self.fallback()

    def pause(self, seconds: float) -> None:
        self._closing.wait(seconds)

    def forward(self, method: str, path: str, headers: list[tuple[str, str]], body: bytes) -> Reply:
        """Hand a request to the sandbox."""
        if (method, path) == ("GET", PAGE):
            return Reply(200, [("content-type", "application/json")], SUCCESS)
        upstream = http.client.HTTPConnection(*self._upstream, timeout=30)
        try:
            upstream.putrequest(method, path.removeprefix(MOVED), skip_host=True, skip_accept_encoding=True)
            for name, value in headers:
                upstream.putheader(name, value)
            upstream.endheaders(body)
            response = upstream.getresponse()
            content = response.read()
            return Reply(response.status, [(n, v) for n, v in response.getheaders() if n.lower() not in _HOP], content)
        finally:
            upstream.close()

    def reply(self, fault: Fault, method: str, path: str, headers: list[tuple[str, str]], body: bytes) -> Reply:
        """Return what is sent back, after the sandbox has acted, if it gets the request."""
        self.met.append(Met(f"{method} {path}", body, fault))
        reply = Reply(200, [("content-type", "application/json")], b"")
        if fault.act:
            reply = self.forward(method, path, headers, body)
        if fault.status is not None:
            reply = Reply(fault.status, [("x-request-id", "proxy-1")], fault.body)
        replaced = {name.lower(): value for name, value in fault.headers.items()}
        fields = [(name, value) for name, value in reply.headers if name.lower() not in replaced]
        fields += [(name, value) for name, value in replaced.items() if value is not None]
        if fault.location is not None:
            fields.append(("location", fault.location.format(path=path, elsewhere=self._elsewhere)))
        if fault.broken_gzip:
            fields.append(("content-encoding", "gzip"))
        fields.append(("content-length", str(len(reply.body) + fault.length_error)))
        return Reply(reply.status, fields, reply.body)

    def cut_short(self, fault: Fault, received: bytes) -> None:
        """Note a fault that came before the request was whole."""
        self.met.append(Met("", received, fault))

    def serve(self, connection: socket.socket) -> None:
        http2 = self._http2
        if isinstance(connection, ssl.SSLSocket):
            http2 = connection.selected_alpn_protocol() == "h2"
        with contextlib.suppress(Broken, OSError, h2.exceptions.ProtocolError):
            (_speak_http2 if http2 else _speak_http1)(self, connection)


#: Headers that are between two neighbours only.
_HOP = ("connection", "keep-alive", "transfer-encoding", "content-length", "server")


def cut(connection: socket.socket, how: Cut) -> NoReturn:
    """End a connection."""
    if how == "reset":
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        connection.close()
    else:
        connection.shutdown(socket.SHUT_RDWR)
        connection.close()
    raise Broken


def until_gone(connection: socket.socket) -> NoReturn:
    """Read and say nothing, until the other side leaves."""
    while connection.recv(65_536):
        pass
    raise Broken


def pieces(data: bytes, proxy: FaultProxy, pause: float) -> Iterator[bytes]:
    """The data at once, or in eight slow pieces."""
    if not pause:
        yield data
        return
    size = max(1, -(-len(data) // 8))
    for start in range(0, len(data), size):
        yield data[start : start + size]
        proxy.pause(pause)


def _speak_http1(proxy: FaultProxy, connection: socket.socket) -> None:
    buffer = b""
    while True:
        buffer = buffer or connection.recv(1)
        if not buffer:
            return
        fault = proxy.next_fault()
        if fault.request_bytes is not None:
            while len(buffer) < fault.request_bytes:
                buffer += _received(connection, fault.request_bytes - len(buffer))
            proxy.cut_short(fault, buffer)
            cut(connection, "reset")
        method, path, headers, body, buffer = _read_http1(connection, buffer)
        if fault.hang and not fault.act:
            proxy.cut_short(fault, body)
            until_gone(connection)
        reply = proxy.reply(fault, method, path, headers, body)
        if fault.hang:
            until_gone(connection)
        head = f"HTTP/1.1 {reply.status} X\r\n" + "".join(f"{n}: {v}\r\n" for n, v in reply.headers) + "\r\n"
        if fault.head_bytes is not None:
            connection.sendall(head.encode("latin-1")[: fault.head_bytes])
            cut(connection, fault.cut)
        if fault.behind:
            connection.sendall(head.encode("latin-1") + reply.body + fault.behind)
            continue
        for piece in pieces(head.encode("latin-1"), proxy, fault.pause):
            connection.sendall(piece)
        if fault.body_bytes is not None:
            connection.sendall(reply.body[: fault.body_bytes])
            # A reset discards what the peer has not read yet: let it read the head and the beginning of the body.
            time.sleep(0.02)
            cut(connection, fault.cut)
        for piece in pieces(reply.body, proxy, fault.pause):
            connection.sendall(piece)
        if fault.length_error:
            cut(connection, "close")


def _read_http1(connection: socket.socket, buffer: bytes) -> tuple[str, str, list[tuple[str, str]], bytes, bytes]:
    while b"\r\n\r\n" not in buffer:
        buffer += _received(connection)
    head, _, rest = buffer.partition(b"\r\n\r\n")
    request_line, *lines = head.decode("latin-1").split("\r\n")
    method, path, _ = request_line.split(" ")
    headers = [(name, value.strip()) for name, _, value in (line.partition(":") for line in lines)]
    fields = {name.lower(): value for name, value in headers}
    if "chunked" in fields.get("transfer-encoding", ""):
        while not rest.endswith(b"0\r\n\r\n"):
            rest += _received(connection)
        return method, path, headers, rest, b""
    length = int(fields.get("content-length", 0))
    while len(rest) < length:
        rest += _received(connection)
    return method, path, headers, rest[:length], rest[length:]


def _received(connection: socket.socket, most: int = 65_536) -> bytes:
    data = connection.recv(most)
    if not data:
        raise Broken
    return data


def _speak_http2(proxy: FaultProxy, connection: socket.socket) -> None:
    state = h2.connection.H2Connection(h2.config.H2Configuration(client_side=False, header_encoding="latin-1"))
    state.initiate_connection()
    connection.sendall(state.data_to_send())
    requests: dict[int, tuple[list[tuple[str, str]], bytearray, Fault]] = {}
    while True:
        data = connection.recv(65_536)
        if not data:
            return
        for event in state.receive_data(data):
            if isinstance(event, h2.events.RequestReceived):
                fault = proxy.next_fault()
                if fault.request_bytes is not None:
                    proxy.cut_short(fault, b"")
                    cut(connection, "reset")
                fields = [(str(name), str(value)) for name, value, *_ in event.headers]
                requests[event.stream_id] = (fields, bytearray(), fault)
            elif isinstance(event, h2.events.DataReceived):
                requests[event.stream_id][1].extend(event.data)
                state.acknowledge_received_data(event.flow_controlled_length, event.stream_id)
            elif isinstance(event, h2.events.StreamEnded):
                _reply_http2(proxy, connection, state, event.stream_id, *requests.pop(event.stream_id))
            elif isinstance(event, h2.events.StreamReset):
                requests.pop(event.stream_id, None)
        connection.sendall(state.data_to_send())


def _reply_http2(
    proxy: FaultProxy,
    connection: socket.socket,
    state: h2.connection.H2Connection,
    stream_id: int,
    received: list[tuple[str, str]],
    body: bytearray,
    fault: Fault,
) -> None:
    pseudo = {name: value for name, value in received if name.startswith(":")}
    headers = [("host", pseudo[":authority"])] + [(n, v) for n, v in received if not n.startswith(":")]
    connection.sendall(state.data_to_send())
    if fault.hang and not fault.act:
        proxy.cut_short(fault, bytes(body))
        return  # this stream only: the others of the connection go on
    reply = proxy.reply(fault, pseudo[":method"], pseudo[":path"], headers, bytes(body))
    if fault.hang:
        return
    if fault.goaway is not None:
        connection.sendall(_goaway({"none": 0, "before": max(stream_id - 2, 0), "this": stream_id}[fault.goaway]))
        if fault.goaway != "this":
            time.sleep(0.02)
            cut(connection, "close")
    if fault.head_bytes is not None:
        cut(connection, fault.cut)
    fields = [(":status", str(reply.status))] + [(name.lower(), value) for name, value in reply.headers]
    state.send_headers(stream_id, [(name.encode(), value.encode("latin-1")) for name, value in fields])
    connection.sendall(state.data_to_send())
    whole = reply.body if fault.body_bytes is None else reply.body[: fault.body_bytes]
    for piece in pieces(whole, proxy, fault.pause):
        state.send_data(stream_id, piece)
        connection.sendall(state.data_to_send())
    if fault.body_bytes is not None:
        time.sleep(0.02)
        cut(connection, fault.cut)
    if fault.length_error:
        # The framing of HTTP/2 does not depend on Content-Length, but h2 checks what it sends: end it the hard way.
        cut(connection, "close")
    state.end_stream(stream_id)
    connection.sendall(state.data_to_send())
    if fault.goaway is not None:
        time.sleep(0.02)
        cut(connection, "close")


def _goaway(last_stream: int) -> bytes:
    """A GOAWAY frame without an error, by hand: after its own, h2 would reply nothing more."""
    return b"\x00\x00\x08\x07\x00\x00\x00\x00\x00" + struct.pack(">II", last_stream, 0)
