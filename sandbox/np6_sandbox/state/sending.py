"""What happens when a message is sent: the ledger's entry and the events that follow from it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from np6_sandbox.state import contacts
from np6_sandbox.state.account import IDENTITY, Account
from np6_sandbox.state.contacts import Document
from np6_sandbox.state.events import Event
from np6_sandbox.state.ledger import Channel, Message, Occasion

LINKS = ("open", "redirection", "unsubscribe", "form", "mirror")
RESPONSES = ("reply", "stop", "complaint", "optout", "impression")
_BOUNCE_WORD = re.compile(r"(?<![a-z])(soft|hard)?[-_.]?bounce(?![a-z])", re.IGNORECASE)
_HARD = {
    "status": {
        "type": "sync",
        "code": {"enhanced": "5.1.2"},
        "diagnostic": "bad destination system: no such domain",
        "mta": "",
    },
    "analysis": {
        "verdict": "hard",
        "subject": {"type": "address", "detail": {"type": "bad destination system address"}},
    },
}
_SOFT = {
    "status": {
        "type": "sync",
        "code": {"enhanced": "5.4.4"},
        "diagnostic": "unable to route: no mail hosts for domain",
        "mta": "",
    },
    "analysis": {"verdict": "soft", "subject": {"type": "other or undefined status"}},
}


@dataclass(frozen=True, slots=True)
class Cause:
    """Why something is sent: the occasion, and the request behind it."""

    occasion: Occasion
    request_id: str = ""
    attempt: int = 1


@dataclass(frozen=True, slots=True)
class Origin:
    """What an event comes from: the area of the interface that lists it, its identifier there, its `source.type`."""

    area: str
    id: str | int
    type: str


def origin_of(action: Mapping[str, Any]) -> Origin:
    return Origin("actions", action["id"], channel_of(action))


def channel_of(action: Mapping[str, Any]) -> Channel:
    return "sms" if str(action.get("type", "")).startswith("sms") else "email"


def verdict(address: str) -> str | None:
    """`hard` or `soft` for an address that says it bounces: `hard-bounce@example.com`, `bounce.soft@...`."""
    local = address.partition("@")[0]
    match = _BOUNCE_WORD.search(local)
    if match is None:
        return None
    return "soft" if (match[1] or "").lower() == "soft" or "soft" in local.lower() else "hard"


def address_of(account: Account, action: Mapping[str, Any], target: Mapping[str, Any]) -> str:
    """The address of a target that an action writes to; empty when the target has none."""
    wanted = (action.get("settings") or {}).get("field")
    kind = "phone" if channel_of(action) == "sms" else "email"
    for definition in account.store["fields"].values():
        if definition["id"] == wanted or (not wanted and definition.get("type") == kind):
            value = target["fields"].get(str(definition["id"]))
            return value if isinstance(value, str) else ""
    return ""


def execute(account: Account, action: Document, target: Document, request: Mapping[str, Any], cause: Cause) -> Document:
    """Carries out one execution, and answers its result.

    Args:
        request: The item of the request: overrides of content and headers, data, stamp.
    """
    stamp = new_stamp(account, request.get("stamp"))
    footprint = contacts.footprint(account, target)
    execution: Document = {"id": action["id"], "kind": "message", "recipient": footprint, "stamp": stamp}
    if request.get("data") is not None:
        execution["data"] = request["data"]
    record_event(account, origin_of(action), "execution", target["id"], {"execution": execution})

    address = address_of(account, action, target)
    obstacle = None
    if not address:
        obstacle = "the target has no address"
    elif target["id"] in account.store["redlist_sms" if channel_of(action) == "sms" else "redlist_mail"]:
        obstacle = "the target is on the red list"
    if obstacle:
        cancellation = {"type": "user defined policy", "value": {"type": "render", "message": obstacle}}
        detail = {"execution": execution, "cancellation": cancellation}
        record_event(account, origin_of(action), "cancellation", target["id"], detail)
    else:
        deliver(account, action, address, request, cause, target=target, stamp=stamp)
    return {"type": "success", "id": stamp["id"], "recipient": footprint}


def deliver(
    account: Account,
    action: Document,
    address: str,
    request: Mapping[str, Any],
    cause: Cause,
    *,
    target: Document | None,
    stamp: Document,
) -> None:
    """Enters a message into the ledger, with its activation, and its bounce when the address says so."""
    message = _message(account, action, address, request, cause, target=target, stamp=stamp)
    account.record_message(message)
    if cause.occasion != "test":
        detail = {"activation": activation(account, message)}
        record_event(account, origin_of(action), "activation", message.target, detail)
        gravity = verdict(address) if message.channel == "email" else None
        if gravity:
            bounce(account, message, gravity)


def activation(account: Account, message: Message) -> Document:
    """How events name the message that they are about."""
    target = account.store["targets"].get(message.target) if message.target else None
    receiver: Document = {"type": "id", "value": message.target or ""}
    if target is not None:
        receiver = contacts.footprint(account, target)
    if message.channel == "push":
        contact = {"type": "contact", "value": receiver}
        return {"id": int(message.action), "version": message.version, "kind": "application", "receiver": contact}
    return {
        "id": message.action,
        "kind": "message",
        "receiver": receiver,
        "stamp": {"time": int(message.time * 1000), "id": message.id, "thread": message.thread},
        "recipient": message.recipient,
    }


def bounce(account: Account, message: Message, gravity: str) -> Event:
    """Lets a message come back, `hard` or `soft`."""
    detail = {"activation": activation(account, message), "bounce": _HARD if gravity == "hard" else _SOFT}
    return _react(account, message, "bounce", detail)


def react(
    account: Account,
    message: Message,
    kind: str,
    *,
    link: str = "open",
    verdict: str = "hard",
    robot: str | None = None,
) -> Event:
    """Lets something happen to a message that was sent.

    Args:
        kind: `bounce`, `hit`, or one of `RESPONSES`; a stop is a reply that asks for no more messages.
        link: For a hit, one of `LINKS`.
        verdict: For a bounce, `hard` or `soft`.
        robot: For a hit, the class of the robot that caused it: genericrobot, mpp or gsr.

    Raises:
        ValueError: one of them is unknown.
    """
    _require("event", kind, ("bounce", "hit", *RESPONSES))
    if kind == "bounce":
        _require("verdict", verdict, ("hard", "soft"))
        return bounce(account, message, verdict)
    detail = {"activation": activation(account, message)}
    if kind == "hit":
        _require("link", link, LINKS)
        if robot is not None and (not isinstance(robot, str) or not robot or "," in robot):
            raise ValueError(f"robot {robot!r}: the name of a class is expected, for instance mpp")
        return _react(account, message, kind, {**detail, "link": {"type": link}}, link=link, robot=robot)
    if kind == "stop":
        return _react(account, message, "reply", detail, link="stop")
    return _react(account, message, kind, detail)


def record_event(
    account: Account,
    origin: Origin,
    kind: str,
    target: str | None,
    detail: Document,
    *,
    activated: int | None = None,
    link: str | None = None,
    robot: str | None = None,
) -> Event:
    """Enters an event of this moment."""
    now = account.clock.milliseconds()
    body = {
        "type": kind,
        "id": account.new_uuid(),
        "timestamp": now,
        "identity": IDENTITY,
        "source": {"type": origin.type, "detail": detail},
    }
    event = Event(
        area=origin.area,
        kind=kind,
        source=origin.id,
        target=target,
        timestamp=now,
        activated=activated,
        body=body,
        link=link,
        robot=robot,
    )
    account.record_event(event)
    return event


def _react(account: Account, message: Message, kind: str, detail: Document, **marks: str | None) -> Event:
    if message.channel == "push":
        origin = Origin("notifications", int(message.action), "notification")
    else:
        origin = Origin("actions", message.action, message.channel)
    return record_event(account, origin, kind, message.target, detail, activated=int(message.time * 1000), **marks)


@dataclass(frozen=True, slots=True)
class Composed:
    """The content of a message: that of the action, with what the request overrides."""

    sender_label: str
    sender_address: str
    reply: str
    subject: str
    html: str
    text: str

    @property
    def sender(self) -> str:
        """`Label <prefix@domain>`, as far as the parts are known."""
        if self.sender_label and self.sender_address:
            return f"{self.sender_label} <{self.sender_address}>"
        return self.sender_label or self.sender_address


def compose(action: Mapping[str, Any], request: Mapping[str, Any]) -> Composed:
    """Puts a message together. The templating language is not evaluated."""
    content, override = _object(action.get("content")), _object(request.get("content"))
    headers = {**_object(content.get("headers")), **_object(request.get("headers"))}
    sender = _object(headers.get("from"))
    return Composed(
        sender_label=_text(sender.get("label")),
        sender_address="@".join(_text(sender[part]) for part in ("prefix", "domain") if sender.get(part)),
        reply=_text(headers.get("reply")),
        subject=_text(request.get("subject")) or _text(content.get("subject")),
        html=_text(override.get("html")) or _text(content.get("html")),
        text=_text(override.get("text")) or _text(content.get("text")) or _text(content.get("textContent")),
    )


def new_stamp(account: Account, given: Any = None) -> Document:
    """A stamp; the parts that the request gave are kept."""
    stamp = {"time": account.clock.milliseconds(), "id": account.new_uuid(), "thread": account.new_uuid()}
    for key, value in _object(given).items():
        if isinstance(value, int if key == "time" else str):
            stamp[key] = value
    return stamp


def _message(
    account: Account,
    action: Document,
    address: str,
    request: Mapping[str, Any],
    cause: Cause,
    *,
    target: Document | None,
    stamp: Document,
) -> Message:
    composed = compose(action, request)
    copies, attachments = request.get("copies"), request.get("attachments")
    return Message(
        id=stamp["id"],
        number=account.ledger.total + 1,
        time=account.clock.time(),
        channel=channel_of(action),
        occasion=cause.occasion,
        action=action["id"],
        action_name=_text(action.get("name")),
        target=None if target is None else target["id"],
        recipient=address,
        sender=composed.sender,
        reply_to=composed.reply,
        subject=composed.subject,
        html=composed.html,
        text=composed.text,
        data=_object(request.get("data")),
        copies=copies if isinstance(copies, list) else [],
        attachments=[_text(_object(item).get("name")) for item in attachments] if isinstance(attachments, list) else [],
        thread=stamp["thread"],
        archived=bool(_object(action.get("settings")).get("archive")),
        request_id=cause.request_id,
        attempt=cause.attempt,
    )


def _require(what: str, value: str, known: tuple[str, ...]) -> None:
    if value not in known:
        raise ValueError(f"{what} {str(value)[:100]!r}: one of {', '.join(known)} is expected")


def _object(value: Any) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""
