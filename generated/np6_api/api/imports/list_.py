"""GET /imports: List the import definitions"""

from __future__ import annotations

import typing as _t

from ... import _runtime as _rt
from ...models.import_definition import ImportDefinition

if _t.TYPE_CHECKING:
    from ... import client as _client

OPERATION: _t.Final = _rt.Operation(
    id="imports_list",
    name="imports.list",
    method="GET",
    path="/imports",
    tag="imports",
    idempotent=True,
    deprecated=False,
    accept="application/vnd.mperf.v8.import.v1+json",
    statuses={
        "200": "The import definitions.",
        "429": "The rate limit is exceeded. The vendor advises exponential backoff.",
    },
)


def _item(x: _t.Any) -> ImportDefinition:
    item: ImportDefinition = ImportDefinition._decode(x) if x.__class__ is dict else _rt.mismatch(x, "an object", None)
    return item


_read = _rt.array_reader(_item)


def call() -> _rt.Call[list[ImportDefinition]]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    return _rt.Call(
        OPERATION,
        OPERATION.path,
        _read,
        item=_item,
    )


_call = call


def sync(*, client: _client.Client) -> list[ImportDefinition]:
    """List the import definitions.

    Lists the import definitions of the account.

    `GET /imports`

    Returns:
        The import definitions.

    Error statuses:
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (partial): import (index) and import/bde7d4ca; status 200 from the mocks of Driver.

    """
    return client.perform(_call()).parsed


def sync_detailed(*, client: _client.Client) -> _rt.Response[list[ImportDefinition]]:
    """As `sync`, with the status and the headers of the response."""
    return client.perform(_call())


async def asyncio(*, client: _client.AsyncClient) -> list[ImportDefinition]:
    """List the import definitions.

    Lists the import definitions of the account.

    `GET /imports`

    Returns:
        The import definitions.

    Error statuses:
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (partial): import (index) and import/bde7d4ca; status 200 from the mocks of Driver.

    """
    return (await client.perform(_call())).parsed


async def asyncio_detailed(*, client: _client.AsyncClient) -> _rt.Response[list[ImportDefinition]]:
    """As `asyncio`, with the status and the headers of the response."""
    return await client.perform(_call())


def stream(*, client: _client.Client) -> _rt.Stream[ImportDefinition]:
    """As `sync`, one item at a time while the response arrives. The request is sent when the first item is requested."""
    return _rt.Stream(client, _call())


def stream_asyncio(*, client: _client.AsyncClient) -> _rt.AsyncStream[ImportDefinition]:
    """As `asyncio`, one item at a time while the response arrives. The request is sent when the first item is requested."""
    return _rt.AsyncStream(client, _call())
