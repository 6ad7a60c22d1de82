"""The files of a journal: one that is incomplete, a copy or not a file is refused, and nothing is sent again."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from multiprocessing.context import ForkServerContext
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any

import np6
import np6_jobs
import pytest
from np6_jobs import bulk
from np6_jobs.journal import NO_CONTENT, Journal, key_digests

from .conftest import Results, World, outcomes
from .workers import Sending, send, send_and_die

ITEMS = 40


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the journal is."""
    return tmp_path / "send.journal"


def wal(path: Path) -> Path:
    """The file beside a journal that holds what was written last."""
    return path.with_name(f"{path.name}-wal")


def lock(path: Path) -> Path:
    """The file beside a journal that holds the lock and the count."""
    return path.with_name(f"{path.name}.lock")


def copy(path: Path, to: Path) -> None:
    """Copy a journal with all that belongs to it."""
    for file in path.parent.glob(f"{path.name}*"):
        shutil.copy(file, f"{to}{file.name.removeprefix(path.name)}")


def sending(world: World, path: Path) -> Sending:
    """A job that sends to the contacts one by one."""
    return Sending(world.sandbox.url, world.action, world.contacts[:ITEMS], str(path))


def start(world: World, processes: ForkServerContext, path: Path, requests: int) -> BaseProcess:
    """A process that sends to the contacts; returns when so many requests have arrived."""
    world.sandbox.faults.add("actions_execute_many", delay=0.01)
    process = processes.Process(target=send, args=(sending(world, path),))
    process.start()
    while world.calls() < requests:
        assert process.is_alive() or world.calls() >= requests
        time.sleep(0.005)
    return process


