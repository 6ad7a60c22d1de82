"""The example of docs/observability.md, run as it stands there."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import np6
import pytest
from opentelemetry.sdk.trace import ReadableSpan, TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

from .conftest import Account, Caller
from .fault_proxy import Fault, FaultProxy

PAGE = Path(__file__).parents[2] / "docs" / "observability.md"


@pytest.fixture
def example(account: Account, monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """The names that the example defines, after it was run."""
    (code,) = re.findall(r"```python\n(import dataclasses.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    monkeypatch.setenv("NP6_API_KEY", account.sandbox.key)
    monkeypatch.setenv("NP6_BASE_URL", account.sandbox.url)
    namespace: dict[str, Any] = {"np6": np6}
    exec(compile(code, str(PAGE), "exec"), namespace)
    return namespace


def test_every_attempt_is_a_span(
    caller: Caller, account: Account, proxy: FaultProxy, waits: list[float], example: dict[str, Any]
) -> None:
    exporter = InMemorySpanExporter()
    provider: TracerProvider = example["provider"]
    provider.add_span_processor(SimpleSpanProcessor(exporter))
    proxy.plan(Fault(act=False, status=429), Fault(act=False, status=429))

    with example["tracer"].start_as_current_span("send"):
        caller.call(account.send, base_url=proxy.url, on_event=example["to_spans"])
        proxy.plan(Fault(head_bytes=0))
        with pytest.raises(np6.ConnectionFailedError):
            caller.call(account.send, base_url=proxy.url, on_event=example["to_spans"])

    spans: tuple[ReadableSpan, ...] = exporter.get_finished_spans()
    *attempts, outer = spans
    assert outer.name == "send"
    found = [dict(span.attributes or {}) for span in attempts]
    assert [attributes.get("http.response.status_code") for attributes in found] == [429, 429, 200, None]
    assert [attributes["http.request.resend_count"] for attributes in found] == [0, 1, 2, 0]
    assert str(found[-1]["error.type"]).endswith("Error")
    assert [span.parent for span in attempts] == [outer.get_span_context()] * 4
    assert [event.name for event in outer.events] == [
        *["np6.request", "np6.response", "np6.retry"] * 2,
        *["np6.request", "np6.response"],
        *["np6.request", "np6.give_up"],
    ]
    everything = "\n".join(span.to_json() for span in spans)
    assert "sandbox-key" not in everything
    assert proxy.url not in everything
