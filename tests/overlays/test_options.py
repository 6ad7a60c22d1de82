"""Options: what httpx lets a user set still works, and what np6 adds does what it says."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from collections.abc import AsyncIterator, Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import Any

import anyio
import httpx
import np6
import pytest
from np6_api.models import ExecutionEmailRequest, IdReceiver

from .conftest import TLS, Account, Caller, only
from .fault_proxy import Fault, FaultProxy


def answering(handler: Callable[[httpx.Request], httpx.Response] | None = None) -> httpx.MockTransport:
    return httpx.MockTransport(handler or (lambda _: httpx.Response(200, json=[])))


def segments(client: Any) -> Any:
    return client.segments.list()


def in_memory(caller: Caller, what: Callable[[Any], Any], **options: Any) -> Any:
    return caller.call(what, **{"base_url": "https://np6.test", "transport": answering(), **options})


def own_http(caller: Caller, **options: Any) -> Any:
    """Return a client of httpx. It keeps no idle connection, as its event loop ends before it could be closed."""
    options["limits"] = httpx.Limits(max_keepalive_connections=0)
    return httpx.Client(**options) if caller.mode == "sync" else httpx.AsyncClient(**options)


def timeouts(caller: Caller, **options: Any) -> dict[str, float]:
    seen: list[dict[str, float]] = []

    def handler(request: httpx.Request) -> httpx.Response:
        seen.append(request.extensions["timeout"])
        return httpx.Response(200, json=[])

    in_memory(caller, options.pop("what", segments), **{"transport": answering(handler), **options})
    return seen[0]


def test_timeouts_have_sane_defaults_and_can_be_set(caller: Caller) -> None:
    assert timeouts(caller) == {"connect": 10.0, "read": 30.0, "write": 30.0, "pool": 30.0}
    assert timeouts(caller, timeout=7)["read"] == 7
    assert timeouts(caller, timeout=None)["read"] is None
    assert timeouts(caller, timeout=httpx.Timeout(1, read=2)) == {"connect": 1, "read": 2, "write": 1, "pool": 1}


def test_a_copy_has_other_options_and_the_same_connections(caller: Caller, account: Account, proxy: FaultProxy) -> None:
    def copy(client: Any) -> Any:
        return client.with_options(timeout=3).segments.list()

    def copy_of_copy(client: Any) -> Any:
        return client.with_options(timeout=3).with_options(retry=np6.RetryPolicy(max_attempts=1)).segments.list()

    assert timeouts(caller, what=copy)["read"] == 3
    assert timeouts(caller, what=copy_of_copy)["read"] == 3

    def both(client: Any) -> Any:
        one = client.with_options(timeout=3)
        assert type(one) is type(client)
        assert one.http is client.http
        account.read(client)
        return account.read(one)

    async def aboth(client: Any) -> Any:
        await account.read(client)
        return await account.read(client.with_options(timeout=3))

    caller.call(both if caller.mode == "sync" else aboth, base_url=proxy.url)
    assert proxy.connections == 1


def test_a_copys_policy_counts_for_it_alone(caller: Caller, waits: list[float]) -> None:
    broken = answering(lambda _: httpx.Response(503))
    for what, attempts in (
        (segments, 4),
        (lambda client: client.with_options(retry=np6.RetryPolicy(max_attempts=2)).segments.list(), 2),
    ):
        caller.events.clear()
        with pytest.raises(np6.ServerError):
            in_memory(caller, what, transport=broken)
        assert caller.attempts == attempts


def test_a_copy_shares_the_budget_and_the_limiter(caller: Caller, waits: list[float]) -> None:
    broken = answering(lambda _: httpx.Response(503))

    def exhaust(client: Any) -> Any:
        for one in (client, client.with_options(timeout=1)):
            with pytest.raises(np6.ServerError):
                one.segments.list()

    async def aexhaust(client: Any) -> Any:
        for one in (client, client.with_options(timeout=1)):
            with pytest.raises(np6.ServerError):
                await one.segments.list()

    what = exhaust if caller.mode == "sync" else aexhaust
    in_memory(caller, what, transport=broken, retry_budget=np6.RetryBudget(3, 1))
    assert caller.attempts == 4 + 1


def test_a_user_agent_is_sent_and_can_be_replaced(caller: Caller) -> None:
    agents: list[str] = []

    def handler(request: httpx.Request) -> httpx.Response:
        agents.append(request.headers["user-agent"])
        return httpx.Response(200, json=[])

    in_memory(caller, segments, transport=answering(handler))
    in_memory(caller, segments, transport=answering(handler), headers={"user-agent": "mine"})
    in_memory(caller, segments, transport=answering(handler), headers=[("X-Other", "1")])
    assert agents[0].startswith(f"np6/{np6.__version__} python-httpx/")
    assert agents[1:] == ["mine", agents[0]]


def test_event_hooks_auth_and_headers_work(caller: Caller) -> None:
    seen: list[httpx.Request] = []
    hooked: list[str] = []

    def handler(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        return httpx.Response(200, json=[])

    def hook(message: Any) -> None:
        hooked.append(type(message).__name__)

    async def ahook(message: Any) -> None:
        hook(message)

    chosen = [hook if caller.mode == "sync" else ahook]
    in_memory(
        caller,
        segments,
        transport=answering(handler),
        event_hooks={"request": chosen, "response": chosen},
        auth=("gateway", "password"),
        headers={"X-Tenant": "42"},
    )
    assert hooked == ["Request", "Response"]
    assert seen[0].headers["authorization"].startswith("Basic ")
    assert seen[0].headers["x-tenant"] == "42"
    assert seen[0].headers["x-key"] == "sandbox-key"


def test_a_trace_function_of_the_users_own_is_still_called(caller: Caller, account: Account) -> None:
    names: list[str] = []

    def trace(name: str, info: Any) -> None:
        names.append(name)

    async def atrace(name: str, info: Any) -> None:
        names.append(name)

    extensions = {"trace": trace if caller.mode == "sync" else atrace}
    caller.call(lambda client: client.http.get("/segments", extensions=extensions), base_url=account.sandbox.url)
    assert f"{caller.trace}.send_request_headers.started" in names


@pytest.mark.parametrize("moment", ["request", "response"])
def test_what_a_hook_raises_says_what_became_of_the_call(
    caller: Caller, account: Account, waits: list[float], moment: str
) -> None:
    def hook(thing: Any) -> None:
        raise LookupError("a mistake in the hook")

    async def ahook(thing: Any) -> None:
        hook(thing)

    hooks = {moment: [hook if caller.mode == "sync" else ahook]}
    with pytest.raises(LookupError) as caught:
        caller.call(account.send, base_url=account.sandbox.url, event_hooks=hooks)
    sent = moment == "response"
    assert vars(caught.value)["maybe_processed"] is sent
    assert len(account.sandbox.ledger) == sent
    assert ("may have acted" if sent else "did not act") in caught.value.__notes__[0]


@pytest.mark.parametrize("caller", ["sync", "sync-httptools"], indirect=True)
def test_a_closed_client_refuses_to_call(caller: Caller, account: Account) -> None:
    client = np6.Client("sandbox-key", **caller.options(base_url=account.sandbox.url))
    client.close()
    for call in (account.send, lambda client: list(client.segments.stream_list())):
        with pytest.raises(np6.ConfigurationError, match="closed") as caught:
            call(client)
        assert caught.value.maybe_processed is False


@pytest.mark.parametrize("make", [np6.Client, np6.AsyncClient])
@pytest.mark.parametrize(
    "options",
    [
        {"max_concurrency": 0},
        {"timeout": -1},
        {"timeout": 0},
        {"timeout": float("inf")},
        {"timeout": float("nan")},
        {"timeout": httpx.Timeout(5, read=-1)},
    ],
    ids=str,
)
def test_numbers_that_cannot_work_are_refused(make: Any, options: dict[str, Any]) -> None:
    with pytest.raises(np6.ConfigurationError, match="|".join(options)):
        make("key", **options)
    if "timeout" in options:
        with pytest.raises(np6.ConfigurationError, match="timeout"):
            make("key").with_options(**options)


@pytest.mark.parametrize("name", ["base_delay", "max_delay", "max_wait"])
@pytest.mark.parametrize("value", [None, float("inf"), float("nan"), -1])
def test_a_policy_needs_numbers(name: str, value: Any) -> None:
    with pytest.raises(np6.ConfigurationError, match=name):
        np6.RetryPolicy(**{name: value})
    assert np6.RetryPolicy(deadline=None).deadline is None


def test_an_object_in_the_place_of_a_list_is_refused(caller: Caller, account: Account) -> None:
    body: Any = ExecutionEmailRequest(recipient=IdReceiver(value=account.target))
    with pytest.raises(np6.InputError, match=r"^body: expected an array"):
        caller.call(lambda client: client.actions.execute_many(account.action, body=body))


@pytest.mark.filterwarnings("ignore:imports.upload_source is deprecated")
def test_a_redirect_does_not_send_a_spent_body(caller: Caller) -> None:
    seen: list[bytes] = []

    def server(request: httpx.Request) -> httpx.Response:
        seen.append(request.content)
        return httpx.Response(307, headers={"location": "/elsewhere"})

    def lines() -> Iterator[bytes]:
        yield b"line"

    async def alines() -> AsyncIterator[bytes]:
        yield b"line"

    for spent in (iter([b"line"]), lines()) if caller.mode == "sync" else (alines(),):
        with pytest.raises(np6.CallError, match="its body can be read only once") as caught:
            in_memory(
                caller,
                partial(lambda client, body: client.imports.upload_source(1, body=body), body=spent),
                transport=answering(server),
                follow_redirects=True,
            )
        assert caught.value.maybe_processed is True
    assert set(seen) == {b"line"}


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
@pytest.mark.parametrize("engine", ["httpx", "httptools"])
def test_a_client_that_was_used_does_not_work_in_a_fork(account: Account, engine: str) -> None:
    program = """
