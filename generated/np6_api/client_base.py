"""The bases of the two clients: they send calls with an httpx client, and return typed responses."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from typing import TYPE_CHECKING, Any, Self, TypeVar

import httpx

from .errors import UnexpectedStatus
from .types import STREAM_EXTENSION, Call, Response

if TYPE_CHECKING:
    from types import TracebackType

T = TypeVar("T")


class ClientBase:
    """Sends calls with an httpx client, which decides on address, key, timeouts and retries.

    Args:
        http: The httpx client; its base URL is the address of the API.
    """

    def __init__(self, http: httpx.Client) -> None:
        self._http = http

    @property
    def http(self) -> httpx.Client:
        """The underlying httpx client."""
        return self._http

    def perform(self, call: Call[T]) -> Response[T]:
        """Send a call and read its response.

        Raises:
            UnexpectedStatus: The status is not a success.
            DecodeError: The response does not match the spec.
            httpx.HTTPError: There is no response.
        """
        response = self._http.send(call.build(self._http))
        if not response.is_success:
            raise UnexpectedStatus(call.operation, response)
        return Response(response.status_code, response.headers, response.content, call.read(response))

    @contextmanager
    def open_stream(self, call: Call[Any]) -> Iterator[httpx.Response]:
        """Send a call and yield its response unread; errors while it is read pass through.

        Raises:
            UnexpectedStatus: The status is not a success.
            StreamError: The response ended early, or could not be read to its end.
            httpx.HTTPError: There is no response.
        """
        request = call.build(self._http)
        request.extensions[STREAM_EXTENSION] = True
        response = self._http.send(request, stream=True)
        try:
            if not response.is_success:
                response.read()
                raise UnexpectedStatus(call.operation, response)
            yield response
        finally:
            response.close()

    def close(self) -> None:
        """Close the connections."""
        self._http.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


class AsyncClientBase:
    """As `ClientBase`, for an event loop.

    Args:
        http: The httpx client; its base URL is the address of the API.
    """

    def __init__(self, http: httpx.AsyncClient) -> None:
        self._http = http

    @property
    def http(self) -> httpx.AsyncClient:
        """The underlying httpx client."""
        return self._http

    async def perform(self, call: Call[T]) -> Response[T]:
        """Send a call and read its response.

        Raises:
            UnexpectedStatus: The status is not a success.
            DecodeError: The response does not match the spec.
            httpx.HTTPError: There is no response.
        """
        response = await self._http.send(call.build(self._http))
        if not response.is_success:
            raise UnexpectedStatus(call.operation, response)
        return Response(response.status_code, response.headers, response.content, call.read(response))

    @asynccontextmanager
    async def open_stream(self, call: Call[Any]) -> AsyncIterator[httpx.Response]:
        """Send a call and yield its response unread; errors while it is read pass through.

        Raises:
            UnexpectedStatus: The status is not a success.
            StreamError: The response ended early, or could not be read to its end.
            httpx.HTTPError: There is no response.
        """
        request = call.build(self._http)
        request.extensions[STREAM_EXTENSION] = True
        response = await self._http.send(request, stream=True)
        try:
            if not response.is_success:
                await response.aread()
                raise UnexpectedStatus(call.operation, response)
            yield response
        finally:
            await response.aclose()

    async def aclose(self) -> None:
        """Close the connections."""
        await self._http.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.aclose()
