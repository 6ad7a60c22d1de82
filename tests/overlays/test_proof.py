"""The proof: calls through random faults, and what was reported to their callers compared with what was done.

- No message is sent twice.
- No success is reported that did not happen.
- No failure is reported as certain that did happen.

`python -m tests.overlays.proof` makes more of them.
"""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from .conftest import Account, Caller
from .fault_proxy import Fault, FaultProxy
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
