"""DELETE /targets: Delete many targets at once"""

from __future__ import annotations

import typing as _t

from ... import _runtime as _rt
from ...models.deleted_target import DeletedTarget
from ...models.target_selector import classes_of_target_selector as _classes_of_target_selector

if _t.TYPE_CHECKING:
    from ... import client as _client
    from ...models.target_selector import TargetSelector

OPERATION: _t.Final = _rt.Operation(
    id="targets_delete_many",
    name="targets.delete_many",
    method="DELETE",
    path="/targets",
    tag="targets",
    idempotent=True,
    deprecated=False,
    accept="application/json",
    statuses={
        "204": "The targets were deleted.",
        "2XX": "The targets that were deleted (older documentation, which does not show the status).",
        "401": "The key is wrong.",
        "403": "The user of the key lacks the right to make this request.",
        "404": "The targets cannot be found.",
        "429": "The rate limit is exceeded. The vendor advises exponential backoff.",
    },
)


def _item(x: _t.Any) -> DeletedTarget:
    item: DeletedTarget = DeletedTarget._decode(x) if x.__class__ is dict else _rt.mismatch(x, "an object", None)
    return item


_read = _rt.array_reader(_item, may_be_empty=True)


def call(*, body: TargetSelector) -> _rt.Call[list[DeletedTarget]]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    return _rt.Call(
        OPERATION,
        OPERATION.path,
        _read,
        content=_rt.json_content(
            body,
            lambda body: (
                body._encode(True)
                if body.__class__ in _classes_of_target_selector
                else _rt.mismatch(body, "TargetSelector", None)
            ),
            lambda body: body._write(True) if body.__class__ in _classes_of_target_selector else _rt.no_text(body),
        ),
        media_type="application/json",
        item=_item,
        may_be_empty=True,
    )


_call = call


def sync(*, client: _client.Client, body: TargetSelector) -> list[DeletedTarget]:
    """Delete many targets at once.

    Deletes several targets. This DELETE has a body, which selects the targets. The reference of 8.1.0
    documents a response without content. The older documentation shows a list of the deleted targets,
    without its status.

    `DELETE /targets`

    Args:
        body: Which targets to delete.

    Returns:
        The targets that were deleted (older documentation, which does not show the status).

    Error statuses:
        401: The key is wrong.
        403: The user of the key lacks the right to make this request.
        404: The targets cannot be found.
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (partial): contactmanagement/711bebb6; older documentation (slate) for the selectors
    unicity and id, every `value`, the list in the response and the status codes, without a success
    status.

    """
    return client.perform(_call(body=body)).parsed


def sync_detailed(*, client: _client.Client, body: TargetSelector) -> _rt.Response[list[DeletedTarget]]:
    """As `sync`, with the status and the headers of the response."""
    return client.perform(_call(body=body))


async def asyncio(*, client: _client.AsyncClient, body: TargetSelector) -> list[DeletedTarget]:
    """Delete many targets at once.

    Deletes several targets. This DELETE has a body, which selects the targets. The reference of 8.1.0
    documents a response without content. The older documentation shows a list of the deleted targets,
    without its status.

    `DELETE /targets`

    Args:
        body: Which targets to delete.

    Returns:
        The targets that were deleted (older documentation, which does not show the status).

    Error statuses:
        401: The key is wrong.
        403: The user of the key lacks the right to make this request.
        404: The targets cannot be found.
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (partial): contactmanagement/711bebb6; older documentation (slate) for the selectors
    unicity and id, every `value`, the list in the response and the status codes, without a success
    status.

    """
    return (await client.perform(_call(body=body))).parsed


async def asyncio_detailed(*, client: _client.AsyncClient, body: TargetSelector) -> _rt.Response[list[DeletedTarget]]:
    """As `asyncio`, with the status and the headers of the response."""
    return await client.perform(_call(body=body))


def stream(*, client: _client.Client, body: TargetSelector) -> _rt.Stream[DeletedTarget]:
    """As `sync`, one item at a time while the response arrives. The request is sent when the first item is requested."""
    return _rt.Stream(client, _call(body=body))


def stream_asyncio(*, client: _client.AsyncClient, body: TargetSelector) -> _rt.AsyncStream[DeletedTarget]:
    """As `asyncio`, one item at a time while the response arrives. The request is sent when the first item is requested."""
    return _rt.AsyncStream(client, _call(body=body))
