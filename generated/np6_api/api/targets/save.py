"""PUT /targets: Update the target that has this unicity, or create it"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ...types import UNSET, Call, Operation, Response, Unset
from ...wire import (
    json_content,
    misfit,
    query_pairs,
    read_any,
    written,
)

if TYPE_CHECKING:
    from ...client import AsyncClient, Client

OPERATION: Final = Operation(
    id="targets_save",
    name="targets.save",
    method="PUT",
    path="/targets",
    tag="targets",
    idempotent=True,
    deprecated=False,
    accept="application/json",
    statuses={
        "2XX": "The target was updated or created. What the answer holds is not documented.",
    },
)


def call(*, unicity: str, body: Any | Unset = UNSET) -> Call[Any]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    unicity = written("unicity", unicity, lambda v: v if isinstance(v, str) else misfit(v, "a string", None, None))
    return Call(
        OPERATION,
        "/targets",
        read_any,
        params=query_pairs(
            ("unicity", unicity),
        ),
        headers={} if isinstance(body, Unset) else {"Content-Type": "application/json"},
        content=None if isinstance(body, Unset) else json_content(body, lambda body: body),
    )


def sync(*, client: Client, unicity: str, body: Any | Unset = UNSET) -> Any:
    """Update the target that has this unicity, or create it.

    The reference of 8.1.0 shows no more than the name of this operation; method, path and query come
    from the older documentation.

    `PUT /targets`

    Args:
        unicity: Unicity of the target.
        body: Values of the target, in a shape that is not documented for this operation.

    Returns:
        The target was updated or created. What the answer holds is not documented.

    Evidence (legacy): contactmanagement/88246a7a for the name; older documentation (slate) for method,
    path and query.
    """
    return client.perform(call(unicity=unicity, body=body)).parsed


def sync_detailed(*, client: Client, unicity: str, body: Any | Unset = UNSET) -> Response[Any]:
    """As `sync`, with the status and the headers of the answer."""
    return client.perform(call(unicity=unicity, body=body))


async def asyncio(*, client: AsyncClient, unicity: str, body: Any | Unset = UNSET) -> Any:
    """Update the target that has this unicity, or create it.

    The reference of 8.1.0 shows no more than the name of this operation; method, path and query come
    from the older documentation.

    `PUT /targets`

    Args:
        unicity: Unicity of the target.
        body: Values of the target, in a shape that is not documented for this operation.

    Returns:
        The target was updated or created. What the answer holds is not documented.

    Evidence (legacy): contactmanagement/88246a7a for the name; older documentation (slate) for method,
    path and query.
    """
    return (await client.perform(call(unicity=unicity, body=body))).parsed


async def asyncio_detailed(*, client: AsyncClient, unicity: str, body: Any | Unset = UNSET) -> Response[Any]:
    """As `asyncio`, with the status and the headers of the answer."""
    return await client.perform(call(unicity=unicity, body=body))
