"""The HTTP/1.1 server, whose responses a fault can damage down to the socket."""

from __future__ import annotations

import asyncio
import logging
import socket
import struct
import uuid
from typing import Any

from aiohttp import web

from np6_sandbox.behaviours.registry import Reply
from np6_sandbox.core import AdmittedRequest, Core, RawRequest
from np6_sandbox.errors import Rejection
from np6_sandbox.faults import Fault
from np6_sandbox.web.control import ROOT, Control
from np6_sandbox.web.guard import Guard

LARGEST_BODY = 64 * 1024 * 1024
_LOG = logging.getLogger("np6_sandbox")
_WITHOUT_BODY = (204, 304)
_LINGER_NOT = struct.pack("ii", 1, 0)


class Server(web.Server):
    """Serve one sandbox; `control` serves what is under `/_sandbox`."""

    def __init__(self, core: Core, control: Control, guard: Guard) -> None:
        loop = asyncio.get_running_loop()
        super().__init__(self._handle, request_factory=_large_request)
        self._loop_of_server = loop
        self._core = core
        self._control = control
        self._guard = guard

    def __call__(self) -> web.RequestHandler:
        return _Connection(self, loop=self._loop_of_server, access_log=None)  # type: ignore[arg-type]

    async def _handle(self, http: web.BaseRequest) -> web.StreamResponse:
        path, _, query = http.raw_path.partition("?")
        if not path.startswith("/"):  # absolute form: GET http://host/path
            path, query = http.rel_url.raw_path, http.rel_url.raw_query_string
        content, trouble = await _read(http)
        try:
            self._guard.check_host(http.headers, http.raw_path, _local_address(http))
        except Rejection as rejection:
            trouble = Reply.of_rejection(rejection)
        if path == ROOT or path.startswith(ROOT + "/"):
            controlled = self._control(http, content, trouble)
            if trouble is not None:
                controlled.force_close()
            return controlled
        headers = http.headers
        request = RawRequest(
            method=http.method,
            path=path,
            query=query,
            key=headers.get("X-Key"),
            media_type=headers.get("Content-Type", "").partition(";")[0].strip().lower(),
            has_length="Content-Length" in headers or "Transfer-Encoding" in headers,
            content=content,
            attempt=self._core.repetitions.count(http.method, path, query, content),
        )
        if trouble is not None:
            response = self._response(request, None, trouble)
            response.force_close()
            return response
        admitted = self._core.admit(request)
        if isinstance(admitted, Reply):
            return self._response(request, None, admitted)
        if admitted.fault is not None:
            return await self._respond_with_fault(http, admitted, admitted.fault)
        reply = self._core.carry_out(admitted)
        response = self._response(request, admitted, reply)
        if reply.parts is not None:
            await response.prepare(http)
            for part in reply.parts:
                await response.write(part)
        return response

    async def _respond_with_fault(
        self, http: web.BaseRequest, admitted: AdmittedRequest, fault: Fault
    ) -> web.StreamResponse:
        """Respond as a fault says."""
        if fault.delay:
            await asyncio.sleep(fault.delay)
        reply = Reply(200)
        if fault.after or not fault.replaces_response:
            reply = self._core.carry_out(admitted)
        if fault.reset:
            self._core.record(admitted.request, admitted.endpoint, None, f"fault: {fault.describe()}")
            return _reset(http)
        if fault.status is not None:
            reply = Reply(fault.status, fault.body.encode(), "text/plain; charset=utf-8" if fault.body else None)
        _damage(reply, fault)
        response = self._response(admitted.request, admitted, reply)
        if fault.truncate is None and not fault.slow:
            return response
        return await _trickle(http, response, reply.content, fault)

    def _response(self, request: RawRequest, admitted: AdmittedRequest | None, reply: Reply) -> web.StreamResponse:
        """Add the request to the request log, and make the response."""
        self._core.record(request, admitted.endpoint if admitted else None, reply.status, reply.reason)
        headers = {"x-request-id": request.id, "Server": "np6-sandbox", **self._core.headers()}
        if reply.reason:
            headers["X-Sandbox-Reason"] = _header_value(reply.reason)
        if reply.status == 429:
            headers["X-RateLimit-Remaining"] = "0"
        if reply.media_type is not None:
            headers["Content-Type"] = reply.media_type
        headers.update(reply.headers)
        if reply.parts is not None:
            return web.StreamResponse(status=reply.status, headers=headers)
        response = web.Response(
            status=reply.status,
            body=(reply.content if reply.status not in _WITHOUT_BODY else b"") or None,
            headers=headers,
        )
        if reply.media_type is None:
            response.headers.popall("Content-Type", None)
        return response


