"""POST /fields: Create a field"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from typing_extensions import deprecated

from ...models.field import decode_field, is_field
from ...types import Call, Operation, Response
from ...wire import (
    json_content,
    misfit,
    reader,
    sent,
)

if TYPE_CHECKING:
    from ...client import AsyncClient, Client
    from ...models.field import Field

OPERATION: Final = Operation(
    id="fields_create",
    name="fields.create",
    method="POST",
    path="/fields",
    tag="fields",
    idempotent=False,
    deprecated=True,
    accept="application/json",
    statuses={
        "200": "The created field.",
        "401": "The key is wrong.",
        "403": "The user of the key may not create fields.",
        "409": "The field conflicts with what exists. NP6 gives no reason.",
    },
)


def _decode(document: Any) -> Field:
    return decode_field(document) if document.__class__ is dict else misfit(document, "an object", None)


_read = reader(_decode)


def call(*, body: Field) -> Call[Field]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    return Call(
        OPERATION,
        "/fields",
        _read,
        headers={"Content-Type": "application/json"},
        content=json_content(
            body, lambda body: body._encode(sent) if is_field(body) else misfit(body, "Field", None, None)
        ),
    )


@deprecated("fields.create is deprecated by the API")
def sync(*, client: Client, body: Field) -> Field:
    """Create a field.

    `POST /fields`, deprecated by the API

    Args:
        body: The field to create.

    Returns:
        The created field.

    Error statuses:
        401: The key is wrong.
        403: The user of the key may not create fields.
        409: The field conflicts with what exists. NP6 gives no reason.

    Evidence (legacy): field/6d963b04, which flags it Deprecated and shows how the body begins; older
    documentation (slate) for method, path, status codes and answer.
    """
    return client.perform(call(body=body)).parsed


@deprecated("fields.create is deprecated by the API")
def sync_detailed(*, client: Client, body: Field) -> Response[Field]:
    """As `sync`, with the status and the headers of the answer."""
    return client.perform(call(body=body))


@deprecated("fields.create is deprecated by the API")
async def asyncio(*, client: AsyncClient, body: Field) -> Field:
    """Create a field.

    `POST /fields`, deprecated by the API

    Args:
        body: The field to create.

    Returns:
        The created field.

    Error statuses:
        401: The key is wrong.
        403: The user of the key may not create fields.
        409: The field conflicts with what exists. NP6 gives no reason.

    Evidence (legacy): field/6d963b04, which flags it Deprecated and shows how the body begins; older
    documentation (slate) for method, path, status codes and answer.
    """
    return (await client.perform(call(body=body))).parsed


@deprecated("fields.create is deprecated by the API")
async def asyncio_detailed(*, client: AsyncClient, body: Field) -> Response[Field]:
    """As `asyncio`, with the status and the headers of the answer."""
    return await client.perform(call(body=body))
