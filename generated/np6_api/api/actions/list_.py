"""GET /actions: List the actions"""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any, Final

from typing_extensions import deprecated

from ...models.action import decode_action
from ...stream import AsyncStream, Stream
from ...types import UNSET, Call, Operation, Response, Unset
from ...wire import (
    absent,
    array_reader,
    datetime_text,
    is_integer,
    misfit,
    query_pairs,
    sent,
    written,
)

if TYPE_CHECKING:
    from ...client import AsyncClient, Client
    from ...models.action import Action

OPERATION: Final = Operation(
    id="actions_list",
    name="actions.list",
    method="GET",
    path="/actions",
    tag="actions",
    idempotent=True,
    deprecated=True,
    accept="application/json",
    statuses={
        "200": "The actions.",
    },
)


def _item(x: Any) -> Action:
    return decode_action(x) if x.__class__ is dict else misfit(x, "an object", None)


_read = array_reader(_item)


def call(
    *,
    creation_start: datetime.datetime | int | None | Unset = UNSET,
    creation_end: datetime.datetime | int | None | Unset = UNSET,
) -> Call[list[Action]]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    creation_start = written(
        "creation_start",
        creation_start,
        lambda v: (
            datetime_text(v, None, None, sent)
            if isinstance(v, datetime.datetime)
            else v
            if is_integer(v)
            else absent(v, "a date-time or an integer", None, None)
        ),
    )
    creation_end = written(
        "creation_end",
        creation_end,
        lambda v: (
            datetime_text(v, None, None, sent)
            if isinstance(v, datetime.datetime)
            else v
            if is_integer(v)
            else absent(v, "a date-time or an integer", None, None)
        ),
    )
    return Call(
        OPERATION,
        "/actions",
        _read,
        params=query_pairs(
            ("creation_start", creation_start),
            ("creation_end", creation_end),
        ),
        item=_item,
    )


@deprecated("actions.list is deprecated by the API")
def sync(
    *,
    client: Client,
    creation_start: datetime.datetime | int | None | Unset = UNSET,
    creation_end: datetime.datetime | int | None | Unset = UNSET,
) -> list[Action]:
    """List the actions.

    Lists the actions of the account, optionally those created in a period.

    `GET /actions`, deprecated by the API

    Args:
        creation_start: Keeps the actions created at or after this moment, a date-time or milliseconds since
            1970-01-01T00:00:00Z.
        creation_end: Keeps the actions created before this moment, a date-time or milliseconds since
            1970-01-01T00:00:00Z.

    Returns:
        The actions.

    Evidence (partial): actionmanagement/414e70a1, which flags it Deprecated; 9ba457a3; status 200 from
    slate.
    """
    return client.perform(call(creation_start=creation_start, creation_end=creation_end)).parsed


@deprecated("actions.list is deprecated by the API")
def sync_detailed(
    *,
    client: Client,
    creation_start: datetime.datetime | int | None | Unset = UNSET,
    creation_end: datetime.datetime | int | None | Unset = UNSET,
) -> Response[list[Action]]:
    """As `sync`, with the status and the headers of the answer."""
    return client.perform(call(creation_start=creation_start, creation_end=creation_end))


@deprecated("actions.list is deprecated by the API")
async def asyncio(
    *,
    client: AsyncClient,
    creation_start: datetime.datetime | int | None | Unset = UNSET,
    creation_end: datetime.datetime | int | None | Unset = UNSET,
) -> list[Action]:
    """List the actions.

    Lists the actions of the account, optionally those created in a period.

    `GET /actions`, deprecated by the API

    Args:
        creation_start: Keeps the actions created at or after this moment, a date-time or milliseconds since
            1970-01-01T00:00:00Z.
        creation_end: Keeps the actions created before this moment, a date-time or milliseconds since
            1970-01-01T00:00:00Z.

    Returns:
        The actions.

    Evidence (partial): actionmanagement/414e70a1, which flags it Deprecated; 9ba457a3; status 200 from
    slate.
    """
    return (await client.perform(call(creation_start=creation_start, creation_end=creation_end))).parsed


@deprecated("actions.list is deprecated by the API")
async def asyncio_detailed(
    *,
    client: AsyncClient,
    creation_start: datetime.datetime | int | None | Unset = UNSET,
    creation_end: datetime.datetime | int | None | Unset = UNSET,
) -> Response[list[Action]]:
    """As `asyncio`, with the status and the headers of the answer."""
    return await client.perform(call(creation_start=creation_start, creation_end=creation_end))


@deprecated("actions.list is deprecated by the API")
def stream(
    *,
    client: Client,
    creation_start: datetime.datetime | int | None | Unset = UNSET,
    creation_end: datetime.datetime | int | None | Unset = UNSET,
) -> Stream[Action]:
    """As `sync`, but the items come one at a time, while the answer arrives."""
    return Stream(client, call(creation_start=creation_start, creation_end=creation_end))


@deprecated("actions.list is deprecated by the API")
def stream_asyncio(
    *,
    client: AsyncClient,
    creation_start: datetime.datetime | int | None | Unset = UNSET,
    creation_end: datetime.datetime | int | None | Unset = UNSET,
) -> AsyncStream[Action]:
    """As `asyncio`, but the items come one at a time, while the answer arrives."""
    return AsyncStream(client, call(creation_start=creation_start, creation_end=creation_end))
