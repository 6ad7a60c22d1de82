"""GET /notifications/reactivities/hits: List the hit reactivities of all notifications"""

from __future__ import annotations

import datetime as _datetime
import typing as _t

from ... import _runtime as _rt
from ...models.event import decode_event as _decode_event

if _t.TYPE_CHECKING:
    from ... import client as _client
    from ...models.event import Event
    from ...models.sort_order import SortOrder

OPERATION: _t.Final = _rt.Operation(
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
        "429": "The rate limit is exceeded. The vendor advises exponential backoff.",
    },
)


def _item(x: _t.Any) -> Event:
    item: Event = _decode_event(x) if x.__class__ is dict else _rt.mismatch(x, "an object", None)
    return item


_read = _rt.array_reader(_item)


def call(
    *,
    activation_start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
    activation_end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
    reactivity_start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
    reactivity_end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
    sort: SortOrder | str | _rt.Unset = _rt.UNSET,
) -> _rt.Call[list[Event]]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    return _rt.Call(
        OPERATION,
        OPERATION.path,
        _read,
        params=_rt.query_pairs(
            ("activationStart", _rt.argument("activation_start", activation_start, _datetime.datetime, int)),
            ("activationEnd", _rt.argument("activation_end", activation_end, _datetime.datetime, int)),
            ("reactivityStart", _rt.argument("reactivity_start", reactivity_start, _datetime.datetime, int)),
            ("reactivityEnd", _rt.argument("reactivity_end", reactivity_end, _datetime.datetime, int)),
            ("sort", _rt.argument("sort", sort, str)),
        ),
        item=_item,
    )


_call = call


def sync(
    *,
    client: _client.Client,
    activation_start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
    activation_end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
    reactivity_start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
    reactivity_end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
    sort: SortOrder | str | _rt.Unset = _rt.UNSET,
) -> list[Event]:
    """List the hit reactivities of all notifications.

    Lists the hits on all notifications.

    `GET /notifications/reactivities/hits`

    Args:
        activation_start: Keeps the reactions to activations at or after this moment, a date-time or a timestamp. Its
            unit is not printed; that of events is milliseconds since 1970-01-01T00:00:00Z.
        activation_end: Keeps the reactions to activations before this moment, a date-time or a timestamp. Its unit
            is not printed; that of events is milliseconds since 1970-01-01T00:00:00Z.
        reactivity_start: Keeps the reactions that themselves took place at or after this moment, a date-time or a
            timestamp. Its unit is not printed; that of events is milliseconds since
            1970-01-01T00:00:00Z.
        reactivity_end: Keeps the reactions that themselves took place before this moment, a date-time or a
            timestamp. Its unit is not printed; that of events is milliseconds since
            1970-01-01T00:00:00Z.
        sort: Order by timestamp. Without it the order is unspecified and may change from call to call.

    Returns:
        The reactions.

    Error statuses:
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (partial): notificationreactivity/5a948edd.

    """
    return client.perform(
        _call(
            activation_start=activation_start,
            activation_end=activation_end,
            reactivity_start=reactivity_start,
            reactivity_end=reactivity_end,
            sort=sort,
        )
    ).parsed


def sync_detailed(
    *,
    client: _client.Client,
    activation_start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
    activation_end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
    reactivity_start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
    reactivity_end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
    sort: SortOrder | str | _rt.Unset = _rt.UNSET,
) -> _rt.Response[list[Event]]:
    """As `sync`, with the status and the headers of the response."""
    return client.perform(
        _call(
            activation_start=activation_start,
            activation_end=activation_end,
            reactivity_start=reactivity_start,
            reactivity_end=reactivity_end,
            sort=sort,
        )
    )


async def asyncio(
    *,
    client: _client.AsyncClient,
    activation_start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
    activation_end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
    reactivity_start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
    reactivity_end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
    sort: SortOrder | str | _rt.Unset = _rt.UNSET,
) -> list[Event]:
    """List the hit reactivities of all notifications.

    Lists the hits on all notifications.

    `GET /notifications/reactivities/hits`

    Args:
        activation_start: Keeps the reactions to activations at or after this moment, a date-time or a timestamp. Its
            unit is not printed; that of events is milliseconds since 1970-01-01T00:00:00Z.
        activation_end: Keeps the reactions to activations before this moment, a date-time or a timestamp. Its unit
            is not printed; that of events is milliseconds since 1970-01-01T00:00:00Z.
        reactivity_start: Keeps the reactions that themselves took place at or after this moment, a date-time or a
            timestamp. Its unit is not printed; that of events is milliseconds since
            1970-01-01T00:00:00Z.
        reactivity_end: Keeps the reactions that themselves took place before this moment, a date-time or a
            timestamp. Its unit is not printed; that of events is milliseconds since
            1970-01-01T00:00:00Z.
        sort: Order by timestamp. Without it the order is unspecified and may change from call to call.

    Returns:
        The reactions.

    Error statuses:
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (partial): notificationreactivity/5a948edd.

    """
    return (
        await client.perform(
            _call(
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
    client: _client.AsyncClient,
    activation_start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
    activation_end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
    reactivity_start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
    reactivity_end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
    sort: SortOrder | str | _rt.Unset = _rt.UNSET,
) -> _rt.Response[list[Event]]:
    """As `asyncio`, with the status and the headers of the response."""
    return await client.perform(
        _call(
            activation_start=activation_start,
            activation_end=activation_end,
            reactivity_start=reactivity_start,
            reactivity_end=reactivity_end,
            sort=sort,
        )
    )


def stream(
    *,
    client: _client.Client,
    activation_start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
    activation_end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
    reactivity_start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
    reactivity_end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
    sort: SortOrder | str | _rt.Unset = _rt.UNSET,
) -> _rt.Stream[Event]:
    """As `sync`, one item at a time while the response arrives. The request is sent when the first item is requested."""
    return _rt.Stream(
        client,
        _call(
            activation_start=activation_start,
            activation_end=activation_end,
            reactivity_start=reactivity_start,
            reactivity_end=reactivity_end,
            sort=sort,
        ),
    )


def stream_asyncio(
    *,
    client: _client.AsyncClient,
    activation_start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
    activation_end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
    reactivity_start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
    reactivity_end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
    sort: SortOrder | str | _rt.Unset = _rt.UNSET,
) -> _rt.AsyncStream[Event]:
    """As `asyncio`, one item at a time while the response arrives. The request is sent when the first item is requested."""
    return _rt.AsyncStream(
        client,
        _call(
            activation_start=activation_start,
            activation_end=activation_end,
            reactivity_start=reactivity_start,
            reactivity_end=reactivity_end,
            sort=sort,
        ),
    )
