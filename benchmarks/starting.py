"""Starting: imports and the first typed call, each in a fresh process."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from functools import partial
from pathlib import Path

from benchmarks.coding import OURS
from benchmarks.loopback import serving
from benchmarks.rivals import HOME, OPENAPI_GENERATOR, UPSTREAM
from benchmarks.turns import Measured, take_turns

Table = dict[str, Measured]

#: What to time, in an interpreter that has imported nothing yet.
IMPORTS = {
    "httpx": "import httpx",
    OURS: "import np6",
    "np6 and its client class": "import np6; np6.Client",
    "upstream": "import rival_upstream; from rival_upstream.client import AuthenticatedClient",
    "openapi_generator": "import rival_openapi_generator; rival_openapi_generator.ApiClient",
}
CALLS = {
    "httpx": "import httpx\nhttpx.Client(base_url=URL).get('/actions/events').json()",
    OURS: "import np6\nnp6.Client('key', base_url=URL).action_events.list_all()",
    "upstream": (
        "from rival_upstream import AuthenticatedClient\n"
        "from rival_upstream.api.action_events import action_events_list_all\n"
        "action_events_list_all.sync(client=AuthenticatedClient(base_url=URL, token='key'))"
    ),
    "openapi_generator": (
        "import asyncio\n"
        "from rival_openapi_generator import ApiClient, Configuration\n"
        "from rival_openapi_generator.api.action_events_api import ActionEventsApi\n"
        "async def main():\n"
        "    async with ApiClient(Configuration(host=URL)) as client:\n"
        "        await ActionEventsApi(client).action_events_list_all()\n"
        "asyncio.run(main())"
    ),
}


def measure(folder: Path, rounds: int, *, with_rivals: bool = True) -> tuple[Table, tuple[int, int]]:
    """Seconds to import and to make the first call, by competitor; models that the call imported, and all there are."""
    with serving(folder, size=12) as url:
        tables: Table = {}
        for title, codes in (("import", IMPORTS), ("import and first call", CALLS)):
            chosen = {name: code for name, code in codes.items() if with_rivals or name[:3] in ("htt", "np6")}
            tables[title] = take_turns(
                {name: partial(seconds, name, code, url) for name, code in chosen.items()}, rounds
            )
        count = "; print(sum(name.startswith('np6_api.models.') for name in sys.modules))"
        used = int(_run(sys.executable, None, f"import sys; URL = {url!r}\n{CALLS[OURS]}{count}"))
        every = int(_run(sys.executable, None, "import np6_api.models as m; print(len(set(m._MODULES.values())))"))
    return tables, (used, every)


def seconds(name: str, code: str, url: str) -> float:
    """Seconds that the code takes in a fresh process of the competitor's environment."""
    rival = {"upstream": UPSTREAM, "openapi_generator": OPENAPI_GENERATOR}.get(name)
    program = f"import time; URL = {url!r}; start = time.perf_counter()\n{code}\nprint(time.perf_counter() - start)"
    return float(_run(rival.python if rival else sys.executable, rival.generated if rival else None, program))


def _run(python: Path | str, path: Path | None, program: str) -> str:
    """Run a program; compiled modules are kept from one run to the next, as for an installed package."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment |= {"PYTHONPATH": str(path) if path else "", "PYTHONPYCACHEPREFIX": str(HOME / "compiled")}
    done = subprocess.run([str(python), "-c", program], env=environment, check=False, capture_output=True, text=True)
    if done.returncode != 0:
        raise SystemExit(f"{json.dumps(program)} failed:\n{done.stderr}")
    return done.stdout
