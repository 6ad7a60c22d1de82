"""What the tests of contacts share: an account with fields of every kind, both entry points behind one function."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import AsyncIterable, Iterable, Sequence
from contextlib import aclosing
from dataclasses import dataclass
from typing import Any

import np6
from np6_api.api.segments import list_targets
from np6_jobs import contacts
from np6_sandbox import Sandbox

HOBBIES = ["Football", "Tennis", "Golf, mini", "Échecs"]

#: Fields beside "Email", which every sandbox has.
FIELDS: list[dict[str, Any]] = [
    {"type": "textField", "name": "Lastname"},
    {"type": "textArea", "name": "Notes"},
    {"type": "numeric", "name": "Age"},
    {"type": "date", "name": "Birth"},
    {"type": "phone", "name": "Phone"},
    {"type": "email", "name": "Second"},
    {"type": "singleSelectList", "name": "Best", "valueListId": 23},
    {"type": "multipleSelectList", "name": "Hobbies", "valueListId": 23},
]
SEED: dict[str, Any] = {
    "value_lists": [{"id": 23, "name": "Pastimes", "values": [{"value": value} for value in HOBBIES]}],
    "fields": FIELDS,
    "segments": [{"name": "Customers", "type": "static"}, {"name": "Searched", "type": "dynamic"}],
}


@dataclass
class Account:
    """A sandbox, and one of the two entry points.

    Attributes:
        entry: "sync" or "async".
    """

    sandbox: Sandbox
    entry: str

    def sync(
        self,
        rows: Iterable[Any] | AsyncIterable[Any],
        *,
        into: list[contacts.RowResult] | None = None,
        api_key: str | None = None,
        **options: Any,
    ) -> list[contacts.RowResult]:
        """Sync rows to the end; `into` gets the results even if the job raises."""
        results = [] if into is None else into
        once = np6.RetryPolicy(max_attempts=1)
        key = api_key or self.sandbox.key
        if self.entry == "sync":
            assert not isinstance(rows, AsyncIterable)
            with np6.Client(key, base_url=self.sandbox.url, retry=once) as client:
                for result in contacts.sync(client, rows, **options):
                    results.append(result)
            return results

        async def run() -> None:
            async with (
                np6.AsyncClient(key, base_url=self.sandbox.url, retry=once) as client,
                aclosing(contacts.async_(client, rows, **options)) as stream,
            ):
                async for result in stream:
                    results.append(result)

        asyncio.run(run())
        return results

    def client(self) -> np6.Client:
        """A client of this account."""
        return np6.Client(self.sandbox.key, base_url=self.sandbox.url)

    def values(self) -> dict[str, dict[str, Any]]:
        """The contacts of the account by address: their values that are not empty, by the names of the fields."""
        names = {str(field["id"]): field["name"] for field in self.sandbox.documents("fields")}
        found = {}
        for target in self.sandbox.documents("targets"):
            named = {names[field]: value for field, value in target["fields"].items() if value not in (None, "", [])}
            found[named.pop("Email")] = named
        return found

    def members(self, segment: int) -> list[str]:
        """Addresses of the contacts in a segment."""
        with self.client() as client:
            targets = client.perform(list_targets.call(segment)).parsed
        addresses = {target["id"]: target["fields"]["728"] for target in self.sandbox.documents("targets")}
        return [addresses[target] for target in targets]

    def calls(self) -> Counter[str | None]:
        """How many requests of each operation have come since the last call of this."""
        counted = Counter(request.operation for request in self.sandbox.requests[self._read :])
        self._read += counted.total()
        return counted

    _read: int = 0


def outcomes(results: Sequence[contacts.RowResult]) -> list[str]:
    """The outcome of each result."""
    return [str(result.outcome) for result in results]
