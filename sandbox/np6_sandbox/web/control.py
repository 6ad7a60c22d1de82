"""The sandbox's own interface over HTTP: what Python can ask for, other languages can ask for here."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from urllib.parse import unquote

from aiohttp import web

from np6_sandbox.behaviours.archives import eml
from np6_sandbox.behaviours.registry import encode
from np6_sandbox.core import Core
from np6_sandbox.refusal import Refusal
from np6_sandbox.seed import plant
from np6_sandbox.state import sending
from np6_sandbox.validation import decode
from np6_sandbox.web.page import Page

ROOT = "/_sandbox"
Action = Callable[[dict[str, str], Any], Any]


class Control:
    """Answers requests under `/_sandbox`; needs no key."""

    def __init__(self, core: Core) -> None:
        self._core = core
        self._page = Page(core)
        self._actions: dict[tuple[str, str], Action] = {
            ("GET", ""): self._status,
            ("GET", "messages"): self._messages,
            ("GET", "requests"): self._requests,
            ("GET", "documents"): self._documents,
            ("GET", "faults"): lambda _query, _body: [fault.to_dict() for fault in core.faults],
            ("POST", "faults"): self._add_fault,
            ("DELETE", "faults"): self._remove_faults,
            ("POST", "events"): self._add_event,
            ("POST", "seed"): self._seed,
            ("POST", "clock"): self._advance,
            ("POST", "reset"): self._reset,
        }

    async def __call__(self, http: web.BaseRequest) -> web.StreamResponse:
        path = unquote(http.rel_url.path).removeprefix(ROOT).strip("/")
        query = dict(http.rel_url.query)
        if path == "api" or path.startswith("api/"):
            return await self._api(http, path.removeprefix("api").strip("/"), query)
        if http.method not in ("GET", "HEAD"):
            return web.Response(status=405, headers={"Allow": "GET"})
        with self._core.lock:
            self._core.settle()
            if path.startswith("messages/") and path.endswith(".eml"):
                return self._file(path.removeprefix("messages/").removesuffix(".eml"))
            return self._page.show(path, query)

    async def _api(self, http: web.BaseRequest, path: str, query: dict[str, str]) -> web.StreamResponse:
        action = self._actions.get((http.method, path))
        if action is None:
            allowed = sorted(method for method, known in self._actions if known == path)
            if not allowed:
                return _json(404, {"error": f"there is nothing at {ROOT}/api/{path}"})
            return _json(405, {"error": f"{', '.join(allowed)} is expected"})
        try:
            body = None
            if http.method == "POST":
                if http.content_type != "application/json":  # which a form of a foreign web page cannot send
                    raise Refusal(415, "content type application/json is expected")
                content = await http.read()
                body = decode(content) if content else {}
                if not isinstance(body, dict):
                    raise Refusal.invalid("an object is expected")
            with self._core.lock:
                self._core.settle()
                result = action(query, body)
                self._core.save()
        except Refusal as refusal:
            return _json(refusal.status, {"error": refusal.reason})
        except (ValueError, TypeError) as error:
            return _json(400, {"error": str(error)})
        return _json(200, result)

    def _status(self, _query: dict[str, str], _body: Any) -> Any:
        core = self._core
        return {
            "status": "ok",
            "time": core.account.clock.iso(),
            "operations": len(core.description.operations),
            "messages": core.account.ledger.total,
            "requests": core.journal.total,
            "faults": len(core.faults),
        }

    def _messages(self, query: dict[str, str], _body: Any) -> Any:
        names = ("action", "recipient", "target", "occasion", "request_id")
        wanted = {name: query[name] for name in names if name in query}
        return [message.to_dict() for message in self._core.account.ledger.select(**wanted)]

    def _requests(self, query: dict[str, str], _body: Any) -> Any:
        operation = query.get("operation")
        return [r.to_dict() for r in self._core.journal if operation is None or r.operation == operation]

    def _documents(self, query: dict[str, str], _body: Any) -> Any:
        return self._core.account.store[query.get("collection", "actions")].values()

    def _add_fault(self, _query: dict[str, str], body: Any) -> Any:
        return self._core.faults.add(body.pop("operation", "*"), **body).to_dict()

    def _remove_faults(self, query: dict[str, str], _body: Any) -> Any:
        if "id" not in query:
            self._core.faults.clear()
        elif not self._core.faults.remove(int(query["id"])):
            raise Refusal(404, f"there is no fault {query['id']}")
        return [fault.to_dict() for fault in self._core.faults]

    def _add_event(self, _query: dict[str, str], body: Any) -> Any:
        """`{"message": id, "type": "hit", "link": "open"}`, `{"message": id, "type": "bounce", "verdict": "soft"}`."""
        message = self._core.account.ledger.find(str(body.get("message")))
        if message is None:
            raise Refusal(404, f"the ledger does not hold a message {body.get('message')!r}")
        return sending.react(
            self._core.account,
            message,
            str(body.get("type")),
            link=body.get("link", "open"),
            verdict=body.get("verdict", "hard"),
            robot=body.get("robot"),
        ).body

    def _seed(self, _query: dict[str, str], body: Any) -> Any:
        return plant(self._core.account, body)

    def _advance(self, _query: dict[str, str], body: Any) -> Any:
        self._core.account.clock.advance(float(body.get("advance", 0)))
        return {"time": self._core.account.clock.iso()}

    def _reset(self, _query: dict[str, str], _body: Any) -> Any:
        self._core.reset()
        return self._status({}, None)

    def _file(self, number: str) -> web.Response:
        message = self._core.account.ledger.numbered(int(number)) if number.isdecimal() else None
        if message is None:
            return web.Response(status=404)
        headers = {"Content-Disposition": f'attachment; filename="{message.number}.eml"'}
        return web.Response(body=eml(message), content_type="message/rfc822", headers=headers)


def _json(status: int, value: Any) -> web.Response:
    return web.Response(status=status, body=encode(value), content_type="application/json")
