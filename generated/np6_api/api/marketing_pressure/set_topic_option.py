"""PUT /settings/marketing/pressure/topic: Make a topic mandatory or optional"""

from __future__ import annotations

import typing as _t

from ... import _runtime as _rt

if _t.TYPE_CHECKING:
    from ... import client as _client

OPERATION: _t.Final = _rt.Operation(
    id="marketing_pressure_set_topic_option",
    name="marketing_pressure.set_topic_option",
    method="PUT",
    path="/settings/marketing/pressure/topic",
    tag="marketing_pressure",
    idempotent=True,
    deprecated=False,
    accept="application/json",
    statuses={
        "2XX": "Whether a topic is mandatory now.",
        "429": "The rate limit is exceeded. The vendor advises exponential backoff.",
    },
)


def _decode(document: _t.Any) -> bool:
    result: bool = document if document.__class__ is bool else _rt.mismatch(document, "true or false", None)
    return result


_read = _rt.reader(_decode)


def call(*, body: bool) -> _rt.Call[bool]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    return _rt.Call(
        OPERATION,
        OPERATION.path,
        _read,
        content=_rt.json_content(
            body,
            lambda body: body if body.__class__ is bool else _rt.mismatch(body, "true or false", None),
            lambda body: ("true" if body else "false") if body.__class__ is bool else _rt.no_text(body),
        ),
        media_type="application/json",
    )


_call = call


def sync(*, client: _client.Client, body: bool) -> bool:
    """Make a topic mandatory or optional.

    Sets the option that makes a topic mandatory. The body is a bare boolean; the sample of the
    reference sends an empty object, against its own schema.

    `PUT /settings/marketing/pressure/topic`

    Args:
        body: Whether a topic is mandatory.

    Returns:
        Whether a topic is mandatory now.

    Error statuses:
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (partial): marketing-pressure/8ff8706e, whose response is described as the value of the
    option and then cut.

    """
    return client.perform(_call(body=body)).parsed


def sync_detailed(*, client: _client.Client, body: bool) -> _rt.Response[bool]:
    """As `sync`, with the status and the headers of the response."""
    return client.perform(_call(body=body))


async def asyncio(*, client: _client.AsyncClient, body: bool) -> bool:
    """Make a topic mandatory or optional.

    Sets the option that makes a topic mandatory. The body is a bare boolean; the sample of the
    reference sends an empty object, against its own schema.

    `PUT /settings/marketing/pressure/topic`

    Args:
        body: Whether a topic is mandatory.

    Returns:
        Whether a topic is mandatory now.

    Error statuses:
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (partial): marketing-pressure/8ff8706e, whose response is described as the value of the
    option and then cut.

    """
    return (await client.perform(_call(body=body))).parsed


async def asyncio_detailed(*, client: _client.AsyncClient, body: bool) -> _rt.Response[bool]:
    """As `asyncio`, with the status and the headers of the response."""
    return await client.perform(_call(body=body))
