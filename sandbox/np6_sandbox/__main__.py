"""The command `np6-sandbox`: a sandbox in the foreground."""

from __future__ import annotations

import argparse
import signal
import sys
import threading
from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Serves until it is interrupted; answers the exit status."""
    options = _parser().parse_args(arguments)
    try:
        from np6_sandbox.limits import Limit
        from np6_sandbox.sandbox import Sandbox
    except ModuleNotFoundError as error:
        print(f"np6-sandbox needs {error.name}: pip install 'np6[sandbox]'", file=sys.stderr)  # noqa: T201
        return 1
    limit = Limit.parse(options.limit) if options.limit else None
    stop = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: stop.set())
    with Sandbox(key=options.key, host=options.host, port=options.port, limit=limit) as sandbox:
        if options.seed:
            sandbox.seed(options.seed)
        print(f"NP6 sandbox at {sandbox.url}  key {sandbox.key}  page {sandbox.url}/_sandbox/", flush=True)  # noqa: T201
        stop.wait()
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="np6-sandbox", description="A local NP6. Nothing leaves this machine.")
    parser.add_argument("--host", default="127.0.0.1", help="address to bind (default: loopback)")
    parser.add_argument("--port", type=int, default=8025, help="port to bind, 0 for a free one (default: 8025)")
    parser.add_argument("--key", default="sandbox-key", help="API key that is accepted (default: sandbox-key)")
    parser.add_argument("--seed", metavar="FILE", help="YAML file with the data to begin with")
    parser.add_argument("--limit", metavar="N/SECONDS", help="rate limit of the key, for instance 100/60")
    return parser


if __name__ == "__main__":
    sys.exit(main())
