"""PUT /segments/{id}/targets: Add up to 50 targets to a static segment"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from typing_extensions import deprecated

from ...types import Call, Operation, Response
from ...wire import (
    at_most,
    is_integer,
    json_content,
    misfit,
    path_value,
    reader,
    written,
)

if TYPE_CHECKING:
    from ...client import AsyncClient, Client

OPERATION: Final = Operation(
    id="segments_add_targets",
    name="segments.add_targets",
    method="PUT",
    path="/segments/{id}/targets",
    tag="segments",
    idempotent=True,
    deprecated=True,
    accept="application/json",
    max_items=50,
    statuses={
        "2XX": "How many targets were added.",
        "400": "The body is not valid.",
        "401": "The key is wrong.",
        "403": "The user of the key may not change segments.",
        "404": "There is no segment with this identifier.",
        "409": "The targets conflict with the segment as it is. NP6 gives no reason.",
    },
)


def _decode(document: Any) -> int:
    return document if document.__class__ is int else misfit(document, "an integer", None)


_read = reader(_decode)


def call(id: int, *, body: list[str]) -> Call[int]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    at_most(OPERATION, body)
    id = written("id", id, lambda v: v if is_integer(v) else misfit(v, "an integer", None, None))
    return Call(
        OPERATION,
        f"/segments/{path_value(id, 'id')}/targets",
        _read,
        headers={"Content-Type": "application/json"},
        content=json_content(
            body,
            lambda body: (
                [x if isinstance(x, str) else misfit(x, "a string", body, None) for x in body]
                if isinstance(body, list)
                else misfit(body, "an array", None, None)
            ),
        ),
    )


@deprecated("segments.add_targets is deprecated by the API")
def sync(id: int, *, client: Client, body: list[str]) -> int:
    """Add up to 50 targets to a static segment.

    A target is named by its identifier or its unicity. Where the account has several unicity fields,
    the values of a target are joined into one string.

    `PUT /segments/{id}/targets`, deprecated by the API

    Args:
        id: Identifier of the segment.
        body: Identifiers or unicities of the targets, 50 at most.

    Returns:
        How many targets were added.

    Error statuses:
        400: The body is not valid.
        401: The key is wrong.
        403: The user of the key may not change segments.
        404: There is no segment with this identifier.
        409: The targets conflict with the segment as it is. NP6 gives no reason.

    Evidence (full): segment/3386ea51 (two editions, both flag it Deprecated) and segment/9f64550e;
    status codes of refusals from the older documentation (slate).
    """
    return client.perform(call(id, body=body)).parsed


@deprecated("segments.add_targets is deprecated by the API")
def sync_detailed(id: int, *, client: Client, body: list[str]) -> Response[int]:
    """As `sync`, with the status and the headers of the answer."""
    return client.perform(call(id, body=body))


@deprecated("segments.add_targets is deprecated by the API")
async def asyncio(id: int, *, client: AsyncClient, body: list[str]) -> int:
    """Add up to 50 targets to a static segment.

    A target is named by its identifier or its unicity. Where the account has several unicity fields,
    the values of a target are joined into one string.

    `PUT /segments/{id}/targets`, deprecated by the API

    Args:
        id: Identifier of the segment.
        body: Identifiers or unicities of the targets, 50 at most.

    Returns:
        How many targets were added.

    Error statuses:
        400: The body is not valid.
        401: The key is wrong.
        403: The user of the key may not change segments.
        404: There is no segment with this identifier.
        409: The targets conflict with the segment as it is. NP6 gives no reason.

    Evidence (full): segment/3386ea51 (two editions, both flag it Deprecated) and segment/9f64550e;
    status codes of refusals from the older documentation (slate).
    """
    return (await client.perform(call(id, body=body))).parsed


@deprecated("segments.add_targets is deprecated by the API")
async def asyncio_detailed(id: int, *, client: AsyncClient, body: list[str]) -> Response[int]:
    """As `asyncio`, with the status and the headers of the answer."""
    return await client.perform(call(id, body=body))
