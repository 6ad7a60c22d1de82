"""The proof: thousands of calls through random faults, and what their callers were told compared with what was sent.

- No message is sent twice.
- No success is reported that did not happen.
- No failure is reported as certain that did happen.
"""

from __future__ import annotations

import json
import random
import threading
from collections import Counter
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import anyio
import httpx
import np6
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from .conftest import Account, Caller
from .fault_proxy import Fault, FaultProxy

pytestmark = pytest.mark.filterwarnings("ignore:actions.render_links is deprecated")

#: Seconds; only the faults that hang take so long.
TIMEOUT = 0.3

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
#: What a caller was told: None for success, else whether the server may have acted.
Report = bool | None


class Reports:
    """What the callers were told, by kind and number of the call."""

    def __init__(self) -> None:
        self.told: dict[str, dict[int, Report]] = {"send": {}, "render": {}, "read": {}}
        self._lock = threading.Lock()

    def note(self, kind: str, number: int, report: Report) -> None:
        with self._lock:
            self.told[kind][number] = report

    def total(self) -> int:
        return sum(map(len, self.told.values()))

    def compare(self, account: Account) -> None:
        """Hold the reports against what the sandbox did."""
        sent = Counter(message.data["call"] for message in account.sandbox.ledger)
        assert [number for number, count in sent.items() if count > 1] == [], "sent twice"
        rendered = Counter(
            json.loads(request.content)["data"]["call"]
            for request in account.sandbox.requests.of("actions_render_links")
            if request.status == 200
        )
        for kind, acts in (("send", sent), ("render", rendered)):
            told = self.told[kind].items()
            assert [number for number, report in told if report is None and not acts[number]] == [], "it did not happen"
            assert [number for number, report in told if report is False and acts[number]] == [], "it did happen"


def told(call: Callable[[], Any]) -> Report:
    try:
        value = call()
    except np6.NP6Error as error:
        return error.maybe_processed
    assert value is not None
    return None


async def atold(call: Callable[[], Any]) -> Report:
    try:
        value = await call()
    except np6.NP6Error as error:
        return error.maybe_processed
    assert value is not None
    return None


KINDS = ("send", "send", "send", "render", "render", "read")


def one(account: Account, client: Any, kind: str, number: int) -> Callable[[], Any]:
    if kind == "send":
        return lambda: account.send(client, number)
    return lambda: account.read(client) if kind == "read" else account.render(client, number)


def options(proxy: FaultProxy, caller: Caller) -> dict[str, Any]:
    return caller.options(
        base_url=proxy.url,
        timeout=httpx.Timeout(TIMEOUT, pool=60.0),
        retry_budget=np6.RetryBudget(10**9, 1),
        # In HTTP/2 all calls share a connection, and whatever breaks it hits all that are under way.
        max_concurrency=8 if caller.http2 else 40,
        on_event=None,
    )


def run_threads(caller: Caller, account: Account, proxy: FaultProxy, kinds: Sequence[str], callers: int) -> Reports:
    reports = Reports()
    with np6.Client("sandbox-key", **options(proxy, caller)) as client:

        def call(number: int) -> None:
            reports.note(kinds[number], number, told(one(account, client, kinds[number], number)))

        with ThreadPoolExecutor(callers) as pool:
            for outcome in [pool.submit(call, number) for number in range(len(kinds))]:
                outcome.result()
    return reports


def run_tasks(caller: Caller, account: Account, proxy: FaultProxy, kinds: Sequence[str], callers: int) -> Reports:
    reports = Reports()

    async def run() -> None:
        numbers = iter(range(len(kinds)))
        async with np6.AsyncClient("sandbox-key", **options(proxy, caller)) as client:

            async def work() -> None:
                for number in numbers:
                    reports.note(kinds[number], number, await atold(one(account, client, kinds[number], number)))

            async with anyio.create_task_group() as group:
                for _ in range(callers):
                    group.start_soon(work)

    anyio.run(run, backend=caller.mode)
    return reports


@pytest.mark.parametrize("seed", [1, 2])
def test_hundreds_of_concurrent_callers_through_random_faults(
    any_caller: Caller, account: Account, proxy: FaultProxy, waits: list[float], seed: int
) -> None:
    chance = random.Random(f"{seed} {any_caller.mode} {any_caller.http2}")
    kinds = [chance.choice(KINDS) for _ in range(500)]
    # Few that hang, which take time; many that are certain, so that all three kinds of report come up in any run.
    weights = [1 if fault.hang else 8 if fault.act else 24 for fault in FAULTS]
    lock = threading.Lock()

    def some_fault() -> Fault:
        with lock:
            return chance.choices(FAULTS, weights)[0] if chance.random() < 0.3 else Fault()

    proxy.fallback = some_fault
    run = run_threads if any_caller.mode == "sync" else run_tasks
    reports = run(any_caller, account, proxy, kinds, 50 if any_caller.mode == "sync" else 250)
    assert reports.total() == len(kinds)
    reports.compare(account)
    assert set(reports.told["send"].values()) == {None, True, False}, "every kind of report was put to the test"


@settings(
    max_examples=120,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(data=st.data())
def test_any_sequence_of_faults(
    data: st.DataObject, caller: Caller, account: Account, proxy: FaultProxy, waits: list[float]
) -> None:
    account.sandbox.ledger.clear()
    account.sandbox.requests.clear()
    kinds = data.draw(st.lists(st.sampled_from(KINDS), min_size=1, max_size=6), label="calls")
    quick = [fault for fault in FAULTS if not fault.hang]
    proxy.plan(*data.draw(st.lists(st.sampled_from([Fault(), *quick]), max_size=12), label="faults"))
    run = run_threads if caller.mode == "sync" else run_tasks
    reports = run(caller, account, proxy, kinds, 1)
    assert reports.total() == len(kinds)
    reports.compare(account)
