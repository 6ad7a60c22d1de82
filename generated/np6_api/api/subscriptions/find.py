"""GET /targets/subscriptions: List the subscriptions of a target by its unicity or its hash"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ...models.subscription import Subscription
from ...stream import AsyncStream, Stream
from ...types import UNSET, Call, Operation, Response, Unset
from ...wire import (
    absent,
    array_reader,
    exactly_one,
    misfit,
    query_pairs,
    written,
)

if TYPE_CHECKING:
    from ...client import AsyncClient, Client

OPERATION: Final = Operation(
    id="subscriptions_find",
    name="subscriptions.find",
    method="GET",
    path="/targets/subscriptions",
    tag="subscriptions",
    idempotent=True,
    deprecated=False,
    accept="application/json",
    statuses={
        "200": "The subscriptions of the target.",
        "401": "The key is wrong.",
        "403": "The user of the key may not read subscriptions.",
        "404": "Nothing was found for this unicity or hash.",
    },
)


def _item(x: Any) -> Subscription:
    return Subscription._decode(x) if x.__class__ is dict else misfit(x, "an object", None)


_read = array_reader(_item)


def call(*, unicity: str | Unset = UNSET, hash_: str | Unset = UNSET) -> Call[list[Subscription]]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    exactly_one(
        unicity=unicity,
        hash_=hash_,
    )
    unicity = written("unicity", unicity, lambda v: v if isinstance(v, str) else absent(v, "a string", None, None))
    hash_ = written("hash_", hash_, lambda v: v if isinstance(v, str) else absent(v, "a string", None, None))
    return Call(
        OPERATION,
        "/targets/subscriptions",
        _read,
        params=query_pairs(
            ("unicity", unicity),
            ("hash", hash_),
        ),
        item=_item,
    )


def sync(*, client: Client, unicity: str | Unset = UNSET, hash_: str | Unset = UNSET) -> list[Subscription]:
    """List the subscriptions of a target by its unicity or its hash.

    Exactly one of unicity and hash names the target.

    `GET /targets/subscriptions`

    Args:
        unicity: Unicity of the target.
        hash_: MD5 hash of the unicity, 32 hexadecimal digits.

    Returns:
        The subscriptions of the target.

    Error statuses:
        401: The key is wrong.
        403: The user of the key may not read subscriptions.
        404: Nothing was found for this unicity or hash.

    Evidence (full): subscription/5e27cd92 (.md twin, the only one with status codes) and
    subscription/429461d3 for unicity, subscription/59ff39d8 for hash.
    """
    return client.perform(call(unicity=unicity, hash_=hash_)).parsed


def sync_detailed(
    *, client: Client, unicity: str | Unset = UNSET, hash_: str | Unset = UNSET
) -> Response[list[Subscription]]:
    """As `sync`, with the status and the headers of the answer."""
    return client.perform(call(unicity=unicity, hash_=hash_))


async def asyncio(
    *, client: AsyncClient, unicity: str | Unset = UNSET, hash_: str | Unset = UNSET
) -> list[Subscription]:
    """List the subscriptions of a target by its unicity or its hash.

    Exactly one of unicity and hash names the target.

    `GET /targets/subscriptions`

    Args:
        unicity: Unicity of the target.
        hash_: MD5 hash of the unicity, 32 hexadecimal digits.

    Returns:
        The subscriptions of the target.

    Error statuses:
        401: The key is wrong.
        403: The user of the key may not read subscriptions.
        404: Nothing was found for this unicity or hash.

    Evidence (full): subscription/5e27cd92 (.md twin, the only one with status codes) and
    subscription/429461d3 for unicity, subscription/59ff39d8 for hash.
    """
    return (await client.perform(call(unicity=unicity, hash_=hash_))).parsed


async def asyncio_detailed(
    *, client: AsyncClient, unicity: str | Unset = UNSET, hash_: str | Unset = UNSET
) -> Response[list[Subscription]]:
    """As `asyncio`, with the status and the headers of the answer."""
    return await client.perform(call(unicity=unicity, hash_=hash_))


def stream(*, client: Client, unicity: str | Unset = UNSET, hash_: str | Unset = UNSET) -> Stream[Subscription]:
    """As `sync`, but the items come one at a time, while the answer arrives."""
    return Stream(client, call(unicity=unicity, hash_=hash_))


def stream_asyncio(
    *, client: AsyncClient, unicity: str | Unset = UNSET, hash_: str | Unset = UNSET
) -> AsyncStream[Subscription]:
    """As `asyncio`, but the items come one at a time, while the answer arrives."""
    return AsyncStream(client, call(unicity=unicity, hash_=hash_))
