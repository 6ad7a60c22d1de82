"""Resuming with a journal: done items are not repeated, others are sent, unknown ones are left to the user."""

from __future__ import annotations

import itertools
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
from multiprocessing.context import ForkServerContext
from pathlib import Path
from typing import Any

import np6
import np6_jobs
import pytest
from np6_api.api.actions import execute
from np6_api.api.imports import upload_source
from np6_api.api.targets import create, get
from np6_api.models import Target
from np6_jobs import Outcome, bulk
from np6_jobs.bulk._session import Session
from np6_jobs.journal import Journal

from .conftest import Results, Run, World, outcomes, to
from .workers import Sending, send_and_die, send_until_the_disk_is_full


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the journal is."""
    return tmp_path / "send.journal"


def summary(path: Path) -> np6_jobs.JournalSummary:
    """What the journal says."""
    found = np6_jobs.read_journal(path)
    assert found
    return found


def test_what_is_done_is_not_sent_again_and_still_reported(world: World, do: Run, path: Path) -> None:
    recipients = [*world.recipients(20), to("0000NONE")]
    job = bulk.Executions(world.action, chunk_size=6)
    first, second = (do(job, iter(recipients), journal=path) for _ in range(2))
    assert [(r.index, r.outcome) for r in first] == [(r.index, r.outcome) for r in second]
    assert [r.earlier for r in first + second] == [False] * 21 + [True] * 21
    assert all(r.value is None and r.error is None for r in second)
    assert set(world.sent().values()) == {1}


def test_a_journal_sums_up_its_job(world: World, do: Run, path: Path) -> None:
    do(bulk.Executions(world.action, chunk_size=6), [*world.recipients(20), to("0000NONE")], journal=path)
    assert summary(path) == np6_jobs.JournalSummary(
        operation="actions.execute_many",
        arguments={"action_id": world.action},
        base_url=world.sandbox.url,
        done=20,
        failed=1,
        unknown=0,
        complete=True,
    )


def test_a_request_that_certainly_failed_is_sent_by_the_next_run(world: World, do: Run, path: Path) -> None:
    job = bulk.Executions(world.action, chunk_size=10)
    world.sandbox.faults.add("actions_execute_many", calls=[2], status=409)
    assert outcomes(do(job, world.recipients(), journal=path, concurrency=1)) == {"done": 90, "failed": 10}
    assert not summary(path).complete
    again = do(job, world.recipients(), journal=path)
    assert outcomes(again) == {"done": 100}
    assert [r.index for r in again if not r.earlier] == list(range(10, 20))
    assert set(world.sent().values()) == {1}
    assert summary(path).complete


def test_a_send_that_is_unknown_is_left_alone_until_the_user_decides(world: World, do: Run, path: Path) -> None:
    job = bulk.Executions(world.action, chunk_size=10)
    world.sandbox.faults.add("actions_execute_many", calls=[2], reset=True)
    assert outcomes(do(job, world.recipients(), journal=path, concurrency=1))["unknown"] == 10
    assert outcomes(do(job, world.recipients(), journal=path)) == {"done": 90, "unknown": 10}
    assert len(world.sent()) == 90
    resent = do(job, world.recipients(), journal=path, resend_unknown=True)
    assert outcomes(resent) == {"done": 100}
    assert [r.index for r in resent if not r.earlier] == list(range(10, 20))
    assert set(world.sent().values()) == {1}
    assert len(world.sent()) == 100


def test_what_is_unknown_of_an_idempotent_operation_is_repeated(world: World, do: Run, path: Path) -> None:
    job = bulk.AddTargets(world.segment)
    world.sandbox.faults.add("segments_add_targets", calls=[1], status=503, after=True)
    assert outcomes(do(job, world.contacts, journal=path)) == {"done": 50, "unknown": 50}
    assert outcomes(do(job, world.contacts, journal=path)) == {"done": 100}
    assert sorted(world.members()) == world.contacts


def test_a_refusal_of_the_second_attempt_does_not_make_the_first_one_certain(world: World, do: Run, path: Path) -> None:
    job = bulk.Executions(world.action)
    world.sandbox.faults.add("actions_execute_many", calls=[1], reset=True, after=True)
    world.sandbox.faults.add("actions_execute_many", calls=[1], status=409)
    do(job, world.recipients(10), journal=path)
    results = do(job, world.recipients(10), journal=path, resend_unknown=True)
    assert outcomes(results) == {"unknown": 10}
    assert isinstance(results[0].error, np6.ConflictError)


def test_an_item_that_is_refused_when_it_is_resent_stays_unknown(world: World, do: Run, path: Path) -> None:
    world.sandbox.faults.add("actions_execute_many", calls=[1], reset=True, after=True)
    items = [*world.recipients(2), to("0000NONE")]
    assert outcomes(do(bulk.Executions(world.action), items, journal=path)) == {"unknown": 3}
    for _ in range(2):
        results = do(bulk.Executions(world.action), items, journal=path, resend_unknown=True)
        assert [result.outcome for result in results] == ["done", "done", "unknown"]
    assert (summary(path).unknown, summary(path).failed) == (1, 0)


def test_only_the_unknown_items_of_a_request_are_resent(world: World, do: Run, path: Path) -> None:
    class Doubtful(bulk.Executions):
        def read(self, value: Any, count: int) -> bulk.ChunkResult:
            result = super().read(value, count)
            if count == 10:
                result.outcomes = [Outcome.UNKNOWN] * 2 + [Outcome.DONE] * 8
            return result

    job = Doubtful(world.action)
    assert outcomes(do(job, world.recipients(10), journal=path)) == {"done": 8, "unknown": 2}
    results = do(job, world.recipients(10), journal=path, resend_unknown=True)
    assert [r.earlier for r in results] == [False, False] + [True] * 8
    assert [bool(r.value) for r in results] == [True, True] + [False] * 8
    assert outcomes(results) == {"done": 10}
    assert sorted(world.sent().values()) == [1] * 8 + [2] * 2


def test_a_crash_between_intent_and_outcome_leaves_unknown(
    world: World, do: Run, processes: ForkServerContext, path: Path
) -> None:
    run_and_die(world, processes, path, chunk_size=10, count=30)
    assert len(world.sent()) == 10
    assert (summary(path).done, summary(path).unknown) == (0, 10)
    results = do(bulk.Executions(world.action, chunk_size=10), world.recipients(30), journal=path)
    assert [r.outcome for r in results] == ["unknown"] * 10 + ["done"] * 20
    assert set(world.sent().values()) == {1}


def test_two_jobs_exclude_each_other(world: World, do: Run, path: Path) -> None:
    journal = Journal(path)
    with pytest.raises(np6_jobs.JournalLockedError, match="Another job is using the journal"):
        do(bulk.Executions(world.action), world.recipients(), journal=path)
    with pytest.raises(np6_jobs.JournalLockedError):
        np6_jobs.read_journal(path)
    journal.close()
    assert world.calls() == 0


def test_another_process_is_excluded_until_the_first_one_dies(path: Path) -> None:
    script = f"import np6_jobs.journal as j; x = j.Journal({str(path)!r}); print('locked', flush=True); input()"
    with subprocess.Popen([sys.executable, "-c", script], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as holder:
        assert holder.stdout
        assert holder.stdout.readline() == b"locked\n"
        with pytest.raises(np6_jobs.JournalLockedError):
            Journal(path)
        holder.kill()
        holder.wait()
        Journal(path).close()


def test_another_job_is_refused(world: World, do: Run, path: Path) -> None:
    do(bulk.Executions(world.action, chunk_size=10), world.recipients(30), journal=path)
    for job, message in (
        (bulk.Executions("000XYZ", chunk_size=10), "{'action_id': '000XYZ'} here"),
        (bulk.Each(lambda item: create.call(body={})), "operation is 'actions.execute_many' there"),
    ):
        with pytest.raises(np6_jobs.JournalMismatchError, match=message.replace("{", r"\{")):
            do(job, world.recipients(30), journal=path)
    assert world.calls() == 3


def test_another_server_is_refused(world: World, path: Path) -> None:
    job = bulk.Executions(world.action, chunk_size=1)
    nowhere = np6.Client("key", base_url="http://127.0.0.1:9", retry=np6.RetryPolicy(max_attempts=1))
    with nowhere, pytest.raises(np6_jobs.FailingJobError):
        list(bulk.run(nowhere, job, world.recipients(30), journal=path))
    there = np6.Client(world.sandbox.key, base_url=world.sandbox.url)
    with there, pytest.raises(np6_jobs.JournalMismatchError, match=r"base_url is 'http://127\.0\.0\.1:9' there"):
        list(bulk.run(there, job, world.recipients(30), journal=path))
    assert world.calls() == 0


def test_a_file_that_is_not_a_journal_is_refused_and_unchanged(world: World, do: Run, tmp_path: Path) -> None:
    text = tmp_path / "recipients.csv"
    text.write_text("id\n000PIZ76\n" * 100)
    with pytest.raises(np6_jobs.JournalError, match="not a database"):
        do(bulk.Executions(world.action), world.recipients(), journal=text)
    assert text.read_text() == "id\n000PIZ76\n" * 100
    database = tmp_path / "other.db"
    other = sqlite3.connect(database)
    other.execute("CREATE TABLE mine (x)")
    other.close()
    with pytest.raises(np6_jobs.JournalError, match="not a journal of np6"):
        do(bulk.Executions(world.action), world.recipients(), journal=database)
    with pytest.raises(np6_jobs.JournalError, match="unable to open"):
        do(bulk.Executions(world.action), world.recipients(), journal=tmp_path / "absent" / "x.journal")
    with pytest.raises(FileNotFoundError):
        np6_jobs.read_journal(tmp_path / "absent.journal")
    assert world.calls() == 0


def test_a_journal_holds_no_personal_data(world: World, do: Run, path: Path) -> None:
    recipients = [*world.recipients(20), to("secret@example.com")]
    do(bulk.Executions(world.action, chunk_size=5), recipients, journal=path)
    content = path.read_bytes()
    for contact in [*world.contacts[:20], "secret@example.com", world.sandbox.key]:
        assert contact.encode() not in content


def test_bodies_that_cannot_be_compared_are_refused_with_a_journal(
    world: World, do: Run, path: Path, tmp_path: Path
) -> None:
    file = tmp_path / "contacts.csv"
    file.write_bytes(b"Email\n")
    with file.open("rb") as body, pytest.raises(np6.ConfigurationError, match="bodies of bytes"):
        do(bulk.Each[int, Any](lambda number: upload_source.call(number, body=body)), [1], journal=path)


def test_items_that_cannot_be_sent_are_left_for_the_next_run(world: World, do: Run, path: Path) -> None:
    job = bulk.Each[Any, Target](lambda item: create.call(body={"Email": item.lower()}))
    results: Results = do(job, ["a@example.com", 3, "b@example.com"], journal=path)
    assert outcomes(results) == {"done": 2, "failed": 1}
    assert (summary(path).done, summary(path).failed, summary(path).complete) == (2, 0, False)
    again = do(job, ["a@example.com", 3, "b@example.com"], journal=path)
    assert [(r.outcome, r.earlier) for r in again] == [("done", True), ("failed", False), ("done", True)]


class Mixed(bulk.Executions):
    """Reports the last item of a request as pending, if there is another one before it."""

    def read(self, value: Any, count: int) -> bulk.ChunkResult:
        if count == 1:
            return super().read(value, count)
        return bulk.ChunkResult([Outcome.DONE] * (count - 1) + [Outcome.PENDING])


def run_and_die(world: World, processes: ForkServerContext, path: Path, *, chunk_size: int, count: int) -> None:
    """Run a job in a process that is killed when the first response arrives."""
    sending = Sending(world.sandbox.url, world.action, world.contacts[:count], str(path), chunk_size, 1)
    process = processes.Process(target=send_and_die, args=(sending, 1))
    process.start()
    process.join()
    assert process.exitcode == -signal.SIGKILL


def test_items_of_a_mixed_chunk_are_unknown_in_the_journal_before_they_are_sent_again(
    world: World, do: Run, processes: ForkServerContext, path: Path
) -> None:
    do(Mixed(world.action, chunk_size=2), world.recipients(2), journal=path)
    assert (summary(path).done, summary(path).failed) == (1, 1)
    run_and_die(world, processes, path, chunk_size=2, count=2)
    assert (summary(path).done, summary(path).unknown) == (1, 1)
    results = do(bulk.Executions(world.action, chunk_size=2), world.recipients(2), journal=path)
    assert [(r.outcome, r.earlier) for r in results] == [("done", True), ("unknown", True)]
    assert world.calls() == 2


def test_items_of_a_mixed_chunk_that_were_not_sent_stay_pending(world: World, do: Run, path: Path) -> None:
    do(Mixed(world.action, chunk_size=2), world.recipients(4), journal=path)

    def broken() -> Any:
        yield from world.recipients(2)
        raise OSError("the disk is gone")

    with pytest.raises(OSError, match="disk is gone"):
        do(bulk.Executions(world.action, chunk_size=2), broken(), journal=path)
    assert (summary(path).done, summary(path).failed, summary(path).unknown) == (2, 2, 0)
    assert outcomes(do(bulk.Executions(world.action, chunk_size=2), world.recipients(4), journal=path)) == {"done": 4}


def test_copying_the_file_does_not_release_its_lock(path: Path) -> None:
    journal = Journal(path)
    for name in (path.name, f"{path.name}.lock"):
        shutil.copy(path.with_name(name), path.with_name(f"copy of {name}"))
    script = f"import np6_jobs.journal as j; j.Journal({str(path)!r})"
    other = subprocess.run([sys.executable, "-c", script], check=False, capture_output=True, text=True)
    assert "Another job is using the journal" in other.stderr
    journal.close()
    subprocess.run([sys.executable, "-c", script], check=True)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="processes are not forked here")
def test_a_forked_process_does_not_keep_the_lock(path: Path) -> None:
    script = f"""
