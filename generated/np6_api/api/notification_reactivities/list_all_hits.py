"""GET /notifications/reactivities/hits: List the hit reactivities of all notifications"""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any, Final

from ...models.event import decode_event
from ...stream import AsyncStream, Stream
from ...types import UNSET, Call, Operation, Response, Unset
from ...wire import (
    absent,
    array_reader,
    datetime_text,
    misfit,
    query_pairs,
    sent,
    written,
)

if TYPE_CHECKING:
    from ...client import AsyncClient, Client
    from ...models.event import Event
    from ...models.sort_order import SortOrder

OPERATION: Final = Operation(
    id="notification_reactivities_list_all_hits",
    name="notification_reactivities.list_all_hits",
    method="GET",
    path="/notifications/reactivities/hits",
    tag="notification_reactivities",
    idempotent=True,
    deprecated=False,
    accept="application/json",
    statuses={
        "2XX": "The reactions.",
    },
)


def _item(x: Any) -> Event:
    return decode_event(x) if x.__class__ is dict else misfit(x, "an object", None)


_read = array_reader(_item)


def call(
    *,
    activation_start: datetime.datetime | Unset = UNSET,
    activation_end: datetime.datetime | Unset = UNSET,
    reactivity_start: datetime.datetime | Unset = UNSET,
    reactivity_end: datetime.datetime | Unset = UNSET,
    sort: SortOrder | str | Unset = UNSET,
) -> Call[list[Event]]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    activation_start = written(
        "activation_start",
        activation_start,
        lambda v: (
            datetime_text(v, None, None, sent)
            if isinstance(v, datetime.datetime)
            else absent(v, "a date-time", None, None)
        ),
    )
    activation_end = written(
        "activation_end",
        activation_end,
        lambda v: (
            datetime_text(v, None, None, sent)
            if isinstance(v, datetime.datetime)
            else absent(v, "a date-time", None, None)
        ),
    )
    reactivity_start = written(
        "reactivity_start",
        reactivity_start,
        lambda v: (
            datetime_text(v, None, None, sent)
            if isinstance(v, datetime.datetime)
            else absent(v, "a date-time", None, None)
        ),
    )
    reactivity_end = written(
        "reactivity_end",
        reactivity_end,
        lambda v: (
            datetime_text(v, None, None, sent)
            if isinstance(v, datetime.datetime)
            else absent(v, "a date-time", None, None)
        ),
    )
    sort = written("sort", sort, lambda v: v if isinstance(v, str) else absent(v, "a string", None, None))
    return Call(
        OPERATION,
        "/notifications/reactivities/hits",
        _read,
        params=query_pairs(
            ("activationStart", activation_start),
            ("activationEnd", activation_end),
            ("reactivityStart", reactivity_start),
            ("reactivityEnd", reactivity_end),
            ("sort", sort),
        ),
        item=_item,
    )


def sync(
    *,
    client: Client,
    activation_start: datetime.datetime | Unset = UNSET,
    activation_end: datetime.datetime | Unset = UNSET,
    reactivity_start: datetime.datetime | Unset = UNSET,
    reactivity_end: datetime.datetime | Unset = UNSET,
    sort: SortOrder | str | Unset = UNSET,
) -> list[Event]:
    """List the hit reactivities of all notifications.

    `GET /notifications/reactivities/hits`

    Args:
        activation_start: Keeps the reactions to activations at or after this moment.
        activation_end: Keeps the reactions to activations before this moment.
        reactivity_start: Keeps the reactions that themselves took place at or after this moment.
        reactivity_end: Keeps the reactions that themselves took place before this moment.
        sort: Order by timestamp. Without it the order is unspecified and may change from call to call.

    Returns:
        The reactions.

    Evidence (partial): notificationreactivity/5a948edd.
    """
    return client.perform(
        call(
            activation_start=activation_start,
            activation_end=activation_end,
            reactivity_start=reactivity_start,
            reactivity_end=reactivity_end,
            sort=sort,
        )
    ).parsed


