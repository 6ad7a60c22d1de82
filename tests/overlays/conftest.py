"""What the tests of the client share: a sandbox, a way to break the line to it, and every way to call through it."""

from __future__ import annotations

import ssl
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import anyio
import np6
import pytest
from np6.testing import no_waits
from np6_api.models import ExecutionEmailRequest, IdReceiver, RenderLinksRequest
from np6_sandbox import Sandbox

from .fault_proxy import FaultProxy

#: Made once: it takes longer than a call.
TLS = ssl.create_default_context()

#: Every way to call in HTTP/1.1: how, and the engine if it is not the default one.
WAYS = ["sync", "asyncio", "trio", "asyncio-aiohttp", "sync-httptools", "asyncio-httptools", "trio-httptools"]

#: Every way to call, in both protocols.
ALL_WAYS = [*WAYS, "sync-http2", "asyncio-http2", "trio-http2"]


def only(*modes: str) -> pytest.MarkDecorator:
    """Restrict `any_caller` to modes, for tests that make their clients themselves."""
    ways = [way for way in ALL_WAYS if way.partition("-")[0] in modes]
    return pytest.mark.parametrize("any_caller", ways, indirect=True)


@dataclass
class Caller:
    """One of the ways to call: synchronous, on asyncio or on trio, and in one of the two protocols.

    Attributes:
        mode: "sync", "asyncio" or "trio".
        http2: Whether to speak HTTP/2, with prior knowledge.
        engine: Name of the engine, if not the default one.
        events: The events of the clients.
    """

    mode: str
    http2: bool = False
    engine: str = ""
    events: list[np6.CallEvent] = field(default_factory=list)

    @property
    def trace(self) -> str:
        """What the names of its trace events begin with."""
        return "aiohttp" if self.engine == "aiohttp" else "http2" if self.http2 else "http11"

    def needs(self, *, http2: bool = False, httpcore: bool = False) -> None:
        """Skip a test that is about what its engine does not have."""
        if self.engine == "aiohttp" and (http2 or httpcore):
            pytest.skip(f"the engine {self.engine} has no {'HTTP/2' if http2 else 'events or options of httpcore'}")

    @property
    def attempts(self) -> int:
        """Attempts of all calls so far."""
        return sum(event.kind == "request" for event in self.events)

    def options(self, **more: Any) -> dict[str, Any]:
        """Options of a client."""
        connections: dict[str, Any] = {"verify": TLS, "trust_env": False}
        if self.http2:
            connections |= {"http1": False, "http2": True}
        if self.engine and "mounts" not in more:
            connections["engine"] = self.engine
        if not more.keys().isdisjoint(("transport", "http_client")):
            connections = {}
        return {"on_event": self.events.append, **connections, **more}

    def call(self, what: Callable[[Any], Any], *, key: Any = "sandbox-key", **options: Any) -> Any:
        """Make a client, let `what` call with it, close it; gives what the call gave."""
        if self.mode == "sync":
            with np6.Client(key, **self.options(**options)) as client:
                return what(client)

        async def run() -> Any:
            async with np6.AsyncClient(key, **self.options(**options)) as client:
                result: Awaitable[Any] = what(client)
                return await result

        return anyio.run(run, backend=self.mode)


@dataclass
class Account:
    """An account on the sandbox: one action that may be sent, one target, and calls of every kind."""

    sandbox: Sandbox
    action: str
    target: str

    def read(self, client: Any) -> Any:
        """A GET."""
        return client.actions.get(self.action)

    def render(self, client: Any, number: int = 0) -> Any:
        """A POST that only renders."""
        return client.actions.render_links(self.action, body=RenderLinksRequest(data={"call": number}))

    def send(self, client: Any, number: int = 0) -> Any:
        """A POST that sends an e-mail."""
        body = ExecutionEmailRequest(recipient=IdReceiver(value=self.target), data={"call": number})
        return client.actions.execute(self.action, body=body)

    def acts(self, operation: str) -> int:
        """How often the sandbox carried an operation out."""
        if operation == "actions_execute":
            return len(self.sandbox.ledger)
        return sum(request.status == 200 for request in self.sandbox.requests.of(operation))


@pytest.fixture(scope="session")
def _sandbox() -> Iterator[Sandbox]:
    with Sandbox(keep_messages=100_000, keep_requests=100_000) as sandbox:
        yield sandbox


@pytest.fixture
def account(_sandbox: Sandbox) -> Account:
    """A fresh account on a sandbox that all tests of a process share."""
    _sandbox.reset()
    return Account(_sandbox, _sandbox.add_action(), _sandbox.add_target("ada@example.com"))


def caller_of(name: str) -> Caller:
    """The way to call of a name, e.g. "trio-http2" or "asyncio-aiohttp"."""
    mode, _, more = name.partition("-")
    return Caller(mode, http2=True) if more == "http2" else Caller(mode, engine=more)


@pytest.fixture(params=WAYS)
def caller(request: pytest.FixtureRequest) -> Caller:
    """Every way to call, in HTTP/1.1."""
    return caller_of(request.param)


@pytest.fixture(params=ALL_WAYS)
def any_caller(request: pytest.FixtureRequest) -> Caller:
    """Every way to call, in both protocols."""
    return caller_of(request.param)


@pytest.fixture
def proxy(request: pytest.FixtureRequest, account: Account) -> Iterator[FaultProxy]:
    """A line to the sandbox that can be broken, in the protocol of the test's caller."""
    http2 = "any_caller" in request.fixturenames and request.getfixturevalue("any_caller").http2
    with FaultProxy(account.sandbox.url, http2=http2) as proxy:
        yield proxy


@pytest.fixture
def waits() -> Iterator[list[float]]:
    """Skips the waits of np6, and lists them."""
    with no_waits() as waits:
        yield waits
