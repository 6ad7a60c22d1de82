"""An HTTP server on loopback with canned responses, for responses that the sandbox never gives."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


@dataclass
class Seen:
    """A request that reached the server."""

    method: str
    path: str
    headers: dict[str, str]
    body: bytes


@dataclass
class CannedServer:
    """Respond to every request with the same canned response, and record the requests."""

    url: str
    status: int = 200
    body: bytes = b"{}"
    content_type: str = "application/json"
    seen: list[Seen] = field(default_factory=list)

    def respond(self, value: Any, status: int = 200) -> None:
        """Respond with a JSON value from now on."""
        self.status = status
        self.body = json.dumps(value).encode()


@contextmanager
def serve() -> Iterator[CannedServer]:
    """Serve canned responses on a free port."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def respond(self) -> None:
            length = int(self.headers.get("content-length", 0))
            body = self.rfile.read(length)
            canned.seen.append(Seen(self.command, self.path, {k.lower(): v for k, v in self.headers.items()}, body))
            self.send_response(canned.status, "Canned")
            self.send_header("Content-Type", canned.content_type)
            self.send_header("Connection", "close")  # so that a client which a test does not close leaves no socket
            payload = b"" if canned.status == 204 else canned.body
            self.send_header("Content-Length", str(len(payload)))
            self.end_headers()
            self.wfile.write(payload)

        do_GET = do_POST = do_PUT = do_DELETE = do_PATCH = respond

        def log_message(self, format: str, *args: Any) -> None:
            """Tests print nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    canned = CannedServer(f"http://127.0.0.1:{server.server_address[1]}")
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield canned
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
