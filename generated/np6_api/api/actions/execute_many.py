"""POST /actions/{id}/executions: Send messages"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Literal

from ...models.execution_email_request import ExecutionEmailRequest
from ...models.execution_result import decode_execution_result
from ...models.execution_sms_request import ExecutionSmsRequest
from ...stream import AsyncStream, Stream
from ...types import UNSET, Call, Operation, Response, Unset
from ...wire import (
    array_reader,
    json_content,
    media_type,
    misfit,
    path_value,
    sent,
    written,
)

if TYPE_CHECKING:
    from ...client import AsyncClient, Client
    from ...models.execution_result import ExecutionResult

OPERATION: Final = Operation(
    id="actions_execute_many",
    name="actions.execute_many",
    method="POST",
    path="/actions/{id}/executions",
    tag="actions",
    idempotent=False,
    deprecated=False,
    accept="application/json",
    statuses={
        "200": "One result for each item of the request.",
        "400": "The body is not valid JSON, lacks a field or has a value of the wrong shape, for instance a string where a `unicity` takes a list.",
        "401": "The key is wrong.",
        "403": "The user of the key may not send this action.",
        "404": "No action has this identifier, or a value of the body names something that does not exist.",
        "409": "The action is not validated for production, so it cannot be sent: validate it in both phases, `fortest` true, then, once it is in state 38, `fortest` false. The user of the key may also lack the right to send. NP6 gives no reason.",
        "411": "The request came without a Content-Length.",
        "415": "The Content-Type is wrong, as application/json is here: e-mails take application/vnd.np6.cm.email, SMS application/vnd.np6.cm.sms.",
    },
)


def _item(x: Any) -> ExecutionResult:
    return decode_execution_result(x) if x.__class__ is dict else misfit(x, "an object", None)


_read = array_reader(_item)


def call(
    id: str,
    *,
    body: list[ExecutionEmailRequest] | list[ExecutionSmsRequest],
    content_type: Literal["application/vnd.np6.cm.email", "application/vnd.np6.cm.sms"] | Unset = UNSET,
) -> Call[list[ExecutionResult]]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    id = written("id", id, lambda v: v if isinstance(v, str) else misfit(v, "a string", None, None))
    _media_type = media_type(
        body,
        content_type,
        {"application/vnd.np6.cm.email": "ExecutionEmailRequest", "application/vnd.np6.cm.sms": "ExecutionSmsRequest"},
    )
    return Call(
        OPERATION,
        f"/actions/{path_value(id, 'id')}/executions",
        _read,
        headers={"Content-Type": _media_type},
        content=json_content(
            body,
            {
                "application/vnd.np6.cm.email": lambda body: (
                    [
                        x._encode(sent)
                        if isinstance(x, ExecutionEmailRequest)
                        else misfit(x, "ExecutionEmailRequest", body, None)
                        for x in body
                    ]
                    if isinstance(body, list)
                    else misfit(body, "an array", None, None)
                ),
                "application/vnd.np6.cm.sms": lambda body: (
                    [
                        x._encode(sent)
                        if isinstance(x, ExecutionSmsRequest)
                        else misfit(x, "ExecutionSmsRequest", body, None)
                        for x in body
                    ]
                    if isinstance(body, list)
                    else misfit(body, "an array", None, None)
                ),
            }[_media_type],
        ),
        item=_item,
    )


def sync(
    id: str,
    *,
    client: Client,
    body: list[ExecutionEmailRequest] | list[ExecutionSmsRequest],
    content_type: Literal["application/vnd.np6.cm.email", "application/vnd.np6.cm.sms"] | Unset = UNSET,
) -> list[ExecutionResult]:
    """Send messages.

    Sends an action to several targets. The results come in the order of the request, and each says
    whether its message was accepted: the call succeeds even where single items fail. Segments cannot be
    named, and no maximum is documented.

    `POST /actions/{id}/executions`

    Args:
        id: Identifier of the action.
        body: Whom to send to, and what to override; one item for each message.
        content_type: Media type of the body; by default the one that the body's class belongs to.

    Returns:
        One result for each item of the request.

    Error statuses:
        400: The body is not valid JSON, lacks a field or has a value of the wrong shape, for instance a
            string where a `unicity` takes a list.
        401: The key is wrong.
        403: The user of the key may not send this action.
        404: No action has this identifier, or a value of the body names something that does not exist.
        409: The action is not validated for production, so it cannot be sent: validate it in both
            phases, `fortest` true, then, once it is in state 38, `fortest` false. The user of the key
            may also lack the right to send. NP6 gives no reason.
        411: The request came without a Content-Length.
        415: The Content-Type is wrong, as application/json is here: e-mails take
            application/vnd.np6.cm.email, SMS application/vnd.np6.cm.sms.

    Evidence (full): actionmanagement/d4bfd0b7 (with all status codes), 8dc6764b; the small request, the
    failed item, 400, 409 and 415 as observed in GH-guide; the order of the results from GH-np6.
    """
    return client.perform(call(id, body=body, content_type=content_type)).parsed


def sync_detailed(
    id: str,
    *,
    client: Client,
    body: list[ExecutionEmailRequest] | list[ExecutionSmsRequest],
    content_type: Literal["application/vnd.np6.cm.email", "application/vnd.np6.cm.sms"] | Unset = UNSET,
) -> Response[list[ExecutionResult]]:
    """As `sync`, with the status and the headers of the answer."""
    return client.perform(call(id, body=body, content_type=content_type))


async def asyncio(
    id: str,
    *,
    client: AsyncClient,
    body: list[ExecutionEmailRequest] | list[ExecutionSmsRequest],
    content_type: Literal["application/vnd.np6.cm.email", "application/vnd.np6.cm.sms"] | Unset = UNSET,
) -> list[ExecutionResult]:
    """Send messages.

    Sends an action to several targets. The results come in the order of the request, and each says
    whether its message was accepted: the call succeeds even where single items fail. Segments cannot be
    named, and no maximum is documented.

    `POST /actions/{id}/executions`

    Args:
        id: Identifier of the action.
        body: Whom to send to, and what to override; one item for each message.
        content_type: Media type of the body; by default the one that the body's class belongs to.

    Returns:
        One result for each item of the request.

    Error statuses:
        400: The body is not valid JSON, lacks a field or has a value of the wrong shape, for instance a
            string where a `unicity` takes a list.
        401: The key is wrong.
        403: The user of the key may not send this action.
        404: No action has this identifier, or a value of the body names something that does not exist.
        409: The action is not validated for production, so it cannot be sent: validate it in both
            phases, `fortest` true, then, once it is in state 38, `fortest` false. The user of the key
            may also lack the right to send. NP6 gives no reason.
        411: The request came without a Content-Length.
        415: The Content-Type is wrong, as application/json is here: e-mails take
            application/vnd.np6.cm.email, SMS application/vnd.np6.cm.sms.

    Evidence (full): actionmanagement/d4bfd0b7 (with all status codes), 8dc6764b; the small request, the
    failed item, 400, 409 and 415 as observed in GH-guide; the order of the results from GH-np6.
    """
    return (await client.perform(call(id, body=body, content_type=content_type))).parsed


async def asyncio_detailed(
    id: str,
    *,
    client: AsyncClient,
    body: list[ExecutionEmailRequest] | list[ExecutionSmsRequest],
    content_type: Literal["application/vnd.np6.cm.email", "application/vnd.np6.cm.sms"] | Unset = UNSET,
) -> Response[list[ExecutionResult]]:
    """As `asyncio`, with the status and the headers of the answer."""
    return await client.perform(call(id, body=body, content_type=content_type))


def stream(
    id: str,
    *,
    client: Client,
    body: list[ExecutionEmailRequest] | list[ExecutionSmsRequest],
    content_type: Literal["application/vnd.np6.cm.email", "application/vnd.np6.cm.sms"] | Unset = UNSET,
) -> Stream[ExecutionResult]:
    """As `sync`, but the items come one at a time, while the answer arrives."""
    return Stream(client, call(id, body=body, content_type=content_type))


def stream_asyncio(
    id: str,
    *,
    client: AsyncClient,
    body: list[ExecutionEmailRequest] | list[ExecutionSmsRequest],
    content_type: Literal["application/vnd.np6.cm.email", "application/vnd.np6.cm.sms"] | Unset = UNSET,
) -> AsyncStream[ExecutionResult]:
    """As `asyncio`, but the items come one at a time, while the answer arrives."""
    return AsyncStream(client, call(id, body=body, content_type=content_type))
