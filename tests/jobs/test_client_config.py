"""The configuration of the clients that workers make: its engine is chosen where the worker runs."""

from __future__ import annotations

import pickle
import sys
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from multiprocessing.context import ForkServerContext
from pathlib import Path
from typing import Any, get_args

import np6
import pytest
from np6 import _engine
from np6_jobs import bulk

from .conftest import Results, World, outcomes
from .workers import without_httptools


@pytest.fixture(autouse=True)
def key(monkeypatch: pytest.MonkeyPatch) -> None:
    """A key in the environment."""
    monkeypatch.setenv("NP6_API_KEY", "key")


@pytest.fixture
def worker(processes: ForkServerContext) -> Iterator[ProcessPoolExecutor]:
    """A worker process without httptools, which is installed here."""
    with ProcessPoolExecutor(1, mp_context=processes, initializer=without_httptools) as pool:
        yield pool


def engine_of(config: bulk.ClientConfig) -> str:
    """The engine of the client of a configuration, as its repr shows it."""
    with config.make() as client:
        return repr(client).partition("engine ")[2].strip("'>")


def test_the_fastest_engine_that_is_installed_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    assert engine_of(bulk.ClientConfig()) == "httptools"
    monkeypatch.setitem(sys.modules, "httptools", None)
    assert engine_of(bulk.ClientConfig()) == "httpx"


def test_the_engine_that_the_user_names_is_used_wherever_it_is_pickled_to() -> None:
    for engine in ("httpx", "httptools"):
        config = bulk.ClientConfig(engine=engine)
        copy = pickle.loads(pickle.dumps(config))
        assert copy == config
        assert engine_of(copy) == engine


def test_it_takes_the_engines_of_a_client_and_no_others() -> None:
    def is_accepted(make: Any, engine: Any) -> bool:
        try:
            make(engine=engine)
        except np6.ConfigurationError:
            return False
        return True

    for engine in (*get_args(_engine.EngineName), "urllib3", "", 7):
        assert is_accepted(bulk.ClientConfig, engine) == is_accepted(np6.Client, engine), engine


def test_a_worker_uses_the_fastest_engine_that_it_has(world: World, worker: ProcessPoolExecutor) -> None:
    config = bulk.ClientConfig(base_url=world.sandbox.url)
    results = list(bulk.run(config, bulk.Executions(world.action), world.recipients(), executor=worker))
    assert outcomes(results) == {"done": 100}
    assert set(world.sent().values()) == {1}


def test_a_job_stops_at_a_worker_that_lacks_the_engine_and_the_next_run_sends_all(
    world: World, worker: ProcessPoolExecutor, tmp_path: Path
) -> None:
    config = bulk.ClientConfig(base_url=world.sandbox.url, engine="httptools")
    job = bulk.Executions(world.action, chunk_size=10)
    journal = tmp_path / "send.journal"
    results: Results = []
    with pytest.raises(np6.ConfigurationError, match=r"^On .*pip install 'np6\[fast\]'.* leave engine out"):
        results.extend(bulk.run(config, job, world.recipients(), executor=worker, journal=journal))
    assert outcomes(results).keys() == {"failed"}
    assert world.calls() == 0

    there = bulk.ClientConfig(base_url=world.sandbox.url)
    assert outcomes(list(bulk.run(there, job, world.recipients(), executor=worker, journal=journal))) == {"done": 100}
    assert set(world.sent().values()) == {1}
