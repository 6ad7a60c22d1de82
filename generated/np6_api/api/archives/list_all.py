"""GET /actions/archives: List the archives of all actions"""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any, Final

from ...models.mail_archive import MailArchive
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

OPERATION: Final = Operation(
    id="archives_list_all",
    name="archives.list_all",
    method="GET",
    path="/actions/archives",
    tag="archives",
    idempotent=True,
    deprecated=False,
    accept="application/vnd.np6.cm.mail.archive",
    statuses={
        "2XX": "The archived e-mails.",
    },
)


def _item(x: Any) -> MailArchive:
    return MailArchive._decode(x) if x.__class__ is dict else misfit(x, "an object", None)


_read = array_reader(_item)


def call(
    *, start_date: datetime.datetime | None | Unset = UNSET, end_date: datetime.datetime | None | Unset = UNSET
) -> Call[list[MailArchive]]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    start_date = written(
        "start_date",
        start_date,
        lambda v: (
            datetime_text(v, None, None, sent)
            if isinstance(v, datetime.datetime)
            else absent(v, "a date-time", None, None)
        ),
    )
    end_date = written(
        "end_date",
        end_date,
        lambda v: (
            datetime_text(v, None, None, sent)
            if isinstance(v, datetime.datetime)
            else absent(v, "a date-time", None, None)
        ),
    )
    return Call(
        OPERATION,
        "/actions/archives",
        _read,
        params=query_pairs(
            ("startDate", start_date),
            ("endDate", end_date),
        ),
        item=_item,
    )


def sync(
    *,
    client: Client,
    start_date: datetime.datetime | None | Unset = UNSET,
    end_date: datetime.datetime | None | Unset = UNSET,
) -> list[MailArchive]:
    """List the archives of all actions.

    `GET /actions/archives`

    Args:
        start_date: Start of the period.
        end_date: End of the period.

    Returns:
        The archived e-mails.

    Evidence (full): actionarchives/index.
    """
    return client.perform(call(start_date=start_date, end_date=end_date)).parsed


def sync_detailed(
    *,
    client: Client,
    start_date: datetime.datetime | None | Unset = UNSET,
    end_date: datetime.datetime | None | Unset = UNSET,
) -> Response[list[MailArchive]]:
    """As `sync`, with the status and the headers of the answer."""
    return client.perform(call(start_date=start_date, end_date=end_date))


async def asyncio(
    *,
    client: AsyncClient,
    start_date: datetime.datetime | None | Unset = UNSET,
    end_date: datetime.datetime | None | Unset = UNSET,
) -> list[MailArchive]:
    """List the archives of all actions.

    `GET /actions/archives`

    Args:
        start_date: Start of the period.
        end_date: End of the period.

    Returns:
        The archived e-mails.

    Evidence (full): actionarchives/index.
    """
    return (await client.perform(call(start_date=start_date, end_date=end_date))).parsed


async def asyncio_detailed(
    *,
    client: AsyncClient,
    start_date: datetime.datetime | None | Unset = UNSET,
    end_date: datetime.datetime | None | Unset = UNSET,
) -> Response[list[MailArchive]]:
    """As `asyncio`, with the status and the headers of the answer."""
    return await client.perform(call(start_date=start_date, end_date=end_date))


def stream(
    *,
    client: Client,
    start_date: datetime.datetime | None | Unset = UNSET,
    end_date: datetime.datetime | None | Unset = UNSET,
) -> Stream[MailArchive]:
    """As `sync`, but the items come one at a time, while the answer arrives."""
    return Stream(client, call(start_date=start_date, end_date=end_date))


def stream_asyncio(
    *,
    client: AsyncClient,
    start_date: datetime.datetime | None | Unset = UNSET,
    end_date: datetime.datetime | None | Unset = UNSET,
) -> AsyncStream[MailArchive]:
    """As `asyncio`, but the items come one at a time, while the answer arrives."""
    return AsyncStream(client, call(start_date=start_date, end_date=end_date))
