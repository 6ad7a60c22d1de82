"""What the tests of jobs share: a sandbox with an action and contacts, and both entry points behind one function."""

from __future__ import annotations

import asyncio
import json
import multiprocessing
import time
from collections import Counter
from collections.abc import AsyncIterable, Callable, Iterable, Iterator
from contextlib import aclosing, contextmanager
from dataclasses import dataclass
from multiprocessing.context import ForkServerContext
from typing import Any

import distributed
import httpx
import np6
import pytest
from np6_api.models import ExecutionEmailRequest, IdReceiver
from np6_jobs import bulk
from np6_sandbox import Sandbox
from np6_sandbox.sandbox import DEFAULT_KEY
from np6_sandbox.state.events import LoggedEvent

Results = list[bulk.ItemResult[Any, Any]]

_untyped: Any = distributed  # it has no type hints where we use it


@dataclass
class World:
    """A sandbox with a validated action, an empty segment and a hundred contacts."""

    sandbox: Sandbox
    action: str
    segment: int
    contacts: list[str]

    def recipients(self, count: int = 100) -> list[ExecutionEmailRequest]:
        """Requests to send to the first contacts."""
        return [to(contact) for contact in self.contacts[:count]]

    def sent(self) -> Counter[str | None]:
        """How many messages of the action each contact got."""
        return Counter(message.target for message in self.sandbox.ledger.select(action=self.action))

    def members(self) -> list[str]:
        """The contacts in the segment."""
        return [contact for members in self.sandbox.documents("members") for contact in members]

    def calls(self, operation: str = "actions_execute_many") -> int:
        """How many requests of an operation arrived."""
        return sum(request.operation == operation for request in self.sandbox.requests)


@contextmanager
def dask_cluster(workers: int) -> Iterator[Any]:
    """Start worker processes of Dask, which it restarts when they die, however long a busy machine takes for it.

    By default it gives a lost worker up after a quarter of a minute, and ends one that comes back later, whatever
    request that one may have got meanwhile.
    """
    with (
        _untyped.dask.config.set({"distributed.deploy.lost-worker-timeout": "1 hour"}),
        _untyped.LocalCluster(n_workers=workers, threads_per_worker=1, dashboard_address="127.0.0.1:0") as cluster,
    ):
        yield cluster


def record(sandbox: Sandbox, body: dict[str, Any]) -> None:
    """Put an event into the log of a sandbox."""
    log = sandbox._core.account.events
    log.record(LoggedEvent("actions", "hit", "000ABC", None, body["timestamp"], None, body))


def to(contact: str) -> ExecutionEmailRequest:
    """A request to send to a contact."""
    return ExecutionEmailRequest(recipient=IdReceiver(value=contact))


def changed(request: ExecutionEmailRequest) -> ExecutionEmailRequest:
    """The same recipient, with another subject."""
    return ExecutionEmailRequest(recipient=request.recipient, subject="Corrected")


@pytest.fixture
def world() -> Iterator[World]:
    """A world of the test's own."""
    with Sandbox() as sandbox:
        seeded = sandbox.seed(
            {
                "targets": [{"Email": f"contact{number}@example.com"} for number in range(100)],
                "segments": [{"name": "Newcomers", "type": "static"}],
            }
        )
        contacts = [target["id"] for target in seeded["targets"]]
        yield World(sandbox, sandbox.add_action(), seeded["segments"][0]["id"], contacts)


@pytest.fixture(scope="session")
def processes() -> ForkServerContext:
    """Starts processes in a hundredth of a second: all that they import is there already, and the key."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(
        [
            "tests.jobs.workers",
            "tests.jobs.kill_driver",
            "tests.jobs.outbox_driver",
            "tests.jobs.contact_driver",
            "tests.jobs.lake_driver",
            "duckdb",
            "np6_api.api.actions.execute_many",
            "np6_api.models",
        ]
    )
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("NP6_API_KEY", DEFAULT_KEY)
        first = context.Process(target=time.sleep, args=(0,))  # starts the server, which keeps its environment
        first.start()
        first.join()
    return context


Run = Callable[..., Results]


@pytest.fixture(params=["sync", "async"])
def do(request: pytest.FixtureRequest, world: World) -> Run:
    """Run a job to its end, with one of the two entry points.

    `into` gets the results, even if the job raises; `bodies` gets the JSON values of the requests.
    """

    def run(
        job: bulk.Job[Any, Any],
        items: Iterable[Any] | AsyncIterable[Any],
        *,
        api_key: str = world.sandbox.key,
        into: Results | None = None,
        bodies: list[Any] | None = None,
        **options: Any,
    ) -> Results:
        results: Results = [] if into is None else into
        once = np6.RetryPolicy(max_attempts=1)

        def watch(request: httpx.Request) -> None:
            if bodies is not None:
                bodies.append(json.loads(request.content))

        async def awatch(request: httpx.Request) -> None:
            watch(request)

        def hooks(hook: Any) -> dict[str, Any]:
            return {} if bodies is None else {"event_hooks": {"request": [hook]}}

        if request.param == "sync":
            assert not isinstance(items, AsyncIterable)
            with np6.Client(api_key, base_url=world.sandbox.url, retry=once, **hooks(watch)) as client:
                for result in bulk.run(client, job, items, **options):
                    results.append(result)
            return results

        async def arun() -> None:
            async with (
                np6.AsyncClient(api_key, base_url=world.sandbox.url, retry=once, **hooks(awatch)) as client,
                aclosing(bulk.arun(client, job, items, **options)) as stream,
            ):
                async for result in stream:
                    results.append(result)

        asyncio.run(arun())
        return results

    return run


def outcomes(results: Results) -> Counter[str]:
    """How many items came to which outcome."""
    return Counter(result.outcome for result in results)
