"""A sandbox as an object: start it, ask it, let things go wrong."""

from __future__ import annotations

import asyncio
import copy
import socket
import threading
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any

from np6_sandbox.core import Core
from np6_sandbox.faults import Faults
from np6_sandbox.limits import Limit
from np6_sandbox.server import Server
from np6_sandbox.spec import Spec
from np6_sandbox.state import sending
from np6_sandbox.state.account import Settings
from np6_sandbox.state.clock import Clock
from np6_sandbox.state.journal import Journal
from np6_sandbox.state.ledger import Ledger, Message
from np6_sandbox.storage import Storage
from np6_sandbox.web.control import Control
from np6_sandbox.web.guard import Guard

DEFAULT_KEY = "sandbox-key"
_START_SECONDS = 30
_LAST_PORT = 65535


class Sandbox:
    """A local NP6 on a loopback address, served by a thread of its own.

    Args:
        key: The API key that it accepts.
        host: Address to bind; anything but loopback makes it reachable from other machines.
        port: Port to bind; 0: a free one.
        allowed_hosts: Names under which it is reached beside loopback and its own address, such as the name of a
            container. Requests for any other `Host` are refused, so that no web page can reach it by a name that
            the page's owner points here.
        limit: Rate limit of the key.
        test_phase_seconds: How long the test phase of a validation takes. At 0 it is done at once; longer, the action
            is in state 30 until then (`clock.advance` gets there without waiting).
        test_phase_ends_in: The state in which the test phase leaves an action: 38 passed, 20 or 10 failed.
        import_seconds: How long the execution of an import is in processing.
        event_delay_seconds: How long after it happened an event is listed.
        state: SQLite file that keeps the state over a restart.
        keep_messages: How many messages the ledger holds, the newest ones.
        keep_events: How many events can be queried.
        keep_requests: How many requests the journal holds.
        spec: The merged OpenAPI document, or a path to it; by default the one that np6_api ships.

    Raises:
        ValueError: an argument is invalid, or the file of the state is damaged or in use. The file stays as it is.

    Example:
        with Sandbox() as sandbox:
            action = sandbox.add_action(name="Welcome")
            httpx.get(f"{sandbox.url}/actions/{action}", headers={"X-Key": sandbox.key})
    """

    def __init__(
        self,
        *,
        key: str = DEFAULT_KEY,
        host: str = "127.0.0.1",
        port: int = 0,
        allowed_hosts: Sequence[str] = (),
        limit: Limit | None = None,
        test_phase_seconds: float = 0.0,
        test_phase_ends_in: int = 38,
        import_seconds: float = 0.0,
        event_delay_seconds: float = 0.0,
        state: str | Path | None = None,
        keep_messages: int = 10_000,
        keep_events: int = 50_000,
        keep_requests: int = 2_000,
        spec: Spec | Mapping[str, Any] | str | Path | None = None,
    ) -> None:
        settings = Settings(
            test_phase_seconds=test_phase_seconds,
            test_phase_ends_in=test_phase_ends_in,
            import_seconds=import_seconds,
            event_delay_seconds=event_delay_seconds,
            keep_messages=keep_messages,
            keep_events=keep_events,
            keep_requests=keep_requests,
        )
        if not key or not key.isascii() or not key.isprintable() or key != key.strip():
            raise ValueError("key: a printable ASCII text is expected, which a header can hold")
        if not host:  # asyncio would bind every interface
            raise ValueError("host: an address is expected; 0.0.0.0 binds every interface")
        if not 0 <= port <= _LAST_PORT:
            raise ValueError(f"port {port}: a number from 0 to {_LAST_PORT} is expected")
        self._guard = Guard.of(allowed_hosts).with_host(host)
        loaded = Spec.load(spec)
        storage = None if state is None else Storage(state)
        self._core = Core(loaded, key, limit or Limit(), settings, storage)
        self._host, self._port = host, port
        self._url = ""
        self._started = False
        self._thread: threading.Thread | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._stop: asyncio.Event | None = None
        self._failure: BaseException | None = None

    @property
    def url(self) -> str:
        """Base URL, without a slash at the end.

        Raises:
            RuntimeError: the sandbox does not run.
        """
        if not self._url:
            raise RuntimeError("the sandbox does not run; use `with Sandbox() as sandbox:` or call start()")
        return self._url

    @property
    def key(self) -> str:
        """The API key that it accepts."""
        return self._core.key

    @property
    def ledger(self) -> Ledger:
        """Everything that would have left the building."""
        self._core.settle()
        return self._core.account.ledger

    @property
    def requests(self) -> Journal:
        """The requests that came in."""
        return self._core.journal

    @property
    def faults(self) -> Faults:
        """What goes wrong on demand."""
        return self._core.faults

    @property
    def clock(self) -> Clock:
        """The sandbox's time."""
        return self._core.account.clock

    @property
    def restored(self) -> bool:
        """Whether the state comes from a file that was there before."""
        return self._core.restored

    @property
    def spec(self) -> Spec:
        """The spec that it serves."""
        return self._core.spec

    def start(self) -> Sandbox:
        """Starts to serve; returns when connections are accepted.

        Raises:
            OSError: the address cannot be bound.
        """
        if self._started:
            raise RuntimeError("a sandbox is started once; make a new one")
        self._started = True
        ready = threading.Event()
        self._failure = None
        self._thread = threading.Thread(target=self._run, args=(ready,), name="np6-sandbox", daemon=True)
        self._thread.start()
        ready.wait(_START_SECONDS)
        if self._failure is not None:
            self._thread.join()
            self._thread = None
            raise self._failure
        return self

    def close(self) -> None:
        """Stops to serve and closes all connections."""
        if self._thread is not None and self._loop is not None and self._stop is not None:
            self._loop.call_soon_threadsafe(self._stop.set)
            self._thread.join()
        self._thread = None
        self._url = ""
        self._core.close()

    def reset(self) -> None:
        """Forgets state, messages, requests and faults; the clock stays where it is."""
        self._core.reset()

    def seed(self, data: Mapping[str, Any] | str | Path) -> dict[str, list[dict[str, Any]]]:
        """Adds data, given as sections or as a path to a YAML file; answers the stored documents by section.

        Raises:
            ValueError: the data do not fit; the message says where.
        """
        return self._core.seed(data)

    def add_target(self, email: str, /, **values: Any) -> str:
        """Adds a target by its e-mail address and further values by field name; answers its identifier."""
        identifier: str = self.seed({"targets": [{"Email": email, **values}]})["targets"][0]["id"]
        return identifier

    def add_action(self, *, state: int = 50, **document: Any) -> str:
        """Adds an action, by default an e-mail that is validated; answers its identifier.

        Args:
            document: Parts of the action's document: name, settings, content, ...
        """
        content = {"content": {"subject": "Hello", "html": "<p>Hello</p>"}}
        planted = self.seed({"actions": [{**content, **document, "state": state}]})
        identifier: str = planted["actions"][0]["id"]
        return identifier

    def documents(self, collection: str) -> list[Any]:
        """Copies of the documents of a collection: actions, targets, fields, segments, imports, ...

        Raises:
            ValueError: there is no such collection.
        """
        self._core.settle()
        with self._core.lock:
            return copy.deepcopy(self._core.documents(collection))

    def hit(self, message: Message, link: str = "open", *, robot: str | None = None) -> None:
        """Lets the receiver open a message, or follow a link of it: redirection, unsubscribe, form or mirror.

        Args:
            robot: Class of the robot that does it instead: genericrobot, mpp or gsr.
        """
        self._react(message, "hit", link=link, robot=robot)

    def bounce(self, message: Message, verdict: str = "hard") -> None:
        """Lets a message come back, `hard` or `soft`."""
        self._react(message, "bounce", verdict=verdict)

    def respond(self, message: Message, kind: str) -> None:
        """Lets the receiver respond in another way: reply, stop, complaint, optout or impression."""
        self._react(message, kind)

    def _react(self, message: Message, kind: str, **details: Any) -> None:
        with self._core.lock:
            sending.react(self._core.account, message, kind, **details)
            self._core.save()

    def __enter__(self) -> Sandbox:
        return self.start()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    def _run(self, ready: threading.Event) -> None:
        try:
            asyncio.run(self._serve(ready))
        except BaseException as error:  # handed over to the thread that waits
            self._failure = error
            ready.set()

    async def _serve(self, ready: threading.Event) -> None:
        self._loop, self._stop = asyncio.get_running_loop(), asyncio.Event()
        server = Server(self._core, Control(self._core, self._guard), self._guard)
        try:
            listener = await self._loop.create_server(server, self._host, self._port, backlog=1024)
        except socket.gaierror as error:
            raise OSError(f"host {self._host!r} is unknown: {error.strerror}") from error
        sockets: Sequence[Any] = listener.sockets
        host, port = sockets[0].getsockname()[:2]
        self._url = f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"
        self._core.account.url = self._url
        ready.set()
        await self._stop.wait()
        listener.close()
        await server.shutdown(timeout=0.1)
