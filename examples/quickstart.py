"""The first calls with np6, against a local NP6 that this program starts: nothing leaves your machine.

Run it with `make demo`, or with `python examples/quickstart.py` where `np6[sandbox]` is installed.
"""

import textwrap
import warnings
from uuid import UUID

import np6
from np6_api.models import IdReceiver, RenderContext, RenderLink, RenderLinksRequest, RenderLinksSuccess, Stamp
from np6_sandbox import Sandbox


def tell(text: str) -> None:
    print(
        textwrap.fill(text, width=88, subsequent_indent="   ", break_on_hyphens=False, break_long_words=False),
        end="\n\n",
    )


def on_event(event: np6.CallEvent) -> None:
    """np6 tells what it does between a call and its result; log it, count it, or leave the hook out."""
    if event.kind == "retry":
        tell(f"   np6: attempt {event.attempt} got status {event.status_code}, the next follows in {event.wait:.1f} s.")


# A program for the real NP6 has no sandbox: it sets NP6_API_KEY in its environment and calls np6.Client().
with Sandbox() as sandbox, np6.Client(sandbox.key, base_url=sandbox.url, on_event=on_event) as client:
    target = sandbox.add_target("ada@example.com")
    action = sandbox.add_action(
        name="Welcome",
        content={"subject": "Hello", "html": '<a href="https://example.com/offer">Our offer</a>'},
    )
    tell(f"A sandbox serves on {sandbox.url}. It holds the action {action} and the target {target}.")

    # 1. A typed call. The request is the sample of NP6's reference, with a receiver that exists.
    body = RenderLinksRequest(
        receiver=IdReceiver(value=target),
        context=RenderContext(id="string", display=0, render=0, recipient="string"),
        stamp=Stamp(
            time=0,
            id=UUID("497f6eca-6276-4993-bfeb-53cbbbba6f08"),
            thread=UUID("4e557e2e-a322-4083-8cda-d0357ed0cb0c"),
            set_=UUID("6218c222-bd9f-4d43-9cbb-d1adfe7e63bd"),
        ),
        links=[RenderLink(type_="string")],
    )
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always", DeprecationWarning)
        result = client.actions.render_links(action, body=body)
    assert isinstance(result, RenderLinksSuccess)
    tell(f"1. Rendering links gave a {type(result).__name__} with {result.links}.")

    # 2. What the reference marks as deprecated is so in Python: your editor strikes it through, and Python warns once.
    [warning] = caught
    tell(f"2. Python warned at line {warning.lineno} of this file: {warning.message}.")

    # From here on we know.
    warnings.simplefilter("ignore", DeprecationWarning)

    # 3. The server asks for patience, np6 waits as long as it was told, and the call succeeds.
    tell("3. Now the sandbox answers 429, which says: nothing was done, come back in a second.")
    sandbox.faults.add("actions_render_links", times=1, status=429, headers={"Retry-After": "1"})
    result = client.actions.render_links(action, body=body)
    tell(f"   The same call gave {type(result).__name__}; your code did not notice.")

    # 4. An answer of a kind that the description does not know yet is kept whole.
    sandbox.faults.add(
        "actions_render_links", times=1, status=200,
        headers={"Content-Type": "application/json"}, body='{"type": "queued", "ticket": {"number": 7}}',
    )  # fmt: skip
    result = client.actions.render_links(action, body=body)
    assert isinstance(result, np6.UnknownVariant)
    tell(f"4. A result of the unknown type {result['type']!r} arrived as {type(result).__name__}: {result.to_dict()}.")

    # 5. Every failure is an exception that says what happened.
    try:
        client.actions.render_links("no-such-action", body=body)
    except np6.NotFoundError as error:
        tell(f"5. An action that does not exist raised {type(error).__name__}: {error}")
        tell(f"   It carries the request id {error.request_id} for NP6's support.")
