"""GET /targets/redlist/sms: Read the SMS red list"""

from __future__ import annotations

import datetime as _datetime
import typing as _t

from ... import _runtime as _rt
from ...models.redlist_entry import RedlistEntry

if _t.TYPE_CHECKING:
    from ... import client as _client

OPERATION: _t.Final = _rt.Operation(
    id="targets_list_redlisted_sms",
    name="targets.list_redlisted_sms",
    method="GET",
    path="/targets/redlist/sms",
    tag="targets",
    idempotent=True,
    deprecated=False,
    accept="application/json",
    statuses={
        "200": "The entries of the red list (older documentation).",
        "204": "No content, the only response that the reference of 8.1.0 documents.",
        "401": "The key is wrong.",
        "403": "The user of the key lacks the right to make this request.",
        "429": "The rate limit is exceeded. The vendor advises exponential backoff.",
    },
)


def _item(x: _t.Any) -> RedlistEntry:
    item: RedlistEntry = RedlistEntry._decode(x) if x.__class__ is dict else _rt.mismatch(x, "an object", None)
    return item


_read = _rt.array_reader(_item, may_be_empty=True)


def call(
    *,
    start_date: _datetime.datetime | None | _rt.Unset = _rt.UNSET,
    end_date: _datetime.datetime | None | _rt.Unset = _rt.UNSET,
) -> _rt.Call[list[RedlistEntry]]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    return _rt.Call(
        OPERATION,
        OPERATION.path,
        _read,
        params=_rt.query_pairs(
            ("startDate", _rt.argument("start_date", start_date, _datetime.datetime)),
            ("endDate", _rt.argument("end_date", end_date, _datetime.datetime)),
        ),
        item=_item,
        may_be_empty=True,
    )


_call = call


def sync(
    *,
    client: _client.Client,
    start_date: _datetime.datetime | None | _rt.Unset = _rt.UNSET,
    end_date: _datetime.datetime | None | _rt.Unset = _rt.UNSET,
) -> list[RedlistEntry]:
    """Read the SMS red list.

    Lists the entries of the red list for SMS. The reference of 8.1.0 documents a response without
    content only; the older documentation, which has no parameters here, shows a list.

    `GET /targets/redlist/sms`

    Args:
        start_date: Start of the period.
        end_date: End of the period.

    Returns:
        The entries of the red list (older documentation).

    Error statuses:
        401: The key is wrong.
        403: The user of the key lacks the right to make this request.
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (partial): contactmanagement/92001099 for the parameters and the response without content;
    older documentation (slate) for the list and the status codes.

    """
    return client.perform(_call(start_date=start_date, end_date=end_date)).parsed


def sync_detailed(
    *,
    client: _client.Client,
    start_date: _datetime.datetime | None | _rt.Unset = _rt.UNSET,
    end_date: _datetime.datetime | None | _rt.Unset = _rt.UNSET,
) -> _rt.Response[list[RedlistEntry]]:
    """As `sync`, with the status and the headers of the response."""
    return client.perform(_call(start_date=start_date, end_date=end_date))


async def asyncio(
    *,
    client: _client.AsyncClient,
    start_date: _datetime.datetime | None | _rt.Unset = _rt.UNSET,
    end_date: _datetime.datetime | None | _rt.Unset = _rt.UNSET,
) -> list[RedlistEntry]:
    """Read the SMS red list.

    Lists the entries of the red list for SMS. The reference of 8.1.0 documents a response without
    content only; the older documentation, which has no parameters here, shows a list.

    `GET /targets/redlist/sms`

    Args:
        start_date: Start of the period.
        end_date: End of the period.

    Returns:
        The entries of the red list (older documentation).

    Error statuses:
        401: The key is wrong.
        403: The user of the key lacks the right to make this request.
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (partial): contactmanagement/92001099 for the parameters and the response without content;
    older documentation (slate) for the list and the status codes.

    """
    return (await client.perform(_call(start_date=start_date, end_date=end_date))).parsed


async def asyncio_detailed(
    *,
    client: _client.AsyncClient,
    start_date: _datetime.datetime | None | _rt.Unset = _rt.UNSET,
    end_date: _datetime.datetime | None | _rt.Unset = _rt.UNSET,
) -> _rt.Response[list[RedlistEntry]]:
    """As `asyncio`, with the status and the headers of the response."""
    return await client.perform(_call(start_date=start_date, end_date=end_date))


def stream(
    *,
    client: _client.Client,
    start_date: _datetime.datetime | None | _rt.Unset = _rt.UNSET,
    end_date: _datetime.datetime | None | _rt.Unset = _rt.UNSET,
) -> _rt.Stream[RedlistEntry]:
    """As `sync`, one item at a time while the response arrives. The request is sent when the first item is requested."""
    return _rt.Stream(client, _call(start_date=start_date, end_date=end_date))


def stream_asyncio(
    *,
    client: _client.AsyncClient,
    start_date: _datetime.datetime | None | _rt.Unset = _rt.UNSET,
    end_date: _datetime.datetime | None | _rt.Unset = _rt.UNSET,
) -> _rt.AsyncStream[RedlistEntry]:
    """As `asyncio`, one item at a time while the response arrives. The request is sent when the first item is requested."""
    return _rt.AsyncStream(client, _call(start_date=start_date, end_date=end_date))
