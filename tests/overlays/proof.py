"""The proof of the retry rules: calls through random faults, what was reported to callers, and what was done.

    python -m tests.overlays.proof --calls 20000 --seed 1

runs every mode, prints a table, and each violation with its faults; the exit code is 1 if there is one. A violation is

- a message that was sent twice,
- a success that did not happen,
- a failure that was reported as certain and did happen,
- an exception that is not np6's.
"""

from __future__ import annotations

import argparse
import itertools
import json
import random
import re
import ssl
import sys
import threading
import warnings
from collections import Counter, defaultdict
from collections.abc import AsyncIterator, Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager, ExitStack, asynccontextmanager, contextmanager
from dataclasses import dataclass
from functools import cache, partial
from typing import Any, Generic, TypeVar

import anyio
import httpx
import httpx_aiohttp
import np6
import trustme
from np6.testing import no_waits
from np6_sandbox import Sandbox
from pyreqwest.client import ClientBuilder, SyncClientBuilder
from pyreqwest.compatibility.httpx import HttpxTransport, SyncHttpxTransport

from .conftest import TLS, Account
from .fault_proxy import MOVED, PAGE, SUCCESS, Fault, FaultProxy
from .tunnel import Tunnel, TunnelFault

FAULTS = [
    Fault(act=False, hang=True),
    Fault(hang=True),
    Fault(request_bytes=1),
    Fault(request_bytes=80),
    Fault(head_bytes=0),
    Fault(head_bytes=0, cut="close"),
    Fault(head_bytes=30),
    Fault(body_bytes=0),
    Fault(body_bytes=7, cut="close"),
    Fault(length_error=9),
    Fault(length_error=-2),
    Fault(broken_gzip=True),
    Fault(pause=0.002),
    Fault(status=500),
    Fault(status=503, act=False),
    Fault(status=504, headers={"retry-after": "1"}),
    Fault(status=408),
    Fault(status=429, act=False),
    Fault(status=429, act=False, headers={"retry-after": "2"}),
    Fault(status=429, act=False, headers={"retry-after": "4000"}),
    Fault(status=401, act=False),
    Fault(headers={"x-ratelimit-remaining": "0", "x-ratelimit-reset": "3"}),
]

#: Few that hang, which take time; many that are certain, so that all three kinds of report come up in any run.
COMMON = [fault for fault in FAULTS for _ in range(1 if fault.hang else 8 if fault.act else 24)]

REDIRECTS = [
    Fault(status=status, act=act, location=location)
    for status in (301, 302, 303, 307, 308)
    for act in (True, False)
    for location in ("{path}", MOVED + "{path}", "{elsewhere}{path}")
]
REDIRECTS += [Fault(status=status, act=act, location=PAGE) for status in (301, 302, 303) for act in (True, False)]

#: Latin-1, UTF-8 and bytes that are neither, in headers of ours and of everybody's.
_ODD = ({"x-note": "caf\xe9"}, {"x-note": "\xc3\xa9\xff", "x-request-id": "\xe9\xff", "retry-after": "\xb2"})
HEADERS = [
    *(Fault(headers=odd) for odd in _ODD),
    *(Fault(headers={**odd, "content-type": "application/json; x=\xe9"}) for odd in _ODD),
    *(Fault(headers=odd, body_bytes=3) for odd in _ODD),
    *(Fault(headers=odd, status=status) for odd in _ODD for status in (408, 500, 502, 503, 504)),
    *(Fault(headers=odd, status=503, body=b"unwell", body_bytes=2) for odd in _ODD),
    *(Fault(headers=odd, status=status, act=False) for odd in _ODD for status in (400, 401, 403, 404, 409, 415, 429)),
    *(Fault(headers={"location": "/caf\xe9"}, status=status) for status in (301, 302, 303, 307, 308)),
]

_SECOND = b"HTTP/1.1 %d X\r\ncontent-type: application/json\r\ncontent-length: %d\r\n\r\n%s"
#: A whole second response, half a one, and bytes that are none.
BEHIND = [
    Fault(behind=_SECOND % (409, 0, b"")),
    Fault(behind=_SECOND % (200, len(SUCCESS), SUCCESS)),
    Fault(behind=_SECOND % (404, 0, b""), status=503),
    Fault(behind=_SECOND % (409, 0, b"") * 2, status=429, act=False),
    Fault(behind=(_SECOND % (200, len(SUCCESS), SUCCESS))[:60]),
    Fault(behind=(_SECOND % (200, len(SUCCESS), SUCCESS))[:-9]),
    Fault(behind=b"x"),
    Fault(behind=b"\r\n"),
    Fault(behind=b"\x00" * 200),
]

