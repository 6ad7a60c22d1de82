"""PUT /targets: Update the target that has this unicity, or create it"""

from __future__ import annotations

import typing as _t

from ... import _runtime as _rt

if _t.TYPE_CHECKING:
    from ... import client as _client

OPERATION: _t.Final = _rt.Operation(
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


def call(*, unicity: str, body: _t.Any | _rt.Unset = _rt.UNSET) -> _rt.Call[_t.Any]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    return _rt.Call(
        OPERATION,
        OPERATION.path,
        _rt.read_any,
        params=_rt.query_pairs(("unicity", _rt.argument("unicity", unicity, str, required=True))),
        content=None if isinstance(body, _rt.Unset) else _rt.json_content(body, lambda body: body),
        media_type="application/json",
    )


_call = call


def sync(*, client: _client.Client, unicity: str, body: _t.Any | _rt.Unset = _rt.UNSET) -> _t.Any:
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
    return client.perform(_call(unicity=unicity, body=body)).parsed


def sync_detailed(
    *, client: _client.Client, unicity: str, body: _t.Any | _rt.Unset = _rt.UNSET
) -> _rt.Response[_t.Any]:
    """As `sync`, with the status and the headers of the response."""
    return client.perform(_call(unicity=unicity, body=body))


async def asyncio(*, client: _client.AsyncClient, unicity: str, body: _t.Any | _rt.Unset = _rt.UNSET) -> _t.Any:
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
    return (await client.perform(_call(unicity=unicity, body=body))).parsed


async def asyncio_detailed(
    *, client: _client.AsyncClient, unicity: str, body: _t.Any | _rt.Unset = _rt.UNSET
) -> _rt.Response[_t.Any]:
    """As `asyncio`, with the status and the headers of the response."""
    return await client.perform(_call(unicity=unicity, body=body))