import os, sys, np6
used, unused = (np6.Client("sandbox-key", base_url=sys.argv[1], engine=sys.argv[2]) for _ in range(2))
used.segments.list()
if os.fork() == 0:
    try:
        unused.segments.list()
        used.segments.list()
    except np6.ConfigurationError as error:
        print("child:", error, flush=True)
    os._exit(0)
os.wait()
used.segments.list()
print("parent: fine")
"""
    command = [sys.executable, "-c", program, account.sandbox.url, engine]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    child, parent = done.stdout.splitlines()
    assert child.startswith("child: This client was used in another process")
    assert parent == "parent: fine"


@pytest.mark.parametrize("how", ["proxy", "mounts", "environment"])
def test_proxies_work_however_they_are_given(
    caller: Caller, account: Account, proxy: FaultProxy, waits: list[float], monkeypatch: pytest.MonkeyPatch, how: str
) -> None:
    """The line that can be broken plays the proxy: it is asked for an address that does not exist."""
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
    transport = httpx.HTTPTransport if caller.mode == "sync" else httpx.AsyncHTTPTransport
    options: dict[str, Any] = {}
    if how == "proxy":
        options["proxy"] = proxy.url
    elif how == "mounts":
        options["mounts"] = {"http://np6.localhost": transport(proxy=proxy.url)}
    else:
        monkeypatch.setenv("http_proxy", proxy.url)
        options["trust_env"] = True
    proxy.plan(Fault(act=False, status=429))
    caller.call(account.send, base_url="http://np6.localhost", **options)
    assert caller.attempts == 2
    assert account.acts("actions_execute") == 1
    monkeypatch.setenv("no_proxy", "127.0.0.1,localhost")
    caller.call(account.read, base_url=account.sandbox.url, trust_env=True)


def test_a_proxy_that_refuses_the_tunnel_never_let_the_request_out(
    caller: Caller, account: Account, proxy: FaultProxy, waits: list[float]
) -> None:
    proxy.plan(*[Fault(act=False, status=407)] * 4)
    with pytest.raises(np6.ConnectionFailedError, match="407") as caught:
        caller.call(account.send, base_url="https://np6.localhost", proxy=proxy.url)
    assert caught.value.attempts == 4
    assert caught.value.maybe_processed is False


def test_a_client_of_ones_own_is_used_and_left_open(caller: Caller, account: Account, proxy: FaultProxy) -> None:
    own = own_http(
        caller,
        verify=TLS,
        trust_env=False,
        headers={"X-Mine": "1"},
        timeout=4,
        follow_redirects=True,
        base_url="http://x",
    )
    proxy.plan(Fault(act=False, status=429))

    def use(client: Any) -> Any:
        account.send(client)
        return client.http

    async def ause(client: Any) -> Any:
        await account.send(client)
        return client.http

    http = caller.call(use if caller.mode == "sync" else ause, http_client=own, base_url=proxy.url)
    assert caller.attempts == 2
    assert account.acts("actions_execute") == 1
    assert http.is_closed
    assert not own.is_closed
    assert http.headers["x-mine"] == "1"
    assert http.follow_redirects is True
    assert http.timeout == httpx.Timeout(4)


def test_the_timeout_that_httpx_has_by_default_is_not_taken_for_a_wish() -> None:
    with httpx.Client() as own:
        assert np6.Client("k", http_client=own).http.timeout == np6.DEFAULT_TIMEOUT
        assert np6.Client("k", http_client=own, timeout=2).http.timeout == httpx.Timeout(2)


def test_a_client_of_ones_own_does_not_carry_the_key_elsewhere(caller: Caller) -> None:
    keys: list[tuple[str, str | None]] = []

    def handler(request: httpx.Request) -> httpx.Response:
        keys.append((request.url.host, request.headers.get("x-key")))
        if request.url.host == "evil.test":
            return httpx.Response(200, json=[])
        return httpx.Response(307, headers={"location": "https://evil.test/"})

    own = own_http(caller, transport=answering(handler), follow_redirects=True)
    in_memory(caller, segments, transport=None, http_client=own)
    assert keys == [("np6.test", "sandbox-key"), ("evil.test", None)]


def test_connections_are_set_up_in_one_place() -> None:
    with httpx.Client() as own, pytest.raises(np6.ConfigurationError, match="verify"):
        np6.Client("k", http_client=own, verify=False)


def test_http2_without_its_package_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    with pytest.raises(np6.ConfigurationError, match=r"np6\[http2\]"):
        np6.Client("k", http2=True)


def test_so_many_attempts_run_at_once_and_no_more(caller: Caller) -> None:
    running, most = 0, 0
    lock = threading.Lock()

    def enter(change: int) -> None:
        nonlocal running, most
        with lock:
            running += change
            most = max(most, running)

    class Slow(httpx.BaseTransport, httpx.AsyncBaseTransport):
        def handle_request(self, request: httpx.Request) -> httpx.Response:
            enter(1)
            time.sleep(0.005)
            enter(-1)
            return httpx.Response(200, json=[])

        async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
            enter(1)
            await anyio.sleep(0.005)
            enter(-1)
            return httpx.Response(200, json=[])

    def many(client: Any) -> Any:
        with ThreadPoolExecutor(12) as pool:
            return list(pool.map(lambda _: segments(client), range(40)))

    async def amany(client: Any) -> Any:
        async with anyio.create_task_group() as group:
            for _ in range(40):
                group.start_soon(segments, client)

    what = many if caller.mode == "sync" else amany
    in_memory(caller, what, transport=Slow(), max_concurrency=3)
    assert most == 3
    most = 0
    in_memory(caller, what, transport=Slow())
    assert most > 3


def test_concurrent_callers_wait_for_the_reset_together(
    caller: Caller, account: Account, proxy: FaultProxy, waits: list[float]
) -> None:
    """One refusal is enough: the others wait before they ask."""
    proxy.plan(Fault(act=False, status=429, headers={"retry-after": "20"}))

    def many(client: Any) -> Any:
        segments(client)
        with ThreadPoolExecutor(4) as pool:
            return list(pool.map(lambda _: segments(client), range(20)))

    async def amany(client: Any) -> Any:
        await segments(client)
        async with anyio.create_task_group() as group:
            for _ in range(20):
                group.start_soon(segments, client)

    caller.call(many if caller.mode == "sync" else amany, base_url=proxy.url)
    assert sum(event.status_code == 429 for event in caller.events if event.kind == "response") == 1
    assert waits
    assert waits[0] >= 20


def limited(remaining: str, reset: str) -> httpx.MockTransport:
    headers = {"x-ratelimit-remaining": remaining, "x-ratelimit-reset": reset}
    return answering(lambda _: httpx.Response(200, json=[], headers=headers))


@pytest.mark.parametrize(
    ("options", "reset", "waited"),
    [
        ({}, "30", True),
        ({"pacing": False}, "30", False),
        ({}, "61", False),
        ({}, "-30", False),
        ({}, "4102444800", False),
        ({"retry": np6.RetryPolicy(max_wait=100)}, "61", True),
        ({"retry": np6.RetryPolicy(deadline=10)}, "30", False),
    ],
)
def test_pacing_waits_as_long_as_the_policy_allows_and_never_refuses_by_itself(
    caller: Caller, waits: list[float], options: dict[str, Any], reset: str, waited: bool
) -> None:
    def twice(client: Any) -> Any:
        return segments(client), segments(client)

    async def atwice(client: Any) -> Any:
        return await segments(client), await segments(client)

    in_memory(caller, twice if caller.mode == "sync" else atwice, transport=limited("0", reset), **options)
    assert bool(waits) is waited
    assert caller.attempts == 2


def test_a_generator_is_sent_once_and_a_file_again(caller: Caller, account: Account, tmp_path: Any) -> None:
    bodies: list[bytes] = []

    class Failing(httpx.BaseTransport, httpx.AsyncBaseTransport):
        def handle_request(self, request: httpx.Request) -> httpx.Response:
            bodies.append(request.read())
            return httpx.Response(503)

        async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
            bodies.append(await request.aread())
            return httpx.Response(503)

    def pieces() -> Any:
        yield b"one "
        yield b"two"

    async def apieces() -> Any:
        yield b"one "
        yield b"two"

    def put(body: Any) -> Any:
        return lambda client: client.http.put("/anything", content=body)

    policy = np6.RetryPolicy(max_attempts=3, base_delay=0)
    in_memory(caller, put(pieces() if caller.mode == "sync" else apieces()), transport=Failing(), retry=policy)
    assert bodies == [b"one two"]
    bodies.clear()
    in_memory(caller, put(b"one two"), transport=Failing(), retry=policy)
    assert bodies == [b"one two"] * 3


@pytest.mark.parametrize("status", [200, 503])
def test_a_request_made_by_hand_may_stream(
    caller: Caller, account: Account, proxy: FaultProxy, waits: list[float], status: int
) -> None:
    """Up to the headers it is retried; the body is the caller's."""
    proxy.plan(Fault(status=503, body=b"busy"), Fault(status=status, body=b"streamed"))

    def read(client: Any) -> Any:
        with client.http.stream("GET", "/anything") as response:
            assert response.is_closed is False or status == 503
            return response.read()

    async def aread(client: Any) -> Any:
        async with client.http.stream("GET", "/anything") as response:
            return await response.aread()

    # With one connection only: a response that is not read to its end would keep it from the next attempt.
    one = httpx.Limits(max_connections=1)
    policy = np6.RetryPolicy(max_attempts=2)
    what = read if caller.mode == "sync" else aread
    body = caller.call(what, base_url=proxy.url, retry=policy, limits=one, timeout=5)
    assert body == b"streamed"
    assert caller.attempts == 2


