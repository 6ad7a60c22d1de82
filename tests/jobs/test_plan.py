"""What a run would send is known before it is started, from the journal alone."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import np6_jobs
import pytest
from np6_jobs import bulk

from .conftest import Run, World, changed, outcomes


def test_a_plan_counts_what_the_next_run_sends(world: World, do: Run, tmp_path: Path) -> None:
    job, path, url = bulk.Executions(world.action, chunk_size=10), tmp_path / "send.journal", world.sandbox.url
    assert bulk.plan_run(job, world.recipients(25), base_url=url, journal=path) == bulk.RunPlan(
        total=25, to_send=25, requests=3, resent=0, unknown=0, first=list(range(10))
    )
    assert not path.exists()
    world.sandbox.faults.add("actions_execute_many", calls=[1], status=409)
    world.sandbox.faults.add("actions_execute_many", calls=[1], reset=True)
    do(job, world.recipients(25), journal=path, concurrency=1)
    plan = bulk.plan_run(job, world.recipients(25), base_url=url, journal=path)
    assert (plan.to_send, plan.requests, plan.resent, plan.unknown) == (10, 1, 0, 10)
    assert list(plan.first) == list(range(10))
    plan = bulk.plan_run(job, world.recipients(25), base_url=url, journal=path, resend_unknown=True)
    assert (plan.to_send, plan.requests, plan.resent, plan.unknown) == (20, 2, 10, 0)
    calls = world.calls()
    do(job, world.recipients(25), journal=path, resend_unknown=True)
    assert world.calls() == calls + plan.requests
    assert bulk.plan_run(job, world.recipients(25), base_url=url, journal=path).to_send == 0


def test_a_plan_for_another_job_says_what_differs(world: World, do: Run, tmp_path: Path) -> None:
    path = tmp_path / "send.journal"
    do(bulk.Executions(world.action, chunk_size=10), world.recipients(10), journal=path)
    other = bulk.Executions("000XYZ")
    with pytest.raises(np6_jobs.JournalMismatchError) as refused:
        bulk.plan_run(other, world.recipients(10), base_url="http://user:hunter2@127.0.0.1:9/", journal=path)
    assert refused.value.differences == {
        "arguments": ({"action_id": world.action}, {"action_id": "000XYZ"}),
        "base_url": (world.sandbox.url, "http://127.0.0.1:9"),
    }


def test_a_plan_without_a_journal_sends_everything() -> None:
    plan = bulk.plan_run(bulk.AddTargets(41), map(str, range(120)), base_url="http://127.0.0.1:9")
    assert (plan.to_send, plan.requests, plan.unknown, len(plan.first)) == (120, 3, 0, 50)


def test_a_plan_counts_what_is_not_sent_by_its_reason(world: World, do: Run, tmp_path: Path) -> None:
    job, path, url = bulk.Executions(world.action, chunk_size=4), tmp_path / "send.journal", world.sandbox.url
    first, second = world.recipients(2)
    do(job, [first, second], journal=path)
    items: list[Any] = [
        changed(first),
        second,
        second,
        *world.recipients(5)[2:],
        changed(world.recipients(3)[2]),
        "nobody",
    ]
    plan = bulk.plan_run(job, items, base_url=url, journal=path)
    assert plan == bulk.RunPlan(
        total=8, to_send=3, requests=2, resent=0, unknown=0, done=1, changed=1, duplicates=1, refused=2, first=[3]
    )
    results = do(job, items, journal=path)
    assert outcomes(results) == {"changed": 1, "done": 4, "duplicate": 1, "failed": 2}


def test_a_plan_of_a_first_run_sees_duplicates_and_creates_no_file(world: World, tmp_path: Path) -> None:
    job, path = bulk.Executions(world.action), tmp_path / "send.journal"
    plan = bulk.plan_run(job, world.recipients(3) * 2, base_url=world.sandbox.url, journal=path)
    assert (plan.to_send, plan.duplicates) == (3, 3)
    assert list(tmp_path.iterdir()) == []
