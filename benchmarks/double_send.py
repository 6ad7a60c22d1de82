"""How often a server acts on one send, if it fails after it has acted, and what the call then raises or returns.

    python -m benchmarks.double_send           # prints the table, in half a minute; builds the rivals first
    python -m benchmarks.double_send --write   # also puts it between the markers of the PAGES

Each client makes one call that sends, with its default settings, to a server on loopback. The server reads the request
completely, counts it, and then fails. Like that of the vendors it speaks TLS: mailjet-rest retries over https only.
Each client also makes one call to a server that does not fail, on which it must act once.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import socket
import ssl
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import Enum
from pathlib import Path
from typing import Any

import trustme

from benchmarks.rivals import HERE, ROOT, Environment
from tests.overlays.raw_server import RawServer, read_request, reset, response, until_closed

#: Seconds that a client waits for a response that does not come: its default is a minute or longer, or no end.
TIMEOUT = 1.0
#: Seconds for all calls of one client, waits between its retries included.
LIMIT = 150.0

#: Pages that show the table. REMARKS.md is a part of what `make bench` writes into RESULTS.md.
PAGES = (ROOT / "README.md", HERE / "REMARKS.md", HERE / "RESULTS.md")
BEGIN = "<!-- begin: python -m benchmarks.double_send --write -->\n"
END = "<!-- end: python -m benchmarks.double_send --write -->\n"


class Fault(Enum):
    """What a server does after it has acted; the value is the head of a column."""

    NONE = "no fault"
    RESET = "connection reset"
    SILENCE = "no response in time"
    ERROR = "500"
    UNAVAILABLE = "503"
    HALF = "half a body"


class Server(RawServer):
    """Acts on every request, and then fails.

    Args:
        fault: How it fails.
        body: What it responds with if it does not, as JSON.
        tls: Its certificate.

    Attributes:
        acted: How many requests it has read to their end.
        keys: Their `Idempotency-Key` headers; "" where there was none.
    """

    def __init__(self, fault: Fault, body: Any, tls: ssl.SSLContext) -> None:
        self._fault = fault
        self._body = json.dumps(body).encode()
        self.acted = 0
        self.keys: list[str] = []
        super().__init__(self._act, tls=tls)

    def _act(self, connection: socket.socket) -> None:
        while True:
            head, _ = read_request(connection)
            _, _, key = head.decode("latin-1").lower().partition("\r\nidempotency-key:")
            with self.lock:
                self.acted += 1
                self.keys.append(key.partition("\r\n")[0].strip())
            match self._fault:
                case Fault.NONE:
                    connection.sendall(response(self._body))
                case Fault.ERROR:
                    connection.sendall(response(b'{"message":"failed"}', "500 Internal Server Error"))
                case Fault.UNAVAILABLE:
                    connection.sendall(response(b'{"message":"failed"}', "503 Service Unavailable"))
                case Fault.RESET:
                    return reset(connection)
                case Fault.SILENCE:
                    return until_closed(connection)
                case Fault.HALF:
                    whole = response(self._body)
                    connection.sendall(whole[: -(len(self._body) // 2)])
                    return _close_in_order(connection)


def _close_in_order(connection: socket.socket) -> None:
    """Announce the end of the connection as TLS has it, so that it is no reset."""
    assert isinstance(connection, ssl.SSLSocket)
    connection.settimeout(TIMEOUT)
    with contextlib.suppress(OSError):
        connection.unwrap()


@dataclass(frozen=True)
class Sender:
    """A client that sends.

    Attributes:
        title: Its name, with the version of a rival.
        module: Its module in `competitors.senders`.
        python: The interpreter that has it.
        body: What its vendor's server responds with to a send, as JSON.
        environment: What to build first; None for np6, which is here.
        variant: Which of several ways to use it.
        options: That way, as arguments of `send`.
    """

    title: str
    module: str
    python: Path
    body: Any
    environment: Environment | None = None
    variant: str = ""
    options: Mapping[str, Any] = field(default_factory=dict)

    def run(self, tls: ssl.SSLContext, authority: Path) -> dict[Fault, Sent]:
        """Make one call for each fault, one after another.

        Args:
            tls: The certificate of the servers.
            authority: File with the certificate that signed it, in PEM.

        Raises:
            SystemExit: It ended early.
            subprocess.TimeoutExpired: It took longer than LIMIT, and was ended.
        """
        with ExitStack() as stack:
            servers = {fault: stack.enter_context(Server(fault, self.body, tls)) for fault in Fault}
            orders = [
                {"url": server.url, "timeout": TIMEOUT if fault is Fault.SILENCE else None, "options": self.options}
                for fault, server in servers.items()
            ]
            done = subprocess.run(
                [str(self.python), "-P", "-m", "senders", self.module],
                env={
                    **{name: value for name, value in os.environ.items() if not name.lower().endswith("_proxy")},
                    "PYTHONPATH": str(HERE / "competitors"),
                    "SSL_CERT_FILE": str(authority),
                    "REQUESTS_CA_BUNDLE": str(authority),
                },
                input="\n".join(map(json.dumps, orders)),
                stdout=subprocess.PIPE,
                text=True,
                check=False,
                timeout=LIMIT,
            )
            results = [json.loads(line) for line in done.stdout.splitlines()]
            if done.returncode != 0 or len(results) != len(orders):
                raise SystemExit(f"{self.title} ended early, see above")
            return {
                fault: Sent(server.acted, tuple(server.keys), **result)
                for (fault, server), result in zip(servers.items(), results, strict=True)
            }


@dataclass(frozen=True)
class Sent:
    """What came of one call.

    Attributes:
        acted: How often the server acted.
        keys: The idempotency keys that it received, one a request; "" where there was none.
        raised: Full name of the exception that the call raised; None if it returned.
        maybe_processed: The attribute of that exception, if it has one.
        returned: Full name of the class of the value that the call returned; None if it raised.
        status: The status code of that value, if it has one.
    """

    acted: int
    keys: tuple[str, ...] = ()
    raised: str | None = None
    maybe_processed: bool | None = None
    returned: str | None = None
    status: int | None = None

    def cell(self) -> str:
        """As a cell of the table."""
        count = f"{self.acted} x" if self.acted == 1 else f"**{self.acted} x**"
        if self.raised is None:
            status = "" if self.status is None else f" with status {self.status}"
            return f"{count}, returned `{_short(self.returned or '')}`{status}"
        mark = "" if self.maybe_processed is None else f", `maybe_processed={self.maybe_processed}`"
        return f"{count}, `{_short(self.raised)}`{mark}"


def _short(name: str) -> str:
    """A class by its package, or by its whole module where that is of the standard library."""
    package, _, rest = name.partition(".")
    return name if package in sys.stdlib_module_names or not rest else f"{package}.{rest.rpartition('.')[2]}"


def _np6(engine: str, asynchronous: bool) -> Sender:
    return Sender(
        "np6",
        "np6_client",
        Path(sys.executable),
        {"type": "success", "id": "3f2c5a1e-8c0f-4a44-9d0a-0a6f7c1f8a11"},
        variant=f"{engine} {'async' if asynchronous else 'sync'}",
        options={"engine": engine, "asynchronous": asynchronous},
    )


def _rival(
    package: str, version: str, module: str, transport: Sequence[str], body: Any, **ways: Mapping[str, Any]
) -> list[Sender]:
    title = f"{package} {version}"
    environment = Environment(module, title, (f"{package}=={version}", *transport))
    return [
        Sender(title, module, environment.python, body, environment, way, options)
        for way, options in (ways or {"": {}}).items()
    ]


OURS = [
    *(_np6(engine, asynchronous) for engine in ("httpx", "httptools") for asynchronous in (False, True)),
    _np6("aiohttp", asynchronous=True),
]
HTTPX2 = ("httpx2==2.16.2", "httpcore2==2.16.2")
URLLIB3 = ("urllib3==2.8.0",)
REQUESTS = ("requests==2.34.2", *URLLIB3)
JOB = {"type": "campaign-send-job", "id": "1", "attributes": {"status": "queued"}, "links": {"self": "/"}}
RIVALS = [
    *_rival("openai", "3.57.0", "openai_sdk", HTTPX2, {"id": "1", "object": "chat.completion", "choices": []}),
    *_rival("anthropic", "2.14.0", "anthropic_sdk", HTTPX2, {"id": "1", "type": "message", "content": []}),
    *_rival("mailgun", "1.10.0", "mailgun_sdk", REQUESTS, {"id": "<1@example.com>", "message": "Queued. Thank you."}),
    *_rival(
        "klaviyo-api",
        "25.0.0",
        "klaviyo_sdk",
        URLLIB3,
        {"data": JOB},
        **{"default": {}, "max_retries=3": {"max_retries": 3}},
    ),
    *_rival("resend", "2.52.0", "resend_sdk", REQUESTS, {"id": "49a3999c-0ce1-4ea6-ab68-afcd6dc2e794"}),
    *_rival("mailjet-rest", "1.9.1", "mailjet_sdk", REQUESTS, {"Messages": [{"Status": "success"}]}),
    *_rival("sendgrid", "6.12.5", "sendgrid_sdk", ("python-http-client==3.3.7",), {}),
]

#: What came of the calls of each client.
Observed = Sequence[tuple[Sender, Mapping[Fault, Sent]]]


def observe(senders: Sequence[Sender]) -> Observed:
    """Let all clients make their calls: clients at the same time, the calls of each one after another.

    Raises:
        SystemExit: A call without a fault failed, or acted other than once: the client is used wrongly here.
    """
    for sender in senders:
        if sender.environment:
            sender.environment.set_up()
    authority = trustme.CA()
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(tls)
    with tempfile.TemporaryDirectory(prefix="double-send-") as folder, ThreadPoolExecutor(len(senders)) as pool:
        file = Path(folder) / "authority.pem"
        authority.cert_pem.write_to_path(file)
        found = list(pool.map(lambda sender: sender.run(tls, file), senders))
    for sender, sent in zip(senders, found, strict=True):
        control = sent[Fault.NONE]
        if control.acted != 1 or control.raised:
            raise SystemExit(f"{sender.title} {sender.variant}: without a fault, {control.cell()}")
    return list(zip(senders, found, strict=True))


def table(observed: Observed) -> str:
    """The table; ways to use a client that came to the same share a row."""
    faults = [fault for fault in Fault if fault is not Fault.NONE]
    rows: dict[tuple[str, ...], list[str]] = {}
    for sender, sent in observed:
        row = (sender.title, _keys(sent.values()), *(sent[fault].cell() for fault in faults))
        rows.setdefault(row, []).append(sender.variant)
    heads = ["client", "`Idempotency-Key`", *(fault.value for fault in faults)]
    lines = [heads, ["---"] * len(heads)]
    for (title, *cells), variants in rows.items():
        lines.append([f"{title}: {', '.join(variants)}" if any(variants) else title, *cells])
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def _keys(calls: Iterable[Sent]) -> str:
    """What the idempotency keys of some calls were."""
    keys = [set(sent.keys) for sent in calls]
    if not any(any(each) for each in keys):
        return "none"
    return "one a call" if all(len(each) == 1 and any(each) for each in keys) else "changes"


def block(page: str) -> str:
    """What a page has between the markers.

    Raises:
        ValueError: It does not have both, once and in order.
    """
    before, begin, rest = page.partition(BEGIN)
    found, end, after = rest.partition(END)
    if not begin or not end or BEGIN in before + after or END in before + after:
        raise ValueError(f"The page must have {BEGIN!r}, and then {END!r}, once.")
    return found


def with_block(page: str, text: str) -> str:
    """A page with other text between its markers."""
    return page.replace(BEGIN + block(page) + END, BEGIN + text + END)


def main() -> None:
    """Observe all clients; print the table, and write it where the command line asks for it."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.double_send", description="Sends that happen twice.")
    parser.add_argument("--write", action="store_true", help="put the table into README.md and benchmarks/RESULTS.md")
    options = parser.parse_args()
    for page in PAGES:
        block(page.read_text(encoding="utf-8"))  # before a run whose table would have no place
    observed = observe([*OURS, *RIVALS])
    when = f"Observed on {datetime.now(UTC):%Y-%m-%d} with Python {sys.version.split()[0]}."
    text = f"\n{table(observed)}\n{when}\n\n"
    print(text.strip())
    if options.write:
        for page in PAGES:
            page.write_text(with_block(page.read_text(encoding="utf-8"), text), encoding="utf-8")


if __name__ == "__main__":
    main()
