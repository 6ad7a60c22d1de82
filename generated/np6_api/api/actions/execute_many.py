"""POST /actions/{id}/executions: Send messages"""

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
        "403": "The user of the key lacks the right to make this request.",
        "404": "No action has this identifier, or a value of the body names something that does not exist.",
        "409": "The action is not validated for production, so it cannot be sent: validate it in both phases, `fortest` true, then, once it is in state 38, `fortest` false. The user of the key may also lack the right to send. NP6 gives no reason.",
        "411": "The request came without a Content-Length.",
        "415": "The Content-Type is wrong, as application/json is here: e-mails take application/vnd.np6.cm.email, SMS application/vnd.np6.cm.sms.",
        "429": "The rate limit is exceeded. The vendor advises exponential backoff.",
    },
)


def _item(x: _t.Any) -> ExecutionResult:
    item: ExecutionResult = _decode_execution_result(x) if x.__class__ is dict else _rt.mismatch(x, "an object", None)
    return item


_read = _rt.array_reader(_item)


def call(
    id: str,
    *,
    body: list[ExecutionEmailRequest] | list[ExecutionSmsRequest],
    content_type: _t.Literal["application/vnd.np6.cm.email", "application/vnd.np6.cm.sms"] | _rt.Unset = _rt.UNSET,
) -> _rt.Call[list[ExecutionResult]]:
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
                        [
                            x._encode(True)
                            if isinstance(x, ExecutionEmailRequest)
                            else _rt.mismatch(x, "ExecutionEmailRequest", body)
                            for x in body
                        ]
                        if isinstance(body, list)
                        else _rt.mismatch(body, "an array", None)
                    ),
                    lambda body: (
                        "["
                        + ",".join(
                            [x._write(True) if isinstance(x, ExecutionEmailRequest) else _rt.no_text(x) for x in body]
                        )
                        + "]"
                        if isinstance(body, list)
                        else _rt.no_text(body)
                    ),
                ),
                "application/vnd.np6.cm.sms": (
                    lambda body: (
                        [
                            x._encode(True)
                            if isinstance(x, ExecutionSmsRequest)
                            else _rt.mismatch(x, "ExecutionSmsRequest", body)
                            for x in body
                        ]
                        if isinstance(body, list)
                        else _rt.mismatch(body, "an array", None)
                    ),
                    lambda body: (
                        "["
                        + ",".join(
                            [x._write(True) if isinstance(x, ExecutionSmsRequest) else _rt.no_text(x) for x in body]
                        )
                        + "]"
                        if isinstance(body, list)
                        else _rt.no_text(body)
                    ),
                ),
            }[_media_type],
        ),
        media_type=_media_type,
        item=_item,
    )


_call = call


def sync(
    id: str,
    *,
    client: _client.Client,
    body: list[ExecutionEmailRequest] | list[ExecutionSmsRequest],
    content_type: _t.Literal["application/vnd.np6.cm.email", "application/vnd.np6.cm.sms"] | _rt.Unset = _rt.UNSET,
) -> list[ExecutionResult]:
    """Send messages.

    Sends an action to several targets. The results come in the order of the request, and each states
    whether its message was accepted: the request succeeds even where single items fail. Segments cannot
    be named, and no maximum is documented.

    `POST /actions/{id}/executions`

    Args:
        id: Identifier of the action.
        body: Whom to send to, and what to override; one item for each message.
        content_type: Media type of the body; by default the one that the class of the body belongs to.

    Returns:
        One result for each item of the request.

    Error statuses:
        400: The body is not valid JSON, lacks a field or has a value of the wrong shape, for instance a
            string where a `unicity` takes a list.
        401: The key is wrong.
        403: The user of the key lacks the right to make this request.
        404: No action has this identifier, or a value of the body names something that does not exist.
        409: The action is not validated for production, so it cannot be sent: validate it in both
            phases, `fortest` true, then, once it is in state 38, `fortest` false. The user of the key
            may also lack the right to send. NP6 gives no reason.
        411: The request came without a Content-Length.
        415: The Content-Type is wrong, as application/json is here: e-mails take
            application/vnd.np6.cm.email, SMS application/vnd.np6.cm.sms.
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (full): actionmanagement/d4bfd0b7 (with all status codes), 8dc6764b; the small request, the
    failed item, 400, 409 and 415 as observed in GH-guide; the order of the results from GH-np6.

    """
    return client.perform(_call(id, body=body, content_type=content_type)).parsed


