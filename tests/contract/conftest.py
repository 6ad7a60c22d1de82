"""A mock server that is not ours, serving the spec."""

from __future__ import annotations

import json
import socket
import subprocess
import time
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any

import httpx
import pytest

NODE = Path(__file__).parent / "node"
SPEC = Path(str(files("np6_api") / "openapi.json"))
START_SECONDS = 180


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port: int = listener.getsockname()[1]
        return port


def as_json_type(media_type: str) -> str:
    """A media type under a name that mocks read as JSON: they know application/json and +json, no vendor's own type."""
    if media_type.startswith("application/vnd.") and not media_type.endswith("+json"):
        return f"{media_type}+json"
    return media_type


def with_json_types(part: Any) -> Any:
    """A document in which every media type of a body has such a name."""
    if isinstance(part, dict):
        return {
            key: {as_json_type(name): with_json_types(media) for name, media in child.items()}
            if key == "content"
            else with_json_types(child)
            for key, child in part.items()
        }
    return [with_json_types(child) for child in part] if isinstance(part, list) else part


@pytest.fixture(scope="session")
def mock_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Address of Prism, which responds with 422 and the reasons to what violates the spec."""
    served = tmp_path_factory.mktemp("mock") / "openapi.json"
    served.write_text(json.dumps(with_json_types(json.loads(SPEC.read_text(encoding="utf-8")))))
    port = free_port()
    prism = json.loads((NODE / "node_modules/@stoplight/prism-cli/package.json").read_text())["bin"]["prism"]
    command = ["node", str(NODE / "node_modules/@stoplight/prism-cli" / prism), "mock", str(served)]
    command += ["--host", "127.0.0.1", "--port", str(port), "--errors", "--verboseLevel", "silent"]
    with subprocess.Popen(command, cwd=NODE) as process:
        try:
            url = f"http://127.0.0.1:{port}"
            wait_until_ready(process, url)
            yield url
        finally:
            process.terminate()


def wait_until_ready(process: subprocess.Popen[bytes], url: str) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        assert process.poll() is None, "Prism stopped while starting"
        try:
            httpx.get(url)
        except httpx.TransportError:
            time.sleep(0.1)
        else:
            return
    raise AssertionError(f"Prism did not start within {START_SECONDS} s")
