"""GET /actions/{id}/export/tracking/clicks: Export the recipients who clicked a link of an action"""

from __future__ import annotations

import typing as _t

import typing_extensions as _typing_extensions

from ... import _runtime as _rt

if _t.TYPE_CHECKING:
    from ... import client as _client

OPERATION: _t.Final = _rt.Operation(
    id="actions_export_clicks",
    name="actions.export_clicks",
    method="GET",
    path="/actions/{id}/export/tracking/clicks",
    tag="actions",
    idempotent=True,
    deprecated=True,
    accept="*/*",
    statuses={
        "204": "The export was accepted.",
        "429": "The rate limit is exceeded. The vendor advises exponential backoff.",
    },
)


def call(id: str) -> _rt.Call[_t.Any | None]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    return _rt.Call(
        OPERATION,
        _rt.path(OPERATION, ("id", _rt.argument("id", id, str, required=True))),
        _rt.read_undocumented,
    )


_call = call


@_typing_extensions.deprecated("actions.export_clicks is deprecated by the API")
def sync(id: str, *, client: _client.Client) -> _t.Any | None:
    """Export the recipients who clicked a link of an action.

    Exports the recipients who clicked a link of an action. The reference documents an empty response;
    where the export goes is not described.

    `GET /actions/{id}/export/tracking/clicks`, deprecated by the API

    Args:
        id: Identifier of the action.

    Returns:
        None; a body that the server sends all the same: its JSON value, or its text or bytes.

    Error statuses:
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (full): actionmanagement/d1eb16d7, which flags it Deprecated.

    """
    return client.perform(_call(id)).parsed


@_typing_extensions.deprecated("actions.export_clicks is deprecated by the API")
def sync_detailed(id: str, *, client: _client.Client) -> _rt.Response[_t.Any | None]:
    """As `sync`, with the status and the headers of the response."""
    return client.perform(_call(id))


@_typing_extensions.deprecated("actions.export_clicks is deprecated by the API")
async def asyncio(id: str, *, client: _client.AsyncClient) -> _t.Any | None:
    """Export the recipients who clicked a link of an action.

    Exports the recipients who clicked a link of an action. The reference documents an empty response;
    where the export goes is not described.

    `GET /actions/{id}/export/tracking/clicks`, deprecated by the API

    Args:
        id: Identifier of the action.

    Returns:
        None; a body that the server sends all the same: its JSON value, or its text or bytes.

    Error statuses:
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (full): actionmanagement/d1eb16d7, which flags it Deprecated.

    """
    return (await client.perform(_call(id))).parsed


@_typing_extensions.deprecated("actions.export_clicks is deprecated by the API")
async def asyncio_detailed(id: str, *, client: _client.AsyncClient) -> _rt.Response[_t.Any | None]:
    """As `asyncio`, with the status and the headers of the response."""
    return await client.perform(_call(id))
