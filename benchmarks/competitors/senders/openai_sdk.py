"""OpenAI's client: a chat completion, which costs money each time it is made."""

from __future__ import annotations

from typing import Any

import openai


def send(url: str, timeout: float | None) -> Any:
    """Create a chat completion."""
    options: dict[str, Any] = {"timeout": timeout} if timeout else {}
    with openai.OpenAI(api_key="key", base_url=url, **options) as client:
        return client.chat.completions.create(model="model", messages=[{"role": "user", "content": "Hello"}])