def kill(world: World, processes: ForkServerContext, path: Path) -> None:
    """Kill a job in the middle: it kills itself, whatever else the machine does."""
    process = processes.Process(target=send_and_die, args=(sending(world, path), ITEMS // 2))
    process.start()
    process.join()
    assert process.exitcode == -signal.SIGKILL
    let_requests_end(world)


def let_requests_end(world: World) -> None:
    """Wait for what a killed process had sent."""
    calls = -1
    while calls != (calls := world.calls()):
        time.sleep(0.1)


def run(world: World, job: bulk.Job[Any, Any], items: Any, path: Path) -> Results:
    """Do a job to its end."""
    with np6.Client(world.sandbox.key, base_url=world.sandbox.url) as client:
        return list(bulk.run(client, job, items, journal=path))


def resume(world: World, path: Path) -> Results:
    """Run the job to its end."""
    return run(world, bulk.Executions(world.action, chunk_size=1), world.recipients(ITEMS), path)


def emptied(path: Path) -> None:
    wal(path).write_bytes(b"")


def cut_in_the_middle(path: Path) -> None:
    os.truncate(wal(path), wal(path).stat().st_size // 2)


def cut_at_the_end(path: Path) -> None:
    """By the last two commits: the count in the lock file knows of the last one if a request was sent after it."""
    os.truncate(wal(path), wal(path).stat().st_size - 6 * (4096 + 24))


def damaged(path: Path) -> None:
    content = bytearray(wal(path).read_bytes())
    content[len(content) // 3] ^= 0xFF
    wal(path).write_bytes(content)


def removed(path: Path) -> None:
    wal(path).unlink()


def main_file_removed(path: Path) -> None:
    path.unlink()


def main_file_emptied(path: Path) -> None:
    path.write_bytes(b"")


def all_removed_but_the_lock(path: Path) -> None:
    path.unlink()
    wal(path).unlink()


def lock_removed(path: Path) -> None:
    lock(path).unlink()


def lock_emptied(path: Path) -> None:
    lock(path).write_bytes(b"")


@pytest.mark.parametrize(
    "harm",
    [
        emptied,
        cut_in_the_middle,
        cut_at_the_end,
        damaged,
        removed,
        main_file_removed,
        main_file_emptied,
        all_removed_but_the_lock,
        lock_removed,
        lock_emptied,
    ],
    ids=lambda harm: harm.__name__,
)
def test_a_journal_that_lost_commits_is_refused_until_it_is_complete(
    world: World, processes: ForkServerContext, path: Path, tmp_path: Path, harm: Callable[[Path], None]
) -> None:
    kill(world, processes, path)
    saved = tmp_path / "saved"
    copy(path, saved)
    sent = world.calls()
    harm(path)
    for _ in range(2):
        with pytest.raises(np6_jobs.JournalError, match=r"is incomplete.*Put .* back"):
            resume(world, path)
    assert world.calls() == sent
    for file in (path, wal(path), lock(path)):
        file.write_bytes(Path(f"{saved}{file.name.removeprefix(path.name)}").read_bytes())
    if harm is lock_removed:  # it has another inode now
        np6_jobs.adopt_journal(path)
    assert outcomes(resume(world, path)).keys() <= {"done", "unknown"}
    assert set(world.sent().values()) == {1}


def test_an_older_copy_put_in_the_place_of_a_journal_is_refused(world: World, path: Path) -> None:
    run(world, bulk.Executions(world.action, chunk_size=1), world.recipients(5), path)
    older = path.read_bytes()
    assert not wal(path).exists()
    resume(world, path)
    sent = world.calls()
    path.write_bytes(older)
    with pytest.raises(np6_jobs.JournalError, match="replaced by an older copy"):
        resume(world, path)
    assert world.calls() == sent
    assert set(world.sent().values()) == {1}


def test_a_copy_taken_while_the_job_runs_sends_nothing(
    world: World, processes: ForkServerContext, path: Path, tmp_path: Path
) -> None:
    taken = tmp_path / "copy.journal"
    process = start(world, processes, path, ITEMS // 4)
    os.kill(process.pid or 0, signal.SIGSTOP)
    copy(path, taken)
    os.kill(process.pid or 0, signal.SIGCONT)
    process.join()
    assert world.calls() == ITEMS
    for _ in range(2):
        with pytest.raises(np6_jobs.JournalError, match=r"is a copy. Nothing was sent"):
            resume(world, taken)
    assert world.calls() == ITEMS
    assert outcomes(resume(world, path)) == {"done": ITEMS}
    assert set(world.sent().values()) == {1}


@pytest.mark.parametrize("parts", ["main", "main and wal", "all"])
def test_a_copy_of_a_job_that_was_killed_or_stopped_sends_nothing(
    world: World, processes: ForkServerContext, path: Path, tmp_path: Path, parts: str
) -> None:
    kill(world, processes, path)
    taken, sent = tmp_path / "copy.journal", world.calls()
    shutil.copy(path, taken)
    if parts != "main":
        shutil.copy(wal(path), wal(taken))
    if parts == "all":
        shutil.copy(lock(path), lock(taken))
    with pytest.raises(np6_jobs.JournalError, match="is a copy" if parts == "all" else "is incomplete"):
        resume(world, taken)
    assert world.calls() == sent


def test_a_copied_journal_can_be_adopted(
    world: World, processes: ForkServerContext, path: Path, tmp_path: Path
) -> None:
    kill(world, processes, path)
    taken = tmp_path / "elsewhere" / "send.journal"
    taken.parent.mkdir()
    copy(path, taken)
    path.unlink()
    np6_jobs.adopt_journal(taken)
    assert outcomes(resume(world, taken)).keys() <= {"done", "unknown"}
    assert len(world.sent()) >= ITEMS - 2
    assert set(world.sent().values()) == {1}


def test_a_copy_with_parts_missing_cannot_be_adopted(
    world: World, processes: ForkServerContext, path: Path, tmp_path: Path
) -> None:
    kill(world, processes, path)
    taken = tmp_path / "copy.journal"
    shutil.copy(path, taken)
    with pytest.raises(np6_jobs.JournalError, match="is incomplete"):
        np6_jobs.adopt_journal(taken)
    shutil.copy(lock(path), lock(taken))
    with pytest.raises(np6_jobs.JournalError, match="is incomplete"):
        np6_jobs.adopt_journal(taken)
    with pytest.raises(FileNotFoundError):
        np6_jobs.adopt_journal(tmp_path / "absent.journal")


def test_a_journal_that_was_renamed_goes_on(
    world: World, processes: ForkServerContext, path: Path, tmp_path: Path
) -> None:
    kill(world, processes, path)
    moved = tmp_path / "moved.journal"
    for file in list(path.parent.glob(f"{path.name}*")):
        file.rename(f"{moved}{file.name.removeprefix(path.name)}")
    assert outcomes(resume(world, moved)).keys() <= {"done", "unknown"}
    assert set(world.sent().values()) == {1}


def test_a_copy_of_an_idempotent_job_does_no_harm_and_goes_on(world: World, path: Path, tmp_path: Path) -> None:
    run(world, bulk.AddTargets(world.segment), world.contacts, path)
    taken = tmp_path / "copy.journal"
    shutil.copy(path, taken)
    assert all(result.earlier for result in run(world, bulk.AddTargets(world.segment), world.contacts, taken))


def test_a_summary_of_a_copy_can_be_read(world: World, path: Path, tmp_path: Path) -> None:
    resume(world, path)
    copy(path, tmp_path / "copy.journal")
    summary = np6_jobs.read_journal(tmp_path / "copy.journal")
    assert summary
    assert summary.done == ITEMS


@pytest.mark.parametrize("kind", ["device", "directory", "pipe", "socket", "link to a device", "stdout"])
def test_what_is_not_a_regular_file_is_refused_before_anything_is_created(
    world: World, tmp_path: Path, kind: str
) -> None:
    place = tmp_path / "send.journal"
    script = """
import sys, np6
from np6_jobs import bulk
try:
    list(bulk.run(np6.Client("key"), bulk.Executions("000ABC"), [1], journal=sys.argv[1]))
except np6.ConfigurationError as error:
    print("refused", error)
"""
    if kind == "stdout":
        ended = subprocess.run(
            [sys.executable, "-c", script, "/dev/stdout"], check=True, capture_output=True, text=True, cwd=tmp_path
        )
        assert ended.stdout.startswith("refused A journal is a regular file, and '/dev/stdout' is a device, a pipe")
        assert not list(Path("/dev").glob("stdout?*"))
        return
    match kind:
        case "device":
            place = Path(os.devnull)
        case "directory":
            place.mkdir()
        case "pipe":
            os.mkfifo(place)
        case "socket":
            with socket.socket(socket.AF_UNIX) as bound:
                bound.bind(str(place))
        case _:
            place.symlink_to(os.devnull)
    before = sorted(tmp_path.rglob("*")), sorted(Path(os.devnull).parent.glob("null*"))
    with pytest.raises(np6.ConfigurationError, match="A journal is a regular file, and "):
        run(world, bulk.Executions(world.action), world.recipients(1), place)
    with pytest.raises(np6.ConfigurationError, match="A journal is a regular file, and "):
        np6_jobs.read_journal(place)
    assert (sorted(tmp_path.rglob("*")), sorted(Path(os.devnull).parent.glob("null*"))) == before
    assert world.calls() == 0


#: Of a process that opens a journal, which takes about 3 ms: when a signal comes.
COUNT = int(os.environ.get("NP6_INSTANTS", "24"))
INSTANTS = [instant * 4e-3 / COUNT for instant in range(COUNT)]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="processes are not forked here")
@pytest.mark.parametrize("name", ["SIGINT", "SIGKILL"])
@pytest.mark.parametrize("killed_before", [True, False], ids=["after a kill", "new"])
def test_a_journal_survives_an_interruption_at_any_instant_of_its_opening(
    tmp_path: Path, name: str, *, killed_before: bool
) -> None:
    number = getattr(signal, name)
    known, refused = 0, []
    for turn, instant in enumerate(INSTANTS):
        path = tmp_path / ("send.journal" if killed_before else f"{turn}.journal")
        if killed_before:
            in_a_child(partial(note, path, known))
            known += 1
        in_a_child(partial(open_until, path, number, instant))
        try:
            journal = Journal(path)
            journal.check(FINGERPRINT)
            digests = key_digests(journal.id, [str(number) for number in range(known)])
            assert [entry and entry.outcome for entry in journal.recall(digests)] == ["unknown"] * known
            journal.close()
        except np6_jobs.JournalError as error:
            refused.append(f"{instant * 1e6:.0f} us: {error}")
    assert refused == []


FINGERPRINT = {"operation": "actions.execute_many", "arguments": {}, "base_url": "http://localhost"}


def in_a_child(function: Callable[[], None]) -> None:
    """Call a function in a process of its own, and wait for its end."""
    child = os.fork()
    if child == 0:
        try:
            with suppress(BaseException):  # of the interruption; what counts is what is left on disk
                function()
            # Its signal may come now, and must not raise in what os._exit has to do, e.g. for coverage.
            signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGALRM, signal.SIGINT})
        finally:
            os._exit(0)
    os.waitpid(child, 0)


def note(path: Path, number: int) -> None:
    """Write one more intent, and be killed."""
    journal = Journal(path)
    journal.bind(FINGERPRINT)
    journal.make_durable()
    keys = key_digests(journal.id, [str(number)])
    journal.append(keys, [NO_CONTENT], keys)
    journal.commit()
    os.kill(os.getpid(), signal.SIGKILL)


def open_until(path: Path, number: int, instant: float) -> None:
    """Open a journal as a job does, and get a signal some time after the beginning."""
    signal.signal(signal.SIGINT, signal.default_int_handler)
    signal.signal(signal.SIGALRM, lambda *_: os.kill(os.getpid(), number))
    signal.setitimer(signal.ITIMER_REAL, max(instant, 1e-6))
    journal = Journal(path)
    journal.bind(FINGERPRINT)
    journal.make_durable()
    journal.commit()
    journal.close()


def test_a_journal_whose_count_is_not_a_number_is_damaged(path: Path) -> None:
    Journal(path).close()
    lock(path).write_text("yesterday")
    with pytest.raises(np6_jobs.JournalError, match="is damaged"):
        Journal(path)


def test_a_journal_of_another_format_is_refused(path: Path) -> None:
    Journal(path).close()
    for version in (1, 2, 4):
        with sqlite3.connect(path) as database:
            database.execute(f"PRAGMA user_version = {version}")
        database.close()
        with pytest.raises(np6_jobs.JournalError, match=f"has format {version}.*Nothing was sent") as refused:
            Journal(path)
        assert ("knew items by their position" in str(refused.value)) is (version < 3)