GOAWAY = [Fault(goaway=last, act=act) for last in ("none", "before", "this") for act in (True, False)]
GOAWAY += [Fault(goaway="this", status=503), Fault(goaway="this", body_bytes=3)]

#: What a forward proxy responds by itself. 407 after it has forwarded would be a lie: the page says whom np6 believes.
PROXY = [
    *(Fault(status=407, act=False, headers={"proxy-authenticate": "Basic"}) for _ in range(3)),
    *(Fault(status=status, act=act, body=b"<h1>Bad gateway</h1>") for status in (502, 503) for act in (True, False)),
]
TUNNEL = [
    TunnelFault(silent=True),
    *(TunnelFault(status=status) for status in (403, 407, 502, 503)),
    *(TunnelFault(up=count) for count in (0, 1, 200, 600, 800, 1100)),
    *(TunnelFault(down=count) for count in (1, 500, 1500, 2200, 2400)),
]

#: Of calls, each used once in a process: what the sandbox did for a call of another run is never taken for another's.
_NUMBERS = itertools.count(1)

KINDS = ("send", "send", "send", "render", "render", "read")

T = TypeVar("T")
#: What a caller learned: None for success, whether the server may have acted, or the name of a foreign exception.
Report = bool | str | None


@dataclass(frozen=True)
class Line:
    """The way to the sandbox that a mode takes.

    Attributes:
        proxy: Where the faults of requests happen.
        options: Those of the client that this way needs.
        tunnel: Where the faults of tunnels happen.
        elsewhere: Where redirects to another origin lead.
    """

    proxy: FaultProxy
    options: dict[str, Any]
    tunnel: Tunnel | None = None
    elsewhere: FaultProxy | None = None

    def settle(self) -> None:
        """Wait until the sandbox has acted on all that was sent: it may do so after a client has gone."""
        for server in (self.tunnel, self.proxy, self.elsewhere):
            if server is not None:
                server.settle()


@contextmanager
def direct(mode: Mode, url: str) -> Iterator[Line]:
    """Straight to the sandbox, or nearly."""
    with FaultProxy(url, http2=mode.http2) as proxy:
        yield Line(proxy, {"base_url": proxy.url})


@contextmanager
def redirected(mode: Mode, url: str) -> Iterator[Line]:
    """With redirects that are followed, to another origin too."""
    with (
        FaultProxy(url, http2=mode.http2) as elsewhere,
        FaultProxy(url, http2=mode.http2, elsewhere=elsewhere.url) as proxy,
    ):
        yield Line(proxy, {"base_url": proxy.url, "follow_redirects": True}, elsewhere=elsewhere)


@contextmanager
def forwarded(mode: Mode, url: str) -> Iterator[Line]:
    """Over a forward proxy, asked for an address that does not exist."""
    with FaultProxy(url) as proxy:
        yield Line(proxy, {"base_url": "http://np6.localhost", "proxy": proxy.url})


@contextmanager
def tunnelled(mode: Mode, url: str) -> Iterator[Line]:
    """With TLS through the tunnel of a proxy."""
    serving, trusting = _tls()
    with FaultProxy(url, tls=serving) as proxy, Tunnel() as tunnel:
        yield Line(proxy, {"base_url": proxy.url, "proxy": tunnel.url, "verify": trusting}, tunnel)


@cache
def _tls() -> tuple[ssl.SSLContext, ssl.SSLContext]:
    authority = trustme.CA()
    serving = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(serving)
    trusting = ssl.create_default_context()
    authority.configure_trust(trusting)
    return serving, trusting


@dataclass(frozen=True)
class Mode:
    """One way to call.

    Attributes:
        name: Its name in the table.
        backend: "sync", "asyncio" or "trio".
        faults: Those that belong to it; the common ones come on top.
        line: The way to the sandbox.
        http2: Whether to speak HTTP/2, with prior knowledge.
        engine: Name of the engine.
        below: Makes the options for the layer under the client: a transport, or an httpx client.
        foreign: Whether that layer raises exceptions that are neither np6's nor httpx's: they pass unchanged.
        timeout: Seconds for each step of a request; only the faults that hang take so long.
        pool: Seconds to wait for a connection.
    """

    name: str
    backend: str
    faults: Sequence[Fault] = ()
    line: Callable[[Mode, str], AbstractContextManager[Line]] = direct
    http2: bool = False
    engine: str = "httpx"
    below: Callable[[], dict[str, Any]] = dict
    foreign: bool = False
    timeout: float = 0.3
    pool: float = 60.0

    def __str__(self) -> str:
        engine = "" if self.engine == "httpx" else f", {self.engine}"
        return f"{self.name}, {self.backend}{engine}" + (", HTTP/2" if self.http2 else "")


