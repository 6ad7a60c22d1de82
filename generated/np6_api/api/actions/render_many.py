"""POST /actions/{id}/renders: Render messages"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Literal

from ...models.render_email_request import RenderEmailRequest
from ...models.render_mail_result import decode_render_mail_result
from ...models.render_sms_request import RenderSmsRequest
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
    from ...models.render_mail_result import RenderMailResult

OPERATION: Final = Operation(
    id="actions_render_many",
    name="actions.render_many",
    method="POST",
    path="/actions/{id}/renders",
    tag="actions",
    idempotent=True,
    deprecated=False,
    accept="application/json",
    statuses={
        "2XX": "The rendered messages.",
    },
)


def _item(x: Any) -> RenderMailResult:
    return decode_render_mail_result(x) if x.__class__ is dict else misfit(x, "an object", None)


_read = array_reader(_item)


def call(
    id: str,
    *,
    body: list[RenderEmailRequest] | list[RenderSmsRequest],
    content_type: Literal["application/vnd.np6.cm.email", "application/vnd.np6.cm.sms"] | Unset = UNSET,
) -> Call[list[RenderMailResult]]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    id = written("id", id, lambda v: v if isinstance(v, str) else misfit(v, "a string", None, None))
    _media_type = media_type(
        body,
        content_type,
        {"application/vnd.np6.cm.email": "RenderEmailRequest", "application/vnd.np6.cm.sms": "RenderSmsRequest"},
    )
    return Call(
        OPERATION,
        f"/actions/{path_value(id, 'id')}/renders",
        _read,
        headers={"Content-Type": _media_type},
        content=json_content(
            body,
            {
                "application/vnd.np6.cm.email": lambda body: (
                    [
                        x._encode(sent)
                        if isinstance(x, RenderEmailRequest)
                        else misfit(x, "RenderEmailRequest", body, None)
                        for x in body
                    ]
                    if isinstance(body, list)
                    else misfit(body, "an array", None, None)
                ),
                "application/vnd.np6.cm.sms": lambda body: (
                    [
                        x._encode(sent)
                        if isinstance(x, RenderSmsRequest)
                        else misfit(x, "RenderSmsRequest", body, None)
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
    body: list[RenderEmailRequest] | list[RenderSmsRequest],
    content_type: Literal["application/vnd.np6.cm.email", "application/vnd.np6.cm.sms"] | Unset = UNSET,
) -> list[RenderMailResult]:
    """Render messages.

    Renders an action for several receivers, as a preview. Nothing is sent.

    `POST /actions/{id}/renders`

    Args:
        id: Identifier of the action.
        body: What to render, and for whom; one item for each message.
        content_type: Media type of the body; by default the one that the body's class belongs to.

    Returns:
        The rendered messages.

    Evidence (partial): actionmanagement/c7b98026, f6159cf5; that an item of the answer is that of
    `render` is inferred.
    """
    return client.perform(call(id, body=body, content_type=content_type)).parsed


def sync_detailed(
    id: str,
    *,
    client: Client,
    body: list[RenderEmailRequest] | list[RenderSmsRequest],
    content_type: Literal["application/vnd.np6.cm.email", "application/vnd.np6.cm.sms"] | Unset = UNSET,
) -> Response[list[RenderMailResult]]:
    """As `sync`, with the status and the headers of the answer."""
    return client.perform(call(id, body=body, content_type=content_type))


async def asyncio(
    id: str,
    *,
    client: AsyncClient,
    body: list[RenderEmailRequest] | list[RenderSmsRequest],
    content_type: Literal["application/vnd.np6.cm.email", "application/vnd.np6.cm.sms"] | Unset = UNSET,
) -> list[RenderMailResult]:
    """Render messages.

    Renders an action for several receivers, as a preview. Nothing is sent.

    `POST /actions/{id}/renders`

    Args:
        id: Identifier of the action.
        body: What to render, and for whom; one item for each message.
        content_type: Media type of the body; by default the one that the body's class belongs to.

    Returns:
        The rendered messages.

    Evidence (partial): actionmanagement/c7b98026, f6159cf5; that an item of the answer is that of
    `render` is inferred.
    """
    return (await client.perform(call(id, body=body, content_type=content_type))).parsed


async def asyncio_detailed(
    id: str,
    *,
    client: AsyncClient,
    body: list[RenderEmailRequest] | list[RenderSmsRequest],
    content_type: Literal["application/vnd.np6.cm.email", "application/vnd.np6.cm.sms"] | Unset = UNSET,
) -> Response[list[RenderMailResult]]:
    """As `asyncio`, with the status and the headers of the answer."""
    return await client.perform(call(id, body=body, content_type=content_type))


def stream(
    id: str,
    *,
    client: Client,
    body: list[RenderEmailRequest] | list[RenderSmsRequest],
    content_type: Literal["application/vnd.np6.cm.email", "application/vnd.np6.cm.sms"] | Unset = UNSET,
) -> Stream[RenderMailResult]:
    """As `sync`, but the items come one at a time, while the answer arrives."""
    return Stream(client, call(id, body=body, content_type=content_type))


def stream_asyncio(
    id: str,
    *,
    client: AsyncClient,
    body: list[RenderEmailRequest] | list[RenderSmsRequest],
    content_type: Literal["application/vnd.np6.cm.email", "application/vnd.np6.cm.sms"] | Unset = UNSET,
) -> AsyncStream[RenderMailResult]:
    """As `asyncio`, but the items come one at a time, while the answer arrives."""
    return AsyncStream(client, call(id, body=body, content_type=content_type))
