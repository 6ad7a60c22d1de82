"""DELETE /targets: Delete many targets at once"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ...models.deleted_target import DeletedTarget
from ...types import Call, Operation, Response
from ...wire import (
    json_content,
    misfit,
    reader,
)

if TYPE_CHECKING:
    from ...client import AsyncClient, Client
    from ...models.target_selector import TargetSelector

OPERATION: Final = Operation(
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
        "2XX": "The deleted targets. Only the older documentation shows this answer, 8.1.0 answers without content.",
    },
)


def _decode(document: Any) -> list[DeletedTarget]:
    return (
        [DeletedTarget._decode(x) if x.__class__ is dict else misfit(x, "an object", document) for x in document]
        if document.__class__ is list
        else misfit(document, "an array", None)
    )


_read = reader(_decode)


def call(*, body: TargetSelector) -> Call[list[DeletedTarget]]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    return Call(
        OPERATION,
        "/targets",
        _read,
        headers={"Content-Type": "application/json"},
        content=json_content(body, lambda body: body.to_dict()),
        item=lambda x: DeletedTarget._decode(x) if x.__class__ is dict else misfit(x, "an object", None),
    )


def sync(*, client: Client, body: TargetSelector) -> list[DeletedTarget]:
    """Delete many targets at once.

    This DELETE has a body, which selects the targets.

    `DELETE /targets`

    Args:
        body: Which targets to delete.

    Returns:
        The targets were deleted.

    Source: contactmanagement/711bebb6; older documentation (slate) for the selectors unicity and id, every
    `value`, and an answer with a list (partial).
    """
    return client.perform(call(body=body)).parsed


def sync_detailed(*, client: Client, body: TargetSelector) -> Response[list[DeletedTarget]]:
    """As `sync`, with the status and the headers of the answer."""
    return client.perform(call(body=body))


async def asyncio(*, client: AsyncClient, body: TargetSelector) -> list[DeletedTarget]:
    """Delete many targets at once.

    This DELETE has a body, which selects the targets.

    `DELETE /targets`

    Args:
        body: Which targets to delete.

    Returns:
        The targets were deleted.

    Source: contactmanagement/711bebb6; older documentation (slate) for the selectors unicity and id, every
    `value`, and an answer with a list (partial).
    """
    return (await client.perform(call(body=body))).parsed


async def asyncio_detailed(*, client: AsyncClient, body: TargetSelector) -> Response[list[DeletedTarget]]:
    """As `asyncio`, with the status and the headers of the answer."""
    return await client.perform(call(body=body))
