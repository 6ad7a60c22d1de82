"""Publishing: both phases once, from whichever state the action is in, whatever interrupts it."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import anyio
import attrs
import httpx
import np6
import pytest
from np6.testing import no_waits
from np6_api.models import ActionState
from np6_jobs import FailedTestPhaseError, PublishError, WaitTimeoutError, publishing
from np6_sandbox import Limit, Sandbox

TWICE = np6.RetryPolicy(max_attempts=2)
TWINS = {"publish": "apublish", "wait_for_state": "await_for_state", "report": "areport"}


@dataclass
class Newsletter:
    """A sandbox with a campaign to three readers, and a test segment of two."""

    sandbox: Sandbox
    action: str
    testers: int

    @property
    def state(self) -> int:
        """State of the campaign."""
        return int(self.document["informations"]["state"])

    @property
    def document(self) -> dict[str, Any]:
        """The campaign as the sandbox has it."""
        [found] = [each for each in self.sandbox.documents("actions") if each["id"] == self.action]
        return dict(found)

    def sent(self, occasion: str) -> Counter[str]:
        """How many messages each address got."""
        return Counter(message.recipient for message in self.sandbox.ledger.select(occasion=occasion))

    def phases(self) -> list[int | None]:
        """Statuses of the requests for a phase."""
        return [request.status for request in self.sandbox.requests.of("actions_validate")]

    def follow(self, progress: publishing.Progress) -> None:
        """Let the sandbox's time pass while the client waits."""
        self.sandbox.clock.advance(progress.wait)


def newsletter_in(sandbox: Sandbox, *, state: int = 20, **document: Any) -> Newsletter:
    targets = sandbox.seed({"targets": [{"Email": f"reader{number}@example.com"} for number in range(5)]})["targets"]
    ids = [target["id"] for target in targets]
    segments = sandbox.seed(
        {
            "segments": [
                {"name": "Testers", "type": "static", "isTest": True, "targets": ids[3:]},
                {"name": "Readers", "type": "static", "targets": ids[:3]},
            ]
        }
    )["segments"]
    scheduler = {"type": "asap", "segments": {"selected": [segments[1]["id"]]}, "speed": 0}
    campaign = {"type": "mailCampaign", "name": "Spring", "scheduler": scheduler, **document}
    return Newsletter(sandbox, sandbox.add_action(state=state, **campaign), segments[0]["id"])


@pytest.fixture
def newsletter(np6_sandbox: Sandbox) -> Newsletter:
    return newsletter_in(np6_sandbox)


Do = Callable[..., Any]


@pytest.fixture(params=["sync", "async"])
def do(request: pytest.FixtureRequest, np6_sandbox: Sandbox) -> Iterator[Do]:
    """Call a function of `publishing`, or its twin on an event loop, without real waits."""

    def call(
        name: str, *arguments: Any, stop: Any = None, hook: tuple[str, Callable[[], None]] | None = None, **named: Any
    ) -> Any:
        settings: dict[str, Any] = {"base_url": np6_sandbox.url, "retry": TWICE}
        if request.param == "sync":
            if hook is not None:
                settings["event_hooks"] = {hook[0]: [lambda _: hook[1]()]}
            with np6.Client(np6_sandbox.key, **settings) as client:
                return getattr(publishing, name)(client.with_options(stop=stop), *arguments, **named)

        async def later() -> Any:
            if hook is not None:
                interrupt = hook[1]

                async def asynchronous(_: object) -> None:
                    interrupt()

                settings["event_hooks"] = {hook[0]: [asynchronous]}
            async with np6.AsyncClient(np6_sandbox.key, **settings) as client:
                twin = getattr(publishing, TWINS[name])
                return await twin(client.with_options(stop=stop), *arguments, **named)

        return asyncio.run(later())

    with no_waits():
        yield call


@pytest.fixture
def slow(np6_sandbox_options: dict[str, Any]) -> None:
    """Let the test phase take a while."""
    np6_sandbox_options["test_phase_seconds"] = 90


