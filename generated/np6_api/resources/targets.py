"""The people that messages are sent to. The reference calls them contacts, the paths targets."""

from __future__ import annotations

import datetime as _datetime
import typing as _t

from .. import _runtime as _rt

if _t.TYPE_CHECKING:
    from .. import client as _client
    from ..models.deleted_target import DeletedTarget
    from ..models.redlist_entry import RedlistEntry
    from ..models.target import Target
    from ..models.target_count import TargetCount
    from ..models.target_selector import TargetSelector


class Targets:
    """The people that messages are sent to. The reference calls them contacts, the paths targets."""

    __slots__ = ("_client",)

    def __init__(self, client: _client.Client) -> None:
        self._client = client

    def get(self, id: str, *, body: dict[str, _t.Any] | _rt.Unset = _rt.UNSET) -> Target:
        """Get a target by its identifier.

        Gets one target with the values of its fields. The reference marks this operation as experimental.
        It documents a body on this GET, which browsers cannot send: the field ids, separated by commas, to
        which the response is narrowed. Beside that text it prints an object as type and an empty object as
        sample.

        `GET /targets/{id}`

        Args:
            id: Identifier of the target.
            body: Field ids that narrow the response, in a shape that the reference does not show.

        Returns:
            The target.

        Error statuses:
            401: The key is wrong.
            403: The user of the key lacks the right to make this request.
            404: No target has this identifier.
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (full): contactmanagement/a7071c9f; status codes from the older documentation (slate).

        """
        from ..api.targets.get import call as _call

        return self._client.perform(_call(id, body=body)).parsed

    def get_detailed(self, id: str, *, body: dict[str, _t.Any] | _rt.Unset = _rt.UNSET) -> _rt.Response[Target]:
        """As `get`, with the status and the headers of the response."""
        from ..api.targets.get import call as _call

        return self._client.perform(_call(id, body=body))

    def update(self, id: str, *, body: dict[str, _t.Any]) -> Target:
        """Update a target.

        Updates one target. The reference names this operation and its path; method, body and response come
        from the older documentation. The body is keyed by field id. Whether values that the body does not
        name are kept is not documented.

        `PUT /targets/{id}`

        Args:
            id: Identifier of the target.
            body: Values of the target, keyed by field id.

        Returns:
            The target after the update (older documentation).

        Error statuses:
            401: The key is wrong.
            403: The user of the key lacks the right to make this request.
            404: No target has this identifier.
            409: A target with this unicity exists already (older documentation).
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (legacy): contactmanagement/a7071c9f for the name and the path parameter; older
        documentation (slate) for method, body, response and status codes, whose 409 is for a unicity that
        exists.

        """
        from ..api.targets.update import call as _call

        return self._client.perform(_call(id, body=body)).parsed

    def update_detailed(self, id: str, *, body: dict[str, _t.Any]) -> _rt.Response[Target]:
        """As `update`, with the status and the headers of the response."""
        from ..api.targets.update import call as _call

        return self._client.perform(_call(id, body=body))

    def delete(self, id: str) -> _t.Any | None:
        """Delete a target.

        Deletes a target.

        `DELETE /targets/{id}`

        Args:
            id: Identifier of the target.

        Returns:
            None; a body that the server sends all the same: its JSON value, or its text or bytes.

        Error statuses:
            401: The key is wrong.
            403: The user of the key lacks the right to make this request.
            404: No target has this identifier.
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (full): contactmanagement/7f8c267e; status codes from the older documentation (slate).

        """
        from ..api.targets.delete import call as _call

        return self._client.perform(_call(id)).parsed

    def delete_detailed(self, id: str) -> _rt.Response[_t.Any | None]:
        """As `delete`, with the status and the headers of the response."""
        from ..api.targets.delete import call as _call

        return self._client.perform(_call(id))

    def find(
        self,
        *,
        body: list[str] | _rt.Unset = _rt.UNSET,
        hash_: str | _rt.Unset = _rt.UNSET,
        unicity: list[str] | _rt.Unset = _rt.UNSET,
    ) -> Target:
        """Find a target by its hash or its unicity.

        Finds the target that the query names by hash or by unicity. The response is one target, not a list.
        The reference marks this operation as experimental. It documents a body on this GET, which browsers
        cannot send: an array of strings whose meaning it does not state.

        `GET /targets`

        Args:
            body: Strings whose meaning is not documented.
            hash_: MD5 hash of the unicity, 32 hexadecimal digits.
            unicity: Values of the unicity fields.

        Returns:
            The target.

        Error statuses:
            401: The key is wrong.
            403: The user of the key lacks the right to make this request.
            404: No target has this unicity or hash. In older use the body was empty.
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (full): contactmanagement/88246a7a and contactmanagement/7f8c267e; status codes from the
        older documentation (slate), which has unicity only.

        """
        from ..api.targets.find import call as _call

        return self._client.perform(_call(body=body, hash_=hash_, unicity=unicity)).parsed

    def find_detailed(
        self,
        *,
        body: list[str] | _rt.Unset = _rt.UNSET,
        hash_: str | _rt.Unset = _rt.UNSET,
        unicity: list[str] | _rt.Unset = _rt.UNSET,
    ) -> _rt.Response[Target]:
        """As `find`, with the status and the headers of the response."""
        from ..api.targets.find import call as _call

        return self._client.perform(_call(body=body, hash_=hash_, unicity=unicity))

    def save(self, *, body: dict[str, _t.Any], unicity: str | _rt.Unset = _rt.UNSET) -> Target:
        """Update the target that has this unicity, or create it.

        Updates the target that has the unicity of the query, and creates it if there is none. The reference
        of 8.1.0 prints the name of this operation and no query parameter; method, query, body and response
        come from the older documentation, and some older clients send no query. The body is keyed by field
        id. Whether values that the body does not name are kept is not documented.

        `PUT /targets`

        Args:
            body: Values of the target, keyed by field id.
            unicity: Unicity of the target (older documentation).

        Returns:
            The target that was updated or created (older documentation).

        Error statuses:
            401: The key is wrong.
            403: The user of the key lacks the right to make this request.
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (legacy): contactmanagement/88246a7a for the name, without a query block; older
        documentation (slate) for method, query, body, response and statuses; Magento2 and CookBook for the
        form without query.

        """
        from ..api.targets.save import call as _call

        return self._client.perform(_call(body=body, unicity=unicity)).parsed

    def save_detailed(self, *, body: dict[str, _t.Any], unicity: str | _rt.Unset = _rt.UNSET) -> _rt.Response[Target]:
        """As `save`, with the status and the headers of the response."""
        from ..api.targets.save import call as _call

        return self._client.perform(_call(body=body, unicity=unicity))

    def create(self, *, body: dict[str, _t.Any]) -> Target:
        """Create a target.

        Creates a target. Values stand at the top level of the body, unlike in the response, where they nest
        in `fields` by field id. The live API takes field names as keys, the older documentation used field
        ids. A value is a string, a number, a date or an array of strings for a multiple selection; a text
        area takes 150 characters at most. Older samples write dates as `2016-07-30T09:01:00Z` and as
        `01/01/2000`. A body that nests its values in `fields` is refused with status 400.

        `POST /targets`

        Args:
            body: Values of the target, keyed by field name.

        Returns:
            The created target.

        Error statuses:
            400: The body does not identify a target, for instance because the unicity field is missing or
                nested in `fields`. A user saw the text `target cannot be identified - unicity is null`,
                whether as plain text or in JSON is not known.
            401: The key is wrong.
            403: The user of the key lacks the right to make this request.
            409: A target with this unicity exists already. A user notes the text `target already exists`;
                whether it is in the body is not known.
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (observed): live API, 2026-05 (a user's public notes) for path, body, response and statuses
        200, 400, 409; older documentation (slate) for field ids and statuses 401, 403; CookBook for values
        other than strings.

        """
        from ..api.targets.create import call as _call

        return self._client.perform(_call(body=body)).parsed

    def create_detailed(self, *, body: dict[str, _t.Any]) -> _rt.Response[Target]:
        """As `create`, with the status and the headers of the response."""
        from ..api.targets.create import call as _call

        return self._client.perform(_call(body=body))

    def delete_many(self, *, body: TargetSelector) -> list[DeletedTarget]:
        """Delete many targets at once.

        Deletes several targets. This DELETE has a body, which selects the targets. The reference of 8.1.0
        documents a response without content. The older documentation shows a list of the deleted targets,
        without its status.

        `DELETE /targets`

        Args:
            body: Which targets to delete.

        Returns:
            The targets that were deleted (older documentation, which does not show the status).

        Error statuses:
            401: The key is wrong.
            403: The user of the key lacks the right to make this request.
            404: The targets cannot be found.
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (partial): contactmanagement/711bebb6; older documentation (slate) for the selectors
        unicity and id, every `value`, the list in the response and the status codes, without a success
        status.

        """
        from ..api.targets.delete_many import call as _call

        return self._client.perform(_call(body=body)).parsed

    def delete_many_detailed(self, *, body: TargetSelector) -> _rt.Response[list[DeletedTarget]]:
        """As `delete_many`, with the status and the headers of the response."""
        from ..api.targets.delete_many import call as _call

        return self._client.perform(_call(body=body))

    def stream_delete_many(self, *, body: TargetSelector) -> _rt.Stream[DeletedTarget]:
        """As `delete_many`, one item at a time while the response arrives. The request is sent when the first item is requested."""
        from ..api.targets.delete_many import call as _call

        return _rt.Stream(self._client, _call(body=body))

    def count(self) -> TargetCount:
        """Count all targets.

        Counts the targets of the account.

        `GET /targets/count`

        Returns:
            The number of targets.

        Error statuses:
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (full): contactmanagement/711bebb6, which lists no header for this operation; the key is
        sent as on every other.

        """
        from ..api.targets.count import call as _call

        return self._client.perform(_call()).parsed

    def count_detailed(self) -> _rt.Response[TargetCount]:
        """As `count`, with the status and the headers of the response."""
        from ..api.targets.count import call as _call

        return self._client.perform(_call())

    def redlist_mail(self, id: str, *, body: RedlistEntry) -> _t.Any | None:
        """Put a target on the e-mail red list.

        Puts a target on the red list for e-mail.

        `POST /targets/{id}/redlist/mail`

        Args:
            id: Identifier of the target.
            body: Who is put on the red list, when and why.

        Returns:
            None; a body that the server sends all the same: its JSON value, or its text or bytes.

        Error statuses:
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (full): contactmanagement/489e4e43 and contactmanagement/711bebb6.

        """
        from ..api.targets.redlist_mail import call as _call

        return self._client.perform(_call(id, body=body)).parsed

    def redlist_mail_detailed(self, id: str, *, body: RedlistEntry) -> _rt.Response[_t.Any | None]:
        """As `redlist_mail`, with the status and the headers of the response."""
        from ..api.targets.redlist_mail import call as _call

        return self._client.perform(_call(id, body=body))

    def list_redlisted_mail(
        self,
        *,
        start_date: _datetime.datetime | None | _rt.Unset = _rt.UNSET,
        end_date: _datetime.datetime | None | _rt.Unset = _rt.UNSET,
    ) -> list[RedlistEntry]:
        """Read the e-mail red list.

        Lists the entries of the red list for e-mail. The reference of 8.1.0 documents a response without
        content only; the older documentation, which has no parameters here, shows a list.

        `GET /targets/redlist/mail`

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
        from ..api.targets.list_redlisted_mail import call as _call

        return self._client.perform(_call(start_date=start_date, end_date=end_date)).parsed

    def list_redlisted_mail_detailed(
        self,
        *,
        start_date: _datetime.datetime | None | _rt.Unset = _rt.UNSET,
        end_date: _datetime.datetime | None | _rt.Unset = _rt.UNSET,
    ) -> _rt.Response[list[RedlistEntry]]:
        """As `list_redlisted_mail`, with the status and the headers of the response."""
        from ..api.targets.list_redlisted_mail import call as _call

        return self._client.perform(_call(start_date=start_date, end_date=end_date))

    def stream_list_redlisted_mail(
        self,
        *,
        start_date: _datetime.datetime | None | _rt.Unset = _rt.UNSET,
        end_date: _datetime.datetime | None | _rt.Unset = _rt.UNSET,
    ) -> _rt.Stream[RedlistEntry]:
        """As `list_redlisted_mail`, one item at a time while the response arrives. The request is sent when the first item is requested."""
        from ..api.targets.list_redlisted_mail import call as _call

        return _rt.Stream(self._client, _call(start_date=start_date, end_date=end_date))

    def list_redlisted_sms(
        self,
        *,
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
        from ..api.targets.list_redlisted_sms import call as _call

        return self._client.perform(_call(start_date=start_date, end_date=end_date)).parsed

    def list_redlisted_sms_detailed(
        self,
        *,
        start_date: _datetime.datetime | None | _rt.Unset = _rt.UNSET,
        end_date: _datetime.datetime | None | _rt.Unset = _rt.UNSET,
    ) -> _rt.Response[list[RedlistEntry]]:
        """As `list_redlisted_sms`, with the status and the headers of the response."""
        from ..api.targets.list_redlisted_sms import call as _call

        return self._client.perform(_call(start_date=start_date, end_date=end_date))

    def stream_list_redlisted_sms(
        self,
        *,
        start_date: _datetime.datetime | None | _rt.Unset = _rt.UNSET,
        end_date: _datetime.datetime | None | _rt.Unset = _rt.UNSET,
    ) -> _rt.Stream[RedlistEntry]:
        """As `list_redlisted_sms`, one item at a time while the response arrives. The request is sent when the first item is requested."""
        from ..api.targets.list_redlisted_sms import call as _call

        return _rt.Stream(self._client, _call(start_date=start_date, end_date=end_date))


class AsyncTargets:
    """The people that messages are sent to. The reference calls them contacts, the paths targets."""

    __slots__ = ("_client",)

    def __init__(self, client: _client.AsyncClient) -> None:
        self._client = client

    async def get(self, id: str, *, body: dict[str, _t.Any] | _rt.Unset = _rt.UNSET) -> Target:
        """Get a target by its identifier.

        Gets one target with the values of its fields. The reference marks this operation as experimental.
        It documents a body on this GET, which browsers cannot send: the field ids, separated by commas, to
        which the response is narrowed. Beside that text it prints an object as type and an empty object as
        sample.

        `GET /targets/{id}`

        Args:
            id: Identifier of the target.
            body: Field ids that narrow the response, in a shape that the reference does not show.

        Returns:
            The target.

        Error statuses:
            401: The key is wrong.
            403: The user of the key lacks the right to make this request.
            404: No target has this identifier.
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (full): contactmanagement/a7071c9f; status codes from the older documentation (slate).

        """
        from ..api.targets.get import call as _call

        return (await self._client.perform(_call(id, body=body))).parsed

    async def get_detailed(self, id: str, *, body: dict[str, _t.Any] | _rt.Unset = _rt.UNSET) -> _rt.Response[Target]:
        """As `get`, with the status and the headers of the response."""
        from ..api.targets.get import call as _call

        return await self._client.perform(_call(id, body=body))

    async def update(self, id: str, *, body: dict[str, _t.Any]) -> Target:
        """Update a target.

        Updates one target. The reference names this operation and its path; method, body and response come
        from the older documentation. The body is keyed by field id. Whether values that the body does not
        name are kept is not documented.

        `PUT /targets/{id}`

        Args:
            id: Identifier of the target.
            body: Values of the target, keyed by field id.

        Returns:
            The target after the update (older documentation).

        Error statuses:
            401: The key is wrong.
            403: The user of the key lacks the right to make this request.
            404: No target has this identifier.
            409: A target with this unicity exists already (older documentation).
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (legacy): contactmanagement/a7071c9f for the name and the path parameter; older
        documentation (slate) for method, body, response and status codes, whose 409 is for a unicity that
        exists.

        """
        from ..api.targets.update import call as _call

        return (await self._client.perform(_call(id, body=body))).parsed

    async def update_detailed(self, id: str, *, body: dict[str, _t.Any]) -> _rt.Response[Target]:
        """As `update`, with the status and the headers of the response."""
        from ..api.targets.update import call as _call

        return await self._client.perform(_call(id, body=body))

    async def delete(self, id: str) -> _t.Any | None:
        """Delete a target.

        Deletes a target.

        `DELETE /targets/{id}`

        Args:
            id: Identifier of the target.

        Returns:
            None; a body that the server sends all the same: its JSON value, or its text or bytes.

        Error statuses:
            401: The key is wrong.
            403: The user of the key lacks the right to make this request.
            404: No target has this identifier.
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (full): contactmanagement/7f8c267e; status codes from the older documentation (slate).

        """
        from ..api.targets.delete import call as _call

        return (await self._client.perform(_call(id))).parsed

    async def delete_detailed(self, id: str) -> _rt.Response[_t.Any | None]:
        """As `delete`, with the status and the headers of the response."""
        from ..api.targets.delete import call as _call

        return await self._client.perform(_call(id))

    async def find(
        self,
        *,
        body: list[str] | _rt.Unset = _rt.UNSET,
        hash_: str | _rt.Unset = _rt.UNSET,
        unicity: list[str] | _rt.Unset = _rt.UNSET,
    ) -> Target:
        """Find a target by its hash or its unicity.

        Finds the target that the query names by hash or by unicity. The response is one target, not a list.
        The reference marks this operation as experimental. It documents a body on this GET, which browsers
        cannot send: an array of strings whose meaning it does not state.

        `GET /targets`

        Args:
            body: Strings whose meaning is not documented.
            hash_: MD5 hash of the unicity, 32 hexadecimal digits.
            unicity: Values of the unicity fields.

        Returns:
            The target.

        Error statuses:
            401: The key is wrong.
            403: The user of the key lacks the right to make this request.
            404: No target has this unicity or hash. In older use the body was empty.
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (full): contactmanagement/88246a7a and contactmanagement/7f8c267e; status codes from the
        older documentation (slate), which has unicity only.

        """
        from ..api.targets.find import call as _call

        return (await self._client.perform(_call(body=body, hash_=hash_, unicity=unicity))).parsed

    async def find_detailed(
        self,
        *,
        body: list[str] | _rt.Unset = _rt.UNSET,
        hash_: str | _rt.Unset = _rt.UNSET,
        unicity: list[str] | _rt.Unset = _rt.UNSET,
    ) -> _rt.Response[Target]:
        """As `find`, with the status and the headers of the response."""
        from ..api.targets.find import call as _call

        return await self._client.perform(_call(body=body, hash_=hash_, unicity=unicity))

    async def save(self, *, body: dict[str, _t.Any], unicity: str | _rt.Unset = _rt.UNSET) -> Target:
        """Update the target that has this unicity, or create it.

        Updates the target that has the unicity of the query, and creates it if there is none. The reference
        of 8.1.0 prints the name of this operation and no query parameter; method, query, body and response
        come from the older documentation, and some older clients send no query. The body is keyed by field
        id. Whether values that the body does not name are kept is not documented.

        `PUT /targets`

        Args:
            body: Values of the target, keyed by field id.
            unicity: Unicity of the target (older documentation).

        Returns:
            The target that was updated or created (older documentation).

        Error statuses:
            401: The key is wrong.
            403: The user of the key lacks the right to make this request.
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (legacy): contactmanagement/88246a7a for the name, without a query block; older
        documentation (slate) for method, query, body, response and statuses; Magento2 and CookBook for the
        form without query.

        """
        from ..api.targets.save import call as _call

        return (await self._client.perform(_call(body=body, unicity=unicity))).parsed

    async def save_detailed(
        self, *, body: dict[str, _t.Any], unicity: str | _rt.Unset = _rt.UNSET
    ) -> _rt.Response[Target]:
        """As `save`, with the status and the headers of the response."""
        from ..api.targets.save import call as _call

        return await self._client.perform(_call(body=body, unicity=unicity))

    async def create(self, *, body: dict[str, _t.Any]) -> Target:
        """Create a target.

        Creates a target. Values stand at the top level of the body, unlike in the response, where they nest
        in `fields` by field id. The live API takes field names as keys, the older documentation used field
        ids. A value is a string, a number, a date or an array of strings for a multiple selection; a text
        area takes 150 characters at most. Older samples write dates as `2016-07-30T09:01:00Z` and as
        `01/01/2000`. A body that nests its values in `fields` is refused with status 400.

        `POST /targets`

        Args:
            body: Values of the target, keyed by field name.

        Returns:
            The created target.

        Error statuses:
            400: The body does not identify a target, for instance because the unicity field is missing or
                nested in `fields`. A user saw the text `target cannot be identified - unicity is null`,
                whether as plain text or in JSON is not known.
            401: The key is wrong.
            403: The user of the key lacks the right to make this request.
            409: A target with this unicity exists already. A user notes the text `target already exists`;
                whether it is in the body is not known.
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (observed): live API, 2026-05 (a user's public notes) for path, body, response and statuses
        200, 400, 409; older documentation (slate) for field ids and statuses 401, 403; CookBook for values
        other than strings.

        """
        from ..api.targets.create import call as _call

        return (await self._client.perform(_call(body=body))).parsed

    async def create_detailed(self, *, body: dict[str, _t.Any]) -> _rt.Response[Target]:
        """As `create`, with the status and the headers of the response."""
        from ..api.targets.create import call as _call

        return await self._client.perform(_call(body=body))

    async def delete_many(self, *, body: TargetSelector) -> list[DeletedTarget]:
        """Delete many targets at once.

        Deletes several targets. This DELETE has a body, which selects the targets. The reference of 8.1.0
        documents a response without content. The older documentation shows a list of the deleted targets,
        without its status.

        `DELETE /targets`

        Args:
            body: Which targets to delete.

        Returns:
            The targets that were deleted (older documentation, which does not show the status).

        Error statuses:
            401: The key is wrong.
            403: The user of the key lacks the right to make this request.
            404: The targets cannot be found.
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (partial): contactmanagement/711bebb6; older documentation (slate) for the selectors
        unicity and id, every `value`, the list in the response and the status codes, without a success
        status.

        """
        from ..api.targets.delete_many import call as _call

        return (await self._client.perform(_call(body=body))).parsed

    async def delete_many_detailed(self, *, body: TargetSelector) -> _rt.Response[list[DeletedTarget]]:
        """As `delete_many`, with the status and the headers of the response."""
        from ..api.targets.delete_many import call as _call

        return await self._client.perform(_call(body=body))

    def stream_delete_many(self, *, body: TargetSelector) -> _rt.AsyncStream[DeletedTarget]:
        """As `delete_many`, one item at a time while the response arrives. The request is sent when the first item is requested."""
        from ..api.targets.delete_many import call as _call

        return _rt.AsyncStream(self._client, _call(body=body))

    async def count(self) -> TargetCount:
        """Count all targets.

        Counts the targets of the account.

        `GET /targets/count`

        Returns:
            The number of targets.

        Error statuses:
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (full): contactmanagement/711bebb6, which lists no header for this operation; the key is
        sent as on every other.

        """
        from ..api.targets.count import call as _call

        return (await self._client.perform(_call())).parsed

    async def count_detailed(self) -> _rt.Response[TargetCount]:
        """As `count`, with the status and the headers of the response."""
        from ..api.targets.count import call as _call

        return await self._client.perform(_call())

    async def redlist_mail(self, id: str, *, body: RedlistEntry) -> _t.Any | None:
        """Put a target on the e-mail red list.

        Puts a target on the red list for e-mail.

        `POST /targets/{id}/redlist/mail`

        Args:
            id: Identifier of the target.
            body: Who is put on the red list, when and why.

        Returns:
            None; a body that the server sends all the same: its JSON value, or its text or bytes.

        Error statuses:
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (full): contactmanagement/489e4e43 and contactmanagement/711bebb6.

        """
        from ..api.targets.redlist_mail import call as _call

        return (await self._client.perform(_call(id, body=body))).parsed

    async def redlist_mail_detailed(self, id: str, *, body: RedlistEntry) -> _rt.Response[_t.Any | None]:
        """As `redlist_mail`, with the status and the headers of the response."""
        from ..api.targets.redlist_mail import call as _call

        return await self._client.perform(_call(id, body=body))

    async def list_redlisted_mail(
        self,
        *,
        start_date: _datetime.datetime | None | _rt.Unset = _rt.UNSET,
        end_date: _datetime.datetime | None | _rt.Unset = _rt.UNSET,
    ) -> list[RedlistEntry]:
        """Read the e-mail red list.

        Lists the entries of the red list for e-mail. The reference of 8.1.0 documents a response without
        content only; the older documentation, which has no parameters here, shows a list.

        `GET /targets/redlist/mail`

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
        from ..api.targets.list_redlisted_mail import call as _call

        return (await self._client.perform(_call(start_date=start_date, end_date=end_date))).parsed

    async def list_redlisted_mail_detailed(
        self,
        *,
        start_date: _datetime.datetime | None | _rt.Unset = _rt.UNSET,
        end_date: _datetime.datetime | None | _rt.Unset = _rt.UNSET,
    ) -> _rt.Response[list[RedlistEntry]]:
        """As `list_redlisted_mail`, with the status and the headers of the response."""
        from ..api.targets.list_redlisted_mail import call as _call

        return await self._client.perform(_call(start_date=start_date, end_date=end_date))

    def stream_list_redlisted_mail(
        self,
        *,
        start_date: _datetime.datetime | None | _rt.Unset = _rt.UNSET,
        end_date: _datetime.datetime | None | _rt.Unset = _rt.UNSET,
    ) -> _rt.AsyncStream[RedlistEntry]:
        """As `list_redlisted_mail`, one item at a time while the response arrives. The request is sent when the first item is requested."""
        from ..api.targets.list_redlisted_mail import call as _call

        return _rt.AsyncStream(self._client, _call(start_date=start_date, end_date=end_date))

    async def list_redlisted_sms(
        self,
        *,
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
        from ..api.targets.list_redlisted_sms import call as _call

        return (await self._client.perform(_call(start_date=start_date, end_date=end_date))).parsed

    async def list_redlisted_sms_detailed(
        self,
        *,
        start_date: _datetime.datetime | None | _rt.Unset = _rt.UNSET,
        end_date: _datetime.datetime | None | _rt.Unset = _rt.UNSET,
    ) -> _rt.Response[list[RedlistEntry]]:
        """As `list_redlisted_sms`, with the status and the headers of the response."""
        from ..api.targets.list_redlisted_sms import call as _call

        return await self._client.perform(_call(start_date=start_date, end_date=end_date))

    def stream_list_redlisted_sms(
        self,
        *,
        start_date: _datetime.datetime | None | _rt.Unset = _rt.UNSET,
        end_date: _datetime.datetime | None | _rt.Unset = _rt.UNSET,
    ) -> _rt.AsyncStream[RedlistEntry]:
        """As `list_redlisted_sms`, one item at a time while the response arrives. The request is sent when the first item is requested."""
        from ..api.targets.list_redlisted_sms import call as _call

        return _rt.AsyncStream(self._client, _call(start_date=start_date, end_date=end_date))
