"""POST /actions/{id}/render: Render a message"""

from __future__ import annotations

import typing as _t

from ... import _runtime as _rt
from ...models.render_email_request import RenderEmailRequest
from ...models.render_mail_result import decode_render_mail_result as _decode_render_mail_result
from ...models.render_sms_request import RenderSmsRequest

if _t.TYPE_CHECKING:
    from ... import client as _client
    from ...models.render_mail_result import RenderMailResult

OPERATION: _t.Final = _rt.Operation(
    id="actions_render",
    name="actions.render",
    method="POST",
    path="/actions/{id}/render",
    tag="actions",
    idempotent=True,
    deprecated=False,
    accept="application/json",
    statuses={
        "2XX": "The rendered message.",
        "429": "The rate limit is exceeded. The vendor advises exponential backoff.",
    },
)


def _decode(document: _t.Any) -> RenderMailResult:
    result: RenderMailResult = (
        _decode_render_mail_result(document)
        if document.__class__ is dict
        else _rt.mismatch(document, "an object", None)
    )
    return result


_read = _rt.reader(_decode)


def call(
    id: str,
    *,
    body: RenderEmailRequest | RenderSmsRequest,
    content_type: _t.Literal["application/vnd.np6.cm.email", "application/vnd.np6.cm.sms"] | _rt.Unset = _rt.UNSET,
) -> _rt.Call[RenderMailResult]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    _media_type = _rt.media_type(
        body,
        content_type,
        {"application/vnd.np6.cm.email": "RenderEmailRequest", "application/vnd.np6.cm.sms": "RenderSmsRequest"},
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
                        if isinstance(body, RenderEmailRequest)
                        else _rt.mismatch(body, "RenderEmailRequest", None)
                    ),
                    lambda body: body._write(True) if isinstance(body, RenderEmailRequest) else _rt.no_text(body),
                ),
                "application/vnd.np6.cm.sms": (
                    lambda body: (
                        body._encode(True)
                        if isinstance(body, RenderSmsRequest)
                        else _rt.mismatch(body, "RenderSmsRequest", None)
                    ),
                    lambda body: body._write(True) if isinstance(body, RenderSmsRequest) else _rt.no_text(body),
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
    body: RenderEmailRequest | RenderSmsRequest,
    content_type: _t.Literal["application/vnd.np6.cm.email", "application/vnd.np6.cm.sms"] | _rt.Unset = _rt.UNSET,
) -> RenderMailResult:
    """Render a message.

    Renders an action for one receiver, as a preview. Nothing is sent.

    `POST /actions/{id}/render`

    Args:
        id: Identifier of the action.
        body: What to render, and for whom.
        content_type: Media type of the body; by default the one that the class of the body belongs to.

    Returns:
        The rendered message.

    Error statuses:
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (partial): actionmanagement/d4bfd0b7, c7b98026.

    """
    return client.perform(_call(id, body=body, content_type=content_type)).parsed


def sync_detailed(
    id: str,
    *,
    client: _client.Client,
    body: RenderEmailRequest | RenderSmsRequest,
    content_type: _t.Literal["application/vnd.np6.cm.email", "application/vnd.np6.cm.sms"] | _rt.Unset = _rt.UNSET,
) -> _rt.Response[RenderMailResult]:
    """As `sync`, with the status and the headers of the response."""
    return client.perform(_call(id, body=body, content_type=content_type))


async def asyncio(
    id: str,
    *,
    client: _client.AsyncClient,
    body: RenderEmailRequest | RenderSmsRequest,
    content_type: _t.Literal["application/vnd.np6.cm.email", "application/vnd.np6.cm.sms"] | _rt.Unset = _rt.UNSET,
) -> RenderMailResult:
    """Render a message.

    Renders an action for one receiver, as a preview. Nothing is sent.

    `POST /actions/{id}/render`

    Args:
        id: Identifier of the action.
        body: What to render, and for whom.
        content_type: Media type of the body; by default the one that the class of the body belongs to.

    Returns:
        The rendered message.

    Error statuses:
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (partial): actionmanagement/d4bfd0b7, c7b98026.

    """
    return (await client.perform(_call(id, body=body, content_type=content_type))).parsed


async def asyncio_detailed(
    id: str,
    *,
    client: _client.AsyncClient,
    body: RenderEmailRequest | RenderSmsRequest,
    content_type: _t.Literal["application/vnd.np6.cm.email", "application/vnd.np6.cm.sms"] | _rt.Unset = _rt.UNSET,
) -> _rt.Response[RenderMailResult]:
    """As `asyncio`, with the status and the headers of the response."""
    return await client.perform(_call(id, body=body, content_type=content_type))
