"""PUT /imports/{id}/source: Upload the file of an import"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from typing_extensions import deprecated

from ...models.import_source import decode_import_source
from ...types import Call, FileContent, Operation, Response
from ...wire import (
    file_content,
    is_integer,
    misfit,
    path_value,
    reader,
    written,
)

if TYPE_CHECKING:
    from ...client import AsyncClient, Client
    from ...models.import_source import ImportSource

OPERATION: Final = Operation(
    id="imports_upload_source",
    name="imports.upload_source",
    method="PUT",
    path="/imports/{id}/source",
    tag="imports",
    idempotent=True,
    deprecated=True,
    accept="application/vnd.mperf.v8.import.v1+json",
    statuses={
        "2XX": "The source of the import.",
    },
)


def _decode(document: Any) -> ImportSource:
    return decode_import_source(document) if document.__class__ is dict else misfit(document, "an object", None)


_read = reader(_decode)


def call(id: int, *, body: FileContent) -> Call[ImportSource]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    id = written("id", id, lambda v: v if is_integer(v) else misfit(v, "an integer", None, None))
    return Call(
        OPERATION,
        f"/imports/{path_value(id, 'id')}/source",
        _read,
        headers={"Content-Type": "application/octet-stream"},
        content=file_content(body),
    )


@deprecated("imports.upload_source is deprecated by the API")
def sync(id: int, *, client: Client, body: FileContent) -> ImportSource:
    """Upload the file of an import.

    The bytes of the file are the body. The reference speaks of form data, yet demands the content type
    application/octet-stream and shows a sample without body; the older documentation sends the bare
    file.

    `PUT /imports/{id}/source`, deprecated by the API

    Args:
        id: Identifier of the import.
        body: The file.

    Returns:
        The source of the import.

    Evidence (partial): import/2e17993e, which flags it Deprecated; older documentation (slate) for the
    body and the sample of the answer.
    """
    return client.perform(call(id, body=body)).parsed


@deprecated("imports.upload_source is deprecated by the API")
def sync_detailed(id: int, *, client: Client, body: FileContent) -> Response[ImportSource]:
    """As `sync`, with the status and the headers of the answer."""
    return client.perform(call(id, body=body))


@deprecated("imports.upload_source is deprecated by the API")
async def asyncio(id: int, *, client: AsyncClient, body: FileContent) -> ImportSource:
    """Upload the file of an import.

    The bytes of the file are the body. The reference speaks of form data, yet demands the content type
    application/octet-stream and shows a sample without body; the older documentation sends the bare
    file.

    `PUT /imports/{id}/source`, deprecated by the API

    Args:
        id: Identifier of the import.
        body: The file.

    Returns:
        The source of the import.

    Evidence (partial): import/2e17993e, which flags it Deprecated; older documentation (slate) for the
    body and the sample of the answer.
    """
    return (await client.perform(call(id, body=body))).parsed


@deprecated("imports.upload_source is deprecated by the API")
async def asyncio_detailed(id: int, *, client: AsyncClient, body: FileContent) -> Response[ImportSource]:
    """As `asyncio`, with the status and the headers of the answer."""
    return await client.perform(call(id, body=body))
