"""Archives: copies of the e-mails that an action with the setting `archive` sent."""

from __future__ import annotations

from email.message import EmailMessage
from typing import Any

from np6_sandbox.behaviours import actions
from np6_sandbox.behaviours.registry import Call, behaviour, moment
from np6_sandbox.state.clock import iso
from np6_sandbox.state.ledger import Message

EXPIRES_AFTER = 32 * 24 * 3600.0
"""The time between sending and expiry in the example of the reference, in seconds."""


@behaviour("GET", "/actions/archives")
def list_archives(call: Call) -> list[dict[str, Any]]:
    return _archives(call, list(call.account.ledger))


@behaviour("GET", "/actions/{id}/targets/{target}/archives")
def list_archives_of_target(call: Call) -> list[dict[str, Any]]:
    action, target = call.path["id"], call.path["target"]
    found = call.account.ledger.select(action=action, target=target)
    if not found:
        actions.by_id(call.account, action)
    return _archives(call, found)


def eml(message: Message) -> bytes:
    """The e-mail as a file that mail programs open."""
    mail = EmailMessage()
    for name, value in (
        ("From", message.sender),
        ("To", message.recipient),
        ("Reply-To", message.reply_to),
        ("Subject", message.subject),
    ):
        if value:
            mail[name] = " ".join(value.split())
    mail.set_content(message.text)
    if message.html:
        mail.add_alternative(message.html, subtype="html")
    return mail.as_bytes()


def _archives(call: Call, messages: list[Message]) -> list[dict[str, Any]]:
    start, end = (moment(call.query.get(name), f"query {name}") for name in ("startDate", "endDate"))
    return [
        {
            "id": message.id,
            "action": message.action,
            "target": message.target or "",
            "sendingDate": iso(message.time),
            "url": f"{call.account.url}/_sandbox/messages/{message.number}.eml",
            "expiresOn": iso(message.time + EXPIRES_AFTER),
        }
        for message in messages
        if message.archived and (start is None or message.time >= start) and (end is None or message.time < end)
    ]
