"""The proof: calls through random faults, and what was reported to their callers compared with what was done.

- No message is sent twice.
- No success is reported that did not happen.
- No failure is reported as certain that did happen.

`python -m tests.overlays.proof` makes more of them.
"""

from __future__ import annotations

import threading

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from .conftest import Account, Caller
from .fault_proxy import Fault, FaultProxy, Reply
from .proof import FAULTS, KINDS, MODES, Line, Mode, prove, prove_each, run

pytestmark = pytest.mark.filterwarnings("ignore:actions.render_links is deprecated")

DIRECT = {name: mode for name, mode in MODES.items() if mode.name == "direct"}
ELSEWHERE = {name: mode for name, mode in MODES.items() if name not in DIRECT}


@pytest.mark.parametrize("seed", [1, 2])
@pytest.mark.parametrize("mode", DIRECT.values(), ids=DIRECT)
def test_hundreds_of_concurrent_callers_through_random_faults(
    account: Account, waits: list[float], mode: Mode, seed: int
) -> None:
    reports, violations = prove(mode, account, 500, seed)
    assert violations == [], "\n".join(map(str, violations))
    assert reports.total() == 500
    assert set(reports.reported["send"].values()) == {None, True, False}, "every kind of report was put to the test"


@pytest.mark.parametrize("mode", ELSEWHERE.values(), ids=ELSEWHERE)
def test_every_place_where_users_plug_in(account: Account, waits: list[float], mode: Mode) -> None:
    reports, violations = prove(mode, account, 80, 1)
    assert violations == [], "\n".join(map(str, violations))
    assert reports.total() == 80
    assert {None, True} <= set(reports.reported["send"].values()), "some succeed, some are in doubt"


@pytest.mark.parametrize("mode", [mode for mode in MODES.values() if mode.faults], ids=str)
def test_each_fault_that_belongs_to_a_mode(account: Account, waits: list[float], mode: Mode) -> None:
    violations = prove_each(mode, account)
    assert violations == [], "\n".join(map(str, violations))


class _Late(FaultProxy):
    """Hands requests to the sandbox only when it is asked to settle, which is after the clients have gone."""

    def __init__(self, upstream: str) -> None:
        self._asked = threading.Event()
        super().__init__(upstream)

    def forward(self, method: str, path: str, headers: list[tuple[str, str]], body: bytes) -> Reply:
        self._asked.wait()
        return super().forward(method, path, headers, body)

    def settle(self) -> None:
        self._asked.set()
        super().settle()


def test_what_happens_after_a_client_has_gone_counts(account: Account) -> None:
    with _Late(account.sandbox.url) as proxy:
        proxy.plan(Fault(hang=True))
        reports = run(MODES["direct, sync"], account, Line(proxy, {"base_url": proxy.url}), ["send"], 1)
        assert list(reports.reported["send"].values()) == [True]
        assert account.acts("actions_execute") == 1


def test_what_happened_for_another_run_does_not_count(account: Account) -> None:
    with FaultProxy(account.sandbox.url) as proxy:
        line = Line(proxy, {"base_url": proxy.url})
        run(MODES["direct, sync"], account, line, ["send", "render"], 1)
        proxy.fallback = lambda: Fault(status=401, act=False)
        reports = run(MODES["direct, sync"], account, line, ["send", "render"], 1)
        assert [*reports.reported["send"].values(), *reports.reported["render"].values()] == [False, False]
        assert account.acts("actions_execute") == account.acts("actions_render_links") == 1
        assert reports.violations(account, proxy) == []


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
    proxy.met.clear()
    kinds = data.draw(st.lists(st.sampled_from(KINDS), min_size=1, max_size=6), label="calls")
    quick = [fault for fault in FAULTS if not fault.hang]
    proxy.plan(*data.draw(st.lists(st.sampled_from([Fault(), *quick]), max_size=12), label="faults"))
    mode = Mode("direct", caller.mode, engine=caller.engine or "httpx")
    reports = run(mode, account, Line(proxy, {"base_url": proxy.url}), kinds, 1)
    violations = reports.violations(account, proxy)
    assert violations == [], "\n".join(map(str, violations))
    assert reports.total() == len(kinds)
