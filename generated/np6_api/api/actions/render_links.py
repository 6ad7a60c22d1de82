"""POST /actions/{id}/render/links: Render links"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from typing_extensions import deprecated

from ...models.render_links_request import RenderLinksRequest
from ...models.render_links_result import decode_render_links_result
from ...types import Call, Operation, Response
from ...wire import (
    json_content,
    misfit,
    path_value,
    reader,
    sent,
    written,
)

if TYPE_CHECKING:
    from ...client import AsyncClient, Client
    from ...models.render_links_result import RenderLinksResult

OPERATION: Final = Operation(
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
    },
)


def _decode(document: Any) -> RenderLinksResult:
    return decode_render_links_result(document) if document.__class__ is dict else misfit(document, "an object", None)


_read = reader(_decode)


def call(id: str, *, body: RenderLinksRequest) -> Call[RenderLinksResult]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    id = written("id", id, lambda v: v if isinstance(v, str) else misfit(v, "a string", None, None))
    return Call(
        OPERATION,
        f"/actions/{path_value(id, 'id')}/render/links",
        _read,
        headers={"Content-Type": "application/json"},
        content=json_content(
            body,
            lambda body: (
                body._encode(sent)
                if isinstance(body, RenderLinksRequest)
                else misfit(body, "RenderLinksRequest", None, None)
            ),
        ),
    )


@deprecated("actions.render_links is deprecated by the API")
def sync(id: str, *, client: Client, body: RenderLinksRequest) -> RenderLinksResult:
    """Render links.

    Computes the links of an action for one receiver. Nothing is sent.

    `POST /actions/{id}/render/links`, deprecated by the API

    Args:
        id: Identifier of the action.
        body: What to render, and for whom.

    Returns:
        The rendered links.

    Evidence (full): actionmanagement/f36d0484, which flags it Deprecated (2025); the page of 2026
    (d1eb16d7) shows the body but drops the title line, so it neither confirms nor denies the flag.
    """
    return client.perform(call(id, body=body)).parsed


@deprecated("actions.render_links is deprecated by the API")
def sync_detailed(id: str, *, client: Client, body: RenderLinksRequest) -> Response[RenderLinksResult]:
    """As `sync`, with the status and the headers of the answer."""
    return client.perform(call(id, body=body))


@deprecated("actions.render_links is deprecated by the API")
async def asyncio(id: str, *, client: AsyncClient, body: RenderLinksRequest) -> RenderLinksResult:
    """Render links.

    Computes the links of an action for one receiver. Nothing is sent.

    `POST /actions/{id}/render/links`, deprecated by the API

    Args:
        id: Identifier of the action.
        body: What to render, and for whom.

    Returns:
        The rendered links.

    Evidence (full): actionmanagement/f36d0484, which flags it Deprecated (2025); the page of 2026
    (d1eb16d7) shows the body but drops the title line, so it neither confirms nor denies the flag.
    """
    return (await client.perform(call(id, body=body))).parsed


@deprecated("actions.render_links is deprecated by the API")
async def asyncio_detailed(id: str, *, client: AsyncClient, body: RenderLinksRequest) -> Response[RenderLinksResult]:
    """As `asyncio`, with the status and the headers of the answer."""
    return await client.perform(call(id, body=body))
