"""The public surface: what `import np6` costs and gives, and what a user's editor knows about it."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING, assert_type

import np6
from np6_api.models import Action

if TYPE_CHECKING:
    from collections.abc import Awaitable


def run(code: str) -> None:
    subprocess.run([sys.executable, "-c", code], check=True)


def test_importing_np6_costs_no_more_than_it_must() -> None:
    run("import sys, np6; assert not {'httpx', 'attrs', 'np6_api.client'} & set(sys.modules), 'import np6 is heavy'")
    run("import sys, np6; np6.RateLimitError; assert 'httpx' not in sys.modules, 'catching an error needs no httpx'")
    run("import sys, np6; np6.Client; assert 'np6_api.models.action' not in sys.modules, 'models come when used'")


def test_every_public_name_is_there() -> None:
    assert [name for name in np6.__all__ if getattr(np6, name, None) is None] == []
    assert sorted(dir(np6)) == sorted(np6.__all__)
    run("from np6 import *; Client; RetryPolicy; NotFoundError")
    run("import np6\ntry: np6.Klient\nexcept AttributeError as e: assert 'Klient' in str(e)\nelse: raise SystemExit(1)")


def what_an_editor_knows(client: np6.Client, later: np6.AsyncClient) -> None:
    """Never called: type checkers read it."""
    assert_type(client.with_options(timeout=1), np6.Client)
    assert_type(client.with_options(retry=np6.RetryPolicy()).actions.get("000ABC"), Action | np6.UnknownVariant)
    later_action: Awaitable[Action | np6.UnknownVariant] = later.actions.get("000ABC")
    assert later_action
    try:
        client.segments.list()
    except np6.RateLimitError as error:
        assert_type(error.retry_after, float | None)
        assert_type(error.maybe_processed, bool)
        assert_type(error.status_code, int | None)
    np6.Client(lambda: "key", verify=False, timeout=None, headers={"X-Tenant": "1"})
