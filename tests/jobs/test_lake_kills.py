"""A sync is killed again and again, at any instant, while events arrive late: the table loses none and doubles none.

`NP6_KILLS=300 pytest tests/jobs/test_lake_kills.py` kills as often as that; NP6_KILLS_SEED repeats the instants of a
run.
"""

from __future__ import annotations

import os
import random
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from multiprocessing.context import ForkServerContext
from pathlib import Path
from typing import Any

import httpx
import np6
import pytest
from np6_sandbox.sandbox import DEFAULT_KEY

from . import lake_driver
from .tables import TARGETS, reached, rows

KILLS = int(os.environ.get("NP6_KILLS", "8"))
SEED = int(os.environ.get("NP6_KILLS_SEED", str(random.randrange(10**6))))
CONTACTS = 30
#: Seconds. Events are late by one at most; what is older than the lag is not read again.
DELAY, LAG = 1.0, 1.2


@pytest.fixture
def url(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A sandbox in a process of its own, whose events are listed late, each by a time of its own."""
    monkeypatch.setenv("NP6_API_KEY", DEFAULT_KEY)
    command = [sys.executable, "-m", "np6_sandbox", "--port", "0", "--key", DEFAULT_KEY]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout
            found = re.search(r"http://[\w.]+:\d+", process.stdout.readline())
            assert found
            post(found[0], "settings", {"event_delay_seconds": [0, DELAY]})
            yield found[0]
        finally:
            process.terminate()


def post(url: str, path: str, body: dict[str, Any]) -> Any:
    return httpx.post(f"{url}/_sandbox/api/{path}", json=body, timeout=60).raise_for_status().json()


class Campaign:
    """Runs of a sync that are killed, with messages sent before each."""

    def __init__(self, url: str, target: Path, processes: ForkServerContext) -> None:
        self.url, self.target, self.processes = url, target, processes
        self.chance = random.Random(f"{SEED}{target.name}")
        self.since = time.time_ns() // 1_000_000
        self.begun = target.parent / "begun"
        targets = [{"Email": f"contact{number}@example.com"} for number in range(CONTACTS)]
        action = {"state": 50, "name": "Killed", "content": {"subject": "Hello", "html": "<p>Hello</p>"}}
        seeded = post(url, "seed", {"targets": targets, "actions": [action]})
        self.action = seeded["actions"][0]["id"]
        self.recipients = [{"recipient": {"type": "id", "value": target["id"]}} for target in seeded["targets"]]
        self.kills = 0
        self.length = 0.3

    def run(self, kills: int) -> None:
        """Kill so many runs, and let one come to its end when all events are listed."""
        while self.kills < kills:
            self.send()
            self.one_run()
        time.sleep(DELAY + 0.1)
        process = self.start(rows=10_000)
        process.join(300)
        assert process.exitcode == 0
        found = [key for [key] in rows(self.target, "key")]
        listed = self.listed()
        assert len(found) == len(set(found)), f"doubled: seed {SEED}"
        assert set(found) == set(listed), f"lost: seed {SEED}"

    def one_run(self) -> None:
        """Start a sync, kill it at some instant, and look at what it left."""
        listed, cursor = self.listed(), reached(self.target)
        process = self.start()
        begun = time.monotonic()
        process.join(self.chance.uniform(0, 1.2 * self.length))
        if process.is_alive():
            process.kill()
            process.join(60)
            self.kills += 1
            # On a busy machine, no run would come far enough to commit anything.
            self.length *= 1.2 if reached(self.target) == cursor else 1
        else:
            self.length = time.monotonic() - begun
        assert process.exitcode in (0, -signal.SIGKILL)
        self.check(listed, cursor)

    def check(self, listed: dict[str, int], before: int | None) -> None:
        """Nothing is there twice, and the cursor is not ahead of the rows."""
        cursor = reached(self.target)
        found = rows(self.target, "key, epoch_ms(time)")
        keys = {key for key, _ in found}
        where = f"seed {SEED}, after {self.kills} kills"
        assert len(found) == len(keys), f"doubled: {where}"
        if cursor is not None:
            assert cursor <= max(moment for _, moment in found), f"the cursor is ahead: {where}"
            if before is None or cursor > before:
                # What was listed when the run began, and is not older than what it read again.
                first = self.since if before is None else before - LAG * 1000
                missing = {key for key, moment in listed.items() if first <= moment < cursor} - keys
                assert not missing, f"the cursor is ahead of {len(missing)} events: {where}"

    def start(self, rows: int = 40) -> Any:
        """Start a sync, and wait until it has begun."""
        self.begun.unlink(missing_ok=True)
        arguments = (self.url, str(self.target), self.since, LAG, rows, str(self.begun))
        process = self.processes.Process(target=lake_driver.drive, args=arguments)
        process.start()
        while not self.begun.exists() and process.is_alive():
            time.sleep(0.002)
        return process

    def send(self) -> None:
        """Send some messages, each of which makes two events."""
        count = self.chance.randint(1, CONTACTS)
        for _ in range(3):
            headers = {"X-Key": DEFAULT_KEY, "Content-Type": "application/vnd.np6.cm.email"}
            body = self.recipients[:count]
            response = httpx.post(
                f"{self.url}/actions/{self.action}/executions", json=body, headers=headers, timeout=60
            )
            response.raise_for_status()

    def listed(self) -> dict[str, int]:
        """The events that are listed now, with their timestamps."""
        with np6.Client(base_url=self.url) as client:
            found = [event.to_dict() for event in client.action_events.list_all(start=self.since)]
        return {event["id"]: event["timestamp"] for event in found}


@pytest.mark.parametrize("name", TARGETS)
def test_a_killed_sync_loses_and_doubles_nothing(
    name: str, url: str, processes: ForkServerContext, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    campaign = Campaign(url, tmp_path / name, processes)
    campaign.run(max(1, KILLS // len(TARGETS)))
    with capsys.disabled():
        print(f"\n{name}: {campaign.kills} kills, {len(rows(campaign.target))} events", end=" ")
