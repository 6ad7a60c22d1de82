"""The command `np6`. Needs the extra `cli`: `pip install 'np6[cli]'`."""

from __future__ import annotations

import importlib.util
import sys

_NEEDED = ("typer", "rich", "jsonschema")


def main() -> None:
    """Entry point of the command."""
    if missing := [name for name in _NEEDED if importlib.util.find_spec(name) is None]:
        sys.exit(f"The command np6 needs {' and '.join(missing)}: pip install 'np6[cli]'")
    from np6_cli._app import run

    run()