@pytest.fixture
def failing(np6_sandbox_options: dict[str, Any]) -> None:
    """Let the test phase fail."""
    np6_sandbox_options["test_phase_ends_in"] = 20


@pytest.fixture
def limited(np6_sandbox_options: dict[str, Any]) -> None:
    """Let the server take two requests a second."""
    np6_sandbox_options["limit"] = Limit(2, 1)


@pytest.fixture
def np6_sandbox_options() -> dict[str, Any]:
    """What other fixtures change."""
    return {}


def test_a_draft_is_tested_and_published(do: Do, newsletter: Newsletter) -> None:
    done = do("publish", newsletter.action, test_segments=[newsletter.testers])

    assert done == publishing.Publication(newsletter.action, 50, None, ("test phase", "production phase"))
    assert newsletter.sent("test") == {"reader3@example.com": 1, "reader4@example.com": 1}
    assert newsletter.sent("campaign") == {f"reader{number}@example.com": 1 for number in range(3)}


@pytest.mark.usefixtures("slow")
def test_a_test_phase_that_takes_a_while_is_waited_for(do: Do, newsletter: Newsletter) -> None:
    seen: list[publishing.Progress] = []

    def follow(progress: publishing.Progress) -> None:
        seen.append(progress)
        newsletter.follow(progress)

    done = do("publish", newsletter.action, on_progress=follow)

    assert done.state == 50
    assert {(each.subject, each.step, each.state) for each in seen} == {("action 000ABC", "test phase", 30)}
    assert newsletter.phases() == [204, 204]
    waits = [each.wait for each in seen]
    assert waits[0] <= 1.0
    assert 10 <= max(waits) <= 20
    assert len(waits) < 25


@pytest.mark.usefixtures("slow", "failing")
def test_a_test_phase_that_fails_raises_and_starts_nothing_more(do: Do, newsletter: Newsletter) -> None:
    with pytest.raises(FailedTestPhaseError, match=r"test phase has failed.*state 20 \(draft with content\)") as caught:
        do("publish", newsletter.action, on_progress=newsletter.follow)

    assert (caught.value.action, caught.value.state) == (newsletter.action, 20)
    assert newsletter.phases() == [204]
    assert newsletter.sent("campaign") == {}


@pytest.mark.usefixtures("failing")
def test_state_20_is_a_failure_only_when_it_cannot_be_that_of_before(do: Do, newsletter: Newsletter) -> None:
    """NP6 may take a moment to leave state 20; its own sample looks after 20 seconds for the first time."""
    elapsed: list[float] = []
    with pytest.raises(FailedTestPhaseError):
        do("publish", newsletter.action, on_progress=lambda progress: elapsed.append(progress.elapsed))

    assert 1 < len(elapsed) < 40
    assert elapsed[-1] < 21


def test_a_validated_action_is_left_alone(do: Do, np6_sandbox: Sandbox) -> None:
    action = np6_sandbox.add_action()

    assert do("publish", action) == publishing.Publication(action, 50, None, ())
    assert len(np6_sandbox.requests) == 1


def test_a_tested_action_is_not_tested_again(do: Do, np6_sandbox: Sandbox) -> None:
    newsletter = newsletter_in(np6_sandbox, state=38)

    assert do("publish", newsletter.action, test_segments=[newsletter.testers]).started == ("production phase",)
    assert newsletter.sent("test") == {}


@pytest.mark.parametrize(
    ("state", "words"),
    [
        (10, r"state 10 \(draft, still empty\)\. Give it content"),
        (35, r"state 35 \(which the reference of NP6 does not explain\)"),
        (60, r"state 60 \(which the reference of NP6 does not explain\)"),
        (None, r"is in no state"),
    ],
)
def test_a_state_from_which_nothing_is_known_to_lead_on_is_reported(
    do: Do, np6_sandbox: Sandbox, state: int | None, words: str
) -> None:
    action = np6_sandbox.add_action()
    stored: dict[str, Any] = np6_sandbox._core.account.store["actions"].get(action) or {}
    stored["informations"]["state"] = state
    np6_sandbox._core.account.store["actions"].put(action, stored)

    with pytest.raises(PublishError, match=words) as caught:
        do("publish", action)
    assert (caught.value.state, caught.value.maybe_processed) == (state, False)
    assert len(np6_sandbox.requests) == 1


