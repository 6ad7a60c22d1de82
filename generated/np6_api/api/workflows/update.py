"""PUT /scripting/workflows/{id}: Replace a workflow"""

from __future__ import annotations

import typing as _t

from ... import _runtime as _rt
from ...models.workflow import Workflow

if _t.TYPE_CHECKING:
    from ... import client as _client

OPERATION: _t.Final = _rt.Operation(
    id="workflows_update",
    name="workflows.update",
    method="PUT",
    path="/scripting/workflows/{id}",
    tag="workflows",
    idempotent=True,
    deprecated=False,
    accept="application/json",
    statuses={
        "2XX": "The workflow was updated. What the response holds is not documented.",
        "429": "The rate limit is exceeded. The vendor advises exponential backoff.",
    },
)


def call(id: int, *, body: Workflow) -> _rt.Call[_t.Any]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    return _rt.Call(
        OPERATION,
        _rt.path(OPERATION, ("id", _rt.argument("id", id, int, required=True))),
        _rt.read_any,
        content=_rt.json_content(
            body,
            lambda body: body._encode(True) if isinstance(body, Workflow) else _rt.mismatch(body, "Workflow", None),
            lambda body: body._write(True) if isinstance(body, Workflow) else _rt.no_text(body),
        ),
        media_type="application/json",
    )


_call = call


def sync(id: int, *, client: _client.Client, body: Workflow) -> _t.Any:
    """Replace a workflow.

    Replaces the whole workflow: send everything that should stay.

    `PUT /scripting/workflows/{id}`

    Args:
        id: Identifier of the workflow.
        body: The workflow as it should become.

    Returns:
        The workflow was updated. What the response holds is not documented.

    Error statuses:
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (partial): workflowmanagement/6e404dbf.

    """
    return client.perform(_call(id, body=body)).parsed


def sync_detailed(id: int, *, client: _client.Client, body: Workflow) -> _rt.Response[_t.Any]:
    """As `sync`, with the status and the headers of the response."""
    return client.perform(_call(id, body=body))


async def asyncio(id: int, *, client: _client.AsyncClient, body: Workflow) -> _t.Any:
    """Replace a workflow.

    Replaces the whole workflow: send everything that should stay.

    `PUT /scripting/workflows/{id}`

    Args:
        id: Identifier of the workflow.
        body: The workflow as it should become.

    Returns:
        The workflow was updated. What the response holds is not documented.

    Error statuses:
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (partial): workflowmanagement/6e404dbf.

    """
    return (await client.perform(_call(id, body=body))).parsed


async def asyncio_detailed(id: int, *, client: _client.AsyncClient, body: Workflow) -> _rt.Response[_t.Any]:
    """As `asyncio`, with the status and the headers of the response."""
    return await client.perform(_call(id, body=body))
