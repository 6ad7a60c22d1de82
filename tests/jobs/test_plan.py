"""What a run would send is known before it is started, from the journal alone."""

from __future__ import annotations

from pathlib import Path

import np6_jobs
import pytest
from np6_jobs import bulk

from .conftest import Run, World


def test_a_plan_counts_what_the_next_run_sends(world: World, do: Run, tmp_path: Path) -> None:
    job, path, url = bulk.Executions(world.action, chunk_size=10), tmp_path / "send.journal", world.sandbox.url
    assert bulk.plan_run(job, 25, base_url=url, journal=path) == bulk.RunPlan(
        total=25, to_send=25, requests=3, resent=0, unknown=0, first=list(range(10))
    )
    assert not path.exists()
    world.sandbox.faults.add("actions_execute_many", calls=[1], status=409)
    world.sandbox.faults.add("actions_execute_many", calls=[1], reset=True)
    do(job, world.recipients(25), journal=path, concurrency=1)
    plan = bulk.plan_run(job, 25, base_url=url, journal=path)
    assert (plan.to_send, plan.requests, plan.resent, plan.unknown) == (10, 1, 0, 10)
    assert list(plan.first) == list(range(10))
    plan = bulk.plan_run(job, 25, base_url=url, journal=path, resend_unknown=True)
    assert (plan.to_send, plan.requests, plan.resent, plan.unknown) == (20, 2, 10, 0)
    calls = world.calls()
    do(job, world.recipients(25), journal=path, resend_unknown=True)
    assert world.calls() == calls + plan.requests
    assert bulk.plan_run(job, 25, base_url=url, journal=path).to_send == 0


def test_a_plan_for_another_job_says_what_differs(world: World, do: Run, tmp_path: Path) -> None:
    path = tmp_path / "send.journal"
    do(bulk.Executions(world.action, chunk_size=10), world.recipients(10), journal=path)
    other = bulk.Executions("000XYZ", chunk_size=5)
    with pytest.raises(np6_jobs.JournalMismatchError) as refused:
        bulk.plan_run(other, 10, base_url="http://user:hunter2@127.0.0.1:9/", journal=path)
    assert refused.value.differences == {
        "arguments": ({"action_id": world.action}, {"action_id": "000XYZ"}),
        "base_url": (world.sandbox.url, "http://127.0.0.1:9"),
        "chunk_size": (10, 5),
    }


def test_a_plan_without_a_journal_sends_everything() -> None:
    plan = bulk.plan_run(bulk.AddTargets(41), 120, base_url="http://127.0.0.1:9")
    assert (plan.to_send, plan.requests, plan.unknown, len(plan.first)) == (120, 3, 0, 50)