def _local_address(http: web.BaseRequest) -> str:
    """Return the local address of the connection of a request."""
    name = http.transport.get_extra_info("sockname") if http.transport is not None else None
    return str(name[0]) if isinstance(name, tuple) else ""


class _Connection(web.RequestHandler):
    """A connection whose responses to malformed requests have a request id too, and are not logged."""

    def handle_error(
        self,
        request: web.BaseRequest,
        status: int = 500,
        exc: BaseException | None = None,
        message: str | None = None,
    ) -> web.StreamResponse:
        if status >= 500 and not isinstance(exc, ConnectionError):  # a client may disconnect
            _LOG.error("the sandbox failed to process %s %s", request.method, request.path, exc_info=exc)
        headers = {"x-request-id": str(uuid.uuid4()), "Server": "np6-sandbox"}
        response = web.Response(status=status, text=message or "", headers=headers)
        response.force_close()
        return response

    def log_exception(self, *args: Any, **kw: Any) -> None:
        if not isinstance(kw.get("exc_info"), web.RequestPayloadError):  # an invalid body, which got its 400 already
            super().log_exception(*args, **kw)


def _large_request(message: object, payload: object, protocol: object, writer: object, task: object) -> web.BaseRequest:
    """Make a request whose body may be as large as a file to import."""
    loop = asyncio.get_running_loop()
    return web.BaseRequest(message, payload, protocol, writer, task, loop, client_max_size=LARGEST_BODY)  # type: ignore[arg-type]


async def _read(http: web.BaseRequest) -> tuple[bytes, Reply | None]:
    """Return the body, and the reply if it cannot be read."""
    try:
        return await http.read(), None
    except web.HTTPRequestEntityTooLarge:
        return b"", Reply(413, reason=f"the body exceeds {LARGEST_BODY} bytes")
    except web.RequestPayloadError:
        return b"", Reply(400, reason="the body is not what its headers announce")


def _damage(reply: Reply, fault: Fault) -> None:
    """Damage a reply as a fault says."""
    if reply.parts is not None:
        reply.content, reply.parts = b"".join(reply.parts), None
    if fault.malformed:
        reply.content = reply.content[: len(reply.content) // 2] + b"\x00"
        reply.media_type = reply.media_type or "application/json"
        if reply.status == 204:
            reply.status = 200
    reply.media_type = fault.content_type or reply.media_type
    reply.headers = {**reply.headers, **fault.headers}
    reply.reason = f"fault: {fault.describe()}"


async def _trickle(
    http: web.BaseRequest, whole: web.StreamResponse, content: bytes, fault: Fault
) -> web.StreamResponse:
    """Send a body slowly, or not to its end."""
    response = web.StreamResponse(status=whole.status, headers=whole.headers)
    response.content_length = len(content)
    await response.prepare(http)
    kept = content if fault.truncate is None else content[: fault.truncate]
    if fault.slow:
        for position in range(len(kept)):
            await response.write(kept[position : position + 1])
            await asyncio.sleep(fault.slow)
    else:
        await response.write(kept)
    if len(kept) < len(content) and http.transport is not None:
        http.transport.close()
    return response


def _reset(http: web.BaseRequest) -> web.StreamResponse:
    """Close the connection with a TCP reset."""
    transport = http.transport
    if transport is not None:
        connection = transport.get_extra_info("socket")
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _LINGER_NOT)
        transport.abort()
    return web.Response()


def _header_value(text: str) -> str:
    """Convert a reason to the value of a header: one line of ASCII."""
    line = "; ".join(text.splitlines()).encode("ascii", "backslashreplace").decode()
    return "".join(c if " " <= c <= "~" else "?" for c in line)[:1000]
