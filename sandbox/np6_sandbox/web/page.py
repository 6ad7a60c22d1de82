"""The page: the state of the sandbox as HTML, without scripts and external resources."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime
from functools import cache
from importlib import resources
from typing import Any
from urllib.parse import quote

from aiohttp import web

from np6_sandbox.behaviours.actions import STATE_NAMES
from np6_sandbox.core import Core
from np6_sandbox.state.ledger import Message
from np6_sandbox.state.request_log import LoggedRequest
from np6_sandbox.web.markup import Html, join, tag

SHOWN = 200
"""Number of rows that a table shows, the newest ones."""
_PATH = (10, 20, 38, 50)
_POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none';"
    " frame-ancestors 'none'"
)
_NUMBER = re.compile(r"[0-9]{1,18}")
_TABS = (
    ("", "Overview"),
    ("messages", "Messages"),
    ("actions", "Actions"),
    ("requests", "Requests"),
    ("faults", "Faults"),
)


class Page:
    """The views of a sandbox. The caller holds its lock."""

    def __init__(self, core: Core) -> None:
        self._core = core
        self.views = {
            "": self._overview,
            "messages": self._messages,
            "actions": self._actions,
            "requests": self._requests,
            "faults": self._faults,
        }

    def show(self, path: str, query: dict[str, str]) -> web.Response:
        """Render the view with a path below `/_sandbox`; with `live` in the query it reloads every two seconds."""
        view = self.views.get(path)
        if view is None:
            return web.Response(status=404, text="There is no such page.")
        text = "<!doctype html>" + self._frame(path, query, view(query))
        headers = {"Content-Security-Policy": _POLICY, "Referrer-Policy": "no-referrer"}
        body = text.encode("utf-8", "replace")
        return web.Response(body=body, content_type="text/html", charset="utf-8", headers=headers)

    def _frame(self, path: str, query: dict[str, str], content: Html) -> Html:
        core, live = self._core, "live" in query
        counts = {
            "messages": core.account.ledger.total,
            "actions": len(core.account.store["actions"]),
            "requests": core.requests.total,
            "faults": len(core.faults),
        }
        suffix = "?live=1" if live else ""
        tabs = [
            tag(
                "a",
                title,
                tag("b", str(counts[name])) if name in counts else None,
                href=f"/_sandbox/{name}{suffix}",
                class_="on" if name == path else None,
            )
            for name, title in _TABS
        ]
        toggle = tag(
            "a",
            "Live" if live else "Go live",
            class_="live on" if live else "live",
            href=f"/_sandbox/{path}" if live else f"/_sandbox/{path}?live=1",
        )
        return tag(
            "html",
            tag(
                "head",
                tag("meta", charset="utf-8"),
                tag("meta", name="viewport", content="width=device-width,initial-scale=1"),
                tag("meta", http_equiv="refresh", content="2") if live else None,
                tag("title", f"{dict(_TABS)[path]} - NP6 sandbox"),
                tag("style", _style()),
            ),
            tag(
                "body",
                tag(
                    "header",
                    tag(
                        "div",
                        tag("a", tag("i", "N6"), "NP6 sandbox", class_="brand", href="/_sandbox/"),
                        tag("nav", *tabs),
                        tag("div", tag("span", core.account.url, class_="mono"), toggle, class_="right"),
                        class_="bar",
                    ),
                ),
                tag("main", content),
            ),
            lang="en",
        )

    def _overview(self, _query: dict[str, str]) -> Html:
        core = self._core
        failed = sum(1 for r in core.requests if r.status is None or r.status >= 400)
        validated = sum(1 for a in core.account.store["actions"].values() if _state(a) == 50)
        tiles = [
            _tile("messages", "Messages", core.account.ledger.total, "would have been sent"),
            _tile("actions", "Actions", len(core.account.store["actions"]), f"{validated} validated"),
            _tile("requests", "Requests", core.requests.total, f"{failed} of those kept failed"),
            _tile("faults", "Faults", len(core.faults), "set"),
        ]
        messages, requests = core.account.ledger[-6:][::-1], core.requests[-10:][::-1]
        actions = core.account.store["actions"].values()[-5:][::-1]
        return join(
            tag("h1", "Nothing is sent"),
            tag("p", "What your program asked of NP6, and what NP6 would have sent.", class_="lead"),
            tag("div", *tiles, class_="tiles"),
            tag(
                "div",
                _card("Latest messages", _message_table(messages, brief=True), "messages"),
                _card("Actions", _action_table(actions, brief=True), "actions"),
                class_="two",
            ),
            _card("Latest requests", _request_table(requests), "requests"),
        )

    def _messages(self, query: dict[str, str]) -> Html:
        ledger = self._core.account.ledger
        shown = ledger[-SHOWN:][::-1]
        if not shown:
            return join(_title("Messages", "No messages yet."))
        chosen = ledger.numbered(number_of(query.get("number", "")) or 0) or shown[0]
        items = [_message_item(message, message is chosen) for message in shown]
        lead = f"{ledger.total} would have been sent" + _of_which(len(shown), ledger.total)
        box = tag("div", tag("div", *items, class_="list"), self._message_card(chosen), class_="box")
        return join(_title("Messages", lead), tag("div", box, class_="card"))

    def _message_card(self, message: Message) -> Html:
        facts = [
            ("To", message.recipient),
            ("From", message.sender),
            ("Reply to", message.reply_to),
            ("Action", f"{message.action_name} ({message.action})"),
            ("Target", message.target or ""),
            ("Sent", _moment(message.time)),
            ("LoggedRequest", message.request_id and _request_link(message.request_id, message.request_id)),
            ("Attempt", str(message.attempt)),
            ("Message id", message.id),
        ]
        rows = [join(tag("dt", name), tag("dd", value)) for name, value in facts if value]
        marks = [_occasion(message), *self._reactions(message)]
        head = tag(
            "div",
            tag("h1", message.subject or message.text[:80] or "(no subject)"),
            tag("dl", *rows),
            tag("div", *marks, class_="marks"),
            class_="top",
        )
        preview: str
        if message.html:
            preview = tag("iframe", srcdoc=message.html, sandbox="", title="Preview of the message")
        else:
            preview = tag("pre", message.text or "(empty)")
        extras = [
            _details("Text version", message.text if message.html else ""),
            _details("HTML source", message.html),
            _details("Data", json.dumps(message.data, indent=2) if message.data else ""),
            _details("Attachments", "\n".join(message.attachments)),
            _details("Copies", json.dumps(list(message.copies), indent=2) if message.copies else ""),
        ]
        link = tag("a", "Download as .eml", href=f"/_sandbox/messages/{message.number}.eml", class_="small")
        return tag("div", head, preview, *extras, tag("div", link, class_="foot"), class_="message")

    def _reactions(self, message: Message) -> list[Html]:
        if message.target is None:
            return []
        marks = []
        for event in self._core.account.events.of_target(message.target):
            detail = event.body["source"]["detail"].get("activation", {})
            if event.activated is None or detail.get("stamp", {}).get("id") != message.id:
                continue
            if event.kind == "bounce":
                marks.append(_chip(f"{_verdict(event.body)} bounce", "bad"))
            else:
                robot = f" by {event.robot}" if event.robot else ""
                marks.append(_chip(f"{event.link or event.kind}{robot}", "ok" if event.kind == "hit" else "warn"))
        return marks

    def _actions(self, _query: dict[str, str]) -> Html:
        actions = self._core.account.store["actions"].values()
        shown = actions[-SHOWN:][::-1]
        lead = "Only a validated action sends" + _of_which(len(shown), len(actions))
        return join(_title("Actions", lead), tag("div", self._sent_table(shown), class_="card"))

    def _sent_table(self, actions: list[dict[str, Any]]) -> Html:
        sent: dict[str, int] = {}
        for message in self._core.account.ledger:
            sent[message.action] = sent.get(message.action, 0) + 1
        return _action_table(actions, sent=sent)

    def _requests(self, query: dict[str, str]) -> Html:
        log = self._core.requests
        chosen = next((r for r in log if r.id == query.get("id")), None)
        shown = log[-SHOWN:][::-1]
        parts = [_title("Requests", f"{log.total} received" + _of_which(len(shown), log.total))]
        if chosen is not None:
            parts.append(_request_card(chosen))
        parts.append(tag("div", _request_table(shown), class_="card"))
        return join(*parts)

    def _faults(self, _query: dict[str, str]) -> Html:
        faults = list(self._core.faults)
        title = _title("Faults", "The first fault that applies to a call decides.")
        if not faults:
            example = 'sandbox.faults.add("actions_execute_many", status=503, after=True, times=1)'
            hint = tag("div", "No fault is set. Example: ", tag("code", example), class_="empty")
            return join(title, tag("div", hint, class_="card"))
        rows = []
        for fault in faults:
            when = [
                f"calls {', '.join(map(str, sorted(fault.calls)))}" if fault.calls is not None else "",
                f"{fault.times} at most" if fault.times is not None else "",
                f"probability {fault.probability:g}" if fault.probability is not None else "",
            ]
            rows.append(
                tag(
                    "tr",
                    tag("td", str(fault.id), class_="tight dim"),
                    tag("td", tag("code", fault.operation)),
                    tag("td", fault.describe()),
                    tag("td", ", ".join(filter(None, when)) or "every call"),
                    tag("td", f"{fault.applied} of {fault.seen}", class_="tight"),
                    tag("td", _chip("spent", "") if fault.spent else _chip("armed", "warn"), class_="tight"),
                )
            )
        return join(title, tag("div", _table(("", "Operation", "Effect", "Calls", "Applied", ""), rows), class_="card"))


def number_of(text: str) -> int | None:
    """Return the number in a part of a URL; None if it is none."""
    return int(text) if _NUMBER.fullmatch(text) else None


@cache
def _style() -> Html:
    return Html((resources.files("np6_sandbox.web") / "style.css").read_text(encoding="utf-8"))


def _verdict(body: dict[str, Any]) -> str:
    """Return `hard` or `soft`, from the body of a bounce event."""
    verdict: str = body["source"]["detail"]["bounce"]["analysis"]["verdict"]
    return verdict


def _state(action: dict[str, Any]) -> int:
    return int(action.get("informations", {}).get("state") or 0)


def _of_which(shown: int, total: int) -> str:
    return "." if shown >= total else f"; the newest {shown} are shown."


def _title(title: str, lead: str) -> Html:
    return join(tag("h1", title), tag("p", lead, class_="lead"))


def _tile(path: str, title: str, number: int, note: str) -> Html:
    inner = (tag("span", title), tag("strong", f"{number:,}"), tag("em", note))
    return tag("a", *inner, class_="tile", href=f"/_sandbox/{path}")


def _card(title: str, content: Html, path: str) -> Html:
    head = tag("div", tag("h2", title), tag("a", "All", href=f"/_sandbox/{path}"), class_="head")
    return tag("div", head, content, class_="card")


def _table(names: tuple[str, ...], rows: list[Html]) -> Html:
    return tag("table", tag("thead", tag("tr", *(tag("th", name) for name in names))), tag("tbody", *rows))


def _chip(text: str, kind: str) -> Html:
    return tag("span", text, class_=f"chip {kind}".strip())


def _details(title: str, text: str) -> Html | None:
    return tag("details", tag("summary", title), tag("pre", tag("code", text))) if text else None


def _moment(seconds: float) -> str:
    return datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%d %H:%M:%S UTC")


def _time(seconds: float) -> Html:
    return tag("time", datetime.fromtimestamp(seconds, UTC).strftime("%H:%M:%S"), title=_moment(seconds))


def _occasion(message: Message) -> Html:
    kinds = {"execution": "info", "campaign": "info", "test": "warn"}
    return _chip(f"{message.channel}, {message.occasion}", kinds[message.occasion])


def _message_item(message: Message, chosen: bool) -> Html:
    return tag(
        "a",
        tag("div", tag("strong", message.recipient or "(no address)"), _time(message.time), class_="top"),
        tag("p", message.subject or message.text[:80] or "(no subject)"),
        tag("div", f"{message.action_name or message.action}, {message.occasion}", class_="meta"),
        class_="item on" if chosen else "item",
        href=f"/_sandbox/messages?number={message.number}",
    )


def _message_table(messages: list[Message], *, brief: bool) -> Html:
    if not messages:
        return tag("div", "No messages yet.", class_="empty")
    rows = [
        tag(
            "tr",
            tag("td", tag("a", m.recipient or "-", href=f"/_sandbox/messages?number={m.number}"), class_="clip"),
            tag("td", m.subject or m.text[:60], class_="clip"),
            tag("td", _chip(m.occasion, "warn" if m.occasion == "test" else "info"), class_="tight"),
            tag("td", _time(m.time), class_="tight dim"),
        )
        for m in messages
    ]
    return tag("table", tag("tbody", *rows)) if brief else _table(("To", "Subject", "", "Time"), rows)


def _action_table(actions: list[dict[str, Any]], *, brief: bool = False, sent: dict[str, int] | None = None) -> Html:
    if not actions:
        return tag("div", "No actions yet.", class_="empty")
    rows = []
    for action in actions:
        cells = [
            tag("td", tag("code", action["id"]), class_="tight"),
            tag("td", str(action.get("name") or ""), class_="clip"),
            tag("td", _steps(_state(action)), class_="tight"),
        ]
        if not brief:
            cells.insert(2, tag("td", str(action.get("type") or ""), class_="tight dim"))
            cells.append(tag("td", STATE_NAMES.get(_state(action), ""), class_="tight dim"))
            cells.append(tag("td", str((sent or {}).get(action["id"], 0)), class_="tight"))
        rows.append(tag("tr", *cells))
    if brief:
        return tag("table", tag("tbody", *rows))
    return _table(("Id", "Name", "Type", "State", "", "Messages"), rows)


def _steps(state: int) -> Html:
    """Render the states 10, 20, 38, 50 of an action, with the present one marked."""
    parts: list[Html] = []
    for step in sorted({*_PATH, state}):
        kind = "past" if step < state else "now done" if step == state == 50 else "now" if step == state else None
        if parts:
            parts.append(tag("i"))
        parts.append(tag("span", str(step), class_=kind, title=STATE_NAMES.get(step, "unknown")))
    return tag("div", *parts, class_="steps")


def _request_table(requests: list[LoggedRequest]) -> Html:
    if not requests:
        return tag("div", "No requests yet.", class_="empty")
    rows = [
        tag(
            "tr",
            tag("td", _status(r), class_="tight"),
            tag("td", tag("span", r.method, class_="method"), class_="tight"),
            tag("td", _request_link(r.id, tag("code", r.path)), class_="clip"),
            tag("td", r.reason, class_="clip dim"),
            tag("td", _time(r.time), class_="tight dim"),
        )
        for r in requests
    ]
    return _table(("Status", "", "Path", "Reason", "Time"), rows)


def _request_link(request_id: str, text: str) -> Html:
    return tag("a", text, href=f"/_sandbox/requests?id={quote(request_id)}")


def _request_card(request: LoggedRequest) -> Html:
    facts = [
        ("LoggedRequest id", request.id),
        ("Operation", request.operation or "none"),
        ("Time", _moment(request.time)),
        ("Content type", request.content_type),
        ("Attempt", str(request.attempt)),
        ("Reason", request.reason),
    ]
    rows = [join(tag("dt", name), tag("dd", value)) for name, value in facts if value]
    head = tag("div", _status(request), tag("code", f"{request.method} {request.path}"), class_="head")
    inner = tag("div", tag("dl", *rows), style="padding:4px 18px 16px")
    content = request.content.decode("utf-8", "replace")
    return tag("div", head, inner, _details("Body", content), class_="card")


def _status(request: LoggedRequest) -> Html:
    if request.status is None:
        return _chip("reset", "bad")
    kind = "ok" if request.status < 300 else "warn" if request.status < 500 else "bad"
    return _chip(str(request.status), kind)
