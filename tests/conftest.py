"""What tests of several rooms share."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.answers import Answers, serve


@pytest.fixture
def answers() -> Iterator[Answers]:
    """A server that gives prepared answers."""
    with serve() as prepared:
        yield prepared
