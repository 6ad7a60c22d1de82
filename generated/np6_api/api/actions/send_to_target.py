"""POST /actions/{id}/targets/{targetId}: Send a message to a target"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ...models.send_to_target_request import SendToTargetRequest
from ...types import UNSET, Call, Operation, Response, Unset
from ...wire import (
    json_content,
    misfit,
    path_value,
    read_any,
    sent,
    written,
)

if TYPE_CHECKING:
    from ...client import AsyncClient, Client

OPERATION: Final = Operation(
    id="actions_send_to_target",
    name="actions.send_to_target",
    method="POST",
    path="/actions/{id}/targets/{targetId}",
    tag="actions",
    idempotent=False,
    deprecated=False,
    accept="application/json",
    statuses={
        "2XX": "The message was accepted. What the answer holds is not documented; in the older documentation it was empty with status 204, or the identifier of a conversation with status 200.",
        "409": "The content cannot be overridden, only messages with templating version 4.1 allow it. NP6 gives no reason.",
    },
)


def call(id: str, target_id: str, *, body: SendToTargetRequest | Unset = UNSET) -> Call[Any]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    id = written("id", id, lambda v: v if isinstance(v, str) else misfit(v, "a string", None, None))
    target_id = written(
        "target_id", target_id, lambda v: v if isinstance(v, str) else misfit(v, "a string", None, None)
    )
    return Call(
        OPERATION,
        f"/actions/{path_value(id, 'id')}/targets/{path_value(target_id, 'targetId')}",
        read_any,
        headers={} if isinstance(body, Unset) else {"Content-Type": "application/json"},
        content=None
        if isinstance(body, Unset)
        else json_content(
            body,
            lambda body: (
                body._encode(sent)
                if isinstance(body, SendToTargetRequest)
                else misfit(body, "SendToTargetRequest", None, None)
            ),
        ),
    )


def sync(id: str, target_id: str, *, client: Client, body: SendToTargetRequest | Unset = UNSET) -> Any:
    """Send a message to a target.

    Sends an action to the target of the path. Without content the message goes out as it is configured;
    content that is given replaces it as it stands, without personalisation and tracking.

    `POST /actions/{id}/targets/{targetId}`

    Args:
        id: Identifier of the action.
        target_id: Identifier of the target.
        body: Data and content of the message.

    Returns:
        The message was accepted. What the answer holds is not documented; in the older
        documentation it was empty with status 204, or the identifier of a conversation with status
        200.

    Error statuses:
        409: The content cannot be overridden, only messages with templating version 4.1 allow it. NP6
            gives no reason.

    Evidence (partial): actionmanagement/f36d0484, cut after the first field of the body; the effect of
    content and 409 from a help article that GH-guide quotes; the name of content from the model of 2016
    in Driver; older answers from slate.
    """
    return client.perform(call(id, target_id, body=body)).parsed


def sync_detailed(
    id: str, target_id: str, *, client: Client, body: SendToTargetRequest | Unset = UNSET
) -> Response[Any]:
    """As `sync`, with the status and the headers of the answer."""
    return client.perform(call(id, target_id, body=body))


async def asyncio(id: str, target_id: str, *, client: AsyncClient, body: SendToTargetRequest | Unset = UNSET) -> Any:
    """Send a message to a target.

    Sends an action to the target of the path. Without content the message goes out as it is configured;
    content that is given replaces it as it stands, without personalisation and tracking.

    `POST /actions/{id}/targets/{targetId}`

    Args:
        id: Identifier of the action.
        target_id: Identifier of the target.
        body: Data and content of the message.

    Returns:
        The message was accepted. What the answer holds is not documented; in the older
        documentation it was empty with status 204, or the identifier of a conversation with status
        200.

    Error statuses:
        409: The content cannot be overridden, only messages with templating version 4.1 allow it. NP6
            gives no reason.

    Evidence (partial): actionmanagement/f36d0484, cut after the first field of the body; the effect of
    content and 409 from a help article that GH-guide quotes; the name of content from the model of 2016
    in Driver; older answers from slate.
    """
    return (await client.perform(call(id, target_id, body=body))).parsed


async def asyncio_detailed(
    id: str, target_id: str, *, client: AsyncClient, body: SendToTargetRequest | Unset = UNSET
) -> Response[Any]:
    """As `asyncio`, with the status and the headers of the answer."""
    return await client.perform(call(id, target_id, body=body))
