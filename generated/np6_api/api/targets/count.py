"""GET /targets/count: Count all targets"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ...models.target_count import TargetCount
from ...types import Call, Operation, Response
from ...wire import (
    misfit,
    reader,
)

if TYPE_CHECKING:
    from ...client import AsyncClient, Client

OPERATION: Final = Operation(
    id="targets_count",
    name="targets.count",
    method="GET",
    path="/targets/count",
    tag="targets",
    idempotent=True,
    deprecated=False,
    accept="application/json",
    statuses={
        "2XX": "The number of targets.",
    },
)


def _decode(document: Any) -> TargetCount:
    return TargetCount._decode(document) if document.__class__ is dict else misfit(document, "an object", None)


_read = reader(_decode)


def call() -> Call[TargetCount]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    return Call(
        OPERATION,
        "/targets/count",
        _read,
    )


def sync(*, client: Client) -> TargetCount:
    """Count all targets.

    `GET /targets/count`

    Returns:
        The number of targets.

    Evidence (full): contactmanagement/711bebb6, which lists no header for this operation; the key is
    sent as on every other.
    """
    return client.perform(call()).parsed


def sync_detailed(*, client: Client) -> Response[TargetCount]:
    """As `sync`, with the status and the headers of the answer."""
    return client.perform(call())


async def asyncio(*, client: AsyncClient) -> TargetCount:
    """Count all targets.

    `GET /targets/count`

    Returns:
        The number of targets.

    Evidence (full): contactmanagement/711bebb6, which lists no header for this operation; the key is
    sent as on every other.
    """
    return (await client.perform(call())).parsed


async def asyncio_detailed(*, client: AsyncClient) -> Response[TargetCount]:
    """As `asyncio`, with the status and the headers of the answer."""
    return await client.perform(call())
