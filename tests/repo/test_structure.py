"""Imports go one way, each folder holds what belongs there, nothing names a machine."""

from __future__ import annotations

import ast
import io
import json
import re
import subprocess
import sys
import tokenize
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.metadata import packages_distributions
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

from tests.repo.tree import ROOT, imports, python_files, tracked

PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
DOCUMENT: dict[str, Any] = json.loads((ROOT / "generated/np6_api/openapi.json").read_text(encoding="utf-8"))
OPERATIONS = [
    operation
    for item in DOCUMENT["paths"].values()
    for method, operation in item.items()
    if method in ("get", "put", "post", "delete", "patch")
]
MAY_IMPORT: dict[str, list[str]] = PROJECT["tool"]["np6"]["may-import"]
PACKAGES = {Path(place).name for place in MAY_IMPORT if not place.endswith(".py")}
OURS = PACKAGES | {"tests", "benchmarks"}


def shown(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("folder", [place for place in MAY_IMPORT if not place.endswith(".py")])
def test_imports_go_one_way(folder: str) -> None:
    allowed = {Path(folder).name, *MAY_IMPORT[folder]}
    wrong = []
    for path in python_files(folder):
        further = set(MAY_IMPORT.get(shown(path), []))
        for line, name in imports(path):
            if name.partition(".")[0] in OURS - allowed - further:
                wrong.append(f"{shown(path)}:{line} imports {name}")

    assert wrong == []


# Names of the standard library that have an underscore although they are public: of named tuples, and of `os`.
PUBLIC = {"_asdict", "_fields", "_field_defaults", "_make", "_replace", "_exit"}


def is_private(name: str) -> bool:
    return name.startswith("_") and not name.startswith("__") and name not in PUBLIC


@cache
def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


@cache
def private_names(path: Path) -> set[str]:
    """The private names that a module defines: variables, attributes, functions, classes, and what it imports."""
    names = set[str]()
    for node in ast.walk(parsed(path)):
        match node:
            case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) | ast.ClassDef(name=name):
                names.add(name)
            case ast.Attribute(attr=name, ctx=ast.Store()) | ast.Name(id=name, ctx=ast.Store()):
                names.add(name)
            case ast.alias(name=name, asname=asname):
                names.add(asname or name.rpartition(".")[2])
    return {name for name in names if is_private(name)}


def private_uses(tree: ast.AST, package: str, known: set[str]) -> Iterator[tuple[int, str]]:
    """Line and text of each use of a private name of another package.

    Args:
        tree: A module.
        package: The package that it belongs to.
        known: The private names that it may use on any object: those that its own package defines.
    """
    for node in ast.walk(tree):
        match node:
            case ast.Import(names=aliases):
                for alias in aliases:
                    if not alias.name.startswith(f"{package}.") and any(map(is_private, alias.name.split("."))):
                        yield node.lineno, f"import {alias.name}"
            case ast.ImportFrom(module=str(module), names=aliases, level=0) if module.partition(".")[0] != package:
                for alias in aliases:
                    if any(map(is_private, [*module.split("."), alias.name])):
                        yield node.lineno, f"from {module} import {alias.name}"
            case ast.Attribute(value=ast.Name(id="self" | "cls")):
                pass
            case ast.Attribute(attr=name) if is_private(name) and name not in known:
                yield node.lineno, ast.unparse(node)
            case ast.Call(
                func=ast.Name(id="getattr" | "hasattr" | "setattr"), args=[value, ast.Constant(value=str(name)), *_]
            ):
                if is_private(name) and name not in known and ast.unparse(value) not in ("self", "cls"):
                    yield node.lineno, ast.unparse(node)


