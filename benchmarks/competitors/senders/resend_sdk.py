"""Resend's client."""

from __future__ import annotations

from typing import Any

import resend


def send(url: str, timeout: float | None) -> Any:
    """Send a message."""
    resend.api_key, resend.api_url = "key", url
    resend.default_http_client = resend.RequestsClient(timeout=timeout) if timeout else resend.RequestsClient()
    return resend.Emails.send(
        {"from": "shop@example.com", "to": ["ada@example.com"], "subject": "Your order", "text": "It is on its way."}
    )
