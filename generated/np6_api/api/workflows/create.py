"""POST /scripting/workflows: Create a workflow"""

from __future__ import annotations

import typing as _t

from ... import _runtime as _rt
from ...models.workflow import Workflow

if _t.TYPE_CHECKING:
    from ... import client as _client

OPERATION: _t.Final = _rt.Operation(
    id="workflows_create",
    name="workflows.create",
    method="POST",
    path="/scripting/workflows",
    tag="workflows",
    idempotent=False,
    deprecated=False,
    accept="application/json",
    statuses={
        "2XX": "The workflow was created. What the response holds is not documented.",
        "429": "The rate limit is exceeded. The vendor advises exponential backoff.",
    },
)


def call(*, body: Workflow) -> _rt.Call[_t.Any]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    return _rt.Call(
        OPERATION,
        OPERATION.path,
        _rt.read_any,
        content=_rt.json_content(
            body,
            lambda body: body._encode(True) if isinstance(body, Workflow) else _rt.mismatch(body, "Workflow", None),
            lambda body: body._write(True) if isinstance(body, Workflow) else _rt.no_text(body),
        ),
        media_type="application/json",
    )


_call = call


def sync(*, client: _client.Client, body: Workflow) -> _t.Any:
    """Create a workflow.

    Creates a workflow.

    `POST /scripting/workflows`

    Args:
        body: The workflow to create.

    Returns:
        The workflow was created. What the response holds is not documented.

    Error statuses:
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (partial): workflowmanagement/e7685387.

    """
    return client.perform(_call(body=body)).parsed


def sync_detailed(*, client: _client.Client, body: Workflow) -> _rt.Response[_t.Any]:
    """As `sync`, with the status and the headers of the response."""
    return client.perform(_call(body=body))


async def asyncio(*, client: _client.AsyncClient, body: Workflow) -> _t.Any:
    """Create a workflow.

    Creates a workflow.

    `POST /scripting/workflows`

    Args:
        body: The workflow to create.

    Returns:
        The workflow was created. What the response holds is not documented.

    Error statuses:
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (partial): workflowmanagement/e7685387.

    """
    return (await client.perform(_call(body=body))).parsed


async def asyncio_detailed(*, client: _client.AsyncClient, body: Workflow) -> _rt.Response[_t.Any]:
    """As `asyncio`, with the status and the headers of the response."""
    return await client.perform(_call(body=body))
