"""GET /targets: Find a target by its hash or its unicity"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ...models.target import Target
from ...types import UNSET, Call, Operation, Response, Unset
from ...wire import (
    absent,
    json_content,
    misfit,
    query_pairs,
    reader,
    written,
)

if TYPE_CHECKING:
    from ...client import AsyncClient, Client

OPERATION: Final = Operation(
    id="targets_find",
    name="targets.find",
    method="GET",
    path="/targets",
    tag="targets",
    idempotent=True,
    deprecated=False,
    accept="application/vnd.np6.experimental+json",
    statuses={
        "2XX": "The target.",
    },
)


def _decode(document: Any) -> Target:
    return Target._decode(document) if document.__class__ is dict else misfit(document, "an object", None)


_read = reader(_decode)


def call(
    *, body: list[str] | Unset = UNSET, hash_: str | Unset = UNSET, unicity: list[str] | Unset = UNSET
) -> Call[Target]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    hash_ = written("hash_", hash_, lambda v: v if isinstance(v, str) else absent(v, "a string", None, None))
    unicity = written(
        "unicity",
        unicity,
        lambda v: (
            [x if isinstance(x, str) else misfit(x, "a string", v, None) for x in v]
            if isinstance(v, list)
            else absent(v, "an array", None, None)
        ),
    )
    return Call(
        OPERATION,
        "/targets",
        _read,
        params=query_pairs(
            ("hash", hash_),
            ("unicity", unicity),
        ),
        headers={} if isinstance(body, Unset) else {"Content-Type": "application/json"},
        content=None
        if isinstance(body, Unset)
        else json_content(
            body,
            lambda body: (
                [x if isinstance(x, str) else misfit(x, "a string", body, None) for x in body]
                if isinstance(body, list)
                else misfit(body, "an array", None, None)
            ),
        ),
    )


def sync(
    *, client: Client, body: list[str] | Unset = UNSET, hash_: str | Unset = UNSET, unicity: list[str] | Unset = UNSET
) -> Target:
    """Find a target by its hash or its unicity.

    The answer is one target, not a list. The reference marks this operation as experimental, and
    documents a body on this GET, an array of strings whose meaning it does not state.

    `GET /targets`

    Args:
        body: Strings whose meaning is not documented.
        hash_: MD5 hash of the unicity, 32 hexadecimal digits.
        unicity: Values of the unicity fields.

    Returns:
        The target.

    Evidence (full): contactmanagement/88246a7a and contactmanagement/7f8c267e.
    """
    return client.perform(call(body=body, hash_=hash_, unicity=unicity)).parsed


def sync_detailed(
    *, client: Client, body: list[str] | Unset = UNSET, hash_: str | Unset = UNSET, unicity: list[str] | Unset = UNSET
) -> Response[Target]:
    """As `sync`, with the status and the headers of the answer."""
    return client.perform(call(body=body, hash_=hash_, unicity=unicity))


async def asyncio(
    *,
    client: AsyncClient,
    body: list[str] | Unset = UNSET,
    hash_: str | Unset = UNSET,
    unicity: list[str] | Unset = UNSET,
) -> Target:
    """Find a target by its hash or its unicity.

    The answer is one target, not a list. The reference marks this operation as experimental, and
    documents a body on this GET, an array of strings whose meaning it does not state.

    `GET /targets`

    Args:
        body: Strings whose meaning is not documented.
        hash_: MD5 hash of the unicity, 32 hexadecimal digits.
        unicity: Values of the unicity fields.

    Returns:
        The target.

    Evidence (full): contactmanagement/88246a7a and contactmanagement/7f8c267e.
    """
    return (await client.perform(call(body=body, hash_=hash_, unicity=unicity))).parsed


async def asyncio_detailed(
    *,
    client: AsyncClient,
    body: list[str] | Unset = UNSET,
    hash_: str | Unset = UNSET,
    unicity: list[str] | Unset = UNSET,
) -> Response[Target]:
    """As `asyncio`, with the status and the headers of the answer."""
    return await client.perform(call(body=body, hash_=hash_, unicity=unicity))
