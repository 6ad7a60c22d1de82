"""POST /fields: Create a field"""

from __future__ import annotations

import typing as _t

import typing_extensions as _typing_extensions

from ... import _runtime as _rt
from ...models.field import classes_of_field as _classes_of_field
from ...models.field import decode_field as _decode_field

if _t.TYPE_CHECKING:
    from ... import client as _client
    from ...models.field import Field

OPERATION: _t.Final = _rt.Operation(
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
        "403": "The user of the key lacks the right to make this request.",
        "409": "A field with this name exists already.",
        "429": "The rate limit is exceeded. The vendor advises exponential backoff.",
    },
)


def _decode(document: _t.Any) -> Field:
    result: Field = _decode_field(document) if document.__class__ is dict else _rt.mismatch(document, "an object", None)
    return result


_read = _rt.reader(_decode)


def call(*, body: Field) -> _rt.Call[Field]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    return _rt.Call(
        OPERATION,
        OPERATION.path,
        _read,
        content=_rt.json_content(
            body,
            lambda body: (
                body._encode(True) if body.__class__ in _classes_of_field else _rt.mismatch(body, "Field", None)
            ),
            lambda body: body._write(True) if body.__class__ in _classes_of_field else _rt.no_text(body),
        ),
        media_type="application/json",
    )


_call = call


@_typing_extensions.deprecated("fields.create is deprecated by the API")
def sync(*, client: _client.Client, body: Field) -> Field:
    """Create a field.

    Creates a field that can hold data of targets.

    `POST /fields`, deprecated by the API

    Args:
        body: The field to create.

    Returns:
        The created field.

    Error statuses:
        401: The key is wrong.
        403: The user of the key lacks the right to make this request.
        409: A field with this name exists already.
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (legacy): field/6d963b04, which flags it Deprecated and shows how the body begins; older
    documentation (slate) for method, path, status codes and response.

    """
    return client.perform(_call(body=body)).parsed


@_typing_extensions.deprecated("fields.create is deprecated by the API")
def sync_detailed(*, client: _client.Client, body: Field) -> _rt.Response[Field]:
    """As `sync`, with the status and the headers of the response."""
    return client.perform(_call(body=body))


@_typing_extensions.deprecated("fields.create is deprecated by the API")
async def asyncio(*, client: _client.AsyncClient, body: Field) -> Field:
    """Create a field.

    Creates a field that can hold data of targets.

    `POST /fields`, deprecated by the API

    Args:
        body: The field to create.

    Returns:
        The created field.

    Error statuses:
        401: The key is wrong.
        403: The user of the key lacks the right to make this request.
        409: A field with this name exists already.
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (legacy): field/6d963b04, which flags it Deprecated and shows how the body begins; older
    documentation (slate) for method, path, status codes and response.

    """
    return (await client.perform(_call(body=body))).parsed


@_typing_extensions.deprecated("fields.create is deprecated by the API")
async def asyncio_detailed(*, client: _client.AsyncClient, body: Field) -> _rt.Response[Field]:
    """As `asyncio`, with the status and the headers of the response."""
    return await client.perform(_call(body=body))
