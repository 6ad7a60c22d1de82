"""Words that this repository does not use, and what it says instead.

    python -m tests.repo.words        # every word of the first table that is left, as path:line: word -> replacement
    python -m tests.repo.words --all  # the second table too: words that are right in one sense and wrong in another

`test_words.py` fails on the first table. The second is for a reader to judge.
"""

from __future__ import annotations

import argparse
import fnmatch
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from tests.repo.tree import ROOT, tracked

#: Never used. A word also counts as a part of a name: `_misfit`, `NEVER_LEFT`.
UNUSED = {
    "allowances?": "quota",
    "anew": "again, from scratch",
    "beneath": "underlying",
    "collectors? of cycles": "garbage collector",
    "contestants?": "rival, competitor",
    "finds? fault|found fault": "rejects, rejected",
    "handed over": "dispatched",
    "heeds?|heeded": "honors",
    "house": "repository, package, folder",
    "hungry": "wants input",
    "in clear": "in cleartext",
    "laws?": "retry rules",
    "left the building": "been sent",
    "lined": "with source positions",
    "mends?|mended": "fixes, fixed",
    "misfits?": "mismatch, invalid",
    "never[ _]left": "not sent",
    "planters?": "seeder",
    "rooms?": "folder",
    "sheltered|shelters?": "isolated",
    "spoils?|spoiled|spoilt": "injects, injected",
    "stor(?:y|ies) of": "call state",
    "tid(?:y|ied|ies)": "sanitized",
    "worked off": "processed",
}

#: Right in one sense, wrong in another.
AMBIGUOUS = {
    "answer(?:s|ed)?": "response (HTTP), result (Python)",
    "choices?": "union, oneOf",
    "descriptions?": "spec, unless it is OpenAPI's keyword",
    "fronts?|recipes?": "entry points, client config",
    "gates?": "limiter",
    "held|leaving": "quarantined, closing",
    "letters?": "outcome",
    "members?": "property (JSON), attribute (Python)",
    "records?": "call state",
    "says|told|tells": "reports, raises, returns, logs",
    "strikes?": "applies",
    "strays?": "foreign",
    "tr(?:y|ied|ies) again": "retry",
}


class Allowed(NamedTuple):
    """A use that is right.

    Attributes:
        files: A pattern of paths.
        text: A part of the line, as a regular expression.
        reason: Why.
    """

    files: str
    text: str
    reason: str


ALLOWED = (
    Allowed("spec/*", ".*", "quotes NP6's reference"),
    Allowed("cli/*", r"(make|no) room", "space on a disk"),
    Allowed("docs/*", r"(make|no) room", "space on a disk"),
    Allowed("docs/scaling.md", "Little's law", "its name"),
    Allowed("tests/docs/test_documents.py", "overlays", "the words that the README must not use"),
)

#: Not written here, or the list itself.
EXCLUDED = (
    "generated/*",
    "constraints/*",
    "tests/contract/node/*",
    "LICENSE",
    "*.svg",
    "tests/repo/words.py",
    "tests/repo/test_words.py",
)


class Found(NamedTuple):
    """A word in a file."""

    path: str
    line: int
    word: str
    instead: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.word} -> {self.instead}"


def find(words: dict[str, str], paths: tuple[Path, ...], root: Path = ROOT) -> Iterator[Found]:
    """Yield every use of the words that is not allowed."""
    pattern = re.compile(
        "|".join(f"(?P<w{index}>(?<![a-z])(?:{word})(?![a-z]))" for index, word in enumerate(words)), re.IGNORECASE
    )
    replacements = list(words.values())
    for path in paths:
        name = path.relative_to(root).as_posix()
        if any(fnmatch.fnmatch(name, excluded) for excluded in EXCLUDED):
            continue
        try:
            text = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
        allowed = [entry.text for entry in ALLOWED if fnmatch.fnmatch(name, entry.files)]
        for number, line in enumerate([name, *text.splitlines()]):
            for match in pattern.finditer(line):
                if not any(re.search(text, line) for text in allowed):
                    index = int((match.lastgroup or "w0")[1:])
                    yield Found(name, number, match[0], replacements[index])


def main() -> int:
    """Print what is found; return 1 if a word of the first table is among it."""
    parser = argparse.ArgumentParser(prog="python -m tests.repo.words", description="Words that are not used here.")
    parser.add_argument("--all", action="store_true", help="also words that are wrong in one sense only")
    options = parser.parse_args()
    unused = list(find(UNUSED, tracked()))
    for found in unused + (list(find(AMBIGUOUS, tracked())) if options.all else []):
        print(found)
    return 1 if unused else 0


if __name__ == "__main__":
    sys.exit(main())
