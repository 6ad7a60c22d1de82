"""POST /actions/{id}/renders: Render messages"""

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
        "429": "The rate limit is exceeded. The vendor advises exponential backoff.",
    },
)


def _item(x: _t.Any) -> RenderMailResult:
    item: RenderMailResult = (
        _decode_render_mail_result(x) if x.__class__ is dict else _rt.mismatch(x, "an object", None)
    )
    return item


_read = _rt.array_reader(_item)


def call(
    id: str,
    *,
    body: list[RenderEmailRequest] | list[RenderSmsRequest],
    content_type: _t.Literal["application/vnd.np6.cm.email", "application/vnd.np6.cm.sms"] | _rt.Unset = _rt.UNSET,
) -> _rt.Call[list[RenderMailResult]]:
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
                        [
                            x._encode(True)
                            if isinstance(x, RenderEmailRequest)
                            else _rt.mismatch(x, "RenderEmailRequest", body)
                            for x in body
                        ]
                        if isinstance(body, list)
                        else _rt.mismatch(body, "an array", None)
                    ),
                    lambda body: (
                        "["
                        + ",".join(
                            [x._write(True) if isinstance(x, RenderEmailRequest) else _rt.no_text(x) for x in body]
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
                            if isinstance(x, RenderSmsRequest)
                            else _rt.mismatch(x, "RenderSmsRequest", body)
                            for x in body
                        ]
                        if isinstance(body, list)
                        else _rt.mismatch(body, "an array", None)
                    ),
                    lambda body: (
                        "["
                        + ",".join(
                            [x._write(True) if isinstance(x, RenderSmsRequest) else _rt.no_text(x) for x in body]
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
    body: list[RenderEmailRequest] | list[RenderSmsRequest],
    content_type: _t.Literal["application/vnd.np6.cm.email", "application/vnd.np6.cm.sms"] | _rt.Unset = _rt.UNSET,
) -> list[RenderMailResult]:
    """Render messages.

    Renders an action for several receivers, as a preview. Nothing is sent.

    `POST /actions/{id}/renders`

    Args:
        id: Identifier of the action.
        body: What to render, and for whom; one item for each message.
        content_type: Media type of the body; by default the one that the class of the body belongs to.

    Returns:
        The rendered messages.

    Error statuses:
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (partial): actionmanagement/c7b98026, f6159cf5; that an item of the response is that of
    `render` is inferred.

    """
    return client.perform(_call(id, body=body, content_type=content_type)).parsed


def sync_detailed(
    id: str,
    *,
    client: _client.Client,
    body: list[RenderEmailRequest] | list[RenderSmsRequest],
    content_type: _t.Literal["application/vnd.np6.cm.email", "application/vnd.np6.cm.sms"] | _rt.Unset = _rt.UNSET,
) -> _rt.Response[list[RenderMailResult]]:
    """As `sync`, with the status and the headers of the response."""
    return client.perform(_call(id, body=body, content_type=content_type))


async def asyncio(
    id: str,
    *,
    client: _client.AsyncClient,
    body: list[RenderEmailRequest] | list[RenderSmsRequest],
    content_type: _t.Literal["application/vnd.np6.cm.email", "application/vnd.np6.cm.sms"] | _rt.Unset = _rt.UNSET,
) -> list[RenderMailResult]:
    """Render messages.

    Renders an action for several receivers, as a preview. Nothing is sent.

    `POST /actions/{id}/renders`

    Args:
        id: Identifier of the action.
        body: What to render, and for whom; one item for each message.
        content_type: Media type of the body; by default the one that the class of the body belongs to.

    Returns:
        The rendered messages.

    Error statuses:
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (partial): actionmanagement/c7b98026, f6159cf5; that an item of the response is that of
    `render` is inferred.

    """
    return (await client.perform(_call(id, body=body, content_type=content_type))).parsed


async def asyncio_detailed(
    id: str,
    *,
    client: _client.AsyncClient,
    body: list[RenderEmailRequest] | list[RenderSmsRequest],
    content_type: _t.Literal["application/vnd.np6.cm.email", "application/vnd.np6.cm.sms"] | _rt.Unset = _rt.UNSET,
) -> _rt.Response[list[RenderMailResult]]:
    """As `asyncio`, with the status and the headers of the response."""
    return await client.perform(_call(id, body=body, content_type=content_type))


def stream(
    id: str,
    *,
    client: _client.Client,
    body: list[RenderEmailRequest] | list[RenderSmsRequest],
    content_type: _t.Literal["application/vnd.np6.cm.email", "application/vnd.np6.cm.sms"] | _rt.Unset = _rt.UNSET,
) -> _rt.Stream[RenderMailResult]:
    """As `sync`, one item at a time while the response arrives. The request is sent when the first item is requested."""
    return _rt.Stream(client, _call(id, body=body, content_type=content_type))


def stream_asyncio(
    id: str,
    *,
    client: _client.AsyncClient,
    body: list[RenderEmailRequest] | list[RenderSmsRequest],
    content_type: _t.Literal["application/vnd.np6.cm.email", "application/vnd.np6.cm.sms"] | _rt.Unset = _rt.UNSET,
) -> _rt.AsyncStream[RenderMailResult]:
    """As `asyncio`, one item at a time while the response arrives. The request is sent when the first item is requested."""
    return _rt.AsyncStream(client, _call(id, body=body, content_type=content_type))
