"""GET /imports: List the import definitions"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ...models.import_definition import ImportDefinition
from ...stream import AsyncStream, Stream
from ...types import Call, Operation, Response
from ...wire import (
    array_reader,
    misfit,
)

if TYPE_CHECKING:
    from ...client import AsyncClient, Client

OPERATION: Final = Operation(
    id="imports_list",
    name="imports.list",
    method="GET",
    path="/imports",
    tag="imports",
    idempotent=True,
    deprecated=False,
    accept="application/vnd.mperf.v8.import.v1+json",
    statuses={
        "2XX": "The import definitions.",
    },
)


def _item(x: Any) -> ImportDefinition:
    return ImportDefinition._decode(x) if x.__class__ is dict else misfit(x, "an object", None)


_read = array_reader(_item)


def call() -> Call[list[ImportDefinition]]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    return Call(
        OPERATION,
        "/imports",
        _read,
        item=_item,
    )


def sync(*, client: Client) -> list[ImportDefinition]:
    """List the import definitions.

    `GET /imports`

    Returns:
        The import definitions.

    Evidence (partial): import (index) and import/bde7d4ca.
    """
    return client.perform(call()).parsed


def sync_detailed(*, client: Client) -> Response[list[ImportDefinition]]:
    """As `sync`, with the status and the headers of the answer."""
    return client.perform(call())


async def asyncio(*, client: AsyncClient) -> list[ImportDefinition]:
    """List the import definitions.

    `GET /imports`

    Returns:
        The import definitions.

    Evidence (partial): import (index) and import/bde7d4ca.
    """
    return (await client.perform(call())).parsed


async def asyncio_detailed(*, client: AsyncClient) -> Response[list[ImportDefinition]]:
    """As `asyncio`, with the status and the headers of the answer."""
    return await client.perform(call())


def stream(*, client: Client) -> Stream[ImportDefinition]:
    """As `sync`, but the items come one at a time, while the answer arrives."""
    return Stream(client, call())


def stream_asyncio(*, client: AsyncClient) -> AsyncStream[ImportDefinition]:
    """As `asyncio`, but the items come one at a time, while the answer arrives."""
    return AsyncStream(client, call())
