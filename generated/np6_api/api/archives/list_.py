"""GET /actions/{id}/targets/{target}/archives: List the archives of an action for a target"""

from __future__ import annotations

import datetime as _datetime
import typing as _t

from ... import _runtime as _rt
from ...models.mail_archive import MailArchive

if _t.TYPE_CHECKING:
    from ... import client as _client

OPERATION: _t.Final = _rt.Operation(
    id="archives_list",
    name="archives.list",
    method="GET",
    path="/actions/{id}/targets/{target}/archives",
    tag="archives",
    idempotent=True,
    deprecated=False,
    accept="application/vnd.np6.cm.mail.archive",
    statuses={
        "2XX": "The archived e-mails.",
        "429": "The rate limit is exceeded. The vendor advises exponential backoff.",
    },
)


def _item(x: _t.Any) -> MailArchive:
    item: MailArchive = MailArchive._decode(x) if x.__class__ is dict else _rt.mismatch(x, "an object", None)
    return item


_read = _rt.array_reader(_item)


def call(
    id: str,
    target: str,
    *,
    start_date: _datetime.datetime | None | _rt.Unset = _rt.UNSET,
    end_date: _datetime.datetime | None | _rt.Unset = _rt.UNSET,
) -> _rt.Call[list[MailArchive]]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    return _rt.Call(
        OPERATION,
        _rt.path(
            OPERATION,
            ("id", _rt.argument("id", id, str, required=True)),
            ("target", _rt.argument("target", target, str, required=True)),
        ),
        _read,
        params=_rt.query_pairs(
            ("startDate", _rt.argument("start_date", start_date, _datetime.datetime)),
            ("endDate", _rt.argument("end_date", end_date, _datetime.datetime)),
        ),
        item=_item,
    )


_call = call


def sync(
    id: str,
    target: str,
    *,
    client: _client.Client,
    start_date: _datetime.datetime | None | _rt.Unset = _rt.UNSET,
    end_date: _datetime.datetime | None | _rt.Unset = _rt.UNSET,
) -> list[MailArchive]:
    """List the archives of an action for a target.

    Lists the archived copies of the e-mails of one action to one target, optionally for a period.

    `GET /actions/{id}/targets/{target}/archives`

    Args:
        id: Identifier of the action.
        target: Identifier of the target.
        start_date: Start of the period.
        end_date: End of the period.

    Returns:
        The archived e-mails.

    Error statuses:
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (full): actionarchives/3715badd.

    """
    return client.perform(_call(id, target, start_date=start_date, end_date=end_date)).parsed


def sync_detailed(
    id: str,
    target: str,
    *,
    client: _client.Client,
    start_date: _datetime.datetime | None | _rt.Unset = _rt.UNSET,
    end_date: _datetime.datetime | None | _rt.Unset = _rt.UNSET,
) -> _rt.Response[list[MailArchive]]:
    """As `sync`, with the status and the headers of the response."""
    return client.perform(_call(id, target, start_date=start_date, end_date=end_date))


async def asyncio(
    id: str,
    target: str,
    *,
    client: _client.AsyncClient,
    start_date: _datetime.datetime | None | _rt.Unset = _rt.UNSET,
    end_date: _datetime.datetime | None | _rt.Unset = _rt.UNSET,
) -> list[MailArchive]:
    """List the archives of an action for a target.

    Lists the archived copies of the e-mails of one action to one target, optionally for a period.

    `GET /actions/{id}/targets/{target}/archives`

    Args:
        id: Identifier of the action.
        target: Identifier of the target.
        start_date: Start of the period.
        end_date: End of the period.

    Returns:
        The archived e-mails.

    Error statuses:
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (full): actionarchives/3715badd.

    """
    return (await client.perform(_call(id, target, start_date=start_date, end_date=end_date))).parsed


async def asyncio_detailed(
    id: str,
    target: str,
    *,
    client: _client.AsyncClient,
    start_date: _datetime.datetime | None | _rt.Unset = _rt.UNSET,
    end_date: _datetime.datetime | None | _rt.Unset = _rt.UNSET,
) -> _rt.Response[list[MailArchive]]:
    """As `asyncio`, with the status and the headers of the response."""
    return await client.perform(_call(id, target, start_date=start_date, end_date=end_date))


def stream(
    id: str,
    target: str,
    *,
    client: _client.Client,
    start_date: _datetime.datetime | None | _rt.Unset = _rt.UNSET,
    end_date: _datetime.datetime | None | _rt.Unset = _rt.UNSET,
) -> _rt.Stream[MailArchive]:
    """As `sync`, one item at a time while the response arrives. The request is sent when the first item is requested."""
    return _rt.Stream(client, _call(id, target, start_date=start_date, end_date=end_date))


def stream_asyncio(
    id: str,
    target: str,
    *,
    client: _client.AsyncClient,
    start_date: _datetime.datetime | None | _rt.Unset = _rt.UNSET,
    end_date: _datetime.datetime | None | _rt.Unset = _rt.UNSET,
) -> _rt.AsyncStream[MailArchive]:
    """As `asyncio`, one item at a time while the response arrives. The request is sent when the first item is requested."""
    return _rt.AsyncStream(client, _call(id, target, start_date=start_date, end_date=end_date))
