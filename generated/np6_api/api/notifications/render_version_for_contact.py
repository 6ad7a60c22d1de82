"""GET /notifications/{id}/versions/{version}/render/contact: Render a version for a contact, by its unicity or hash"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from ...models.notification_render_result import decode_notification_render_result
from ...types import UNSET, Call, Operation, Response, Unset
from ...wire import (
    absent,
    exactly_one,
    is_integer,
    misfit,
    path_value,
    query_pairs,
    reader,
    written,
)

if TYPE_CHECKING:
    from ...client import AsyncClient, Client
    from ...models.notification_render_result import NotificationRenderResult

OPERATION: Final = Operation(
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
    },
)


def _decode(document: Any) -> NotificationRenderResult:
    return (
        decode_notification_render_result(document)
        if document.__class__ is dict
        else misfit(document, "an object", None)
    )


_read = reader(_decode)


def call(
    id: int, version: UUID, *, unicity: str | Unset = UNSET, hash_: str | Unset = UNSET
) -> Call[NotificationRenderResult]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    exactly_one(
        unicity=unicity,
        hash_=hash_,
    )
    id = written("id", id, lambda v: v if is_integer(v) else misfit(v, "an integer", None, None))
    version = written("version", version, lambda v: str(v) if isinstance(v, UUID) else misfit(v, "a UUID", None, None))
    unicity = written("unicity", unicity, lambda v: v if isinstance(v, str) else absent(v, "a string", None, None))
    hash_ = written("hash_", hash_, lambda v: v if isinstance(v, str) else absent(v, "a string", None, None))
    return Call(
        OPERATION,
        f"/notifications/{path_value(id, 'id')}/versions/{path_value(version, 'version')}/render/contact",
        _read,
        params=query_pairs(
            ("unicity", unicity),
            ("hash", hash_),
        ),
    )


def sync(
    id: int, version: UUID, *, client: Client, unicity: str | Unset = UNSET, hash_: str | Unset = UNSET
) -> NotificationRenderResult:
    """Render a version for a contact, by its unicity or hash.

    Renders one version of a notification, as a preview. Nothing is sent.

    `GET /notifications/{id}/versions/{version}/render/contact`

    Args:
        id: Identifier of the notification.
        version: Identifier of the version.
        unicity: Unicity of the contact.
        hash_: Hash of the contact.

    Returns:
        The rendered notification.

    Evidence (partial): notificationmanagement/054709f5 (unicity), 1722d63d (hash), which write the
    query into the path.
    """
    return client.perform(call(id, version, unicity=unicity, hash_=hash_)).parsed


def sync_detailed(
    id: int, version: UUID, *, client: Client, unicity: str | Unset = UNSET, hash_: str | Unset = UNSET
) -> Response[NotificationRenderResult]:
    """As `sync`, with the status and the headers of the answer."""
    return client.perform(call(id, version, unicity=unicity, hash_=hash_))


async def asyncio(
    id: int, version: UUID, *, client: AsyncClient, unicity: str | Unset = UNSET, hash_: str | Unset = UNSET
) -> NotificationRenderResult:
    """Render a version for a contact, by its unicity or hash.

    Renders one version of a notification, as a preview. Nothing is sent.

    `GET /notifications/{id}/versions/{version}/render/contact`

    Args:
        id: Identifier of the notification.
        version: Identifier of the version.
        unicity: Unicity of the contact.
        hash_: Hash of the contact.

    Returns:
        The rendered notification.

    Evidence (partial): notificationmanagement/054709f5 (unicity), 1722d63d (hash), which write the
    query into the path.
    """
    return (await client.perform(call(id, version, unicity=unicity, hash_=hash_))).parsed


async def asyncio_detailed(
    id: int, version: UUID, *, client: AsyncClient, unicity: str | Unset = UNSET, hash_: str | Unset = UNSET
) -> Response[NotificationRenderResult]:
    """As `asyncio`, with the status and the headers of the answer."""
    return await client.perform(call(id, version, unicity=unicity, hash_=hash_))
