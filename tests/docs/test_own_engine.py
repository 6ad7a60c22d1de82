"""The engine of docs/performance.md keeps the promises that the page lists."""

from __future__ import annotations

import re
import socket
import struct
from typing import Any

import np6
import pytest
from np6.testing import no_waits

from tests.overlays.conftest import Caller
from tests.overlays.raw_server import RawServer, read_request
from tests.overlays.test_pool_once import send
from tests.repo.tree import ROOT


@pytest.fixture
def engine() -> Any:
    """The engine of the page, without the call that follows its class."""
    page = (ROOT / "docs/performance.md").read_text(encoding="utf-8")
    (code,) = [block for block in re.findall(r"(?ms)^```python\n(.*?)^```$", page) if "class FromAddress" in block]
    namespace: dict[str, Any] = {"np6": np6, "__name__": "document"}
    exec(code.partition("\nwith ")[0], namespace)
    return namespace["FromAddress"]("127.0.0.1")


@pytest.fixture(params=["sync", "asyncio", "trio"])
def caller(request: pytest.FixtureRequest) -> Caller:
    """Every way to call."""
    return Caller(request.param)


def failure(caller: Caller, engine: Any, url: str) -> np6.ConnectionFailedError:
    """What a send raises that may be attempted three times."""
    with no_waits(), pytest.raises(np6.ConnectionFailedError) as caught:
        caller.call(
            lambda client: send(client, 1),
            base_url=url,
            engine=engine,
            retry=np6.RetryPolicy(max_attempts=3),
            timeout=5,
        )
    return caught.value


def test_what_its_trace_proves_not_to_be_sent_is_repeated(caller: Caller, engine: Any) -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))  # and does not listen
        error = failure(caller, engine, f"http://127.0.0.1:{unused.getsockname()[1]}")
    assert (error.attempts, error.maybe_processed) == (3, False)


def test_what_may_have_been_sent_is_not_repeated(caller: Caller, engine: Any) -> None:
    requests: list[bytes] = []

    def serve(connection: socket.socket) -> None:
        requests.append(read_request(connection)[0])
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))

    with RawServer(serve) as server:
        error = failure(caller, engine, server.url)
    assert (error.attempts, error.maybe_processed) == (1, True)
    assert len(requests) == 1


def test_an_option_that_it_does_not_have_is_refused(engine: Any) -> None:
    for make in (np6.Client, np6.AsyncClient):
        with pytest.raises(np6.ConfigurationError, match=r"HTTP/1\.1 only"):
            make("key", engine=engine, http2=True)