def sync_detailed(
    id: str,
    *,
    client: _client.Client,
    body: list[ExecutionEmailRequest] | list[ExecutionSmsRequest],
    content_type: _t.Literal["application/vnd.np6.cm.email", "application/vnd.np6.cm.sms"] | _rt.Unset = _rt.UNSET,
) -> _rt.Response[list[ExecutionResult]]:
    """As `sync`, with the status and the headers of the response."""
    return client.perform(_call(id, body=body, content_type=content_type))


async def asyncio(
    id: str,
    *,
    client: _client.AsyncClient,
    body: list[ExecutionEmailRequest] | list[ExecutionSmsRequest],
    content_type: _t.Literal["application/vnd.np6.cm.email", "application/vnd.np6.cm.sms"] | _rt.Unset = _rt.UNSET,
) -> list[ExecutionResult]:
    """Send messages.

    Sends an action to several targets. The results come in the order of the request, and each states
    whether its message was accepted: the request succeeds even where single items fail. Segments cannot
    be named, and no maximum is documented.

    `POST /actions/{id}/executions`

    Args:
        id: Identifier of the action.
        body: Whom to send to, and what to override; one item for each message.
        content_type: Media type of the body; by default the one that the class of the body belongs to.

    Returns:
        One result for each item of the request.

    Error statuses:
        400: The body is not valid JSON, lacks a field or has a value of the wrong shape, for instance a
            string where a `unicity` takes a list.
        401: The key is wrong.
        403: The user of the key lacks the right to make this request.
        404: No action has this identifier, or a value of the body names something that does not exist.
        409: The action is not validated for production, so it cannot be sent: validate it in both
            phases, `fortest` true, then, once it is in state 38, `fortest` false. The user of the key
            may also lack the right to send. NP6 gives no reason.
        411: The request came without a Content-Length.
        415: The Content-Type is wrong, as application/json is here: e-mails take
            application/vnd.np6.cm.email, SMS application/vnd.np6.cm.sms.
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (full): actionmanagement/d4bfd0b7 (with all status codes), 8dc6764b; the small request, the
    failed item, 400, 409 and 415 as observed in GH-guide; the order of the results from GH-np6.

    """
    return (await client.perform(_call(id, body=body, content_type=content_type))).parsed


async def asyncio_detailed(
    id: str,
    *,
    client: _client.AsyncClient,
    body: list[ExecutionEmailRequest] | list[ExecutionSmsRequest],
    content_type: _t.Literal["application/vnd.np6.cm.email", "application/vnd.np6.cm.sms"] | _rt.Unset = _rt.UNSET,
) -> _rt.Response[list[ExecutionResult]]:
    """As `asyncio`, with the status and the headers of the response."""
    return await client.perform(_call(id, body=body, content_type=content_type))


def stream(
    id: str,
    *,
    client: _client.Client,
    body: list[ExecutionEmailRequest] | list[ExecutionSmsRequest],
    content_type: _t.Literal["application/vnd.np6.cm.email", "application/vnd.np6.cm.sms"] | _rt.Unset = _rt.UNSET,
) -> _rt.Stream[ExecutionResult]:
    """As `sync`, one item at a time while the response arrives. The request is sent when the first item is requested."""
    return _rt.Stream(client, _call(id, body=body, content_type=content_type))


def stream_asyncio(
    id: str,
    *,
    client: _client.AsyncClient,
    body: list[ExecutionEmailRequest] | list[ExecutionSmsRequest],
    content_type: _t.Literal["application/vnd.np6.cm.email", "application/vnd.np6.cm.sms"] | _rt.Unset = _rt.UNSET,
) -> _rt.AsyncStream[ExecutionResult]:
    """As `asyncio`, one item at a time while the response arrives. The request is sent when the first item is requested."""
    return _rt.AsyncStream(client, _call(id, body=body, content_type=content_type))