def sync_detailed(
    *,
    client: Client,
    activation_start: datetime.datetime | Unset = UNSET,
    activation_end: datetime.datetime | Unset = UNSET,
    reactivity_start: datetime.datetime | Unset = UNSET,
    reactivity_end: datetime.datetime | Unset = UNSET,
    sort: SortOrder | str | Unset = UNSET,
) -> Response[list[Event]]:
    """As `sync`, with the status and the headers of the answer."""
    return client.perform(
        call(
            activation_start=activation_start,
            activation_end=activation_end,
            reactivity_start=reactivity_start,
            reactivity_end=reactivity_end,
            sort=sort,
        )
    )


async def asyncio(
    *,
    client: AsyncClient,
    activation_start: datetime.datetime | Unset = UNSET,
    activation_end: datetime.datetime | Unset = UNSET,
    reactivity_start: datetime.datetime | Unset = UNSET,
    reactivity_end: datetime.datetime | Unset = UNSET,
    sort: SortOrder | str | Unset = UNSET,
) -> list[Event]:
    """List the hit reactivities of all notifications.

    `GET /notifications/reactivities/hits`

    Args:
        activation_start: Keeps the reactions to activations at or after this moment.
        activation_end: Keeps the reactions to activations before this moment.
        reactivity_start: Keeps the reactions that themselves took place at or after this moment.
        reactivity_end: Keeps the reactions that themselves took place before this moment.
        sort: Order by timestamp. Without it the order is unspecified and may change from call to call.

    Returns:
        The reactions.

    Evidence (partial): notificationreactivity/5a948edd.
    """
    return (
        await client.perform(
            call(
                activation_start=activation_start,
                activation_end=activation_end,
                reactivity_start=reactivity_start,
                reactivity_end=reactivity_end,
                sort=sort,
            )
        )
    ).parsed


async def asyncio_detailed(
    *,
    client: AsyncClient,
    activation_start: datetime.datetime | Unset = UNSET,
    activation_end: datetime.datetime | Unset = UNSET,
    reactivity_start: datetime.datetime | Unset = UNSET,
    reactivity_end: datetime.datetime | Unset = UNSET,
    sort: SortOrder | str | Unset = UNSET,
) -> Response[list[Event]]:
    """As `asyncio`, with the status and the headers of the answer."""
    return await client.perform(
        call(
            activation_start=activation_start,
            activation_end=activation_end,
            reactivity_start=reactivity_start,
            reactivity_end=reactivity_end,
            sort=sort,
        )
    )


def stream(
    *,
    client: Client,
    activation_start: datetime.datetime | Unset = UNSET,
    activation_end: datetime.datetime | Unset = UNSET,
    reactivity_start: datetime.datetime | Unset = UNSET,
    reactivity_end: datetime.datetime | Unset = UNSET,
    sort: SortOrder | str | Unset = UNSET,
) -> Stream[Event]:
    """As `sync`, but the items come one at a time, while the answer arrives."""
    return Stream(
        client,
        call(
            activation_start=activation_start,
            activation_end=activation_end,
            reactivity_start=reactivity_start,
            reactivity_end=reactivity_end,
            sort=sort,
        ),
    )


def stream_asyncio(
    *,
    client: AsyncClient,
    activation_start: datetime.datetime | Unset = UNSET,
    activation_end: datetime.datetime | Unset = UNSET,
    reactivity_start: datetime.datetime | Unset = UNSET,
    reactivity_end: datetime.datetime | Unset = UNSET,
    sort: SortOrder | str | Unset = UNSET,
) -> AsyncStream[Event]:
    """As `asyncio`, but the items come one at a time, while the answer arrives."""
    return AsyncStream(
        client,
        call(
            activation_start=activation_start,
            activation_end=activation_end,
            reactivity_start=reactivity_start,
            reactivity_end=reactivity_end,
            sort=sort,
        ),
    )
