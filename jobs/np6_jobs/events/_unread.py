"""Events as the server sent them: what only stores or rewrites them needs no models."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, overload

from np6 import AsyncClient, Client
from np6_api.stream import AsyncStream, Stream
from np6_api.types import Call, DecodeError, UnknownVariant


@overload
def events_as_sent(client: Client, list_events: Callable[..., Call[Any]]) -> Callable[..., Stream[UnknownVariant]]: ...


@overload
def events_as_sent(
    client: AsyncClient, list_events: Callable[..., Call[Any]]
) -> Callable[..., AsyncStream[UnknownVariant]]: ...


def events_as_sent(client: Client | AsyncClient, list_events: Callable[..., Call[Any]]) -> Callable[..., Any]:
    """Return a method for a reader whose events are not decoded: `event.data` is the JSON object.

    Args:
        client: The client to read with.
        list_events: The function `call` of an operation that lists events.
    """

    def stream(**parameters: Any) -> Any:
        call = list_events(**parameters)
        unread: Call[list[UnknownVariant]] = Call(
            call.operation, call.url, call.read, params=call.params, headers=call.headers, item=_as_sent
        )
        return AsyncStream(client, unread) if isinstance(client, AsyncClient) else Stream(client, unread)

    # A reader looks for the parameters of the period.
    stream.__wrapped__ = list_events  # type: ignore[attr-defined]
    return stream


def _as_sent(item: Any) -> UnknownVariant:
    if not isinstance(item, dict):
        raise DecodeError(f"expected an object, found {type(item).__name__}")
    return UnknownVariant(item)
