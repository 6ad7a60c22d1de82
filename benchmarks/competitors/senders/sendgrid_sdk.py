"""SendGrid's client."""

from __future__ import annotations

from typing import Any

from sendgrid import SendGridAPIClient
from sendgrid.helpers.mail import Mail


def send(url: str, timeout: float | None) -> Any:
    """Send a message."""
    client = SendGridAPIClient("key", host=url)
    client.client.timeout = timeout  # of python_http_client, which it speaks through; it has no option of its own
    return client.send(Mail("shop@example.com", "ada@example.com", "Your order", "It is on its way."))
