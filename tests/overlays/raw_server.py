"""A server that does with each connection what a test says, byte by byte."""

from __future__ import annotations

import contextlib
import os
import socket
import ssl
import struct
from collections.abc import Callable

import h2.config
import h2.connection
import h2.events
import h2.exceptions

from tests.servers import ThreadedServer

Handler = Callable[[socket.socket], None]

#: What a send gets that succeeded.
ACCEPTED = b'{"type":"success","id":"3f2c5a1e-8c0f-4a44-9d0a-0a6f7c1f8a11"}'


def response(body: bytes = b"[]", status: str = "200 OK", *headers: str) -> bytes:
    """A response of HTTP/1.1."""
    lines = [f"HTTP/1.1 {status}", "Content-Type: application/json", f"Content-Length: {len(body)}", *headers]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body


def chunked(*pieces: bytes, trailers: bytes = b"", close: bytes = b"0\r\n") -> bytes:
    """A response of HTTP/1.1 in chunks."""
    head = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
    return head + b"".join(b"%x\r\n%b\r\n" % (len(piece), piece) for piece in pieces) + close + trailers + b"\r\n"


class RawServer(ThreadedServer):
    """Usable as a context manager.

    Args:
        handler: Called in a thread for each connection; the connection is closed when it returns.
        tls: Makes it speak TLS; the handler gets the connection after the handshake.

    Attributes:
        url: Base URL for the client.
    """

    def __init__(self, handler: Handler, *, tls: ssl.SSLContext | None = None, scheme: str = "http") -> None:
        self._handler = handler
        super().__init__(tls=tls)
        self.url = f"{'https' if tls else scheme}://127.0.0.1:{self.port}"

    def serve(self, connection: socket.socket) -> None:
        with contextlib.suppress(OSError, EOFError, h2.exceptions.H2Error):
            self._handler(connection)


def read_request(connection: socket.socket) -> tuple[bytes, bytes]:
    """Read a request of HTTP/1.1 with a Content-Length; gives its head and its body.

    Raises:
        EOFError: The client has closed the connection.
    """
    data = b""
    while b"\r\n\r\n" not in data:
        data += _received(connection)
    head, _, body = data.partition(b"\r\n\r\n")
    length = head.lower().partition(b"content-length:")[2].partition(b"\r\n")[0]
    while len(body) < int(length or 0):
        body += _received(connection)
    return head, body


def _received(connection: socket.socket) -> bytes:
    data = connection.recv(65_536)
    if not data:
        raise EOFError
    return data


def reset(connection: socket.socket) -> None:
    """End a connection with a TCP reset."""
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    connection.close()


def until_closed(connection: socket.socket) -> None:
    """Wait until the client goes."""
    while connection.recv(65_536):
        pass


def send_below_tls(connection: socket.socket, data: bytes) -> None:
    """Put bytes on the wire that are no TLS."""
    with socket.socket(fileno=os.dup(connection.fileno())) as wire:
        wire.sendall(data)


class Http2:
    """The server's side of one HTTP/2 connection: gives the requests, one after the other."""

    def __init__(self, connection: socket.socket, settings: dict[int, int] | None = None) -> None:
        self.state = h2.connection.H2Connection(h2.config.H2Configuration(client_side=False, header_encoding="utf-8"))
        if settings:
            self.state.update_settings(settings)
        self._connection = connection
        self._bodies: dict[int, bytearray] = {}
        self._complete: list[tuple[int, bytes]] = []
        self.state.initiate_connection()
        self.flush()

    def flush(self) -> None:
        """Send what is to be sent."""
        self._connection.sendall(self.state.data_to_send())

    def next_request(self) -> tuple[int, bytes]:
        """Wait for a complete request; gives its stream and its body.

        Raises:
            EOFError: The client has closed the connection.
        """
        while not self._complete:
            for event in self.state.receive_data(_received(self._connection)):
                if isinstance(event, h2.events.RequestReceived):
                    self._bodies[event.stream_id] = bytearray()
                elif isinstance(event, h2.events.DataReceived):
                    self._bodies[event.stream_id] += event.data
                    self.state.acknowledge_received_data(event.flow_controlled_length, event.stream_id)
                elif isinstance(event, h2.events.StreamEnded):
                    self._complete.append((event.stream_id, bytes(self._bodies.pop(event.stream_id))))
            self.flush()
        return self._complete.pop(0)

    def respond(self, stream: int, body: bytes = ACCEPTED, *, end: bool = True) -> None:
        """Send a response."""
        self.state.send_headers(stream, [(":status", "200"), ("content-type", "application/json")])
        self.state.send_data(stream, body, end_stream=end)
        self.flush()
