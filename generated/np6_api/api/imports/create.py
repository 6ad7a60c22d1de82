"""POST /imports: Create an import definition"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from typing_extensions import deprecated

from ...models.import_definition import ImportDefinition
from ...types import Call, Operation, Response
from ...wire import (
    json_content,
    misfit,
    reader,
    sent,
)

if TYPE_CHECKING:
    from ...client import AsyncClient, Client

OPERATION: Final = Operation(
    id="imports_create",
    name="imports.create",
    method="POST",
    path="/imports",
    tag="imports",
    idempotent=False,
    deprecated=True,
    accept="application/vnd.mperf.v8.import.v1+json",
    statuses={
        "2XX": "The created import definition.",
    },
)


def _decode(document: Any) -> ImportDefinition:
    return ImportDefinition._decode(document) if document.__class__ is dict else misfit(document, "an object", None)


_read = reader(_decode)


def call(*, body: ImportDefinition) -> Call[ImportDefinition]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    return Call(
        OPERATION,
        "/imports",
        _read,
        headers={"Content-Type": "application/json"},
        content=json_content(
            body,
            lambda body: (
                body._encode(sent)
                if isinstance(body, ImportDefinition)
                else misfit(body, "ImportDefinition", None, None)
            ),
        ),
    )


@deprecated("imports.create is deprecated by the API")
def sync(*, client: Client, body: ImportDefinition) -> ImportDefinition:
    """Create an import definition.

    `POST /imports`, deprecated by the API

    Args:
        body: The import definition to create.

    Returns:
        The created import definition.

    Evidence (partial): import/66eff62f, which flags it Deprecated, and import/bde7d4ca; answer and
    scheduler from the older documentation (slate, CookBook).
    """
    return client.perform(call(body=body)).parsed


@deprecated("imports.create is deprecated by the API")
def sync_detailed(*, client: Client, body: ImportDefinition) -> Response[ImportDefinition]:
    """As `sync`, with the status and the headers of the answer."""
    return client.perform(call(body=body))


@deprecated("imports.create is deprecated by the API")
async def asyncio(*, client: AsyncClient, body: ImportDefinition) -> ImportDefinition:
    """Create an import definition.

    `POST /imports`, deprecated by the API

    Args:
        body: The import definition to create.

    Returns:
        The created import definition.

    Evidence (partial): import/66eff62f, which flags it Deprecated, and import/bde7d4ca; answer and
    scheduler from the older documentation (slate, CookBook).
    """
    return (await client.perform(call(body=body))).parsed


@deprecated("imports.create is deprecated by the API")
async def asyncio_detailed(*, client: AsyncClient, body: ImportDefinition) -> Response[ImportDefinition]:
    """As `asyncio`, with the status and the headers of the answer."""
    return await client.perform(call(body=body))
