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
"""Seconds between two looks at a test phase, and seconds until it is given up."""


class NotPublished(Exception):
    """Raised when an action cannot be taken to the state in which it sends."""


def publish(client: np6.Client, action: str, testers: int) -> None:
    """Take an action through the test phase and the production phase. Only then does it send.

    Raises:
        NotPublished: The test phase failed, or has not ended in time; the message says in which state the action is.
            Call it again to go on from there.
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
            raise NotPublished(f"the test phase of {action} failed: state {now}; look at it in NP6")
    if now == TESTED:
        client.actions.validate(action, body=ValidationSettings(fortest=False))


def state(client: np6.Client, action: str) -> int | None:
    match client.actions.get(action):
        case MailMessage(informations=ActionInformations(state=int(value))):
            return value
    return None


def open_database(path: str | Path) -> sqlite3.Connection:
    """Open the shop's own record of whom it has sent the mail to."""
    database = sqlite3.connect(path, isolation_level=None)  # each statement is committed at once
    database.execute("CREATE TABLE IF NOT EXISTS welcome (customer TEXT PRIMARY KEY, outcome TEXT NOT NULL)")
    return database


def welcome(client: np6.Client, database: sqlite3.Connection, action: str, customers: list[str]) -> list[str]:
    """Send the mail to each customer at most once, however often it runs.

    Args:
        customers: Identifiers of targets.

    Returns:
        Customers for whom it is not known whether the mail was sent, by this run or an earlier one. They do not get
        it again. A later run may find proof that it was sent; otherwise a person decides (`decide`).
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
            LOG.warning("it is not known whether the mail was sent to %s: %s", ", ".join(new), error)
        else:
            for customer, result in zip(new, results, strict=True):
                match result:
                    case ExecutionSuccess():
                        decide(database, customer, sent=True)
                    case ExecutionFailure(value=RecipientNotFound()):
                        decide(database, customer, sent=False)
    return unknown(client, database, action)


def claim(database: sqlite3.Connection, customer: str) -> bool:
    """Note a customer before the mail is sent; False when that was done before, by this program or another one."""
    insert = "INSERT OR IGNORE INTO welcome VALUES (?, 'unknown')"
    return database.execute(insert, [customer]).rowcount == 1


def decide(database: sqlite3.Connection, customer: str, *, sent: bool) -> None:
    """Note that the mail was sent to a customer, or that it was not and that the next run sends it."""
    if sent:
        database.execute("UPDATE welcome SET outcome = 'sent' WHERE customer = ?", [customer])
    else:
        database.execute("DELETE FROM welcome WHERE customer = ?", [customer])


def unknown(client: np6.Client, database: sqlite3.Connection, action: str) -> list[str]:
    """Return the customers whose outcome is unknown, after a look for proof.

    An event proves that the mail was sent. That there is no event proves nothing: events are late.
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
    """Return the targets that an event proves the mail was sent to."""
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
    """Addresses that bounced for good, to be taken out of the customer database."""
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
