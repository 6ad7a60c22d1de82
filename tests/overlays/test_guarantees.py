"""docs/guarantees.md promises nothing that no test holds: guarantees.toml names the tests of each sentence."""

from __future__ import annotations

from . import guarantees

LIST = "`python -m tests.overlays.guarantees` lists the rows to add"


def test_each_sentence_names_the_tests_that_hold_it() -> None:
    assert guarantees.missing() == [], LIST
    assert guarantees.orphans() == [], "these sentences are gone from the page: delete their rows"


def test_the_named_tests_exist() -> None:
    rows = [row for section in guarantees.table().values() for row in section.values()]
    assert guarantees.unknown_tests() == []
    assert all(row.tests or row.explains for row in rows)


def test_few_sentences_need_no_test() -> None:
    rows = [row for section in guarantees.table().values() for row in section.values()]
    assert sum(bool(row.explains) for row in rows) < len(rows) / 4


def test_prose_lists_and_tables_are_read_as_sentences() -> None:
    assert list(guarantees.sentences("One, e.g. this. **Never** `a. b`! (Two.) Is 0.5 s\nlong? Yes: no end")) == [
        "One, e.g. this.",
        "**Never** `a. b`!",
        "(Two.)",
        "Is 0.5 s long?",
        "Yes: no end",
    ]
    page = guarantees.page()
    assert "rejected: any other 4xx | never | never | no" in page["What is retried"]
    assert "`Retry-After`, as seconds, decimal seconds or a date;" in page["How long it waits"]
    assert not any("import np6" in sentence for sentences in page.values() for sentence in sentences)
