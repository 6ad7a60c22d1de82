"""docs/guarantees.md says what the code does: the table of the retry rules and the tree of exceptions."""

from __future__ import annotations

import re
from typing import NamedTuple

import httpx
import np6
import pytest
from np6._failures import status_error
from np6._retry_rules import AttemptOutcome, outcome_of

from . import guarantees
from .test_retry_rules import OK, Play, failure, responded

STATUSES = range(400, 700)


class Rule(NamedTuple):
    """A row of the table: what is retried after which statuses."""

    statuses: set[int]
    idempotent: str
    other: str
    acted: str


def rules() -> dict[str, Rule]:
    """The rows of the page by the word before their colon; "any other" statuses are those that no row names."""
    rows = dict[str, Rule]()
    for row in guarantees.page()["What is retried"]:
        if row.count(" | ") == 3:
            what, *cells = (cell.replace("*", "") for cell in row.split(" | "))
            name = re.split(r"[:,]", what)[0]
            found = {int(number) for number in re.findall(r"\b\d{3}\b", what)}
            for digit in re.findall(r"any (\d)xx", what):
                found |= {code for code in STATUSES if code // 100 == int(digit) or (digit == "5" and code >= 600)}
            rows[name] = Rule(found, *cells)
    named = set[int]().union(*(rule.statuses for rule in rows.values()))
    [rest] = [name for name in rows if f"{name}: any other 4xx" in " ".join(guarantees.page()["What is retried"])]
    return rows | {rest: rows[rest]._replace(statuses=set(range(400, 500)) - named)}


def cells(outcome: AttemptOutcome) -> tuple[str, str, str]:
    """What the page must say of an outcome, by the code."""
    allowed = [outcome.may_retry(idempotent=idempotent) for idempotent in (True, False)]
    idempotent, other = ("retry" if each else "never" for each in allowed)
    return idempotent, other, "yes" if outcome.maybe_processed else "no"


def label(outcome: AttemptOutcome) -> str:
    words = {AttemptOutcome.REFUSED: "refused before processing"}
    return words.get(outcome, outcome.name.lower().replace("_", " "))


def test_the_table_has_a_row_for_each_outcome() -> None:
    assert rules().keys() == {*map(label, AttemptOutcome), "401"}


@pytest.mark.parametrize("outcome", AttemptOutcome)
def test_a_row_says_what_follows_from_an_outcome(outcome: AttemptOutcome) -> None:
    row = rules()[label(outcome)]
    assert (row.idempotent, row.other, row.acted) == cells(outcome)


def test_a_row_names_its_statuses() -> None:
    rows = rules()
    del rows["401"]  # rejected, but for the key
    stated = {code: name for name, row in rows.items() for code in row.statuses}
    assert stated | {401: "rejected"} == {code: label(outcome_of(code)) for code in STATUSES}
    assert rules()["401"][1:] == ("retry once", "retry once", "no")


def test_the_rows_are_what_a_call_does() -> None:
    for name, row in rules().items():
        for code in sorted(row.statuses):
            for idempotent, cell in ((True, row.idempotent), (False, row.other)):
                play = Play(responded(code), responded(code), OK, idempotent=idempotent, renewable_key=True)
                attempts = {"never": 1, "retry once": 2, "retry": 3}[cell]
                assert play.attempts == attempts, (name, code, idempotent)
            assert Play(
                responded(code), idempotent=False, policy=np6.RetryPolicy(max_attempts=1)
            ).state.maybe_processed is (row.acted == "yes")
    sent, unsent = (failure(httpx.ConnectError, sent=sent) for sent in (True, False))
    assert [Play(each, OK, idempotent=False).attempts for each in (unsent, sent)] == [2, 1]


def tree() -> dict[str, tuple[str, str]]:
    """The exceptions of the page: parent, and what stands behind each name."""
    text = guarantees.PAGE.read_text(encoding="utf-8").split("```text\nNP6Error")[1].split("```")[0]
    path: list[str] = []
    found = dict[str, tuple[str, str]]()
    for line in f"NP6Error{text}".splitlines():
        depth = (len(line) - len(line.lstrip())) // 2
        names = re.findall(r"(\w+Error) *((?:\d(?:xx|\d\d))?)", line)
        for name, status in names:
            found[name] = (path[depth - 1] if depth else "Exception", status)
        path[depth:] = [names[0][0]]
    return found


def test_the_tree_has_the_classes_of_the_code() -> None:
    classes = {name for name in np6.__all__ if name.endswith("Error")} - {"InputError"}
    stated = tree()
    assert stated.keys() == classes
    for name, (parent, status) in stated.items():
        kind = getattr(np6, name)
        assert kind.__base__.__name__ == parent, name
        if issubclass(kind, np6.StatusError):
            assert status == {"StatusError": "", "ServerError": "5xx"}.get(name, str(kind.for_status))


def test_the_tree_names_the_attributes_of_each_class() -> None:
    lines = guarantees.PAGE.read_text(encoding="utf-8").split("```text\nNP6Error")[1].split("```")[0].splitlines()
    stated = {"NP6Error": lines[0].strip()}
    for line in lines[1:]:
        if found := re.fullmatch(r" *(\w+Error)  +(?:.*; )?([a-z_]+(?:, [a-z_]+)*)", line):
            stated[found[1]] = found[2]
    error = status_error(Play(responded(404), idempotent=True).state, httpx.Response(404), "", None)
    for name, attributes in stated.items():
        kind = getattr(np6, name)
        documented = re.findall(r"^ {8}(\w+): ", kind.__doc__, re.MULTILINE)
        public = [attribute for attribute in vars(kind) if isinstance(vars(kind)[attribute], property)]
        if documented or public:
            assert sorted(attributes.split(", ")) == sorted([*documented, *public]), name
    assert {name for name in vars(error) if not name.startswith("_")} <= {
        attribute for attributes in stated.values() for attribute in attributes.split(", ")
    }
