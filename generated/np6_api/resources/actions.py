"""Messages and campaigns by e-mail and SMS: definition, validation, rendering and sending. The API
calls them actions."""

from __future__ import annotations

import builtins as _builtins
import datetime as _datetime
import typing as _t

import typing_extensions as _typing_extensions

from .. import _runtime as _rt

if _t.TYPE_CHECKING:
    from .. import client as _client
    from ..models.action import Action
    from ..models.execution_email_request import ExecutionEmailRequest
    from ..models.execution_result import ExecutionResult
    from ..models.execution_sms_request import ExecutionSmsRequest
    from ..models.render_email_request import RenderEmailRequest
    from ..models.render_links_request import RenderLinksRequest
    from ..models.render_links_result import RenderLinksResult
    from ..models.render_mail_result import RenderMailResult
    from ..models.render_sms_request import RenderSmsRequest
    from ..models.send_to_target_request import SendToTargetRequest
    from ..models.validation_settings import ValidationSettings


class Actions:
    """Messages and campaigns by e-mail and SMS: definition, validation, rendering and sending. The API
    calls them actions."""

    __slots__ = ("_client",)

    def __init__(self, client: _client.Client) -> None:
        self._client = client

    @_typing_extensions.deprecated("actions.list is deprecated by the API")
    def list(
        self,
        *,
        creation_start: _datetime.datetime | int | None | _rt.Unset = _rt.UNSET,
        creation_end: _datetime.datetime | int | None | _rt.Unset = _rt.UNSET,
    ) -> _builtins.list[Action]:
        """List the actions.

        Lists the actions of the account, optionally those created in a period.

        `GET /actions`, deprecated by the API

        Args:
            creation_start: Keeps the actions created at or after this moment, a date-time or milliseconds since
                1970-01-01T00:00:00Z.
            creation_end: Keeps the actions created before this moment, a date-time or milliseconds since
                1970-01-01T00:00:00Z.

        Returns:
            The actions.

        Error statuses:
            401: The key is wrong.
            403: The user of the key lacks the right to make this request.
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (partial): actionmanagement/414e70a1, which flags it Deprecated; 9ba457a3; status codes
        from slate.

        """
        from ..api.actions.list_ import call as _call

        return self._client.perform(_call(creation_start=creation_start, creation_end=creation_end)).parsed

    @_typing_extensions.deprecated("actions.list is deprecated by the API")
    def list_detailed(
        self,
        *,
        creation_start: _datetime.datetime | int | None | _rt.Unset = _rt.UNSET,
        creation_end: _datetime.datetime | int | None | _rt.Unset = _rt.UNSET,
    ) -> _rt.Response[_builtins.list[Action]]:
        """As `list`, with the status and the headers of the response."""
        from ..api.actions.list_ import call as _call

        return self._client.perform(_call(creation_start=creation_start, creation_end=creation_end))

    @_typing_extensions.deprecated("actions.list is deprecated by the API")
    def stream_list(
        self,
        *,
        creation_start: _datetime.datetime | int | None | _rt.Unset = _rt.UNSET,
        creation_end: _datetime.datetime | int | None | _rt.Unset = _rt.UNSET,
    ) -> _rt.Stream[Action]:
        """As `list`, one item at a time while the response arrives. The request is sent when the first item is requested."""
        from ..api.actions.list_ import call as _call

        return _rt.Stream(self._client, _call(creation_start=creation_start, creation_end=creation_end))

    def create(self, *, body: Action) -> Action:
        """Create an action.

        Creates a message or a campaign. It can be sent once it is validated, in the test phase first.

        `POST /actions`

        Args:
            body: The action to create.

        Returns:
            The created action, with its identifier.

        Error statuses:
            400: The body is not valid JSON, lacks a field or has a value of the wrong shape, for instance a
                string where `content.headers.from` takes an object.
            401: The key is wrong.
            403: The user of the key lacks the right to make this request.
            404: A value of the body names something that does not exist, for instance a `settings.field`
                that is not a field of the account.
            409: The request conflicts with the state of things. NP6 gives no reason.
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (partial): actionmanagement/e17d7a58, 79d649ec; response and status 200 from GH-adr and
        GH-np6; 400 and 404 observed in GH-guide; 401, 403 and 409 from slate; the minimal body from GH-np6.

        """
        from ..api.actions.create import call as _call

        return self._client.perform(_call(body=body)).parsed

    def create_detailed(self, *, body: Action) -> _rt.Response[Action]:
        """As `create`, with the status and the headers of the response."""
        from ..api.actions.create import call as _call

        return self._client.perform(_call(body=body))

    def get(self, id: str) -> Action:
        """Get an action.

        Gets one action. `informations.state` is the progress of its validation.

        `GET /actions/{id}`

        Args:
            id: Identifier of the action.

        Returns:
            The action.

        Error statuses:
            401: The key is wrong.
            403: The user of the key lacks the right to make this request.
            404: No action has this identifier.
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (partial): actionmanagement/87f6e01f; status codes and campaigns from slate, `monitor` also
        from Driver.

        """
        from ..api.actions.get import call as _call

        return self._client.perform(_call(id)).parsed

    def get_detailed(self, id: str) -> _rt.Response[Action]:
        """As `get`, with the status and the headers of the response."""
        from ..api.actions.get import call as _call

        return self._client.perform(_call(id))

    def update(self, id: str, *, body: Action) -> Action:
        """Replace an action.

        Replaces the whole action: read it first, and send back everything that should stay.

        `PUT /actions/{id}`

        Args:
            id: Identifier of the action.
            body: The action as it should become.

        Returns:
            The updated action.

        Error statuses:
            401: The key is wrong.
            403: The user of the key lacks the right to make this request.
            404: No action has this identifier, or a value of the body names something that does not exist,
                for instance a `settings.field` that is not a field of the account.
            409: The change conflicts with the action as it is. NP6 gives no reason.
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (partial): actionmanagement/87f6e01f, cut after the description of the body; method, path
        and full replacement from GH-client; status codes from slate; 404 for values observed in GH-guide.

        """
        from ..api.actions.update import call as _call

        return self._client.perform(_call(id, body=body)).parsed

    def update_detailed(self, id: str, *, body: Action) -> _rt.Response[Action]:
        """As `update`, with the status and the headers of the response."""
        from ..api.actions.update import call as _call

        return self._client.perform(_call(id, body=body))

    def delete(self, id: str) -> _t.Any | None:
        """Delete an action.

        Deletes an action, that is a message or a campaign.

        `DELETE /actions/{id}`

        Args:
            id: Identifier of the action.

        Returns:
            None; a body that the server sends all the same: its JSON value, or its text or bytes.

        Error statuses:
            401: The key is wrong.
            403: The user of the key lacks the right to make this request.
            404: No action has this identifier.
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (full): actionmanagement/e17d7a58; error codes from slate.

        """
        from ..api.actions.delete import call as _call

        return self._client.perform(_call(id)).parsed

    def delete_detailed(self, id: str) -> _rt.Response[_t.Any | None]:
        """As `delete`, with the status and the headers of the response."""
        from ..api.actions.delete import call as _call

        return self._client.perform(_call(id))

    def duplicate(
        self, id: str, *, type_: int | None | _rt.Unset = _rt.UNSET, folder: int | None | _rt.Unset = _rt.UNSET
    ) -> Action:
        """Duplicate an action.

        Copies an action. The request has no body. In the older documentation the copy starts in state 10.

        `POST /actions/{id}/duplication`

        Args:
            id: Identifier of the action.
            type_: Type wanted for the copy. Its values are not documented; the sample has 0.
            folder: Identifier of the folder wanted for the copy.

        Returns:
            The copy.

        Error statuses:
            401: The key is wrong.
            403: The user of the key lacks the right to make this request.
            404: No action has this identifier.
            409: The action cannot be duplicated as it is. NP6 gives no reason.
            410: The action was removed.
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (partial): actionmanagement/dd025be2; status 200 from CookBook, error codes from slate,
        which lists 204 as success although it shows a body.

        """
        from ..api.actions.duplicate import call as _call

        return self._client.perform(_call(id, type_=type_, folder=folder)).parsed

    def duplicate_detailed(
        self, id: str, *, type_: int | None | _rt.Unset = _rt.UNSET, folder: int | None | _rt.Unset = _rt.UNSET
    ) -> _rt.Response[Action]:
        """As `duplicate`, with the status and the headers of the response."""
        from ..api.actions.duplicate import call as _call

        return self._client.perform(_call(id, type_=type_, folder=folder))

    def validate(self, id: str, *, body: ValidationSettings) -> _t.Any | None:
        """Test or validate an action.

        Takes an action through one of two phases; it may be sent once both are passed. With `fortest` true
        the test is sent, and the action goes from state 20 to 38 some time after the response: poll its
        state until then. Back at 20 or 10, the test has failed. With `fortest` false it is validated for
        production, which takes it to 50. The test phase alone does not make an action sendable.

        `POST /actions/{id}/validation`

        Args:
            id: Identifier of the action.
            body: The phase to enter, and how to test.

        Returns:
            None; a body that the server sends all the same: its JSON value, or its text or bytes.

        Error statuses:
            400: The body is not valid JSON, lacks a field or has a value of the wrong shape.
            401: The key is wrong.
            404: No action has this identifier, or a value of the body names something that does not exist.
            409: The state of the action does not allow this phase: it was already passed, the test phase
                before it is not complete yet, or the user of the key may not validate. NP6 gives no reason.
            410: The action was removed.
            411: The request came without a Content-Length.
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (full): actionmanagement/dd025be2 (with all status codes), 729f96d2; the phases and states
        as observed in GH-guide, their asynchrony from CookBook; meaning of the statuses from slate and
        GH-guide.

        """
        from ..api.actions.validate import call as _call

        return self._client.perform(_call(id, body=body)).parsed

    def validate_detailed(self, id: str, *, body: ValidationSettings) -> _rt.Response[_t.Any | None]:
        """As `validate`, with the status and the headers of the response."""
        from ..api.actions.validate import call as _call

        return self._client.perform(_call(id, body=body))

    def unvalidate(self, id: str, *, body: ValidationSettings) -> _t.Any | None:
        """Unvalidate an action.

        Takes the action back to state 20. This DELETE has a body: an empty object is enough, but it has to
        be there.

        `DELETE /actions/{id}/validation`

        Args:
            id: Identifier of the action.
            body: The same settings as for the validation; none is needed.

        Returns:
            None; a body that the server sends all the same: its JSON value, or its text or bytes.

        Error statuses:
            401: The key is wrong.
            403: The user of the key lacks the right to make this request.
            404: No action has this identifier.
            409: The action is not validated. NP6 gives no reason.
            410: The action was removed.
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (full): actionmanagement/f6159cf5, 729f96d2; the empty body, the resulting state and 409 as
        observed in GH-guide; 401, 403, 404 and 410 from slate.

        """
        from ..api.actions.unvalidate import call as _call

        return self._client.perform(_call(id, body=body)).parsed

    def unvalidate_detailed(self, id: str, *, body: ValidationSettings) -> _rt.Response[_t.Any | None]:
        """As `unvalidate`, with the status and the headers of the response."""
        from ..api.actions.unvalidate import call as _call

        return self._client.perform(_call(id, body=body))

    def render_many(
        self,
        id: str,
        *,
        body: _builtins.list[RenderEmailRequest] | _builtins.list[RenderSmsRequest],
        content_type: _t.Literal["application/vnd.np6.cm.email", "application/vnd.np6.cm.sms"] | _rt.Unset = _rt.UNSET,
    ) -> _builtins.list[RenderMailResult]:
        """Render messages.

        Renders an action for several receivers, as a preview. Nothing is sent.

        `POST /actions/{id}/renders`

        Args:
            id: Identifier of the action.
            body: What to render, and for whom; one item for each message.
            content_type: Media type of the body; by default the one that the class of the body belongs to.

        Returns:
            The rendered messages.

        Error statuses:
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (partial): actionmanagement/c7b98026, f6159cf5; that an item of the response is that of
        `render` is inferred.

        """
        from ..api.actions.render_many import call as _call

        return self._client.perform(_call(id, body=body, content_type=content_type)).parsed

    def render_many_detailed(
        self,
        id: str,
        *,
        body: _builtins.list[RenderEmailRequest] | _builtins.list[RenderSmsRequest],
        content_type: _t.Literal["application/vnd.np6.cm.email", "application/vnd.np6.cm.sms"] | _rt.Unset = _rt.UNSET,
    ) -> _rt.Response[_builtins.list[RenderMailResult]]:
        """As `render_many`, with the status and the headers of the response."""
        from ..api.actions.render_many import call as _call

        return self._client.perform(_call(id, body=body, content_type=content_type))

    def stream_render_many(
        self,
        id: str,
        *,
        body: _builtins.list[RenderEmailRequest] | _builtins.list[RenderSmsRequest],
        content_type: _t.Literal["application/vnd.np6.cm.email", "application/vnd.np6.cm.sms"] | _rt.Unset = _rt.UNSET,
    ) -> _rt.Stream[RenderMailResult]:
        """As `render_many`, one item at a time while the response arrives. The request is sent when the first item is requested."""
        from ..api.actions.render_many import call as _call

        return _rt.Stream(self._client, _call(id, body=body, content_type=content_type))

    def render(
        self,
        id: str,
        *,
        body: RenderEmailRequest | RenderSmsRequest,
        content_type: _t.Literal["application/vnd.np6.cm.email", "application/vnd.np6.cm.sms"] | _rt.Unset = _rt.UNSET,
    ) -> RenderMailResult:
        """Render a message.

        Renders an action for one receiver, as a preview. Nothing is sent.

        `POST /actions/{id}/render`

        Args:
            id: Identifier of the action.
            body: What to render, and for whom.
            content_type: Media type of the body; by default the one that the class of the body belongs to.

        Returns:
            The rendered message.

        Error statuses:
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (partial): actionmanagement/d4bfd0b7, c7b98026.

        """
        from ..api.actions.render import call as _call

        return self._client.perform(_call(id, body=body, content_type=content_type)).parsed

    def render_detailed(
        self,
        id: str,
        *,
        body: RenderEmailRequest | RenderSmsRequest,
        content_type: _t.Literal["application/vnd.np6.cm.email", "application/vnd.np6.cm.sms"] | _rt.Unset = _rt.UNSET,
    ) -> _rt.Response[RenderMailResult]:
        """As `render`, with the status and the headers of the response."""
        from ..api.actions.render import call as _call

        return self._client.perform(_call(id, body=body, content_type=content_type))

    def execute_many(
        self,
        id: str,
        *,
        body: _builtins.list[ExecutionEmailRequest] | _builtins.list[ExecutionSmsRequest],
        content_type: _t.Literal["application/vnd.np6.cm.email", "application/vnd.np6.cm.sms"] | _rt.Unset = _rt.UNSET,
    ) -> _builtins.list[ExecutionResult]:
        """Send messages.

        Sends an action to several targets. The results come in the order of the request, and each states
        whether its message was accepted: the request succeeds even where single items fail. Segments cannot
        be named, and no maximum is documented.

        `POST /actions/{id}/executions`

        Args:
            id: Identifier of the action.
            body: Whom to send to, and what to override; one item for each message.
            content_type: Media type of the body; by default the one that the class of the body belongs to.

        Returns:
            One result for each item of the request.

        Error statuses:
            400: The body is not valid JSON, lacks a field or has a value of the wrong shape, for instance a
                string where a `unicity` takes a list.
            401: The key is wrong.
            403: The user of the key lacks the right to make this request.
            404: No action has this identifier, or a value of the body names something that does not exist.
            409: The action is not validated for production, so it cannot be sent: validate it in both
                phases, `fortest` true, then, once it is in state 38, `fortest` false. The user of the key
                may also lack the right to send. NP6 gives no reason.
            411: The request came without a Content-Length.
            415: The Content-Type is wrong, as application/json is here: e-mails take
                application/vnd.np6.cm.email, SMS application/vnd.np6.cm.sms.
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (full): actionmanagement/d4bfd0b7 (with all status codes), 8dc6764b; the small request, the
        failed item, 400, 409 and 415 as observed in GH-guide; the order of the results from GH-np6.

        """
        from ..api.actions.execute_many import call as _call

        return self._client.perform(_call(id, body=body, content_type=content_type)).parsed

    def execute_many_detailed(
        self,
        id: str,
        *,
        body: _builtins.list[ExecutionEmailRequest] | _builtins.list[ExecutionSmsRequest],
        content_type: _t.Literal["application/vnd.np6.cm.email", "application/vnd.np6.cm.sms"] | _rt.Unset = _rt.UNSET,
    ) -> _rt.Response[_builtins.list[ExecutionResult]]:
        """As `execute_many`, with the status and the headers of the response."""
        from ..api.actions.execute_many import call as _call

        return self._client.perform(_call(id, body=body, content_type=content_type))

    def stream_execute_many(
        self,
        id: str,
        *,
        body: _builtins.list[ExecutionEmailRequest] | _builtins.list[ExecutionSmsRequest],
        content_type: _t.Literal["application/vnd.np6.cm.email", "application/vnd.np6.cm.sms"] | _rt.Unset = _rt.UNSET,
    ) -> _rt.Stream[ExecutionResult]:
        """As `execute_many`, one item at a time while the response arrives. The request is sent when the first item is requested."""
        from ..api.actions.execute_many import call as _call

        return _rt.Stream(self._client, _call(id, body=body, content_type=content_type))

    def execute(
        self,
        id: str,
        *,
        body: ExecutionEmailRequest | ExecutionSmsRequest,
        content_type: _t.Literal["application/vnd.np6.cm.email", "application/vnd.np6.cm.sms"] | _rt.Unset = _rt.UNSET,
    ) -> ExecutionResult:
        """Send a message.

        Sends an action to one target. The result states whether the message was accepted.

        `POST /actions/{id}/execution`

        Args:
            id: Identifier of the action.
            body: Whom to send to, and what to override.
            content_type: Media type of the body; by default the one that the class of the body belongs to.

        Returns:
            The result.

        Error statuses:
            409: The action is not validated for production, so it cannot be sent: validate it in both
                phases, `fortest` true, then, once it is in state 38, `fortest` false. The user of the key
                may also lack the right to send. NP6 gives no reason.
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (full): actionmanagement/9ba457a3, 8dc6764b; 409 as observed in GH-guide.

        """
        from ..api.actions.execute import call as _call

        return self._client.perform(_call(id, body=body, content_type=content_type)).parsed

    def execute_detailed(
        self,
        id: str,
        *,
        body: ExecutionEmailRequest | ExecutionSmsRequest,
        content_type: _t.Literal["application/vnd.np6.cm.email", "application/vnd.np6.cm.sms"] | _rt.Unset = _rt.UNSET,
    ) -> _rt.Response[ExecutionResult]:
        """As `execute`, with the status and the headers of the response."""
        from ..api.actions.execute import call as _call

        return self._client.perform(_call(id, body=body, content_type=content_type))

    def send_to_target(self, id: str, target_id: str, *, body: SendToTargetRequest | _rt.Unset = _rt.UNSET) -> _t.Any:
        """Send a message to a target.

        Sends an action to the target of the path. Without content the message goes out as it is configured;
        content that is given replaces it as it stands, without personalization and tracking. In the older
        documentation the response depends on the Accept header: 204 without content, or 200 with the
        identifier of the conversation for application/vnd.mperf.v8.message.id.

        `POST /actions/{id}/targets/{targetId}`

        Args:
            id: Identifier of the action.
            target_id: Identifier of the target.
            body: Data and content of the message.

        Returns:
            The message was accepted. What the response holds is not documented; in the older
            documentation it is empty with status 204, or holds the identifier of the conversation with
            status 200.

        Error statuses:
            401: The key is wrong.
            403: The user of the key lacks the right to make this request.
            404: No action has this identifier.
            409: The content cannot be overridden, only messages with templating version 4.1 allow it. NP6
                gives no reason.
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (partial): actionmanagement/f36d0484, cut after the first field of the body; the effect of
        content and 409 from a help article that GH-guide quotes; the name of content from the model of 2016
        in Driver; older responses and status codes from slate.

        """
        from ..api.actions.send_to_target import call as _call

        return self._client.perform(_call(id, target_id, body=body)).parsed

    def send_to_target_detailed(
        self, id: str, target_id: str, *, body: SendToTargetRequest | _rt.Unset = _rt.UNSET
    ) -> _rt.Response[_t.Any]:
        """As `send_to_target`, with the status and the headers of the response."""
        from ..api.actions.send_to_target import call as _call

        return self._client.perform(_call(id, target_id, body=body))

    @_typing_extensions.deprecated("actions.export_opens is deprecated by the API")
    def export_opens(self, id: str) -> _t.Any | None:
        """Export the recipients who opened an action.

        Exports the recipients who opened an action. The reference documents an empty response; where the
        export goes is not described.

        `GET /actions/{id}/export/tracking/opens`, deprecated by the API

        Args:
            id: Identifier of the action.

        Returns:
            None; a body that the server sends all the same: its JSON value, or its text or bytes.

        Error statuses:
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (full): actionmanagement/d1eb16d7, which flags it Deprecated.

        """
        from ..api.actions.export_opens import call as _call

        return self._client.perform(_call(id)).parsed

    @_typing_extensions.deprecated("actions.export_opens is deprecated by the API")
    def export_opens_detailed(self, id: str) -> _rt.Response[_t.Any | None]:
        """As `export_opens`, with the status and the headers of the response."""
        from ..api.actions.export_opens import call as _call

        return self._client.perform(_call(id))

    @_typing_extensions.deprecated("actions.export_clicks is deprecated by the API")
    def export_clicks(self, id: str) -> _t.Any | None:
        """Export the recipients who clicked a link of an action.

        Exports the recipients who clicked a link of an action. The reference documents an empty response;
        where the export goes is not described.

        `GET /actions/{id}/export/tracking/clicks`, deprecated by the API

        Args:
            id: Identifier of the action.

        Returns:
            None; a body that the server sends all the same: its JSON value, or its text or bytes.

        Error statuses:
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (full): actionmanagement/d1eb16d7, which flags it Deprecated.

        """
        from ..api.actions.export_clicks import call as _call

        return self._client.perform(_call(id)).parsed

    @_typing_extensions.deprecated("actions.export_clicks is deprecated by the API")
    def export_clicks_detailed(self, id: str) -> _rt.Response[_t.Any | None]:
        """As `export_clicks`, with the status and the headers of the response."""
        from ..api.actions.export_clicks import call as _call

        return self._client.perform(_call(id))

    @_typing_extensions.deprecated("actions.render_links is deprecated by the API")
    def render_links(self, id: str, *, body: RenderLinksRequest) -> RenderLinksResult:
        """Render links.

        Computes the links of an action for one receiver. Nothing is sent.

        `POST /actions/{id}/render/links`, deprecated by the API

        Args:
            id: Identifier of the action.
            body: What to render, and for whom.

        Returns:
            The rendered links.

        Error statuses:
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (full): actionmanagement/f36d0484 (2025) and d1eb16d7, which both flag it Deprecated.

        """
        from ..api.actions.render_links import call as _call

        return self._client.perform(_call(id, body=body)).parsed

    @_typing_extensions.deprecated("actions.render_links is deprecated by the API")
    def render_links_detailed(self, id: str, *, body: RenderLinksRequest) -> _rt.Response[RenderLinksResult]:
        """As `render_links`, with the status and the headers of the response."""
        from ..api.actions.render_links import call as _call

        return self._client.perform(_call(id, body=body))