def by_hand(method: str, client: Any) -> Any:
    return client.http.request(method, "/x")


def test_a_request_made_by_hand_follows_the_method(caller: Caller, waits: list[float]) -> None:
    broken = answering(lambda _: httpx.Response(503))
    for method, attempts in (("GET", 4), ("PUT", 4), ("DELETE", 4), ("HEAD", 4), ("POST", 1), ("PATCH", 1)):
        caller.events.clear()
        response = in_memory(caller, partial(by_hand, method), transport=broken)
        assert response.status_code == 503
        assert caller.attempts == attempts, method


@only("asyncio", "trio")
def test_no_wait_blocks_the_event_loop(any_caller: Caller, account: Account, proxy: FaultProxy) -> None:
    """While one call waits for its retry, another task goes on."""
    proxy.plan(Fault(act=False, status=429, headers={"retry-after": "0.5"}))
    steps: list[str] = []

    async def run() -> None:
        async with np6.AsyncClient("sandbox-key", **any_caller.options(base_url=proxy.url, pacing=False)) as client:

            async def call() -> None:
                await account.read(client)
                steps.append("response")

            async def tick() -> None:
                for _ in range(10):
                    await anyio.sleep(0.001)
                steps.append("ticks")

            async with anyio.create_task_group() as group:
                group.start_soon(call)
                group.start_soon(tick)

    anyio.run(run, backend=any_caller.mode)
    assert steps == ["ticks", "response"]


