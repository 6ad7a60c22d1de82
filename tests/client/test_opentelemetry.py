"""The recipe of docs/observability.md, run as it stands there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import np6
import pytest
from opentelemetry.instrumentation.httpx import HTTPXClientInstrumentor
from opentelemetry.sdk.trace import ReadableSpan, TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

from .conftest import Account, Caller
from .fault_proxy import Fault, FaultProxy

PAGE = Path(__file__).parents[2] / "docs" / "observability.md"


@pytest.fixture
def recipe(account: Account, monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[str, Any]]:
    """The names that the recipe defines, after it was run; the instrumentation is in place."""
    (code,) = re.findall(r"```python\n(import dataclasses.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    monkeypatch.setenv("NP6_API_KEY", account.sandbox.key)
    monkeypatch.setenv("NP6_BASE_URL", account.sandbox.url)
    monkeypatch.setenv("OTEL_INSTRUMENTATION_HTTP_CAPTURE_HEADERS_CLIENT_REQUEST", ".*")
    monkeypatch.setenv("OTEL_INSTRUMENTATION_HTTP_CAPTURE_HEADERS_SANITIZE_FIELDS", "x-key")
    namespace: dict[str, Any] = {"np6": np6}
    exec(compile(code, str(PAGE), "exec"), namespace)
    yield namespace
    HTTPXClientInstrumentor().uninstrument()


def test_every_attempt_is_a_span(
    caller: Caller, account: Account, proxy: FaultProxy, waits: list[float], recipe: dict[str, Any]
) -> None:
    exporter = InMemorySpanExporter()
    provider: TracerProvider = recipe["provider"]
    provider.add_span_processor(SimpleSpanProcessor(exporter))
    proxy.plan(Fault(act=False, status=429), Fault(act=False, status=429))

    with recipe["tracer"].start_as_current_span("send"):
        caller.call(account.send, base_url=proxy.url, on_event=recipe["to_span"])

    spans: tuple[ReadableSpan, ...] = exporter.get_finished_spans()
    *attempts, outer = spans
    assert outer.name == "send"
    assert [status(span) for span in attempts] == [429, 429, 200]
    assert [span.parent for span in attempts] == [outer.get_span_context()] * 3
    assert [event.name for event in outer.events] == [
        *["np6.request", "np6.response", "np6.retry"] * 2,
        "np6.request",
        "np6.response",
    ]
    everything = "\n".join(span.to_json() for span in spans)
    assert "x_key" in everything, "the headers were captured"
    assert "sandbox-key" not in everything


def status(span: ReadableSpan) -> object:
    attributes = span.attributes or {}
    return attributes.get("http.status_code", attributes.get("http.response.status_code"))
