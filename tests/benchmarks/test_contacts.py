"""The benchmark of a nightly sync runs, and its calls are those that the rows need. Nothing here depends on speed."""

from __future__ import annotations

from benchmarks import contacts


def test_a_run_with_few_changes_makes_few_calls() -> None:
    first, second, third = contacts.measure(1200, 100)

    assert first.outcomes == {"updated": 1000, "created": 200}  # the sandbox of the benchmarks has a thousand
    assert (second.outcomes, third.outcomes) == ({"updated": 12, "unchanged": 1188}, {"unchanged": 1200})
    assert second.calls["targets.find"] == second.calls["targets.update"] == 12
    assert set(third.calls) == {"fields.list", "segments.list"}
    assert "12 updated" in str(second)
