"""Streams: typed items while they arrive, whole or with an error that reports how many came."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Iterator
from typing import Any

import anyio
import httpx
import np6
import pytest
from h2.connection import H2Connection
from np6_api.api.action_events import list_all
from np6_api.json_reader import ItemParser
from np6_api.models import HitEvent
from np6_api.resources.action_events import ActionEvents, AsyncActionEvents
from np6_api.types import OPERATION_EXTENSION, STREAM_EXTENSION, DecodeError, UnknownVariant
from np6_sandbox import Sandbox

from .conftest import Collect, Pieces, Server, array, event


def identity(value: Any) -> Any:
    return value


def test_items_are_typed_as_in_the_list(read: Collect) -> None:
    values = [event(1), {"type": "novelty", "x": 1.5}, event(2, more=[1, {"a": None}])]
    events, error = read(Server(Pieces([array(values)])))
    assert error is None
    assert events == list_all.call().read(httpx.Response(200, content=array(values)))
    assert [type(item) for item in events] == [HitEvent, UnknownVariant, HitEvent]


@pytest.mark.parametrize("size", [1, 7, 64])
def test_pieces_may_end_anywhere(read: Collect, size: int) -> None:
    body = json.dumps([event(1, text="é \N{PARTY POPPER}"), event(2)], ensure_ascii=False).encode()
    pieces: list[bytes | Exception] = [body[i : i + size] for i in range(0, len(body), size)]
    events, error = read(Server(Pieces(pieces)))
    assert error is None
    assert [item.to_dict() for item in events] == json.loads(body)


def test_an_empty_array_has_no_items(read: Collect) -> None:
    assert read(Server(Pieces([b"\xef\xbb\xbf", b"\n [", b" ]\n"]))) == ([], None)


def test_an_item_is_there_before_the_next_has_arrived() -> None:
    body = Pieces([b"[" + array([event(1)])[1:-1] + b",", b"", array([event(2)])[1:]])
    with Server(body).client() as client, client.action_events.stream_list_all() as stream:
        first = next(stream)
        assert isinstance(first, HitEvent)
        assert first.timestamp == 1
        assert body.given == 1
        assert stream.received == 1


def test_nothing_is_sent_before_the_first_item_is_requested() -> None:
    server = Server(Pieces([b"[]"]))
    with server.client() as client:
        stream = client.action_events.stream_list_all(start=5, end=9)
        assert server.requests == []
        assert list(stream) == []
    (request,) = server.requests
    assert request.url.params.multi_items() == [("start", "5"), ("end", "9")]
    assert request.extensions[OPERATION_EXTENSION].name == "action_events.list_all"
    assert request.extensions[STREAM_EXTENSION] is True


def test_an_early_exit_ends_the_transfer() -> None:
    body = Pieces([array([event(1), event(2)])[:-1] + b",", array([event(3)])[1:]])
    with Server(body).client() as client:
        with client.action_events.stream_list_all() as stream:
            for _ in stream:
                break
        assert body.closed
        assert body.given == 1
        assert list(stream) == []


def test_a_stream_that_is_forgotten_ends_its_transfer() -> None:
    body = Pieces([array([event(1), event(2)])])
    with Server(body).client() as client:
        for _ in client.action_events.stream_list_all():
            break
        assert body.closed


@pytest.mark.parametrize("backend", ["asyncio", "trio"])
def test_an_early_exit_ends_the_transfer_on_an_event_loop(backend: str) -> None:
    body = Pieces([array([event(1), event(2)])[:-1] + b",", array([event(3)])[1:]])

    async def run() -> None:
        async with Server(body).async_client() as client, client.action_events.stream_list_all() as stream:
            async for _ in stream:
                break
        assert body.closed
        assert body.given == 1

    anyio.run(run, backend=backend)


@pytest.mark.parametrize("backend", ["asyncio", "trio"])
def test_cancellation_ends_the_transfer(backend: str) -> None:
    class Endless(Pieces):
        async def __aiter__(self) -> AsyncIterator[bytes]:
            yield array([event(1)])[:-1]
            await anyio.sleep_forever()

    body = Endless([])

    async def run() -> None:
        async with Server(body).async_client() as client:
            with anyio.move_on_after(0.05) as scope:
                async with client.action_events.stream_list_all() as stream:
                    async for _ in stream:
                        pass
            assert scope.cancelled_caught
            assert body.closed

    anyio.run(run, backend=backend)


def test_a_lost_connection_reports_how_many_items_came(read: Collect) -> None:
    body = Pieces([array([event(1), event(2)])[:-1], httpx.ReadError("reset by peer")])
    events, error = read(Server(body))
    assert [item.timestamp for item in events] == [1, 2]
    assert isinstance(error, np6.ConnectionFailedError)
    assert error.items == 2
    assert isinstance(error.__cause__, httpx.ReadError)
    assert "broke off" in str(error)
    assert "2 items had been received" in str(error)
    assert body.closed


def test_what_the_protocol_library_raises_is_a_lost_connection_too(read: Collect) -> None:
    """h2 is not translated by httpx: a bad frame in the middle of a stream came out as h2's own exception."""

    class BadFrame(Pieces):
        def __iter__(self) -> Iterator[bytes]:
            yield from super().__iter__()
            connection = H2Connection()
            connection.initiate_connection()
            connection.receive_data(b"\0\0\1\0\0\0\0\0\0x")  # data that belongs to no stream

        async def __aiter__(self) -> AsyncIterator[bytes]:
            for piece in self:
                yield piece

    events, error = read(Server(BadFrame([b"[" + array([event(1)])[1:-1] + b","])))
    assert [item.timestamp for item in events] == [1]
    assert isinstance(error, np6.ConnectionFailedError)
    assert error.items == 1
    assert isinstance(error.__cause__, httpx.RemoteProtocolError)