import os, time, np6_jobs.journal as j
journal = j.Journal({str(path)!r})
if os.fork() == 0:
    print("forked", os.getpid(), flush=True)
    time.sleep(60)
time.sleep(60)
"""
    with subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, text=True) as holder:
        assert holder.stdout
        child = int(holder.stdout.readline().split()[1])
        try:
            with pytest.raises(np6_jobs.JournalLockedError):
                Journal(path)
            holder.kill()
            holder.wait()
            Journal(path).close()
        finally:
            os.kill(child, 9)


@pytest.mark.parametrize("name", ["", ":memory:"])
def test_a_journal_in_memory_is_refused(world: World, do: Run, name: str) -> None:
    with pytest.raises(np6.ConfigurationError, match="would remember nothing"):
        do(bulk.Executions(world.action), world.recipients(1), journal=name)
    assert world.calls() == 0


def test_a_full_disk_stops_the_job_and_the_next_run_goes_on(
    world: World, do: Run, processes: ForkServerContext, path: Path, tmp_path: Path
) -> None:
    pytest.importorskip("resource")
    sending = Sending(world.sandbox.url, world.action, world.contacts[:20], str(path), concurrency=1)
    process = processes.Process(target=send_until_the_disk_is_full, args=(sending, str(tmp_path / "report")))
    process.start()
    process.join()
    assert (tmp_path / "report").read_text() == "True"  # maybe_processed
    sent = len(world.sent())
    assert 0 < sent < 20
    results = do(bulk.Executions(world.action, chunk_size=1), world.recipients(20), journal=path)
    assert outcomes(results)["done"] + outcomes(results)["unknown"] == 20
    assert outcomes(results)["unknown"] <= 1
    assert set(world.sent().values()) == {1}


def test_an_error_of_the_journal_says_whether_something_was_sent(
    world: World, do: Run, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    job = bulk.Executions(world.action, chunk_size=1)
    do(job, world.recipients(3), journal=path)
    with pytest.raises(np6_jobs.JournalMismatchError) as before:
        do(bulk.Executions("000XYZ"), world.recipients(3), journal=path)
    assert before.value.maybe_processed is False
    append, calls = Journal.append, itertools.count()

    def fail_later(*arguments: Any) -> range:
        if next(calls) < 2:
            return append(*arguments)
        raise np6_jobs.JournalError("the disk is full")

    monkeypatch.setattr(Journal, "append", fail_later)
    with pytest.raises(np6_jobs.JournalError, match="disk is full") as after:
        do(job, world.recipients(9), journal=path.with_suffix(".other"), concurrency=1)
    assert after.value.maybe_processed is True


@pytest.mark.parametrize("whole", [True, False])
def test_a_damaged_journal_is_refused(world: World, do: Run, path: Path, *, whole: bool) -> None:
    job = bulk.Executions(world.action, chunk_size=5)
    do(job, world.recipients(20), journal=path)
    if whole:
        database = sqlite3.connect(path)
        database.execute("UPDATE request SET outcomes = 'x'")
        database.commit()
        database.close()
    else:
        content = path.read_bytes()
        path.write_bytes(content[:4096] + b"\xa5" * (len(content) - 4096))
    calls = world.calls()
    with pytest.raises(np6_jobs.JournalError):
        do(job, world.recipients(20), journal=path)
    with pytest.raises(np6_jobs.JournalError):
        np6_jobs.read_journal(path)
    assert world.calls() == calls


@pytest.mark.parametrize("place", [0, 2, 5])
def test_an_item_that_no_request_could_be_made_of_may_be_fixed(world: World, do: Run, path: Path, place: int) -> None:
    def make(item: Any) -> Any:
        return execute.call(world.action, body=to(item.strip()))

    job = bulk.Each[Any, Any](make)
    items: list[Any] = list(world.contacts[:6])
    items[place] = 3
    assert outcomes(do(job, items, journal=path)) == {"done": 5, "failed": 1}
    fixed = [*world.contacts[:place], world.contacts[6], *world.contacts[place + 1 : 6]]
    again = do(job, fixed, journal=path, concurrency=1)
    assert [(r.outcome, r.earlier) for r in again] == [("done", index != place) for index in range(6)]
    assert all(r.earlier for r in do(job, fixed, journal=path))
    assert summary(path).complete
    assert set(world.sent().values()) == {1}


def test_a_request_that_cannot_be_made_now_keeps_what_is_known_of_its_key(world: World, do: Run, path: Path) -> None:
    down: set[str] = set()

    def make(contact: str) -> Any:
        if contact in down:
            raise ConnectionError("the database is down")
        return execute.call(world.action, body=to(contact))

    job = bulk.Each[str, Any](make)
    do(job, world.contacts[:4], journal=path, key=str)
    down.update(world.contacts[:2])
    known = do(job, world.contacts[:4], journal=path, key=str)
    assert all(r.earlier and r.outcome == "done" for r in known)
    assert [type(r.error) for r in known] == [ConnectionError, ConnectionError, type(None), type(None)]
    down.clear()
    assert all(r.earlier and r.outcome == "done" for r in do(job, world.contacts[:4], journal=path, key=str))
    assert world.calls("actions_execute") == 4


def test_leaving_a_bad_item_out_does_not_send_the_others_again(world: World, do: Run, path: Path) -> None:
    job = bulk.Each[Any, Any](lambda item: execute.call(world.action, body=to(item.strip())))
    do(job, [world.contacts[0], 3, *world.contacts[1:4]], journal=path)
    assert not summary(path).complete
    assert all(r.earlier for r in do(job, world.contacts[:4], journal=path, concurrency=1))
    assert set(world.sent().values()) == {1}
    assert summary(path).complete


def test_a_password_in_the_address_is_not_in_the_journal(world: World, path: Path) -> None:
    address = world.sandbox.url.replace("://", "://user:hunter2@")
    with np6.Client(world.sandbox.key, base_url=address) as client:
        list(bulk.run(client, bulk.Executions(world.action), world.recipients(3), journal=path))
    assert summary(path).base_url == world.sandbox.url
    assert b"hunter2" not in path.read_bytes()


def test_the_first_call_that_is_not_idempotent_makes_the_journal_survive_a_power_cut(
    world: World, do: Run, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[int] = []

    class Watched(Session[Any, Any]):
        def _next_chunks(self) -> Any:
            assert self._journal
            seen.extend(self._journal._db.execute("PRAGMA synchronous").fetchone())
            return super()._next_chunks()

    def make(contact: str) -> Any:
        return get.call(contact) if contact == world.contacts[0] else execute.call(world.action, body=to(contact))

    monkeypatch.setattr("np6_jobs.bulk._run.Session", Watched)
    do(bulk.Each[str, Any](make), world.contacts[:3], journal=path, concurrency=1)
    assert (seen[0], seen[-1]) == (1, 2)
