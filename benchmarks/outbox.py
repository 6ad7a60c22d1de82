"""What a relay of the outbox costs over a bare loop that sends the same messages and notes nothing.

    python -m benchmarks.outbox [--quick]

The bare loop sends one request after the other with httpx, as a relay does, and counts the successes. A relay takes the
same messages from a table, which is filled before the clock starts, commits that it sends them, sends them, and commits
what came of them. All take turns, in one process; server and PostgreSQL run in others. Throughput is messages a second
of the wall clock; a ratio is that of two turns of the same round, and the median of the rounds is printed.
"""

from __future__ import annotations

import argparse
import asyncio
import itertools
import json
import logging
import tempfile
import time
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

import httpx
import np6
import sqlalchemy as sa
from np6_api.models import ExecutionEmailRequest, IdReceiver
from np6_jobs.outbox import AsyncRelay, MessageState, Outbox, Relay
from sqlalchemy.ext.asyncio import create_async_engine

from benchmarks.bulk import KEY, MEDIA_TYPE, Where, client, endless, sandbox
from benchmarks.turns import Measured, take_turns
from tests.jobs.postgres import database, postgres

BATCH = 100
OUTBOX = Outbox()


def bare(where: Where, count: int) -> float:
    """Return the seconds of the loop that somebody would write with httpx alone."""
    started, done = time.perf_counter(), 0
    items = ({"recipient": {"type": "id", "value": contact}} for contact in endless(where, count))
    with httpx.Client(base_url=where.url, timeout=60) as http:
        while batch := list(itertools.islice(items, BATCH)):
            response = http.post(
                f"/actions/{where.action}/executions",
                content=json.dumps(batch).encode(),
                headers={"Content-Type": MEDIA_TYPE, "X-Key": KEY},
            )
            done += sum(result["type"] == "success" for result in response.raise_for_status().json())
    return _checked("the bare loop", done, count, time.perf_counter() - started)


def relay(url: sa.URL, where: Where, count: int) -> float:
    """Return the seconds that a relay takes."""
    engine = sa.create_engine(url)
    with engine.begin() as connection:
        _fill(connection, where, count)
    with np6.Client(KEY, base_url=where.url, **client()) as np6_client:
        started = time.perf_counter()
        Relay(engine, np6_client, OUTBOX, batch_size=BATCH).run(until_idle=True)
        seconds = time.perf_counter() - started
    with engine.begin() as connection:
        done = OUTBOX.counts(connection)[MessageState.DONE]
    engine.dispose()
    return _checked(str(url.drivername), done, count, seconds)


async def arelay(url: sa.URL, where: Where, count: int) -> float:
    """Return the seconds that a relay on the event loop takes."""
    engine = create_async_engine(url)
    async with engine.begin() as connection:
        await connection.run_sync(_fill, where, count)
    async with np6.AsyncClient(KEY, base_url=where.url, **client()) as np6_client:
        started = time.perf_counter()
        await AsyncRelay(engine, np6_client, OUTBOX, batch_size=BATCH).run(until_idle=True)
        seconds = time.perf_counter() - started
    async with engine.begin() as connection:
        done = (await connection.run_sync(OUTBOX.counts))[MessageState.DONE]
    await engine.dispose()
    return _checked(str(url.drivername), done, count, seconds)


def _fill(connection: sa.Connection, where: Where, count: int) -> None:
    OUTBOX.create(connection)
    connection.execute(sa.delete(OUTBOX.table))
    for number, contact in enumerate(endless(where, count)):
        message = ExecutionEmailRequest(recipient=IdReceiver(value=contact))
        connection.execute(OUTBOX.add(f"order-{number}", where.action, message))


def _checked(name: str, done: int, count: int, seconds: float) -> float:
    if done != count:
        raise SystemExit(f"{name}: {done} of {count} were done")
    return seconds


BARE = "bare httpx loop"


def measure(scale: int, rounds: int) -> tuple[int, Measured]:
    """Return how many messages were sent, and the median of the seconds of each competitor.

    Args:
        scale: By how much to divide the messages.
        rounds: How often each has its turn.
    """
    logging.getLogger("np6_jobs.outbox").setLevel(logging.ERROR)
    count = max(BATCH, 5_000 // scale // BATCH * BATCH)
    with sandbox() as where, postgres() as server, database(server) as url, tempfile.TemporaryDirectory() as folder:
        file = sa.URL.create("sqlite", database=str(Path(folder) / "bench.db"))
        competitors: Mapping[str, Callable[[], float]] = {
            BARE: partial(bare, where, count),
            "relay, SQLite": partial(relay, file, where, count),
            "relay, PostgreSQL": partial(relay, url, where, count),
            "asynchronous relay, PostgreSQL": lambda: asyncio.run(arelay(url, where, count)),
        }
        return count, take_turns(competitors, rounds)


HEADS = ["", "messages a second", "to the bare loop"]


def rows(count: int, seconds: Measured) -> list[list[str]]:
    """Return the rows of a table below `HEADS`."""
    return [[name, f"{count / taken:,.0f}", f"{seconds.ratio(BARE, name):.2f} x"] for name, taken in seconds.items()]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.outbox", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--quick", action="store_true", help="less of everything, for rough figures")
    options = parser.parse_args()
    print(f"| {' | '.join(HEADS)} |\n{'| --- ' * len(HEADS)}|")
    for row in rows(*measure(*((4, 2) if options.quick else (1, 5)))):
        print(f"| {' | '.join(row)} |")


if __name__ == "__main__":
    main()