@pytest.mark.parametrize("folder", [*(place for place in MAY_IMPORT if not place.endswith(".py")), "examples"])
def test_no_package_uses_a_private_name_of_another(folder: str) -> None:
    paths = list(python_files(folder))
    # What another package defines, too, is taken for a package's own only in the module that defines it.
    others = [place for place in MAY_IMPORT if Path(place).name in MAY_IMPORT.get(folder, PACKAGES)]
    foreign = {name for path in python_files(*others) for name in private_names(path)}
    own = {name for path in paths for name in private_names(path)} - foreign
    wrong = [
        f"{shown(path)}:{line} {text}"
        for path in paths
        for line, text in private_uses(parsed(path), Path(folder).name, own | private_names(path))
    ]

    assert wrong == []


@pytest.mark.parametrize(
    "line",
    [
        "from np6._retry import Retrier",
        "from np6 import _retry",
        "import np6._retry",
        "import httpx._client as client",
        "client._http.get(url)",
        "np6._retry.Retrier()",
        "getattr(client, '_http')",
    ],
)
def test_a_private_name_of_another_package_is_noticed(line: str) -> None:
    allowed = "from np6_jobs import _lock\nself._http\n_lock._held\npoint._replace(x=1)\nfrom . import _other\n"

    assert list(private_uses(ast.parse(allowed), "np6_jobs", {"_held"})) == []
    assert [number for number, _ in private_uses(ast.parse(allowed + line), "np6_jobs", {"_held"})] == [6]


def test_the_sandbox_runs_without_the_client() -> None:
    code = "import sys, np6_sandbox.sandbox; sys.exit('np6' in sys.modules)"

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_the_generator_knows_nothing_of_this_api() -> None:
    names = {"np6", *(operation["operationId"] for operation in OPERATIONS)}
    names |= {name for name in DOCUMENT["components"]["schemas"] if re.match(r"([A-Z][a-z]+){2}", name)}
    pattern = re.compile(rf"\b({'|'.join(sorted(names))})\b", re.IGNORECASE)
    wrong = [
        f"{shown(path)}: {match[0]}"
        for path in tracked()
        if path.is_relative_to(ROOT / "generator")
        for match in [pattern.search(path.read_text(encoding="utf-8"))]
        if match
    ]

    assert wrong == []


def test_no_package_repeats_a_path_of_the_spec() -> None:
    wrong = []
    for path in python_files("overlays", "jobs", "cli"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value in DOCUMENT["paths"]:
                wrong.append(f"{shown(path)}:{node.lineno} {node.value}")

    assert wrong == []


def test_the_overlay_stays_thin() -> None:
    lines = {shown(path): code_lines(path) for path in python_files("overlays")}

    assert sum(lines.values()) <= PROJECT["tool"]["np6"]["line-budget"], lines


def test_lines_of_code_are_those_that_python_runs(tmp_path: Path) -> None:
    file = tmp_path / "example.py"
    file.write_text('"""Not\ncounted."""\n\n# not\nx = f(  # counted\n    1,\n)\ntext = """two\nlines"""\n')

    assert code_lines(file) == 5


def code_lines(path: Path) -> int:
    """Lines of a file that hold code: no blank lines, comments or docstrings."""
    text = path.read_text(encoding="utf-8")
    documentation = set[int]()
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            first = node.body[0] if node.body else None
            if isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant) and first.end_lineno:
                documentation |= set(range(first.lineno, first.end_lineno + 1))
    layout = (tokenize.COMMENT, tokenize.NL, tokenize.NEWLINE, tokenize.INDENT, tokenize.DEDENT, tokenize.ENDMARKER)
    code = set[int]()
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        if token.type not in layout:
            code |= set(range(token.start[0], token.end[0] + 1))
    return len(code - documentation)


# What the repository says about other places


REGISTRIES = ("pypi" + ".org", "python" + "hosted.org", "npm" + "js.org", "npm" + "js.com", "deb.deb" + "ian.org")
MACHINE_PATH = re.compile(r"(?<![\w./])/(?:work|root|home|Users|opt|tmp)/[\w.-]+")


def texts() -> Iterator[tuple[Path, str]]:
    for path in tracked():
        try:
            yield path, path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue


def test_no_file_names_a_package_registry() -> None:
    assert [shown(path) for path, text in texts() if any(host in text for host in REGISTRIES)] == []