def made(option: str, make: Callable[[], Any]) -> Callable[[], dict[str, Any]]:
    """Make one of the options for the layer under a client, when the client is made."""
    return lambda: {option: make()}


def reqwest() -> HttpxTransport:
    """pyreqwest's transport; it would follow redirects by itself, where nothing above it can see them."""
    return HttpxTransport(ClientBuilder().follow_redirects(False).build())


def reqwest_sync() -> SyncHttpxTransport:
    """The same for synchronous calls."""
    return SyncHttpxTransport(SyncClientBuilder().follow_redirects(False).build())


def modes() -> Iterator[Mode]:
    """Every mode. Two responses in a segment are for connections that are np6's own: nobody above others sees them."""
    for backend, http2 in itertools.product(("sync", "asyncio", "trio"), (False, True)):
        yield Mode("direct", backend, http2=http2)
        yield Mode("redirects", backend, REDIRECTS, redirected, http2)
        yield Mode("odd headers", backend, HEADERS, http2=http2)
    for backend in ("sync", "asyncio", "trio"):
        transport: Callable[[], Any] = httpx.HTTPTransport if backend == "sync" else httpx.AsyncHTTPTransport
        client: Callable[..., Any] = httpx.Client if backend == "sync" else httpx.AsyncClient
        yield Mode("two responses", backend, BEHIND)
        yield Mode("GOAWAY", backend, GOAWAY, http2=True)
        yield Mode("forward proxy", backend, PROXY, forwarded)
        yield Mode("tunnel", backend, line=tunnelled)
        yield Mode("transport=", backend, HEADERS, below=made("transport", transport))
        yield Mode("http_client=", backend, HEADERS, below=made("http_client", partial(client, verify=TLS)))
    for name, faults, line in (
        ("direct", [], direct),
        ("redirects", REDIRECTS, redirected),
        ("odd headers", HEADERS, direct),
        ("two responses", BEHIND, direct),
        ("forward proxy", PROXY, forwarded),
        ("tunnel", [], tunnelled),
    ):
        yield Mode(name, "asyncio", faults, line, engine="aiohttp")
        for backend in ("sync", "asyncio", "trio"):
            yield Mode(name, backend, faults, line, engine="httptools")
    aiohttp = {"transport": httpx_aiohttp.AiohttpTransport, "http_client": httpx_aiohttp.HttpxAiohttpClient}
    for option, own in aiohttp.items():
        yield Mode(f"aiohttp {option}=", "asyncio", below=made(option, own), foreign=True)
    # It takes the sum of the four timeouts as the time for the whole request.
    for backend, make_transport in (("sync", reqwest_sync), ("asyncio", reqwest)):
        below = made("transport", make_transport)
        yield Mode("pyreqwest", backend, below=below, foreign=True, timeout=0.1, pool=0.1)


MODES = {str(mode): mode for mode in modes()}


@dataclass(frozen=True)
class Violation:
    """A call whose report to its caller is not true.

    Attributes:
        what: The promise that was broken.
        kind: Kind of the call.
        number: Its number.
        report: What was reported to its caller.
        acts: How often the server acted.
        met: The requests that it made, and their faults.
    """

    what: str
    kind: str
    number: int
    report: Report
    acts: int
    met: tuple[str, ...]

    def __str__(self) -> str:
        said = {"None": "success", "True": "may have been processed", "False": "not processed"}
        reported = said.get(str(self.report), self.report)
        lines = [f"{self.what}: {self.kind} {self.number}, reported {reported!r}, acted {self.acts} times", *self.met]
        return "\n    ".join(lines)


