"""The documents tell the truth: their Python runs, their links lead somewhere, their commands exist."""

from __future__ import annotations

import re
import subprocess
import sys
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from np6_sandbox import Sandbox

from tests.repo.tree import ROOT, tracked

DOCUMENTS = [path for path in tracked() if path.suffix == ".md" and not path.is_relative_to(ROOT / "spec")]
FENCE = re.compile(r"^```(\w+)[^\n]*\n(.*?)^```$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\(([^)\s]+)\)")


@dataclass(frozen=True)
class Block:
    """A block of code in a document, and the line that its code begins at."""

    path: Path
    line: int
    language: str
    code: str


def blocks(path: Path, *languages: str) -> Iterator[Block]:
    text = path.read_text(encoding="utf-8")
    for match in FENCE.finditer(text):
        if match[1] in languages:
            yield Block(path, text.count("\n", 0, match.start(2)) + 1, match[1], match[2])


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("path", [path for path in DOCUMENTS if any(blocks(path, "python"))], ids=name)
def test_the_python_of_a_document_runs(
    path: Path, np6_sandbox: Sandbox, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """All blocks of a document run in their order, as one program, against a sandbox with one action and one target."""
    assert (np6_sandbox.add_action(), np6_sandbox.add_target("ada@example.com")) == ("000ABC", "000PIZ76")
    monkeypatch.setenv("NP6_API_KEY", np6_sandbox.key)
    monkeypatch.setenv("NP6_BASE_URL", np6_sandbox.url)
    monkeypatch.chdir(tmp_path)
    namespace = {"__name__": "document"}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        for block in blocks(path, "python"):
            # Blank lines in front, so that a traceback points at the line of the document.
            code = compile("\n" * (block.line - 1) + block.code, str(path), "exec")
            exec(code, namespace)


@pytest.mark.parametrize("path", DOCUMENTS, ids=name)
def test_links_lead_to_files_and_headings_that_exist(path: Path) -> None:
    wrong = []
    for target in LINK.findall(path.read_text(encoding="utf-8")):
        if "://" not in target:
            file, _, heading = target.partition("#")
            linked = (path.parent / file).resolve() if file else path
            if not linked.exists() or (heading and heading not in headings(linked)):
                wrong.append(target)

    assert wrong == []


def headings(path: Path) -> set[str]:
    """The anchors of a document's headings, as code hosts make them."""
    titles = re.findall(r"^#+ (.+)$", path.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", title).lower().replace(" ", "-") for title in titles}


def test_every_page_is_in_the_index() -> None:
    index = (ROOT / "docs/README.md").read_text(encoding="utf-8")
    pages = [path.name for path in DOCUMENTS if path.parent == ROOT / "docs" and path.name != "README.md"]

    assert [page for page in pages if f"]({page})" not in index] == []


def test_the_readme_shows_no_more_than_ten_lines() -> None:
    first = next(blocks(ROOT / "README.md", "python"))

    assert len([line for line in first.code.splitlines() if line]) <= 10


def test_the_readme_counts_what_the_coverage_counts() -> None:
    totals = re.search(r"\*\*all\*\*.*", (ROOT / "spec/COVERAGE.md").read_text(encoding="utf-8"))
    assert totals
    numbers = re.findall(r"\d+", totals[0])

    assert f"{numbers[0]} are described, {numbers[-1]} are known by name" in (ROOT / "README.md").read_text("utf-8")


def test_the_demo_tells_its_story() -> None:
    """`make demo` runs this program."""
    program = [sys.executable, str(ROOT / "examples/quickstart.py")]
    told = subprocess.run(program, capture_output=True, text=True, check=True)
    text = " ".join(told.stdout.split())

    assert told.stderr == ""
    for part in (
        "1. Rendering links gave a RenderLinksSuccess",
        "2. Python warned at line",
        "attempt 1 got status 429",
        "The same call gave RenderLinksSuccess",
        "4. A result of the unknown type 'queued' arrived as UnknownVariant:",
        "{'type': 'queued', 'ticket': {'number': 7}}",
        "5. An action that does not exist raised NotFoundError",
    ):
        assert part in text