def test_the_meanings_of_states_are_those_of_the_spec() -> None:
    spec = " ".join((ActionState.__doc__ or "").split())
    explained = [state for state in range(101) if "does not explain" not in publishing.meaning_of(state)]

    assert explained == [10, 20, 30, 38, 50]
    for state in explained:
        assert publishing.meaning_of(state) == f"state {state} ({spec.split(f'{state}: ')[1].split('.')[0]})"


# Interruptions


class Killed(BaseException):
    """The process ends here."""


@pytest.mark.usefixtures("slow")
@pytest.mark.parametrize("when", ["request", "response"])
@pytest.mark.parametrize("number", range(1, 9))
def test_whatever_ends_a_run_the_next_one_starts_nothing_twice(
    do: Do, newsletter: Newsletter, number: int, when: str
) -> None:
    """Ended before the nth request is sent, or when its response is there. There are eight requests: read, schedule,
    test, three looks, validate, look.
    """
    count = 0

    def end() -> None:
        nonlocal count
        count += 1
        if count == number:
            raise Killed

    named: dict[str, Any] = {
        "test_segments": [newsletter.testers],
        "at": datetime.now(UTC).replace(microsecond=0) + timedelta(days=1),
        "on_progress": lambda _: newsletter.sandbox.clock.advance(45),
    }
    with pytest.raises(Killed):
        do("publish", newsletter.action, hook=(when, end), **named)
    assert count == number
    assert do("publish", newsletter.action, **named).state == 50

    newsletter.sandbox.clock.advance(2 * 86_400)
    assert newsletter.phases().count(204) == 2
    assert newsletter.sent("test") == {"reader3@example.com": 1, "reader4@example.com": 1}
    assert newsletter.sent("campaign") == {f"reader{number}@example.com": 1 for number in range(3)}


@pytest.mark.parametrize("phase", [1, 2])
def test_a_lost_response_is_cleared_up_by_the_state(do: Do, newsletter: Newsletter, phase: int) -> None:
    newsletter.sandbox.faults.add("actions_validate", calls=[phase], after=True, reset=True)
    done = do("publish", newsletter.action, test_segments=[newsletter.testers])

    assert done.started == ("test phase", "production phase")
    assert newsletter.sandbox.requests.of("actions_validate")[phase - 1].attempt == 1
    assert len(newsletter.phases()) == 2
    assert newsletter.sent("test").total() == 2
    assert newsletter.sent("campaign").total() == 3


@pytest.mark.parametrize(("phase", "state"), [(1, 20), (2, 38)])
@pytest.mark.parametrize("fault", [{"reset": True}, {"status": 502}, {"status": 408}])
def test_a_request_of_unknown_outcome_is_not_repeated(
    do: Do, newsletter: Newsletter, phase: int, state: int, fault: dict[str, Any]
) -> None:
    newsletter.sandbox.faults.add("actions_validate", calls=[phase], **fault)
    with pytest.raises(PublishError, match="NP6 may yet start it; the state cannot tell") as caught:
        do("publish", newsletter.action)

    assert (caught.value.maybe_processed, caught.value.state) == (True, state)
    assert isinstance(caught.value.__cause__, np6.CallError)
    assert len(newsletter.phases()) == phase
    assert newsletter.sent("campaign") == {}


def test_a_request_of_unknown_outcome_is_reported_even_if_the_state_cannot_be_read(
    do: Do, newsletter: Newsletter
) -> None:
    newsletter.sandbox.faults.add("actions_validate", calls=[2], after=True, reset=True)
    newsletter.sandbox.faults.add("actions_get", calls=range(3, 1000), status=503)
    with pytest.raises(PublishError, match="production phase, so NP6 may yet start it") as caught:
        do("publish", newsletter.action)

    assert caught.value.maybe_processed
    assert newsletter.sent("campaign").total() == 3


