"""GET /notifications/{id}/render/contact: Render the master version for a contact"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ...models.notification_render_result import decode_notification_render_result
from ...types import Call, Operation, Response
from ...wire import (
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
    id="notifications_render_for_contact",
    name="notifications.render_for_contact",
    method="GET",
    path="/notifications/{id}/render/contact",
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


def call(id: int, *, unicity: str) -> Call[NotificationRenderResult]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    id = written("id", id, lambda v: v if is_integer(v) else misfit(v, "an integer", None, None))
    unicity = written("unicity", unicity, lambda v: v if isinstance(v, str) else misfit(v, "a string", None, None))
    return Call(
        OPERATION,
        f"/notifications/{path_value(id, 'id')}/render/contact",
        _read,
        params=query_pairs(
            ("unicity", unicity),
        ),
    )


def sync(id: int, *, client: Client, unicity: str) -> NotificationRenderResult:
    """Render the master version for a contact.

    Renders the master version of a notification, as a preview. Nothing is sent.

    `GET /notifications/{id}/render/contact`

    Args:
        id: Identifier of the notification.
        unicity: Unicity of the contact.

    Returns:
        The rendered notification.

    Evidence (partial): notificationmanagement/2729d083, which writes the query into the path.
    """
    return client.perform(call(id, unicity=unicity)).parsed


def sync_detailed(id: int, *, client: Client, unicity: str) -> Response[NotificationRenderResult]:
    """As `sync`, with the status and the headers of the answer."""
    return client.perform(call(id, unicity=unicity))


async def asyncio(id: int, *, client: AsyncClient, unicity: str) -> NotificationRenderResult:
    """Render the master version for a contact.

    Renders the master version of a notification, as a preview. Nothing is sent.

    `GET /notifications/{id}/render/contact`

    Args:
        id: Identifier of the notification.
        unicity: Unicity of the contact.

    Returns:
        The rendered notification.

    Evidence (partial): notificationmanagement/2729d083, which writes the query into the path.
    """
    return (await client.perform(call(id, unicity=unicity))).parsed


async def asyncio_detailed(id: int, *, client: AsyncClient, unicity: str) -> Response[NotificationRenderResult]:
    """As `asyncio`, with the status and the headers of the answer."""
    return await client.perform(call(id, unicity=unicity))
