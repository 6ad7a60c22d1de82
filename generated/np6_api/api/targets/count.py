"""GET /targets/count: Count all targets"""

from __future__ import annotations

import typing as _t

from ... import _runtime as _rt
from ...models.target_count import TargetCount

if _t.TYPE_CHECKING:
    from ... import client as _client

OPERATION: _t.Final = _rt.Operation(
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
        "429": "The rate limit is exceeded. The vendor advises exponential backoff.",
    },
)


def _decode(document: _t.Any) -> TargetCount:
    result: TargetCount = (
        TargetCount._decode(document) if document.__class__ is dict else _rt.mismatch(document, "an object", None)
    )
    return result


_read = _rt.reader(_decode)


def call() -> _rt.Call[TargetCount]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    return _rt.Call(
        OPERATION,
        OPERATION.path,
        _read,
    )


_call = call


def sync(*, client: _client.Client) -> TargetCount:
    """Count all targets.

    Counts the targets of the account.

    `GET /targets/count`

    Returns:
        The number of targets.

    Error statuses:
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (full): contactmanagement/711bebb6, which lists no header for this operation; the key is
    sent as on every other.

    """
    return client.perform(_call()).parsed


def sync_detailed(*, client: _client.Client) -> _rt.Response[TargetCount]:
    """As `sync`, with the status and the headers of the response."""
    return client.perform(_call())


async def asyncio(*, client: _client.AsyncClient) -> TargetCount:
    """Count all targets.

    Counts the targets of the account.

    `GET /targets/count`

    Returns:
        The number of targets.

    Error statuses:
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (full): contactmanagement/711bebb6, which lists no header for this operation; the key is
    sent as on every other.

    """
    return (await client.perform(_call())).parsed


async def asyncio_detailed(*, client: _client.AsyncClient) -> _rt.Response[TargetCount]:
    """As `asyncio`, with the status and the headers of the response."""
    return await client.perform(_call())
