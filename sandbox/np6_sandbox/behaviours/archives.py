"""Archives: copies of the e-mails of actions with the setting `archive`."""

from __future__ import annotations

from email.message import EmailMessage
from typing import Any

from np6_sandbox.behaviours import actions
from np6_sandbox.behaviours.registry import ValidRequest, behaviour, moment
from np6_sandbox.state.clock import iso
from np6_sandbox.state.ledger import Message

EXPIRES_AFTER = 32 * 24 * 3600.0
"""Seconds from sending to expiry, from the example of the reference."""


@behaviour("GET", "/actions/archives")
def list_archives(request: ValidRequest) -> list[dict[str, Any]]:
    return _archives(request, list(request.account.ledger))


@behaviour("GET", "/actions/{id}/targets/{target}/archives")
def list_archives_of_target(request: ValidRequest) -> list[dict[str, Any]]:
    action, target = request.path["id"], request.path["target"]
    found = request.account.ledger.select(action=action, target=target)
    if not found:
        actions.by_id(request.account, action)
    return _archives(request, found)


def eml(message: Message) -> bytes:
    """Return the e-mail as a file that mail programs open."""
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


def _archives(request: ValidRequest, messages: list[Message]) -> list[dict[str, Any]]:
    start, end = (moment(request.query.get(name), f"query {name}") for name in ("startDate", "endDate"))
    return [
        {
            "id": message.id,
            "action": message.action,
            "target": message.target or "",
            "sendingDate": iso(message.time),
            "url": f"{request.account.url}/_sandbox/messages/{message.number}.eml",
            "expiresOn": iso(message.time + EXPIRES_AFTER),
        }
        for message in messages
        if message.archived and (start is None or message.time >= start) and (end is None or message.time < end)
    ]
