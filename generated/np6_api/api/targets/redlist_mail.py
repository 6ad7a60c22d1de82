"""POST /targets/{id}/redlist/mail: Put a target on the e-mail red list"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...models.redlist_entry import RedlistEntry
from ...types import Call, Operation, Response
from ...wire import (
    json_content,
    misfit,
    path_value,
    read_nothing,
    sent,
    written,
)

if TYPE_CHECKING:
    from ...client import AsyncClient, Client

OPERATION: Final = Operation(
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
    },
)


def call(id: str, *, body: RedlistEntry) -> Call[None]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    id = written("id", id, lambda v: v if isinstance(v, str) else misfit(v, "a string", None, None))
    return Call(
        OPERATION,
        f"/targets/{path_value(id, 'id')}/redlist/mail",
        read_nothing,
        headers={"Content-Type": "application/json"},
        content=json_content(
            body,
            lambda body: (
                body._encode(sent) if isinstance(body, RedlistEntry) else misfit(body, "RedlistEntry", None, None)
            ),
        ),
    )


def sync(id: str, *, client: Client, body: RedlistEntry) -> None:
    """Put a target on the e-mail red list.

    `POST /targets/{id}/redlist/mail`

    Args:
        id: Identifier of the target.
        body: Who is put on the red list, when and why.

    Evidence (full): contactmanagement/489e4e43 and contactmanagement/711bebb6.
    """
    return client.perform(call(id, body=body)).parsed


def sync_detailed(id: str, *, client: Client, body: RedlistEntry) -> Response[None]:
    """As `sync`, with the status and the headers of the answer."""
    return client.perform(call(id, body=body))


async def asyncio(id: str, *, client: AsyncClient, body: RedlistEntry) -> None:
    """Put a target on the e-mail red list.

    `POST /targets/{id}/redlist/mail`

    Args:
        id: Identifier of the target.
        body: Who is put on the red list, when and why.

    Evidence (full): contactmanagement/489e4e43 and contactmanagement/711bebb6.
    """
    return (await client.perform(call(id, body=body))).parsed


async def asyncio_detailed(id: str, *, client: AsyncClient, body: RedlistEntry) -> Response[None]:
    """As `asyncio`, with the status and the headers of the answer."""
    return await client.perform(call(id, body=body))
