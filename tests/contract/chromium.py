"""Headless Chromium, controlled over its DevTools protocol."""

from __future__ import annotations

import asyncio
import shutil
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import aiohttp

_FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-features=IsolateSandboxedIframes",  # so that the tree of the page goes on inside of its frames
    "--hide-scrollbars",
    "--window-size=1280,900",
    "--remote-debugging-port=0",
)


class Tab:
    """A page of the browser, with the URLs that it loaded, its console lines and the dialogs of its scripts."""

    def __init__(self, socket: aiohttp.ClientWebSocketResponse) -> None:
        self.loaded: list[str] = []
        self.console: list[str] = []
        self.dialogs: list[str] = []
        self._socket = socket
        self._number = 0
        self._results: dict[int, asyncio.Future[dict[str, Any]]] = {}
        self._loaded = asyncio.Event()

    async def listen(self) -> None:
        async for message in self._socket:
            event = message.json()
            if event.get("id") == 0:
                continue
            if "id" in event:
                self._results.pop(event["id"]).set_result(event)
            elif event["method"] == "Network.responseReceived":
                self.loaded.append(event["params"]["response"]["url"])
            elif event["method"] == "Log.entryAdded":
                self.console.append(event["params"]["entry"]["text"])
            elif event["method"] == "Page.javascriptDialogOpening":
                self.dialogs.append(event["params"]["message"])
                await self._socket.send_json(
                    {"id": 0, "method": "Page.handleJavaScriptDialog", "params": {"accept": True}}
                )
            elif event["method"] == "Page.loadEventFired":
                self._loaded.set()

    async def send(self, method: str, **parameters: Any) -> dict[str, Any]:
        """Call a method of the protocol, and return its result."""
        self._number += 1
        future = self._results[self._number] = asyncio.get_running_loop().create_future()
        await self._socket.send_json({"id": self._number, "method": method, "params": parameters})
        event = await asyncio.wait_for(future, 30)
        assert "error" not in event, event
        result: dict[str, Any] = event["result"]
        return result

    async def open(self, url: str) -> None:
        """Open a URL, and wait until it is loaded."""
        self._loaded.clear()
        await self.send("Page.navigate", url=url)
        await asyncio.wait_for(self._loaded.wait(), 30)

    async def load(self) -> None:
        """Wait until the page loads by itself."""
        self._loaded.clear()
        await asyncio.wait_for(self._loaded.wait(), 30)

    async def click(self, selector: str) -> None:
        """Click an element with the mouse, and wait until the page that it links to is loaded."""
        self._loaded.clear()
        place = await self.evaluate(
            f"(() => {{ const r = document.querySelector({selector!r}).getBoundingClientRect();"
            " return [r.x + r.width / 2, r.y + r.height / 2] })()"
        )
        for kind in ("mousePressed", "mouseReleased"):
            mouse = {"x": place[0], "y": place[1], "button": "left", "clickCount": 1}
            await self.send("Input.dispatchMouseEvent", type=kind, **mouse)
        await asyncio.wait_for(self._loaded.wait(), 30)

    async def press(self, selector: str, x: float, y: float) -> None:
        """Click at a point of an element, and wait half a second."""
        corner = await self.evaluate(
            f"(() => {{ const r = document.querySelector({selector!r}).getBoundingClientRect(); return [r.x, r.y] }})()"
        )
        for kind in ("mousePressed", "mouseReleased"):
            mouse = {"x": corner[0] + x, "y": corner[1] + y, "button": "left", "clickCount": 1}
            await self.send("Input.dispatchMouseEvent", type=kind, **mouse)
        await asyncio.sleep(0.5)

    async def evaluate(self, expression: str, *, wait: bool = False) -> Any:
        """Return the value of a JavaScript expression in the page; with `wait`, of its promise."""
        result = await self.send("Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=wait)
        return result["result"].get("value")

    async def texts(self) -> list[str]:
        """Return all texts of the page, also those in frames."""
        document = await self.send("DOM.getDocument", depth=-1, pierce=True)
        found: list[str] = []

        def walk(node: dict[str, Any]) -> None:
            if node["nodeType"] == 3:
                found.append(node["nodeValue"])
            for child in [*node.get("children", ()), *filter(None, [node.get("contentDocument")])]:
                walk(child)

        walk(document["root"])
        return found


@asynccontextmanager
async def browser(*flags: str) -> AsyncIterator[Tab]:
    """Start the installed browser with further flags, and yield its tab."""
    names = ("chromium", "chromium-browser", "google-chrome")
    program = next(filter(None, map(shutil.which, names)), None)
    assert program is not None, "these tests need Chromium (see tests/contract/node/chromium.sh)"
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        process = await asyncio.create_subprocess_exec(
            program,
            *_FLAGS,
            *flags,
            f"--user-data-dir={profile}",
            "about:blank",
            stdout=asyncio.subprocess.DEVNULL,
            stderr=asyncio.subprocess.DEVNULL,
        )
        try:
            port = await _port(profile)
            async with aiohttp.ClientSession() as session:
                async with session.get(f"http://127.0.0.1:{port}/json") as response:
                    page = next(target for target in await response.json() if target["type"] == "page")
                async with session.ws_connect(page["webSocketDebuggerUrl"], max_msg_size=0) as socket:
                    tab = Tab(socket)
                    listening = asyncio.create_task(tab.listen())
                    for domain in ("Page", "Network", "Log", "Runtime"):
                        await tab.send(f"{domain}.enable")
                    yield tab
                    listening.cancel()
        finally:
            process.terminate()
            await process.wait()


async def _port(profile: str) -> str:
    """Return the port that the browser chose, and writes to its profile when it is ready."""
    for _ in range(600):
        written = await asyncio.to_thread(_read, Path(profile) / "DevToolsActivePort")
        if written:
            return written.splitlines()[0]
        await asyncio.sleep(0.1)
    raise AssertionError("Chromium did not start")


def _read(file: Path) -> str:
    return file.read_text(encoding="utf-8") if file.exists() else ""
