"""The queries of the guide answer what they say, and its recipe for dlt loads each event once."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from datetime import UTC, datetime
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import duckdb
import np6
import pytest
from np6_api.models import ExecutionEmailRequest, IdReceiver
from np6_jobs import events
from np6_sandbox import Sandbox

from tests.repo.tree import ROOT

PAGE = (ROOT / "docs/howto-lake.md").read_text(encoding="utf-8")
QUERIES = re.findall(r"^```sql\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
ADDRESSES = ["ada@example.com", "grace@example.com", "alan@example.org"]


@pytest.fixture
def action(np6_sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> str:
    """An action that three contacts got: one opened it twice and left, one opened it once, one bounced."""
    monkeypatch.setenv("NP6_API_KEY", np6_sandbox.key)
    monkeypatch.setenv("NP6_BASE_URL", np6_sandbox.url)
    monkeypatch.chdir(tmp_path)
    action = np6_sandbox.add_action()
    send(np6_sandbox, action, [np6_sandbox.add_target(address) for address in ADDRESSES])
    first, second, third = np6_sandbox.ledger.select()
    for message in (first, first, second):
        np6_sandbox.hit(message)
    np6_sandbox.hit(first, "unsubscribe")
    np6_sandbox.bounce(third)
    return action


def send(sandbox: Sandbox, action: str, contacts: list[str]) -> None:
    with np6.Client(sandbox.key, base_url=sandbox.url) as client:
        requests = [ExecutionEmailRequest(recipient=IdReceiver(value=contact)) for contact in contacts]
        client.actions.execute_many(action, body=requests)


@pytest.mark.parametrize("target", ["lake.duckdb", "lake"])
def test_the_queries_of_the_guide(action: str, target: str) -> None:
    with np6.Client() as client:
        events.sync(client, target, since=int(datetime.now(UTC).timestamp() * 1000) - 3_600_000)
    with duckdb.connect("lake.duckdb") as lake:
        if target == "lake":
            [source] = re.findall(r"read_parquet\(.*?\)", PAGE)
            lake.execute(f"CREATE VIEW events AS FROM {source}")
        bounces, opens, left = (lake.execute(query).fetchall() for query in QUERIES[:3])
        here = "SELECT DISTINCT hour(time AT TIME ZONE 'Europe/Paris') FROM events WHERE link = 'open'"
        hours = lake.execute(here).fetchall()
    assert bounces == [("example.org", 1, 1, 100.0), ("example.com", 2, 0, 0.0)]
    assert [row[0] for row in opens] == sorted(hour for [hour] in hours)
    assert sum(row[1] for row in opens) == 3
    assert [(address, how) for _, address, _, how in left] == [("ada@example.com", "unsubscribe")]


def test_the_query_of_the_dataset_counts_each_event_once(action: str) -> None:
    with np6.Client() as client:
        report = events.sync(client, "lake", since=int(datetime.now(UTC).timestamp() * 1000) - 3_600_000)
    with duckdb.connect() as db:
        found = db.execute(QUERIES[3]).fetchall()
    assert sum(number for _, number in found) == report.new
    assert dict(found)["hit"] == 4


def test_the_first_program_has_fifteen_lines_at_most() -> None:
    program = re.findall(r"^```python\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)[0]
    assert len([line for line in program.splitlines() if line]) <= 15


@pytest.mark.skipif(not find_spec("dlt"), reason="dlt brings 25 packages: make newest installs it")
def test_the_recipe_for_dlt(np6_sandbox: Sandbox, action: str) -> None:
    [program] = re.findall(r"^```py with-dlt\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
    Path("recipe.py").write_text(program)  # dlt looks for the module of a resource
    environment = os.environ | {"DLT_DATA_DIR": str(Path("dlt").resolve())}  # else in the home folder
    counts: list[Any] = []
    for _ in range(2):
        subprocess.run([sys.executable, "recipe.py"], check=True, env=environment)
        with duckdb.connect("dlt.duckdb") as db:
            counts.append(db.execute("SELECT count(*), count(DISTINCT id) FROM np6.events").fetchone())
        with np6.Client() as client:
            listed = len(client.action_events.list_all())
        assert counts[-1] == (listed, listed)
        if len(counts) == 1:
            send(np6_sandbox, action, [np6_sandbox.add_target("late@example.com")])
    assert counts[1] > counts[0]
