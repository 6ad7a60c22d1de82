"""The process that the kill test kills: does a job in one of the ways and writes down what came of every item."""

from __future__ import annotations

import asyncio
import json
import multiprocessing
import os
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from typing import Any

import distributed
import np6
from np6_api.models import ExecutionEmailRequest, IdReceiver
from np6_jobs import bulk

_untyped: Any = distributed

#: Exit status of a driver whose pool lost a worker.
BROKEN_POOL = 3


def drive(
    way: str,
    url: str,
    action: str,
    contacts: list[str],
    chunk_size: int,
    journal: str,
    report: str,
    scheduler: str,
    resend: bool,
) -> None:
    """Send the action to the contacts.

    Args:
        way: "threads", "loop", "processes" or "dask".
        url: Address of the sandbox.
        action: Its action.
        contacts: Identifiers of the recipients.
        chunk_size: Recipients in a request.
        journal: Path of the journal.
        report: File to write the outcomes to at the end.
        scheduler: Address of Dask's scheduler.
        resend: Whether to send again what is unknown.
    """

    def items() -> Iterator[ExecutionEmailRequest]:
        Path(f"{report}.begun").touch()
        for contact in contacts:
            yield ExecutionEmailRequest(recipient=IdReceiver(value=contact))

    job = bulk.Executions(action, chunk_size=chunk_size)
    options: dict[str, Any] = {"journal": journal, "concurrency": 4, "resend_unknown": resend}
    outcomes: list[str] = []
    match way:
        case "threads":
            with np6.Client(base_url=url) as client:
                outcomes += [result.outcome for result in bulk.run(client, job, items(), **options)]
        case "loop":

            async def main() -> None:
                async with np6.AsyncClient(base_url=url) as client:
                    outcomes.extend([result.outcome async for result in bulk.arun(client, job, items(), **options)])

            asyncio.run(main())
        case "processes":
            config = bulk.ClientConfig(base_url=url)
            with ProcessPoolExecutor(2, mp_context=multiprocessing.get_context("fork")) as pool:
                list(pool.map(time.sleep, [0.01] * 2))
                Path(f"{report}.workers").write_text(
                    " ".join(str(worker.pid) for worker in multiprocessing.active_children())
                )
                try:
                    outcomes += [result.outcome for result in bulk.run(config, job, items(), executor=pool, **options)]
                except BrokenProcessPool:
                    os._exit(BROKEN_POOL)
                # The job has ended. If a worker is killed while its pool is closed, the others may wait forever for a
                # lock that it held, and the pool for them: see "Other executors" in docs/bulk.md.
                for worker in multiprocessing.active_children():
                    worker.kill()
        case "dask":
            config = bulk.ClientConfig(base_url=url)
            with _untyped.Client(scheduler, set_as_default=False) as cluster:
                executor = cluster.get_executor()
                outcomes += [result.outcome for result in bulk.run(config, job, items(), executor=executor, **options)]
    # At once: it may be killed while it writes.
    Path(f"{report}.part").write_text(json.dumps(outcomes))
    Path(f"{report}.part").replace(report)
