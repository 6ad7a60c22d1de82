"""The sending of a message: its entry in the ledger, and its events."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from np6_sandbox.state import contacts
from np6_sandbox.state.account import IDENTITY, Account
from np6_sandbox.state.events import LoggedEvent
from np6_sandbox.state.ledger import Channel, Message, Occasion
from np6_sandbox.values import Document, as_object, as_text

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
    """Why a message is sent: the occasion, and the request."""

    occasion: Occasion
    request_id: str = ""
    attempt: int = 1


@dataclass(frozen=True, slots=True)
class Origin:
    """The source of an event: the area of the API that lists it, its identifier there, and `source.type`."""

    area: str
    id: str | int
    type: str


def origin_of(action: Mapping[str, Any]) -> Origin:
    return Origin("actions", action["id"], channel_of(action))


def channel_of(action: Mapping[str, Any]) -> Channel:
    return "sms" if str(action.get("type", "")).startswith("sms") else "email"


def verdict(address: str) -> str | None:
    """Return how an address bounces by its name, `hard` or `soft`: `hard-bounce@...`, `bounce.soft@...`; else None."""
    local = address.partition("@")[0]
    match = _BOUNCE_WORD.search(local)
    if match is None:
        return None
    return "soft" if (match[1] or "").lower() == "soft" or "soft" in local.lower() else "hard"


def address_of(account: Account, action: Mapping[str, Any], target: Mapping[str, Any]) -> str:
    """Return the address of a target for an action; an empty text if it has none."""
    wanted = (action.get("settings") or {}).get("field")
    kind = "phone" if channel_of(action) == "sms" else "email"
    for definition in account.store["fields"].values():
        if definition["id"] == wanted or (not wanted and definition.get("type") == kind):
            value = target["fields"].get(str(definition["id"]))
            return value if isinstance(value, str) else ""
    return ""


def execute(account: Account, action: Document, target: Document, item: Mapping[str, Any], cause: Cause) -> Document:
    """Execute an action for one target; return the result.

    Args:
        item: Item of the request: content and headers that replace those of the action, data, stamp.
    """
    stamp = new_stamp(account, item.get("stamp"))
    footprint = contacts.footprint(account, target)
    execution: Document = {"id": action["id"], "kind": "message", "recipient": footprint, "stamp": stamp}
    if item.get("data") is not None:
        execution["data"] = item["data"]
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
        deliver(account, action, address, item, cause, target=target, stamp=stamp)
    return {"type": "success", "id": stamp["id"], "recipient": footprint}


def deliver(
    account: Account,
    action: Document,
    address: str,
    item: Mapping[str, Any],
    cause: Cause,
    *,
    target: Document | None,
    stamp: Document,
) -> None:
    """Add a message to the ledger, record its activation, and its bounce if the address has one."""
    message = _message(account, action, address, item, cause, target=target, stamp=stamp)
    account.record_message(message)
    if cause.occasion != "test":
        detail = {"activation": activation(account, message)}
        record_event(account, origin_of(action), "activation", message.target, detail)
        gravity = verdict(address) if message.channel == "email" else None
        if gravity:
            bounce(account, message, gravity)


def activation(account: Account, message: Message) -> Document:
    """Return a message in the form in which events name it."""
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


def bounce(account: Account, message: Message, gravity: str) -> LoggedEvent:
    """Record a bounce, `hard` or `soft`."""
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
) -> LoggedEvent:
    """Record a reaction to a message.

    Args:
        kind: `bounce`, `hit`, or one of `RESPONSES`; a stop is a reply that asks for no more messages.
        link: For a hit, one of `LINKS`.
        verdict: For a bounce, `hard` or `soft`.
        robot: For a hit, the class of the robot that caused it: genericrobot, mpp or gsr.

    Raises:
        ValueError: An argument has an unknown value.
    """
    _require("event", kind, ("bounce", "hit", *RESPONSES))
    if kind == "bounce":
        _require("verdict", verdict, ("hard", "soft"))
        return bounce(account, message, verdict)
    detail = {"activation": activation(account, message)}
    if kind == "hit":
        _require("link", link, LINKS)
        if robot is not None and (not isinstance(robot, str) or not robot or "," in robot):
            raise ValueError(f"robot {robot!r}: the name of a class is expected, for example mpp")
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
) -> LoggedEvent:
    """Record an event of this moment."""
    now = account.clock.milliseconds()
    body = {
        "type": kind,
        "id": account.new_uuid(),
        "timestamp": now,
        "identity": IDENTITY,
        "source": {"type": origin.type, "detail": detail},
    }
    event = LoggedEvent(
        area=origin.area,
        kind=kind,
        source=origin.id,
        target=target,
        timestamp=now,
        activated=activated,
        body=body,
        link=link,
        robot=robot,
        delay=account.event_delay(),
    )
    account.record_event(event)
    return event


def _react(account: Account, message: Message, kind: str, detail: Document, **marks: str | None) -> LoggedEvent:
    if message.channel == "push":
        origin = Origin("notifications", int(message.action), "notification")
    else:
        origin = Origin("actions", message.action, message.channel)
    return record_event(account, origin, kind, message.target, detail, activated=int(message.time * 1000), **marks)


@dataclass(frozen=True, slots=True)
class Composed:
    """The content of a message: that of the action, or of the request where it has any."""

    sender_label: str
    sender_address: str
    reply: str
    subject: str
    html: str
    text: str

    @property
    def sender(self) -> str:
        """`Label <prefix@domain>`, without the parts that are unknown."""
        if self.sender_label and self.sender_address:
            return f"{self.sender_label} <{self.sender_address}>"
        return self.sender_label or self.sender_address


def compose(action: Mapping[str, Any], item: Mapping[str, Any]) -> Composed:
    """Compose the content of a message. The templating language is not evaluated."""
    content, override = as_object(action.get("content")), as_object(item.get("content"))
    headers = {**as_object(content.get("headers")), **as_object(item.get("headers"))}
    sender = as_object(headers.get("from"))
    return Composed(
        sender_label=as_text(sender.get("label")),
        sender_address="@".join(as_text(sender[part]) for part in ("prefix", "domain") if sender.get(part)),
        reply=as_text(headers.get("reply")),
        subject=as_text(item.get("subject")) or as_text(content.get("subject")),
        html=as_text(override.get("html")) or as_text(content.get("html")),
        text=as_text(override.get("text")) or as_text(content.get("text")) or as_text(content.get("textContent")),
    )


def new_stamp(account: Account, given: Any = None) -> Document:
    """Return a new stamp, with the parts that the request gives if stamps are echoed."""
    stamp = {"time": account.clock.milliseconds(), "id": account.new_uuid(), "thread": account.new_uuid()}
    if not account.settings.echo_stamps:
        return stamp
    for key, value in as_object(given).items():
        if isinstance(value, int if key == "time" else str):
            stamp[key] = value
    return stamp


def _message(
    account: Account,
    action: Document,
    address: str,
    item: Mapping[str, Any],
    cause: Cause,
    *,
    target: Document | None,
    stamp: Document,
) -> Message:
    composed = compose(action, item)
    copies, attachments = item.get("copies"), item.get("attachments")
    return Message(
        id=stamp["id"],
        number=account.ledger.total + 1,
        time=account.clock.time(),
        channel=channel_of(action),
        occasion=cause.occasion,
        action=action["id"],
        action_name=as_text(action.get("name")),
        target=None if target is None else target["id"],
        recipient=address,
        sender=composed.sender,
        reply_to=composed.reply,
        subject=composed.subject,
        html=composed.html,
        text=composed.text,
        data=as_object(item.get("data")),
        copies=copies if isinstance(copies, list) else [],
        attachments=[as_text(as_object(item).get("name")) for item in attachments]
        if isinstance(attachments, list)
        else [],
        thread=stamp["thread"],
        archived=bool(as_object(action.get("settings")).get("archive")),
        request_id=cause.request_id,
        attempt=cause.attempt,
    )


def _require(what: str, value: str, known: tuple[str, ...]) -> None:
    if value not in known:
        raise ValueError(f"{what} {str(value)[:100]!r}: one of {', '.join(known)} is expected")
