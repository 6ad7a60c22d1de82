"""Small servers on loopback, each in a process of its own."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from benchmarks.payloads import events

BLOCK = 1_200

SERVER = """
import asyncio, sys

HEAD = b"HTTP/1.1 200 OK\\r\\nContent-Type: application/json\\r\\n"

block = open(sys.argv[1], "rb").read().strip()[1:-1]
body = b"[" + block + b"]"
small = HEAD + b"Content-Length: %d\\r\\n\\r\\n" % len(body) + body


async def serve(reader, writer):
    try:
        while line := await reader.readline():
            while (await reader.readline()).strip():
                pass
            path = line.split()[1].decode()
            if "blocks=" not in path:
                writer.write(small)
                await writer.drain()
                continue
            writer.write(HEAD + b"Transfer-Encoding: chunked\\r\\n\\r\\n")
            blocks = int(path.partition("blocks=")[2].partition("&")[0])
            for number in range(blocks):
                piece = (b"[" if number == 0 else b",") + block + (b"]" if number == blocks - 1 else b"")
                writer.write(b"%x\\r\\n" % len(piece) + piece + b"\\r\\n")
                await writer.drain()
            writer.write(b"0\\r\\n\\r\\n")
            await writer.drain()
    except ConnectionError:
        pass
    finally:
        writer.close()


async def main():
    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


asyncio.run(main())
"""

INSTANT = """
import asyncio, sys

BODY = sys.stdin.buffer.read()
RESPONSE = (
    b"HTTP/1.1 200 OK\\r\\nContent-Type: application/json\\r\\nx-request-id: r-1\\r\\nX-RateLimit-Limit: 1000\\r\\n"
    b"X-RateLimit-Remaining: 999\\r\\nX-RateLimit-Reset: 60\\r\\nContent-Length: %d\\r\\n\\r\\n" % len(BODY)
) + BODY


class Responder(asyncio.Protocol):
    def connection_made(self, transport):
        self.transport, self.head, self.missing = transport, b"", 0

    def data_received(self, data):
        if self.missing:
            self.missing -= len(data)
        else:
            self.head += data
            head, end, body = self.head.partition(b"\\r\\n\\r\\n")
            if not end:
                return
            self.head = b""
            length = head.lower().partition(b"content-length: ")[2].partition(b"\\r\\n")[0]
            self.missing = int(length or 0) - len(body)
        if not self.missing:
            self.transport.write(RESPONSE)


async def main():
    server = await asyncio.get_running_loop().create_server(Responder, "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


asyncio.run(main())
"""


@contextmanager
def instant(body: bytes) -> Iterator[str]:
    """Serve one response to everything, at once; yields the base URL.

    Args:
        body: JSON.
    """
    command = [sys.executable, "-c", INSTANT]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as server:
        assert server.stdin
        assert server.stdout
        try:
            server.stdin.write(body)
            server.stdin.close()
            yield f"http://127.0.0.1:{int(server.stdout.readline())}"
        finally:
            server.terminate()


@contextmanager
def serving(folder: Path, size: int = BLOCK) -> Iterator[str]:
    """Serve so many events as a response, or `blocks=n` times as many as a stream.

    Args:
        folder: For the file that the server reads.
        size: Events in one response, and in one block of a stream.
    """
    file = folder / f"response-{size}.json"
    file.write_text(json.dumps(events(size), separators=(",", ":")), encoding="utf-8")
    server = subprocess.Popen([sys.executable, "-c", SERVER, str(file)], stdout=subprocess.PIPE, text=True)
    try:
        assert server.stdout
        yield f"http://127.0.0.1:{int(server.stdout.readline())}"
    finally:
        server.terminate()
        server.wait()