class Reports:
    """What was reported to the callers, by kind and number of the call."""

    def __init__(self) -> None:
        self.reported: dict[str, dict[int, Report]] = {kind: {} for kind in ("send", "render", "read")}
        self._lock = threading.Lock()

    def note(self, kind: str, number: int, report: Report) -> None:
        with self._lock:
            self.reported[kind][number] = report

    def total(self) -> int:
        return sum(map(len, self.reported.values()))

    def violations(self, account: Account, proxy: FaultProxy) -> list[Violation]:
        """Hold the reports against what the sandbox did."""
        sent = Counter(message.data["call"] for message in account.sandbox.ledger)
        rendered = Counter(
            json.loads(request.content)["data"]["call"]
            for request in account.sandbox.requests.of("actions_render_links")
            if request.status == 200
        )
        met = met_by_call(proxy)
        found = []
        for kind, acts in (("send", sent), ("render", rendered), ("read", None)):
            for number, report in self.reported[kind].items():
                acted = 0 if acts is None else acts[number]
                broken = []
                if isinstance(report, str):
                    broken.append("a foreign exception")
                if acts is not None and report is None and not acted:
                    broken.append("a success that did not happen")
                if report is False and acted:
                    broken.append("a failure that did happen")
                if kind == "send" and acted > 1:
                    broken.append("sent twice")
                found += [Violation(what, kind, number, report, acted, tuple(met[number])) for what in broken]
        return found


def met_by_call(proxy: FaultProxy) -> dict[int, list[str]]:
    """The requests of each call that has a number in its body, and the fault that each met."""
    met: dict[int, list[str]] = defaultdict(list)
    for request, body, fault in list(proxy.met):
        if number := re.search(rb'"call": ?(\d+)', body):
            met[int(number[1])].append(f"{request or 'a request that was cut'} met {fault}")
    return met


def report_of(mode: Mode, error: Exception) -> Report:
    """What an exception says of its call."""
    if isinstance(error, np6.NP6Error):
        return error.maybe_processed
    said = getattr(error, "maybe_processed", None)
    return said if mode.foreign and isinstance(said, bool) else f"{type(error).__name__}: {error}"


def make(account: Account, client: Any, kind: str, number: int) -> Any:
    """Make a call of a kind; its number is in the body, if it has one."""
    match kind:
        case "send":
            return account.send(client, number)
        case "render":
            return account.render(client, number)
        case _:
            return account.read(client)


def options(mode: Mode, line: Line) -> dict[str, Any]:
    """Those of a client of this mode."""
    below = mode.below()
    connections: dict[str, Any] = {} if below else {"verify": TLS, "trust_env": False}
    if mode.http2:
        connections |= {"http1": False, "http2": True}
    if mode.engine != "httpx":
        connections["engine"] = mode.engine
    return {
        **connections,
        "timeout": httpx.Timeout(mode.timeout, pool=mode.pool),
        "retry_budget": np6.RetryBudget(10**9, 1),
        # In HTTP/2 all calls share a connection, and whatever breaks it hits all that are under way.
        "max_concurrency": 8 if mode.http2 else 40,
        **below,
        **line.options,
    }


def run_threads(mode: Mode, account: Account, line: Line, calls: Mapping[int, str], callers: int) -> Reports:
    reports = Reports()
    with ExitStack() as closing:
        given = options(mode, line)
        client = closing.enter_context(np6.Client("sandbox-key", **given))
        if "http_client" in given:
            closing.callback(given["http_client"].close)

        def call(number: int, kind: str) -> None:
            report: Report = None
            try:
                assert make(account, client, kind, number) is not None
            except Exception as error:
                report = report_of(mode, error)
            reports.note(kind, number, report)

        with ThreadPoolExecutor(callers) as pool:
            for outcome in [pool.submit(call, *numbered) for numbered in calls.items()]:
                outcome.result()
    return reports


def run_tasks(mode: Mode, account: Account, line: Line, calls: Mapping[int, str], callers: int) -> Reports:
    reports = Reports()

    @asynccontextmanager
    async def opened() -> AsyncIterator[np6.AsyncClient]:
        given = options(mode, line)
        async with np6.AsyncClient("sandbox-key", **given) as client:
            yield client
        if "http_client" in given:
            await given["http_client"].aclose()

    async def run() -> None:
        left = iter(calls.items())
        async with opened() as client:

            async def work() -> None:
                for number, kind in left:
                    report: Report = None
                    try:
                        assert await make(account, client, kind, number) is not None
                    except Exception as error:
                        report = report_of(mode, error)
                    reports.note(kind, number, report)

            async with anyio.create_task_group() as group:
                for _ in range(callers):
                    group.start_soon(work)

    anyio.run(run, backend=mode.backend)
    return reports


def run(mode: Mode, account: Account, line: Line, kinds: Sequence[str], callers: int) -> Reports:
    """Make calls of these kinds, so many at once."""
    calls = {next(_NUMBERS): kind for kind in kinds}
    reports = (run_threads if mode.backend == "sync" else run_tasks)(mode, account, line, calls, callers)
    line.settle()
    return reports


