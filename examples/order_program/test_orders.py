"""Each order gets one mail, wherever a process is killed. Nothing is sent: NP6 is the sandbox."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import httpx
import pytest
from np6_sandbox import Sandbox

FOLDER = Path(__file__).parent


class Shop:
    """The processes of the shop: the program, and the relay."""

    def __init__(self, sandbox: Sandbox, folder: Path) -> None:
        with socket.create_server(("127.0.0.1", 0)) as free:
            self.url = f"http://127.0.0.1:{free.getsockname()[1]}"
        sandbox.add_target("ada@example.com")
        self.environment = os.environ | {
            "DATABASE_URL": f"sqlite+aiosqlite:///{folder}/shop.db",
            "NP6_OUTBOX_DATABASE": f"sqlite:///{folder}/shop.db",
            "ORDER_ACTION": sandbox.add_action(name="Order confirmed"),
            "NP6_API_KEY": sandbox.key,
            "NP6_BASE_URL": sandbox.url,
        }
        self.sandbox = sandbox
        self.processes: list[subprocess.Popen[bytes]] = []

    def start(self, *command: str) -> subprocess.Popen[bytes]:
        process = subprocess.Popen([sys.executable, "-m", *command], cwd=FOLDER, env=self.environment)
        self.processes.append(process)
        return process

    def open(self) -> subprocess.Popen[bytes]:
        """Start the program."""
        process = self.start("uvicorn", "orders:app", "--port", self.url.rpartition(":")[2], "--log-level", "warning")
        wait_for(lambda: self.responds())
        return process

    def responds(self) -> bool:
        try:
            return httpx.get(f"{self.url}/openapi.json").is_success
        except httpx.TransportError:
            return False

    def relay(self, *options: str) -> subprocess.Popen[bytes]:
        """Start the relay."""
        return self.start("np6_cli", "outbox", "run", *options)

    def place(self, number: str) -> bool:
        """Place an order; return whether it is new."""
        response = httpx.put(f"{self.url}/orders/{number}", params={"email": "ada@example.com"})
        return bool(response.raise_for_status().json()["new"])

    def confirmed(self) -> list[str]:
        """The orders whose mail was sent."""
        return [message.data["order"] for message in self.sandbox.ledger]


def wait_for(condition: Callable[[], bool]) -> None:
    until = time.monotonic() + 60
    while not condition():
        assert time.monotonic() < until
        time.sleep(0.02)


@pytest.fixture
def shop(np6_sandbox: Sandbox, tmp_path: Path) -> Iterator[Shop]:
    made = Shop(np6_sandbox, tmp_path)
    yield made
    for process in made.processes:
        process.kill()
        process.wait()


def test_a_program_that_is_killed_after_the_commit_loses_no_mail(shop: Shop) -> None:
    program = shop.open()
    assert shop.place("1") is True
    program.kill()
    program.wait()
    assert shop.confirmed() == []
    shop.open()
    assert [shop.place("1"), shop.place("2")] == [False, True]  # the browser had no response
    assert shop.relay("--until-idle").wait(60) == 0
    assert shop.confirmed() == ["1", "2"]


def test_a_relay_that_is_killed_after_the_mail_sends_it_no_second_time(shop: Shop) -> None:
    shop.open()
    shop.place("1")
    with shop.sandbox.faults.add("actions_execute_many", slow=1):  # NP6 has sent, and its response takes long
        relay = shop.relay()
        wait_for(lambda: shop.confirmed() == ["1"])
        relay.send_signal(signal.SIGKILL)
        relay.wait()
    shop.place("2")
    relay = shop.relay()
    wait_for(lambda: len(shop.confirmed()) == 2)
    relay.terminate()
    assert relay.wait(60) == 128 + signal.SIGTERM  # in order
    assert shop.confirmed() == ["1", "2"]
