"""POST /campaigns: Create a campaign"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ...models.campaign import Campaign
from ...types import Call, Operation, Response
from ...wire import (
    json_content,
    misfit,
    reader,
    sent,
)

if TYPE_CHECKING:
    from ...client import AsyncClient, Client

OPERATION: Final = Operation(
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
    },
)


def _decode(document: Any) -> Campaign:
    return Campaign._decode(document) if document.__class__ is dict else misfit(document, "an object", None)


_read = reader(_decode)


def call(*, body: Campaign) -> Call[Campaign]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    return Call(
        OPERATION,
        "/campaigns",
        _read,
        headers={"Content-Type": "application/json"},
        content=json_content(
            body,
            lambda body: body._encode(sent) if isinstance(body, Campaign) else misfit(body, "Campaign", None, None),
        ),
    )


def sync(*, client: Client, body: Campaign) -> Campaign:
    """Create a campaign.

    `POST /campaigns`

    Args:
        body: The campaign to create.

    Returns:
        The created campaign.

    Evidence (partial): campaignmanagement/be4e8793.
    """
    return client.perform(call(body=body)).parsed


def sync_detailed(*, client: Client, body: Campaign) -> Response[Campaign]:
    """As `sync`, with the status and the headers of the answer."""
    return client.perform(call(body=body))


async def asyncio(*, client: AsyncClient, body: Campaign) -> Campaign:
    """Create a campaign.

    `POST /campaigns`

    Args:
        body: The campaign to create.

    Returns:
        The created campaign.

    Evidence (partial): campaignmanagement/be4e8793.
    """
    return (await client.perform(call(body=body))).parsed


async def asyncio_detailed(*, client: AsyncClient, body: Campaign) -> Response[Campaign]:
    """As `asyncio`, with the status and the headers of the answer."""
    return await client.perform(call(body=body))
