"""The examples of bulk jobs run, and end with what they say."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.repo.tree import ROOT


@pytest.mark.parametrize(
    ("example", "end"),
    [("bulk_send.py", "nobody got more than 1."), ("bulk_on_dask.py", "The sandbox sent 1000 messages.")],
)
def test_an_example_runs(example: str, end: str) -> None:
    command = [sys.executable, str(ROOT / "examples" / example)]
    output = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout
    assert output.strip().endswith(end)
