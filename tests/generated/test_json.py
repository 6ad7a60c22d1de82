"""One reading of JSON: a stream yields what the list holds, and each failure is the same typed error."""

from __future__ import annotations

import gzip
import json
import socket
import subprocess
import sys
import threading
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import anyio
import httpx
import np6
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from np6_api.json_reader import MAX_DEPTH, ItemParser, read_document
from np6_api.stream import MAX_PIECE, Decompressor
from np6_api.types import DecodeError
from np6_api.wire import array_reader

from .conftest import Collect, Pieces, Server, array, event

Outcome = tuple[str, Any, int | None]


def identity(value: Any) -> Any:
    return value


def listed(body: bytes) -> Outcome:
    """Return what `list_*` reads from a body: its value, or the path of the error."""
    try:
        return "value", repr(array_reader(identity)(httpx.Response(200, content=body))), None
    except DecodeError as error:
        return "error", error.path, None


def streamed(body: bytes, cuts: list[int]) -> tuple[Outcome, list[Any]]:
    """Return what `stream_*` reads from it in these pieces, and the items before an error."""
    parser, items = ItemParser(identity), list[Any]()
    try:
        for start, end in zip([0, *cuts], [*cuts, len(body)], strict=True):
            items.extend(parser.feed(body[start:end]))  # an error comes once the items before it are out
        parser.end()
    except DecodeError as error:
        return ("error", error.path, None), items
    assert parser.items == len(items)
    return ("value", repr(items), None), items


FRAGMENTS = [
    *(b"[", b"]", b"{", b"}", b",", b":", b" ", b"\n", b'"', b"\\", b"null", b"true", b"-", b"1", b"0", b".5", b"e9"),
    *(b"NaN", b"Infinity", b"-Infinity", b"1e400", b"-1e400", b"-9223372036854775808", b"18446744073709551616"),
    *(b'"\\ud800"', b'"\\ud800\\ud800"', b'"\\ud83c\\udf89"', b'"\\udc00"', b'"\\u00', b"\\", b'"\\"', b'"a\\\\"'),
    *(b"\xef\xbb\xbf", b"\xc0\xaf", b"\xed\xa0\x80", b"\xf0\x9f\x8e\x89", b"\xff\xfe", b"\x00", b"\xc3"),
    *(b'{"a":[{"b":"]}"}]}', b"[[],{}]", b'"', b"nul", b"9" * 5_000, b"[" * 120, b"]" * 120),
]
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(st.characters()) | st.just("\ud800"),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=6,
)


@st.composite
def bodies(draw: st.DrawFn) -> bytes:
    """Arrays in any notation, arrays with something wrong in them, and anything else."""
    kind = draw(st.integers(0, 3))
    if kind == 0:
        return b"[" + b"".join(draw(st.lists(st.sampled_from(FRAGMENTS), max_size=12))) + b"]"
    if kind == 1:
        return b"".join(draw(st.lists(st.sampled_from(FRAGMENTS), max_size=12)))
    text = json.dumps(
        draw(st.lists(VALUES, max_size=4)),
        ensure_ascii=draw(st.booleans()),
        indent=draw(st.none() | st.integers(0, 1)),
    )
    body = text.encode(draw(st.sampled_from(["utf-8", "utf-8", "utf-8-sig", "utf-16", "utf-32"])), "surrogatepass")
    if kind == 2:
        return body
    at = draw(st.integers(0, len(body)))
    return body[:at] + draw(st.sampled_from(FRAGMENTS) | st.binary(max_size=3)) + body[at + draw(st.integers(0, 2)) :]


@settings(max_examples=1_500)
@given(bodies(), st.data())
@example(b'[1,"\\ud800\\ud800"]', None)
@example(b"\xef\xbb\xbf[1]", None)
@example(b"[-9223372036854775808, 1e400]", None)
def test_a_stream_reads_what_the_list_reads(body: bytes, data: st.DataObject | None) -> None:
    if data is None:
        cuts = list(range(1, len(body)))
    else:
        cuts = sorted(data.draw(st.lists(st.integers(0, len(body)), max_size=6)))
    outcome, items = streamed(body, cuts)
    assert outcome == listed(body)
    if outcome[0] == "error" and outcome[1].startswith("$["):
        assert outcome[1] == f"$[{len(items)}]"


