"""Scripted scenarios made of nodes, listeners and tasks."""

from __future__ import annotations

import typing as _t

from .. import _runtime as _rt

if _t.TYPE_CHECKING:
    from .. import client as _client
    from ..models.workflow import Workflow
    from ..models.workflow_capping import WorkflowCapping
    from ..models.workflow_node import WorkflowNode
    from ..models.workflow_task import WorkflowTask


class Workflows:
    """Scripted scenarios made of nodes, listeners and tasks."""

    __slots__ = ("_client",)

    def __init__(self, client: _client.Client) -> None:
        self._client = client

    def create(self, *, body: Workflow) -> _t.Any:
        """Create a workflow.

        Creates a workflow.

        `POST /scripting/workflows`

        Args:
            body: The workflow to create.

        Returns:
            The workflow was created. What the response holds is not documented.

        Error statuses:
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (partial): workflowmanagement/e7685387.

        """
        from ..api.workflows.create import call as _call

        return self._client.perform(_call(body=body)).parsed

    def create_detailed(self, *, body: Workflow) -> _rt.Response[_t.Any]:
        """As `create`, with the status and the headers of the response."""
        from ..api.workflows.create import call as _call

        return self._client.perform(_call(body=body))

    def update(self, id: int, *, body: Workflow) -> _t.Any:
        """Replace a workflow.

        Replaces the whole workflow: send everything that should stay.

        `PUT /scripting/workflows/{id}`

        Args:
            id: Identifier of the workflow.
            body: The workflow as it should become.

        Returns:
            The workflow was updated. What the response holds is not documented.

        Error statuses:
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (partial): workflowmanagement/6e404dbf.

        """
        from ..api.workflows.update import call as _call

        return self._client.perform(_call(id, body=body)).parsed

    def update_detailed(self, id: int, *, body: Workflow) -> _rt.Response[_t.Any]:
        """As `update`, with the status and the headers of the response."""
        from ..api.workflows.update import call as _call

        return self._client.perform(_call(id, body=body))

    def delete(self, id: int) -> _t.Any | None:
        """Delete a workflow.

        Deletes a workflow.

        `DELETE /scripting/workflows/{id}`

        Args:
            id: Identifier of the workflow.

        Returns:
            None; a body that the server sends all the same: its JSON value, or its text or bytes.

        Error statuses:
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (full): workflowmanagement/15476a50.

        """
        from ..api.workflows.delete import call as _call

        return self._client.perform(_call(id)).parsed

    def delete_detailed(self, id: int) -> _rt.Response[_t.Any | None]:
        """As `delete`, with the status and the headers of the response."""
        from ..api.workflows.delete import call as _call

        return self._client.perform(_call(id))

    def patch(self, id: int) -> Workflow:
        """Update a workflow.

        Updates a workflow. What it changes is not documented, and the reference shows no body.

        `PATCH /scripting/workflows/{id}`

        Args:
            id: Identifier of the workflow.

        Returns:
            The updated workflow.

        Error statuses:
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (partial): workflowmanagement/15476a50, c38e7196.

        """
        from ..api.workflows.patch import call as _call

        return self._client.perform(_call(id)).parsed

    def patch_detailed(self, id: int) -> _rt.Response[Workflow]:
        """As `patch`, with the status and the headers of the response."""
        from ..api.workflows.patch import call as _call

        return self._client.perform(_call(id))

    def duplicate(self, id: int) -> Workflow:
        """Duplicate a workflow.

        Copies a workflow. The request has no body.

        `POST /scripting/workflows/{id}/duplication`

        Args:
            id: Identifier of the workflow.

        Returns:
            The copy.

        Error statuses:
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (partial): workflowmanagement/c38e7196.

        """
        from ..api.workflows.duplicate import call as _call

        return self._client.perform(_call(id)).parsed

    def duplicate_detailed(self, id: int) -> _rt.Response[Workflow]:
        """As `duplicate`, with the status and the headers of the response."""
        from ..api.workflows.duplicate import call as _call

        return self._client.perform(_call(id))

    def list_nodes(self, id: int) -> list[WorkflowNode]:
        """List the nodes of a workflow.

        Lists the nodes of a workflow.

        `GET /scripting/workflows/{id}/nodes`

        Args:
            id: Identifier of the workflow.

        Returns:
            The nodes.

        Error statuses:
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (full): workflowmanagement/21031e0c.

        """
        from ..api.workflows.list_nodes import call as _call

        return self._client.perform(_call(id)).parsed

    def list_nodes_detailed(self, id: int) -> _rt.Response[list[WorkflowNode]]:
        """As `list_nodes`, with the status and the headers of the response."""
        from ..api.workflows.list_nodes import call as _call

        return self._client.perform(_call(id))

    def stream_list_nodes(self, id: int) -> _rt.Stream[WorkflowNode]:
        """As `list_nodes`, one item at a time while the response arrives. The request is sent when the first item is requested."""
        from ..api.workflows.list_nodes import call as _call

        return _rt.Stream(self._client, _call(id))

    def get_capping(self, id: int) -> list[WorkflowCapping]:
        """Get the capping of a workflow.

        Gets the rules that cap how often nodes of a workflow are run.

        `GET /scripting/workflows/{id}/capping`

        Args:
            id: Identifier of the workflow.

        Returns:
            The rules that cap how often nodes are run.

        Error statuses:
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (full): workflowmanagement/c352ec05, where the title is that of the operation for nodes.

        """
        from ..api.workflows.get_capping import call as _call

        return self._client.perform(_call(id)).parsed

    def get_capping_detailed(self, id: int) -> _rt.Response[list[WorkflowCapping]]:
        """As `get_capping`, with the status and the headers of the response."""
        from ..api.workflows.get_capping import call as _call

        return self._client.perform(_call(id))

    def stream_get_capping(self, id: int) -> _rt.Stream[WorkflowCapping]:
        """As `get_capping`, one item at a time while the response arrives. The request is sent when the first item is requested."""
        from ..api.workflows.get_capping import call as _call

        return _rt.Stream(self._client, _call(id))

    def list_tasks(self, id: int) -> list[WorkflowTask]:
        """List the scheduled tasks of a workflow.

        Lists the scheduled tasks of a workflow.

        `GET /scripting/workflows/{id}/tasks`

        Args:
            id: Identifier of the workflow.

        Returns:
            The tasks.

        Error statuses:
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (full): workflowmanagement/a0e4f8ef.

        """
        from ..api.workflows.list_tasks import call as _call

        return self._client.perform(_call(id)).parsed

    def list_tasks_detailed(self, id: int) -> _rt.Response[list[WorkflowTask]]:
        """As `list_tasks`, with the status and the headers of the response."""
        from ..api.workflows.list_tasks import call as _call

        return self._client.perform(_call(id))

    def stream_list_tasks(self, id: int) -> _rt.Stream[WorkflowTask]:
        """As `list_tasks`, one item at a time while the response arrives. The request is sent when the first item is requested."""
        from ..api.workflows.list_tasks import call as _call

        return _rt.Stream(self._client, _call(id))


