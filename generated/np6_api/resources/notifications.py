"""Push notifications: definition, rendering, test and sending."""

from __future__ import annotations

import typing as _t
import uuid as _uuid

from .. import _runtime as _rt

if _t.TYPE_CHECKING:
    from .. import client as _client
    from ..models.notification import Notification
    from ..models.notification_execution_request import NotificationExecutionRequest
    from ..models.notification_render_request import NotificationRenderRequest
    from ..models.notification_render_result import NotificationRenderResult
    from ..models.notification_test_request import NotificationTestRequest


class Notifications:
    """Push notifications: definition, rendering, test and sending."""

    __slots__ = ("_client",)

    def __init__(self, client: _client.Client) -> None:
        self._client = client

    def create(self, *, body: Notification) -> _t.Any:
        """Create a notification.

        Creates a push notification.

        `POST /notifications`

        Args:
            body: The notification to create.

        Returns:
            The notification was created. What the response holds is not documented.

        Error statuses:
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (partial): notificationmanagement/02ef1152.

        """
        from ..api.notifications.create import call as _call

        return self._client.perform(_call(body=body)).parsed

    def create_detailed(self, *, body: Notification) -> _rt.Response[_t.Any]:
        """As `create`, with the status and the headers of the response."""
        from ..api.notifications.create import call as _call

        return self._client.perform(_call(body=body))

    def update(self, id: int, *, body: Notification) -> _t.Any:
        """Update a notification.

        Updates a push notification.

        `PUT /notifications/{id}`

        Args:
            id: Identifier of the notification.
            body: The notification as it should become.

        Returns:
            The notification was updated. What the response holds is not documented.

        Error statuses:
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (partial): notificationmanagement/776e53b6.

        """
        from ..api.notifications.update import call as _call

        return self._client.perform(_call(id, body=body)).parsed

    def update_detailed(self, id: int, *, body: Notification) -> _rt.Response[_t.Any]:
        """As `update`, with the status and the headers of the response."""
        from ..api.notifications.update import call as _call

        return self._client.perform(_call(id, body=body))

    def render_for_contact(self, id: int, *, unicity: str) -> NotificationRenderResult:
        """Render the master version for a contact.

        Renders the master version of a notification for the contact that the query names, as a preview.
        Nothing is sent.

        `GET /notifications/{id}/render/contact`

        Args:
            id: Identifier of the notification.
            unicity: Unicity of the contact.

        Returns:
            The rendered notification.

        Error statuses:
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (partial): notificationmanagement/2729d083, which writes the query into the path.

        """
        from ..api.notifications.render_for_contact import call as _call

        return self._client.perform(_call(id, unicity=unicity)).parsed

    def render_for_contact_detailed(self, id: int, *, unicity: str) -> _rt.Response[NotificationRenderResult]:
        """As `render_for_contact`, with the status and the headers of the response."""
        from ..api.notifications.render_for_contact import call as _call

        return self._client.perform(_call(id, unicity=unicity))

    def render_version(
        self, id: int, version: _uuid.UUID, *, body: NotificationRenderRequest
    ) -> NotificationRenderResult:
        """Render a version of a notification.

        Renders one version of a notification for the contact that the body names, as a preview. Nothing is
        sent.

        `POST /notifications/{id}/versions/{version}/render`

        Args:
            id: Identifier of the notification.
            version: Identifier of the version.
            body: Whom to render for.

        Returns:
            The rendered notification.

        Error statuses:
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (partial): notificationmanagement/48745047; that the response is that of the other
        renderings is inferred.

        """
        from ..api.notifications.render_version import call as _call

        return self._client.perform(_call(id, version, body=body)).parsed

    def render_version_detailed(
        self, id: int, version: _uuid.UUID, *, body: NotificationRenderRequest
    ) -> _rt.Response[NotificationRenderResult]:
        """As `render_version`, with the status and the headers of the response."""
        from ..api.notifications.render_version import call as _call

        return self._client.perform(_call(id, version, body=body))

    def render_version_for_contact_id(self, id: int, version: _uuid.UUID, contact: str) -> NotificationRenderResult:
        """Render a version for a contact, by its identifier.

        Renders one version of a notification for the contact that the path names, as a preview. Nothing is
        sent.

        `GET /notifications/{id}/versions/{version}/render/contact/{contact}`

        Args:
            id: Identifier of the notification.
            version: Identifier of the version.
            contact: Identifier of the contact.

        Returns:
            The rendered notification.

        Error statuses:
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (partial): notificationmanagement/8ed1b974.

        """
        from ..api.notifications.render_version_for_contact_id import call as _call

        return self._client.perform(_call(id, version, contact)).parsed

    def render_version_for_contact_id_detailed(
        self, id: int, version: _uuid.UUID, contact: str
    ) -> _rt.Response[NotificationRenderResult]:
        """As `render_version_for_contact_id`, with the status and the headers of the response."""
        from ..api.notifications.render_version_for_contact_id import call as _call

        return self._client.perform(_call(id, version, contact))

    def render_version_for_contact(
        self, id: int, version: _uuid.UUID, *, unicity: str | _rt.Unset = _rt.UNSET, hash_: str | _rt.Unset = _rt.UNSET
    ) -> NotificationRenderResult:
        """Render a version for a contact, by its unicity or hash.

        Renders one version of a notification for the contact that the query names, as a preview. Exactly
        one of `unicity` and `hash` is needed. Nothing is sent.

        `GET /notifications/{id}/versions/{version}/render/contact`

        Args:
            id: Identifier of the notification.
            version: Identifier of the version.
            unicity: Unicity of the contact.
            hash_: Hash of the contact.

        Returns:
            The rendered notification.

        Error statuses:
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (partial): notificationmanagement/054709f5 (unicity), 1722d63d (hash), which write the
        query into the path.

        """
        from ..api.notifications.render_version_for_contact import call as _call

        return self._client.perform(_call(id, version, unicity=unicity, hash_=hash_)).parsed

    def render_version_for_contact_detailed(
        self, id: int, version: _uuid.UUID, *, unicity: str | _rt.Unset = _rt.UNSET, hash_: str | _rt.Unset = _rt.UNSET
    ) -> _rt.Response[NotificationRenderResult]:
        """As `render_version_for_contact`, with the status and the headers of the response."""
        from ..api.notifications.render_version_for_contact import call as _call

        return self._client.perform(_call(id, version, unicity=unicity, hash_=hash_))

    def test_version(self, id: int, version: _uuid.UUID, *, body: NotificationTestRequest) -> _t.Any:
        """Test a version of a notification.

        Sends a test of one version of a notification.

        `POST /notifications/{id}/versions/{version}/test`

        Args:
            id: Identifier of the notification.
            version: Identifier of the version.
            body: Whom to send the test to, and what to override.

        Returns:
            The test was accepted. What the response holds is not documented.

        Error statuses:
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (partial): notificationmanagement/1ba3801a.

        """
        from ..api.notifications.test_version import call as _call

        return self._client.perform(_call(id, version, body=body)).parsed

    def test_version_detailed(
        self, id: int, version: _uuid.UUID, *, body: NotificationTestRequest
    ) -> _rt.Response[_t.Any]:
        """As `test_version`, with the status and the headers of the response."""
        from ..api.notifications.test_version import call as _call

        return self._client.perform(_call(id, version, body=body))

    def execute_many(self, id: int, *, body: list[NotificationExecutionRequest]) -> _t.Any:
        """Send a notification to several recipients.

        Sends a notification to several recipients.

        `POST /notifications/{id}/executions`

        Args:
            id: Identifier of the notification.
            body: Whom to send to, and what to override; one item for each recipient.

        Returns:
            The sending was accepted. What the response holds is not documented.

        Error statuses:
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (partial): notificationmanagement/9e71a056; the fields of an item from a754f7ab.

        """
        from ..api.notifications.execute_many import call as _call

        return self._client.perform(_call(id, body=body)).parsed

    def execute_many_detailed(self, id: int, *, body: list[NotificationExecutionRequest]) -> _rt.Response[_t.Any]:
        """As `execute_many`, with the status and the headers of the response."""
        from ..api.notifications.execute_many import call as _call

        return self._client.perform(_call(id, body=body))


