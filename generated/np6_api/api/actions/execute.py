"""POST /actions/{id}/execution: Send a message"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Literal

from ...models.execution_email_request import ExecutionEmailRequest
from ...models.execution_result import decode_execution_result
from ...models.execution_sms_request import ExecutionSmsRequest
from ...types import UNSET, Call, Operation, Response, Unset
from ...wire import (
    json_content,
    media_type,
    misfit,
    path_value,
    reader,
    sent,
    written,
)

if TYPE_CHECKING:
    from ...client import AsyncClient, Client
    from ...models.execution_result import ExecutionResult

OPERATION: Final = Operation(
    id="actions_execute",
    name="actions.execute",
    method="POST",
    path="/actions/{id}/execution",
    tag="actions",
    idempotent=False,
    deprecated=False,
    accept="application/json",
    statuses={
        "200": "The result.",
        "409": "The action is not validated for production, so it cannot be sent: validate it in both phases, `fortest` true, then, once it is in state 38, `fortest` false. The user of the key may also lack the right to send. NP6 gives no reason.",
    },
)


def _decode(document: Any) -> ExecutionResult:
    return decode_execution_result(document) if document.__class__ is dict else misfit(document, "an object", None)


_read = reader(_decode)


def call(
    id: str,
    *,
    body: ExecutionEmailRequest | ExecutionSmsRequest,
    content_type: Literal["application/vnd.np6.cm.email", "application/vnd.np6.cm.sms"] | Unset = UNSET,
) -> Call[ExecutionResult]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    id = written("id", id, lambda v: v if isinstance(v, str) else misfit(v, "a string", None, None))
    _media_type = media_type(
        body,
        content_type,
        {"application/vnd.np6.cm.email": "ExecutionEmailRequest", "application/vnd.np6.cm.sms": "ExecutionSmsRequest"},
    )
    return Call(
        OPERATION,
        f"/actions/{path_value(id, 'id')}/execution",
        _read,
        headers={"Content-Type": _media_type},
        content=json_content(
            body,
            {
                "application/vnd.np6.cm.email": lambda body: (
                    body._encode(sent)
                    if isinstance(body, ExecutionEmailRequest)
                    else misfit(body, "ExecutionEmailRequest", None, None)
                ),
                "application/vnd.np6.cm.sms": lambda body: (
                    body._encode(sent)
                    if isinstance(body, ExecutionSmsRequest)
                    else misfit(body, "ExecutionSmsRequest", None, None)
                ),
            }[_media_type],
        ),
    )


def sync(
    id: str,
    *,
    client: Client,
    body: ExecutionEmailRequest | ExecutionSmsRequest,
    content_type: Literal["application/vnd.np6.cm.email", "application/vnd.np6.cm.sms"] | Unset = UNSET,
) -> ExecutionResult:
    """Send a message.

    Sends an action to one target. The result says whether the message was accepted.

    `POST /actions/{id}/execution`

    Args:
        id: Identifier of the action.
        body: Whom to send to, and what to override.
        content_type: Media type of the body; by default the one that the body's class belongs to.

    Returns:
        The result.

    Error statuses:
        409: The action is not validated for production, so it cannot be sent: validate it in both
            phases, `fortest` true, then, once it is in state 38, `fortest` false. The user of the key
            may also lack the right to send. NP6 gives no reason.

    Evidence (full): actionmanagement/9ba457a3, 8dc6764b; 409 as observed in GH-guide.
    """
    return client.perform(call(id, body=body, content_type=content_type)).parsed


def sync_detailed(
    id: str,
    *,
    client: Client,
    body: ExecutionEmailRequest | ExecutionSmsRequest,
    content_type: Literal["application/vnd.np6.cm.email", "application/vnd.np6.cm.sms"] | Unset = UNSET,
) -> Response[ExecutionResult]:
    """As `sync`, with the status and the headers of the answer."""
    return client.perform(call(id, body=body, content_type=content_type))


async def asyncio(
    id: str,
    *,
    client: AsyncClient,
    body: ExecutionEmailRequest | ExecutionSmsRequest,
    content_type: Literal["application/vnd.np6.cm.email", "application/vnd.np6.cm.sms"] | Unset = UNSET,
) -> ExecutionResult:
    """Send a message.

    Sends an action to one target. The result says whether the message was accepted.

    `POST /actions/{id}/execution`

    Args:
        id: Identifier of the action.
        body: Whom to send to, and what to override.
        content_type: Media type of the body; by default the one that the body's class belongs to.

    Returns:
        The result.

    Error statuses:
        409: The action is not validated for production, so it cannot be sent: validate it in both
            phases, `fortest` true, then, once it is in state 38, `fortest` false. The user of the key
            may also lack the right to send. NP6 gives no reason.

    Evidence (full): actionmanagement/9ba457a3, 8dc6764b; 409 as observed in GH-guide.
    """
    return (await client.perform(call(id, body=body, content_type=content_type))).parsed


async def asyncio_detailed(
    id: str,
    *,
    client: AsyncClient,
    body: ExecutionEmailRequest | ExecutionSmsRequest,
    content_type: Literal["application/vnd.np6.cm.email", "application/vnd.np6.cm.sms"] | Unset = UNSET,
) -> Response[ExecutionResult]:
    """As `asyncio`, with the status and the headers of the answer."""
    return await client.perform(call(id, body=body, content_type=content_type))