class AsyncWorkflows:
    """Scripted scenarios made of nodes, listeners and tasks."""

    __slots__ = ("_client",)

    def __init__(self, client: _client.AsyncClient) -> None:
        self._client = client

    async def create(self, *, body: Workflow) -> _t.Any:
        """Create a workflow.

        Creates a workflow.

        `POST /scripting/workflows`

        Args:
            body: The workflow to create.

        Returns:
            The workflow was created. What the response holds is not documented.

        Error statuses:
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (partial): workflowmanagement/e7685387.

        """
        from ..api.workflows.create import call as _call

        return (await self._client.perform(_call(body=body))).parsed

    async def create_detailed(self, *, body: Workflow) -> _rt.Response[_t.Any]:
        """As `create`, with the status and the headers of the response."""
        from ..api.workflows.create import call as _call

        return await self._client.perform(_call(body=body))

    async def update(self, id: int, *, body: Workflow) -> _t.Any:
        """Replace a workflow.

        Replaces the whole workflow: send everything that should stay.

        `PUT /scripting/workflows/{id}`

        Args:
            id: Identifier of the workflow.
            body: The workflow as it should become.

        Returns:
            The workflow was updated. What the response holds is not documented.

        Error statuses:
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (partial): workflowmanagement/6e404dbf.

        """
        from ..api.workflows.update import call as _call

        return (await self._client.perform(_call(id, body=body))).parsed

    async def update_detailed(self, id: int, *, body: Workflow) -> _rt.Response[_t.Any]:
        """As `update`, with the status and the headers of the response."""
        from ..api.workflows.update import call as _call

        return await self._client.perform(_call(id, body=body))

    async def delete(self, id: int) -> _t.Any | None:
        """Delete a workflow.

        Deletes a workflow.

        `DELETE /scripting/workflows/{id}`

        Args:
            id: Identifier of the workflow.

        Returns:
            None; a body that the server sends all the same: its JSON value, or its text or bytes.

        Error statuses:
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (full): workflowmanagement/15476a50.

        """
        from ..api.workflows.delete import call as _call

        return (await self._client.perform(_call(id))).parsed

    async def delete_detailed(self, id: int) -> _rt.Response[_t.Any | None]:
        """As `delete`, with the status and the headers of the response."""
        from ..api.workflows.delete import call as _call

        return await self._client.perform(_call(id))

    async def patch(self, id: int) -> Workflow:
        """Update a workflow.

        Updates a workflow. What it changes is not documented, and the reference shows no body.

        `PATCH /scripting/workflows/{id}`

        Args:
            id: Identifier of the workflow.

        Returns:
            The updated workflow.

        Error statuses:
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (partial): workflowmanagement/15476a50, c38e7196.

        """
        from ..api.workflows.patch import call as _call

        return (await self._client.perform(_call(id))).parsed

    async def patch_detailed(self, id: int) -> _rt.Response[Workflow]:
        """As `patch`, with the status and the headers of the response."""
        from ..api.workflows.patch import call as _call

        return await self._client.perform(_call(id))

    async def duplicate(self, id: int) -> Workflow:
        """Duplicate a workflow.

        Copies a workflow. The request has no body.

        `POST /scripting/workflows/{id}/duplication`

        Args:
            id: Identifier of the workflow.

        Returns:
            The copy.

        Error statuses:
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (partial): workflowmanagement/c38e7196.

        """
        from ..api.workflows.duplicate import call as _call

        return (await self._client.perform(_call(id))).parsed

    async def duplicate_detailed(self, id: int) -> _rt.Response[Workflow]:
        """As `duplicate`, with the status and the headers of the response."""
        from ..api.workflows.duplicate import call as _call

        return await self._client.perform(_call(id))

    async def list_nodes(self, id: int) -> list[WorkflowNode]:
        """List the nodes of a workflow.

        Lists the nodes of a workflow.

        `GET /scripting/workflows/{id}/nodes`

        Args:
            id: Identifier of the workflow.

        Returns:
            The nodes.

        Error statuses:
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (full): workflowmanagement/21031e0c.

        """
        from ..api.workflows.list_nodes import call as _call

        return (await self._client.perform(_call(id))).parsed

    async def list_nodes_detailed(self, id: int) -> _rt.Response[list[WorkflowNode]]:
        """As `list_nodes`, with the status and the headers of the response."""
        from ..api.workflows.list_nodes import call as _call

        return await self._client.perform(_call(id))

    def stream_list_nodes(self, id: int) -> _rt.AsyncStream[WorkflowNode]:
        """As `list_nodes`, one item at a time while the response arrives. The request is sent when the first item is requested."""
        from ..api.workflows.list_nodes import call as _call

        return _rt.AsyncStream(self._client, _call(id))

    async def get_capping(self, id: int) -> list[WorkflowCapping]:
        """Get the capping of a workflow.

        Gets the rules that cap how often nodes of a workflow are run.

        `GET /scripting/workflows/{id}/capping`

        Args:
            id: Identifier of the workflow.

        Returns:
            The rules that cap how often nodes are run.

        Error statuses:
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (full): workflowmanagement/c352ec05, where the title is that of the operation for nodes.

        """
        from ..api.workflows.get_capping import call as _call

        return (await self._client.perform(_call(id))).parsed

    async def get_capping_detailed(self, id: int) -> _rt.Response[list[WorkflowCapping]]:
        """As `get_capping`, with the status and the headers of the response."""
        from ..api.workflows.get_capping import call as _call

        return await self._client.perform(_call(id))

    def stream_get_capping(self, id: int) -> _rt.AsyncStream[WorkflowCapping]:
        """As `get_capping`, one item at a time while the response arrives. The request is sent when the first item is requested."""
        from ..api.workflows.get_capping import call as _call

        return _rt.AsyncStream(self._client, _call(id))

    async def list_tasks(self, id: int) -> list[WorkflowTask]:
        """List the scheduled tasks of a workflow.

        Lists the scheduled tasks of a workflow.

        `GET /scripting/workflows/{id}/tasks`

        Args:
            id: Identifier of the workflow.

        Returns:
            The tasks.

        Error statuses:
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (full): workflowmanagement/a0e4f8ef.

        """
        from ..api.workflows.list_tasks import call as _call

        return (await self._client.perform(_call(id))).parsed

    async def list_tasks_detailed(self, id: int) -> _rt.Response[list[WorkflowTask]]:
        """As `list_tasks`, with the status and the headers of the response."""
        from ..api.workflows.list_tasks import call as _call

        return await self._client.perform(_call(id))

    def stream_list_tasks(self, id: int) -> _rt.AsyncStream[WorkflowTask]:
        """As `list_tasks`, one item at a time while the response arrives. The request is sent when the first item is requested."""
        from ..api.workflows.list_tasks import call as _call

        return _rt.AsyncStream(self._client, _call(id))
