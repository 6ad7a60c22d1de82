"""Generation: `make generate` for the whole spec, against openapi-python-client's own command line."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from functools import partial
from pathlib import Path

from benchmarks.rivals import ROOT, UPSTREAM, upstream_command, upstream_inputs
from benchmarks.turns import Measured, take_turns


def measure(folder: Path, rounds: int) -> Measured:
    """Seconds of both, each from its command to the written and formatted package.

    Ours reads the area files, checks every lint rule and formats the result. The rival reads one merged document and
    formats with its default tool, ruff.
    """
    document, config = upstream_inputs(folder, formatted=True)
    commands: dict[str, tuple[str, ...]] = {
        "np6_client": (sys.executable, "-m", "generator", "--output", str(folder / "ours")),
        "upstream": upstream_command(UPSTREAM.python, document, config, folder / "theirs"),
    }

    path = f"{UPSTREAM.python.parent}{os.pathsep}{os.environ['PATH']}"  # where the rival finds its ruff

    def seconds(command: tuple[str, ...]) -> float:
        start = time.perf_counter()
        subprocess.run(command, check=True, capture_output=True, cwd=ROOT, env={**os.environ, "PATH": path})
        return time.perf_counter() - start

    return take_turns({name: partial(seconds, command) for name, command in commands.items()}, rounds)
