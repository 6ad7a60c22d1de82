"""What a change breaks for users of the Python packages: their public names and signatures, compared by griffe."""

from __future__ import annotations

import logging
import re
import tomllib
from pathlib import Path

import griffe

ANSI_COLOUR = re.compile(r"\x1b\[[0-9;]*m")


def breakages(before: Path, now: Path) -> list[str]:
    """Return what worked with the packages of an earlier tree and no longer does, one line each.

    Args:
        before: root of the earlier tree.
        now: root of the present tree.
    """
    found = []
    logging.getLogger("griffe").setLevel(logging.ERROR)
    for package in _packages(now):
        if (before / package).exists():
            old, new = (_load(tree / package) for tree in (before, now))
            found += [_line(breakage) for breakage in griffe.find_breaking_changes(old, new)]
    return sorted(set(found))


def _packages(tree: Path) -> list[Path]:
    """Return the packages that the distribution ships, relative to its root."""
    settings = tomllib.loads((tree / "pyproject.toml").read_text(encoding="utf-8"))
    return [Path(name) for name in settings["tool"]["hatch"]["build"]["targets"]["wheel"]["packages"]]


def _load(package: Path) -> griffe.Object | griffe.Alias:
    return griffe.load(package.name, search_paths=[package.parent], resolve_aliases=True, allow_inspection=False)


def _line(breakage: griffe.Breakage) -> str:
    """Return the line of griffe without colours, with the name of the module instead of file and line."""
    text = ANSI_COLOUR.sub("", breakage.explain(griffe.ExplanationStyle.ONE_LINE))
    return f"{breakage.obj.module.path}.{text.partition(': ')[2]}"
