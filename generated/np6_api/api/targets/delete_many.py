"""DELETE /targets: Delete many targets at once"""

from __future__ import annotations

import typing as _t

from ... import _runtime as _rt
from ...models.target_selector import is_target_selector as _is_target_selector

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
    accept="*/*",
    statuses={
        "204": "The targets were deleted.",
    },
)


def call(*, body: TargetSelector) -> _rt.Call[None]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    return _rt.Call(
        OPERATION,
        OPERATION.path,
        _rt.read_nothing,
        content=_rt.json_content(
            body,
            lambda body: (
                body._encode(True) if _is_target_selector(body) else _rt.mismatch(body, "TargetSelector", None)
            ),
        ),
        media_type="application/json",
    )


_call = call


def sync(*, client: _client.Client, body: TargetSelector) -> None:
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
    return client.perform(_call(body=body)).parsed


def sync_detailed(*, client: _client.Client, body: TargetSelector) -> _rt.Response[None]:
    """As `sync`, with the status and the headers of the response."""
    return client.perform(_call(body=body))


async def asyncio(*, client: _client.AsyncClient, body: TargetSelector) -> None:
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
    return (await client.perform(_call(body=body))).parsed


async def asyncio_detailed(*, client: _client.AsyncClient, body: TargetSelector) -> _rt.Response[None]:
    """As `asyncio`, with the status and the headers of the response."""
    return await client.perform(_call(body=body))
