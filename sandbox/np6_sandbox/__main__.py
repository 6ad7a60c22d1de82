"""The command `np6-sandbox`, which runs a sandbox until it is interrupted."""

from __future__ import annotations

import argparse
import signal
import sys
import threading
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from np6_sandbox.state.account import Delay


def main(arguments: Sequence[str] | None = None) -> int:
    """Serve until interrupted; return the exit status."""
    options = _parser().parse_args(arguments)
    try:
        return _serve(options)
    except ModuleNotFoundError as error:
        return _fail(f"the package {error.name} is missing: pip install 'np6[sandbox]'")
    except (OSError, ValueError) as error:
        return _fail(str(error))


def _serve(options: argparse.Namespace) -> int:
    from np6_sandbox.limits import Limit
    from np6_sandbox.sandbox import Sandbox

    stop = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: stop.set())
    if options.seed:
        Sandbox().seed(options.seed)  # report invalid data before there is a state file to keep them
    sandbox = Sandbox(
        key=options.key,
        host=options.host,
        port=options.port,
        allowed_hosts=options.allow_host,
        limit=Limit.parse(options.limit) if options.limit else None,
        test_phase_seconds=options.test_phase,
        event_delay_seconds=_delay(options.event_delay),
        echo_stamps=not options.no_stamp_echo,
        state=options.state,
    )
    try:
        if options.seed and not sandbox.restored:
            sandbox.seed(options.seed)
        sandbox.start()
        _say(f"NP6 sandbox at {sandbox.url}  key {sandbox.key}  page {sandbox.url}/_sandbox/")
        stop.wait()
    finally:
        sandbox.close()
    return 0


def _delay(text: str) -> Delay:
    """Parse `60`, or `0..60` for a delay between these bounds."""
    first, dots, last = text.partition("..")
    try:
        return (float(first), float(last)) if dots else float(first)
    except ValueError:
        raise ValueError(f"event delay {text!r}: a number of seconds is expected, or two, for example 0..60") from None


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="np6-sandbox", description="Run a local NP6. Nothing is sent.")
    parser.add_argument("--host", default="127.0.0.1", help="address to bind (default: 127.0.0.1)")
    parser.add_argument(
        "--allow-host",
        action="append",
        default=[],
        metavar="NAME",
        help="name under which it is reached, beside loopback and its own address; repeatable",
    )
    parser.add_argument("--port", type=int, default=8025, help="port to bind, 0 for a free one (default: 8025)")
    parser.add_argument("--key", default="sandbox-key", help="API key that is accepted (default: sandbox-key)")
    parser.add_argument("--seed", metavar="FILE", help="YAML file with the data of a new account")
    parser.add_argument("--state", metavar="FILE", help="SQLite file that keeps the state over a restart")
    parser.add_argument("--limit", metavar="N/SECONDS", help="rate limit of the key, for example 100/60")
    parser.add_argument(
        "--test-phase", type=float, default=0, metavar="SECONDS", help="duration of the test phase (default: 0)"
    )
    parser.add_argument(
        "--event-delay",
        default="0",
        metavar="SECONDS",
        help="time from an event until it is listed, or its bounds, for example 0..60 (default: 0)",
    )
    parser.add_argument("--no-stamp-echo", action="store_true", help="ignore the stamps of requests")
    return parser


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def _fail(text: str) -> int:
    sys.stderr.write(f"np6-sandbox: {text}\n")
    return 1


if __name__ == "__main__":
    sys.exit(main())
