"""Executions and renderings of actions."""

from __future__ import annotations

import re
from typing import Any

from np6_sandbox.behaviours import actions
from np6_sandbox.behaviours.registry import ValidRequest, behaviour
from np6_sandbox.errors import Rejection
from np6_sandbox.state import contacts, sending
from np6_sandbox.values import Document, as_object

_HREF = re.compile(r"<a\b[^>]*\bhref\s*=\s*[\"']([^\"']+)[\"']", re.IGNORECASE)


@behaviour("POST", "/actions/{id}/executions", assumes=["echo_stamps"])
def execute_many(request: ValidRequest) -> list[Document]:
    action = _sendable(request)
    items = request.body if isinstance(request.body, list) else []
    for position, item in enumerate(items):
        _check_item(action, item, f"body $[{position}]")
    return [_execute(request, action, item) for item in items]


@behaviour("POST", "/actions/{id}/execution", assumes=[400, 404, 415, "echo_stamps"])
def execute_one(request: ValidRequest) -> Document:
    action = _sendable(request)
    _check_item(action, request.document, "body $")
    return _execute(request, action, request.document)


@behaviour("POST", "/actions/{id}/targets/{targetId}")
def send_to_target(request: ValidRequest) -> Any:
    action = actions.by_id(request.account, request.path["id"])
    actions.require_state(action, actions.VALIDATED)
    target = contacts.by_id(request.account, request.path["targetId"])
    _check_override(action, request.document)
    item = {**request.document, "stamp": None}  # no source knows a stamp in this body
    return sending.execute(request.account, action, target, item, request.cause())


@behaviour("POST", "/actions/{id}/renders")
def render_many(request: ValidRequest) -> list[Document]:
    action = actions.by_id(request.account, request.path["id"])
    items = request.body if isinstance(request.body, list) else []
    return [_render(request, action, as_object(item)) for item in items]


@behaviour("POST", "/actions/{id}/render")
def render_one(request: ValidRequest) -> Document:
    action = actions.by_id(request.account, request.path["id"])
    return _render(request, action, request.document)


@behaviour("POST", "/actions/{id}/render/links")
def render_links(request: ValidRequest) -> Document:
    """Return a link for each one in the request; without any, the links of the action's HTML."""
    action = actions.by_id(request.account, request.path["id"])
    asked = request.document.get("links") or []
    found = _HREF.findall(str(as_object(action.get("content")).get("html") or ""))
    return {"type": "success", "links": [_link(action, number) for number in range(len(asked))] or found}


def _sendable(request: ValidRequest) -> Document:
    action = actions.by_id(request.account, request.path["id"])
    actions.require_state(action, actions.VALIDATED)
    channel = sending.channel_of(action)
    if request.media_type != f"application/vnd.np6.cm.{channel}":
        raise Rejection(415, f"action {action['id']} is sent by {channel}, content type is {request.media_type}")
    return action


def _check_item(action: Document, item: Any, where: str) -> None:
    if not isinstance(as_object(item).get("recipient"), dict):
        raise Rejection.invalid(f"{where}.recipient: is required")
    _check_override(action, item)


def _check_override(action: Document, item: Document) -> None:
    version = as_object(as_object(action.get("settings")).get("templating")).get("version")
    if item.get("content") and version not in (None, "4.1"):
        raise Rejection.conflict(f"content cannot be overridden with templating {version}, only with 4.1")


def _execute(request: ValidRequest, action: Document, item: Document) -> Document:
    target = contacts.find(request.account, item["recipient"])
    if target is None:
        return {"type": "error", "value": {"type": "recipient not found", "recipient": item["recipient"]}}
    return sending.execute(request.account, action, target, item, request.cause())


def _render(request: ValidRequest, action: Document, item: Document) -> Document:
    receiver = as_object(item.get("receiver"))
    target = contacts.find(request.account, receiver) if receiver else None
    if receiver and target is None:
        raise Rejection(404, f"the receiver {receiver} does not exist")
    address = as_object(item.get("context")).get("recipient")
    if not address and target is not None:
        address = sending.address_of(request.account, action, target)
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