def test_deprecated_operations_warn_at_the_callers_line(account: Account) -> None:
    with (
        np6.Client("sandbox-key", base_url=account.sandbox.url) as client,
        pytest.warns(DeprecationWarning, match="render_links") as seen,
    ):
        account.render(client)
    assert [warning.filename for warning in seen] == [Account.render.__code__.co_filename]


def test_testing_without_waits_lets_time_pass(account: Account, waits: list[float]) -> None:
    transport = answering(lambda _: httpx.Response(503, headers={"retry-after": "50"}))
    client = np6.Client("k", transport=transport)
    with pytest.raises(np6.ServerError, match="deadline of 120 s") as caught:
        client.segments.list()
    assert caught.value.attempts == 3
    assert len(waits) == 2


@pytest.mark.parametrize(
    ("options", "why"),
    [
        ({"timeout": "5"}, "timeout must be seconds"),
        ({"timeout": (5, "5", 5, 5)}, "timeout must be a positive number"),
        ({"timeout": {}}, "timeout must be seconds"),
        ({"max_concurrency": "4"}, "max_concurrency must be 1 or more"),
        ({"max_concurrency": 1.5}, "max_concurrency must be 1 or more"),
    ],
)
@pytest.mark.parametrize("make", [np6.Client, np6.AsyncClient])
def test_an_option_of_the_wrong_type_is_refused_by_name(make: Any, options: Any, why: str) -> None:
    with pytest.raises(np6.ConfigurationError, match=why):
        make("k", **options)


