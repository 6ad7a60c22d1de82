"""POST /actions/{id}/execution: Send a message"""

from __future__ import annotations

import typing as _t

from ... import _runtime as _rt
from ...models.execution_email_request import ExecutionEmailRequest
from ...models.execution_result import decode_execution_result as _decode_execution_result
from ...models.execution_sms_request import ExecutionSmsRequest

if _t.TYPE_CHECKING:
    from ... import client as _client
    from ...models.execution_result import ExecutionResult

OPERATION: _t.Final = _rt.Operation(
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
        "429": "The rate limit is exceeded. The vendor advises exponential backoff.",
    },
)


def _decode(document: _t.Any) -> ExecutionResult:
    result: ExecutionResult = (
        _decode_execution_result(document) if document.__class__ is dict else _rt.mismatch(document, "an object", None)
    )
    return result


_read = _rt.reader(_decode)


def call(
    id: str,
    *,
    body: ExecutionEmailRequest | ExecutionSmsRequest,
    content_type: _t.Literal["application/vnd.np6.cm.email", "application/vnd.np6.cm.sms"] | _rt.Unset = _rt.UNSET,
) -> _rt.Call[ExecutionResult]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    _media_type = _rt.media_type(
        body,
        content_type,
        {"application/vnd.np6.cm.email": "ExecutionEmailRequest", "application/vnd.np6.cm.sms": "ExecutionSmsRequest"},
    )
    return _rt.Call(
        OPERATION,
        _rt.path(OPERATION, ("id", _rt.argument("id", id, str, required=True))),
        _read,
        content=_rt.json_content(
            body,
            *{
                "application/vnd.np6.cm.email": (
                    lambda body: (
                        body._encode(True)
                        if isinstance(body, ExecutionEmailRequest)
                        else _rt.mismatch(body, "ExecutionEmailRequest", None)
                    ),
                    lambda body: body._write(True) if isinstance(body, ExecutionEmailRequest) else _rt.no_text(body),
                ),
                "application/vnd.np6.cm.sms": (
                    lambda body: (
                        body._encode(True)
                        if isinstance(body, ExecutionSmsRequest)
                        else _rt.mismatch(body, "ExecutionSmsRequest", None)
                    ),
                    lambda body: body._write(True) if isinstance(body, ExecutionSmsRequest) else _rt.no_text(body),
                ),
            }[_media_type],
        ),
        media_type=_media_type,
    )


_call = call


def sync(
    id: str,
    *,
    client: _client.Client,
    body: ExecutionEmailRequest | ExecutionSmsRequest,
    content_type: _t.Literal["application/vnd.np6.cm.email", "application/vnd.np6.cm.sms"] | _rt.Unset = _rt.UNSET,
) -> ExecutionResult:
    """Send a message.

    Sends an action to one target. The result states whether the message was accepted.

    `POST /actions/{id}/execution`

    Args:
        id: Identifier of the action.
        body: Whom to send to, and what to override.
        content_type: Media type of the body; by default the one that the class of the body belongs to.

    Returns:
        The result.

    Error statuses:
        409: The action is not validated for production, so it cannot be sent: validate it in both
            phases, `fortest` true, then, once it is in state 38, `fortest` false. The user of the key
            may also lack the right to send. NP6 gives no reason.
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (full): actionmanagement/9ba457a3, 8dc6764b; 409 as observed in GH-guide.

    """
    return client.perform(_call(id, body=body, content_type=content_type)).parsed


def sync_detailed(
    id: str,
    *,
    client: _client.Client,
    body: ExecutionEmailRequest | ExecutionSmsRequest,
    content_type: _t.Literal["application/vnd.np6.cm.email", "application/vnd.np6.cm.sms"] | _rt.Unset = _rt.UNSET,
) -> _rt.Response[ExecutionResult]:
    """As `sync`, with the status and the headers of the response."""
    return client.perform(_call(id, body=body, content_type=content_type))


async def asyncio(
    id: str,
    *,
    client: _client.AsyncClient,
    body: ExecutionEmailRequest | ExecutionSmsRequest,
    content_type: _t.Literal["application/vnd.np6.cm.email", "application/vnd.np6.cm.sms"] | _rt.Unset = _rt.UNSET,
) -> ExecutionResult:
    """Send a message.

    Sends an action to one target. The result states whether the message was accepted.

    `POST /actions/{id}/execution`

    Args:
        id: Identifier of the action.
        body: Whom to send to, and what to override.
        content_type: Media type of the body; by default the one that the class of the body belongs to.

    Returns:
        The result.

    Error statuses:
        409: The action is not validated for production, so it cannot be sent: validate it in both
            phases, `fortest` true, then, once it is in state 38, `fortest` false. The user of the key
            may also lack the right to send. NP6 gives no reason.
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (full): actionmanagement/9ba457a3, 8dc6764b; 409 as observed in GH-guide.

    """
    return (await client.perform(_call(id, body=body, content_type=content_type))).parsed


async def asyncio_detailed(
    id: str,
    *,
    client: _client.AsyncClient,
    body: ExecutionEmailRequest | ExecutionSmsRequest,
    content_type: _t.Literal["application/vnd.np6.cm.email", "application/vnd.np6.cm.sms"] | _rt.Unset = _rt.UNSET,
) -> _rt.Response[ExecutionResult]:
    """As `asyncio`, with the status and the headers of the response."""
    return await client.perform(_call(id, body=body, content_type=content_type))
