"""A job with a journal whose runs make one request each, so that a test can say what befalls it.

It is apart from the tests because the processes that they kill import it.
"""

from __future__ import annotations

import os
import uuid
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import httpx
import np6
from np6_api.models import ExecutionEmailRequest, IdReceiver, Stamp
from np6_api.types import UNSET
from np6_jobs import Outcome, bulk, open_journal
from np6_jobs.journal import key_digests
from np6_sandbox import Sandbox
from np6_sandbox.sandbox import DEFAULT_KEY

ONCE = np6.RetryPolicy(max_attempts=1)


class Run:
    """A run of a job that sends an action, whenever it is called.

    Args:
        sandbox: Where faults are set; None in another process.
        url: Address of the sandbox.
        action: The action that is sent.
        path: The journal.
    """

    def __init__(self, sandbox: Sandbox | None, url: str, action: str, path: Path) -> None:
        self.sandbox, self.url, self.action, self.path = sandbox, url, action, path

    def __call__(
        self, contacts: Sequence[str], *, stamps: Sequence[uuid.UUID] = (), die: bool = False, **fault: Any
    ) -> None:
        """Send to contacts in one request.

        Args:
            contacts: The recipients.
            stamps: Stamps to set; if absent, the job sets its own.
            die: Whether to die when the response arrives.
            fault: What befalls the request.
        """
        stamp = fault.pop("stamp", True)
        items = [
            ExecutionEmailRequest(recipient=IdReceiver(value=contact), stamp=Stamp(id=stamps[at]) if stamps else UNSET)
            for at, contact in enumerate(contacts)
        ]
        if fault and self.sandbox is not None:
            self.sandbox.faults.add("actions_execute_many", times=1, **fault)
        hooks: dict[str, Any] = {"response": [_die]} if die else {}
        with np6.Client(DEFAULT_KEY, base_url=self.url, retry=ONCE, event_hooks=hooks) as client:
            job = bulk.Executions(self.action)
            list(bulk.run(client, job, items, journal=self.path, key=_contact, stamp=stamp))
        if self.sandbox is not None:
            self.sandbox.faults.clear()

    def outcomes(self, contacts: Sequence[str]) -> list[Outcome | None]:
        """What the journal has of contacts."""
        if not self.path.exists():
            return [None] * len(contacts)
        with open_journal(self.path) as journal:
            known = journal.recall(key_digests(journal.id, contacts))
        return [None if item is None else item.outcome for item in known]


def die_in_flight(url: str, action: str, contacts: list[str], path: Path) -> None:
    """Send, and die before the outcome is written."""
    Run(None, url, action, path)(contacts, die=True)


def _die(_response: httpx.Response) -> None:
    os._exit(9)


def _contact(item: object) -> object:
    assert isinstance(item, ExecutionEmailRequest)
    assert isinstance(item.recipient, IdReceiver)
    return item.recipient.value
