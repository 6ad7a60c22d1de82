"""What is wrong with a spec: file, line, rule and message."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, order=True)
class Problem:
    """One problem of the spec: its position, the rule that it breaks, and what to do."""

    file: str
    line: int
    rule: str
    message: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.rule}: {self.message}"


class SpecError(Exception):
    """The spec cannot be used; carries every problem that was found."""

    def __init__(self, problems: list[Problem]) -> None:
        self.problems = sorted(set(problems))
        super().__init__("\n".join(str(problem) for problem in self.problems))


@dataclass(frozen=True)
class Place:
    """A file and a line (from 1) in it."""

    file: Path
    line: int

    def problem(self, rule: str, message: str) -> Problem:
        return Problem(self.file.name, self.line, rule, message)
