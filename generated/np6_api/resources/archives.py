"""Archived copies of the e-mails that were sent."""

from __future__ import annotations

import builtins
import datetime
from typing import TYPE_CHECKING

from ..stream import AsyncStream, Stream
from ..types import UNSET, Response, Unset

if TYPE_CHECKING:
    from ..client import AsyncClient, Client
    from ..models.mail_archive import MailArchive


class Archives:
    """Archived copies of the e-mails that were sent."""

    __slots__ = ("_client",)

    def __init__(self, client: Client) -> None:
        self._client = client

    def list_all(
        self,
        *,
        start_date: datetime.datetime | None | Unset = UNSET,
        end_date: datetime.datetime | None | Unset = UNSET,
    ) -> builtins.list[MailArchive]:
        """List the archives of all actions.

        `GET /actions/archives`

        Args:
            start_date: Start of the period.
            end_date: End of the period.

        Returns:
            The archived e-mails.

        Evidence (full): actionarchives/index.
        """
        from ..api.archives.list_all import call

        return self._client.perform(call(start_date=start_date, end_date=end_date)).parsed

    def list_all_detailed(
        self,
        *,
        start_date: datetime.datetime | None | Unset = UNSET,
        end_date: datetime.datetime | None | Unset = UNSET,
    ) -> Response[builtins.list[MailArchive]]:
        """As `list_all`, with the status and the headers of the answer."""
        from ..api.archives.list_all import call

        return self._client.perform(call(start_date=start_date, end_date=end_date))

    def stream_list_all(
        self,
        *,
        start_date: datetime.datetime | None | Unset = UNSET,
        end_date: datetime.datetime | None | Unset = UNSET,
    ) -> Stream[MailArchive]:
        """As `list_all`, one item at a time while the answer arrives. The call starts with the first item."""
        from ..api.archives.list_all import call

        return Stream(self._client, call(start_date=start_date, end_date=end_date))

    def list(
        self,
        id: str,
        target: str,
        *,
        start_date: datetime.datetime | None | Unset = UNSET,
        end_date: datetime.datetime | None | Unset = UNSET,
    ) -> builtins.list[MailArchive]:
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
        from ..api.archives.list_ import call

        return self._client.perform(call(id, target, start_date=start_date, end_date=end_date)).parsed

    def list_detailed(
        self,
        id: str,
        target: str,
        *,
        start_date: datetime.datetime | None | Unset = UNSET,
        end_date: datetime.datetime | None | Unset = UNSET,
    ) -> Response[builtins.list[MailArchive]]:
        """As `list`, with the status and the headers of the answer."""
        from ..api.archives.list_ import call

        return self._client.perform(call(id, target, start_date=start_date, end_date=end_date))

    def stream_list(
        self,
        id: str,
        target: str,
        *,
        start_date: datetime.datetime | None | Unset = UNSET,
        end_date: datetime.datetime | None | Unset = UNSET,
    ) -> Stream[MailArchive]:
        """As `list`, one item at a time while the answer arrives. The call starts with the first item."""
        from ..api.archives.list_ import call

        return Stream(self._client, call(id, target, start_date=start_date, end_date=end_date))


class AsyncArchives:
    """Archived copies of the e-mails that were sent."""

    __slots__ = ("_client",)

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def list_all(
        self,
        *,
        start_date: datetime.datetime | None | Unset = UNSET,
        end_date: datetime.datetime | None | Unset = UNSET,
    ) -> builtins.list[MailArchive]:
        """List the archives of all actions.

        `GET /actions/archives`

        Args:
            start_date: Start of the period.
            end_date: End of the period.

        Returns:
            The archived e-mails.

        Evidence (full): actionarchives/index.
        """
        from ..api.archives.list_all import call

        return (await self._client.perform(call(start_date=start_date, end_date=end_date))).parsed

    async def list_all_detailed(
        self,
        *,
        start_date: datetime.datetime | None | Unset = UNSET,
        end_date: datetime.datetime | None | Unset = UNSET,
    ) -> Response[builtins.list[MailArchive]]:
        """As `list_all`, with the status and the headers of the answer."""
        from ..api.archives.list_all import call

        return await self._client.perform(call(start_date=start_date, end_date=end_date))

    def stream_list_all(
        self,
        *,
        start_date: datetime.datetime | None | Unset = UNSET,
        end_date: datetime.datetime | None | Unset = UNSET,
    ) -> AsyncStream[MailArchive]:
        """As `list_all`, one item at a time while the answer arrives. The call starts with the first item."""
        from ..api.archives.list_all import call

        return AsyncStream(self._client, call(start_date=start_date, end_date=end_date))

    async def list(
        self,
        id: str,
        target: str,
        *,
        start_date: datetime.datetime | None | Unset = UNSET,
        end_date: datetime.datetime | None | Unset = UNSET,
    ) -> builtins.list[MailArchive]:
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
        from ..api.archives.list_ import call

        return (await self._client.perform(call(id, target, start_date=start_date, end_date=end_date))).parsed

    async def list_detailed(
        self,
        id: str,
        target: str,
        *,
        start_date: datetime.datetime | None | Unset = UNSET,
        end_date: datetime.datetime | None | Unset = UNSET,
    ) -> Response[builtins.list[MailArchive]]:
        """As `list`, with the status and the headers of the answer."""
        from ..api.archives.list_ import call

        return await self._client.perform(call(id, target, start_date=start_date, end_date=end_date))

    def stream_list(
        self,
        id: str,
        target: str,
        *,
        start_date: datetime.datetime | None | Unset = UNSET,
        end_date: datetime.datetime | None | Unset = UNSET,
    ) -> AsyncStream[MailArchive]:
        """As `list`, one item at a time while the answer arrives. The call starts with the first item."""
        from ..api.archives.list_ import call

        return AsyncStream(self._client, call(id, target, start_date=start_date, end_date=end_date))
