"""POST /targets: Create a target"""

from __future__ import annotations

import typing as _t

from ... import _runtime as _rt
from ...models.target import Target

if _t.TYPE_CHECKING:
    from ... import client as _client

OPERATION: _t.Final = _rt.Operation(
    id="targets_create",
    name="targets.create",
    method="POST",
    path="/targets",
    tag="targets",
    idempotent=False,
    deprecated=False,
    accept="application/json",
    statuses={
        "200": "The created target.",
        "400": "The body does not identify a target, for instance because the unicity field is missing or nested in `fields`. A user saw the text `target cannot be identified - unicity is null`, whether as plain text or in JSON is not known.",
        "401": "The key is wrong.",
        "403": "The user of the key lacks the right to make this request.",
        "409": "A target with this unicity exists already. A user notes the text `target already exists`; whether it is in the body is not known.",
        "429": "The rate limit is exceeded. The vendor advises exponential backoff.",
    },
)


def _decode(document: _t.Any) -> Target:
    result: Target = (
        Target._decode(document) if document.__class__ is dict else _rt.mismatch(document, "an object", None)
    )
    return result


_read = _rt.reader(_decode)


def call(*, body: dict[str, _t.Any]) -> _rt.Call[Target]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    return _rt.Call(
        OPERATION,
        OPERATION.path,
        _read,
        content=_rt.json_content(
            body,
            lambda body: body if isinstance(body, dict) else _rt.mismatch(body, "an object", None),
            lambda body: _rt.json_text(body) if isinstance(body, dict) else _rt.no_text(body),
        ),
        media_type="application/json",
    )


_call = call


def sync(*, client: _client.Client, body: dict[str, _t.Any]) -> Target:
    """Create a target.

    Creates a target. Values stand at the top level of the body, unlike in the response, where they nest
    in `fields` by field id. The live API takes field names as keys, the older documentation used field
    ids. A value is a string, a number, a date or an array of strings for a multiple selection; a text
    area takes 150 characters at most. Older samples write dates as `2016-07-30T09:01:00Z` and as
    `01/01/2000`. A body that nests its values in `fields` is refused with status 400.

    `POST /targets`

    Args:
        body: Values of the target, keyed by field name.

    Returns:
        The created target.

    Error statuses:
        400: The body does not identify a target, for instance because the unicity field is missing or
            nested in `fields`. A user saw the text `target cannot be identified - unicity is null`,
            whether as plain text or in JSON is not known.
        401: The key is wrong.
        403: The user of the key lacks the right to make this request.
        409: A target with this unicity exists already. A user notes the text `target already exists`;
            whether it is in the body is not known.
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (observed): live API, 2026-05 (a user's public notes) for path, body, response and statuses
    200, 400, 409; older documentation (slate) for field ids and statuses 401, 403; CookBook for values
    other than strings.

    """
    return client.perform(_call(body=body)).parsed


def sync_detailed(*, client: _client.Client, body: dict[str, _t.Any]) -> _rt.Response[Target]:
    """As `sync`, with the status and the headers of the response."""
    return client.perform(_call(body=body))


async def asyncio(*, client: _client.AsyncClient, body: dict[str, _t.Any]) -> Target:
    """Create a target.

    Creates a target. Values stand at the top level of the body, unlike in the response, where they nest
    in `fields` by field id. The live API takes field names as keys, the older documentation used field
    ids. A value is a string, a number, a date or an array of strings for a multiple selection; a text
    area takes 150 characters at most. Older samples write dates as `2016-07-30T09:01:00Z` and as
    `01/01/2000`. A body that nests its values in `fields` is refused with status 400.

    `POST /targets`

    Args:
        body: Values of the target, keyed by field name.

    Returns:
        The created target.

    Error statuses:
        400: The body does not identify a target, for instance because the unicity field is missing or
            nested in `fields`. A user saw the text `target cannot be identified - unicity is null`,
            whether as plain text or in JSON is not known.
        401: The key is wrong.
        403: The user of the key lacks the right to make this request.
        409: A target with this unicity exists already. A user notes the text `target already exists`;
            whether it is in the body is not known.
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (observed): live API, 2026-05 (a user's public notes) for path, body, response and statuses
    200, 400, 409; older documentation (slate) for field ids and statuses 401, 403; CookBook for values
    other than strings.

    """
    return (await client.perform(_call(body=body))).parsed


async def asyncio_detailed(*, client: _client.AsyncClient, body: dict[str, _t.Any]) -> _rt.Response[Target]:
    """As `asyncio`, with the status and the headers of the response."""
    return await client.perform(_call(body=body))
