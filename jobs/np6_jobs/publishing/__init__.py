"""Publishing of actions: the test phase, the production phase, the waits for both, and what came of it.

Each function has a twin for `np6.AsyncClient`, whose name has an `a` in front.

Example:
    from np6 import Client
    from np6_jobs import publishing

    with Client() as client:
        publishing.publish(client, "000ABC", test_segments=[41])
        print(publishing.report(client, "000ABC").sent)
"""

from np6_jobs._polling import Progress
from np6_jobs.publishing._publish import (
    Publication,
    apublish,
    await_for_state,
    meaning_of,
    publish,
    wait_for_state,
)
from np6_jobs.publishing._report import ActionReport, areport, report

__all__ = [
    "ActionReport",
    "Progress",
    "Publication",
    "apublish",
    "areport",
    "await_for_state",
    "meaning_of",
    "publish",
    "report",
    "wait_for_state",
]
