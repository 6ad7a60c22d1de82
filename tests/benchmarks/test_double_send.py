"""The benchmark of double sends: np6 alone goes through every fault, and the table is what it should be."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.__main__ import REMARKS
from benchmarks.double_send import (
    BEGIN,
    END,
    OURS,
    PAGES,
    RIVALS,
    Fault,
    Sender,
    Sent,
    block,
    observe,
    table,
    with_block,
)
from benchmarks.report import Report

FAULTS: list[Fault] = [fault for fault in Fault if fault is not Fault.NONE]


def test_np6_sends_once_through_every_fault_and_reports_that_the_server_may_have_acted() -> None:
    for sender, calls in observe(OURS):
        assert list(calls) == list(Fault)
        for fault in FAULTS:
            sent = calls[fault]
            assert sent.acted == 1, (sender.variant, fault)
            assert sent.raised, (sender.variant, fault)
            assert sent.raised.startswith("np6.")
            assert sent.maybe_processed is True, (sender.variant, fault)


def sender(title: str, variant: str = "") -> Sender:
    return Sender(title, "module", Path("python"), {}, variant=variant)


def test_the_table_has_counts_and_results_and_a_row_for_ways_that_came_to_the_same() -> None:
    once = dict.fromkeys(FAULTS, Sent(1, ("",), raised="np6.ServerError", maybe_processed=True))
    twice = dict.fromkeys(FAULTS, Sent(2, ("key", "key"), returned="requests.models.Response", status=503))
    other = {**twice, Fault.RESET: Sent(2, ("a", "b"), raised="http.client.RemoteDisconnected")}

    text = table(
        [(sender("np6", "sync"), once), (sender("np6", "async"), once), (sender("a"), twice), (sender("a"), other)]
    )

    heads, line, ours, theirs, changed = text.splitlines()
    assert heads.count("|") == line.count("|") == ours.count("|") == 8
    assert heads.endswith("| connection reset | no response in time | 500 | 503 | half a body |")
    assert ours.startswith("| np6: sync, async | none | 1 x, `np6.ServerError`, `maybe_processed=True` | 1 x")
    assert theirs.startswith("| a | one a call | **2 x**, returned `requests.Response` with status 503 |")
    assert changed.startswith("| a | changes | **2 x**, `http.client.RemoteDisconnected` | **2 x**, returned")


def test_a_page_is_changed_between_its_markers_only() -> None:
    page = f"above\n{BEGIN}old\n{END}below\n"

    assert block(page) == "old\n"
    assert with_block(page, "new\n") == f"above\n{BEGIN}new\n{END}below\n"
    for wrong in ("", BEGIN, f"{END}{BEGIN}", page + BEGIN, page + page):
        with pytest.raises(ValueError, match="must have"):
            with_block(wrong, "new\n")


def test_every_page_shows_the_same_table_of_the_clients_that_are_pinned() -> None:
    """If it fails: `python -m benchmarks.double_send --write`."""
    blocks = [block(page.read_text(encoding="utf-8")) for page in PAGES]
    rows = [line for line in blocks[0].splitlines() if line.startswith("|")]
    titles = list(dict.fromkeys(row.split("|")[1].partition(":")[0].strip() for row in rows[2:]))

    assert len(set(blocks)) == 1
    assert titles == list(dict.fromkeys(sender.title for sender in [*OURS, *RIVALS]))
    assert rows[0].split("|")[3:-1] == [f" {fault.value} " for fault in FAULTS]


def test_make_bench_keeps_the_table(tmp_path: Path) -> None:
    remarks = REMARKS.read_text(encoding="utf-8")

    Report().write(tmp_path / "RESULTS.md", remarks)

    assert block((tmp_path / "RESULTS.md").read_text(encoding="utf-8")) == block(remarks)
