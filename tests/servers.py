"""A server on loopback with a thread for each connection, for tests that act on the bytes themselves."""

from __future__ import annotations

import abc
import contextlib
import socket
import ssl
import threading
import time
from typing import Self


class ThreadedServer(abc.ABC):
    """Accept connections until the end of the `with` block; a subclass serves them.

    A subclass sets its attributes before it calls `__init__`, which starts to accept.

    Args:
        port: Port to bind; 0: a free one.
        tls: Serve TLS; `serve` gets a connection after its handshake.

    Attributes:
        port: Port that it listens on.
        connections: Number of connections that it accepted.
    """

    def __init__(self, port: int = 0, tls: ssl.SSLContext | None = None) -> None:
        self._tls = tls
        self._listener = socket.create_server(("127.0.0.1", port), backlog=512)
        self.port: int = self._listener.getsockname()[1]
        self.connections = 0
        self.lock = threading.Lock()
        self._sockets: set[socket.socket] = set()
        self._thread = threading.Thread(target=self._accept, daemon=True)
        self._thread.start()

    @abc.abstractmethod
    def serve(self, connection: socket.socket) -> None:
        """Serve a connection, in a thread of its own. It is closed when this returns."""

    @property
    def open(self) -> int:
        """Number of open connections."""
        with self.lock:
            return len(self._sockets)

    def keep(self, connection: socket.socket) -> None:
        """Count a connection as open, so that `close` ends it."""
        with self.lock:
            self._sockets.add(connection)

    def forget(self, connection: socket.socket) -> None:
        """Close a connection that was kept."""
        with self.lock:
            self._sockets.discard(connection)
        connection.close()

    def settle(self) -> None:
        """Wait until all connections that were made so far have been served to their end, which their clients left.

        What their clients have sent is read; what clients left open without closing it is ended.

        Raises:
            TimeoutError: That takes longer than any request may.
        """
        limit = 60
        address = ("127.0.0.1", self.port)
        with contextlib.suppress(OSError), socket.create_connection(address, timeout=limit) as last:
            last.shutdown(socket.SHUT_WR)
            while last.recv(65_536):  # connections are accepted in their order: those before it are known now
                pass
        with self.lock:
            for connection in self._sockets:
                with contextlib.suppress(OSError):
                    socket.socket.shutdown(connection, socket.SHUT_RD)  # that of TLS would forget its keys
        deadline = time.monotonic() + limit
        while self.open:
            if time.monotonic() > deadline:
                raise TimeoutError(f"{self.open} connections are still served")
            time.sleep(0.002)

    def close(self) -> None:
        """Stop listening, and shut down all connections."""
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self._thread.join()
        with self.lock:
            for connection in self._sockets:
                with contextlib.suppress(OSError):
                    connection.shutdown(socket.SHUT_RDWR)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _accept(self) -> None:
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            self.connections += 1
            self.keep(connection)
            threading.Thread(target=self._run, args=(connection,), daemon=True).start()

    def _run(self, connection: socket.socket) -> None:
        try:
            if self._tls is not None:
                with contextlib.suppress(OSError):
                    connection = self._with_tls(connection, self._tls)
                if not isinstance(connection, ssl.SSLSocket):
                    return
            self.serve(connection)
        finally:
            self.forget(connection)

    def _with_tls(self, connection: socket.socket, tls: ssl.SSLContext) -> ssl.SSLSocket:
        wrapped = tls.wrap_socket(connection, server_side=True)
        with self.lock:
            self._sockets.discard(connection)
            self._sockets.add(wrapped)
        return wrapped
