"""Sending and rendering messages on request."""

from __future__ import annotations

import re
from typing import Any

from np6_sandbox.behaviours import actions
from np6_sandbox.behaviours.registry import Call, as_object, behaviour
from np6_sandbox.refusal import Refusal
from np6_sandbox.state import contacts, sending
from np6_sandbox.state.contacts import Document

_HREF = re.compile(r"<a\b[^>]*\bhref\s*=\s*[\"']([^\"']+)[\"']", re.IGNORECASE)


@behaviour("POST", "/actions/{id}/executions")
def execute_many(call: Call) -> list[Document]:
    action = _sendable(call)
    items = call.body if isinstance(call.body, list) else []
    for position, item in enumerate(items):
        _check_item(action, item, f"body $[{position}]")
    return [_execute(call, action, item) for item in items]


@behaviour("POST", "/actions/{id}/execution")
def execute_one(call: Call) -> Document:
    action = _sendable(call)
    _check_item(action, call.document, "body $")
    return _execute(call, action, call.document)


@behaviour("POST", "/actions/{id}/targets/{targetId}")
def send_to_target(call: Call) -> Any:
    action = actions.by_id(call.account, call.path["id"])
    actions.require_state(action, actions.VALIDATED)
    target = contacts.by_id(call.account, call.path["targetId"])
    _check_override(action, call.document)
    return sending.execute(call.account, action, target, call.document, call.cause())


@behaviour("POST", "/actions/{id}/renders")
def render_many(call: Call) -> list[Document]:
    action = actions.by_id(call.account, call.path["id"])
    items = call.body if isinstance(call.body, list) else []
    return [_render(call, action, as_object(item)) for item in items]


@behaviour("POST", "/actions/{id}/render")
def render_one(call: Call) -> Document:
    action = actions.by_id(call.account, call.path["id"])
    return _render(call, action, call.document)


@behaviour("POST", "/actions/{id}/render/links")
def render_links(call: Call) -> Document:
    """A link for each that the request asks for; the links of the action's HTML when it asks for none."""
    action = actions.by_id(call.account, call.path["id"])
    asked = call.document.get("links") or []
    found = _HREF.findall(str(as_object(action.get("content")).get("html") or ""))
    return {"type": "success", "links": [_link(action, number) for number in range(len(asked))] or found}


def _sendable(call: Call) -> Document:
    action = actions.by_id(call.account, call.path["id"])
    actions.require_state(action, actions.VALIDATED)
    channel = sending.channel_of(action)
    if call.media_type != f"application/vnd.np6.cm.{channel}":
        raise Refusal(415, f"action {action['id']} is sent by {channel}, content type is {call.media_type}")
    return action


def _check_item(action: Document, item: Any, where: str) -> None:
    if not isinstance(as_object(item).get("recipient"), dict):
        raise Refusal.invalid(f"{where}.recipient: is required")
    _check_override(action, item)


def _check_override(action: Document, item: Document) -> None:
    version = as_object(as_object(action.get("settings")).get("templating")).get("version")
    if item.get("content") and version not in (None, "4.1"):
        raise Refusal.conflict(f"content cannot be overridden with templating {version}, only with 4.1")


def _execute(call: Call, action: Document, item: Document) -> Document:
    target = contacts.find(call.account, item["recipient"])
    if target is None:
        return {"type": "error", "value": {"type": "recipient not found", "recipient": item["recipient"]}}
    return sending.execute(call.account, action, target, item, call.cause())


def _render(call: Call, action: Document, item: Document) -> Document:
    receiver = as_object(item.get("receiver"))
    target = contacts.find(call.account, receiver) if receiver else None
    if receiver and target is None:
        raise Refusal(404, f"the receiver {receiver} does not exist")
    address = as_object(item.get("context")).get("recipient")
    if not address and target is not None:
        address = sending.address_of(call.account, action, target)
    composed = sending.compose(action, item)
    return {
        "type": "success",
        "recipient": str(address or ""),
        "sender": {
            "bounce": composed.sender_address,
            "label": composed.sender_label,
            "reply": composed.reply,
            "value": composed.sender_address,
        },
        "subject": composed.subject,
        "html": composed.html,
        "text": composed.text,
        "headers": {},
    }


def _link(action: Document, number: int) -> str:
    return f"https://links.sandbox.invalid/{action['id']}/{number}"
