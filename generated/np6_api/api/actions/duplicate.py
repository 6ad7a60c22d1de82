"""POST /actions/{id}/duplication: Duplicate an action"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ...models.action import decode_action
from ...types import UNSET, Call, Operation, Response, Unset
from ...wire import (
    absent,
    is_integer,
    misfit,
    path_value,
    query_pairs,
    reader,
    written,
)

if TYPE_CHECKING:
    from ...client import AsyncClient, Client
    from ...models.action import Action

OPERATION: Final = Operation(
    id="actions_duplicate",
    name="actions.duplicate",
    method="POST",
    path="/actions/{id}/duplication",
    tag="actions",
    idempotent=False,
    deprecated=False,
    accept="application/json",
    statuses={
        "2XX": "The copy.",
        "401": "The key is wrong.",
        "403": "The user of the key may not duplicate this action.",
        "404": "No action has this identifier.",
        "409": "The action cannot be duplicated as it is. NP6 gives no reason.",
        "410": "The action was removed.",
    },
)


def _decode(document: Any) -> Action:
    return decode_action(document) if document.__class__ is dict else misfit(document, "an object", None)


_read = reader(_decode)


def call(id: str, *, type_: int | Unset = UNSET, folder: int | Unset = UNSET) -> Call[Action]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    id = written("id", id, lambda v: v if isinstance(v, str) else misfit(v, "a string", None, None))
    type_ = written("type_", type_, lambda v: v if is_integer(v) else absent(v, "an integer", None, None))
    folder = written("folder", folder, lambda v: v if is_integer(v) else absent(v, "an integer", None, None))
    return Call(
        OPERATION,
        f"/actions/{path_value(id, 'id')}/duplication",
        _read,
        params=query_pairs(
            ("type", type_),
            ("folder", folder),
        ),
    )


def sync(id: str, *, client: Client, type_: int | Unset = UNSET, folder: int | Unset = UNSET) -> Action:
    """Duplicate an action.

    Copies an action. In the older documentation the copy starts in state 10.

    `POST /actions/{id}/duplication`

    Args:
        id: Identifier of the action.
        type_: The values are not documented; the sample call has 0.
        folder: Most likely the folder of the copy; the reference does not say. The sample call has 0.

    Returns:
        The copy.

    Error statuses:
        401: The key is wrong.
        403: The user of the key may not duplicate this action.
        404: No action has this identifier.
        409: The action cannot be duplicated as it is. NP6 gives no reason.
        410: The action was removed.

    Evidence (partial): actionmanagement/dd025be2; the types of the query parameters are read from its
    sample call; error codes from slate.
    """
    return client.perform(call(id, type_=type_, folder=folder)).parsed


def sync_detailed(
    id: str, *, client: Client, type_: int | Unset = UNSET, folder: int | Unset = UNSET
) -> Response[Action]:
    """As `sync`, with the status and the headers of the answer."""
    return client.perform(call(id, type_=type_, folder=folder))


async def asyncio(id: str, *, client: AsyncClient, type_: int | Unset = UNSET, folder: int | Unset = UNSET) -> Action:
    """Duplicate an action.

    Copies an action. In the older documentation the copy starts in state 10.

    `POST /actions/{id}/duplication`

    Args:
        id: Identifier of the action.
        type_: The values are not documented; the sample call has 0.
        folder: Most likely the folder of the copy; the reference does not say. The sample call has 0.

    Returns:
        The copy.

    Error statuses:
        401: The key is wrong.
        403: The user of the key may not duplicate this action.
        404: No action has this identifier.
        409: The action cannot be duplicated as it is. NP6 gives no reason.
        410: The action was removed.

    Evidence (partial): actionmanagement/dd025be2; the types of the query parameters are read from its
    sample call; error codes from slate.
    """
    return (await client.perform(call(id, type_=type_, folder=folder))).parsed


async def asyncio_detailed(
    id: str, *, client: AsyncClient, type_: int | Unset = UNSET, folder: int | Unset = UNSET
) -> Response[Action]:
    """As `asyncio`, with the status and the headers of the answer."""
    return await client.perform(call(id, type_=type_, folder=folder))
