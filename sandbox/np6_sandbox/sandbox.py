"""The class Sandbox: a local NP6 that a program starts, inspects and makes fail."""

from __future__ import annotations

import asyncio
import copy
import socket
import threading
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, Unpack

from np6_sandbox.core import Core
from np6_sandbox.faults import Faults
from np6_sandbox.limits import Limit
from np6_sandbox.server import Server
from np6_sandbox.spec import Spec
from np6_sandbox.state import sending
from np6_sandbox.state.account import Changes, Delay, Settings
from np6_sandbox.state.clock import Clock
from np6_sandbox.state.ledger import Ledger, Message
from np6_sandbox.state.request_log import RequestLog
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
        host: Address to bind; any address but loopback can be reached from other machines.
        port: Port to bind; 0: a free one.
        allowed_hosts: Names under which it is reached beside loopback and its own address, such as the name of a
            container. Requests with any other `Host` are rejected: a web page could have its own name resolve to
            loopback.
        limit: Rate limit of the key.
        test_phase_seconds: Seconds that the test phase of a validation takes, in which the action is in state 30
            (`clock.advance` skips them). At 0 it ends at once.
        test_phase_ends_in: State of an action after the test phase: 38 passed, 20 or 10 failed.
        import_seconds: Seconds that the execution of an import takes.
        event_delay_seconds: Seconds from an event until it is listed: a number, or two between which the delay of each
            event is drawn, from a generator that begins the same in every sandbox.
        echo_stamps: Whether messages and events carry the `stamp` of the request, which NP6 does not document. If it
            is False, every stamp is the server's own.
        state: SQLite file that keeps the state over a restart.
        keep_messages: Number of messages that the ledger holds, the newest ones.
        keep_events: Number of events that can be listed, the newest ones.
        keep_requests: Number of requests that the request log holds, the newest ones.
        spec: OpenAPI document, or path to it as a JSON file; by default the one that np6_api ships.

    Raises:
        ValueError: An argument is invalid, or the file of the state is damaged or in use. The file is not changed.

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
        event_delay_seconds: Delay = 0.0,
        echo_stamps: bool = True,
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
            echo_stamps=echo_stamps,
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
            RuntimeError: The sandbox does not run.
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
        """The messages that would have been sent."""
        self._core.settle()
        return self._core.account.ledger

    @property
    def requests(self) -> RequestLog:
        """The requests that were received."""
        return self._core.requests

    @property
    def faults(self) -> Faults:
        """The faults that are set."""
        return self._core.faults

    @property
    def clock(self) -> Clock:
        """The sandbox's time."""
        return self._core.account.clock

    @property
    def settings(self) -> Settings:
        """The settings at present; `configure` changes them."""
        return self._core.account.settings

    @property
    def restored(self) -> bool:
        """Whether the state was restored from a file."""
        return self._core.restored

    @property
    def spec(self) -> Spec:
        """The spec that it serves."""
        return self._core.spec

    def start(self) -> Sandbox:
        """Start to serve; return when connections are accepted.

        Raises:
            OSError: The address cannot be bound.
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
        """Stop serving, and close all connections.

        Raises:
            BehaviourError: A behaviour made a mistake (results are checked in the tests of this repository only)."""
        if self._thread is not None and self._loop is not None and self._stop is not None:
            self._loop.call_soon_threadsafe(self._stop.set)
            self._thread.join()
        self._thread = None
        self._url = ""
        self._core.close()
        if self._core.behaviour_errors:
            raise self._core.behaviour_errors.pop(0)

    def reset(self) -> None:
        """Discard state, messages, requests, faults and changes of the settings. The clock is not set back."""
        self._core.reset()

    def configure(self, **changes: Unpack[Changes]) -> None:
        """Change settings while it runs, until the next reset.

        Args:
            changes: Arguments of the class: `test_phase_seconds`, `test_phase_ends_in`, `import_seconds`,
                `event_delay_seconds`, `echo_stamps`. A delay applies to what happens after the change.

        Raises:
            ValueError: A value is invalid; nothing is changed.
            TypeError: There is no such setting, or it cannot be changed.
        """
        self._core.configure(changes)

    def seed(self, data: Mapping[str, Any] | str | Path) -> dict[str, list[dict[str, Any]]]:
        """Add data, given as sections or as a path to a YAML file.

        Returns:
            The stored documents by section.

        Raises:
            ValueError: The data are invalid; the message says where.
        """
        return self._core.seed(data)

    def add_target(self, email: str, /, **values: Any) -> str:
        """Add a target with an e-mail address and further values by field name; return its identifier."""
        identifier: str = self.seed({"targets": [{"Email": email, **values}]})["targets"][0]["id"]
        return identifier

    def add_action(self, *, state: int = 50, **document: Any) -> str:
        """Add an action, by default a validated e-mail; return its identifier.

        Args:
            state: State of the action: 10, 20, 30, 38 or 50 (validated, the only state in which it sends).
            document: Properties of the action: name, settings, content, ...
        """
        content = {"content": {"subject": "Hello", "html": "<p>Hello</p>"}}
        stored = self.seed({"actions": [{**content, **document, "state": state}]})
        identifier: str = stored["actions"][0]["id"]
        return identifier

    def documents(self, collection: str) -> list[Any]:
        """Return copies of the documents of a collection: actions, targets, fields, segments, imports, ...

        Raises:
            ValueError: There is no such collection.
        """
        self._core.settle()
        with self._core.lock:
            return copy.deepcopy(self._core.documents(collection))

    def hit(self, message: Message, link: str = "open", *, robot: str | None = None) -> None:
        """Record that the recipient opened a message or followed a link in it.

        Args:
            link: `open`, `redirection`, `unsubscribe`, `form` or `mirror`.
            robot: Class of the robot that did it instead: genericrobot, mpp or gsr.
        """
        self._react(message, "hit", link=link, robot=robot)

    def bounce(self, message: Message, verdict: str = "hard") -> None:
        """Record that a message bounced, `hard` or `soft`."""
        self._react(message, "bounce", verdict=verdict)

    def respond(self, message: Message, kind: str) -> None:
        """Record another response of the recipient: reply, stop, complaint, optout or impression."""
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
        except BaseException as error:  # start() raises it
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