@settings(max_examples=300)
@given(st.lists(VALUES, max_size=4), st.data())
def test_what_is_json_is_read_as_python_reads_it(values: list[Any], data: st.DataObject) -> None:
    try:
        body = json.dumps(values, ensure_ascii=data.draw(st.booleans()), allow_nan=False).encode()
    except ValueError:
        return  # what has no form in JSON
    cuts = sorted(data.draw(st.lists(st.integers(0, len(body)), max_size=6)))
    outcome, items = streamed(body, cuts)
    assert outcome[0] == "value"
    assert items == json.loads(body)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (b'"\\ud800\\ud800"', "\ud800\ud800"),
        (b"-9223372036854775808", -(2**63)),
        (b"123456789012345678901234567890", 123456789012345678901234567890),
        (b"1.0", 1.0),
        (b'{"a":1,"a":2}', {"a": 2}),
    ],
)
def test_values_are_what_the_server_wrote(text: bytes, value: Any) -> None:
    body = b"\xef\xbb\xbf[" + text + b"]"
    _, items = streamed(body, list(range(1, len(body))))
    assert items == [value] == array_reader(identity)(httpx.Response(200, content=body))
    assert read_document(text) == value


@pytest.mark.parametrize(
    ("item", "reason"),
    [
        (b'"\xc0\xaf"', "not UTF-8"),
        (b'"\xed\xa0\x80"', "not UTF-8"),
        (b"NaN", "NaN is not JSON"),
        (b"1e400", "beyond the range"),
        (b"9" * 5_000, "more digits"),
        (b"nope", "Expecting value"),
        (b"[" * MAX_DEPTH + b"]" * MAX_DEPTH, "nested more than 100 deep"),
        (b"[" * 40_000, "nested more than 100 deep"),
    ],
)
def test_what_is_no_json_is_the_same_error_both_ways(read: Collect, item: bytes, reason: str) -> None:
    body = b"[" + array([event(1)])[1:-1] + b"," + item + b"]"
    events, error = read(Server(Pieces([body[at : at + 7] for at in range(0, len(body), 7)])))
    assert [each.timestamp for each in events] == [1]
    assert isinstance(error, np6.DecodingError)
    assert (error.items, error.path) == (1, "$[1]")
    assert reason in str(error)
    with Server(Pieces([body])).client() as client, pytest.raises(np6.DecodingError) as caught:
        client.action_events.list_all()
    assert caught.value.path == "$[1]"
    assert reason in str(caught.value)


def test_depth_is_counted_alike_everywhere() -> None:
    deepest = b"[" * MAX_DEPTH + b"]" * MAX_DEPTH
    assert read_document(deepest) == json.loads(deepest)
    for cuts in ([], list(range(1, len(deepest)))):
        assert streamed(deepest, cuts)[0] == listed(deepest) == ("value", repr(json.loads(deepest)), None)
    strings = json.dumps([["[" * 200, {"a": "{" * 200}]] * 3).encode()  # brackets that are none
    assert streamed(strings, [9])[0] == listed(strings) == ("value", repr(json.loads(strings)), None)
    assert read_document(strings) == json.loads(strings)
    with pytest.raises(DecodeError, match="100 deep"):
        read_document(b'{"a":' + deepest + b"}")


