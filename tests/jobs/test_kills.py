"""Nothing twice, nothing lost: a job is killed again and again, at any instant, and the sandbox's ledger is looked at.

Each run has the recipients in another order and in other chunks, lacks some, and has some twice.

`NP6_KILLS=200 pytest tests/jobs/test_kills.py` kills as often as that; NP6_KILLS_SEED repeats the instants of a run.
"""

from __future__ import annotations

import json
import os
import random
import re
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import nullcontext, suppress
from dataclasses import dataclass, field
from multiprocessing.context import ForkServerContext
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any

import httpx
import pytest
from np6_sandbox.sandbox import DEFAULT_KEY

from . import kill_driver
from .conftest import dask_cluster

KILLS = int(os.environ.get("NP6_KILLS", "25"))
SEED = int(os.environ.get("NP6_KILLS_SEED", str(random.randrange(10**6))))
CHUNKS, CONTACTS = (5, 8, 13), 240

#: Seconds; about as long as a job takes.
WINDOW = 0.15


@dataclass
class Sandbox:
    """A sandbox in a process of its own, asked over HTTP."""

    url: str
    contacts: list[str] = field(default_factory=list)

    def post(self, path: str, body: dict[str, Any]) -> Any:
        """Ask its own interface for something."""
        return httpx.post(f"{self.url}/_sandbox/api/{path}", json=body, timeout=60).raise_for_status().json()

    def add_action(self) -> str:
        """A validated action."""
        action = {"state": 50, "name": "Killed", "content": {"subject": "Hello", "html": "<p>Hello</p>"}}
        return str(self.post("seed", {"actions": [action]})["actions"][0]["id"])

    def sent(self, action: str) -> Counter[str]:
        """How many messages of an action each contact got."""
        answer = httpx.get(f"{self.url}/_sandbox/api/messages", params={"action": action}, timeout=60)
        return Counter(message["target"] for message in answer.raise_for_status().json())


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    """A sandbox whose responses take a while, so that kills come while requests are in flight."""
    command = [sys.executable, "-m", "np6_sandbox", "--port", "0", "--key", DEFAULT_KEY]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout
            url = re.search(r"http://[\w.]+:\d+", process.stdout.readline())
            assert url
            box = Sandbox(url[0])
            targets = [{"Email": f"contact{number}@example.com"} for number in range(CONTACTS)]
            box.contacts = [target["id"] for target in box.post("seed", {"targets": targets})["targets"]]
            box.post("faults", {"operation": "actions_execute_many", "delay": 0.004})
            yield box
        finally:
            process.terminate()


@pytest.fixture(scope="module", autouse=True)
def _key() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("NP6_API_KEY", DEFAULT_KEY)
        yield