def test_a_409_that_the_state_does_not_explain_is_an_error(do: Do, newsletter: Newsletter) -> None:
    newsletter.sandbox.faults.add("actions_validate", calls=[2], status=409)
    with pytest.raises(PublishError, match="refused its production phase with status 409") as caught:
        do("publish", newsletter.action)

    assert (caught.value.maybe_processed, caught.value.state) == (False, 38)


def test_an_action_that_cannot_be_read_after_a_409_is_an_error(do: Do, newsletter: Newsletter) -> None:
    newsletter.sandbox.faults.add("actions_validate", calls=[1], status=409)
    newsletter.sandbox.faults.add("actions_get", calls=range(2, 100), status=401)
    with pytest.raises(np6.AuthenticationError):
        do("publish", newsletter.action)


def test_a_phase_that_somebody_else_has_started_is_not_an_error(do: Do, newsletter: Newsletter) -> None:
    newsletter.sandbox.faults.add("actions_validate", after=True, status=409)

    assert do("publish", newsletter.action) == publishing.Publication(newsletter.action, 50, None, ())
    assert len(newsletter.phases()) == 2


# Waiting


def test_the_wait_ends_with_the_timeout_and_the_last_state(do: Do, newsletter: Newsletter) -> None:
    began = np6.clock().monotonic()
    with pytest.raises(WaitTimeoutError, match=r"Action 000ABC, waiting: not finished .* last state was 20") as caught:
        do("wait_for_state", newsletter.action, {ActionState.VALIDATED}, timeout=300)

    assert 300 <= np6.clock().monotonic() - began < 330
    assert (caught.value.subject, caught.value.state) == ("action 000ABC", 20)
    assert not caught.value.maybe_processed
    assert 15 <= len(newsletter.sandbox.requests) <= 60


def test_a_wait_without_time_asks_once(do: Do, newsletter: Newsletter) -> None:
    with pytest.raises(WaitTimeoutError):
        do("wait_for_state", newsletter.action, {50}, timeout=0)

    assert len(newsletter.sandbox.requests) == 1
    assert do("wait_for_state", newsletter.action, [ActionState.DRAFT, 30], timeout=0) == 20


@pytest.mark.usefixtures("slow")
def test_publishing_without_time_starts_what_is_due(do: Do, newsletter: Newsletter) -> None:
    with pytest.raises(WaitTimeoutError) as caught:
        do("publish", newsletter.action, timeout=0)

    assert (caught.value.state, caught.value.maybe_processed) == (30, True)
    newsletter.sandbox.clock.advance(100)
    assert do("publish", newsletter.action, timeout=0).started == ("production phase",)


def test_an_outage_does_not_end_a_wait(do: Do, newsletter: Newsletter) -> None:
    newsletter.sandbox.faults.add("actions_get", calls=range(2, 9), reset=True)
    newsletter.sandbox.faults.add("actions_get", calls=range(9, 14), status=503)
    assert do("publish", newsletter.action).state == 50


def test_a_server_that_was_never_reached_is_not_waited_for(do: Do, newsletter: Newsletter) -> None:
    """Its address may be wrong."""
    newsletter.sandbox.faults.add("actions_get", reset=True)
    for name, arguments in (("publish", ()), ("wait_for_state", ({50},))):
        with pytest.raises(np6.ConnectionFailedError):
            do(name, newsletter.action, *arguments)

    assert len(newsletter.sandbox.requests) == 4


