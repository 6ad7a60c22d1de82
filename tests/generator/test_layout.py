"""The parts of the generator are what their folders promise."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import np6_api
import pytest

from generator.build import runtime_modules
from generator.runtime import PUBLIC, _runtime

from .conftest import Generate

ROOT = Path(__file__).parents[2]
GENERATOR = ROOT / "generator"
UPSTREAM = "openapi_python_client"


@pytest.fixture(scope="module")
def packages(shop: ModuleType, generate_package: Generate) -> list[Path]:
    """Folders of generated packages."""
    corners = generate_package(Path(__file__).parent / "corners", "layout_corners_api")
    return [Path(str(package.__file__)).parent for package in (np6_api, shop, corners)]


def imported(path: Path) -> Iterator[str]:
    """Names of the modules that a file imports."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


def test_one_module_imports_upstream() -> None:
    importing = {
        path.relative_to(GENERATOR).as_posix()
        for path in GENERATOR.rglob("*.py")
        if any(name.partition(".")[0] == UPSTREAM for name in imported(path))
    }
    assert importing == {"upstream.py"}


def test_a_spec_is_read_and_checked_without_upstream() -> None:
    code = f"import sys, generator.spec.rules, generator.spec.coverage; sys.exit('{UPSTREAM}' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0


def test_the_runtime_needs_nothing_of_the_generator() -> None:
    for path in runtime_modules():
        assert not [name for name in imported(path) if name.startswith("generator")], path.name


def test_every_package_holds_the_runtime_byte_for_byte(packages: list[Path]) -> None:
    for folder in packages:
        for module in runtime_modules():
            assert (folder / module.name).read_bytes() == module.read_bytes(), module.name


def test_generated_code_uses_every_name_that_the_runtime_gives_it(packages: list[Path]) -> None:
    copied = {module.name for module in runtime_modules()}
    used: set[str] = set()
    for folder in packages:
        for path in folder.rglob("*.py"):
            if path.parent != folder or path.name not in copied:
                used |= set(re.findall(r"\b_rt\.(\w+)", path.read_text(encoding="utf-8")))
    assert used == set(_runtime.__all__)


def test_what_is_not_of_the_spec_has_a_private_name(packages: list[Path]) -> None:
    """Then no name of a spec can hide it."""
    public = {"OPERATION", "VARIANTS", "call", "sync", "asyncio", "stream", "annotations"}
    public |= {"sync_detailed", "asyncio_detailed", "stream_asyncio"}
    for folder in packages:
        for path in (folder / "api").rglob("*.py"):
            for node in ast.parse(path.read_text(encoding="utf-8")).body:
                names = [alias.asname or alias.name for alias in getattr(node, "names", [])]
                names += [node.name] if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) else []
                own = {name for name in names if not name.startswith("_") and name not in public}
                assert all(name[0].isupper() for name in own), path.name  # classes of the spec


def test_the_public_names_of_the_runtime_are_where_they_are_said_to_be() -> None:
    for name, module in PUBLIC.items():
        assert hasattr(__import__(f"generator.runtime.{module}", fromlist=[name]), name)
        assert getattr(np6_api, name) is getattr(__import__(f"np6_api.{module}", fromlist=[name]), name)
