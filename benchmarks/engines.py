"""CPU time of a call for each engine and for the rivals, as the number of concurrent calls grows.

    python -m benchmarks.engines [--quick]

Every client runs in a process of its own (see caller.py), those of openai and httpx2 in an environment of their own.
They take turns against one small server on loopback, and every one parses the same JSON. What is measured is the
processor time of the client's process, all of its threads counted, for one call: other work on the machine, and the
server, do not count. A ratio compares turns of the same round; the median of the rounds is printed.

Some clients are floors. "bare protocol" is a class of asyncio (or a socket) that writes bytes made before and gives
what comes to llhttp: no timeout, no error handling. "httpx's objects" are the `httpx.Request` and the
`httpx.Response` of each call, which np6 hands to its users; "a trace" is what proves when aiohttp sends the first
byte.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Literal

from benchmarks.loopback import instant
from benchmarks.overhead import RESULT
from benchmarks.rivals import TRANSPORTS
from benchmarks.turns import Measured, Program, take_turns

Kind = Literal["async", "sync"]

#: Calls at once: of tasks, and of threads.
AT_ONCE: dict[Kind, tuple[int, ...]] = {"async": (1, 100, 256), "sync": (1, 64)}

#: By its name in competitors/callers.py: the title in the report, with a place for the version of a rival.
OURS = {
    "np6_httpx": "**np6**, httpx engine (default)",
    "np6_httptools": "**np6**, httptools engine",
    "np6_aiohttp": "**np6**, aiohttp engine",
}
HERE = {
    **OURS,
    "httpx": "httpx {}",
    "aiohttp": "aiohttp {}",
    "urllib3": "urllib3 {}",
    "floor": "floor: bare protocol",
    "floor_objects": "floor: bare protocol, httpx's objects",
    "floor_aiohttp": "floor: aiohttp with a trace, httpx's objects",
    "httpx_aiohttp": "httpx over httpx-aiohttp {}",
    "pyreqwest": "pyreqwest {}",
}
APART = {
    "httpx2": "httpx2 {}",
    "openai_httpx2": "openai {}, over httpx2",
    "openai_aiohttp": "openai {}, over aiohttp",
}

#: In this order they take turns: those that goals compare are neighbours.
NAMES: dict[Kind, tuple[str, ...]] = {
    "async": (
        *("httpx", "np6_httpx", "np6_httptools", "np6_aiohttp", "aiohttp"),
        *(
            "floor",
            "floor_objects",
            "floor_aiohttp",
            "pyreqwest",
            "httpx_aiohttp",
            "httpx2",
            "openai_aiohttp",
            "openai_httpx2",
        ),
    ),
    "sync": (
        *("httpx", "np6_httpx", "np6_httptools", "floor", "floor_objects"),
        *("urllib3", "pyreqwest", "httpx2", "openai_httpx2"),
    ),
}


@dataclass(frozen=True)
class Calls:
    """What calls of one kind took.

    Attributes:
        titles: By name, for the report.
        found: Seconds of processor time for a call; see `key`.
        at_once: Numbers of concurrent calls.
    """

    titles: dict[str, str]
    found: Measured
    at_once: tuple[int, ...]

    def seconds(self, name: str, at_once: int) -> float:
        """Processor time of a call."""
        return self.found[key(name, at_once)]

    def ratio(self, above: str, below: str, at_once: int) -> float:
        """How many times as much one takes as another."""
        return self.found.ratio(key(above, at_once), key(below, at_once))

    def growth(self, name: str) -> float:
        """How many times as much a call takes with the most calls at once as alone."""
        return self.found.ratio(key(name, self.at_once[-1]), key(name, self.at_once[0]))

    def panel(self, at_once: int) -> Measured:
        """Those of one number of concurrent calls, by title."""
        return self.found.only({title: key(name, at_once) for name, title in self.titles.items()})

    def rows(self, bases: Sequence[str]) -> Iterator[list[str]]:
        """Yield the rows of a table: microseconds, and in brackets multiples of the bases, for each concurrency."""
        for name, title in self.titles.items():
            cells = []
            for at_once in self.at_once:
                ratios = ", ".join(f"{self.ratio(name, base, at_once):.2f}" for base in bases)
                cells.append(f"{self.seconds(name, at_once) * 1e6:,.0f} us ({ratios})")
            yield [title, *cells, f"{self.growth(name):.2f} x"]

    def heads(self) -> list[str]:
        """Return the heads of the table."""
        return ["", *(f"{at_once} at once" for at_once in self.at_once), f"{self.at_once[0]} to {self.at_once[-1]}"]


def key(name: str, at_once: int) -> str:
    """Name what a client takes with so many calls at once."""
    return f"{name}, {at_once} at once"


def measure(
    kind: Kind,
    rounds: int,
    seconds: float,
    *,
    at_once: tuple[int, ...] | None = None,
    names: tuple[str, ...] | None = None,
) -> Calls:
    """Measure calls of one kind.

    Args:
        kind: "async", with tasks, or "sync", with threads.
        rounds: How often each client has its turn.
        seconds: Length of a turn, at least.
        at_once: Concurrent calls; those of the report by default.
        names: Clients; those of the report by default.
    """
    at_once, names = at_once or AT_ONCE[kind], names or NAMES[kind]
    with instant(RESULT) as url, ExitStack() as stack:
        programs = {name: stack.enter_context(Program(_python(name), "caller.py", kind, name, url)) for name in names}
        turns = {
            key(name, count): partial(_seconds, program, count, seconds)
            for count in at_once
            for name, program in programs.items()
        }
        found = take_turns(turns, rounds)
        titles = {name: ({**HERE, **APART})[name].format(program.ready) for name, program in programs.items()}
    return Calls(titles, found, at_once)


def _python(name: str) -> Path:
    return TRANSPORTS.python if name in APART else Path(sys.executable)


def _seconds(program: Program, at_once: int, seconds: float) -> float:
    return float(program.order(at_once=at_once, seconds=seconds)["seconds"])


def main() -> None:
    """Measure and print tables."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.engines", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--quick", action="store_true", help="fewer and shorter turns, for rough figures")
    options = parser.parse_args()
    TRANSPORTS.set_up()
    bases: dict[Kind, list[str]] = {"async": ["httpx", "aiohttp"], "sync": ["httpx"]}
    for kind in AT_ONCE:
        calls = measure(kind, 2 if options.quick else 5, 0.1 if options.quick else 0.2)
        print(f"\n{kind}; in brackets, multiples of {' and '.join(bases[kind])}")
        for row in (calls.heads(), ["---"] * len(calls.heads()), *calls.rows(bases[kind])):
            print(f"| {' | '.join(row)} |")


if __name__ == "__main__":
    main()
