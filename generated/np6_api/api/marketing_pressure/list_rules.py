"""GET /marketing/pressure/rules: List the rules"""

from __future__ import annotations

import typing as _t

from ... import _runtime as _rt
from ...models.pressure_rule import PressureRule

if _t.TYPE_CHECKING:
    from ... import client as _client

OPERATION: _t.Final = _rt.Operation(
    id="marketing_pressure_list_rules",
    name="marketing_pressure.list_rules",
    method="GET",
    path="/marketing/pressure/rules",
    tag="marketing_pressure",
    idempotent=True,
    deprecated=False,
    accept="application/json",
    statuses={
        "2XX": "The rules.",
        "429": "The rate limit is exceeded. The vendor advises exponential backoff.",
    },
)


def _item(x: _t.Any) -> PressureRule:
    item: PressureRule = PressureRule._decode(x) if x.__class__ is dict else _rt.mismatch(x, "an object", None)
    return item


_read = _rt.array_reader(_item)


def call() -> _rt.Call[list[PressureRule]]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    return _rt.Call(
        OPERATION,
        OPERATION.path,
        _read,
        item=_item,
    )


_call = call


def sync(*, client: _client.Client) -> list[PressureRule]:
    """List the rules.

    Lists the rules of marketing pressure.

    `GET /marketing/pressure/rules`

    Returns:
        The rules.

    Error statuses:
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (partial): marketing-pressure/81a01639.

    """
    return client.perform(_call()).parsed


def sync_detailed(*, client: _client.Client) -> _rt.Response[list[PressureRule]]:
    """As `sync`, with the status and the headers of the response."""
    return client.perform(_call())


async def asyncio(*, client: _client.AsyncClient) -> list[PressureRule]:
    """List the rules.

    Lists the rules of marketing pressure.

    `GET /marketing/pressure/rules`

    Returns:
        The rules.

    Error statuses:
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (partial): marketing-pressure/81a01639.

    """
    return (await client.perform(_call())).parsed


async def asyncio_detailed(*, client: _client.AsyncClient) -> _rt.Response[list[PressureRule]]:
    """As `asyncio`, with the status and the headers of the response."""
    return await client.perform(_call())


def stream(*, client: _client.Client) -> _rt.Stream[PressureRule]:
    """As `sync`, one item at a time while the response arrives. The request is sent when the first item is requested."""
    return _rt.Stream(client, _call())


def stream_asyncio(*, client: _client.AsyncClient) -> _rt.AsyncStream[PressureRule]:
    """As `asyncio`, one item at a time while the response arrives. The request is sent when the first item is requested."""
    return _rt.AsyncStream(client, _call())
