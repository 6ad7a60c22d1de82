"""Nothing doubled, nothing lost: a sync is killed again and again, while its source changes between the runs.

`NP6_KILLS=150 pytest tests/jobs/test_contact_kills.py` kills as often as that; NP6_KILLS_SEED repeats the instants.
"""

from __future__ import annotations

import json
import os
import random
import signal
import time
from collections.abc import Iterator
from contextlib import suppress
from multiprocessing.context import ForkServerContext
from pathlib import Path
from typing import Any

import np6
import pytest
from np6_api.api.segments import list_targets
from np6_sandbox import Sandbox
from np6_sandbox.sandbox import DEFAULT_KEY

from . import contact_driver
from .contact_world import SEED, Account

KILLS = int(os.environ.get("NP6_KILLS", "6"))
SEED_OF_CHANCE = int(os.environ.get("NP6_KILLS_SEED", str(random.randrange(10**6))))
ROWS = 60

#: Seconds; about as long as a sync takes.
WINDOW = 0.35


@pytest.fixture(scope="module", autouse=True)
def _key() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("NP6_API_KEY", DEFAULT_KEY)
        yield


class Source:
    """A CRM whose contacts change, and change back."""

    def __init__(self, chance: random.Random) -> None:
        self.chance = chance
        self.names = {f"p{number}@example.com": "A" for number in range(ROWS)}

    def change(self) -> None:
        """Give some contacts another name, of three."""
        for address in self.chance.sample(sorted(self.names), ROWS // 4):
            self.names[address] = self.chance.choice("ABC")

    def rows(self) -> list[dict[str, Any]]:
        """All contacts, in any order."""
        return self.chance.sample([{"Email": each, "Lastname": name} for each, name in self.names.items()], ROWS)


@pytest.mark.parametrize("entry", ["sync", "async"])
def test_a_killed_sync_loses_and_doubles_nothing(
    entry: str, processes: ForkServerContext, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    chance = random.Random(f"{SEED_OF_CHANCE}{entry}")
    kills, syncs, wanted = 0, 0, max(1, KILLS // 2)
    while kills < wanted:
        with Sandbox(key=DEFAULT_KEY, keep_requests=100_000) as sandbox:
            sandbox.seed(SEED)
            sandbox.faults.add("targets_*", delay=0.004, after=True)
            source, journal, report = Source(chance), tmp_path / f"{syncs}.journal", tmp_path / f"{syncs}.json"
            complete, before, where = False, kills, ""
            while not complete:
                source.change()
                process = processes.Process(
                    target=contact_driver.drive,
                    args=(entry, sandbox.url, source.rows(), str(journal), str(report)),
                )
                process.start()
                if kills < wanted and kills - before < 5:
                    kills += kill_at_some_instant(process, Path(f"{report}.begun"), chance)
                process.join(120)
                where = f"{entry}, seed {SEED_OF_CHANCE}, sync {syncs}, {kills} kills"
                assert process.exitcode in (0, -signal.SIGKILL), where
                complete = report.exists()
            outcomes = json.loads(report.read_text())
            assert set(outcomes) <= {"created", "updated", "unchanged"}, where
            check(sandbox, source, where)
            written = writes(sandbox)
            contact_driver.drive(entry, sandbox.url, source.rows(), str(journal), str(report))
            assert set(json.loads(report.read_text())) == {"unchanged"}, where
            assert writes(sandbox) == written, where
            syncs += 1
    with capsys.disabled():
        print(f"\n{entry}: {kills} kills, {syncs} syncs", end=" ")


def check(sandbox: Sandbox, source: Source, where: str) -> None:
    """NP6 has each contact once, as the source has it, and in the segment."""
    account = Account(sandbox, "sync")
    assert len(sandbox.documents("targets")) == ROWS, where
    assert {address: values["Lastname"] for address, values in account.values().items()} == source.names, where
    with np6.Client(DEFAULT_KEY, base_url=sandbox.url) as client:
        segment = sandbox.documents("segments")[0]["id"]
        assert len(client.perform(list_targets.call(segment)).parsed) == ROWS, where


def writes(sandbox: Sandbox) -> int:
    """How many requests wrote something."""
    return sum(request.method != "GET" for request in sandbox.requests)


def kill_at_some_instant(process: Any, begun: Path, chance: random.Random) -> int:
    """Kill the driver at some instant of its work; return how many were killed."""
    while not begun.exists() and process.is_alive():
        time.sleep(0.002)
    time.sleep(chance.uniform(0, WINDOW))
    begun.unlink(missing_ok=True)
    if not process.is_alive():
        return 0
    with suppress(ProcessLookupError):
        os.kill(process.pid, signal.SIGKILL)
        return 1
    return 0
