"""Scripted scenarios made of nodes, listeners and tasks."""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING, Any

from ..stream import AsyncStream, Stream
from ..types import Response

if TYPE_CHECKING:
    from ..client import AsyncClient, Client
    from ..models.workflow import Workflow
    from ..models.workflow_capping import WorkflowCapping
    from ..models.workflow_node import WorkflowNode
    from ..models.workflow_task import WorkflowTask


class Workflows:
    """Scripted scenarios made of nodes, listeners and tasks."""

    __slots__ = ("_client",)

    def __init__(self, client: Client) -> None:
        self._client = client

    def create(self, *, body: Workflow) -> Any:
        """Create a workflow.

        `POST /scripting/workflows`

        Args:
            body: The workflow to create.

        Returns:
            The workflow was created. What the answer holds is not documented.

        Evidence (partial): workflowmanagement/e7685387.
        """
        from ..api.workflows.create import call

        return self._client.perform(call(body=body)).parsed

    def create_detailed(self, *, body: Workflow) -> Response[Any]:
        """As `create`, with the status and the headers of the answer."""
        from ..api.workflows.create import call

        return self._client.perform(call(body=body))

    def update(self, id: int, *, body: Workflow) -> Any:
        """Replace a workflow.

        Replaces the whole workflow, so send all that should stay.

        `PUT /scripting/workflows/{id}`

        Args:
            id: Identifier of the workflow.
            body: The workflow as it should become.

        Returns:
            The workflow was updated. What the answer holds is not documented.

        Evidence (partial): workflowmanagement/6e404dbf.
        """
        from ..api.workflows.update import call

        return self._client.perform(call(id, body=body)).parsed

    def update_detailed(self, id: int, *, body: Workflow) -> Response[Any]:
        """As `update`, with the status and the headers of the answer."""
        from ..api.workflows.update import call

        return self._client.perform(call(id, body=body))

    def delete(self, id: int) -> None:
        """Delete a workflow.

        `DELETE /scripting/workflows/{id}`

        Args:
            id: Identifier of the workflow.

        Evidence (full): workflowmanagement/15476a50.
        """
        from ..api.workflows.delete import call

        return self._client.perform(call(id)).parsed

    def delete_detailed(self, id: int) -> Response[None]:
        """As `delete`, with the status and the headers of the answer."""
        from ..api.workflows.delete import call

        return self._client.perform(call(id))

    def patch(self, id: int) -> Workflow:
        """Update a workflow.

        What it changes is not documented; the reference shows no body.

        `PATCH /scripting/workflows/{id}`

        Args:
            id: Identifier of the workflow.

        Returns:
            The updated workflow.

        Evidence (partial): workflowmanagement/15476a50, c38e7196.
        """
        from ..api.workflows.patch import call

        return self._client.perform(call(id)).parsed

    def patch_detailed(self, id: int) -> Response[Workflow]:
        """As `patch`, with the status and the headers of the answer."""
        from ..api.workflows.patch import call

        return self._client.perform(call(id))

    def duplicate(self, id: int) -> Workflow:
        """Duplicate a workflow.

        `POST /scripting/workflows/{id}/duplication`

        Args:
            id: Identifier of the workflow.

        Returns:
            The copy.

        Evidence (partial): workflowmanagement/c38e7196.
        """
        from ..api.workflows.duplicate import call

        return self._client.perform(call(id)).parsed

    def duplicate_detailed(self, id: int) -> Response[Workflow]:
        """As `duplicate`, with the status and the headers of the answer."""
        from ..api.workflows.duplicate import call

        return self._client.perform(call(id))

    def list_nodes(self, id: int) -> builtins.list[WorkflowNode]:
        """List the nodes of a workflow.

        `GET /scripting/workflows/{id}/nodes`

        Args:
            id: Identifier of the workflow.

        Returns:
            The nodes.

        Evidence (full): workflowmanagement/21031e0c.
        """
        from ..api.workflows.list_nodes import call

        return self._client.perform(call(id)).parsed

    def list_nodes_detailed(self, id: int) -> Response[builtins.list[WorkflowNode]]:
        """As `list_nodes`, with the status and the headers of the answer."""
        from ..api.workflows.list_nodes import call

        return self._client.perform(call(id))

    def stream_list_nodes(self, id: int) -> Stream[WorkflowNode]:
        """As `list_nodes`, one item at a time while the answer arrives. The call starts with the first item."""
        from ..api.workflows.list_nodes import call

        return Stream(self._client, call(id))

    def get_capping(self, id: int) -> builtins.list[WorkflowCapping]:
        """Get the capping of a workflow.

        `GET /scripting/workflows/{id}/capping`

        Args:
            id: Identifier of the workflow.

        Returns:
            The rules that cap how often nodes are run.

        Evidence (full): workflowmanagement/c352ec05, where the title is that of the operation for nodes.
        """
        from ..api.workflows.get_capping import call

        return self._client.perform(call(id)).parsed

    def get_capping_detailed(self, id: int) -> Response[builtins.list[WorkflowCapping]]:
        """As `get_capping`, with the status and the headers of the answer."""
        from ..api.workflows.get_capping import call

        return self._client.perform(call(id))

    def stream_get_capping(self, id: int) -> Stream[WorkflowCapping]:
        """As `get_capping`, one item at a time while the answer arrives. The call starts with the first item."""
        from ..api.workflows.get_capping import call

        return Stream(self._client, call(id))

    def list_tasks(self, id: int) -> builtins.list[WorkflowTask]:
        """List the scheduled tasks of a workflow.

        `GET /scripting/workflows/{id}/tasks`

        Args:
            id: Identifier of the workflow.

        Returns:
            The tasks.

        Evidence (full): workflowmanagement/a0e4f8ef.
        """
        from ..api.workflows.list_tasks import call

        return self._client.perform(call(id)).parsed

    def list_tasks_detailed(self, id: int) -> Response[builtins.list[WorkflowTask]]:
        """As `list_tasks`, with the status and the headers of the answer."""
        from ..api.workflows.list_tasks import call

        return self._client.perform(call(id))

    def stream_list_tasks(self, id: int) -> Stream[WorkflowTask]:
        """As `list_tasks`, one item at a time while the answer arrives. The call starts with the first item."""
        from ..api.workflows.list_tasks import call

        return Stream(self._client, call(id))


