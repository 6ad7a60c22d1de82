"""The repository uses the field's words, and one word for one thing: see words.py."""

from __future__ import annotations

from pathlib import Path

from tests.repo.tree import tracked
from tests.repo.words import AMBIGUOUS, UNUSED, find


def test_no_word_of_the_table_is_in_use() -> None:
    assert [str(found) for found in find(UNUSED, tracked())] == []


def test_words_are_found_in_prose_and_in_names(tmp_path: Path) -> None:
    file = tmp_path / "example.py"
    file.write_text("def _misfit():\n    NEVER_LEFT = 'written anew'\n\n\nunderlined = clearance = lawyer = 1\n")
    ambiguous = tmp_path / "example.md"
    ambiguous.write_text("The answer is a response.\n")

    assert [(found.line, found.word) for found in find(UNUSED, (file,), tmp_path)] == [
        (1, "misfit"),
        (2, "NEVER_LEFT"),
        (2, "anew"),
    ]
    assert [found.word for found in find(AMBIGUOUS, (ambiguous,), tmp_path)] == ["answer"]