class AsyncNotifications:
    """Push notifications: definition, rendering, test and sending."""

    __slots__ = ("_client",)

    def __init__(self, client: _client.AsyncClient) -> None:
        self._client = client

    async def create(self, *, body: Notification) -> _t.Any:
        """Create a notification.

        Creates a push notification.

        `POST /notifications`

        Args:
            body: The notification to create.

        Returns:
            The notification was created. What the response holds is not documented.

        Error statuses:
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (partial): notificationmanagement/02ef1152.

        """
        from ..api.notifications.create import call as _call

        return (await self._client.perform(_call(body=body))).parsed

    async def create_detailed(self, *, body: Notification) -> _rt.Response[_t.Any]:
        """As `create`, with the status and the headers of the response."""
        from ..api.notifications.create import call as _call

        return await self._client.perform(_call(body=body))

    async def update(self, id: int, *, body: Notification) -> _t.Any:
        """Update a notification.

        Updates a push notification.

        `PUT /notifications/{id}`

        Args:
            id: Identifier of the notification.
            body: The notification as it should become.

        Returns:
            The notification was updated. What the response holds is not documented.

        Error statuses:
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (partial): notificationmanagement/776e53b6.

        """
        from ..api.notifications.update import call as _call

        return (await self._client.perform(_call(id, body=body))).parsed

    async def update_detailed(self, id: int, *, body: Notification) -> _rt.Response[_t.Any]:
        """As `update`, with the status and the headers of the response."""
        from ..api.notifications.update import call as _call

        return await self._client.perform(_call(id, body=body))

    async def render_for_contact(self, id: int, *, unicity: str) -> NotificationRenderResult:
        """Render the master version for a contact.

        Renders the master version of a notification for the contact that the query names, as a preview.
        Nothing is sent.

        `GET /notifications/{id}/render/contact`

        Args:
            id: Identifier of the notification.
            unicity: Unicity of the contact.

        Returns:
            The rendered notification.

        Error statuses:
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (partial): notificationmanagement/2729d083, which writes the query into the path.

        """
        from ..api.notifications.render_for_contact import call as _call

        return (await self._client.perform(_call(id, unicity=unicity))).parsed

    async def render_for_contact_detailed(self, id: int, *, unicity: str) -> _rt.Response[NotificationRenderResult]:
        """As `render_for_contact`, with the status and the headers of the response."""
        from ..api.notifications.render_for_contact import call as _call

        return await self._client.perform(_call(id, unicity=unicity))

    async def render_version(
        self, id: int, version: _uuid.UUID, *, body: NotificationRenderRequest
    ) -> NotificationRenderResult:
        """Render a version of a notification.

        Renders one version of a notification for the contact that the body names, as a preview. Nothing is
        sent.

        `POST /notifications/{id}/versions/{version}/render`

        Args:
            id: Identifier of the notification.
            version: Identifier of the version.
            body: Whom to render for.

        Returns:
            The rendered notification.

        Error statuses:
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (partial): notificationmanagement/48745047; that the response is that of the other
        renderings is inferred.

        """
        from ..api.notifications.render_version import call as _call

        return (await self._client.perform(_call(id, version, body=body))).parsed

    async def render_version_detailed(
        self, id: int, version: _uuid.UUID, *, body: NotificationRenderRequest
    ) -> _rt.Response[NotificationRenderResult]:
        """As `render_version`, with the status and the headers of the response."""
        from ..api.notifications.render_version import call as _call

        return await self._client.perform(_call(id, version, body=body))

    async def render_version_for_contact_id(
        self, id: int, version: _uuid.UUID, contact: str
    ) -> NotificationRenderResult:
        """Render a version for a contact, by its identifier.

        Renders one version of a notification for the contact that the path names, as a preview. Nothing is
        sent.

        `GET /notifications/{id}/versions/{version}/render/contact/{contact}`

        Args:
            id: Identifier of the notification.
            version: Identifier of the version.
            contact: Identifier of the contact.

        Returns:
            The rendered notification.

        Error statuses:
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (partial): notificationmanagement/8ed1b974.

        """
        from ..api.notifications.render_version_for_contact_id import call as _call

        return (await self._client.perform(_call(id, version, contact))).parsed

    async def render_version_for_contact_id_detailed(
        self, id: int, version: _uuid.UUID, contact: str
    ) -> _rt.Response[NotificationRenderResult]:
        """As `render_version_for_contact_id`, with the status and the headers of the response."""
        from ..api.notifications.render_version_for_contact_id import call as _call

        return await self._client.perform(_call(id, version, contact))

    async def render_version_for_contact(
        self, id: int, version: _uuid.UUID, *, unicity: str | _rt.Unset = _rt.UNSET, hash_: str | _rt.Unset = _rt.UNSET
    ) -> NotificationRenderResult:
        """Render a version for a contact, by its unicity or hash.

        Renders one version of a notification for the contact that the query names, as a preview. Exactly
        one of `unicity` and `hash` is needed. Nothing is sent.

        `GET /notifications/{id}/versions/{version}/render/contact`

        Args:
            id: Identifier of the notification.
            version: Identifier of the version.
            unicity: Unicity of the contact.
            hash_: Hash of the contact.

        Returns:
            The rendered notification.

        Error statuses:
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (partial): notificationmanagement/054709f5 (unicity), 1722d63d (hash), which write the
        query into the path.

        """
        from ..api.notifications.render_version_for_contact import call as _call

        return (await self._client.perform(_call(id, version, unicity=unicity, hash_=hash_))).parsed

    async def render_version_for_contact_detailed(
        self, id: int, version: _uuid.UUID, *, unicity: str | _rt.Unset = _rt.UNSET, hash_: str | _rt.Unset = _rt.UNSET
    ) -> _rt.Response[NotificationRenderResult]:
        """As `render_version_for_contact`, with the status and the headers of the response."""
        from ..api.notifications.render_version_for_contact import call as _call

        return await self._client.perform(_call(id, version, unicity=unicity, hash_=hash_))

    async def test_version(self, id: int, version: _uuid.UUID, *, body: NotificationTestRequest) -> _t.Any:
        """Test a version of a notification.

        Sends a test of one version of a notification.

        `POST /notifications/{id}/versions/{version}/test`

        Args:
            id: Identifier of the notification.
            version: Identifier of the version.
            body: Whom to send the test to, and what to override.

        Returns:
            The test was accepted. What the response holds is not documented.

        Error statuses:
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (partial): notificationmanagement/1ba3801a.

        """
        from ..api.notifications.test_version import call as _call

        return (await self._client.perform(_call(id, version, body=body))).parsed

    async def test_version_detailed(
        self, id: int, version: _uuid.UUID, *, body: NotificationTestRequest
    ) -> _rt.Response[_t.Any]:
        """As `test_version`, with the status and the headers of the response."""
        from ..api.notifications.test_version import call as _call

        return await self._client.perform(_call(id, version, body=body))

    async def execute_many(self, id: int, *, body: list[NotificationExecutionRequest]) -> _t.Any:
        """Send a notification to several recipients.

        Sends a notification to several recipients.

        `POST /notifications/{id}/executions`

        Args:
            id: Identifier of the notification.
            body: Whom to send to, and what to override; one item for each recipient.

        Returns:
            The sending was accepted. What the response holds is not documented.

        Error statuses:
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (partial): notificationmanagement/9e71a056; the fields of an item from a754f7ab.

        """
        from ..api.notifications.execute_many import call as _call

        return (await self._client.perform(_call(id, body=body))).parsed

    async def execute_many_detailed(self, id: int, *, body: list[NotificationExecutionRequest]) -> _rt.Response[_t.Any]:
        """As `execute_many`, with the status and the headers of the response."""
        from ..api.notifications.execute_many import call as _call

        return await self._client.perform(_call(id, body=body))
