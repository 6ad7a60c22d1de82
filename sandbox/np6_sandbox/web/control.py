"""The control API: what the class Sandbox does, over HTTP for other languages."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, fields
from functools import cached_property
from typing import Any
from urllib.parse import unquote

from aiohttp import web
from jsonschema_rs import Draft202012Validator

from np6_sandbox.behaviours.archives import eml
from np6_sandbox.behaviours.registry import Reply
from np6_sandbox.core import Core
from np6_sandbox.errors import Rejection
from np6_sandbox.faults import Fault
from np6_sandbox.seed import SECTIONS
from np6_sandbox.state import sending
from np6_sandbox.state.account import Changes
from np6_sandbox.validation import decode, require
from np6_sandbox.values import encode
from np6_sandbox.web.guard import Guard
from np6_sandbox.web.page import Page, number_of

ROOT = "/_sandbox"
PROTECTION = {
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-store",
}
"""Headers of every response, which keep pages of other origins out of browsers without fetch metadata too."""
Query = dict[str, str]


@dataclass(frozen=True)
class Route:
    """What a method of a path below `/_sandbox/api` does.

    Attributes:
        function: Called with the query and the body; returns a JSON value.
        query: Names of its query parameters.
        properties: Schemas of the properties of its body; None if it takes none.
    """

    function: Callable[[Query, Any], Any]
    query: tuple[str, ...] = ()
    properties: Mapping[str, Any] | None = None

    @cached_property
    def body(self) -> Draft202012Validator:
        schema = {"type": "object", "properties": dict(self.properties or {}), "additionalProperties": False}
        return Draft202012Validator(schema)


class Control:
    """Serve requests under `/_sandbox`, without a key.

    Attributes:
        routes: Routes of the control API, by method and path below `/_sandbox/api`.
    """

    def __init__(self, core: Core, guard: Guard) -> None:
        self._core = core
        self._guard = guard
        self.page = Page(core)
        text = {"type": "string"}
        self.routes: Mapping[tuple[str, str], Route] = {
            ("GET", ""): Route(self._status),
            ("GET", "messages"): Route(self._messages, ("action", "recipient", "target", "occasion", "request_id")),
            ("GET", "requests"): Route(self._requests, ("operation",)),
            ("GET", "documents"): Route(self._documents, ("collection",)),
            ("GET", "faults"): Route(lambda _query, _body: [fault.to_dict() for fault in core.faults]),
            ("POST", "faults"): Route(
                self._add_fault, properties={f.name: {} for f in fields(Fault) if f.init}
            ),  # Fault checks the values
            ("DELETE", "faults"): Route(self._remove_faults, ("id",)),
            ("POST", "events"): Route(
                self._add_event,
                properties={
                    "message": text,
                    "type": text,
                    "link": text,
                    "verdict": text,
                    "robot": {"type": ["string", "null"]},
                },
            ),
            ("POST", "seed"): Route(
                lambda _query, body: core.seed(body),
                properties={section: {"type": ["array", "null"]} for section in SECTIONS},
            ),
            ("GET", "settings"): Route(lambda _query, _body: asdict(core.account.settings)),
            ("POST", "settings"): Route(
                lambda _query, body: asdict(core.configure(body)),
                properties={name: {} for name in Changes.__annotations__},
            ),  # Settings checks the values
            ("POST", "clock"): Route(self._advance, properties={"advance": {"type": "number"}}),
            ("POST", "reset"): Route(self._reset, properties={}),
        }

    def __call__(self, http: web.BaseRequest, content: bytes, trouble: Reply | None) -> web.Response:
        """Serve a request.

        Args:
            content: Its body.
            trouble: The reply if the request is invalid.
        """
        path = unquote(http.rel_url.path).removeprefix(ROOT).strip("/")
        is_api = path == "api" or path.startswith("api/")
        try:
            self._guard.check_origin(http.headers, navigable=http.method == "GET" and not is_api)
            if trouble is not None:
                raise Rejection(trouble.status, trouble.reason)
            query = dict(http.rel_url.query)
            if is_api:
                response = _json(200, self._api(http, path.removeprefix("api").strip("/"), query, content))
            else:
                response = self._page_or_file(http.method, path, query)
        except Rejection as rejection:
            response = _json(rejection.status, {"error": rejection.reason})
        except ValueError as error:
            response = _json(400, {"error": str(error)})
        for name, value in PROTECTION.items():
            response.headers.setdefault(name, value)
        return response

    def _page_or_file(self, method: str, path: str, query: Query) -> web.Response:
        if method not in ("GET", "HEAD"):
            return web.Response(status=405, headers={"Allow": "GET"})
        with self._core.lock:
            self._core.settle()
            if path.startswith("messages/") and path.endswith(".eml"):
                return self._file(path.removeprefix("messages/").removesuffix(".eml"))
            return self.page.show(path, query)

    def _api(self, http: web.BaseRequest, path: str, query: Query, content: bytes) -> Any:
        route = self.routes.get((http.method, path))
        if route is None:
            allowed = sorted(method for method, known in self.routes if known == path)
            if not allowed:
                raise Rejection(404, f"there is nothing at {ROOT}/api/{path[:100]}")
            raise Rejection(405, f"{', '.join(allowed)} is expected")
        for name in query:
            if name not in route.query:
                known = ", ".join(route.query) or "none"
                raise Rejection.invalid(f"query {name[:100]}: is unknown; there is {known}")
        body = None
        if route.properties is not None:
            if http.content_type != "application/json":  # which a form of a web page of another origin cannot send
                raise Rejection(415, "content type application/json is expected")
            body = decode(content) if content else {}
            require("body", route.body, body)
        with self._core.lock:
            self._core.settle()
            result = route.function(query, body)
            self._core.save()
        return result

    def _status(self, _query: Query, _body: Any) -> Any:
        core = self._core
        return {
            "status": "ok",
            "time": core.account.clock.iso(),
            "operations": len(core.spec.endpoints),
            "messages": core.account.ledger.total,
            "requests": core.requests.total,
            "faults": len(core.faults),
        }

    def _messages(self, query: Query, _body: Any) -> Any:
        return [message.to_dict() for message in self._core.account.ledger.select(**query)]

    def _requests(self, query: Query, _body: Any) -> Any:
        operation = query.get("operation")
        return [r.to_dict() for r in self._core.requests if operation is None or r.operation == operation]

    def _documents(self, query: Query, _body: Any) -> Any:
        return self._core.documents(query.get("collection", "actions"))

    def _add_fault(self, _query: Query, body: Any) -> Any:
        return self._core.faults.add(body.pop("operation", "*"), **body).to_dict()

    def _remove_faults(self, query: Query, _body: Any) -> Any:
        if "id" not in query:
            self._core.faults.clear()
            return []
        number = number_of(query["id"])
        if number is None:
            raise Rejection.invalid("query id: the number of a fault is expected")
        if not self._core.faults.remove(number):
            raise Rejection(404, f"there is no fault {number}")
        return [fault.to_dict() for fault in self._core.faults]

    def _add_event(self, _query: Query, body: Any) -> Any:
        """Record a reaction to a message: `{"message": id, "type": "bounce", "verdict": "soft"}`."""
        message = self._core.account.ledger.find(body.get("message", ""))
        if message is None:
            raise Rejection(404, f"the ledger does not hold a message {body.get('message', '')[:100]!r}")
        return sending.react(
            self._core.account,
            message,
            body.get("type", ""),
            link=body.get("link", "open"),
            verdict=body.get("verdict", "hard"),
            robot=body.get("robot"),
        ).body

    def _advance(self, _query: Query, body: Any) -> Any:
        self._core.account.clock.advance(body.get("advance", 0))
        return {"time": self._core.account.clock.iso()}

    def _reset(self, _query: Query, _body: Any) -> Any:
        self._core.reset()
        return self._status({}, None)

    def _file(self, name: str) -> web.Response:
        number = number_of(name)
        message = None if number is None else self._core.account.ledger.numbered(number)
        if message is None:
            return web.Response(status=404)
        headers = {"Content-Disposition": f'attachment; filename="{message.number}.eml"'}
        return web.Response(body=eml(message), content_type="message/rfc822", headers=headers)


def _json(status: int, value: Any) -> web.Response:
    return web.Response(status=status, body=encode(value), content_type="application/json")
