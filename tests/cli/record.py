"""Record the session at a terminal that docs/cli.md shows: progress, an interruption, the resume.

`python -m tests.cli.record` writes it again.
"""

from __future__ import annotations

import os
import re
import tempfile
from pathlib import Path

from np6_sandbox import Sandbox

from tests.cli.run import run_at_terminal

PAGE = Path(__file__).parents[2] / "docs/cli.md"
COLUMNS = 112
SESSION = re.compile(r"(?<=<!-- session -->\n).*?(?=<!-- end of session -->)", re.DOTALL)
BAR = re.compile(r"^(?P<mark>\S) (?P<label>\w+) [━╸╺]+ +(?P<percent>\d+)%")
WORDS = ["send", "000ABC", "--to", "readers.csv"]


def record(folder: Path, *, recipients: int = 20_000, chunk_size: int = 500, delay: float = 1.0) -> str:
    """Run the session, and return it as text.

    Args:
        folder: Where its files are.
        recipients: How many there are; a few more are unknown to NP6.
        chunk_size: Recipients in a request; 500 is the default, and not shown.
        delay: Seconds that the server takes for a request.
    """
    addresses = [f"reader{number:05}@example.com" for number in range(recipients)]
    size = [] if chunk_size == 500 else ["--chunk-size", str(chunk_size)]
    with Sandbox(keep_messages=10) as sandbox:
        sandbox.add_action(name="Spring newsletter")
        sandbox.seed({"targets": [{"Email": address} for address in addresses[:-2]]})
        sandbox.faults.add("actions_execute_many", delay=delay)
        (folder / "readers.csv").write_text("\n".join(["unicity", *addresses]) + "\n")
        environment = os.environ | {
            "NP6_API_KEY": sandbox.key,
            "NP6_BASE_URL": sandbox.url,
            "TERM": "xterm-256color",
            "COLUMNS": str(COLUMNS),
        }
        lines: list[str] = []
        cues: list[tuple[str, str]]
        for cues in ([(r"\[y/N\]: ", "y\n"), (r"[2-7]\d%", "\x03")], [(r"\[y/N\]: ", "y\n")]):
            words = [*WORDS, *size]
            code, screen = run_at_terminal(words, environment, answers=cues, folder=folder, columns=COLUMNS)
            lines += [f"$ np6 {' '.join(WORDS)}", *_frames(screen), "$ echo $?", str(code)]
    session = "\n".join(lines)
    return session.replace(f" {' '.join(size)}", "") if size else session


def normalized(session: str) -> list[str]:
    """Return the lines of a session without what differs between runs: numbers, bars, and the count of frames."""
    lines: list[str] = []
    for line in session.splitlines():
        text = re.sub(r"[━╸╺]+", "━", re.sub(r"^[⠀-⣿] ", "* ", line))
        text = re.sub(r" +", " ", re.sub(r"\d[\d,.]*( min| s| h)?", "N", text)).removesuffix(" N left")
        if not lines or lines[-1] != text:
            lines.append(text)
    return lines


def shown() -> str:
    """Return the session that the page shows."""
    found = SESSION.search(PAGE.read_text(encoding="utf-8"))
    assert found is not None
    return found[0].strip().removeprefix("```console\n").removesuffix("\n```")


def _frames(screen: str) -> list[str]:
    """Return the lines of a screen; of the bar, which is drawn many times, one for each tenth."""
    lines: list[str] = []
    tenth = -1
    for raw in re.split(r"\r?\n|\r", re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", screen)):
        line = raw.rstrip().removesuffix("^C").rstrip()
        bar = BAR.search(line)
        if bar is None:
            if line.startswith("Stopping"):
                lines.append("^C")
            if line:
                lines.append(line)
            continue
        if lines and lines[-1].startswith("✓"):
            lines[-1] = line
        elif bar["mark"] == "✓" or int(bar["percent"]) // 10 != tenth:
            lines.append(line)
            tenth = int(bar["percent"]) // 10
    return lines


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        session = f"```console\n{record(Path(folder))}\n```\n"
    PAGE.write_text(SESSION.sub(lambda _: session, PAGE.read_text(encoding="utf-8")), encoding="utf-8")
