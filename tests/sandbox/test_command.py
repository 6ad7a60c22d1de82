"""The command `np6-sandbox`."""

from __future__ import annotations

import io
import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr
from pathlib import Path
from urllib.parse import urlsplit

import httpx
import pytest
from np6_sandbox import Sandbox
from np6_sandbox.__main__ import main

COMMAND = [sys.executable, "-m", "np6_sandbox"]


@contextmanager
def command(*arguments: str | Path) -> Iterator[httpx.Client]:
    """Run the command on a free port, yield a client of it, and interrupt it at the end."""
    process = subprocess.Popen([*COMMAND, "--port", "0", *arguments], stdout=subprocess.PIPE, text=True)
    try:
        assert process.stdout is not None
        line = process.stdout.readline()
        match = re.fullmatch(r"NP6 sandbox at (http://\S+)  key (\S+)  page \S+/_sandbox/\n", line)
        assert match, line
        with httpx.Client(base_url=match[1], headers={"X-Key": match[2]}) as http:
            yield http
        process.send_signal(signal.SIGINT)
        assert process.wait(10) == 0
    finally:
        process.kill()
        process.wait()
        if process.stdout is not None:
            process.stdout.close()


def test_it_serves_with_key_seed_limit_and_state(tmp_path: Path) -> None:
    seed, state = tmp_path / "seed.yaml", tmp_path / "state.sqlite"
    seed.write_text("targets: [{Email: alice@example.com}]", encoding="utf-8")
    arguments = ("--key", "k1", "--seed", seed, "--state", state, "--limit", "3/60", "--test-phase", "5")
    for expected in (1, 2):
        with command(*arguments) as http:
            response = http.get("/targets/count")
            assert response.json() == {"targetsCount": expected}
            assert response.headers["X-RateLimit-Limit"] == "3"
            assert http.post("/targets", json={"Email": f"{expected}@example.com"}).status_code == 200


def test_it_serves_the_names_that_are_allowed() -> None:
    with command("--allow-host", "box", "--allow-host", "other", "--event-delay", "60") as http:
        for name, status in (("box", 200), ("other", 200), ("another", 421)):
            assert http.get("/targets/count", headers={"Host": f"{name}:80"}).status_code == status


def test_events_may_be_late_and_stamps_ignored() -> None:
    with command("--event-delay", "0..60", "--no-stamp-echo") as http:
        settings = http.get("/_sandbox/api/settings").json()
        assert (settings["event_delay_seconds"], settings["echo_stamps"]) == ([0, 60], False)


def run(*arguments: str | Path) -> tuple[int, str]:
    """Run the command in this process, where it has to fail; return its exit status and its error output."""
    handlers = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    output = io.StringIO()
    try:
        with redirect_stderr(output):
            return main([str(argument) for argument in arguments]), output.getvalue()
    finally:
        for number, handler in handlers.items():
            signal.signal(number, handler)


def test_a_wrong_argument_is_reported_in_one_line(tmp_path: Path) -> None:
    seed = tmp_path / "seed.yaml"
    seed.write_text("nothing: []", encoding="utf-8")
    with Sandbox() as running:
        taken = str(urlsplit(running.url).port)
        for arguments, message in (
            (["--port", taken], "address already in use"),
            (["--seed", seed], "unknown section 'nothing'"),
            (["--seed", tmp_path / "missing.yaml"], "No such file"),
            (["--limit", "many"], "limit 'many'"),
            (["--limit", "5/nan"], "a limit needs"),
            (["--port", "99999"], "port 99999: a number from 0 to 65535 is expected"),
            (["--port", "-1"], "port -1"),
            (["--host", ""], "host: an address is expected"),
            (["--host", "no.such.host.invalid"], "no.such.host.invalid"),
            (["--allow-host", "box:80"], "host 'box:80'"),
            (["--test-phase", "nan"], "test_phase_seconds"),
            (["--event-delay", "-1"], "event_delay_seconds"),
            (["--event-delay", "60..0"], "event_delay_seconds"),
            (["--event-delay", "0-60"], "event delay '0-60'"),
            (["--key", ""], "key"),
        ):
            status, error = run(*arguments)
            assert status == 1
            assert message in error
            assert error.count("\n") == 1
        arguments = ["--port", taken]
        process = subprocess.run([*COMMAND, *arguments], capture_output=True, text=True, timeout=60, check=False)
    assert (process.returncode, process.stdout) == (1, "")
    assert "address already in use" in process.stderr
    assert process.stderr.count("\n") == 1


def test_a_missing_package_is_named_with_the_command_that_installs_it(tmp_path: Path) -> None:
    (tmp_path / "aiohttp.py").write_text("raise ModuleNotFoundError('no aiohttp', name='aiohttp')", encoding="utf-8")
    paths = os.pathsep.join([str(tmp_path), *filter(None, sys.path)])
    environment = {**os.environ, "PYTHONPATH": paths}
    for code in (
        "from np6_sandbox.__main__ import main; raise SystemExit(main([]))",
        "from np6_sandbox import Sandbox",
    ):
        result = subprocess.run(
            [sys.executable, "-c", code], env=environment, capture_output=True, text=True, timeout=60, check=False
        )
        assert result.returncode == 1
        assert "pip install 'np6[sandbox]'" in result.stderr


@pytest.mark.parametrize("module", ["np6_sandbox", "np6.pytest_plugin"])
def test_nothing_heavy_is_loaded_until_a_sandbox_is_made(module: str) -> None:
    heavy = ("aiohttp", "httpx", "np6", "jsonschema_rs", "yaml")
    code = f"import sys, {module}; print([m for m in {heavy} if m in sys.modules])"
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True)
    loaded = [] if module == "np6_sandbox" else ["np6"]
    assert result.stdout.strip() == str(loaded)
