"""A proxy for CONNECT that refuses, breaks off, or cuts its tunnels after so many bytes."""

from __future__ import annotations

import contextlib
import socket
import threading
from collections.abc import Callable
from dataclasses import dataclass

from tests.servers import ThreadedServer

from .fault_proxy import Broken, cut


@dataclass(frozen=True)
class TunnelFault:
    """What goes wrong with one tunnel, in the order of time.

    Attributes:
        silent: CONNECT is read and the connection broken.
        status: CONNECT gets this status, and there is no tunnel.
        up: The tunnel breaks after so many bytes towards the server, which gets them.
        down: The tunnel breaks after so many bytes towards the client, which gets them.
    """

    silent: bool = False
    status: int | None = None
    up: int | None = None
    down: int | None = None


class Tunnel(ThreadedServer):
    """The proxy. Usable as a context manager.

    Attributes:
        url: Its address.
        fallback: Chooses the fault of a tunnel.
    """

    def __init__(self) -> None:
        self.fallback: Callable[[], TunnelFault] = TunnelFault
        super().__init__()
        self.url = f"http://127.0.0.1:{self.port}"

    def serve(self, connection: socket.socket) -> None:
        client = connection
        with contextlib.ExitStack() as closing, contextlib.suppress(OSError, Broken):
            head = b""
            while b"\r\n\r\n" not in head:
                piece = client.recv(65_536)
                if not piece:
                    return
                head += piece
            fault = self.fallback()
            if fault.silent:
                cut(client, "reset")
            if fault.status is not None:
                client.sendall(f"HTTP/1.1 {fault.status} X\r\ncontent-length: 0\r\n\r\n".encode())
                return
            host, _, port = head.split(b" ")[1].decode().rpartition(":")
            server = socket.create_connection((host, int(port)))
            self.keep(server)
            closing.callback(self.forget, server)
            client.sendall(b"HTTP/1.1 200 X\r\n\r\n")
            up = threading.Thread(target=_pump, args=(client, server, fault.up), daemon=True)
            up.start()
            _pump(server, client, fault.down)
            up.join()


def _pump(source: socket.socket, target: socket.socket, most: int | None) -> None:
    """Carry bytes one way, until either side ends or so many have passed; that is the end of both ways."""
    with contextlib.suppress(OSError):
        while (most is None or most > 0) and (data := source.recv(65_536 if most is None else most)):
            target.sendall(data)
            most = None if most is None else most - len(data)
    for end in (source, target):
        with contextlib.suppress(OSError):
            end.shutdown(socket.SHUT_RDWR)
