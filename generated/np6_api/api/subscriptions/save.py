"""PUT /subscriptions: Create or update a subscription"""

from __future__ import annotations

import typing as _t

from ... import _runtime as _rt
from ...models.subscription import Subscription

if _t.TYPE_CHECKING:
    from ... import client as _client

OPERATION: _t.Final = _rt.Operation(
    id="subscriptions_save",
    name="subscriptions.save",
    method="PUT",
    path="/subscriptions",
    tag="subscriptions",
    idempotent=True,
    deprecated=False,
    accept="application/json",
    statuses={
        "2XX": "The created or updated subscription.",
        "429": "The rate limit is exceeded. The vendor advises exponential backoff.",
    },
)


def _decode(document: _t.Any) -> Subscription:
    result: Subscription = (
        Subscription._decode(document) if document.__class__ is dict else _rt.mismatch(document, "an object", None)
    )
    return result


_read = _rt.reader(_decode)


def call(*, body: Subscription) -> _rt.Call[Subscription]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    return _rt.Call(
        OPERATION,
        OPERATION.path,
        _read,
        content=_rt.json_content(
            body,
            lambda body: (
                body._encode(True) if isinstance(body, Subscription) else _rt.mismatch(body, "Subscription", None)
            ),
            lambda body: body._write(True) if isinstance(body, Subscription) else _rt.no_text(body),
        ),
        media_type="application/json",
    )


_call = call


def sync(*, client: _client.Client, body: Subscription) -> Subscription:
    """Create or update a subscription.

    Creates a push subscription, or updates it. The identifier is a property of the body: the push SDKs
    create it as a random UUID on the device and keep it, so a second request renews the same
    subscription.

    `PUT /subscriptions`

    Args:
        body: The subscription.

    Returns:
        The created or updated subscription.

    Error statuses:
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (partial): subscription/cf274d4c and subscription (index).

    """
    return client.perform(_call(body=body)).parsed


def sync_detailed(*, client: _client.Client, body: Subscription) -> _rt.Response[Subscription]:
    """As `sync`, with the status and the headers of the response."""
    return client.perform(_call(body=body))


async def asyncio(*, client: _client.AsyncClient, body: Subscription) -> Subscription:
    """Create or update a subscription.

    Creates a push subscription, or updates it. The identifier is a property of the body: the push SDKs
    create it as a random UUID on the device and keep it, so a second request renews the same
    subscription.

    `PUT /subscriptions`

    Args:
        body: The subscription.

    Returns:
        The created or updated subscription.

    Error statuses:
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (partial): subscription/cf274d4c and subscription (index).

    """
    return (await client.perform(_call(body=body))).parsed


async def asyncio_detailed(*, client: _client.AsyncClient, body: Subscription) -> _rt.Response[Subscription]:
    """As `asyncio`, with the status and the headers of the response."""
    return await client.perform(_call(body=body))
