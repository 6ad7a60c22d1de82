"""Anthropic's client: a message, which costs money each time it is made."""

from __future__ import annotations

from typing import Any

import anthropic


def send(url: str, timeout: float | None) -> Any:
    """Create a message."""
    options: dict[str, Any] = {"timeout": timeout} if timeout else {}
    with anthropic.Anthropic(api_key="key", base_url=url, **options) as client:
        return client.messages.create(model="model", max_tokens=9, messages=[{"role": "user", "content": "Hello"}])
