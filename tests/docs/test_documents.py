"""The pages are true: their Python runs, their links lead somewhere, their commands exist."""

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
FILE = re.compile(r"^```\w+ ([\w.-]+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
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
    """All blocks of a document run in their order, as one program, against a sandbox with one action and one target.

    It also has what is in a block `account.yaml`, and the working directory has the files of the document.
    """
    assert (np6_sandbox.add_action(), np6_sandbox.add_target("ada@example.com")) == ("000ABC", "000PIZ76")
    monkeypatch.setenv("NP6_API_KEY", np6_sandbox.key)
    monkeypatch.setenv("NP6_BASE_URL", np6_sandbox.url)
    monkeypatch.chdir(tmp_path)
    for file, content in FILE.findall(path.read_text(encoding="utf-8")):
        (tmp_path / file).write_text(content, encoding="utf-8")
    if (tmp_path / "account.yaml").exists():
        np6_sandbox.seed(tmp_path / "account.yaml")
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


def test_the_readme_needs_no_words_of_the_repository() -> None:
    """A stranger uses the package without knowing how it is made."""
    text = (ROOT / "README.md").read_text(encoding="utf-8").lower()

    assert re.findall(r"\b(?:drift|overlays?|house|rooms?|templates?|journal)\b", text) == []


def test_the_demo_shows_a_send_first_and_what_happens_to_failures() -> None:
    """`make demo` runs this program."""
    program = [sys.executable, str(ROOT / "examples/quickstart.py")]
    done = subprocess.run(program, capture_output=True, text=True, check=True)
    text = " ".join(done.stdout.split())

    assert done.stderr == ""
    position = -1
    for part in (
        "1. NP6 accepted the message.",
        "'Your order' to ada@example.com.",
        "2. One recipient was accepted. NP6 does not know the other one, and sent nothing.",
        "3. Now the sandbox responds 429",
        "attempt 1 got status 429",
        "The call returned ExecutionSuccess.",
        "4. A lost connection raised ConnectionFailedError",
        "maybe_processed is True. Messages sent: 1.",
        "5. An action that does not exist raised NotFoundError",
        "6. A result of the unknown type 'queued' is an UnknownVariant: {'type': 'queued', 'ticket': {'number': 7}}.",
        "7. Listing 1 action worked, and Python warned at line",
    ):
        assert (position := text.find(part, position + 1)) >= 0, part


# The glossary

GLOSSARY = ROOT / "docs/glossary.md"
INDEXES = {ROOT / "docs/README.md", ROOT / "CHANGELOG.md", GLOSSARY}
# Terms of NP6 that mean nothing, or something else, to a reader who does not know NP6.
TERMS = r"\b(?:actions?|targets?|unicity|segments?|activations?|reactivit(?:y|ies)|red lists?|stamps?)\b"
GUIDES = [path for path in DOCUMENTS if path.parent in (ROOT, ROOT / "docs") and path not in INDEXES]


def prose(path: Path) -> str:
    """The text of a page without code and front matter."""
    text = re.sub(r"^```.*?^```$", "", path.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)
    return re.sub(r"`[^`]*`", "", text)


@pytest.mark.parametrize("path", GUIDES, ids=name)
def test_a_page_links_to_the_glossary_where_it_first_uses_a_term(path: Path) -> None:
    text = prose(path)
    links = [match.start() for match in re.finditer(r"\]\([\w./]*glossary\.md\)", text)]
    first = re.search(TERMS, text.split("\n", 1)[1], re.IGNORECASE)  # the title can have no link
    if first is None:
        return
    assert links, f"{first[0]} is not linked to the glossary"
    paragraph = text.split("\n", 1)[1][: first.start()].count("\n\n")
    assert text[: links[0]].split("\n", 1)[1].count("\n\n") <= paragraph + 1


def test_the_glossary_explains_every_term_once() -> None:
    text = GLOSSARY.read_text(encoding="utf-8")
    explained = [term.lower().rstrip(".") for term in re.findall(r"^\*\*([\w ]+\.)\*\*", text, re.MULTILINE)]

    assert len(explained) == len(set(explained))
    assert {
        "action",
        "target",
        "unicity",
        "segment",
        "execution",
        "activation",
        "reactivity",
        "red list",
        "stamp",
    } <= set(explained)
