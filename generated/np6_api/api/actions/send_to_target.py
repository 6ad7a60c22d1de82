"""POST /actions/{id}/targets/{targetId}: Send a message to a target"""

from __future__ import annotations

import typing as _t

from ... import _runtime as _rt
from ...models.send_to_target_request import SendToTargetRequest

if _t.TYPE_CHECKING:
    from ... import client as _client

OPERATION: _t.Final = _rt.Operation(
    id="actions_send_to_target",
    name="actions.send_to_target",
    method="POST",
    path="/actions/{id}/targets/{targetId}",
    tag="actions",
    idempotent=False,
    deprecated=False,
    accept="application/json",
    statuses={
        "2XX": "The message was accepted. What the response holds is not documented; in the older documentation it is empty with status 204, or holds the identifier of the conversation with status 200.",
        "401": "The key is wrong.",
        "403": "The user of the key lacks the right to make this request.",
        "404": "No action has this identifier.",
        "409": "The content cannot be overridden, only messages with templating version 4.1 allow it. NP6 gives no reason.",
        "429": "The rate limit is exceeded. The vendor advises exponential backoff.",
    },
)


def call(id: str, target_id: str, *, body: SendToTargetRequest | _rt.Unset = _rt.UNSET) -> _rt.Call[_t.Any]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    return _rt.Call(
        OPERATION,
        _rt.path(
            OPERATION,
            ("id", _rt.argument("id", id, str, required=True)),
            ("targetId", _rt.argument("target_id", target_id, str, required=True)),
        ),
        _rt.read_any,
        content=None
        if isinstance(body, _rt.Unset)
        else _rt.json_content(
            body,
            lambda body: (
                body._encode(True)
                if isinstance(body, SendToTargetRequest)
                else _rt.mismatch(body, "SendToTargetRequest", None)
            ),
            lambda body: body._write(True) if isinstance(body, SendToTargetRequest) else _rt.no_text(body),
        ),
        media_type="application/json",
    )


_call = call


def sync(
    id: str, target_id: str, *, client: _client.Client, body: SendToTargetRequest | _rt.Unset = _rt.UNSET
) -> _t.Any:
    """Send a message to a target.

    Sends an action to the target of the path. Without content the message goes out as it is configured;
    content that is given replaces it as it stands, without personalization and tracking. In the older
    documentation the response depends on the Accept header: 204 without content, or 200 with the
    identifier of the conversation for application/vnd.mperf.v8.message.id.

    `POST /actions/{id}/targets/{targetId}`

    Args:
        id: Identifier of the action.
        target_id: Identifier of the target.
        body: Data and content of the message.

    Returns:
        The message was accepted. What the response holds is not documented; in the older
        documentation it is empty with status 204, or holds the identifier of the conversation with
        status 200.

    Error statuses:
        401: The key is wrong.
        403: The user of the key lacks the right to make this request.
        404: No action has this identifier.
        409: The content cannot be overridden, only messages with templating version 4.1 allow it. NP6
            gives no reason.
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (partial): actionmanagement/f36d0484, cut after the first field of the body; the effect of
    content and 409 from a help article that GH-guide quotes; the name of content from the model of 2016
    in Driver; older responses and status codes from slate.

    """
    return client.perform(_call(id, target_id, body=body)).parsed


def sync_detailed(
    id: str, target_id: str, *, client: _client.Client, body: SendToTargetRequest | _rt.Unset = _rt.UNSET
) -> _rt.Response[_t.Any]:
    """As `sync`, with the status and the headers of the response."""
    return client.perform(_call(id, target_id, body=body))


async def asyncio(
    id: str, target_id: str, *, client: _client.AsyncClient, body: SendToTargetRequest | _rt.Unset = _rt.UNSET
) -> _t.Any:
    """Send a message to a target.

    Sends an action to the target of the path. Without content the message goes out as it is configured;
    content that is given replaces it as it stands, without personalization and tracking. In the older
    documentation the response depends on the Accept header: 204 without content, or 200 with the
    identifier of the conversation for application/vnd.mperf.v8.message.id.

    `POST /actions/{id}/targets/{targetId}`

    Args:
        id: Identifier of the action.
        target_id: Identifier of the target.
        body: Data and content of the message.

    Returns:
        The message was accepted. What the response holds is not documented; in the older
        documentation it is empty with status 204, or holds the identifier of the conversation with
        status 200.

    Error statuses:
        401: The key is wrong.
        403: The user of the key lacks the right to make this request.
        404: No action has this identifier.
        409: The content cannot be overridden, only messages with templating version 4.1 allow it. NP6
            gives no reason.
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (partial): actionmanagement/f36d0484, cut after the first field of the body; the effect of
    content and 409 from a help article that GH-guide quotes; the name of content from the model of 2016
    in Driver; older responses and status codes from slate.

    """
    return (await client.perform(_call(id, target_id, body=body))).parsed


async def asyncio_detailed(
    id: str, target_id: str, *, client: _client.AsyncClient, body: SendToTargetRequest | _rt.Unset = _rt.UNSET
) -> _rt.Response[_t.Any]:
    """As `asyncio`, with the status and the headers of the response."""
    return await client.perform(_call(id, target_id, body=body))
