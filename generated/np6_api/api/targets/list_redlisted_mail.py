"""GET /targets/redlist/mail: Read the e-mail red list"""

from __future__ import annotations

import datetime as _datetime
import typing as _t

from ... import _runtime as _rt

if _t.TYPE_CHECKING:
    from ... import client as _client

OPERATION: _t.Final = _rt.Operation(
    id="targets_list_redlisted_mail",
    name="targets.list_redlisted_mail",
    method="GET",
    path="/targets/redlist/mail",
    tag="targets",
    idempotent=True,
    deprecated=False,
    accept="*/*",
    statuses={
        "204": "No content; the reference documents no other answer.",
    },
)


def call(
    *,
    start_date: _datetime.datetime | None | _rt.Unset = _rt.UNSET,
    end_date: _datetime.datetime | None | _rt.Unset = _rt.UNSET,
) -> _rt.Call[None]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    return _rt.Call(
        OPERATION,
        OPERATION.path,
        _rt.read_nothing,
        params=_rt.query_pairs(
            ("startDate", _rt.argument("start_date", start_date, _datetime.datetime)),
            ("endDate", _rt.argument("end_date", end_date, _datetime.datetime)),
        ),
    )


_call = call


def sync(
    *,
    client: _client.Client,
    start_date: _datetime.datetime | None | _rt.Unset = _rt.UNSET,
    end_date: _datetime.datetime | None | _rt.Unset = _rt.UNSET,
) -> None:
    """Read the e-mail red list.

    The only answer that the reference documents has no content.

    `GET /targets/redlist/mail`

    Args:
        start_date: Start of the period.
        end_date: End of the period.

    Evidence (partial): contactmanagement/92001099.
    """
    return client.perform(_call(start_date=start_date, end_date=end_date)).parsed


def sync_detailed(
    *,
    client: _client.Client,
    start_date: _datetime.datetime | None | _rt.Unset = _rt.UNSET,
    end_date: _datetime.datetime | None | _rt.Unset = _rt.UNSET,
) -> _rt.Response[None]:
    """As `sync`, with the status and the headers of the response."""
    return client.perform(_call(start_date=start_date, end_date=end_date))


async def asyncio(
    *,
    client: _client.AsyncClient,
    start_date: _datetime.datetime | None | _rt.Unset = _rt.UNSET,
    end_date: _datetime.datetime | None | _rt.Unset = _rt.UNSET,
) -> None:
    """Read the e-mail red list.

    The only answer that the reference documents has no content.

    `GET /targets/redlist/mail`

    Args:
        start_date: Start of the period.
        end_date: End of the period.

    Evidence (partial): contactmanagement/92001099.
    """
    return (await client.perform(_call(start_date=start_date, end_date=end_date))).parsed


async def asyncio_detailed(
    *,
    client: _client.AsyncClient,
    start_date: _datetime.datetime | None | _rt.Unset = _rt.UNSET,
    end_date: _datetime.datetime | None | _rt.Unset = _rt.UNSET,
) -> _rt.Response[None]:
    """As `asyncio`, with the status and the headers of the response."""
    return await client.perform(_call(start_date=start_date, end_date=end_date))
