"""What pages, Makefile and metadata repeat agrees with its source."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from tests.repo.tree import ROOT, python_files, tracked

PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
EXTRAS = set(PROJECT["project"]["optional-dependencies"])
PAGES = [path for path in tracked() if path.suffix == ".md"]
README = (ROOT / "README.md").read_text(encoding="utf-8")
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
PACKAGES = ("generator", "generated", "overlays", "jobs", "cli", "sandbox")


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def section(page: str, heading: str) -> str:
    """The text below a heading of the second level, up to the next one."""
    return page.split(f"\n## {heading}\n", 1)[1].split("\n## ", 1)[0]


# Extras


def test_the_readme_lists_the_extras() -> None:
    listed = re.findall(r"^\| `(\w+)` \|", section(README, "Install"), re.MULTILINE)

    assert sorted(listed) == sorted(EXTRAS)


@pytest.mark.parametrize("path", PAGES, ids=name)
def test_the_extras_that_a_page_installs_exist(path: Path) -> None:
    named = re.findall(r"(?:np6|pip install '?\.)\[([\w,]+)\]", path.read_text(encoding="utf-8"))

    assert {extra for names in named for extra in names.split(",")} - EXTRAS - {"..."} == set()


def test_the_extra_all_has_every_other_extra() -> None:
    [everything] = PROJECT["project"]["optional-dependencies"]["all"]

    assert set(re.findall(r"\w+", everything)) - {"np6"} == EXTRAS - {"all"}


# Versions of Python


def test_the_oldest_python_is_the_same_everywhere() -> None:
    oldest = PROJECT["project"]["requires-python"].removeprefix(">=")
    short = oldest.replace(".", "")
    classified = re.findall(r"Python :: (3\.\d+)", "\n".join(PROJECT["project"]["classifiers"]))
    tools = PROJECT["tool"]

    assert classified == [f"3.{minor}" for minor in range(int(oldest[2:]), int(oldest[2:]) + len(classified))]
    assert tools["ruff"]["target-version"] == f"py{short}"
    assert (tools["mypy"]["python_version"], tools["pyright"]["pythonVersion"]) == (oldest, oldest)
    assert set(re.findall(r"--python-version (\S+)", MAKEFILE)) == {oldest}
    assert set(re.findall(r"version_info < \((\d, \d+)\)", MAKEFILE)) == {oldest.replace(".", ", ")}
    assert set(re.findall(r"python(3\.\d+)", MAKEFILE)) >= set(classified)
    for text in (README, CONTRIBUTING, MAKEFILE):
        assert set(re.findall(r"Python (3\.\d+) or newer", text)) == {oldest}


# Environment variables


def test_the_environment_variables_of_the_pages_are_those_of_the_code() -> None:
    def named(paths: list[Path]) -> set[str]:
        return {found for path in paths for found in re.findall(r"\bNP6_[A-Z_]+\b", path.read_text(encoding="utf-8"))}

    read = named(list(python_files("overlays", "jobs", "cli", "sandbox")))
    of_tests = named(list(python_files("tests")))
    documented = named(PAGES)

    assert sorted(read - documented) == []
    assert sorted(documented - read - of_tests) == []
    assert {"NP6_API_KEY", "NP6_BASE_URL"} <= named([ROOT / "README.md"])


# Workflows, folders and files


def test_the_workflows_of_ci_are_those_that_contributing_lists() -> None:
    [legs] = re.findall(r"for leg in ([\w ]+);", (ROOT / ".ci/run").read_text(encoding="utf-8"))
    sentence = section(CONTRIBUTING, "CI").split(". ")[0]

    assert re.findall(r"`make (\w+)`", sentence) == legs.split()


def test_every_workflow_of_the_makefile_is_phony_and_explained() -> None:
    targets = set(re.findall(r"^([a-z]+):", MAKEFILE, re.MULTILINE))
    [phony] = re.findall(r"^\.PHONY: ((?:.*\\\n)*.*)", MAKEFILE, re.MULTILINE)
    explained = set(re.findall(r"^([a-z]+):.*## ", MAKEFILE, re.MULTILINE))

    assert set(re.findall(r"[a-z]+", phony)) == targets
    assert targets - explained == {"mypy", "pyright"}  # parts of `types`


def test_contributing_has_a_row_for_every_folder() -> None:
    rows = [row for row in section(CONTRIBUTING, "Layout").splitlines() if row.startswith("|")]
    folders = {folder for row in rows for folder in re.findall(r"`([\w/]+)/`", row)}
    packages = {Path(place).as_posix() for place in PROJECT["tool"]["np6"]["may-import"] if not place.endswith(".py")}

    assert (packages - {"generated/np6_api"}) | {"spec", "docs", "examples", "benchmarks"} <= folders


def test_paths_that_contributing_names_exist() -> None:
    prose = re.sub(r"^```.*?^```$", "", CONTRIBUTING, flags=re.MULTILINE | re.DOTALL)
    paths = {path for path in re.findall(r"`([\w.]+(?:/[\w.]+)*/?)`", prose) if "/" in path} - {"dist/"}
    paths |= {
        path for arguments in re.findall(r'ARGS="([^"]+)"', CONTRIBUTING) for path in arguments.split() if "/" in path
    }

    assert len(paths) > 30
    assert sorted(path for path in paths if not (ROOT / path).exists()) == []


def test_what_make_mutate_names_exists() -> None:
    settings = tomllib.loads((ROOT / ".ci/mutation.toml").read_text(encoding="utf-8"))["cosmic-ray"]
    paths = [*settings["module-path"], *re.findall(r"tests/\S+\.py", settings["test-command"])]

    assert len(paths) > 5
    assert [path for path in paths if not (ROOT / path).exists()] == []


def test_the_hooks_run_what_exists_and_download_nothing() -> None:
    text = (ROOT / ".pre-commit-config.yaml").read_text(encoding="utf-8")

    assert set(re.findall(r"repo: (\S+)", text)) == {"local"}
    assert set(re.findall(r"language: (\S+)", text)) == {"system"}
    assert [path for path in re.findall(r"tests/\S+\.py", text) if not (ROOT / path).exists()] == []


# Counts


@pytest.mark.parametrize("path", [path for path in PAGES if path != ROOT / "spec/COVERAGE.md"], ids=name)
def test_no_page_counts_the_operations(path: Path) -> None:
    """COVERAGE.md counts them, and is generated: another count would be wrong after the next operation."""
    pattern = r"\b\d+ (?:of \d+ )?(?:operations|are described|are known by name)\b"

    assert re.findall(pattern, path.read_text(encoding="utf-8")) == []
