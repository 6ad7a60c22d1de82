"""DELETE /actions/{id}/validation: Unvalidate an action"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...models.validation_settings import ValidationSettings
from ...types import Call, Operation, Response
from ...wire import (
    json_content,
    misfit,
    path_value,
    read_nothing,
    sent,
    written,
)

if TYPE_CHECKING:
    from ...client import AsyncClient, Client

OPERATION: Final = Operation(
    id="actions_unvalidate",
    name="actions.unvalidate",
    method="DELETE",
    path="/actions/{id}/validation",
    tag="actions",
    idempotent=True,
    deprecated=False,
    accept="*/*",
    statuses={
        "204": "The action is no longer validated.",
        "401": "The key is wrong.",
        "403": "The user of the key may not unvalidate this action.",
        "404": "No action has this identifier.",
        "409": "The action is not validated. NP6 gives no reason.",
        "410": "The action was removed.",
    },
)


def call(id: str, *, body: ValidationSettings) -> Call[None]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    id = written("id", id, lambda v: v if isinstance(v, str) else misfit(v, "a string", None, None))
    return Call(
        OPERATION,
        f"/actions/{path_value(id, 'id')}/validation",
        read_nothing,
        headers={"Content-Type": "application/json"},
        content=json_content(
            body,
            lambda body: (
                body._encode(sent)
                if isinstance(body, ValidationSettings)
                else misfit(body, "ValidationSettings", None, None)
            ),
        ),
    )


def sync(id: str, *, client: Client, body: ValidationSettings) -> None:
    """Unvalidate an action.

    Takes the action back to state 20. An empty object is enough as body, but it has to be there.

    `DELETE /actions/{id}/validation`

    Args:
        id: Identifier of the action.
        body: The same settings as for the validation; none is needed.

    Error statuses:
        401: The key is wrong.
        403: The user of the key may not unvalidate this action.
        404: No action has this identifier.
        409: The action is not validated. NP6 gives no reason.
        410: The action was removed.

    Evidence (full): actionmanagement/f6159cf5, 729f96d2; the empty body, the resulting state and 409 as
    observed in GH-guide; 401, 403, 404 and 410 from slate.
    """
    return client.perform(call(id, body=body)).parsed


def sync_detailed(id: str, *, client: Client, body: ValidationSettings) -> Response[None]:
    """As `sync`, with the status and the headers of the answer."""
    return client.perform(call(id, body=body))


async def asyncio(id: str, *, client: AsyncClient, body: ValidationSettings) -> None:
    """Unvalidate an action.

    Takes the action back to state 20. An empty object is enough as body, but it has to be there.

    `DELETE /actions/{id}/validation`

    Args:
        id: Identifier of the action.
        body: The same settings as for the validation; none is needed.

    Error statuses:
        401: The key is wrong.
        403: The user of the key may not unvalidate this action.
        404: No action has this identifier.
        409: The action is not validated. NP6 gives no reason.
        410: The action was removed.

    Evidence (full): actionmanagement/f6159cf5, 729f96d2; the empty body, the resulting state and 409 as
    observed in GH-guide; 401, 403, 404 and 410 from slate.
    """
    return (await client.perform(call(id, body=body))).parsed


async def asyncio_detailed(id: str, *, client: AsyncClient, body: ValidationSettings) -> Response[None]:
    """As `asyncio`, with the status and the headers of the answer."""
    return await client.perform(call(id, body=body))
