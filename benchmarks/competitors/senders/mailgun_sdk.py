"""Mailgun's client."""

from __future__ import annotations

from typing import Any

from mailgun.client import Client

MESSAGE = {"from": "shop@example.com", "to": "ada@example.com", "subject": "Your order", "text": "It is on its way."}


def send(url: str, timeout: float | None) -> Any:
    """Send a message."""
    options: dict[str, Any] = {"timeout": (timeout, timeout)} if timeout else {}
    with Client(auth=("api", "key"), api_url=url, **options) as client:
        return client.messages.create(domain="example.com", data=MESSAGE)
