"""The page in a browser, and what the HTML of a message cannot do there."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote, urlsplit

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
    """A server that must receive no request."""
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
            ("", ["Nothing is sent", "ada@example.com", "Newsletter"]),
            ("messages", ["Spring <b>sale</b>", "hard bounce"]),
            ("actions", ["Draft", "validated", "2"]),
            ("requests", ["409", "action 000ABC is in state 50 (validated), expected 10 or 20"]),
            ("faults", ["status 503 before processing", "calls 100"]),
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


async def test_a_live_page_reloads(lively: Sandbox) -> None:
    async with browser() as tab:
        await tab.open(f"{lively.url}/_sandbox/actions")
        await tab.click(".live")
        assert await tab.evaluate("document.querySelector('.live').textContent") == "Live"
        lively.add_action(name="Brand new")
        await tab.load()
        assert "Brand new" in await tab.texts()


ATTACKS = (
    "<script>alert('{0}')</script>",
    '"><img src=x onerror=alert("{0}")>',
    "'><svg onload=alert('{0}')>",
    '</title></style></textarea></iframe><script>alert("{0}")</script>',
    "javascript:alert('{0}')",
    '" autofocus onfocus="alert(1)" x="',
    "&lt;script&gt;alert('{0}')&lt;/script&gt;",
    "</pre></code><base href='http://192.0.2.1/'><meta http-equiv='refresh' content='0;url=http://192.0.2.1/'>",
)


ELEMENTS = "script, img, svg, base, object, embed, form, input"
HANDLERS = "[...document.querySelectorAll('*')].filter(e => e.getAttributeNames().some(n => n.startsWith('on'))).length"
LINKS = "[...document.links].every(a => a.protocol == 'http:' && a.host == location.host)"
STAMP = {"id": "497f6eca-6276-4993-bfeb-53cbbbba6f08", "thread": "4e557e2e-a322-4083-8cda-d0357ed0cb0c"}


@pytest.fixture
def attacked(canary: Sandbox) -> Iterator[Sandbox]:
    """A sandbox with an attack in every text that a client or a test chooses."""
    with Sandbox() as sandbox, httpx.Client(base_url=sandbox.url, headers={"X-Key": sandbox.key}) as http:
        for number, attack in enumerate(ATTACKS):
            text = attack.replace("{0}", str(number))
            content = {"subject": text, "html": f"{text}<a href='{canary.url}/link'>out</a>", "text": text}
            sender = {"from": {"label": text, "prefix": text, "domain": text}, "reply": text}
            action = sandbox.add_action(name=text, content={**content, "headers": sender})
            item = {
                "recipient": {"type": "id", "value": sandbox.add_target(f"bounce{number}@{text}")},
                "data": {text: text},
                "copies": [{"type": text, "value": text}],
                "attachments": [{"name": text}],
                "stamp": STAMP,
            }
            http.post(f"/actions/{action}/executions", json=[item], headers=EMAIL).raise_for_status()
            sandbox.hit(sandbox.ledger[-1], "open", robot=text.replace(",", ";"))
            http.get(f"/actions/{quote(text, safe='')}", params={text: text})
            http.post("/actions", content=text, headers={"Content-Type": text})
            sandbox.faults.add("*", status=503, calls=[10_000], headers={"X": text}, body=text)
        yield sandbox


async def test_no_text_of_a_request_runs_or_becomes_an_element(attacked: Sandbox, canary: Sandbox) -> None:
    views = ["", "actions", "requests", "faults", "messages"]
    views += [f"messages?number={message.number}" for message in attacked.ledger]
    views += [f"requests?id={request.id}" for request in attacked.requests]
    async with browser() as tab:
        for view in views:
            await tab.open(f"{attacked.url}/_sandbox/{view}")
            assert await tab.evaluate(f"document.querySelectorAll({ELEMENTS!r}).length") == 0, view
            assert await tab.evaluate(HANDLERS) == 0, view
            assert await tab.evaluate(LINKS), view
        assert tab.dialogs == []
        assert [url for url in tab.loaded if not url.startswith((attacked.url, "data:"))] == []
    assert canary.requests.total == 0


@pytest.fixture
def linked(canary: Sandbox) -> Iterator[Sandbox]:
    """A sandbox with a message that holds a link of each kind."""
    targets = ("_self", "_top", "_parent", "_blank")
    html = "".join(
        f'<a target="{target}" style="display:block;height:60px" href="{canary.url}/{target}">link</a>'
        for target in targets
    )
    with Sandbox() as sandbox, httpx.Client(base_url=sandbox.url, headers={"X-Key": sandbox.key}) as http:
        action = sandbox.add_action(content={"subject": "links", "html": html})
        body = {"recipient": {"type": "id", "value": sandbox.add_target("ada@example.com")}}
        http.post(f"/actions/{action}/execution", json=body, headers=EMAIL).raise_for_status()
        yield sandbox


async def test_a_link_in_a_message_leads_nowhere(linked: Sandbox, canary: Sandbox) -> None:
    """A click inside of the frame neither loads anything nor replaces the page."""
    async with browser() as tab:
        for n in range(4):
            await tab.open(f"{linked.url}/_sandbox/messages")
            await tab.press("iframe", 20, 30 + 60 * n)
            assert await tab.evaluate("location.pathname") == "/_sandbox/messages"
    assert canary.requests.total == 0


async def test_a_name_that_is_rebound_to_loopback_reads_nothing(lively: Sandbox) -> None:
    port = urlsplit(lively.url).port
    async with browser("--host-resolver-rules=MAP evil.test 127.0.0.1") as tab:
        for path in ("api/messages", "messages", "api"):
            await tab.open(f"http://evil.test:{port}/_sandbox/{path}")
            text = await tab.evaluate("document.body.innerText")
            assert "host 'evil.test' is not served" in text
            assert "ada@example.com" not in text


async def test_a_page_of_another_origin_changes_nothing(lively: Sandbox, canary: Sandbox) -> None:
    async with browser("--host-resolver-rules=MAP evil.test 127.0.0.1") as tab:
        await tab.open(f"http://evil.test:{urlsplit(canary.url).port}/")
        for method, path, mode in (("DELETE", "faults", "cors"), ("POST", "reset", "no-cors")):
            url = f"{lively.url}/_sandbox/api/{path}"
            script = f"fetch({url!r}, {{method: {method!r}, mode: {mode!r}}}).then(r => r.text(), () => '')"
            assert await tab.evaluate(script, wait=True) == ""
    assert (len(lively.faults), len(lively.ledger)) == (1, 2)
