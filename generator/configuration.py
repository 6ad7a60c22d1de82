"""The configuration file: the options of openapi-python-client, and the conventions that do not hold."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.spec.positions import PositionedList, read
from generator.spec.problems import Problem, SpecError
from generator.spec.rules import CONVENTIONS

SKIP = "skip_rules"
OPTIONS = frozenset(
    {
        "class_overrides",
        "docstrings_on_attributes",
        "field_prefix",
        "generate_all_tags",
        "literal_enums",
        "package_name_override",
        "project_name_override",
        "use_path_prefixes_for_title_model_names",
    }
)
"""The options of openapi-python-client that have an effect here."""


@dataclass(frozen=True)
class Configuration:
    """What a configuration file says.

    Attributes:
        skip_rules: Names of the conventions that do not hold for the spec.
        upstream: The options of openapi-python-client.
    """

    skip_rules: frozenset[str]
    upstream: dict[str, Any]

    @property
    def package_name(self) -> str:
        """Name of the package."""
        return str(self.upstream["package_name_override"])

    @classmethod
    def read(cls, path: Path) -> Configuration:
        """Read a configuration file.

        Raises:
            SpecError: It names no package, or skips what is no convention.
        """
        content = read(path)
        problems: list[Problem] = []
        skip = content.get(SKIP)
        if not isinstance(skip, PositionedList):
            skip = PositionedList()
            if content.get(SKIP) is not None:
                problems.append(Problem(path.name, content.lines[SKIP], "configuration", f"{SKIP} is no list"))
        for name, line in zip(skip, skip.lines, strict=True):
            if name not in CONVENTIONS:
                message = f"{name} is not one of the conventions {', '.join(CONVENTIONS)}"
                problems.append(Problem(path.name, line, "configuration", message))
        for key in content.keys() - OPTIONS - {SKIP}:
            message = f"{key} is not one of {', '.join(sorted({SKIP, *OPTIONS}))}"
            problems.append(Problem(path.name, content.lines[key], "configuration", message))
        if not content.get("package_name_override"):
            problems.append(Problem(path.name, 1, "configuration", "package_name_override is missing"))
        if problems:
            raise SpecError(problems)
        options = {key: value for key, value in content.items() if key != SKIP}
        return cls(frozenset(skip), options)
