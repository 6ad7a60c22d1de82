"""DELETE /actions/{id}/validation: Unvalidate an action"""

from __future__ import annotations

import typing as _t

from ... import _runtime as _rt
from ...models.validation_settings import ValidationSettings

if _t.TYPE_CHECKING:
    from ... import client as _client

OPERATION: _t.Final = _rt.Operation(
    id="actions_unvalidate",
    name="actions.unvalidate",
    method="DELETE",
    path="/actions/{id}/validation",
    tag="actions",
    idempotent=True,
    deprecated=False,
    accept="*/*",
    statuses={
        "204": "The action is no longer validated.",
        "401": "The key is wrong.",
        "403": "The user of the key lacks the right to make this request.",
        "404": "No action has this identifier.",
        "409": "The action is not validated. NP6 gives no reason.",
        "410": "The action was removed.",
        "429": "The rate limit is exceeded. The vendor advises exponential backoff.",
    },
)


def call(id: str, *, body: ValidationSettings) -> _rt.Call[_t.Any | None]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    return _rt.Call(
        OPERATION,
        _rt.path(OPERATION, ("id", _rt.argument("id", id, str, required=True))),
        _rt.read_undocumented,
        content=_rt.json_content(
            body,
            lambda body: (
                body._encode(True)
                if isinstance(body, ValidationSettings)
                else _rt.mismatch(body, "ValidationSettings", None)
            ),
            lambda body: body._write(True) if isinstance(body, ValidationSettings) else _rt.no_text(body),
        ),
        media_type="application/json",
    )


_call = call


def sync(id: str, *, client: _client.Client, body: ValidationSettings) -> _t.Any | None:
    """Unvalidate an action.

    Takes the action back to state 20. This DELETE has a body: an empty object is enough, but it has to
    be there.

    `DELETE /actions/{id}/validation`

    Args:
        id: Identifier of the action.
        body: The same settings as for the validation; none is needed.

    Returns:
        None; a body that the server sends all the same: its JSON value, or its text or bytes.

    Error statuses:
        401: The key is wrong.
        403: The user of the key lacks the right to make this request.
        404: No action has this identifier.
        409: The action is not validated. NP6 gives no reason.
        410: The action was removed.
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (full): actionmanagement/f6159cf5, 729f96d2; the empty body, the resulting state and 409 as
    observed in GH-guide; 401, 403, 404 and 410 from slate.

    """
    return client.perform(_call(id, body=body)).parsed


def sync_detailed(id: str, *, client: _client.Client, body: ValidationSettings) -> _rt.Response[_t.Any | None]:
    """As `sync`, with the status and the headers of the response."""
    return client.perform(_call(id, body=body))


async def asyncio(id: str, *, client: _client.AsyncClient, body: ValidationSettings) -> _t.Any | None:
    """Unvalidate an action.

    Takes the action back to state 20. This DELETE has a body: an empty object is enough, but it has to
    be there.

    `DELETE /actions/{id}/validation`

    Args:
        id: Identifier of the action.
        body: The same settings as for the validation; none is needed.

    Returns:
        None; a body that the server sends all the same: its JSON value, or its text or bytes.

    Error statuses:
        401: The key is wrong.
        403: The user of the key lacks the right to make this request.
        404: No action has this identifier.
        409: The action is not validated. NP6 gives no reason.
        410: The action was removed.
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (full): actionmanagement/f6159cf5, 729f96d2; the empty body, the resulting state and 409 as
    observed in GH-guide; 401, 403, 404 and 410 from slate.

    """
    return (await client.perform(_call(id, body=body))).parsed


async def asyncio_detailed(
    id: str, *, client: _client.AsyncClient, body: ValidationSettings
) -> _rt.Response[_t.Any | None]:
    """As `asyncio`, with the status and the headers of the response."""
    return await client.perform(_call(id, body=body))
