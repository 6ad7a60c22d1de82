"""A small server on loopback, in a process of its own: one response to everything, or a stream as long as asked."""

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