def test_no_file_names_a_path_of_one_machine() -> None:
    assert [f"{shown(path)}: {match[0]}" for path, text in texts() for match in MACHINE_PATH.finditer(text)] == []


def test_lock_files_pin_exactly_and_name_no_address() -> None:
    pins = (ROOT / "constraints/locked.txt").read_text(encoding="utf-8").splitlines()
    packages = json.loads((ROOT / "tests/contract/node/package-lock.json").read_text(encoding="utf-8"))["packages"]

    assert all(re.match(r"[\w.-]+==[\w.!+]+( ; .*)?$", pin) for pin in pins if not pin.startswith("#"))
    assert [name for name, package in packages.items() if "resolved" in package] == []
    assert [name for name, package in packages.items() if name and "integrity" not in package] == []


def code_of(path: Path, text: str) -> str:
    """The code of a page, in blocks and between backticks; the whole text of any other file."""
    return "\n".join(re.findall(r"```.*?```|`[^`]+`", text, re.DOTALL)) if path.suffix == ".md" else text


def test_workflows_that_the_texts_name_exist() -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    named = {
        (shown(path), target)
        for path, text in texts()
        if path.suffix in (".md", ".py", ".yaml") or path.name == "run"
        for target in re.findall(r"(?:^|[`$] ?)make ([a-z]+)", code_of(path, text), re.MULTILINE)
    }

    assert named
    assert [f"{file}: make {target}" for file, target in sorted(named) if target not in targets] == []


# Dependencies


def requirements(entries: list[Any], groups: dict[str, list[Any]]) -> Iterator[str]:
    for entry in entries:
        if isinstance(entry, dict):
            yield from requirements(groups[entry["include-group"]], groups)
        else:
            yield canonicalize_name(Requirement(entry).name)


def declared(*, development: bool) -> set[str]:
    """Names of the distributions that pyproject.toml declares."""
    project, groups = PROJECT["project"], PROJECT["dependency-groups"]
    names = set(requirements(project["dependencies"], groups))
    for extra in project["optional-dependencies"].values():
        names |= set(requirements(extra, groups))
    return names | set(requirements(groups["dev"], groups)) if development else names


@pytest.mark.parametrize(
    ("development", "folders"),
    [
        (False, ["generated", "overlays", "jobs", "cli", "sandbox"]),
        (True, ["generator", "tests", "examples/quickstart.py"]),
    ],
    ids=["the packages", "development"],
)
def test_every_import_is_of_a_declared_dependency(development: bool, folders: list[str]) -> None:
    known = declared(development=development) | ({"pytest"} if not development else set())  # for the pytest plugin
    distributions = packages_distributions()
    wrong = set()
    for path in python_files(*folders):
        for line, name in imports(path):
            top = name.partition(".")[0]
            if top not in sys.stdlib_module_names and top not in OURS:
                candidates = {canonicalize_name(each) for each in distributions.get(top, [])}
                if not candidates & known:
                    wrong.add(f"{shown(path)}:{line} imports {top}, of {sorted(candidates) or 'nothing installed'}")

    assert sorted(wrong) == []


def lower_bound(requirement: Requirement) -> Version | None:
    return next((Version(each.version) for each in requirement.specifier if each.operator == ">="), None)


def test_the_lowest_constraints_are_the_lower_bounds_of_the_project() -> None:
    project = PROJECT["project"]
    groups = [project["dependencies"], *project["optional-dependencies"].values()]
    declared = [requirement for group in groups for requirement in map(Requirement, group) if requirement.name != "np6"]
    lines = (ROOT / "constraints/lowest.txt").read_text(encoding="utf-8").splitlines()
    pins = [Requirement(line) for line in lines if not line.startswith("#")]

    assert [str(requirement) for requirement in declared if lower_bound(requirement) is None] == []
    assert {canonicalize_name(pin.name): Version(str(pin.specifier).removeprefix("==")) for pin in pins} == {
        canonicalize_name(requirement.name): lower_bound(requirement) for requirement in declared
    }