class AsyncActions:
    """Messages and campaigns by e-mail and SMS: definition, validation, rendering and sending. The API
    calls them actions."""

    __slots__ = ("_client",)

    def __init__(self, client: _client.AsyncClient) -> None:
        self._client = client

    @_typing_extensions.deprecated("actions.list is deprecated by the API")
    async def list(
        self,
        *,
        creation_start: _datetime.datetime | int | None | _rt.Unset = _rt.UNSET,
        creation_end: _datetime.datetime | int | None | _rt.Unset = _rt.UNSET,
    ) -> _builtins.list[Action]:
        """List the actions.

        Lists the actions of the account, optionally those created in a period.

        `GET /actions`, deprecated by the API

        Args:
            creation_start: Keeps the actions created at or after this moment, a date-time or milliseconds since
                1970-01-01T00:00:00Z.
            creation_end: Keeps the actions created before this moment, a date-time or milliseconds since
                1970-01-01T00:00:00Z.

        Returns:
            The actions.

        Error statuses:
            401: The key is wrong.
            403: The user of the key lacks the right to make this request.
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (partial): actionmanagement/414e70a1, which flags it Deprecated; 9ba457a3; status codes
        from slate.

        """
        from ..api.actions.list_ import call as _call

        return (await self._client.perform(_call(creation_start=creation_start, creation_end=creation_end))).parsed

    @_typing_extensions.deprecated("actions.list is deprecated by the API")
    async def list_detailed(
        self,
        *,
        creation_start: _datetime.datetime | int | None | _rt.Unset = _rt.UNSET,
        creation_end: _datetime.datetime | int | None | _rt.Unset = _rt.UNSET,
    ) -> _rt.Response[_builtins.list[Action]]:
        """As `list`, with the status and the headers of the response."""
        from ..api.actions.list_ import call as _call

        return await self._client.perform(_call(creation_start=creation_start, creation_end=creation_end))

    @_typing_extensions.deprecated("actions.list is deprecated by the API")
    def stream_list(
        self,
        *,
        creation_start: _datetime.datetime | int | None | _rt.Unset = _rt.UNSET,
        creation_end: _datetime.datetime | int | None | _rt.Unset = _rt.UNSET,
    ) -> _rt.AsyncStream[Action]:
        """As `list`, one item at a time while the response arrives. The request is sent when the first item is requested."""
        from ..api.actions.list_ import call as _call

        return _rt.AsyncStream(self._client, _call(creation_start=creation_start, creation_end=creation_end))

    async def create(self, *, body: Action) -> Action:
        """Create an action.

        Creates a message or a campaign. It can be sent once it is validated, in the test phase first.

        `POST /actions`

        Args:
            body: The action to create.

        Returns:
            The created action, with its identifier.

        Error statuses:
            400: The body is not valid JSON, lacks a field or has a value of the wrong shape, for instance a
                string where `content.headers.from` takes an object.
            401: The key is wrong.
            403: The user of the key lacks the right to make this request.
            404: A value of the body names something that does not exist, for instance a `settings.field`
                that is not a field of the account.
            409: The request conflicts with the state of things. NP6 gives no reason.
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (partial): actionmanagement/e17d7a58, 79d649ec; response and status 200 from GH-adr and
        GH-np6; 400 and 404 observed in GH-guide; 401, 403 and 409 from slate; the minimal body from GH-np6.

        """
        from ..api.actions.create import call as _call

        return (await self._client.perform(_call(body=body))).parsed

    async def create_detailed(self, *, body: Action) -> _rt.Response[Action]:
        """As `create`, with the status and the headers of the response."""
        from ..api.actions.create import call as _call

        return await self._client.perform(_call(body=body))

    async def get(self, id: str) -> Action:
        """Get an action.

        Gets one action. `informations.state` is the progress of its validation.

        `GET /actions/{id}`

        Args:
            id: Identifier of the action.

        Returns:
            The action.

        Error statuses:
            401: The key is wrong.
            403: The user of the key lacks the right to make this request.
            404: No action has this identifier.
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (partial): actionmanagement/87f6e01f; status codes and campaigns from slate, `monitor` also
        from Driver.

        """
        from ..api.actions.get import call as _call

        return (await self._client.perform(_call(id))).parsed

    async def get_detailed(self, id: str) -> _rt.Response[Action]:
        """As `get`, with the status and the headers of the response."""
        from ..api.actions.get import call as _call

        return await self._client.perform(_call(id))

    async def update(self, id: str, *, body: Action) -> Action:
        """Replace an action.

        Replaces the whole action: read it first, and send back everything that should stay.

        `PUT /actions/{id}`

        Args:
            id: Identifier of the action.
            body: The action as it should become.

        Returns:
            The updated action.

        Error statuses:
            401: The key is wrong.
            403: The user of the key lacks the right to make this request.
            404: No action has this identifier, or a value of the body names something that does not exist,
                for instance a `settings.field` that is not a field of the account.
            409: The change conflicts with the action as it is. NP6 gives no reason.
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (partial): actionmanagement/87f6e01f, cut after the description of the body; method, path
        and full replacement from GH-client; status codes from slate; 404 for values observed in GH-guide.

        """
        from ..api.actions.update import call as _call

        return (await self._client.perform(_call(id, body=body))).parsed

    async def update_detailed(self, id: str, *, body: Action) -> _rt.Response[Action]:
        """As `update`, with the status and the headers of the response."""
        from ..api.actions.update import call as _call

        return await self._client.perform(_call(id, body=body))

    async def delete(self, id: str) -> _t.Any | None:
        """Delete an action.

        Deletes an action, that is a message or a campaign.

        `DELETE /actions/{id}`

        Args:
            id: Identifier of the action.

        Returns:
            None; a body that the server sends all the same: its JSON value, or its text or bytes.

        Error statuses:
            401: The key is wrong.
            403: The user of the key lacks the right to make this request.
            404: No action has this identifier.
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (full): actionmanagement/e17d7a58; error codes from slate.

        """
        from ..api.actions.delete import call as _call

        return (await self._client.perform(_call(id))).parsed

    async def delete_detailed(self, id: str) -> _rt.Response[_t.Any | None]:
        """As `delete`, with the status and the headers of the response."""
        from ..api.actions.delete import call as _call

        return await self._client.perform(_call(id))

    async def duplicate(
        self, id: str, *, type_: int | None | _rt.Unset = _rt.UNSET, folder: int | None | _rt.Unset = _rt.UNSET
    ) -> Action:
        """Duplicate an action.

        Copies an action. The request has no body. In the older documentation the copy starts in state 10.

        `POST /actions/{id}/duplication`

        Args:
            id: Identifier of the action.
            type_: Type wanted for the copy. Its values are not documented; the sample has 0.
            folder: Identifier of the folder wanted for the copy.

        Returns:
            The copy.

        Error statuses:
            401: The key is wrong.
            403: The user of the key lacks the right to make this request.
            404: No action has this identifier.
            409: The action cannot be duplicated as it is. NP6 gives no reason.
            410: The action was removed.
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (partial): actionmanagement/dd025be2; status 200 from CookBook, error codes from slate,
        which lists 204 as success although it shows a body.

        """
        from ..api.actions.duplicate import call as _call

        return (await self._client.perform(_call(id, type_=type_, folder=folder))).parsed

    async def duplicate_detailed(
        self, id: str, *, type_: int | None | _rt.Unset = _rt.UNSET, folder: int | None | _rt.Unset = _rt.UNSET
    ) -> _rt.Response[Action]:
        """As `duplicate`, with the status and the headers of the response."""
        from ..api.actions.duplicate import call as _call

        return await self._client.perform(_call(id, type_=type_, folder=folder))

    async def validate(self, id: str, *, body: ValidationSettings) -> _t.Any | None:
        """Test or validate an action.

        Takes an action through one of two phases; it may be sent once both are passed. With `fortest` true
        the test is sent, and the action goes from state 20 to 38 some time after the response: poll its
        state until then. Back at 20 or 10, the test has failed. With `fortest` false it is validated for
        production, which takes it to 50. The test phase alone does not make an action sendable.

        `POST /actions/{id}/validation`

        Args:
            id: Identifier of the action.
            body: The phase to enter, and how to test.

        Returns:
            None; a body that the server sends all the same: its JSON value, or its text or bytes.

        Error statuses:
            400: The body is not valid JSON, lacks a field or has a value of the wrong shape.
            401: The key is wrong.
            404: No action has this identifier, or a value of the body names something that does not exist.
            409: The state of the action does not allow this phase: it was already passed, the test phase
                before it is not complete yet, or the user of the key may not validate. NP6 gives no reason.
            410: The action was removed.
            411: The request came without a Content-Length.
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (full): actionmanagement/dd025be2 (with all status codes), 729f96d2; the phases and states
        as observed in GH-guide, their asynchrony from CookBook; meaning of the statuses from slate and
        GH-guide.

        """
        from ..api.actions.validate import call as _call

        return (await self._client.perform(_call(id, body=body))).parsed

    async def validate_detailed(self, id: str, *, body: ValidationSettings) -> _rt.Response[_t.Any | None]:
        """As `validate`, with the status and the headers of the response."""
        from ..api.actions.validate import call as _call

        return await self._client.perform(_call(id, body=body))

    async def unvalidate(self, id: str, *, body: ValidationSettings) -> _t.Any | None:
        """Unvalidate an action.

        Takes the action back to state 20. This DELETE has a body: an empty object is enough, but it has to
        be there.

        `DELETE /actions/{id}/validation`

        Args:
            id: Identifier of the action.
            body: The same settings as for the validation; none is needed.

        Returns:
            None; a body that the server sends all the same: its JSON value, or its text or bytes.

        Error statuses:
            401: The key is wrong.
            403: The user of the key lacks the right to make this request.
            404: No action has this identifier.
            409: The action is not validated. NP6 gives no reason.
            410: The action was removed.
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (full): actionmanagement/f6159cf5, 729f96d2; the empty body, the resulting state and 409 as
        observed in GH-guide; 401, 403, 404 and 410 from slate.

        """
        from ..api.actions.unvalidate import call as _call

        return (await self._client.perform(_call(id, body=body))).parsed

    async def unvalidate_detailed(self, id: str, *, body: ValidationSettings) -> _rt.Response[_t.Any | None]:
        """As `unvalidate`, with the status and the headers of the response."""
        from ..api.actions.unvalidate import call as _call

        return await self._client.perform(_call(id, body=body))

    async def render_many(
        self,
        id: str,
        *,
        body: _builtins.list[RenderEmailRequest] | _builtins.list[RenderSmsRequest],
        content_type: _t.Literal["application/vnd.np6.cm.email", "application/vnd.np6.cm.sms"] | _rt.Unset = _rt.UNSET,
    ) -> _builtins.list[RenderMailResult]:
        """Render messages.

        Renders an action for several receivers, as a preview. Nothing is sent.

        `POST /actions/{id}/renders`

        Args:
            id: Identifier of the action.
            body: What to render, and for whom; one item for each message.
            content_type: Media type of the body; by default the one that the class of the body belongs to.

        Returns:
            The rendered messages.

        Error statuses:
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (partial): actionmanagement/c7b98026, f6159cf5; that an item of the response is that of
        `render` is inferred.

        """
        from ..api.actions.render_many import call as _call

        return (await self._client.perform(_call(id, body=body, content_type=content_type))).parsed

    async def render_many_detailed(
        self,
        id: str,
        *,
        body: _builtins.list[RenderEmailRequest] | _builtins.list[RenderSmsRequest],
        content_type: _t.Literal["application/vnd.np6.cm.email", "application/vnd.np6.cm.sms"] | _rt.Unset = _rt.UNSET,
    ) -> _rt.Response[_builtins.list[RenderMailResult]]:
        """As `render_many`, with the status and the headers of the response."""
        from ..api.actions.render_many import call as _call

        return await self._client.perform(_call(id, body=body, content_type=content_type))

    def stream_render_many(
        self,
        id: str,
        *,
        body: _builtins.list[RenderEmailRequest] | _builtins.list[RenderSmsRequest],
        content_type: _t.Literal["application/vnd.np6.cm.email", "application/vnd.np6.cm.sms"] | _rt.Unset = _rt.UNSET,
    ) -> _rt.AsyncStream[RenderMailResult]:
        """As `render_many`, one item at a time while the response arrives. The request is sent when the first item is requested."""
        from ..api.actions.render_many import call as _call

        return _rt.AsyncStream(self._client, _call(id, body=body, content_type=content_type))

    async def render(
        self,
        id: str,
        *,
        body: RenderEmailRequest | RenderSmsRequest,
        content_type: _t.Literal["application/vnd.np6.cm.email", "application/vnd.np6.cm.sms"] | _rt.Unset = _rt.UNSET,
    ) -> RenderMailResult:
        """Render a message.

        Renders an action for one receiver, as a preview. Nothing is sent.

        `POST /actions/{id}/render`

        Args:
            id: Identifier of the action.
            body: What to render, and for whom.
            content_type: Media type of the body; by default the one that the class of the body belongs to.

        Returns:
            The rendered message.

        Error statuses:
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (partial): actionmanagement/d4bfd0b7, c7b98026.

        """
        from ..api.actions.render import call as _call

        return (await self._client.perform(_call(id, body=body, content_type=content_type))).parsed

    async def render_detailed(
        self,
        id: str,
        *,
        body: RenderEmailRequest | RenderSmsRequest,
        content_type: _t.Literal["application/vnd.np6.cm.email", "application/vnd.np6.cm.sms"] | _rt.Unset = _rt.UNSET,
    ) -> _rt.Response[RenderMailResult]:
        """As `render`, with the status and the headers of the response."""
        from ..api.actions.render import call as _call

        return await self._client.perform(_call(id, body=body, content_type=content_type))

    async def execute_many(
        self,
        id: str,
        *,
        body: _builtins.list[ExecutionEmailRequest] | _builtins.list[ExecutionSmsRequest],
        content_type: _t.Literal["application/vnd.np6.cm.email", "application/vnd.np6.cm.sms"] | _rt.Unset = _rt.UNSET,
    ) -> _builtins.list[ExecutionResult]:
        """Send messages.

        Sends an action to several targets. The results come in the order of the request, and each states
        whether its message was accepted: the request succeeds even where single items fail. Segments cannot
        be named, and no maximum is documented.

        `POST /actions/{id}/executions`

        Args:
            id: Identifier of the action.
            body: Whom to send to, and what to override; one item for each message.
            content_type: Media type of the body; by default the one that the class of the body belongs to.

        Returns:
            One result for each item of the request.

        Error statuses:
            400: The body is not valid JSON, lacks a field or has a value of the wrong shape, for instance a
                string where a `unicity` takes a list.
            401: The key is wrong.
            403: The user of the key lacks the right to make this request.
            404: No action has this identifier, or a value of the body names something that does not exist.
            409: The action is not validated for production, so it cannot be sent: validate it in both
                phases, `fortest` true, then, once it is in state 38, `fortest` false. The user of the key
                may also lack the right to send. NP6 gives no reason.
            411: The request came without a Content-Length.
            415: The Content-Type is wrong, as application/json is here: e-mails take
                application/vnd.np6.cm.email, SMS application/vnd.np6.cm.sms.
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (full): actionmanagement/d4bfd0b7 (with all status codes), 8dc6764b; the small request, the
        failed item, 400, 409 and 415 as observed in GH-guide; the order of the results from GH-np6.

        """
        from ..api.actions.execute_many import call as _call

        return (await self._client.perform(_call(id, body=body, content_type=content_type))).parsed

    async def execute_many_detailed(
        self,
        id: str,
        *,
        body: _builtins.list[ExecutionEmailRequest] | _builtins.list[ExecutionSmsRequest],
        content_type: _t.Literal["application/vnd.np6.cm.email", "application/vnd.np6.cm.sms"] | _rt.Unset = _rt.UNSET,
    ) -> _rt.Response[_builtins.list[ExecutionResult]]:
        """As `execute_many`, with the status and the headers of the response."""
        from ..api.actions.execute_many import call as _call

        return await self._client.perform(_call(id, body=body, content_type=content_type))

    def stream_execute_many(
        self,
        id: str,
        *,
        body: _builtins.list[ExecutionEmailRequest] | _builtins.list[ExecutionSmsRequest],
        content_type: _t.Literal["application/vnd.np6.cm.email", "application/vnd.np6.cm.sms"] | _rt.Unset = _rt.UNSET,
    ) -> _rt.AsyncStream[ExecutionResult]:
        """As `execute_many`, one item at a time while the response arrives. The request is sent when the first item is requested."""
        from ..api.actions.execute_many import call as _call

        return _rt.AsyncStream(self._client, _call(id, body=body, content_type=content_type))

    async def execute(
        self,
        id: str,
        *,
        body: ExecutionEmailRequest | ExecutionSmsRequest,
        content_type: _t.Literal["application/vnd.np6.cm.email", "application/vnd.np6.cm.sms"] | _rt.Unset = _rt.UNSET,
    ) -> ExecutionResult:
        """Send a message.

        Sends an action to one target. The result states whether the message was accepted.

        `POST /actions/{id}/execution`

        Args:
            id: Identifier of the action.
            body: Whom to send to, and what to override.
            content_type: Media type of the body; by default the one that the class of the body belongs to.

        Returns:
            The result.

        Error statuses:
            409: The action is not validated for production, so it cannot be sent: validate it in both
                phases, `fortest` true, then, once it is in state 38, `fortest` false. The user of the key
                may also lack the right to send. NP6 gives no reason.
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (full): actionmanagement/9ba457a3, 8dc6764b; 409 as observed in GH-guide.

        """
        from ..api.actions.execute import call as _call

        return (await self._client.perform(_call(id, body=body, content_type=content_type))).parsed

    async def execute_detailed(
        self,
        id: str,
        *,
        body: ExecutionEmailRequest | ExecutionSmsRequest,
        content_type: _t.Literal["application/vnd.np6.cm.email", "application/vnd.np6.cm.sms"] | _rt.Unset = _rt.UNSET,
    ) -> _rt.Response[ExecutionResult]:
        """As `execute`, with the status and the headers of the response."""
        from ..api.actions.execute import call as _call

        return await self._client.perform(_call(id, body=body, content_type=content_type))

    async def send_to_target(
        self, id: str, target_id: str, *, body: SendToTargetRequest | _rt.Unset = _rt.UNSET
    ) -> _t.Any:
        """Send a message to a target.

        Sends an action to the target of the path. Without content the message goes out as it is configured;
        content that is given replaces it as it stands, without personalization and tracking. In the older
        documentation the response depends on the Accept header: 204 without content, or 200 with the
        identifier of the conversation for application/vnd.mperf.v8.message.id.

        `POST /actions/{id}/targets/{targetId}`

        Args:
            id: Identifier of the action.
            target_id: Identifier of the target.
            body: Data and content of the message.

        Returns:
            The message was accepted. What the response holds is not documented; in the older
            documentation it is empty with status 204, or holds the identifier of the conversation with
            status 200.

        Error statuses:
            401: The key is wrong.
            403: The user of the key lacks the right to make this request.
            404: No action has this identifier.
            409: The content cannot be overridden, only messages with templating version 4.1 allow it. NP6
                gives no reason.
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (partial): actionmanagement/f36d0484, cut after the first field of the body; the effect of
        content and 409 from a help article that GH-guide quotes; the name of content from the model of 2016
        in Driver; older responses and status codes from slate.

        """
        from ..api.actions.send_to_target import call as _call

        return (await self._client.perform(_call(id, target_id, body=body))).parsed

    async def send_to_target_detailed(
        self, id: str, target_id: str, *, body: SendToTargetRequest | _rt.Unset = _rt.UNSET
    ) -> _rt.Response[_t.Any]:
        """As `send_to_target`, with the status and the headers of the response."""
        from ..api.actions.send_to_target import call as _call

        return await self._client.perform(_call(id, target_id, body=body))

    @_typing_extensions.deprecated("actions.export_opens is deprecated by the API")
    async def export_opens(self, id: str) -> _t.Any | None:
        """Export the recipients who opened an action.

        Exports the recipients who opened an action. The reference documents an empty response; where the
        export goes is not described.

        `GET /actions/{id}/export/tracking/opens`, deprecated by the API

        Args:
            id: Identifier of the action.

        Returns:
            None; a body that the server sends all the same: its JSON value, or its text or bytes.

        Error statuses:
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (full): actionmanagement/d1eb16d7, which flags it Deprecated.

        """
        from ..api.actions.export_opens import call as _call

        return (await self._client.perform(_call(id))).parsed

    @_typing_extensions.deprecated("actions.export_opens is deprecated by the API")
    async def export_opens_detailed(self, id: str) -> _rt.Response[_t.Any | None]:
        """As `export_opens`, with the status and the headers of the response."""
        from ..api.actions.export_opens import call as _call

        return await self._client.perform(_call(id))

    @_typing_extensions.deprecated("actions.export_clicks is deprecated by the API")
    async def export_clicks(self, id: str) -> _t.Any | None:
        """Export the recipients who clicked a link of an action.

        Exports the recipients who clicked a link of an action. The reference documents an empty response;
        where the export goes is not described.

        `GET /actions/{id}/export/tracking/clicks`, deprecated by the API

        Args:
            id: Identifier of the action.

        Returns:
            None; a body that the server sends all the same: its JSON value, or its text or bytes.

        Error statuses:
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (full): actionmanagement/d1eb16d7, which flags it Deprecated.

        """
        from ..api.actions.export_clicks import call as _call

        return (await self._client.perform(_call(id))).parsed

    @_typing_extensions.deprecated("actions.export_clicks is deprecated by the API")
    async def export_clicks_detailed(self, id: str) -> _rt.Response[_t.Any | None]:
        """As `export_clicks`, with the status and the headers of the response."""
        from ..api.actions.export_clicks import call as _call

        return await self._client.perform(_call(id))

    @_typing_extensions.deprecated("actions.render_links is deprecated by the API")
    async def render_links(self, id: str, *, body: RenderLinksRequest) -> RenderLinksResult:
        """Render links.

        Computes the links of an action for one receiver. Nothing is sent.

        `POST /actions/{id}/render/links`, deprecated by the API

        Args:
            id: Identifier of the action.
            body: What to render, and for whom.

        Returns:
            The rendered links.

        Error statuses:
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (full): actionmanagement/f36d0484 (2025) and d1eb16d7, which both flag it Deprecated.

        """
        from ..api.actions.render_links import call as _call

        return (await self._client.perform(_call(id, body=body))).parsed

    @_typing_extensions.deprecated("actions.render_links is deprecated by the API")
    async def render_links_detailed(self, id: str, *, body: RenderLinksRequest) -> _rt.Response[RenderLinksResult]:
        """As `render_links`, with the status and the headers of the response."""
        from ..api.actions.render_links import call as _call

        return await self._client.perform(_call(id, body=body))
