"""The processes of the kill test of the outbox: the sandbox, and the relays that are killed."""

from __future__ import annotations

import asyncio
import logging
import threading
from contextlib import suppress
from datetime import timedelta
from multiprocessing.connection import Connection
from typing import Any

import np6
import sqlalchemy as sa
from np6_jobs.outbox import AsyncRelay, Relay
from np6_sandbox import Sandbox
from sqlalchemy.ext.asyncio import create_async_engine

#: The waits of a real relay, made short.
OPTIONS: dict[str, Any] = {
    "poll": timedelta(seconds=0.02),
    "lease": timedelta(seconds=1.5),
    "retry": np6.RetryPolicy(base_delay=0.02, max_delay=0.1),
    "look_up_every": timedelta(seconds=0.3),
    "clock_margin": timedelta(seconds=2),
}
CALLS = np6.RetryPolicy(max_attempts=2, base_delay=0.01, max_delay=0.05)


def serve(ready: Connection, options: dict[str, Any]) -> None:
    """Run a sandbox until the parent closes its end of the pipe."""
    with Sandbox(keep_messages=200_000, keep_events=500_000, **options) as sandbox:
        ready.send(sandbox.url)
        with suppress(EOFError):
            ready.recv()


def relay(way: str, database: str, server: str, absent_after: timedelta | None, batch_size: int) -> None:
    """Run a relay until SIGTERM."""
    logging.getLogger("np6").setLevel(logging.ERROR)
    logging.getLogger("np6_jobs").setLevel(logging.ERROR)
    options = {**OPTIONS, "absent_after": absent_after, "batch_size": batch_size}
    if way == "sync":
        engine = sa.create_engine(database, connect_args=_named(database))
        with np6.Client(base_url=server, retry=CALLS) as client:
            Relay(engine, client, **options).run()
        engine.dispose()
        return

    async def main() -> None:
        engine = create_async_engine(database, connect_args=_named(database))
        async with np6.AsyncClient(base_url=server, retry=CALLS) as client:
            await AsyncRelay(engine, client, **options).run()
        await engine.dispose()

    asyncio.run(main())
    assert threading.active_count() == 1


def _named(database: str) -> dict[str, Any]:
    return {"application_name": "relay"} if database.startswith("postgresql") else {}
