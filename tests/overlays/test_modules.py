"""The modules of the overlay: they import each other in one direction, and what is public is in one list."""

from __future__ import annotations

import ast
import graphlib
import importlib
import re
from pathlib import Path

import np6
import pytest

FOLDER = Path(np6.__file__).parent
TREES = {path.stem: ast.parse(path.read_text(encoding="utf-8")) for path in FOLDER.glob("*.py")}


def imported(tree: ast.AST) -> set[str]:
    """The modules of np6 that a module imports, those for type checkers and those inside functions included."""
    found = set[str]()
    for node in ast.walk(tree):
        match node:
            case ast.Import(names=aliases):
                found |= {alias.name for alias in aliases}
            case ast.ImportFrom(module=str(module), names=aliases):
                found |= {module, *(f"{module}.{alias.name}" for alias in aliases)}
    return {name.removeprefix("np6.") for name in found if name.startswith("np6.")} & TREES.keys()


def test_modules_import_each_other_in_one_direction() -> None:
    """`__init__` is left out: it names the modules that have the public names, and none of them needs it."""
    graph = {name: imported(tree) for name, tree in TREES.items() if name != "__init__"}
    order = list(graphlib.TopologicalSorter(graph).static_order())

    assert order.index("_retry_rules") < order.index("_errors") < order.index("_call_state") < order.index("_retry")
    assert order[-1] in ("_client", "testing", "pytest_plugin")


def test_a_cycle_is_noticed() -> None:
    source = "if TYPE_CHECKING:\n    from np6._retry import Retrier\ndef f():\n    from np6 import _auth\n"

    assert imported(ast.parse(source)) == {"_retry", "_auth"}
    with pytest.raises(graphlib.CycleError):
        graphlib.TopologicalSorter({"_retry": {"_auth"}, "_auth": {"_retry"}}).prepare()


def public_names() -> dict[str, str]:
    """What type checkers know of `np6`: each name and the module that it is imported from."""
    return {
        alias.name: node.module or ""
        for node in ast.walk(TREES["__init__"])
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith(("np6.", "np6_api."))
        for alias in node.names
    }


def test_type_checkers_know_the_names_that_exist_at_run_time() -> None:
    assert sorted(public_names()) == sorted(np6.__all__)
    for name, module in public_names().items():
        assert getattr(importlib.import_module(module), name) is getattr(np6, name)


def test_every_exception_is_public() -> None:
    def all_below(kind: type[BaseException]) -> set[str]:
        own = [each for each in kind.__subclasses__() if each.__module__ == "np6"]
        return {kind.__name__}.union(*map(all_below, own))

    assert all_below(np6.NP6Error) <= set(np6.__all__)


def test_the_pages_name_only_what_is_public() -> None:
    root = Path(__file__).parents[2]
    pages = [*root.glob("docs/*.md"), root / "README.md", root / "CHANGELOG.md"]
    named = {name for page in pages for name in re.findall(r"\bnp6\.([A-Z]\w*)", page.read_text(encoding="utf-8"))}

    assert {"Client", "RetryPolicy"} <= named
    assert named <= set(np6.__all__)
