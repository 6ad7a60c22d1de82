"""POST /scripting/compilables/{id}/execution: Execute a compilable"""

from __future__ import annotations

import typing as _t
import uuid as _uuid

from ... import _runtime as _rt
from ...models.compilable_result import decode_compilable_result as _decode_compilable_result

if _t.TYPE_CHECKING:
    from ... import client as _client
    from ...models.compilable_result import CompilableResult

OPERATION: _t.Final = _rt.Operation(
    id="compilables_execute",
    name="compilables.execute",
    method="POST",
    path="/scripting/compilables/{id}/execution",
    tag="compilables",
    idempotent=False,
    deprecated=False,
    accept="application/json",
    statuses={
        "2XX": "The result of the execution.",
        "429": "The rate limit is exceeded. The vendor advises exponential backoff.",
    },
)


def _decode(document: _t.Any) -> CompilableResult:
    result: CompilableResult = (
        _decode_compilable_result(document) if document.__class__ is dict else _rt.mismatch(document, "an object", None)
    )
    return result


_read = _rt.reader(_decode)


def call(id: _uuid.UUID, *, body: dict[str, _t.Any]) -> _rt.Call[CompilableResult]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    return _rt.Call(
        OPERATION,
        _rt.path(OPERATION, ("id", _rt.argument("id", id, _uuid.UUID, required=True))),
        _read,
        content=_rt.json_content(
            body,
            lambda body: body if isinstance(body, dict) else _rt.mismatch(body, "an object", None),
            lambda body: _rt.json_text(body) if isinstance(body, dict) else _rt.no_text(body),
        ),
        media_type="application/json",
    )


_call = call


def sync(id: _uuid.UUID, *, client: _client.Client, body: dict[str, _t.Any]) -> CompilableResult:
    """Execute a compilable.

    Executes a compilable with the arguments of the body.

    `POST /scripting/compilables/{id}/execution`

    Args:
        id: Identifier of the compilable.
        body: Arguments of the execution.

    Returns:
        The result of the execution.

    Error statuses:
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (full): scriptingcompilable/ac851e8b.

    """
    return client.perform(_call(id, body=body)).parsed


def sync_detailed(id: _uuid.UUID, *, client: _client.Client, body: dict[str, _t.Any]) -> _rt.Response[CompilableResult]:
    """As `sync`, with the status and the headers of the response."""
    return client.perform(_call(id, body=body))


async def asyncio(id: _uuid.UUID, *, client: _client.AsyncClient, body: dict[str, _t.Any]) -> CompilableResult:
    """Execute a compilable.

    Executes a compilable with the arguments of the body.

    `POST /scripting/compilables/{id}/execution`

    Args:
        id: Identifier of the compilable.
        body: Arguments of the execution.

    Returns:
        The result of the execution.

    Error statuses:
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (full): scriptingcompilable/ac851e8b.

    """
    return (await client.perform(_call(id, body=body))).parsed


async def asyncio_detailed(
    id: _uuid.UUID, *, client: _client.AsyncClient, body: dict[str, _t.Any]
) -> _rt.Response[CompilableResult]:
    """As `asyncio`, with the status and the headers of the response."""
    return await client.perform(_call(id, body=body))
