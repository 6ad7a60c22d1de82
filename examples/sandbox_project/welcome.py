"""The welcome mail of a tea shop, sent through NP6."""

from __future__ import annotations

import logging
import sqlite3
import time
from pathlib import Path

import np6
from np6_api.models import (
    ActionInformations,
    ActivationEvent,
    Bounce,
    BounceAnalysis,
    BounceEvent,
    EmailSource,
    EventDetail,
    ExecutionEmailRequest,
    ExecutionFailure,
    ExecutionSuccess,
    FootprintReceiver,
    IdReceiver,
    MailMessage,
    MessageActivation,
    RecipientNotFound,
    ValidationSettings,
)

LOG = logging.getLogger(__name__)
CREATED, DRAFT, TESTING, TESTED, VALIDATED = 10, 20, 30, 38, 50
PAUSE, PATIENCE = 20, 30 * 60
"""Seconds between two polls of a test phase, and seconds after which `publish` gives up."""


class NotPublished(Exception):
    """Raised when an action does not reach the state in which it sends."""


def publish(client: np6.Client, action: str, testers: int) -> None:
    """Validate an action in both phases, test and production; only then does it send.

    Raises:
        NotPublished: The test phase failed, or did not end in time; the message gives the state of the action.
            Call it again to continue from that state.
    """
    now = state(client, action)
    if now == VALIDATED:
        return
    if now not in (TESTING, TESTED):
        client.actions.validate(action, body=ValidationSettings(fortest=True, test_segments=[testers]))
        now = TESTING
    waited = 0
    while now not in (TESTED, VALIDATED):
        if waited >= PATIENCE:
            raise NotPublished(f"the test phase of {action} has not ended after {waited} s: state {now}")
        time.sleep(PAUSE)
        waited += PAUSE
        now = state(client, action)
        if now in (CREATED, DRAFT):
            raise NotPublished(f"the test phase of {action} failed: state {now}; check it in NP6")
    if now == TESTED:
        client.actions.validate(action, body=ValidationSettings(fortest=False))


def state(client: np6.Client, action: str) -> int | None:
    match client.actions.get(action):
        case MailMessage(informations=ActionInformations(state=int(value))):
            return value
    return None


def open_database(path: str | Path) -> sqlite3.Connection:
    """Open the shop's database of the customers whom it has sent the mail to."""
    database = sqlite3.connect(path, isolation_level=None)  # each statement is committed at once
    database.execute("CREATE TABLE IF NOT EXISTS welcome (customer TEXT PRIMARY KEY, outcome TEXT NOT NULL)")
    return database


def welcome(client: np6.Client, database: sqlite3.Connection, action: str, customers: list[str]) -> list[str]:
    """Send the mail to each customer at most once, however often it runs.

    Args:
        customers: Identifiers of targets.

    Returns:
        Customers for whom it is unknown whether the mail was sent, by this run or an earlier one. They do not get it
        again. A later run may find proof that it was sent; otherwise a person decides (`decide`).
    """
    new = [customer for customer in customers if claim(database, customer)]
    if new:
        body = [ExecutionEmailRequest(recipient=IdReceiver(value=customer)) for customer in new]
        try:
            results = client.actions.execute_many(action, body=body)
        except np6.NP6Error as error:
            if not error.maybe_processed:  # certainly not sent
                for customer in new:
                    decide(database, customer, sent=False)
                raise
            LOG.warning("it is unknown whether the mail was sent to %s: %s", ", ".join(new), error)
        else:
            for customer, result in zip(new, results, strict=True):
                match result:
                    case ExecutionSuccess():
                        decide(database, customer, sent=True)
                    case ExecutionFailure(value=RecipientNotFound()):
                        decide(database, customer, sent=False)
    return unknown(client, database, action)


def claim(database: sqlite3.Connection, customer: str) -> bool:
    """Record a customer before the mail is sent; return False if the customer is recorded already."""
    insert = "INSERT OR IGNORE INTO welcome VALUES (?, 'unknown')"
    return database.execute(insert, [customer]).rowcount == 1


def decide(database: sqlite3.Connection, customer: str, *, sent: bool) -> None:
    """Record that the mail was sent to a customer, or that it was not, so that the next run sends it."""
    if sent:
        database.execute("UPDATE welcome SET outcome = 'sent' WHERE customer = ?", [customer])
    else:
        database.execute("DELETE FROM welcome WHERE customer = ?", [customer])


def unknown(client: np6.Client, database: sqlite3.Connection, action: str) -> list[str]:
    """Return the customers whose outcome is still unknown after a look for proof.

    An event proves that the mail was sent. The absence of an event proves nothing, since events can be late.
    """
    rows = database.execute("SELECT customer FROM welcome WHERE outcome = 'unknown' ORDER BY rowid").fetchall()
    if not rows:
        return []
    proven = reached(client, action)
    for (customer,) in rows:
        if customer in proven:
            decide(database, customer, sent=True)
    return [customer for (customer,) in rows if customer not in proven]


def reached(client: np6.Client, action: str) -> set[str]:
    """Return the targets to whom, as an event proves, the mail was sent."""
    found = set()
    for event in client.action_events.list_activations(action):
        match event:
            case ActivationEvent(
                source=EmailSource(
                    detail=EventDetail(activation=MessageActivation(receiver=FootprintReceiver(id=str(target))))
                )
            ):
                found.add(target)
    return found


def dead_addresses(client: np6.Client, action: str) -> set[str]:
    """Return the addresses with a hard bounce, to be removed from the customer database."""
    found = set()
    for event in client.action_events.list_bounces(action):
        match event:
            case BounceEvent(
                source=EmailSource(
                    detail=EventDetail(
                        activation=MessageActivation(recipient=str(address)),
                        bounce=Bounce(analysis=BounceAnalysis(verdict="hard")),
                    )
                )
            ):
                found.add(address)
    return found
