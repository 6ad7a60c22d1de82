"""POST /actions/{id}/render/links: Render links"""

from __future__ import annotations

import typing as _t

import typing_extensions as _typing_extensions

from ... import _runtime as _rt
from ...models.render_links_request import RenderLinksRequest
from ...models.render_links_result import decode_render_links_result as _decode_render_links_result

if _t.TYPE_CHECKING:
    from ... import client as _client
    from ...models.render_links_result import RenderLinksResult

OPERATION: _t.Final = _rt.Operation(
    id="actions_render_links",
    name="actions.render_links",
    method="POST",
    path="/actions/{id}/render/links",
    tag="actions",
    idempotent=True,
    deprecated=True,
    accept="application/json",
    statuses={
        "2XX": "The rendered links.",
        "429": "The rate limit is exceeded. The vendor advises exponential backoff.",
    },
)


def _decode(document: _t.Any) -> RenderLinksResult:
    result: RenderLinksResult = (
        _decode_render_links_result(document)
        if document.__class__ is dict
        else _rt.mismatch(document, "an object", None)
    )
    return result


_read = _rt.reader(_decode)


def call(id: str, *, body: RenderLinksRequest) -> _rt.Call[RenderLinksResult]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    return _rt.Call(
        OPERATION,
        _rt.path(OPERATION, ("id", _rt.argument("id", id, str, required=True))),
        _read,
        content=_rt.json_content(
            body,
            lambda body: (
                body._encode(True)
                if isinstance(body, RenderLinksRequest)
                else _rt.mismatch(body, "RenderLinksRequest", None)
            ),
            lambda body: body._write(True) if isinstance(body, RenderLinksRequest) else _rt.no_text(body),
        ),
        media_type="application/json",
    )


_call = call


@_typing_extensions.deprecated("actions.render_links is deprecated by the API")
def sync(id: str, *, client: _client.Client, body: RenderLinksRequest) -> RenderLinksResult:
    """Render links.

    Computes the links of an action for one receiver. Nothing is sent.

    `POST /actions/{id}/render/links`, deprecated by the API

    Args:
        id: Identifier of the action.
        body: What to render, and for whom.

    Returns:
        The rendered links.

    Error statuses:
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (full): actionmanagement/f36d0484 (2025) and d1eb16d7, which both flag it Deprecated.

    """
    return client.perform(_call(id, body=body)).parsed


@_typing_extensions.deprecated("actions.render_links is deprecated by the API")
def sync_detailed(id: str, *, client: _client.Client, body: RenderLinksRequest) -> _rt.Response[RenderLinksResult]:
    """As `sync`, with the status and the headers of the response."""
    return client.perform(_call(id, body=body))


@_typing_extensions.deprecated("actions.render_links is deprecated by the API")
async def asyncio(id: str, *, client: _client.AsyncClient, body: RenderLinksRequest) -> RenderLinksResult:
    """Render links.

    Computes the links of an action for one receiver. Nothing is sent.

    `POST /actions/{id}/render/links`, deprecated by the API

    Args:
        id: Identifier of the action.
        body: What to render, and for whom.

    Returns:
        The rendered links.

    Error statuses:
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (full): actionmanagement/f36d0484 (2025) and d1eb16d7, which both flag it Deprecated.

    """
    return (await client.perform(_call(id, body=body))).parsed


@_typing_extensions.deprecated("actions.render_links is deprecated by the API")
async def asyncio_detailed(
    id: str, *, client: _client.AsyncClient, body: RenderLinksRequest
) -> _rt.Response[RenderLinksResult]:
    """As `asyncio`, with the status and the headers of the response."""
    return await client.perform(_call(id, body=body))
