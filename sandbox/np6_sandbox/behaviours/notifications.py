"""Push notifications: rendering and sending to the subscriptions of targets."""

from __future__ import annotations

from np6_sandbox.behaviours import subscriptions
from np6_sandbox.behaviours.documents import NOTIFICATIONS
from np6_sandbox.behaviours.registry import ValidRequest, behaviour
from np6_sandbox.errors import Rejection
from np6_sandbox.state import contacts, sending
from np6_sandbox.state.ledger import Message, Occasion
from np6_sandbox.values import Document, as_object

_NO_ID = "00000000-0000-0000-0000-000000000000"
_PARTS = ("title", "body", "icon", "thumbnail", "image")


@behaviour("GET", "/notifications/{id}/render/contact")
@behaviour("GET", "/notifications/{id}/versions/{version}/render/contact")
@behaviour("GET", "/notifications/{id}/versions/{version}/render/contact/{contact}")
def render_for_contact(request: ValidRequest) -> Document:
    if "contact" in request.path:
        target = contacts.by_id(request.account, request.path["contact"])
    elif "unicity" in request.query:
        target = contacts.by_unicity(request.account, request.query["unicity"])
    else:
        target = contacts.by_hash(request.account, request.query["hash"])
    return _render(request, target, {})


@behaviour("POST", "/notifications/{id}/versions/{version}/render", assumes=["echo_stamps"])
def render_version(request: ValidRequest) -> Document:
    receiver = as_object(request.document.get("receiver"))
    target = contacts.find(request.account, {"type": "footprint", **receiver}) if receiver else None
    if receiver and target is None:
        raise Rejection(404, f"the receiver {receiver} does not exist")
    return _render(request, target, request.document)


@behaviour("POST", "/notifications/{id}/versions/{version}/test")
def test_version(request: ValidRequest) -> Document:
    """Send a test. The recipient is a number with an unknown meaning, so the ledger shows the number."""
    notification = NOTIFICATIONS.get(request.account, request.path["id"])
    recipient = as_object(request.document.get("recipient"))
    address = str(recipient.get("value", ""))
    message = _message(request, notification, request.document, "test", target=None, recipient=address)
    request.account.record_message(message)
    return {"type": "success", "id": message.id}


@behaviour("POST", "/notifications/{id}/executions", assumes=["echo_stamps"])
def execute_many(request: ValidRequest) -> list[Document]:
    notification = NOTIFICATIONS.get(request.account, request.path["id"])
    items = request.body if isinstance(request.body, list) else []
    return [_execute(request, notification, as_object(item)) for item in items]


def _execute(request: ValidRequest, notification: Document, item: Document) -> Document:
    recipient = as_object(item.get("recipient"))
    target = contacts.find(request.account, as_object(recipient.get("value"))) or contacts.find(
        request.account, recipient
    )
    if target is None:
        return {"type": "error", "value": {"type": "recipient not found", "recipient": recipient}}
    account, origin = request.account, sending.Origin("notifications", notification["id"], "notification")
    sending.record_event(account, origin, "execution", target["id"], {})
    application = as_object(notification.get("settings")).get("application")
    first = ""
    for subscription in subscriptions.of_target(account, target["id"]):
        if application in (None, subscription.get("application")):
            token = str(as_object(subscription.get("provider")).get("token") or "")
            message = _message(request, notification, item, "execution", target=target, recipient=token)
            account.record_message(message)
            detail = {"activation": sending.activation(account, message)}
            sending.record_event(account, origin, "activation", target["id"], detail)
            first = first or message.id
    return {"type": "success", "id": first or account.new_uuid()}


def _message(
    request: ValidRequest,
    notification: Document,
    overrides: Document,
    occasion: Occasion,
    *,
    target: Document | None,
    recipient: str,
) -> Message:
    account, stamp = request.account, sending.new_stamp(request.account, overrides.get("stamp"))
    version = _version(notification, request.path.get("version"))
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
        request_id=request.request_id,
        attempt=request.attempt,
    )


def _render(request: ValidRequest, target: Document | None, item: Document) -> Document:
    notification = NOTIFICATIONS.get(request.account, request.path["id"])
    version = _version(notification, request.path.get("version"))
    found = subscriptions.of_target(request.account, target["id"]) if target is not None else []
    return {
        "type": "success",
        "meta": {
            "notification": notification["id"],
            "version": version.get("id") or _NO_ID,
            "application": as_object(notification.get("settings")).get("application") or _NO_ID,
            "subscription": found[0]["id"] if found else _NO_ID,
            "stamp": sending.new_stamp(request.account, item.get("stamp")),
            "channel": "",
            "redirection": "",
        },
        "render": {part: str(version.get(part) or "") for part in _PARTS},
    }


def _version(notification: Document, wanted: str | None) -> Document:
    """Return the wanted version, by default the first one; raise `Rejection` 404 if it does not exist."""
    versions = [as_object(version) for version in notification.get("versions") or ()]
    if wanted is None:
        return versions[0] if versions else {}
    for version in versions:
        if version.get("id") == wanted:
            return version
    raise Rejection.missing("version", wanted)
