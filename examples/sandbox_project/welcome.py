"""The welcome mail of a tea shop, sent through NP6."""

from __future__ import annotations

import time

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
    FootprintReceiver,
    IdReceiver,
    MailMessage,
    MessageActivation,
    ValidationSettings,
)

TESTED, VALIDATED = 38, 50


def publish(client: np6.Client, action: str, testers: int) -> None:
    """Takes an action through the test phase and the production phase. Only then does it send."""
    if state(client, action) == VALIDATED:
        return
    client.actions.validate(action, body=ValidationSettings(fortest=True, test_segments=[testers]))
    while state(client, action) != TESTED:
        time.sleep(20)
    client.actions.validate(action, body=ValidationSettings(fortest=False))


def state(client: np6.Client, action: str) -> int | None:
    match client.actions.get(action):
        case MailMessage(informations=ActionInformations(state=int(value))):
            return value
    return None


def welcome(client: np6.Client, action: str, customers: list[str]) -> None:
    """Sends the mail to those who do not have it yet; customers are identifiers of targets.

    It may be run again at any time. Where it is not certain whether NP6 has sent, it leaves the matter to its next
    run, which begins by asking NP6 whom the mail has reached.
    """
    done = reached(client, action)
    missing = [customer for customer in customers if customer not in done]
    if not missing:
        return
    body = [ExecutionEmailRequest(recipient=IdReceiver(value=customer)) for customer in missing]
    try:
        client.actions.execute_many(action, body=body)
    except np6.NP6Error as error:
        if not error.maybe_processed:
            raise


def reached(client: np6.Client, action: str) -> set[str]:
    """Identifiers of the targets that the mail was sent to."""
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
