"""POST /targets/{id}/redlist/mail: Put a target on the e-mail red list"""

from __future__ import annotations

import typing as _t

from ... import _runtime as _rt
from ...models.redlist_entry import RedlistEntry

if _t.TYPE_CHECKING:
    from ... import client as _client

OPERATION: _t.Final = _rt.Operation(
    id="targets_redlist_mail",
    name="targets.redlist_mail",
    method="POST",
    path="/targets/{id}/redlist/mail",
    tag="targets",
    idempotent=False,
    deprecated=False,
    accept="*/*",
    statuses={
        "204": "The target is on the red list.",
        "429": "The rate limit is exceeded. The vendor advises exponential backoff.",
    },
)


def call(id: str, *, body: RedlistEntry) -> _rt.Call[_t.Any | None]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    return _rt.Call(
        OPERATION,
        _rt.path(OPERATION, ("id", _rt.argument("id", id, str, required=True))),
        _rt.read_undocumented,
        content=_rt.json_content(
            body,
            lambda body: (
                body._encode(True) if isinstance(body, RedlistEntry) else _rt.mismatch(body, "RedlistEntry", None)
            ),
            lambda body: body._write(True) if isinstance(body, RedlistEntry) else _rt.no_text(body),
        ),
        media_type="application/json",
    )


_call = call


def sync(id: str, *, client: _client.Client, body: RedlistEntry) -> _t.Any | None:
    """Put a target on the e-mail red list.

    Puts a target on the red list for e-mail.

    `POST /targets/{id}/redlist/mail`

    Args:
        id: Identifier of the target.
        body: Who is put on the red list, when and why.

    Returns:
        None; a body that the server sends all the same: its JSON value, or its text or bytes.

    Error statuses:
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (full): contactmanagement/489e4e43 and contactmanagement/711bebb6.

    """
    return client.perform(_call(id, body=body)).parsed


def sync_detailed(id: str, *, client: _client.Client, body: RedlistEntry) -> _rt.Response[_t.Any | None]:
    """As `sync`, with the status and the headers of the response."""
    return client.perform(_call(id, body=body))


async def asyncio(id: str, *, client: _client.AsyncClient, body: RedlistEntry) -> _t.Any | None:
    """Put a target on the e-mail red list.

    Puts a target on the red list for e-mail.

    `POST /targets/{id}/redlist/mail`

    Args:
        id: Identifier of the target.
        body: Who is put on the red list, when and why.

    Returns:
        None; a body that the server sends all the same: its JSON value, or its text or bytes.

    Error statuses:
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (full): contactmanagement/489e4e43 and contactmanagement/711bebb6.

    """
    return (await client.perform(_call(id, body=body))).parsed


async def asyncio_detailed(id: str, *, client: _client.AsyncClient, body: RedlistEntry) -> _rt.Response[_t.Any | None]:
    """As `asyncio`, with the status and the headers of the response."""
    return await client.perform(_call(id, body=body))
