"""GET /targets/redlist/mail: Read the e-mail red list"""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Final

from ...types import UNSET, Call, Operation, Response, Unset
from ...wire import (
    absent,
    datetime_text,
    query_pairs,
    read_nothing,
    sent,
    written,
)

if TYPE_CHECKING:
    from ...client import AsyncClient, Client

OPERATION: Final = Operation(
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
    *, start_date: datetime.datetime | None | Unset = UNSET, end_date: datetime.datetime | None | Unset = UNSET
) -> Call[None]:
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
        "/targets/redlist/mail",
        read_nothing,
        params=query_pairs(
            ("startDate", start_date),
            ("endDate", end_date),
        ),
    )


def sync(
    *,
    client: Client,
    start_date: datetime.datetime | None | Unset = UNSET,
    end_date: datetime.datetime | None | Unset = UNSET,
) -> None:
    """Read the e-mail red list.

    The only answer that the reference documents has no content.

    `GET /targets/redlist/mail`

    Args:
        start_date: Start of the period.
        end_date: End of the period.

    Evidence (partial): contactmanagement/92001099.
    """
    return client.perform(call(start_date=start_date, end_date=end_date)).parsed


def sync_detailed(
    *,
    client: Client,
    start_date: datetime.datetime | None | Unset = UNSET,
    end_date: datetime.datetime | None | Unset = UNSET,
) -> Response[None]:
    """As `sync`, with the status and the headers of the answer."""
    return client.perform(call(start_date=start_date, end_date=end_date))


async def asyncio(
    *,
    client: AsyncClient,
    start_date: datetime.datetime | None | Unset = UNSET,
    end_date: datetime.datetime | None | Unset = UNSET,
) -> None:
    """Read the e-mail red list.

    The only answer that the reference documents has no content.

    `GET /targets/redlist/mail`

    Args:
        start_date: Start of the period.
        end_date: End of the period.

    Evidence (partial): contactmanagement/92001099.
    """
    return (await client.perform(call(start_date=start_date, end_date=end_date))).parsed


async def asyncio_detailed(
    *,
    client: AsyncClient,
    start_date: datetime.datetime | None | Unset = UNSET,
    end_date: datetime.datetime | None | Unset = UNSET,
) -> Response[None]:
    """As `asyncio`, with the status and the headers of the answer."""
    return await client.perform(call(start_date=start_date, end_date=end_date))
