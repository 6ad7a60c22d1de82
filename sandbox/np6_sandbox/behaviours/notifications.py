"""Push notifications: rendering, and sending to the subscriptions of targets."""

from __future__ import annotations

from typing import Any

from np6_sandbox.behaviours import subscriptions
from np6_sandbox.behaviours.documents import NOTIFICATIONS
from np6_sandbox.behaviours.registry import Call, as_object, behaviour
from np6_sandbox.refusal import Refusal
from np6_sandbox.state import contacts, sending
from np6_sandbox.state.ledger import Message, Occasion

Document = dict[str, Any]
_NO_ID = "00000000-0000-0000-0000-000000000000"
_PARTS = ("title", "body", "icon", "thumbnail", "image")


@behaviour("GET", "/notifications/{id}/render/contact")
@behaviour("GET", "/notifications/{id}/versions/{version}/render/contact")
@behaviour("GET", "/notifications/{id}/versions/{version}/render/contact/{contact}")
def render_for_contact(call: Call) -> Document:
    if "contact" in call.path:
        target = contacts.by_id(call.account, call.path["contact"])
    elif "unicity" in call.query:
        target = contacts.by_unicity(call.account, call.query["unicity"])
    else:
        target = contacts.by_hash(call.account, call.query["hash"])
    return _render(call, target, {})


@behaviour("POST", "/notifications/{id}/versions/{version}/render")
def render_version(call: Call) -> Document:
    receiver = as_object(call.document.get("receiver"))
    target = contacts.find(call.account, {"type": "footprint", **receiver}) if receiver else None
    if receiver and target is None:
        raise Refusal(404, f"the receiver {receiver} does not exist")
    return _render(call, target, call.document)


@behaviour("POST", "/notifications/{id}/versions/{version}/test")
def test_version(call: Call) -> Document:
    """The recipient of a test is a number whose meaning is not known, so it is what the ledger shows."""
    notification = NOTIFICATIONS.get(call.account, call.path["id"])
    recipient = as_object(call.document.get("recipient"))
    address = str(recipient.get("value", ""))
    message = _message(call, notification, call.document, "test", target=None, recipient=address)
    call.account.record_message(message)
    return {"type": "success", "id": message.id}


@behaviour("POST", "/notifications/{id}/executions")
def execute_many(call: Call) -> list[Document]:
    notification = NOTIFICATIONS.get(call.account, call.path["id"])
    items = call.body if isinstance(call.body, list) else []
    return [_execute(call, notification, as_object(item)) for item in items]


@behaviour("POST", "/notifications/{id}/execution")
def execute_one(call: Call) -> Document:
    return _execute(call, NOTIFICATIONS.get(call.account, call.path["id"]), call.document)


def _execute(call: Call, notification: Document, item: Document) -> Document:
    recipient = as_object(item.get("recipient"))
    target = contacts.find(call.account, as_object(recipient.get("value"))) or contacts.find(call.account, recipient)
    if target is None:
        return {"type": "error", "value": {"type": "recipient not found", "recipient": recipient}}
    account, origin = call.account, sending.Origin("notifications", notification["id"], "notification")
    sending.record_event(account, origin, "execution", target["id"], {})
    application = as_object(notification.get("settings")).get("application")
    first = ""
    for subscription in subscriptions.of_target(account, target["id"]):
        if application in (None, subscription.get("application")):
            token = str(as_object(subscription.get("provider")).get("token") or "")
            message = _message(call, notification, item, "execution", target=target, recipient=token)
            account.record_message(message)
            detail = {"activation": sending.activation(account, message)}
            sending.record_event(account, origin, "activation", target["id"], detail)
            first = first or message.id
    return {"type": "success", "id": first or account.new_uuid()}


def _message(
    call: Call,
    notification: Document,
    overrides: Document,
    occasion: Occasion,
    *,
    target: Document | None,
    recipient: str,
) -> Message:
    account, stamp = call.account, sending.new_stamp(call.account, overrides.get("stamp"))
    version = _version(notification, call.path.get("version"))
    return Message(
        id=stamp["id"],
        number=account.ledger.total + 1,
        time=account.clock.time(),
        channel="push",
        occasion=occasion,
        action=str(notification["id"]),
        action_name=str(notification.get("name") or ""),
        target=None if target is None else target["id"],
        recipient=recipient,
        subject=str(overrides.get("title") or version.get("title") or ""),
        text=str(overrides.get("body") or version.get("body") or ""),
        data=as_object(overrides.get("data")),
        thread=stamp["thread"],
        version=str(version.get("id") or _NO_ID),
        request_id=call.request_id,
        attempt=call.attempt,
    )


def _render(call: Call, target: Document | None, request: Document) -> Document:
    notification = NOTIFICATIONS.get(call.account, call.path["id"])
    version = _version(notification, call.path.get("version"))
    found = subscriptions.of_target(call.account, target["id"]) if target is not None else []
    return {
        "type": "success",
        "meta": {
            "notification": notification["id"],
            "version": version.get("id") or _NO_ID,
            "application": as_object(notification.get("settings")).get("application") or _NO_ID,
            "subscription": found[0]["id"] if found else _NO_ID,
            "stamp": sending.new_stamp(call.account, request.get("stamp")),
            "channel": "",
            "redirection": "",
        },
        "render": {part: str(version.get(part) or "") for part in _PARTS},
    }


def _version(notification: Document, wanted: str | None) -> Document:
    """The wanted version, by default the first one; `Refusal` 404 when the notification does not have it."""
    versions = [as_object(version) for version in notification.get("versions") or ()]
    if wanted is None:
        return versions[0] if versions else {}
    for version in versions:
        if version.get("id") == wanted:
            return version
    raise Refusal.missing("version", wanted)
