"""The public names of np6_jobs are in one list, and none is imported before it is used."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path
from typing import Any

import np6_jobs
import pytest
from np6_jobs import Outcome, bulk


def test_every_public_name_exists_and_type_checkers_see_the_same_ones() -> None:
    assert [name for name in np6_jobs.__all__ if not hasattr(np6_jobs, name)] == []
    assert [name for name in bulk.__all__ if not hasattr(bulk, name)] == []
    tree = ast.parse(Path(np6_jobs.__file__ or "").read_text(encoding="utf-8"))
    [checked] = [node for node in tree.body if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"]
    names = [alias.name for node in checked.body if isinstance(node, ast.ImportFrom) for alias in node.names]
    assert sorted(names) == sorted(np6_jobs.__all__) == sorted(dir(np6_jobs))


def test_a_name_that_does_not_exist_is_an_attribute_error() -> None:
    module: Any = np6_jobs
    with pytest.raises(AttributeError, match="has no attribute 'read_jurnal'"):
        _ = module.read_jurnal


def test_the_import_is_light() -> None:
    heavy = "{'httpx', 'attrs', 'sqlite3', 'np6', 'np6_api'}"
    script = f"import sys; before = set(sys.modules); import np6_jobs; print({heavy} & set(sys.modules) - before)"
    ended = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True)
    assert ended.stdout == "set()\n"


def test_outcomes_are_equal_to_the_documented_texts() -> None:
    assert [Outcome.DONE, Outcome.FAILED, Outcome.UNKNOWN, Outcome.PENDING] == ["done", "failed", "unknown", "pending"]
    assert f"{Outcome.DONE} {Outcome.DONE!r}" == "done 'done'"
    assert {Outcome.DONE: 1} == {"done": 1}
