"""What a person sees, and what the HTML of a message may not do to them."""

from __future__ import annotations

from collections.abc import Iterator

import httpx
import pytest
from np6_sandbox import Sandbox

from .chromium import browser

EMAIL = {"Content-Type": "application/vnd.np6.cm.email"}
HTML = """
<body style="background:#faf7f2"><h1 id="spring">Spring has arrived</h1>
<script>document.getElementById("spring").textContent = "a script ran"; top.document.title = "taken over"</script>
<img src="{canary}/image"><link rel="stylesheet" href="{canary}/style"><iframe src="{canary}/frame"></iframe>
<form action="{canary}/form"><input type="submit"></form><meta http-equiv="refresh" content="0;url={canary}/away">
</body>
"""


@pytest.fixture
def canary() -> Iterator[Sandbox]:
    """A server that must not hear of anything."""
    with Sandbox() as server:
        yield server


@pytest.fixture
def lively(canary: Sandbox) -> Iterator[Sandbox]:
    """A sandbox in which a newsletter was sent to two targets, and a request was refused."""
    with Sandbox() as sandbox, httpx.Client(base_url=sandbox.url, headers={"X-Key": sandbox.key}) as http:
        content = {"subject": "Spring <b>sale</b>", "html": HTML.replace("{canary}", canary.url)}
        action = sandbox.add_action(name="Newsletter", content=content)
        sandbox.add_action(name="Draft", state=20)
        targets = [sandbox.add_target(email) for email in ("ada@example.com", "hard-bounce@example.com")]
        body = [{"recipient": {"type": "id", "value": target}} for target in targets]
        http.post(f"/actions/{action}/executions", json=body, headers=EMAIL).raise_for_status()
        assert http.put(f"/actions/{action}", json={"type": "mailMessage"}).status_code == 409
        sandbox.faults.add("*", status=503, calls=[100])
        yield sandbox


async def test_every_view_is_there_and_loads_nothing_else(lively: Sandbox) -> None:
    async with browser() as tab:
        for view, expected in (
            ("", ["Nothing leaves this machine", "ada@example.com", "Newsletter"]),
            ("messages", ["Spring <b>sale</b>", "hard bounce"]),
            ("actions", ["Draft", "validated", "2"]),
            ("requests", ["409", "action 000ABC is in state 50 (validated), expected 10 or 20"]),
            ("faults", ["status 503 before the act", "calls 100"]),
        ):
            await tab.open(f"{lively.url}/_sandbox/{view}")
            texts = await tab.texts()
            for text in expected:
                assert text in texts, (view, text)
            assert await tab.evaluate("document.documentElement.scrollWidth <= innerWidth"), view
        assert tab.loaded
        assert [url for url in tab.loaded if not url.startswith((lively.url, "data:"))] == []


async def test_a_message_is_chosen_by_a_click_and_shown_in_a_frame(lively: Sandbox) -> None:
    async with browser() as tab:
        await tab.open(f"{lively.url}/_sandbox/messages")
        assert "hard-bounce@example.com" in await tab.evaluate("document.querySelector('dl').innerText")
        await tab.click(".item:nth-child(2)")
        assert "ada@example.com" in await tab.evaluate("document.querySelector('dl').innerText")
        assert "Spring has arrived" in await tab.texts()
        box = await tab.evaluate("JSON.stringify(document.querySelector('iframe').getBoundingClientRect())")
        assert '"height":0' not in box


async def test_the_html_of_a_message_can_neither_run_nor_load_nor_lead_away(lively: Sandbox, canary: Sandbox) -> None:
    async with browser() as tab:
        await tab.open(f"{lively.url}/_sandbox/messages")
        texts = await tab.texts()
        assert "Spring has arrived" in texts
        assert "a script ran" not in texts
        assert await tab.evaluate("document.title") == "Messages - NP6 sandbox"
        assert await tab.evaluate("location.pathname") == "/_sandbox/messages"
        assert any("Content Security Policy" in text or "sandboxed" in text for text in tab.console)
    assert canary.requests.total == 0


async def test_going_live_loads_the_page_anew(lively: Sandbox) -> None:
    async with browser() as tab:
        await tab.open(f"{lively.url}/_sandbox/actions")
        await tab.click(".live")
        assert await tab.evaluate("document.querySelector('.live').textContent") == "Live"
        lively.add_action(name="Brand new")
        await tab.load()
        assert "Brand new" in await tab.texts()