def test_a_refused_request_waits_as_long_as_the_server_asks(do: Do, newsletter: Newsletter) -> None:
    """Longer than a call waits by itself."""
    for operation in ("actions_get", "actions_validate"):
        newsletter.sandbox.faults.add(operation, calls=[1], status=429, headers={"Retry-After": "200"})
    waits: list[float] = []
    done = do("publish", newsletter.action, on_progress=lambda progress: waits.append(progress.wait))

    assert done.state == 50
    assert len([wait for wait in waits if wait == 200]) == 2
    assert newsletter.sent("campaign").total() == 3


def test_a_wait_that_the_server_asks_for_beyond_the_timeout_is_not_begun(do: Do, newsletter: Newsletter) -> None:
    newsletter.sandbox.faults.add("actions_get", status=429, headers={"Retry-After": "200"})
    with pytest.raises(WaitTimeoutError) as caught:
        do("publish", newsletter.action, timeout=100)

    assert isinstance(caught.value.__cause__, np6.RateLimitError)
    assert len(newsletter.sandbox.requests) == 1


@pytest.mark.usefixtures("slow", "limited")
def test_a_rate_limit_slows_a_publication_and_ends_none(do: Do, newsletter: Newsletter) -> None:
    assert do("publish", newsletter.action, on_progress=newsletter.follow).state == 50
    assert newsletter.sent("campaign").total() == 3


@pytest.mark.usefixtures("slow")
def test_stop_ends_a_wait(do: Do, newsletter: Newsletter) -> None:
    stopped = False

    def stop_soon(_: object) -> None:
        nonlocal stopped
        stopped = True

    with pytest.raises(np6.CallError) as caught:
        do("publish", newsletter.action, on_progress=stop_soon, stop=lambda: stopped)

    assert (caught.value.attempts, caught.value.maybe_processed) == (0, False)
    assert newsletter.phases() == [204]


def test_an_error_that_time_does_not_heal_ends_a_wait(do: Do, newsletter: Newsletter) -> None:
    with pytest.raises(np6.NotFoundError):
        do("wait_for_state", "000XYZ", {50})
    with pytest.raises(np6.NotFoundError):
        do("publish", newsletter.action, test_segments=[99])


@pytest.mark.parametrize("timeout", [-1, float("nan")])
def test_bad_arguments_are_refused_before_anything_is_sent(do: Do, newsletter: Newsletter, timeout: float) -> None:
    with pytest.raises(np6.ConfigurationError, match="timeout"):
        do("publish", newsletter.action, timeout=timeout)
    with pytest.raises(np6.ConfigurationError, match="states is empty"):
        do("wait_for_state", newsletter.action, set())
    with pytest.raises(np6.InputError, match="test_segments"):
        do("publish", newsletter.action, test_segments=["41"])
    assert [request.operation for request in newsletter.sandbox.requests] in ([], ["actions_get"])


def test_the_twins_run_on_trio(newsletter: Newsletter) -> None:
    async def later() -> publishing.Publication:
        async with np6.AsyncClient(newsletter.sandbox.key, base_url=newsletter.sandbox.url) as client:
            return await publishing.apublish(client, newsletter.action, on_progress=newsletter.follow)

    newsletter.sandbox.faults.add("actions_get", calls=range(2, 6), status=503)
    with no_waits():
        assert anyio.run(later, backend="trio").state == 50


# The moment

TOMORROW = datetime.now(UTC).replace(hour=9, minute=0, second=0, microsecond=0) + timedelta(days=1)


def test_a_campaign_is_sent_at_its_moment(do: Do, newsletter: Newsletter) -> None:
    at = TOMORROW.astimezone(timezone(timedelta(hours=2)))
    before = newsletter.document
    done = do("publish", newsletter.action, at=at)

    assert done.at == at
    scheduler = newsletter.document["scheduler"]
    assert scheduler["type"] == "scheduled"
    assert datetime.fromisoformat(scheduler["startDate"]) == at
    assert scheduler["segments"] == before["scheduler"]["segments"]
    assert newsletter.document["content"] == before["content"]
    assert newsletter.sent("campaign") == {}
    newsletter.sandbox.clock.advance(2 * 86_400)
    assert newsletter.sent("campaign").total() == 3


