"""Contacts, which NP6 calls targets."""

from __future__ import annotations

import datetime as _datetime
import typing as _t

from .. import _runtime as _rt

if _t.TYPE_CHECKING:
    from .. import client as _client
    from ..models.redlist_entry import RedlistEntry
    from ..models.target import Target
    from ..models.target_count import TargetCount
    from ..models.target_selector import TargetSelector


class Targets:
    """Contacts, which NP6 calls targets."""

    __slots__ = ("_client",)

    def __init__(self, client: _client.Client) -> None:
        self._client = client

    def get(self, id: str, *, body: dict[str, _t.Any] | _rt.Unset = _rt.UNSET) -> Target:
        """Get a target by its identifier.

        The reference marks this operation as experimental. It documents a body on this GET: the field ids
        to which the answer is narrowed. How they are written in it is not shown, its sample sends an empty
        object.

        `GET /targets/{id}`

        Args:
            id: Identifier of the target.
            body: Field ids that narrow the answer, in a shape that the reference does not show.

        Returns:
            The target.

        Evidence (full): contactmanagement/a7071c9f.
        """
        from ..api.targets.get import call as _call

        return self._client.perform(_call(id, body=body)).parsed

    def get_detailed(self, id: str, *, body: dict[str, _t.Any] | _rt.Unset = _rt.UNSET) -> _rt.Response[Target]:
        """As `get`, with the status and the headers of the response."""
        from ..api.targets.get import call as _call

        return self._client.perform(_call(id, body=body))

    def update(self, id: str, *, body: dict[str, _t.Any]) -> _t.Any:
        """Update a target.

        The reference names this operation and its path; method and body come from the older documentation,
        where the body is keyed by field id.

        `PUT /targets/{id}`

        Args:
            id: Identifier of the target.
            body: New values, keyed by field id.

        Returns:
            The target was updated. What the answer holds is not documented.

        Error statuses:
            401: The key is wrong.
            403: The user of the key may not update targets.
            404: There is no target with this identifier.
            409: The change conflicts with what exists. NP6 gives no reason.

        Evidence (legacy): contactmanagement/a7071c9f for the name and the path parameter; older
        documentation (slate) for method, body and status codes.
        """
        from ..api.targets.update import call as _call

        return self._client.perform(_call(id, body=body)).parsed

    def update_detailed(self, id: str, *, body: dict[str, _t.Any]) -> _rt.Response[_t.Any]:
        """As `update`, with the status and the headers of the response."""
        from ..api.targets.update import call as _call

        return self._client.perform(_call(id, body=body))

    def delete(self, id: str) -> None:
        """Delete a target.

        `DELETE /targets/{id}`

        Args:
            id: Identifier of the target.

        Error statuses:
            401: The key is wrong.
            403: The user of the key may not delete targets.
            404: There is no target with this identifier.

        Evidence (full): contactmanagement/7f8c267e; status codes from the older documentation (slate).
        """
        from ..api.targets.delete import call as _call

        return self._client.perform(_call(id)).parsed

    def delete_detailed(self, id: str) -> _rt.Response[None]:
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

        The answer is one target, not a list. The reference marks this operation as experimental, and
        documents a body on this GET, an array of strings whose meaning it does not state.

        `GET /targets`

        Args:
            body: Strings whose meaning is not documented.
            hash_: MD5 hash of the unicity, 32 hexadecimal digits.
            unicity: Values of the unicity fields.

        Returns:
            The target.

        Evidence (full): contactmanagement/88246a7a and contactmanagement/7f8c267e.
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

    def save(self, *, unicity: str, body: _t.Any | _rt.Unset = _rt.UNSET) -> _t.Any:
        """Update the target that has this unicity, or create it.

        The reference of 8.1.0 shows no more than the name of this operation; method, path and query come
        from the older documentation.

        `PUT /targets`

        Args:
            unicity: Unicity of the target.
            body: Values of the target, in a shape that is not documented for this operation.

        Returns:
            The target was updated or created. What the answer holds is not documented.

        Evidence (legacy): contactmanagement/88246a7a for the name; older documentation (slate) for method,
        path and query.
        """
        from ..api.targets.save import call as _call

        return self._client.perform(_call(unicity=unicity, body=body)).parsed

    def save_detailed(self, *, unicity: str, body: _t.Any | _rt.Unset = _rt.UNSET) -> _rt.Response[_t.Any]:
        """As `save`, with the status and the headers of the response."""
        from ..api.targets.save import call as _call

        return self._client.perform(_call(unicity=unicity, body=body))

    def create(self, *, body: dict[str, _t.Any]) -> Target:
        """Create a target.

        Values stand at the top level of the body, unlike in the answer, where they nest in `fields` by
        field id. The live API takes field names as keys, the older documentation used field ids. A value is
        a string, a number, an ISO 8601 date-time, or an array of strings for a multiple choice; a text area
        takes 150 characters at most. A body that nests its values in `fields` is refused with status 400.

        `POST /targets`

        Args:
            body: Values of the target, keyed by field name.

        Returns:
            The created target.

        Error statuses:
            400: The body does not identify a target, for instance because the unicity field is missing or
                nested in `fields`. The live API says `target cannot be identified - unicity is null`.
            401: The key is wrong.
            403: The user of the key may not create targets.
            409: A target with this unicity exists already; the live API says `target already exists`.

        Evidence (observed): live API, 2026-05 (a user's public notes) for path, body, answer and statuses
        200, 400, 409; older documentation (slate) for field ids, value shapes and statuses 401, 403.
        """
        from ..api.targets.create import call as _call

        return self._client.perform(_call(body=body)).parsed

    def create_detailed(self, *, body: dict[str, _t.Any]) -> _rt.Response[Target]:
        """As `create`, with the status and the headers of the response."""
        from ..api.targets.create import call as _call

        return self._client.perform(_call(body=body))

    def delete_many(self, *, body: TargetSelector) -> None:
        """Delete many targets at once.

        This DELETE has a body, which selects the targets. The older documentation answered with the deleted
        targets, as in `[{"id": "000JW54T", "unicity": ["t1@mondomaine.com"]}]`; the reference of 8.1.0
        answers without content.

        `DELETE /targets`

        Args:
            body: Which targets to delete.

        Evidence (partial): contactmanagement/711bebb6; older documentation (slate) for the selectors
        unicity and id, every `value`, and an answer with a list.
        """
        from ..api.targets.delete_many import call as _call

        return self._client.perform(_call(body=body)).parsed

    def delete_many_detailed(self, *, body: TargetSelector) -> _rt.Response[None]:
        """As `delete_many`, with the status and the headers of the response."""
        from ..api.targets.delete_many import call as _call

        return self._client.perform(_call(body=body))

    def count(self) -> TargetCount:
        """Count all targets.

        `GET /targets/count`

        Returns:
            The number of targets.

        Evidence (full): contactmanagement/711bebb6, which lists no header for this operation; the key is
        sent as on every other.
        """
        from ..api.targets.count import call as _call

        return self._client.perform(_call()).parsed

    def count_detailed(self) -> _rt.Response[TargetCount]:
        """As `count`, with the status and the headers of the response."""
        from ..api.targets.count import call as _call

        return self._client.perform(_call())

    def redlist_mail(self, id: str, *, body: RedlistEntry) -> None:
        """Put a target on the e-mail red list.

        `POST /targets/{id}/redlist/mail`

        Args:
            id: Identifier of the target.
            body: Who is put on the red list, when and why.

        Evidence (full): contactmanagement/489e4e43 and contactmanagement/711bebb6.
        """
        from ..api.targets.redlist_mail import call as _call

        return self._client.perform(_call(id, body=body)).parsed

    def redlist_mail_detailed(self, id: str, *, body: RedlistEntry) -> _rt.Response[None]:
        """As `redlist_mail`, with the status and the headers of the response."""
        from ..api.targets.redlist_mail import call as _call

        return self._client.perform(_call(id, body=body))

    def list_redlisted_mail(
        self,
        *,
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
        from ..api.targets.list_redlisted_mail import call as _call

        return self._client.perform(_call(start_date=start_date, end_date=end_date)).parsed

    def list_redlisted_mail_detailed(
        self,
        *,
        start_date: _datetime.datetime | None | _rt.Unset = _rt.UNSET,
        end_date: _datetime.datetime | None | _rt.Unset = _rt.UNSET,
    ) -> _rt.Response[None]:
        """As `list_redlisted_mail`, with the status and the headers of the response."""
        from ..api.targets.list_redlisted_mail import call as _call

        return self._client.perform(_call(start_date=start_date, end_date=end_date))

    def list_redlisted_sms(
        self,
        *,
        start_date: _datetime.datetime | None | _rt.Unset = _rt.UNSET,
        end_date: _datetime.datetime | None | _rt.Unset = _rt.UNSET,
    ) -> None:
        """Read the SMS red list.

        The only answer that the reference documents has no content.

        `GET /targets/redlist/sms`

        Args:
            start_date: Start of the period.
            end_date: End of the period.

        Evidence (partial): contactmanagement/92001099.
        """
        from ..api.targets.list_redlisted_sms import call as _call

        return self._client.perform(_call(start_date=start_date, end_date=end_date)).parsed

    def list_redlisted_sms_detailed(
        self,
        *,
        start_date: _datetime.datetime | None | _rt.Unset = _rt.UNSET,
        end_date: _datetime.datetime | None | _rt.Unset = _rt.UNSET,
    ) -> _rt.Response[None]:
        """As `list_redlisted_sms`, with the status and the headers of the response."""
        from ..api.targets.list_redlisted_sms import call as _call

        return self._client.perform(_call(start_date=start_date, end_date=end_date))


class AsyncTargets:
    """Contacts, which NP6 calls targets."""

    __slots__ = ("_client",)

    def __init__(self, client: _client.AsyncClient) -> None:
        self._client = client

    async def get(self, id: str, *, body: dict[str, _t.Any] | _rt.Unset = _rt.UNSET) -> Target:
        """Get a target by its identifier.

        The reference marks this operation as experimental. It documents a body on this GET: the field ids
        to which the answer is narrowed. How they are written in it is not shown, its sample sends an empty
        object.

        `GET /targets/{id}`

        Args:
            id: Identifier of the target.
            body: Field ids that narrow the answer, in a shape that the reference does not show.

        Returns:
            The target.

        Evidence (full): contactmanagement/a7071c9f.
        """
        from ..api.targets.get import call as _call

        return (await self._client.perform(_call(id, body=body))).parsed

    async def get_detailed(self, id: str, *, body: dict[str, _t.Any] | _rt.Unset = _rt.UNSET) -> _rt.Response[Target]:
        """As `get`, with the status and the headers of the response."""
        from ..api.targets.get import call as _call

        return await self._client.perform(_call(id, body=body))

    async def update(self, id: str, *, body: dict[str, _t.Any]) -> _t.Any:
        """Update a target.

        The reference names this operation and its path; method and body come from the older documentation,
        where the body is keyed by field id.

        `PUT /targets/{id}`

        Args:
            id: Identifier of the target.
            body: New values, keyed by field id.

        Returns:
            The target was updated. What the answer holds is not documented.

        Error statuses:
            401: The key is wrong.
            403: The user of the key may not update targets.
            404: There is no target with this identifier.
            409: The change conflicts with what exists. NP6 gives no reason.

        Evidence (legacy): contactmanagement/a7071c9f for the name and the path parameter; older
        documentation (slate) for method, body and status codes.
        """
        from ..api.targets.update import call as _call

        return (await self._client.perform(_call(id, body=body))).parsed

    async def update_detailed(self, id: str, *, body: dict[str, _t.Any]) -> _rt.Response[_t.Any]:
        """As `update`, with the status and the headers of the response."""
        from ..api.targets.update import call as _call

        return await self._client.perform(_call(id, body=body))

    async def delete(self, id: str) -> None:
        """Delete a target.

        `DELETE /targets/{id}`

        Args:
            id: Identifier of the target.

        Error statuses:
            401: The key is wrong.
            403: The user of the key may not delete targets.
            404: There is no target with this identifier.

        Evidence (full): contactmanagement/7f8c267e; status codes from the older documentation (slate).
        """
        from ..api.targets.delete import call as _call

        return (await self._client.perform(_call(id))).parsed

    async def delete_detailed(self, id: str) -> _rt.Response[None]:
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

        The answer is one target, not a list. The reference marks this operation as experimental, and
        documents a body on this GET, an array of strings whose meaning it does not state.

        `GET /targets`

        Args:
            body: Strings whose meaning is not documented.
            hash_: MD5 hash of the unicity, 32 hexadecimal digits.
            unicity: Values of the unicity fields.

        Returns:
            The target.

        Evidence (full): contactmanagement/88246a7a and contactmanagement/7f8c267e.
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

    async def save(self, *, unicity: str, body: _t.Any | _rt.Unset = _rt.UNSET) -> _t.Any:
        """Update the target that has this unicity, or create it.

        The reference of 8.1.0 shows no more than the name of this operation; method, path and query come
        from the older documentation.

        `PUT /targets`

        Args:
            unicity: Unicity of the target.
            body: Values of the target, in a shape that is not documented for this operation.

        Returns:
            The target was updated or created. What the answer holds is not documented.

        Evidence (legacy): contactmanagement/88246a7a for the name; older documentation (slate) for method,
        path and query.
        """
        from ..api.targets.save import call as _call

        return (await self._client.perform(_call(unicity=unicity, body=body))).parsed

    async def save_detailed(self, *, unicity: str, body: _t.Any | _rt.Unset = _rt.UNSET) -> _rt.Response[_t.Any]:
        """As `save`, with the status and the headers of the response."""
        from ..api.targets.save import call as _call

        return await self._client.perform(_call(unicity=unicity, body=body))

    async def create(self, *, body: dict[str, _t.Any]) -> Target:
        """Create a target.

        Values stand at the top level of the body, unlike in the answer, where they nest in `fields` by
        field id. The live API takes field names as keys, the older documentation used field ids. A value is
        a string, a number, an ISO 8601 date-time, or an array of strings for a multiple choice; a text area
        takes 150 characters at most. A body that nests its values in `fields` is refused with status 400.

        `POST /targets`

        Args:
            body: Values of the target, keyed by field name.

        Returns:
            The created target.

        Error statuses:
            400: The body does not identify a target, for instance because the unicity field is missing or
                nested in `fields`. The live API says `target cannot be identified - unicity is null`.
            401: The key is wrong.
            403: The user of the key may not create targets.
            409: A target with this unicity exists already; the live API says `target already exists`.

        Evidence (observed): live API, 2026-05 (a user's public notes) for path, body, answer and statuses
        200, 400, 409; older documentation (slate) for field ids, value shapes and statuses 401, 403.
        """
        from ..api.targets.create import call as _call

        return (await self._client.perform(_call(body=body))).parsed

    async def create_detailed(self, *, body: dict[str, _t.Any]) -> _rt.Response[Target]:
        """As `create`, with the status and the headers of the response."""
        from ..api.targets.create import call as _call

        return await self._client.perform(_call(body=body))

    async def delete_many(self, *, body: TargetSelector) -> None:
        """Delete many targets at once.

        This DELETE has a body, which selects the targets. The older documentation answered with the deleted
        targets, as in `[{"id": "000JW54T", "unicity": ["t1@mondomaine.com"]}]`; the reference of 8.1.0
        answers without content.

        `DELETE /targets`

        Args:
            body: Which targets to delete.

        Evidence (partial): contactmanagement/711bebb6; older documentation (slate) for the selectors
        unicity and id, every `value`, and an answer with a list.
        """
        from ..api.targets.delete_many import call as _call

        return (await self._client.perform(_call(body=body))).parsed

    async def delete_many_detailed(self, *, body: TargetSelector) -> _rt.Response[None]:
        """As `delete_many`, with the status and the headers of the response."""
        from ..api.targets.delete_many import call as _call

        return await self._client.perform(_call(body=body))

    async def count(self) -> TargetCount:
        """Count all targets.

        `GET /targets/count`

        Returns:
            The number of targets.

        Evidence (full): contactmanagement/711bebb6, which lists no header for this operation; the key is
        sent as on every other.
        """
        from ..api.targets.count import call as _call

        return (await self._client.perform(_call())).parsed

    async def count_detailed(self) -> _rt.Response[TargetCount]:
        """As `count`, with the status and the headers of the response."""
        from ..api.targets.count import call as _call

        return await self._client.perform(_call())

    async def redlist_mail(self, id: str, *, body: RedlistEntry) -> None:
        """Put a target on the e-mail red list.

        `POST /targets/{id}/redlist/mail`

        Args:
            id: Identifier of the target.
            body: Who is put on the red list, when and why.

        Evidence (full): contactmanagement/489e4e43 and contactmanagement/711bebb6.
        """
        from ..api.targets.redlist_mail import call as _call

        return (await self._client.perform(_call(id, body=body))).parsed

    async def redlist_mail_detailed(self, id: str, *, body: RedlistEntry) -> _rt.Response[None]:
        """As `redlist_mail`, with the status and the headers of the response."""
        from ..api.targets.redlist_mail import call as _call

        return await self._client.perform(_call(id, body=body))

    async def list_redlisted_mail(
        self,
        *,
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
        from ..api.targets.list_redlisted_mail import call as _call

        return (await self._client.perform(_call(start_date=start_date, end_date=end_date))).parsed

    async def list_redlisted_mail_detailed(
        self,
        *,
        start_date: _datetime.datetime | None | _rt.Unset = _rt.UNSET,
        end_date: _datetime.datetime | None | _rt.Unset = _rt.UNSET,
    ) -> _rt.Response[None]:
        """As `list_redlisted_mail`, with the status and the headers of the response."""
        from ..api.targets.list_redlisted_mail import call as _call

        return await self._client.perform(_call(start_date=start_date, end_date=end_date))

    async def list_redlisted_sms(
        self,
        *,
        start_date: _datetime.datetime | None | _rt.Unset = _rt.UNSET,
        end_date: _datetime.datetime | None | _rt.Unset = _rt.UNSET,
    ) -> None:
        """Read the SMS red list.

        The only answer that the reference documents has no content.

        `GET /targets/redlist/sms`

        Args:
            start_date: Start of the period.
            end_date: End of the period.

        Evidence (partial): contactmanagement/92001099.
        """
        from ..api.targets.list_redlisted_sms import call as _call

        return (await self._client.perform(_call(start_date=start_date, end_date=end_date))).parsed

    async def list_redlisted_sms_detailed(
        self,
        *,
        start_date: _datetime.datetime | None | _rt.Unset = _rt.UNSET,
        end_date: _datetime.datetime | None | _rt.Unset = _rt.UNSET,
    ) -> _rt.Response[None]:
        """As `list_redlisted_sms`, with the status and the headers of the response."""
        from ..api.targets.list_redlisted_sms import call as _call

        return await self._client.perform(_call(start_date=start_date, end_date=end_date))