def test_an_item_has_a_size_at_most(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("np6_api.json_reader.MAX_ITEM_LENGTH", 1_000)
    largest = b'["' + b"a" * 998 + b'"]'
    for cuts in ([], [2, 3, 700]):
        assert streamed(largest, cuts)[0] == listed(largest)
        assert streamed(largest, cuts)[0][0] == "value"
        too_large = largest.replace(b"a", b"aa", 1)
        assert streamed(too_large, cuts)[0] == listed(too_large) == ("error", "$[0]", None)
    with pytest.raises(DecodeError, match=r"more than 1,000 characters"):
        list(ItemParser(identity).feed(b'["' + b"a" * 2_000))


@contextmanager
def responding(body: bytes, coding: str) -> Iterator[tuple[str, list[bytes]]]:
    """A server that sends one response to whatever comes, on a real socket; its address, and what it was sent."""
    head = f"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n"
    head += f"Content-Encoding: {coding}\r\nConnection: close\r\n\r\n" if coding else "Connection: close\r\n\r\n"
    requests: list[bytes] = []
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def serve() -> None:
            connection, _ = listener.accept()
            with connection:
                requests.append(connection.recv(65_536))
                try:
                    connection.sendall(head.encode() + body)
                except OSError:
                    return  # whoever reads has heard enough

        thread = threading.Thread(target=serve)
        thread.start()
        yield f"http://127.0.0.1:{listener.getsockname()[1]}", requests
        thread.join()


async def _stream(url: str) -> tuple[int, Exception | None]:
    count = 0
    async with np6.AsyncClient("key", base_url=url, retry=np6.RetryPolicy(max_attempts=1)) as client:
        try:
            async with client.action_events.stream_list_all() as events:
                async for _ in events:
                    count += 1
        except Exception as error:
            return count, error
    return count, None


def stream(url: str, backend: str) -> tuple[int, Exception | None]:
    """Read a stream; how many items came, and what ended it."""
    if backend:
        return anyio.run(_stream, url, backend=backend)
    count = 0
    with np6.Client("key", base_url=url, retry=np6.RetryPolicy(max_attempts=1)) as client:
        try:
            for _ in client.action_events.stream_list_all():
                count += 1
        except Exception as error:
            return count, error
    return count, None


BACKENDS = pytest.mark.parametrize("backend", ["", "asyncio", "trio"])


@BACKENDS
@pytest.mark.parametrize(
    ("coding", "compress"),
    [("", bytes), ("identity", bytes), ("gzip", gzip.compress), ("x-gzip", gzip.compress), ("deflate", zlib.compress)],
    ids=["plain", "identity", "gzip", "x-gzip", "deflate"],
)
def test_a_compressed_stream_is_read(backend: str, coding: str, compress: Callable[[bytes], bytes]) -> None:
    with responding(compress(array([event(number) for number in range(3_000)])), coding) as (url, requests):
        assert stream(url, backend) == (3_000, None)
    assert b"\r\naccept-encoding: gzip\r\n" in requests[0].lower()


@BACKENDS
@pytest.mark.parametrize(
    ("coding", "body"),
    [
        ("gzip, gzip", gzip.compress(gzip.compress(b"[]"))),
        ("br", b"\x0b\x01\x80[]\x03"),
        ("zstd", b"whatever"),
        ("gzip", b"[]"),
        ("gzip", gzip.compress(b"[]" * 9)[:12] + b"\xff" * 20),
    ],
    ids=["gzip twice", "brotli", "zstd", "not gzip", "broken gzip"],
)
def test_another_compression_is_a_typed_error(backend: str, coding: str, body: bytes) -> None:
    with responding(body, coding) as (url, _):
        count, error = stream(url, backend)
    assert count == 0
    assert isinstance(error, np6.DecodingError)
    assert error.items == 0
    assert error.status_code == 200


def test_decompression_gives_pieces_of_bounded_size() -> None:
    body = b"[" + b"\n" * 5_000_000 + b"]"
    sizes = [len(piece) for piece in Decompressor("gzip").feed(gzip.compress(body))]
    assert max(sizes) <= MAX_PIECE
    assert sum(sizes) == len(body)


def test_a_response_that_a_hook_has_read_is_streamed_from_there() -> None:
    body = gzip.compress(array([event(1)]))
    with (
        responding(body, "gzip") as (url, _),
        np6.Client("key", base_url=url, event_hooks={"response": [lambda response: response.read()]}) as client,
    ):
        assert [item.to_dict()["timestamp"] for item in client.action_events.stream_list_all()] == [1]


def gzipped(megabytes: int, byte: bytes, head: bytes, tail: bytes) -> bytes:
    """A body of one byte many times, compressed to a thousandth."""
    compressor = zlib.compressobj(9, zlib.DEFLATED, 31)
    pieces = [head, *[byte * 1_000_000] * megabytes, tail]
    return b"".join(map(compressor.compress, pieces)) + compressor.flush()


BOMBS: dict[str, Callable[[], tuple[str, bytes]]] = {
    "compressed twice": lambda: ("gzip, gzip", gzip.compress(gzipped(200, b"[", b"", b""), 9)),
    "whitespace": lambda: ("gzip", gzipped(200, b" ", b"[", b"]")),
    "one string": lambda: ("gzip", gzipped(200, b"a", b'["', b'"]')),
    "nesting": lambda: ("", b"[" * 40_000),
}


@pytest.mark.skipif(sys.platform != "linux", reason="the peak of a process is read from /proc")
@pytest.mark.parametrize("bomb", BOMBS)
def test_a_bomb_takes_bounded_memory(bomb: str) -> None:
    """In a process of its own, whose peak is its own: 40 KB of brackets took 960 MB, 2 KB of gzip in gzip 2 GB."""
    program = """
import sys, np6
with np6.Client("key", base_url=sys.argv[1]) as client:
    try:
        for _ in client.action_events.stream_list_all():
            pass
    except np6.DecodingError as error:
        assert error.items == 0
print(next(line.split()[1] for line in open("/proc/self/status") if line.startswith("VmHWM:")))
"""
    coding, body = BOMBS[bomb]()
    with responding(body, coding) as (url, _):
        done = subprocess.run([sys.executable, "-c", program, url], capture_output=True, text=True, check=True)
    assert int(done.stdout) < 160 * 1024  # the program, and the 64 Mi characters that are kept of an item
