"""The process that the kill test of contacts kills: syncs rows and writes down what came of each."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import np6
from np6_jobs import contacts


def drive(entry: str, url: str, rows: list[dict[str, Any]], journal: str, report: str) -> None:
    """Sync the rows.

    Args:
        entry: "sync" or "async".
        url: Address of the sandbox.
        rows: The rows.
        journal: Path of the journal.
        report: File to write the outcomes to at the end.
    """

    def source() -> Iterator[dict[str, Any]]:
        Path(f"{report}.begun").touch()
        yield from rows

    options: dict[str, Any] = {"journal": journal, "segment": "Customers", "create_segment": True, "concurrency": 4}
    outcomes: list[str] = []
    if entry == "sync":
        with np6.Client(base_url=url) as client:
            outcomes += [result.outcome for result in contacts.sync(client, source(), **options)]
    else:

        async def main() -> None:
            async with np6.AsyncClient(base_url=url) as client:
                outcomes.extend([result.outcome async for result in contacts.async_(client, source(), **options)])

        asyncio.run(main())
    # At once: it may be killed while it writes.
    Path(f"{report}.part").write_text(json.dumps(outcomes))
    Path(f"{report}.part").replace(report)
