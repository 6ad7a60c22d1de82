"""GET /settings/marketing/pressure/topic: Get whether a topic is mandatory"""

from __future__ import annotations

import typing as _t

from ... import _runtime as _rt

if _t.TYPE_CHECKING:
    from ... import client as _client

OPERATION: _t.Final = _rt.Operation(
    id="marketing_pressure_get_topic_option",
    name="marketing_pressure.get_topic_option",
    method="GET",
    path="/settings/marketing/pressure/topic",
    tag="marketing_pressure",
    idempotent=True,
    deprecated=False,
    accept="application/json",
    statuses={
        "2XX": "Whether a topic is mandatory.",
        "429": "The rate limit is exceeded. The vendor advises exponential backoff.",
    },
)


def _decode(document: _t.Any) -> bool:
    result: bool = document if document.__class__ is bool else _rt.mismatch(document, "true or false", None)
    return result


_read = _rt.reader(_decode)


def call() -> _rt.Call[bool]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    return _rt.Call(
        OPERATION,
        OPERATION.path,
        _read,
    )


_call = call


def sync(*, client: _client.Client) -> bool:
    """Get whether a topic is mandatory.

    Gets the option that makes a topic mandatory, as a bare boolean.

    `GET /settings/marketing/pressure/topic`

    Returns:
        Whether a topic is mandatory.

    Error statuses:
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (full): marketing-pressure/8ff8706e.

    """
    return client.perform(_call()).parsed


def sync_detailed(*, client: _client.Client) -> _rt.Response[bool]:
    """As `sync`, with the status and the headers of the response."""
    return client.perform(_call())


async def asyncio(*, client: _client.AsyncClient) -> bool:
    """Get whether a topic is mandatory.

    Gets the option that makes a topic mandatory, as a bare boolean.

    `GET /settings/marketing/pressure/topic`

    Returns:
        Whether a topic is mandatory.

    Error statuses:
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (full): marketing-pressure/8ff8706e.

    """
    return (await client.perform(_call())).parsed


async def asyncio_detailed(*, client: _client.AsyncClient) -> _rt.Response[bool]:
    """As `asyncio`, with the status and the headers of the response."""
    return await client.perform(_call())
