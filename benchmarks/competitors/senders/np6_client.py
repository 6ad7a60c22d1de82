"""This repository's client."""

from __future__ import annotations

import asyncio
from typing import Any

import np6
from np6_api.models import ExecutionEmailRequest, IdReceiver

KEY = "key-of-the-benchmark"


def send(url: str, timeout: float | None, engine: str, asynchronous: bool) -> Any:
    """Execute an action for one recipient."""
    options: dict[str, Any] = {"base_url": url, "engine": engine, **({"timeout": timeout} if timeout else {})}
    message = ExecutionEmailRequest(recipient=IdReceiver(value="000PIZ76"))
    if asynchronous:
        return asyncio.run(_send(message, options))
    with np6.Client(KEY, **options) as client:
        return client.actions.execute("000ABC", body=message)


async def _send(message: ExecutionEmailRequest, options: dict[str, Any]) -> Any:
    async with np6.AsyncClient(KEY, **options) as client:
        return await client.actions.execute("000ABC", body=message)
