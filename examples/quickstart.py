"""First calls with np6, against a local NP6 (the sandbox) that this program starts. Nothing leaves your machine.

Run it with `make demo`, or with `python examples/quickstart.py` where `np6[sandbox]` is installed.
"""

import textwrap
import warnings

import np6
from np6_api.models import (
    ExecutionEmailRequest,
    ExecutionFailure,
    ExecutionSuccess,
    IdReceiver,
    RecipientNotFound,
    UnicityReceiver,
)
from np6_sandbox import Sandbox


def show(text: str) -> None:
    print(
        textwrap.fill(text, width=88, subsequent_indent="   ", break_on_hyphens=False, break_long_words=False),
        end="\n\n",
    )


def on_event(event: np6.CallEvent) -> None:
    """np6 reports every step of a call to this function. It is optional."""
    if event.kind == "retry":
        show(f"   np6: attempt {event.attempt} got status {event.status_code}, the next follows in {event.wait:.1f} s.")


# A program for the real NP6 has no sandbox. It sets NP6_API_KEY in its environment and calls np6.Client().
with Sandbox() as sandbox, np6.Client(sandbox.key, base_url=sandbox.url, on_event=on_event) as client:
    # A new account is empty: add an action (the message) and a target (the contact).
    content = {"subject": "Your order", "html": "<p>It is on its way.</p>"}
    action = sandbox.add_action(name="Order shipped", content=content)
    ada = sandbox.add_target("ada@example.com")
    show(f"A sandbox runs on {sandbox.url}. It has the action {action} and the target {ada}.")

    # 1. Send a message. A recipient is named by id, or by unicity: usually the e-mail address.
    message = ExecutionEmailRequest(recipient=IdReceiver(value=ada))
    stranger = ExecutionEmailRequest(recipient=UnicityReceiver(value=["nobody@example.com"]))
    [result] = client.actions.execute_many(action, body=[message])
    assert isinstance(result, ExecutionSuccess)
    [sent] = sandbox.ledger
    show("1. NP6 accepted the message. The sandbox lists what would have been sent:")
    show(f"   {sent.subject!r} to {sent.recipient}.")

    # 2. Every recipient has a result of its own.
    for result in client.actions.execute_many(action, body=[message, stranger]):
        match result:
            case ExecutionSuccess():
                show("2. One recipient was accepted.")
            case ExecutionFailure(value=RecipientNotFound()):
                show("   NP6 does not know the other one, and sent nothing.")

    # 3. NP6 refuses a call because of its rate limit. np6 waits as long as NP6 asks for, and tries again.
    sandbox.faults.add("actions_execute_many", times=1, status=429, headers={"Retry-After": "1"})
    show("3. Now the sandbox responds 429: nothing was done, try again in a second.")
    [result] = client.actions.execute_many(action, body=[message])
    show(f"   The call returned {type(result).__name__}.")

    # 4. The connection is lost after NP6 has read the request. np6 does not send twice: it raises.
    before = len(sandbox.ledger)
    sandbox.faults.add("actions_execute_many", times=1, reset=True, after=True)
    try:
        client.actions.execute_many(action, body=[message])
    except np6.ConnectionFailedError as error:
        show(f"4. A lost connection raised {type(error).__name__}: {error}")
        show(f"   maybe_processed is {error.maybe_processed}. Messages sent: {len(sandbox.ledger) - before}.")

    # 5. Every other failure is an exception as well.
    try:
        client.actions.execute_many("000XYZ", body=[message])
    except np6.NotFoundError as error:
        show(f"5. An action that does not exist raised {type(error).__name__}: {error}")
        show(f"   It carries the request id {error.request_id}, which NP6's support asks for.")

    # 6. A result of a type that this version does not know is kept as it came.
    sandbox.faults.add(
        "actions_execute_many", times=1, status=200,
        headers={"Content-Type": "application/json"}, body='[{"type": "queued", "ticket": {"number": 7}}]',
    )  # fmt: skip
    [result] = client.actions.execute_many(action, body=[message])
    assert isinstance(result, np6.UnknownVariant)
    show(f"6. A result of the unknown type {result['type']!r} is an {type(result).__name__}: {result.to_dict()}.")

    # 7. What NP6's reference flags as deprecated is deprecated in Python, for editors and type checkers too.
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always", DeprecationWarning)
        actions = client.actions.list()
    show(f"7. Listing {len(actions)} action worked, and Python warned at line {caught[0].lineno}: {caught[0].message}.")