class AsyncWorkflows:
    """Scripted scenarios made of nodes, listeners and tasks."""

    __slots__ = ("_client",)

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def create(self, *, body: Workflow) -> Any:
        """Create a workflow.

        `POST /scripting/workflows`

        Args:
            body: The workflow to create.

        Returns:
            The workflow was created. What the answer holds is not documented.

        Evidence (partial): workflowmanagement/e7685387.
        """
        from ..api.workflows.create import call

        return (await self._client.perform(call(body=body))).parsed

    async def create_detailed(self, *, body: Workflow) -> Response[Any]:
        """As `create`, with the status and the headers of the answer."""
        from ..api.workflows.create import call

        return await self._client.perform(call(body=body))

    async def update(self, id: int, *, body: Workflow) -> Any:
        """Replace a workflow.

        Replaces the whole workflow, so send all that should stay.

        `PUT /scripting/workflows/{id}`

        Args:
            id: Identifier of the workflow.
            body: The workflow as it should become.

        Returns:
            The workflow was updated. What the answer holds is not documented.

        Evidence (partial): workflowmanagement/6e404dbf.
        """
        from ..api.workflows.update import call

        return (await self._client.perform(call(id, body=body))).parsed

    async def update_detailed(self, id: int, *, body: Workflow) -> Response[Any]:
        """As `update`, with the status and the headers of the answer."""
        from ..api.workflows.update import call

        return await self._client.perform(call(id, body=body))

    async def delete(self, id: int) -> None:
        """Delete a workflow.

        `DELETE /scripting/workflows/{id}`

        Args:
            id: Identifier of the workflow.

        Evidence (full): workflowmanagement/15476a50.
        """
        from ..api.workflows.delete import call

        return (await self._client.perform(call(id))).parsed

    async def delete_detailed(self, id: int) -> Response[None]:
        """As `delete`, with the status and the headers of the answer."""
        from ..api.workflows.delete import call

        return await self._client.perform(call(id))

    async def patch(self, id: int) -> Workflow:
        """Update a workflow.

        What it changes is not documented; the reference shows no body.

        `PATCH /scripting/workflows/{id}`

        Args:
            id: Identifier of the workflow.

        Returns:
            The updated workflow.

        Evidence (partial): workflowmanagement/15476a50, c38e7196.
        """
        from ..api.workflows.patch import call

        return (await self._client.perform(call(id))).parsed

    async def patch_detailed(self, id: int) -> Response[Workflow]:
        """As `patch`, with the status and the headers of the answer."""
        from ..api.workflows.patch import call

        return await self._client.perform(call(id))

    async def duplicate(self, id: int) -> Workflow:
        """Duplicate a workflow.

        `POST /scripting/workflows/{id}/duplication`

        Args:
            id: Identifier of the workflow.

        Returns:
            The copy.

        Evidence (partial): workflowmanagement/c38e7196.
        """
        from ..api.workflows.duplicate import call

        return (await self._client.perform(call(id))).parsed

    async def duplicate_detailed(self, id: int) -> Response[Workflow]:
        """As `duplicate`, with the status and the headers of the answer."""
        from ..api.workflows.duplicate import call

        return await self._client.perform(call(id))

    async def list_nodes(self, id: int) -> builtins.list[WorkflowNode]:
        """List the nodes of a workflow.

        `GET /scripting/workflows/{id}/nodes`

        Args:
            id: Identifier of the workflow.

        Returns:
            The nodes.

        Evidence (full): workflowmanagement/21031e0c.
        """
        from ..api.workflows.list_nodes import call

        return (await self._client.perform(call(id))).parsed

    async def list_nodes_detailed(self, id: int) -> Response[builtins.list[WorkflowNode]]:
        """As `list_nodes`, with the status and the headers of the answer."""
        from ..api.workflows.list_nodes import call

        return await self._client.perform(call(id))

    def stream_list_nodes(self, id: int) -> AsyncStream[WorkflowNode]:
        """As `list_nodes`, one item at a time while the answer arrives. The call starts with the first item."""
        from ..api.workflows.list_nodes import call

        return AsyncStream(self._client, call(id))

    async def get_capping(self, id: int) -> builtins.list[WorkflowCapping]:
        """Get the capping of a workflow.

        `GET /scripting/workflows/{id}/capping`

        Args:
            id: Identifier of the workflow.

        Returns:
            The rules that cap how often nodes are run.

        Evidence (full): workflowmanagement/c352ec05, where the title is that of the operation for nodes.
        """
        from ..api.workflows.get_capping import call

        return (await self._client.perform(call(id))).parsed

    async def get_capping_detailed(self, id: int) -> Response[builtins.list[WorkflowCapping]]:
        """As `get_capping`, with the status and the headers of the answer."""
        from ..api.workflows.get_capping import call

        return await self._client.perform(call(id))

    def stream_get_capping(self, id: int) -> AsyncStream[WorkflowCapping]:
        """As `get_capping`, one item at a time while the answer arrives. The call starts with the first item."""
        from ..api.workflows.get_capping import call

        return AsyncStream(self._client, call(id))

    async def list_tasks(self, id: int) -> builtins.list[WorkflowTask]:
        """List the scheduled tasks of a workflow.

        `GET /scripting/workflows/{id}/tasks`

        Args:
            id: Identifier of the workflow.

        Returns:
            The tasks.

        Evidence (full): workflowmanagement/a0e4f8ef.
        """
        from ..api.workflows.list_tasks import call

        return (await self._client.perform(call(id))).parsed

    async def list_tasks_detailed(self, id: int) -> Response[builtins.list[WorkflowTask]]:
        """As `list_tasks`, with the status and the headers of the answer."""
        from ..api.workflows.list_tasks import call

        return await self._client.perform(call(id))

    def stream_list_tasks(self, id: int) -> AsyncStream[WorkflowTask]:
        """As `list_tasks`, one item at a time while the answer arrives. The call starts with the first item."""
        from ..api.workflows.list_tasks import call

        return AsyncStream(self._client, call(id))
