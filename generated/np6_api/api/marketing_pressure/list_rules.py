"""GET /marketing/pressure/rules: List the rules"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ...models.pressure_rule import PressureRule
from ...stream import AsyncStream, Stream
from ...types import Call, Operation, Response
from ...wire import (
    array_reader,
    misfit,
)

if TYPE_CHECKING:
    from ...client import AsyncClient, Client

OPERATION: Final = Operation(
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
    },
)


def _item(x: Any) -> PressureRule:
    return PressureRule._decode(x) if x.__class__ is dict else misfit(x, "an object", None)


_read = array_reader(_item)


def call() -> Call[list[PressureRule]]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    return Call(
        OPERATION,
        "/marketing/pressure/rules",
        _read,
        item=_item,
    )


def sync(*, client: Client) -> list[PressureRule]:
    """List the rules.

    `GET /marketing/pressure/rules`

    Returns:
        The rules.

    Evidence (partial): marketing-pressure/81a01639.
    """
    return client.perform(call()).parsed


def sync_detailed(*, client: Client) -> Response[list[PressureRule]]:
    """As `sync`, with the status and the headers of the answer."""
    return client.perform(call())


async def asyncio(*, client: AsyncClient) -> list[PressureRule]:
    """List the rules.

    `GET /marketing/pressure/rules`

    Returns:
        The rules.

    Evidence (partial): marketing-pressure/81a01639.
    """
    return (await client.perform(call())).parsed


async def asyncio_detailed(*, client: AsyncClient) -> Response[list[PressureRule]]:
    """As `asyncio`, with the status and the headers of the answer."""
    return await client.perform(call())


def stream(*, client: Client) -> Stream[PressureRule]:
    """As `sync`, but the items come one at a time, while the answer arrives."""
    return Stream(client, call())


def stream_asyncio(*, client: AsyncClient) -> AsyncStream[PressureRule]:
    """As `asyncio`, but the items come one at a time, while the answer arrives."""
    return AsyncStream(client, call())
