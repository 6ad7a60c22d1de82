"""PUT /settings/marketing/pressure/topic: Make a topic mandatory or optional"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ...types import Call, Operation, Response
from ...wire import (
    json_content,
    misfit,
    reader,
)

if TYPE_CHECKING:
    from ...client import AsyncClient, Client

OPERATION: Final = Operation(
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
    },
)


def _decode(document: Any) -> bool:
    return document if document.__class__ is bool else misfit(document, "true or false", None)


_read = reader(_decode)


def call(*, body: bool) -> Call[bool]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    return Call(
        OPERATION,
        "/settings/marketing/pressure/topic",
        _read,
        headers={"Content-Type": "application/json"},
        content=json_content(
            body, lambda body: body if body.__class__ is bool else misfit(body, "true or false", None, None)
        ),
    )


def sync(*, client: Client, body: bool) -> bool:
    """Make a topic mandatory or optional.

    The body is a bare boolean; the sample of the reference sends an empty object, against its own
    schema.

    `PUT /settings/marketing/pressure/topic`

    Args:
        body: Whether a topic is mandatory.

    Returns:
        Whether a topic is mandatory now.

    Evidence (partial): marketing-pressure/8ff8706e, whose answer is described as the value of the
    option and then cut.
    """
    return client.perform(call(body=body)).parsed


def sync_detailed(*, client: Client, body: bool) -> Response[bool]:
    """As `sync`, with the status and the headers of the answer."""
    return client.perform(call(body=body))


async def asyncio(*, client: AsyncClient, body: bool) -> bool:
    """Make a topic mandatory or optional.

    The body is a bare boolean; the sample of the reference sends an empty object, against its own
    schema.

    `PUT /settings/marketing/pressure/topic`

    Args:
        body: Whether a topic is mandatory.

    Returns:
        Whether a topic is mandatory now.

    Evidence (partial): marketing-pressure/8ff8706e, whose answer is described as the value of the
    option and then cut.
    """
    return (await client.perform(call(body=body))).parsed


async def asyncio_detailed(*, client: AsyncClient, body: bool) -> Response[bool]:
    """As `asyncio`, with the status and the headers of the answer."""
    return await client.perform(call(body=body))
