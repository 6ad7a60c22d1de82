"""PUT /imports/{id}/source: Upload the file of an import"""

from __future__ import annotations

import typing as _t

import typing_extensions as _typing_extensions

from ... import _runtime as _rt
from ...models.import_source import decode_import_source as _decode_import_source

if _t.TYPE_CHECKING:
    from ... import client as _client
    from ...models.import_source import ImportSource

OPERATION: _t.Final = _rt.Operation(
    id="imports_upload_source",
    name="imports.upload_source",
    method="PUT",
    path="/imports/{id}/source",
    tag="imports",
    idempotent=True,
    deprecated=True,
    accept="application/vnd.mperf.v8.import.v1+json",
    statuses={
        "200": "The source of the import.",
        "401": "The key is wrong.",
        "403": "The user of the key lacks the right to make this request.",
        "404": "No import has this identifier.",
        "429": "The rate limit is exceeded. The vendor advises exponential backoff.",
    },
)


def _decode(document: _t.Any) -> ImportSource:
    result: ImportSource = (
        _decode_import_source(document) if document.__class__ is dict else _rt.mismatch(document, "an object", None)
    )
    return result


_read = _rt.reader(_decode)


def call(id: int, *, body: _rt.FileContent) -> _rt.Call[ImportSource]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    return _rt.Call(
        OPERATION,
        _rt.path(OPERATION, ("id", _rt.argument("id", id, int, required=True))),
        _read,
        content=_rt.file_content(body),
        media_type="application/octet-stream",
    )


_call = call


@_typing_extensions.deprecated("imports.upload_source is deprecated by the API")
def sync(id: int, *, client: _client.Client, body: _rt.FileContent) -> ImportSource:
    """Upload the file of an import.

    Uploads the file of an import; its bytes are the body. The reference speaks of form data, yet
    demands the content type application/octet-stream and shows a sample without body. The older
    documentation sends the bare file, with `Content-Disposition: form-data; filename=filename.csv`.

    `PUT /imports/{id}/source`, deprecated by the API

    Args:
        id: Identifier of the import.
        body: The file.

    Returns:
        The source of the import.

    Error statuses:
        401: The key is wrong.
        403: The user of the key lacks the right to make this request.
        404: No import has this identifier.
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (partial): import/2e17993e, which flags it Deprecated; older documentation (slate) for the
    body, the sample of the response and the status codes.

    """
    return client.perform(_call(id, body=body)).parsed


@_typing_extensions.deprecated("imports.upload_source is deprecated by the API")
def sync_detailed(id: int, *, client: _client.Client, body: _rt.FileContent) -> _rt.Response[ImportSource]:
    """As `sync`, with the status and the headers of the response."""
    return client.perform(_call(id, body=body))


@_typing_extensions.deprecated("imports.upload_source is deprecated by the API")
async def asyncio(id: int, *, client: _client.AsyncClient, body: _rt.FileContent) -> ImportSource:
    """Upload the file of an import.

    Uploads the file of an import; its bytes are the body. The reference speaks of form data, yet
    demands the content type application/octet-stream and shows a sample without body. The older
    documentation sends the bare file, with `Content-Disposition: form-data; filename=filename.csv`.

    `PUT /imports/{id}/source`, deprecated by the API

    Args:
        id: Identifier of the import.
        body: The file.

    Returns:
        The source of the import.

    Error statuses:
        401: The key is wrong.
        403: The user of the key lacks the right to make this request.
        404: No import has this identifier.
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (partial): import/2e17993e, which flags it Deprecated; older documentation (slate) for the
    body, the sample of the response and the status codes.

    """
    return (await client.perform(_call(id, body=body))).parsed


@_typing_extensions.deprecated("imports.upload_source is deprecated by the API")
async def asyncio_detailed(
    id: int, *, client: _client.AsyncClient, body: _rt.FileContent
) -> _rt.Response[ImportSource]:
    """As `asyncio`, with the status and the headers of the response."""
    return await client.perform(_call(id, body=body))