@pytest.mark.parametrize("option", ["max_attempts", "base_delay", "max_delay", "max_wait", "deadline"])
def test_a_policy_of_the_wrong_type_is_refused_by_name(option: str) -> None:
    wrong: Any = {option: "3"}
    with pytest.raises(np6.ConfigurationError, match=rf"RetryPolicy\.{option} must be"):
        np6.RetryPolicy(**wrong)
    with pytest.raises(np6.ConfigurationError, match="RetryBudget needs"):
        np6.RetryBudget(**{"capacity": "3"} if option == "base_delay" else {"cost": "3"})  # type: ignore[arg-type]


@pytest.mark.parametrize("second", ["asyncio", "trio"])
@only("asyncio", "trio")
def test_a_client_on_another_event_loop_is_refused(
    any_caller: Caller, account: Account, proxy: FaultProxy, second: str
) -> None:
    limits = httpx.Limits(max_keepalive_connections=0)  # no event loop is left that could close an idle connection
    client = np6.AsyncClient("sandbox-key", **any_caller.options(base_url=proxy.url, limits=limits))

    async def read() -> None:
        await account.read(client)
        await account.read(client)

    anyio.run(read, backend=any_caller.mode)
    with pytest.raises(np6.ConfigurationError, match=r"another event loop.*one client for each loop") as caught:
        anyio.run(read, backend=second)
    assert caught.value.maybe_processed is False
    anyio.run(client.aclose, backend=any_caller.mode)