def test_an_interruption_of_a_stream_reports_what_it_means(read: Collect) -> None:
    class Interrupted(Pieces):
        def __iter__(self) -> Iterator[bytes]:
            yield from super().__iter__()
            raise KeyboardInterrupt

        async def __aiter__(self) -> AsyncIterator[bytes]:
            for piece in self:
                yield piece

    with pytest.raises(KeyboardInterrupt) as caught:
        read(Server(Interrupted([b"["])))
    assert "may have acted on it" in caught.value.__notes__[0]


def test_a_silent_connection_is_a_timeout(read: Collect) -> None:
    _, error = read(Server(Pieces([b"[", httpx.ReadTimeout("silence")])))
    assert isinstance(error, np6.TimedOutError)
    assert error.items == 0


def test_an_invalid_item_is_located(read: Collect) -> None:
    body = Pieces([array([event(1), event(2), event(3) | {"source": {"type": "email", "detail": 5}}, event(4)])])
    events, error = read(Server(body))
    assert [item.timestamp for item in events] == [1, 2]
    assert isinstance(error, np6.DecodingError)
    assert error.path == "$[2].source.detail"
    assert error.items == 2
    assert "expected an object, found an integer" in str(error)


@pytest.mark.parametrize(
    ("body", "path", "reason"),
    [
        (b"", "$", "found an empty body"),
        (b"[", "$[0]", "the array breaks off"),
        (array([event(1)])[:-1], "$[1]", "the array breaks off"),
        (array([event(1)])[:-1] + b",", "$[1]", "the array breaks off"),
        (array([event(1)])[:-1] + b',{"type": "hi', "$[1]", "the array breaks off"),
        (array([event(1)])[:-1] + b",oops]", "$[1]", "Expecting value"),
        (array([event(1)])[:-1] + b",]", "$[1]", "Expecting value"),
        (array([event(1)])[:-1] + b"{}]", "$[1]", "without a comma between two items"),
        (array([event(1)]) + b"[]", "$", "something after the end of the array"),
        (b"[3]", "$[0]", "expected an object, found an integer"),
        (b'{"item": 3}', "$", "expected an array, found an object"),
        (b"<html>", "$", "expected an array, found a page of HTML or XML"),
        (b"null", "$", "expected an array, found null"),
    ],
)
def test_what_is_no_array_of_events_is_refused(read: Collect, body: bytes, path: str, reason: str) -> None:
    _, error = read(Server(Pieces([body])))
    assert isinstance(error, np6.DecodingError)
    assert error.path == path
    assert reason in str(error)


def test_a_failure_is_the_same_as_without_a_stream(read: Collect) -> None:
    events, error = read(Server(Pieces([b'{"message": "no"}']), status=404))
    assert events == []
    assert isinstance(error, np6.NotFoundError)
    assert error.body == {"message": "no"}
    assert error.items is None


def test_the_head_of_the_response_is_waited_for_with_retries() -> None:
    responses: Iterator[httpx.Response] = iter([httpx.Response(503), httpx.Response(200, json=[event(1)])])
    transport = httpx.MockTransport(lambda request: next(responses))
    policy = np6.RetryPolicy(max_attempts=2, base_delay=0)
    with np6.Client("key", transport=transport, retry=policy) as client:
        assert len(list(client.action_events.stream_list_all())) == 1


def test_every_operation_that_returns_an_array_can_be_streamed() -> None:
    for resource in (ActionEvents, AsyncActionEvents):
        methods = {name for name in vars(resource) if not name.startswith(("_", "stream_")) and "_detailed" not in name}
        assert {f"stream_{name}" for name in methods} <= set(vars(resource))


def test_deprecated_operations_warn_when_streamed() -> None:
    with Server(Pieces([b"[]"])).client() as client, pytest.warns(DeprecationWarning, match="fields.list"):
        assert list(client.fields.stream_list()) == []


def test_the_sandbox_streams() -> None:
    with Sandbox() as sandbox, np6.Client(sandbox.key, base_url=sandbox.url) as client:
        assert list(client.action_events.stream_list_all()) == client.action_events.list_all()


def test_a_decoder_that_raises_keeps_the_items_before() -> None:
    parser = ItemParser(list_all.call().item or identity)
    items = parser.feed(b'[{"type": "hit"}, "x"]')
    assert isinstance(next(items), HitEvent)
    with pytest.raises(DecodeError) as caught:
        next(items)
    assert caught.value.path == "$[1]"
