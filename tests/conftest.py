"""What tests of several rooms share."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import settings

from tests.answers import Answers, serve

# hypothesis's own profile for CI, everywhere: the same values in every run, and no verdict on the speed of a machine.
settings.load_profile("ci")


@pytest.fixture
def answers() -> Iterator[Answers]:
    """A server that gives prepared answers."""
    with serve() as prepared:
        yield prepared
