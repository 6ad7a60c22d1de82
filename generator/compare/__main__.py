"""`python -m generator.compare OTHER`: exit code 0 without a difference, 1 with one, 2 if OTHER cannot be read."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from generator.compare.differences import compare
from generator.compare.interface import breakages
from generator.compare.normal import Document, UnreadableError
from generator.compare.report import Report
from generator.compare.source import open_other
from generator.spec.coverage import known_by_name
from generator.spec.load import KNOWN_BY_NAME, load
from generator.spec.problems import SpecError


def main(arguments: list[str] | None = None) -> int:
    """Compare and print; return the exit code."""
    parser = argparse.ArgumentParser(
        prog="python -m generator.compare",
        description="Compare the description with another document of the same API, or with an earlier edition.",
    )
    parser.add_argument("other", help="a file, a folder of a spec, an http(s) address, or a git revision")
    parser.add_argument("--spec", type=Path, default=Path("spec"), help="folder of our spec (default: spec)")
    parser.add_argument("--format", choices=("text", "markdown"), default="text")
    options = parser.parse_args(arguments)
    root = Path()
    try:
        here = Document(load(options.spec).document)
        known = {
            entry["name"].lower(): f"row {entry['row']} of {KNOWN_BY_NAME}" for entry in known_by_name(options.spec)
        }
        with open_other(options.other, repository=root, spec=options.spec) as other:
            report = Report(
                other=other.name,
                comparison=compare(here, other.document),
                earlier=other.tree is not None,
                known=known,
                interface=breakages(other.tree, root) if other.tree else (),
            )
    except (UnreadableError, SpecError) as error:
        print(f"{options.other}: {error}", file=sys.stderr)
        return 2
    print(report.markdown() if options.format == "markdown" else report.text(), end="")
    return 1 if report else 0


if __name__ == "__main__":
    sys.exit(main())