def test_a_campaign_that_has_the_moment_is_not_changed(do: Do, newsletter: Newsletter) -> None:
    assert do("publish", newsletter.action, at=TOMORROW).started
    assert do("publish", newsletter.action, at=TOMORROW).started == ()
    assert len(newsletter.sandbox.requests.of("actions_update")) == 1


@pytest.mark.parametrize("state", [38, 50])
def test_another_moment_than_that_of_a_tested_action_is_an_error(do: Do, np6_sandbox: Sandbox, state: int) -> None:
    newsletter = newsletter_in(np6_sandbox, state=state)
    with pytest.raises(PublishError, match="has no moment, not for"):
        do("publish", newsletter.action, at=TOMORROW)

    assert newsletter.state == state
    assert len(np6_sandbox.requests) == 1


def test_a_moment_that_has_passed_is_refused(do: Do, newsletter: Newsletter) -> None:
    with pytest.raises(np6.ConfigurationError, match=r"has passed .*: nothing was started"):
        do("publish", newsletter.action, at=datetime.now(UTC) - timedelta(minutes=1))

    assert newsletter.state == 20


@pytest.mark.usefixtures("slow")
def test_a_moment_that_passes_during_the_test_phase_starts_no_production(do: Do, newsletter: Newsletter) -> None:
    at = datetime.now(UTC) + timedelta(seconds=30)
    with pytest.raises(np6.ConfigurationError, match="has passed"):
        do("publish", newsletter.action, at=at, on_progress=newsletter.follow)

    assert newsletter.state == 38


def test_a_naive_moment_is_refused_before_anything_is_sent(do: Do, newsletter: Newsletter) -> None:
    with pytest.raises(ValueError, match="has no time zone; add one"):
        do("publish", newsletter.action, at=datetime(2099, 12, 1, 9))

    assert len(newsletter.sandbox.requests) == 0


def test_a_message_has_no_moment(do: Do, np6_sandbox: Sandbox) -> None:
    action = np6_sandbox.add_action(state=20, type="mailMessage")
    with pytest.raises(np6.ConfigurationError, match="at= is for campaigns; action 000ABC is of the type mailMessage"):
        do("publish", action, at=TOMORROW)

    assert do("publish", action).state == 50


@pytest.mark.parametrize(
    ("document", "words"),
    [
        ({"type": "faxCampaign"}, "at= is for campaigns; action 000ABC is of the type faxCampaign"),
        ({"type": "mailCampaign", "scheduler": {"type": "lunar"}}, "of an unknown type: {'type': 'lunar'}"),
    ],
)
def test_a_scheduler_of_which_nothing_is_known_is_left_alone(document: dict[str, Any], words: str) -> None:
    """But an action of an unknown type is published."""
    states, requests = iter([20, 20, 38, 50]), []

    def respond(request: httpx.Request) -> httpx.Response:
        requests.append(request.method)
        if request.method != "GET":
            return httpx.Response(204)
        return httpx.Response(200, json={**document, "informations": {"state": next(states)}})

    with no_waits(), np6.Client("key", transport=httpx.MockTransport(respond)) as client:
        with pytest.raises(np6.ConfigurationError, match=words):
            publishing.publish(client, "000ABC", at=TOMORROW)
        assert requests == ["GET"]
        assert publishing.publish(client, "000ABC").state == 50
    assert requests == ["GET", "GET", "POST", "GET", "POST", "GET"]


# The report


