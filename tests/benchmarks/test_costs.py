"""What the client may cost, in things that can be counted: modules, memory, the collector. Nothing here takes time."""

from __future__ import annotations

import gc
import json
import subprocess
import sys
import tracemalloc
from collections.abc import Iterator
from typing import Any

import httpx
import np6
import pytest
from np6_api.api.action_events import list_all
from np6_api.json_writer import json_text
from np6_api.types import DecodeError
from np6_api.wire import json_content

from benchmarks.payloads import PAYLOADS, endless_events


def imported(program: str) -> set[str]:
    """Names of all modules after a program has run in a fresh process."""
    done = subprocess.run(
        [sys.executable, "-c", f"{program}\nimport sys; print(*sys.modules)"],
        check=True,
        capture_output=True,
        text=True,
    )
    return set(done.stdout.split())


def test_importing_np6_imports_no_http_library_and_no_model() -> None:
    modules = imported("import np6")
    assert not {"httpx", "attr", "np6_api.client", "ssl"} & modules
    assert not any(name.startswith("np6_api.models") for name in modules)


def test_the_client_class_imports_no_operation_and_no_model() -> None:
    modules = imported("import np6; np6.AsyncClient")
    assert "httpx" in modules
    assert not any(name.startswith(("np6_api.api", "np6_api.models", "np6_api.resources")) for name in modules)


def test_a_call_imports_the_models_that_it_uses() -> None:
    program = """if True:
        import httpx, np6
        transport = httpx.MockTransport(lambda request: httpx.Response(200, json=[]))
        np6.Client("key", transport=transport).segments.list()
    """
    modules = {name for name in imported(program) if name.startswith("np6_api.")}
    models = {name.removeprefix("np6_api.models.") for name in modules if name.startswith("np6_api.models.")}
    assert models == {"segment", "dynamic_segment", "static_segment"}
    assert {name for name in modules if name.startswith("np6_api.api.segments.")} == {"np6_api.api.segments.list_"}
    assert {name for name in modules if name.startswith("np6_api.resources.")} == {"np6_api.resources.segments"}


def test_nothing_imports_what_only_an_extra_needs() -> None:
    modules = imported("import np6, np6_api.resources.action_events; np6.Client")
    assert not {"h2", "aiohttp", "typer", "yaml", "jsonschema", "np6_sandbox"} & modules


@pytest.mark.parametrize("payload", PAYLOADS)
def test_what_is_measured_is_read_and_written_back(payload: str) -> None:
    from benchmarks.competitors.np6_client import decoder, encoder

    values = PAYLOADS[payload](200)
    items = decoder(payload)(json.dumps(values).encode())
    assert json.loads(encoder(payload)(items)) == values
    assert not any(item.additional_properties for item in items)


def large_response(events: list[Any]) -> httpx.Response:
    """A response that is large enough for the collector to be paused."""
    response = httpx.Response(200, json=events)
    assert len(response.content) > 20_000
    return response


@pytest.fixture
def collections() -> Iterator[list[int]]:
    """Generations that the collector looks through meanwhile."""
    seen: list[int] = []

    def note(phase: str, info: dict[str, int]) -> None:
        if phase == "start" and not gc.isenabled():
            seen.append(info["generation"])

    gc.callbacks.append(note)
    yield seen
    gc.callbacks.remove(note)


def test_the_collector_runs_again_after_a_large_response(collections: list[int]) -> None:
    events = PAYLOADS["events"](100)
    assert len(list_all.call().read(large_response(events))) == 100
    assert gc.isenabled()
    events[70]["source"]["detail"] = 5
    with pytest.raises(DecodeError, match=r"\$\[70\]\.source\.detail"):
        list_all.call().read(large_response(events))
    assert gc.isenabled()
    assert collections == []


def test_a_collector_that_was_off_stays_off() -> None:
    events = PAYLOADS["events"](100)
    gc.disable()
    try:
        list_all.call().read(large_response(events))
        json_content([1] * 101, list, str)
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_a_body_that_refers_to_itself_is_refused() -> None:
    body: list[Any] = []
    body.append(body)
    with pytest.raises(np6.InputError, match="cannot be written as JSON"):
        json_content(body, lambda body: body, json_text)


def test_a_stream_needs_the_memory_of_one_piece() -> None:
    count, block = 30_000, 300

    class Stream(httpx.SyncByteStream):
        def __iter__(self) -> Iterator[bytes]:
            events = endless_events()
            for number in range(count // block):
                piece = json.dumps([next(events) for _ in range(block)]).encode()[1:-1]
                yield (b"," if number else b"[") + piece
            yield b"]"

    transport = httpx.MockTransport(lambda request: httpx.Response(200, stream=Stream()))
    with np6.Client("key", transport=transport) as client, client.action_events.stream_list_all() as stream:
        next(stream)
        tracemalloc.start()
        try:
            received = 1 + sum(1 for _ in stream)
            _, peak = tracemalloc.get_traced_memory()
        finally:
            tracemalloc.stop()
    assert received == count
    assert peak < 8 * 2**20  # the whole response has 17 MiB, and its objects more than 100
