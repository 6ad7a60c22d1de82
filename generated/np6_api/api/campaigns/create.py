"""POST /campaigns: Create a campaign"""

from __future__ import annotations

import typing as _t

from ... import _runtime as _rt
from ...models.campaign import Campaign

if _t.TYPE_CHECKING:
    from ... import client as _client

OPERATION: _t.Final = _rt.Operation(
    id="campaigns_create",
    name="campaigns.create",
    method="POST",
    path="/campaigns",
    tag="campaigns",
    idempotent=False,
    deprecated=False,
    accept="application/json",
    statuses={
        "2XX": "The created campaign.",
        "429": "The rate limit is exceeded. The vendor advises exponential backoff.",
    },
)


def _decode(document: _t.Any) -> Campaign:
    result: Campaign = (
        Campaign._decode(document) if document.__class__ is dict else _rt.mismatch(document, "an object", None)
    )
    return result


_read = _rt.reader(_decode)


def call(*, body: Campaign) -> _rt.Call[Campaign]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    return _rt.Call(
        OPERATION,
        OPERATION.path,
        _read,
        content=_rt.json_content(
            body,
            lambda body: body._encode(True) if isinstance(body, Campaign) else _rt.mismatch(body, "Campaign", None),
            lambda body: body._write(True) if isinstance(body, Campaign) else _rt.no_text(body),
        ),
        media_type="application/json",
    )


_call = call


def sync(*, client: _client.Client, body: Campaign) -> Campaign:
    """Create a campaign.

    Creates a campaign, a group of messages with a period.

    `POST /campaigns`

    Args:
        body: The campaign to create.

    Returns:
        The created campaign.

    Error statuses:
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (partial): campaignmanagement/be4e8793.

    """
    return client.perform(_call(body=body)).parsed


def sync_detailed(*, client: _client.Client, body: Campaign) -> _rt.Response[Campaign]:
    """As `sync`, with the status and the headers of the response."""
    return client.perform(_call(body=body))


async def asyncio(*, client: _client.AsyncClient, body: Campaign) -> Campaign:
    """Create a campaign.

    Creates a campaign, a group of messages with a period.

    `POST /campaigns`

    Args:
        body: The campaign to create.

    Returns:
        The created campaign.

    Error statuses:
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (partial): campaignmanagement/be4e8793.

    """
    return (await client.perform(_call(body=body))).parsed


async def asyncio_detailed(*, client: _client.AsyncClient, body: Campaign) -> _rt.Response[Campaign]:
    """As `asyncio`, with the status and the headers of the response."""
    return await client.perform(_call(body=body))
