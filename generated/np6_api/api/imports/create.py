"""POST /imports: Create an import definition"""

from __future__ import annotations

import typing as _t

import typing_extensions as _typing_extensions

from ... import _runtime as _rt
from ...models.import_definition import ImportDefinition

if _t.TYPE_CHECKING:
    from ... import client as _client

OPERATION: _t.Final = _rt.Operation(
    id="imports_create",
    name="imports.create",
    method="POST",
    path="/imports",
    tag="imports",
    idempotent=False,
    deprecated=True,
    accept="application/vnd.mperf.v8.import.v1+json",
    statuses={
        "200": "The created import definition.",
        "401": "The key is wrong.",
        "403": "The user of the key lacks the right to make this request.",
        "429": "The rate limit is exceeded. The vendor advises exponential backoff.",
    },
)


def _decode(document: _t.Any) -> ImportDefinition:
    result: ImportDefinition = (
        ImportDefinition._decode(document) if document.__class__ is dict else _rt.mismatch(document, "an object", None)
    )
    return result


_read = _rt.reader(_decode)


def call(*, body: ImportDefinition) -> _rt.Call[ImportDefinition]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    return _rt.Call(
        OPERATION,
        OPERATION.path,
        _read,
        content=_rt.json_content(
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


@_typing_extensions.deprecated("imports.create is deprecated by the API")
def sync(*, client: _client.Client, body: ImportDefinition) -> ImportDefinition:
    """Create an import definition.

    Creates an import definition. For a file that is uploaded, upload it next, then start an execution.

    `POST /imports`, deprecated by the API

    Args:
        body: The import definition to create.

    Returns:
        The created import definition.

    Error statuses:
        401: The key is wrong.
        403: The user of the key lacks the right to make this request.
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (partial): import/66eff62f, which flags it Deprecated, and import/bde7d4ca; response,
    status codes and scheduler from the older documentation (slate, CookBook).

    """
    return client.perform(_call(body=body)).parsed


@_typing_extensions.deprecated("imports.create is deprecated by the API")
def sync_detailed(*, client: _client.Client, body: ImportDefinition) -> _rt.Response[ImportDefinition]:
    """As `sync`, with the status and the headers of the response."""
    return client.perform(_call(body=body))


@_typing_extensions.deprecated("imports.create is deprecated by the API")
async def asyncio(*, client: _client.AsyncClient, body: ImportDefinition) -> ImportDefinition:
    """Create an import definition.

    Creates an import definition. For a file that is uploaded, upload it next, then start an execution.

    `POST /imports`, deprecated by the API

    Args:
        body: The import definition to create.

    Returns:
        The created import definition.

    Error statuses:
        401: The key is wrong.
        403: The user of the key lacks the right to make this request.
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (partial): import/66eff62f, which flags it Deprecated, and import/bde7d4ca; response,
    status codes and scheduler from the older documentation (slate, CookBook).

    """
    return (await client.perform(_call(body=body))).parsed


@_typing_extensions.deprecated("imports.create is deprecated by the API")
async def asyncio_detailed(*, client: _client.AsyncClient, body: ImportDefinition) -> _rt.Response[ImportDefinition]:
    """As `asyncio`, with the status and the headers of the response."""
    return await client.perform(_call(body=body))
