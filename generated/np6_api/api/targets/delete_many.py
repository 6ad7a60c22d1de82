"""DELETE /targets: Delete many targets at once"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...models.target_selector import is_target_selector
from ...types import Call, Operation, Response
from ...wire import (
    json_content,
    misfit,
    read_nothing,
    sent,
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
    accept="*/*",
    statuses={
        "204": "The targets were deleted.",
    },
)


def call(*, body: TargetSelector) -> Call[None]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    return Call(
        OPERATION,
        "/targets",
        read_nothing,
        headers={"Content-Type": "application/json"},
        content=json_content(
            body,
            lambda body: body._encode(sent) if is_target_selector(body) else misfit(body, "TargetSelector", None, None),
        ),
    )


def sync(*, client: Client, body: TargetSelector) -> None:
    """Delete many targets at once.

    This DELETE has a body, which selects the targets. The older documentation answered with the deleted
    targets, as in `[{"id": "000JW54T", "unicity": ["t1@mondomaine.com"]}]`; the reference of 8.1.0
    answers without content.

    `DELETE /targets`

    Args:
        body: Which targets to delete.

    Evidence (partial): contactmanagement/711bebb6; older documentation (slate) for the selectors
    unicity and id, every `value`, and an answer with a list.
    """
    return client.perform(call(body=body)).parsed


def sync_detailed(*, client: Client, body: TargetSelector) -> Response[None]:
    """As `sync`, with the status and the headers of the answer."""
    return client.perform(call(body=body))


async def asyncio(*, client: AsyncClient, body: TargetSelector) -> None:
    """Delete many targets at once.

    This DELETE has a body, which selects the targets. The older documentation answered with the deleted
    targets, as in `[{"id": "000JW54T", "unicity": ["t1@mondomaine.com"]}]`; the reference of 8.1.0
    answers without content.

    `DELETE /targets`

    Args:
        body: Which targets to delete.

    Evidence (partial): contactmanagement/711bebb6; older documentation (slate) for the selectors
    unicity and id, every `value`, and an answer with a list.
    """
    return (await client.perform(call(body=body))).parsed


async def asyncio_detailed(*, client: AsyncClient, body: TargetSelector) -> Response[None]:
    """As `asyncio`, with the status and the headers of the answer."""
    return await client.perform(call(body=body))
