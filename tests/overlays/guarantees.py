"""The sentences of docs/guarantees.md and the table of tests that hold them, guarantees.toml.

    python -m tests.overlays.guarantees

lists what the two lack, as rows to paste. A row that resembles a new sentence is offered with its tests: keep them if
they hold the new sentence too.
"""

from __future__ import annotations

import ast
import difflib
import json
import re
import sys
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "guarantees.md"
TABLE = Path(__file__).with_suffix(".toml")

#: Where a sentence ends: at a full stop before a blank, unless it ends an abbreviation.
_END = re.compile(r"(?<!e\.g)(?<!i\.e)[.!?][\"')]* ")
_CODE = re.compile(r"`+[^`]*`+")


class Row(NamedTuple):
    """What holds a sentence: tests, or the reason why it needs none."""

    tests: list[str]
    explains: str = ""


#: Rows, or sentences, by the heading above them.
Table = dict[str, dict[str, Row]]
Page = dict[str, list[str]]


def page() -> Page:
    """The sentences of the page by heading: prose, list items and rows of tables. Blocks of code are left out."""
    sections: Page = {}
    section = ""
    for node in SyntaxTreeNode(MarkdownIt().enable("table").parse(PAGE.read_text(encoding="utf-8"))).walk():
        match node.type:
            case "heading":
                section = node.children[0].content
            case "paragraph":
                sections.setdefault(section, []).extend(sentences(node.children[0].content))
            case "tr" if node.children[0].type == "td":
                cells = [cell.children[0].content if cell.children else "" for cell in node.children]
                sections.setdefault(section, []).append(" | ".join(cells))
    return sections


def sentences(paragraph: str) -> Iterator[str]:
    """Split prose into sentences; a full stop within code ends none."""
    text = " ".join(paragraph.split())
    hidden = _CODE.sub(lambda code: "`" + "x" * (len(code[0]) - 2) + "`", text)
    start = 0
    for end in [*(found.end() for found in _END.finditer(hidden)), len(text)]:
        yield text[start:end].strip()
        start = end


def table() -> Table:
    """The rows of guarantees.toml by heading."""
    loaded = tomllib.loads(TABLE.read_text(encoding="utf-8"))
    return {section: {sentence: row(value) for sentence, value in rows.items()} for section, rows in loaded.items()}


def row(value: str | list[str] | dict[str, str]) -> Row:
    """One value of the table: the name of a test, several of them, or a reason."""
    match value:
        case {"explains": reason}:
            return Row([], str(reason))
        case str():
            return Row([value])
        case _:
            return Row(list(value))


def missing() -> list[tuple[str, str]]:
    """Heading and text of each sentence that has no row."""
    rows = table()
    return [
        (section, sentence)
        for section, texts in page().items()
        for sentence in texts
        if sentence not in rows.get(section, {})
    ]


def orphans() -> list[tuple[str, str]]:
    """Heading and text of each row that has no sentence."""
    texts = page()
    return [
        (section, sentence)
        for section, rows in table().items()
        for sentence in rows
        if sentence not in texts.get(section, [])
    ]


@cache
def tests_in(path: str) -> frozenset[str]:
    """Names of the tests of a file below tests/, without importing it; those of a class as `Class::test`."""
    source = ROOT / "tests" / path
    if not source.is_file():
        return frozenset()
    names = []
    for node in ast.parse(source.read_text(encoding="utf-8")).body:
        inner = node.body if isinstance(node, ast.ClassDef) else [node]
        prefix = f"{node.name}::" if isinstance(node, ast.ClassDef) else ""
        functions = [each for each in inner if isinstance(each, ast.FunctionDef | ast.AsyncFunctionDef)]
        names += [prefix + each.name for each in functions if each.name.startswith("test_")]
    return frozenset(names)


def unknown_tests() -> list[str]:
    """Tests that the table names and that do not exist."""
    named = {test for rows in table().values() for each in rows.values() for test in each.tests}
    return sorted(test for test in named if test.partition("::")[2] not in tests_in(test.partition("::")[0]))


def pasted(sentence: str, value: Row) -> str:
    """A row as the table writes it."""
    key = f"'{sentence}'" if "'" not in sentence else json.dumps(sentence, ensure_ascii=False)
    if value.explains:
        return f"{key} = {{ explains = {json.dumps(value.explains, ensure_ascii=False)} }}"
    if len(value.tests) == 1:
        return f"{key} = {json.dumps(value.tests[0])}"
    return f"{key} = [\n" + "".join(f"    {json.dumps(test)},\n" for test in value.tests) + "]"


def main() -> int:
    """List what the page and the table lack."""
    rows = table()
    lost = {sentence: rows[section][sentence] for section, sentence in orphans()}
    last = ""
    for section, sentence in missing():
        if section != last:
            print(f"\n# sentences without a row\n[{json.dumps(section, ensure_ascii=False)}]")
            last = section
        similar = difflib.get_close_matches(sentence, lost, n=1, cutoff=0.4)
        if similar:
            print(f"# was: {similar[0]}")
        print(pasted(sentence, lost[similar[0]] if similar else Row([""])))
    if lost:
        print("\n# rows without a sentence, to be deleted")
        for section, sentence in orphans():
            print(f"# [{section}] {sentence}")
    if unknown := unknown_tests():
        print("\n# tests that do not exist", *unknown, sep="\n# ")
    return bool(missing() or lost or unknown)


if __name__ == "__main__":
    sys.exit(main())
