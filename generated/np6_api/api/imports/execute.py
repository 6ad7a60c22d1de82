"""POST /imports/{id}/executions: Start an import"""

from __future__ import annotations

import typing as _t

import typing_extensions as _typing_extensions

from ... import _runtime as _rt
from ...models.import_definition import ImportDefinition
from ...models.import_execution import ImportExecution

if _t.TYPE_CHECKING:
    from ... import client as _client

OPERATION: _t.Final = _rt.Operation(
    id="imports_execute",
    name="imports.execute",
    method="POST",
    path="/imports/{id}/executions",
    tag="imports",
    idempotent=False,
    deprecated=True,
    accept="application/vnd.mperf.v8.import.v1+json",
    statuses={
        "200": "The started execution.",
        "401": "The key is wrong.",
        "403": "The user of the key lacks the right to make this request.",
        "429": "The rate limit is exceeded. The vendor advises exponential backoff.",
    },
)


def _decode(document: _t.Any) -> ImportExecution:
    result: ImportExecution = (
        ImportExecution._decode(document) if document.__class__ is dict else _rt.mismatch(document, "an object", None)
    )
    return result


_read = _rt.reader(_decode)


def call(id: int, *, body: ImportDefinition | _rt.Unset = _rt.UNSET) -> _rt.Call[ImportExecution]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    return _rt.Call(
        OPERATION,
        _rt.path(OPERATION, ("id", _rt.argument("id", id, int, required=True))),
        _read,
        content=None
        if isinstance(body, _rt.Unset)
        else _rt.json_content(
            body,
            lambda body: (
                body._encode(True)
                if isinstance(body, ImportDefinition)
                else _rt.mismatch(body, "ImportDefinition", None)
            ),
            lambda body: body._write(True) if isinstance(body, ImportDefinition) else _rt.no_text(body),
        ),
        media_type="application/json",
    )


_call = call


@_typing_extensions.deprecated("imports.execute is deprecated by the API")
def sync(id: int, *, client: _client.Client, body: ImportDefinition | _rt.Unset = _rt.UNSET) -> ImportExecution:
    """Start an import.

    Starts an execution of an import. The definition in the body can update the import in the same
    request. Older samples post the file itself here, as application/octet-stream, instead of uploading
    it before.

    `POST /imports/{id}/executions`, deprecated by the API

    Args:
        id: Identifier of the import.
        body: The import definition.

    Returns:
        The started execution.

    Error statuses:
        401: The key is wrong.
        403: The user of the key lacks the right to make this request.
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (legacy): import/400b1699, which flags it Deprecated and shows the body; older
    documentation (slate) for method, path, response and status codes; Driver and CookBook for the file
    as body.

    """
    return client.perform(_call(id, body=body)).parsed


@_typing_extensions.deprecated("imports.execute is deprecated by the API")
def sync_detailed(
    id: int, *, client: _client.Client, body: ImportDefinition | _rt.Unset = _rt.UNSET
) -> _rt.Response[ImportExecution]:
    """As `sync`, with the status and the headers of the response."""
    return client.perform(_call(id, body=body))


@_typing_extensions.deprecated("imports.execute is deprecated by the API")
async def asyncio(
    id: int, *, client: _client.AsyncClient, body: ImportDefinition | _rt.Unset = _rt.UNSET
) -> ImportExecution:
    """Start an import.

    Starts an execution of an import. The definition in the body can update the import in the same
    request. Older samples post the file itself here, as application/octet-stream, instead of uploading
    it before.

    `POST /imports/{id}/executions`, deprecated by the API

    Args:
        id: Identifier of the import.
        body: The import definition.

    Returns:
        The started execution.

    Error statuses:
        401: The key is wrong.
        403: The user of the key lacks the right to make this request.
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (legacy): import/400b1699, which flags it Deprecated and shows the body; older
    documentation (slate) for method, path, response and status codes; Driver and CookBook for the file
    as body.

    """
    return (await client.perform(_call(id, body=body))).parsed


@_typing_extensions.deprecated("imports.execute is deprecated by the API")
async def asyncio_detailed(
    id: int, *, client: _client.AsyncClient, body: ImportDefinition | _rt.Unset = _rt.UNSET
) -> _rt.Response[ImportExecution]:
    """As `asyncio`, with the status and the headers of the response."""
    return await client.perform(_call(id, body=body))
