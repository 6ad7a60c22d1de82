"""GET /actions/{id}/targets/{target}/archives: List the archives of an action for a target"""

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
    path_value,
    query_pairs,
    sent,
    written,
)

if TYPE_CHECKING:
    from ...client import AsyncClient, Client

OPERATION: Final = Operation(
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
    },
)


def _item(x: Any) -> MailArchive:
    return MailArchive._decode(x) if x.__class__ is dict else misfit(x, "an object", None)


_read = array_reader(_item)


def call(
    id: str,
    target: str,
    *,
    start_date: datetime.datetime | None | Unset = UNSET,
    end_date: datetime.datetime | None | Unset = UNSET,
) -> Call[list[MailArchive]]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    id = written("id", id, lambda v: v if isinstance(v, str) else misfit(v, "a string", None, None))
    target = written("target", target, lambda v: v if isinstance(v, str) else misfit(v, "a string", None, None))
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
        f"/actions/{path_value(id, 'id')}/targets/{path_value(target, 'target')}/archives",
        _read,
        params=query_pairs(
            ("startDate", start_date),
            ("endDate", end_date),
        ),
        item=_item,
    )


def sync(
    id: str,
    target: str,
    *,
    client: Client,
    start_date: datetime.datetime | None | Unset = UNSET,
    end_date: datetime.datetime | None | Unset = UNSET,
) -> list[MailArchive]:
    """List the archives of an action for a target.

    `GET /actions/{id}/targets/{target}/archives`

    Args:
        id: Identifier of the action.
        target: Identifier of the target.
        start_date: Start of the period.
        end_date: End of the period.

    Returns:
        The archived e-mails.

    Evidence (full): actionarchives/3715badd.
    """
    return client.perform(call(id, target, start_date=start_date, end_date=end_date)).parsed


def sync_detailed(
    id: str,
    target: str,
    *,
    client: Client,
    start_date: datetime.datetime | None | Unset = UNSET,
    end_date: datetime.datetime | None | Unset = UNSET,
) -> Response[list[MailArchive]]:
    """As `sync`, with the status and the headers of the answer."""
    return client.perform(call(id, target, start_date=start_date, end_date=end_date))


async def asyncio(
    id: str,
    target: str,
    *,
    client: AsyncClient,
    start_date: datetime.datetime | None | Unset = UNSET,
    end_date: datetime.datetime | None | Unset = UNSET,
) -> list[MailArchive]:
    """List the archives of an action for a target.

    `GET /actions/{id}/targets/{target}/archives`

    Args:
        id: Identifier of the action.
        target: Identifier of the target.
        start_date: Start of the period.
        end_date: End of the period.

    Returns:
        The archived e-mails.

    Evidence (full): actionarchives/3715badd.
    """
    return (await client.perform(call(id, target, start_date=start_date, end_date=end_date))).parsed


async def asyncio_detailed(
    id: str,
    target: str,
    *,
    client: AsyncClient,
    start_date: datetime.datetime | None | Unset = UNSET,
    end_date: datetime.datetime | None | Unset = UNSET,
) -> Response[list[MailArchive]]:
    """As `asyncio`, with the status and the headers of the answer."""
    return await client.perform(call(id, target, start_date=start_date, end_date=end_date))


def stream(
    id: str,
    target: str,
    *,
    client: Client,
    start_date: datetime.datetime | None | Unset = UNSET,
    end_date: datetime.datetime | None | Unset = UNSET,
) -> Stream[MailArchive]:
    """As `sync`, but the items come one at a time, while the answer arrives."""
    return Stream(client, call(id, target, start_date=start_date, end_date=end_date))


def stream_asyncio(
    id: str,
    target: str,
    *,
    client: AsyncClient,
    start_date: datetime.datetime | None | Unset = UNSET,
    end_date: datetime.datetime | None | Unset = UNSET,
) -> AsyncStream[MailArchive]:
    """As `asyncio`, but the items come one at a time, while the answer arrives."""
    return AsyncStream(client, call(id, target, start_date=start_date, end_date=end_date))
