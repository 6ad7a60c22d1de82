"""GET /notifications/{id}/versions/{version}/render/contact: Render a version for a contact, by its unicity or hash"""

from __future__ import annotations

import typing as _t
import uuid as _uuid

from ... import _runtime as _rt
from ...models.notification_render_result import decode_notification_render_result as _decode_notification_render_result

if _t.TYPE_CHECKING:
    from ... import client as _client
    from ...models.notification_render_result import NotificationRenderResult

OPERATION: _t.Final = _rt.Operation(
    id="notifications_render_version_for_contact",
    name="notifications.render_version_for_contact",
    method="GET",
    path="/notifications/{id}/versions/{version}/render/contact",
    tag="notifications",
    idempotent=True,
    deprecated=False,
    accept="application/json",
    statuses={
        "2XX": "The rendered notification.",
        "429": "The rate limit is exceeded. The vendor advises exponential backoff.",
    },
)


def _decode(document: _t.Any) -> NotificationRenderResult:
    result: NotificationRenderResult = (
        _decode_notification_render_result(document)
        if document.__class__ is dict
        else _rt.mismatch(document, "an object", None)
    )
    return result


_read = _rt.reader(_decode)


def call(
    id: int, version: _uuid.UUID, *, unicity: str | _rt.Unset = _rt.UNSET, hash_: str | _rt.Unset = _rt.UNSET
) -> _rt.Call[NotificationRenderResult]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    _rt.exactly_one(
        unicity=unicity,
        hash_=hash_,
    )
    return _rt.Call(
        OPERATION,
        _rt.path(
            OPERATION,
            ("id", _rt.argument("id", id, int, required=True)),
            ("version", _rt.argument("version", version, _uuid.UUID, required=True)),
        ),
        _read,
        params=_rt.query_pairs(
            ("unicity", _rt.argument("unicity", unicity, str)), ("hash", _rt.argument("hash_", hash_, str))
        ),
    )


_call = call


def sync(
    id: int,
    version: _uuid.UUID,
    *,
    client: _client.Client,
    unicity: str | _rt.Unset = _rt.UNSET,
    hash_: str | _rt.Unset = _rt.UNSET,
) -> NotificationRenderResult:
    """Render a version for a contact, by its unicity or hash.

    Renders one version of a notification for the contact that the query names, as a preview. Exactly
    one of `unicity` and `hash` is needed. Nothing is sent.

    `GET /notifications/{id}/versions/{version}/render/contact`

    Args:
        id: Identifier of the notification.
        version: Identifier of the version.
        unicity: Unicity of the contact.
        hash_: Hash of the contact.

    Returns:
        The rendered notification.

    Error statuses:
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (partial): notificationmanagement/054709f5 (unicity), 1722d63d (hash), which write the
    query into the path.

    """
    return client.perform(_call(id, version, unicity=unicity, hash_=hash_)).parsed


def sync_detailed(
    id: int,
    version: _uuid.UUID,
    *,
    client: _client.Client,
    unicity: str | _rt.Unset = _rt.UNSET,
    hash_: str | _rt.Unset = _rt.UNSET,
) -> _rt.Response[NotificationRenderResult]:
    """As `sync`, with the status and the headers of the response."""
    return client.perform(_call(id, version, unicity=unicity, hash_=hash_))


async def asyncio(
    id: int,
    version: _uuid.UUID,
    *,
    client: _client.AsyncClient,
    unicity: str | _rt.Unset = _rt.UNSET,
    hash_: str | _rt.Unset = _rt.UNSET,
) -> NotificationRenderResult:
    """Render a version for a contact, by its unicity or hash.

    Renders one version of a notification for the contact that the query names, as a preview. Exactly
    one of `unicity` and `hash` is needed. Nothing is sent.

    `GET /notifications/{id}/versions/{version}/render/contact`

    Args:
        id: Identifier of the notification.
        version: Identifier of the version.
        unicity: Unicity of the contact.
        hash_: Hash of the contact.

    Returns:
        The rendered notification.

    Error statuses:
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (partial): notificationmanagement/054709f5 (unicity), 1722d63d (hash), which write the
    query into the path.

    """
    return (await client.perform(_call(id, version, unicity=unicity, hash_=hash_))).parsed


async def asyncio_detailed(
    id: int,
    version: _uuid.UUID,
    *,
    client: _client.AsyncClient,
    unicity: str | _rt.Unset = _rt.UNSET,
    hash_: str | _rt.Unset = _rt.UNSET,
) -> _rt.Response[NotificationRenderResult]:
    """As `asyncio`, with the status and the headers of the response."""
    return await client.perform(_call(id, version, unicity=unicity, hash_=hash_))
