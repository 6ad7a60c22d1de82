"""Archived copies of the e-mails that were sent."""

from __future__ import annotations

import builtins as _builtins
import datetime as _datetime
import typing as _t

from .. import _runtime as _rt

if _t.TYPE_CHECKING:
    from .. import client as _client
    from ..models.mail_archive import MailArchive


class Archives:
    """Archived copies of the e-mails that were sent."""

    __slots__ = ("_client",)

    def __init__(self, client: _client.Client) -> None:
        self._client = client

    def list_all(
        self,
        *,
        start_date: _datetime.datetime | None | _rt.Unset = _rt.UNSET,
        end_date: _datetime.datetime | None | _rt.Unset = _rt.UNSET,
    ) -> _builtins.list[MailArchive]:
        """List the archives of all actions.

        Lists the archived copies of the e-mails of all actions, optionally for a period. Each has a URL
        that expires.

        `GET /actions/archives`

        Args:
            start_date: Start of the period.
            end_date: End of the period.

        Returns:
            The archived e-mails.

        Error statuses:
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (full): actionarchives/index.

        """
        from ..api.archives.list_all import call as _call

        return self._client.perform(_call(start_date=start_date, end_date=end_date)).parsed

    def list_all_detailed(
        self,
        *,
        start_date: _datetime.datetime | None | _rt.Unset = _rt.UNSET,
        end_date: _datetime.datetime | None | _rt.Unset = _rt.UNSET,
    ) -> _rt.Response[_builtins.list[MailArchive]]:
        """As `list_all`, with the status and the headers of the response."""
        from ..api.archives.list_all import call as _call

        return self._client.perform(_call(start_date=start_date, end_date=end_date))

    def stream_list_all(
        self,
        *,
        start_date: _datetime.datetime | None | _rt.Unset = _rt.UNSET,
        end_date: _datetime.datetime | None | _rt.Unset = _rt.UNSET,
    ) -> _rt.Stream[MailArchive]:
        """As `list_all`, one item at a time while the response arrives. The request is sent when the first item is requested."""
        from ..api.archives.list_all import call as _call

        return _rt.Stream(self._client, _call(start_date=start_date, end_date=end_date))

    def list(
        self,
        id: str,
        target: str,
        *,
        start_date: _datetime.datetime | None | _rt.Unset = _rt.UNSET,
        end_date: _datetime.datetime | None | _rt.Unset = _rt.UNSET,
    ) -> _builtins.list[MailArchive]:
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
        from ..api.archives.list_ import call as _call

        return self._client.perform(_call(id, target, start_date=start_date, end_date=end_date)).parsed

    def list_detailed(
        self,
        id: str,
        target: str,
        *,
        start_date: _datetime.datetime | None | _rt.Unset = _rt.UNSET,
        end_date: _datetime.datetime | None | _rt.Unset = _rt.UNSET,
    ) -> _rt.Response[_builtins.list[MailArchive]]:
        """As `list`, with the status and the headers of the response."""
        from ..api.archives.list_ import call as _call

        return self._client.perform(_call(id, target, start_date=start_date, end_date=end_date))

    def stream_list(
        self,
        id: str,
        target: str,
        *,
        start_date: _datetime.datetime | None | _rt.Unset = _rt.UNSET,
        end_date: _datetime.datetime | None | _rt.Unset = _rt.UNSET,
    ) -> _rt.Stream[MailArchive]:
        """As `list`, one item at a time while the response arrives. The request is sent when the first item is requested."""
        from ..api.archives.list_ import call as _call

        return _rt.Stream(self._client, _call(id, target, start_date=start_date, end_date=end_date))


class AsyncArchives:
    """Archived copies of the e-mails that were sent."""

    __slots__ = ("_client",)

    def __init__(self, client: _client.AsyncClient) -> None:
        self._client = client

    async def list_all(
        self,
        *,
        start_date: _datetime.datetime | None | _rt.Unset = _rt.UNSET,
        end_date: _datetime.datetime | None | _rt.Unset = _rt.UNSET,
    ) -> _builtins.list[MailArchive]:
        """List the archives of all actions.

        Lists the archived copies of the e-mails of all actions, optionally for a period. Each has a URL
        that expires.

        `GET /actions/archives`

        Args:
            start_date: Start of the period.
            end_date: End of the period.

        Returns:
            The archived e-mails.

        Error statuses:
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (full): actionarchives/index.

        """
        from ..api.archives.list_all import call as _call

        return (await self._client.perform(_call(start_date=start_date, end_date=end_date))).parsed

    async def list_all_detailed(
        self,
        *,
        start_date: _datetime.datetime | None | _rt.Unset = _rt.UNSET,
        end_date: _datetime.datetime | None | _rt.Unset = _rt.UNSET,
    ) -> _rt.Response[_builtins.list[MailArchive]]:
        """As `list_all`, with the status and the headers of the response."""
        from ..api.archives.list_all import call as _call

        return await self._client.perform(_call(start_date=start_date, end_date=end_date))

    def stream_list_all(
        self,
        *,
        start_date: _datetime.datetime | None | _rt.Unset = _rt.UNSET,
        end_date: _datetime.datetime | None | _rt.Unset = _rt.UNSET,
    ) -> _rt.AsyncStream[MailArchive]:
        """As `list_all`, one item at a time while the response arrives. The request is sent when the first item is requested."""
        from ..api.archives.list_all import call as _call

        return _rt.AsyncStream(self._client, _call(start_date=start_date, end_date=end_date))

    async def list(
        self,
        id: str,
        target: str,
        *,
        start_date: _datetime.datetime | None | _rt.Unset = _rt.UNSET,
        end_date: _datetime.datetime | None | _rt.Unset = _rt.UNSET,
    ) -> _builtins.list[MailArchive]:
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
        from ..api.archives.list_ import call as _call

        return (await self._client.perform(_call(id, target, start_date=start_date, end_date=end_date))).parsed

    async def list_detailed(
        self,
        id: str,
        target: str,
        *,
        start_date: _datetime.datetime | None | _rt.Unset = _rt.UNSET,
        end_date: _datetime.datetime | None | _rt.Unset = _rt.UNSET,
    ) -> _rt.Response[_builtins.list[MailArchive]]:
        """As `list`, with the status and the headers of the response."""
        from ..api.archives.list_ import call as _call

        return await self._client.perform(_call(id, target, start_date=start_date, end_date=end_date))

    def stream_list(
        self,
        id: str,
        target: str,
        *,
        start_date: _datetime.datetime | None | _rt.Unset = _rt.UNSET,
        end_date: _datetime.datetime | None | _rt.Unset = _rt.UNSET,
    ) -> _rt.AsyncStream[MailArchive]:
        """As `list`, one item at a time while the response arrives. The request is sent when the first item is requested."""
        from ..api.archives.list_ import call as _call

        return _rt.AsyncStream(self._client, _call(id, target, start_date=start_date, end_date=end_date))