def test_a_report_counts_what_came_of_an_action(do: Do, newsletter: Newsletter) -> None:
    sandbox = newsletter.sandbox
    do("publish", newsletter.action, test_segments=[newsletter.testers])
    first, second, third = sandbox.ledger.select(occasion="campaign")
    for message, link in ((first, "open"), (first, "open"), (second, "open"), (first, "redirection")):
        sandbox.hit(message, link)
    sandbox.hit(second, "unsubscribe")
    sandbox.bounce(third, "soft")
    sandbox.bounce(third, "soft")
    other = sandbox.add_action(name="Another")
    do("publish", other)
    found = do("report", newsletter.action)

    assert (found.sent, found.cancelled) == (3, 0)
    assert (found.opened, found.opens, found.clicked, found.clicks) == (2, 3, 1, 1)
    assert (found.bounced, found.bounces, found.opted_out) == (1, {"soft": 2}, 1)
    assert found.links == {'{"type": "redirection"}': 1}
    assert (found.open_rate, found.click_rate) == (2 / 3, 1 / 3)
    assert (found.bounce_rate, found.opt_out_rate) == (1 / 3, 1 / 3)
    assert found.first <= found.last <= datetime.now(UTC) + timedelta(seconds=5)


def test_a_report_leaves_out_the_opens_of_other_actions(do: Do, newsletter: Newsletter) -> None:
    sandbox = newsletter.sandbox
    scheduler = newsletter.document["scheduler"]
    other = sandbox.add_action(state=20, type="mailCampaign", name="Autumn", scheduler=scheduler)
    for action in (newsletter.action, other):
        do("publish", action)
    for message in sandbox.ledger.select(action=other, occasion="campaign"):
        sandbox.hit(message, "open")

    assert do("report", newsletter.action).opens == 0
    assert do("report", other).opened == 3


def test_a_report_of_an_action_that_sent_nothing_has_no_rates(do: Do, newsletter: Newsletter) -> None:
    found = do("report", newsletter.action)

    assert (found.sent, found.open_rate, found.first) == (0, None, None)
    assert newsletter.sandbox.requests.of("action_reactivities_list_all_hits_open") == []


def test_a_report_counts_a_period(do: Do, newsletter: Newsletter) -> None:
    do("publish", newsletter.action)
    now = datetime.now(UTC)

    assert do("report", newsletter.action, start=now + timedelta(hours=1)).sent == 0
    assert do("report", newsletter.action, end=now + timedelta(hours=1)).sent == 3
    with pytest.raises(ValueError, match="has no time zone"):
        do("report", newsletter.action, start=datetime(2026, 1, 1))


def test_a_report_counts_what_the_spec_does_not_know() -> None:
    """A source, a verdict, a link and a receiver of which nothing is documented."""
    activation = {"id": "000ABC", "receiver": {"type": "carrier pigeon", "value": "7"}}

    def event(kind: str, **detail: Any) -> dict[str, Any]:
        source = {"type": "telegram", "detail": {"activation": activation, **detail}}
        return {"type": kind, "id": kind, "timestamp": 1_600_000_000_000, "source": source}

    lists = {
        "activations": [event("activation")],
        "bounces": [event("bounce", bounce={}), {"type": "bounce"}],
        "redirection": [event("hit", link={"type": "redirection", "name": "Shop"})] * 2,
        "open": [event("hit"), event("hit", activation={"id": "000XYZ"})],
    }

    def respond(request: httpx.Request) -> httpx.Response:
        return httpx.Response(200, json=lists.get(request.url.path.rpartition("/")[2], []))

    with np6.Client("key", transport=httpx.MockTransport(respond)) as client:
        found = publishing.report(client, "000ABC")

    assert (found.sent, found.bounces, found.opened, found.clicks, found.clicked) == (1, {"": 2}, 1, 2, 1)
    assert found.links == {'{"name": "Shop", "type": "redirection"}': 2}
    assert found.first == found.last == datetime(2020, 9, 13, 12, 26, 40, tzinfo=UTC)


def test_the_text_of_a_report_shows_the_links_with_most_clicks(newsletter: Newsletter) -> None:
    with np6.Client(newsletter.sandbox.key, base_url=newsletter.sandbox.url) as client:
        found = publishing.report(client, newsletter.action)
    many = attrs.evolve(found, links={f"link {number}": 1 for number in range(1_025)})

    assert str(found).splitlines()[0] == "sent       0"
    assert str(many).splitlines()[-2:] == ["clicks     1 on link 19", "           and on 1,005 more"]
