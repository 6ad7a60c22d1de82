"""The sandbox's own interface, under `/_sandbox`."""

from __future__ import annotations

from aiohttp import web

from np6_sandbox.core import Core


class Control:
    """Answers requests under `/_sandbox`."""

    def __init__(self, core: Core) -> None:
        self._core = core

    async def __call__(self, http: web.BaseRequest) -> web.StreamResponse:
        messages = [message.to_dict() for message in self._core.account.ledger]
        return web.json_response({"path": http.path, "messages": messages})