class Campaign:
    """Jobs that are killed until the number of kills is reached; each is then run to its end and looked at."""

    def __init__(self, way: str, sandbox: Sandbox, processes: ForkServerContext, folder: Path, cluster: Any) -> None:
        self.way = way
        self.sandbox = sandbox
        self.processes = processes
        self.folder = folder
        self.cluster = cluster
        self.chance = random.Random(f"{SEED}{way}")
        self.workers: set[int] = set()
        self.kills = 0
        self.unknown = 0
        self.jobs = 0

    def run(self, kills: int) -> None:
        """Kill so many times, and check every job."""
        while self.kills < kills:
            self.jobs += 1
            self.one_job(kills)

    def one_job(self, kills: int) -> None:
        """One action and one journal, until a run with all recipients comes to its end."""
        action, before = self.sandbox.add_action(), self.kills
        journal, report = self.folder / f"{action}.journal", self.folder / f"{action}.json"
        complete, contacts = False, list[str]()
        while not complete:
            whole = self.kills >= kills or self.chance.random() < 0.5
            report.unlink(missing_ok=True)
            contacts = self.shuffled(whole=whole)
            process = self.start(action, contacts, journal, report)
            if self.kills < kills:
                self.strike(process, Path(f"{report}.begun"), Path(f"{report}.workers"))
            self.end(process)
            complete = whole and report.exists()
        outcomes = dict.fromkeys(contacts, "lost")
        for contact, outcome in zip(contacts, json.loads(report.read_text()), strict=True):
            if outcome != "duplicate":
                outcomes[contact] = outcome
        self.let_workers_end(action)
        sent = self.sandbox.sent(action)
        seen = [(contact, outcomes[contact], sent[contact]) for contact in self.sandbox.contacts]
        where = f"{self.way}, seed {SEED}, job {self.jobs}, {self.kills - before} kills"
        assert [s for s in seen if s[2] > 1] == [], f"sent twice: {where}"
        assert [s for s in seen if s[1] == "done" and s[2] != 1] == [], f"done, but not sent: {where}"
        assert [s for s in seen if s[1] not in ("done", "unknown")] == [], f"failed: {where}"
        unknown = [contact for contact, outcome, _ in seen if outcome == "unknown"]
        assert len(unknown) <= (self.kills - before) * 4 * max(CHUNKS), f"more is unknown than was in flight: {where}"
        self.unknown += len(unknown)
        self.resend(action, journal, report, sent, set(unknown))

    def shuffled(self, *, whole: bool) -> list[str]:
        """All recipients, or some of them, in any order, a tenth of them twice."""
        count = CONTACTS if whole else self.chance.randint(CONTACTS // 2, CONTACTS)
        chosen = self.chance.sample(self.sandbox.contacts, count)
        repeated = self.chance.sample(chosen, count // 10)
        return self.chance.sample([*chosen, *repeated], count + len(repeated))

    def resend(self, action: str, journal: Path, report: Path, before: Counter[str], unknown: set[str]) -> None:
        """What is unknown goes out when the user decides so, and nothing else does."""
        report.unlink()
        self.end(self.start(action, self.shuffled(whole=True), journal, report, resend=True))
        assert set(json.loads(report.read_text())) == {"done", "duplicate"}
        after = self.sandbox.sent(action)
        assert {contact for contact in self.sandbox.contacts if after[contact] > before[contact]} == unknown
        assert set(self.sandbox.contacts) == set(after)

    def start(
        self, action: str, contacts: list[str], journal: Path, report: Path, *, resend: bool = False
    ) -> BaseProcess:
        """Start a driver."""
        scheduler = self.cluster.scheduler_address if self.cluster else ""
        arguments = (
            self.way,
            self.sandbox.url,
            action,
            contacts,
            self.chance.choice(CHUNKS),
            str(journal),
            str(report),
            scheduler,
            resend,
        )
        process = self.processes.Process(target=kill_driver.drive, args=arguments)
        process.start()
        return process

    def end(self, process: BaseProcess) -> None:
        """Wait for the end of a driver."""
        process.join(120)
        assert process.exitcode is not None, f"{self.way}, seed {SEED}: process {process.pid} hangs"
        assert process.exitcode in (0, -signal.SIGKILL, kill_driver.BROKEN_POOL), "the driver failed, see its traceback"

    def strike(self, process: BaseProcess, begun: Path, workers: Path) -> None:
        """Kill the driver at some instant of its work, or one of its workers."""
        while not begun.exists() and process.is_alive():
            time.sleep(0.002)
        time.sleep(self.chance.uniform(0, WINDOW))
        victim = process.pid
        if self.way == "dask" and self.chance.random() < 0.6:
            # One that is only starting would not be started again: Dask takes that for a faulty setup.
            ready = self.cluster.scheduler.workers
            pids = [nanny.pid for nanny in self.cluster.workers.values() if nanny.worker_address in ready]
            victim = self.chance.choice(pids) if pids else None
        elif self.way == "processes":
            pids = [int(pid) for pid in workers.read_text().split()]
            self.workers.update(pids)
            victim = self.chance.choice([victim, *pids])
        begun.unlink()
        if victim is not None and process.is_alive():
            with suppress(ProcessLookupError):
                os.kill(victim, signal.SIGKILL)
                self.kills += 1

    def let_workers_end(self, action: str) -> None:
        """Wait for the requests of workers that outlived their driver, and then end these workers."""
        count = -1
        while count != (count := self.sandbox.sent(action).total()):
            time.sleep(0.05)
        for worker in self.workers:
            with suppress(ProcessLookupError):
                os.kill(worker, signal.SIGKILL)
        self.workers.clear()


@pytest.mark.parametrize(("way", "share"), [("threads", 0.35), ("loop", 0.25), ("processes", 0.2), ("dask", 0.2)])
def test_nothing_is_sent_twice_and_nothing_is_lost(
    way: str, share: float, sandbox: Sandbox, processes: ForkServerContext, tmp_path: Path, capsys: Any
) -> None:
    with dask_cluster(workers=3) if way == "dask" else nullcontext() as cluster:
        campaign = Campaign(way, sandbox, processes, tmp_path, cluster)
        campaign.run(max(1, round(KILLS * share)))
    with capsys.disabled():
        print(f"\n{way}: {campaign.kills} kills, {campaign.jobs} jobs, {campaign.unknown} items unknown", end=" ")
