"""Mailjet's client."""

from __future__ import annotations

from typing import Any

from mailjet_rest import Client

MESSAGE = {
    "From": {"Email": "shop@example.com"},
    "To": [{"Email": "ada@example.com"}],
    "Subject": "Your order",
    "TextPart": "It is on its way.",
}


def send(url: str, timeout: float | None) -> Any:
    """Send a message."""
    options: dict[str, Any] = {"timeout": timeout} if timeout else {}
    with Client(auth=("key", "secret"), version="v3.1", api_url=url, **options) as client:
        return client.send.create(data={"Messages": [MESSAGE]})
