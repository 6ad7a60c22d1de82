"""A comparison as text for a terminal, or as Markdown."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from generator.compare.differences import EVERY, MISSING, MOST, Comparison, Difference
from generator.compare.normal import Operation


@dataclass(frozen=True)
class Report:
    """The report of a comparison.

    Attributes:
        other: name of the other document.
        comparison: what was found.
        earlier: whether the other document is an earlier edition of ours, so that a change can break users.
        known: operations that we know by name only: where they are listed, by lower-case name.
        interface: what breaks for users of the Python packages, one line each.
    """

    other: str
    comparison: Comparison
    earlier: bool = False
    known: Mapping[str, str] = field(default_factory=dict)
    interface: Sequence[str] = ()

    def __bool__(self) -> bool:
        return bool(self.comparison) or bool(self.interface)

    def text(self) -> str:
        """Return the report for a terminal."""
        lines = [self._summary()]
        for title, entries in self._sections():
            lines += ["", title, *(f"{mark} {entry}" for mark, entry in entries)]
        return "\n".join(lines) + "\n"

    def markdown(self) -> str:
        """Return the report as Markdown."""
        lines = [f"# Comparison with {self.other}", "", self._summary()]
        for title, entries in self._sections():
            lines += ["", f"## {title}", ""]
            lines += [f"- {'**breaks** ' if mark == '!' else ''}{_escaped(entry)}" for mark, entry in entries]
        return "\n".join(lines) + "\n"

    def _summary(self) -> str:
        found = self.comparison
        here, there = ("removed", "added") if self.earlier else ("missing here", "missing there")
        counts = [
            (len(found.only_there), "operation", here),
            (len(found.only_here), "operation", there),
            (len(found.differences), "other difference", ""),
            (len(self.interface), "break", "of the Python interface"),
        ]
        parts = [f"{count} {noun}{'s' * (count != 1)} {what}".rstrip() for count, noun, what in counts if count]
        if not parts:
            return f"No difference from {self.other}."
        text = f"Compared with {self.other}: {', '.join(parts)}."
        if self.earlier:
            breaks = any(mark == "!" for _, entries in self._sections() for mark, _ in entries)
            text += " What is marked can break users." if breaks else " Nothing of it breaks users."
        return text

    def _sections(self) -> Iterator[tuple[str, list[tuple[str, str]]]]:
        """Yield titles with their entries; an entry is its mark, `!` when it can break users, and its text."""
        found = self.comparison
        here, there = ("Removed", "Added") if self.earlier else ("Missing here", "Missing there")
        if found.only_there:
            yield here, [(self._mark(True), self._operation(operation)) for operation in found.only_there]
        if found.only_here:
            yield there, [(" ", self._operation(operation)) for operation in found.only_here]
        ordered = sorted(found.differences, key=lambda difference: (_rank(difference.where), difference))
        for where, differences in groupby(ordered, key=lambda difference: difference.where):
            users = len(found.users.get(where, ()))
            title = f"{where} (used by {users} operation{'s' * (users != 1)})" if users else where
            yield title, [(self._mark(each.breaks), self._difference(each)) for each in differences]
        if self.interface:
            yield "Python interface", [("!", line) for line in self.interface]

    def _mark(self, breaks: bool) -> str:
        return "!" if breaks and self.earlier else " "

    def _operation(self, operation: Operation) -> str:
        text = f"{operation}  {operation.summary}".rstrip()
        listed = self.known.get(operation.summary.lower())
        return f"{text} ({listed})" if listed else text

    def _difference(self, difference: Difference) -> str:
        what = f"{difference.part} {difference.aspect}".strip() or "itself"
        ours, theirs = ("now", "before") if self.earlier else ("here", "there")
        if MISSING in (difference.here, difference.there):
            side = ours if difference.here == MISSING else theirs
            present = difference.there if difference.here == MISSING else difference.here
            listed = "" if present == "present" else f" {present}"
            return f"{what}: missing {side}{listed and ':'}{listed}"
        return f"{what}: {ours} {difference.here}, {theirs} {difference.there}"


def _rank(where: str) -> int:
    """Return the order of a place: all operations, single ones, then the schemas that they share."""
    return 0 if where in (EVERY, MOST) else 2 if where.startswith("schema ") else 1


def _escaped(text: str) -> str:
    for special in ("\\", "*", "_", "<", "|"):
        text = text.replace(special, f"\\{special}")
    return text