class RandomFault(Generic[T]):
    """Chooses faults: its own one after the other, in an order of chance, some of the common ones, and often none."""

    def __init__(self, chance: random.Random, own: Sequence[T], common: Sequence[T], none: T) -> None:
        self._chance = chance
        self._own = itertools.cycle(chance.sample(own, len(own)) or [none])
        self._common = common or [none]
        self._none = none
        self._lock = threading.Lock()

    def __call__(self) -> T:
        with self._lock:
            lot = self._chance.random()
            if lot < 0.35:
                return next(self._own)
            return self._chance.choice(self._common) if lot > 0.7 else self._none


def prove(mode: Mode, account: Account, calls: int, seed: int) -> tuple[Reports, list[Violation]]:
    """Make so many calls through random faults in a mode, and compare the reports with what was done."""
    chance = random.Random(f"{seed} {mode}")
    kinds = [chance.choice(KINDS) for _ in range(calls)]
    with mode.line(mode, account.sandbox.url) as line:
        line.proxy.fallback = RandomFault(chance, mode.faults, COMMON, Fault())
        if line.tunnel is not None:
            line.tunnel.fallback = RandomFault(chance, TUNNEL, [], TunnelFault())
        reports = run(mode, account, line, kinds, 50 if mode.backend == "sync" else min(calls, 250))
        return reports, reports.violations(account, line.proxy)


def prove_each(mode: Mode, account: Account) -> list[Violation]:
    """Let each fault of a mode meet a send, with two untroubled ones after it, one after the other on one client."""
    script = (fault for own in mode.faults for fault in (own, Fault(), Fault()))
    with mode.line(mode, account.sandbox.url) as line:
        line.proxy.fallback = lambda: next(script, Fault())
        reports = run(mode, account, line, ["send"] * (3 * len(mode.faults)), 1)
        return reports.violations(account, line.proxy)


def main() -> int:
    """Run the proof from the command line."""
    parser = argparse.ArgumentParser(prog="python -m tests.overlays.proof", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--calls", type=int, default=20_000, help="calls in all (%(default)s)")
    parser.add_argument("--seed", type=int, default=1, help="another seed, other faults (%(default)s)")
    parser.add_argument("--mode", default="", help="only modes whose name has this in it")
    parser.add_argument("--engine", default="", help="only modes of this engine, e.g. httpx or aiohttp")
    parser.add_argument("--backend", default="", help="only modes of this backend: sync, asyncio or trio")
    parser.add_argument("--show", type=int, default=3, help="violations to show of each mode (%(default)s)")
    arguments = parser.parse_args()
    chosen = [
        mode
        for name, mode in MODES.items()
        if arguments.mode in name and arguments.engine in ("", mode.engine) and arguments.backend in ("", mode.backend)
    ]
    if not chosen:
        parser.error("no mode is chosen")
    each = -(-arguments.calls // len(chosen))
    warnings.simplefilter("ignore", DeprecationWarning)
    columns = ("calls", "ambiguous", "sent twice", "false success", "false certainty", "not ours")
    promises = (
        "sent twice",
        "a success that did not happen",
        "a failure that did happen",
        "a foreign exception",
    )
    print(f"| {'mode':29} | kind   | {' | '.join(columns)} |\n| --- | --- |{' --: |' * len(columns)}")
    broken, calls = 0, 0
    with Sandbox(keep_messages=10**6, keep_requests=10**6) as sandbox, no_waits():
        for mode in chosen:
            sandbox.reset()
            account = Account(sandbox, sandbox.add_action(), sandbox.add_target("ada@example.com"))
            reports, violations = prove(mode, account, each, arguments.seed)
            for kind, reported in reports.reported.items():
                counts = Counter(violation.what for violation in violations if violation.kind == kind)
                ambiguous = sum(report is True for report in reported.values())
                figures = [len(reported), ambiguous, *(counts[promise] for promise in promises)]
                cells = " | ".join(f"{figure:{len(name)}}" for figure, name in zip(figures, columns, strict=True))
                print(f"| {mode!s:29} | {kind:6} | {cells} |", flush=True)
            for violation in violations[: arguments.show]:
                print(f"  {violation}", flush=True)
            broken += len(violations)
            calls += reports.total()
    print(f"\n{calls} calls, {broken} violations, seed {arguments.seed}")
    return bool(broken)


if __name__ == "__main__":
    sys.exit(main())
