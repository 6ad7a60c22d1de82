"""POST /actions/{id}/render: Render a message"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Literal

from ...models.render_email_request import RenderEmailRequest
from ...models.render_mail_result import decode_render_mail_result
from ...models.render_sms_request import RenderSmsRequest
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
    from ...models.render_mail_result import RenderMailResult

OPERATION: Final = Operation(
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
    },
)


def _decode(document: Any) -> RenderMailResult:
    return decode_render_mail_result(document) if document.__class__ is dict else misfit(document, "an object", None)


_read = reader(_decode)


def call(
    id: str,
    *,
    body: RenderEmailRequest | RenderSmsRequest,
    content_type: Literal["application/vnd.np6.cm.email", "application/vnd.np6.cm.sms"] | Unset = UNSET,
) -> Call[RenderMailResult]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    id = written("id", id, lambda v: v if isinstance(v, str) else misfit(v, "a string", None, None))
    _media_type = media_type(
        body,
        content_type,
        {"application/vnd.np6.cm.email": "RenderEmailRequest", "application/vnd.np6.cm.sms": "RenderSmsRequest"},
    )
    return Call(
        OPERATION,
        f"/actions/{path_value(id, 'id')}/render",
        _read,
        headers={"Content-Type": _media_type},
        content=json_content(
            body,
            {
                "application/vnd.np6.cm.email": lambda body: (
                    body._encode(sent)
                    if isinstance(body, RenderEmailRequest)
                    else misfit(body, "RenderEmailRequest", None, None)
                ),
                "application/vnd.np6.cm.sms": lambda body: (
                    body._encode(sent)
                    if isinstance(body, RenderSmsRequest)
                    else misfit(body, "RenderSmsRequest", None, None)
                ),
            }[_media_type],
        ),
    )


def sync(
    id: str,
    *,
    client: Client,
    body: RenderEmailRequest | RenderSmsRequest,
    content_type: Literal["application/vnd.np6.cm.email", "application/vnd.np6.cm.sms"] | Unset = UNSET,
) -> RenderMailResult:
    """Render a message.

    Renders an action for one receiver, as a preview. Nothing is sent.

    `POST /actions/{id}/render`

    Args:
        id: Identifier of the action.
        body: What to render, and for whom.
        content_type: Media type of the body; by default the one that the body's class belongs to.

    Returns:
        The rendered message.

    Evidence (partial): actionmanagement/d4bfd0b7, c7b98026.
    """
    return client.perform(call(id, body=body, content_type=content_type)).parsed


def sync_detailed(
    id: str,
    *,
    client: Client,
    body: RenderEmailRequest | RenderSmsRequest,
    content_type: Literal["application/vnd.np6.cm.email", "application/vnd.np6.cm.sms"] | Unset = UNSET,
) -> Response[RenderMailResult]:
    """As `sync`, with the status and the headers of the answer."""
    return client.perform(call(id, body=body, content_type=content_type))


async def asyncio(
    id: str,
    *,
    client: AsyncClient,
    body: RenderEmailRequest | RenderSmsRequest,
    content_type: Literal["application/vnd.np6.cm.email", "application/vnd.np6.cm.sms"] | Unset = UNSET,
) -> RenderMailResult:
    """Render a message.

    Renders an action for one receiver, as a preview. Nothing is sent.

    `POST /actions/{id}/render`

    Args:
        id: Identifier of the action.
        body: What to render, and for whom.
        content_type: Media type of the body; by default the one that the body's class belongs to.

    Returns:
        The rendered message.

    Evidence (partial): actionmanagement/d4bfd0b7, c7b98026.
    """
    return (await client.perform(call(id, body=body, content_type=content_type))).parsed


async def asyncio_detailed(
    id: str,
    *,
    client: AsyncClient,
    body: RenderEmailRequest | RenderSmsRequest,
    content_type: Literal["application/vnd.np6.cm.email", "application/vnd.np6.cm.sms"] | Unset = UNSET,
) -> Response[RenderMailResult]:
    """As `asyncio`, with the status and the headers of the answer."""
    return await client.perform(call(id, body=body, content_type=content_type))
