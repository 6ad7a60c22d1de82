"""The two phases that take an action from a draft to production.

NP6 works on a phase after it has accepted the request for it, so the state of the action is what counts. It also is all
that a run needs to know of an earlier one: nothing is kept on this side.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from types import MappingProxyType
from typing import Final

import attrs
import np6
from np6 import AsyncClient, CallError, Client, ConfigurationError, ConflictError
from np6_api.api.actions import get, update, validate
from np6_api.models import (
    Action,
    ActionInformations,
    ActionState,
    MailCampaign,
    ScheduledScheduler,
    SmsCampaign,
    ValidationSettings,
)
from np6_api.types import UnknownVariant, Unset

from np6_jobs._flow import Blocking, Steps, Suspending, run
from np6_jobs._polling import OnProgress, Polling, number_of
from np6_jobs.errors import FailedTestPhaseError, PublishError, WaitTimeoutError
from np6_jobs.events import milliseconds

_DRAFTS: Final = (ActionState.EMPTY, ActionState.DRAFT)

#: What is known of the states; the words are those of the spec.
_MEANINGS: Final[Mapping[int, str]] = MappingProxyType(
    {
        ActionState.EMPTY: "draft, still empty",
        ActionState.DRAFT: "draft with content",
        ActionState.TESTING: "most likely the test phase is running",
        ActionState.TESTED: "tested, to be validated for production",
        ActionState.VALIDATED: "validated, can be sent",
    }
)

#: Seconds after the start of a test phase in which state 20 may still be that of before: NP6's sample looks that late.
_SETTLED: Final = 20.0
#: Seconds in which a request whose outcome is unknown may still take effect.
_AMBIGUOUS: Final = 60.0

_TEST, _PRODUCTION, _READING = "test phase", "production phase", "reading"


@attrs.frozen
class Publication:
    """What came of `publish`.

    Attributes:
        action: Identifier of the action.
        state: Its state, as NP6 numbers it.
        at: When NP6 sends it, if it is a campaign with a moment of its own; else None.
        started: The phases that this run has started: "test phase", "production phase". None of them if it had been
            published before.
    """

    action: str
    state: int
    at: datetime | None
    started: tuple[str, ...]


def meaning_of(state: int | None) -> str:
    """Return what is known of a state of an action, e.g. "state 20 (draft with content)"."""
    if state is None:
        return "no state"
    return f"state {state} ({_MEANINGS.get(state, 'which the reference of NP6 does not explain')})"


def wait_for_state(
    client: Client,
    action: str,
    states: Collection[int],
    *,
    timeout: float = 3600,
    on_progress: OnProgress | None = None,
) -> int:
    """Wait until an action is in one of some states.

    Args:
        client: The client to ask with. Its option `stop` ends the wait.
        action: Identifier of the action.
        states: States that end the wait: `ActionState`, or numbers, e.g. `{50}`.
        timeout: Seconds until it gives up. A request that has begun is finished; 0 asks once.
        on_progress: Is called with a `Progress` before each wait.

    Returns:
        The state.

    Raises:
        WaitTimeoutError: The action is in none of them in time; has the last state.
        CallError: The action cannot be read, or the client was stopped. Outages are waited out, up to the timeout.

    Example:
        wait_for_state(client, "000ABC", {ActionState.VALIDATED}, timeout=600)
    """
    return run(_wait_for_state(_polling(Blocking(client), action, timeout, on_progress), action, states))


async def await_for_state(
    client: AsyncClient,
    action: str,
    states: Collection[int],
    *,
    timeout: float = 3600,  # noqa: ASYNC109 - the same as that of the synchronous twin
    on_progress: OnProgress | None = None,
) -> int:
    """Wait until an action is in one of some states; see `wait_for_state`."""
    return await _wait_for_state(_polling(Suspending(client), action, timeout, on_progress), action, states)


def publish(
    client: Client,
    action: str,
    *,
    test_segments: Sequence[int] = (),
    at: datetime | None = None,
    timeout: float = 3600,
    on_progress: OnProgress | None = None,
) -> Publication:
    """Take an action through the test phase and the production phase, from whichever state it is in.

    A draft is tested, a tested action is validated, a validated one is left alone. So after an interruption the same
    call goes on, and starts no phase that the state of the action shows as started. A campaign is sent by its
    production phase, at the moment of its scheduler; a message can be sent to recipients then.

    Args:
        client: The client to call with. Its option `stop` ends a wait, and no phase is started after it.
        action: Identifier of the action.
        test_segments: Identifiers of the test segments that get the test.
        at: When a campaign is sent, with a time zone; None to leave its scheduler as it is. Only a draft is changed.
        timeout: Seconds for all waits together. With 0 nothing is waited for: what can be started at once is started.
        on_progress: Is called with a `Progress` before each wait.

    Returns:
        The state that it is in, and the phases that this run has started.

    Raises:
        FailedTestPhaseError: NP6 has taken the action back to a draft.
        PublishError: A phase was refused, or its outcome is unknown (`maybe_processed`), or the action is in a state
            from which it cannot be published, or has another moment than `at`.
        WaitTimeoutError: The timeout has passed. Publish again to go on.
        CallError: A request failed, or the client was stopped.
        ConfigurationError: `at` has passed, or the action has no scheduler. Nothing was changed.
        ValueError: `at` has no time zone. Nothing was sent.

    Example:
        publish(client, "000ABC", test_segments=[41], at=datetime(2026, 12, 1, 9, tzinfo=ZoneInfo("Europe/Paris")))
    """
    return run(_Publishing(_polling(Blocking(client), action, timeout, on_progress), action, test_segments, at).flow())


async def apublish(
    client: AsyncClient,
    action: str,
    *,
    test_segments: Sequence[int] = (),
    at: datetime | None = None,
    timeout: float = 3600,  # noqa: ASYNC109 - the same as that of the synchronous twin
    on_progress: OnProgress | None = None,
) -> Publication:
    """Take an action through both phases, from whichever state it is in; see `publish`."""
    polling = _polling(Suspending(client), action, timeout, on_progress)
    return await _Publishing(polling, action, test_segments, at).flow()


def _polling(steps: Steps, action: str, seconds: float, on_progress: OnProgress | None) -> Polling:
    return Polling(steps, f"action {action}", seconds, on_progress)


async def _wait_for_state(polling: Polling, action: str, states: Collection[int]) -> int:
    wanted = frozenset(map(int, states))
    if not wanted:
        raise ConfigurationError("states is empty, so the wait could not end.")
    await polling.until(get.call(action), _state_of, wanted.__contains__, "waiting")
    assert polling.state is not None  # None is not among them
    return polling.state


class _Publishing:
    """One run of `publish`, without I/O of its own."""

    def __init__(self, polling: Polling, action: str, test_segments: Sequence[int], at: datetime | None) -> None:
        if at is not None:
            milliseconds(at)  # raises if it has no time zone
        self._action = action
        self._settings = ValidationSettings(fortest=True)
        if test_segments:
            self._settings.test_segments = list(test_segments)
        self._at = at
        self._polling = polling
        self._get = get.call(action)
        self._started: list[str] = []

    async def flow(self) -> Publication:
        """Publish the action."""
        document = await self._polling.request(self._get, _READING)
        if _state_of(document) in _DRAFTS:
            document = await self._schedule(document)
        if _state_of(document) == ActionState.EMPTY:
            raise self._error(
                f"is in {meaning_of(ActionState.EMPTY)}. Give it content before you publish it.", ActionState.EMPTY
            )
        if _state_of(document) == ActionState.DRAFT:
            await self._start(_TEST, self._settings)
            document = await self._wait_for_test(running=False)
        elif _state_of(document) == ActionState.TESTING:
            document = await self._wait_for_test(running=True)
        if _state_of(document) == ActionState.TESTED:
            self._check_moment(document)
            await self._start(_PRODUCTION, ValidationSettings(fortest=False))
            document = await self._wait_for(_PRODUCTION, lambda state: state in (*_DRAFTS, ActionState.VALIDATED))
        if _state_of(document) != ActionState.VALIDATED:
            raise self._error(f"is in {meaning_of(_state_of(document))}. Look at it in NP6.", _state_of(document))
        at = _moment_of(document)
        if self._at is not None and not _is_same(at, self._at):
            raise self._error(
                f"is published, but {_moment_text(at)}, not for {self._at.isoformat()}.", ActionState.VALIDATED
            )
        return Publication(self._action, int(ActionState.VALIDATED), at, tuple(self._started))

    async def _schedule(self, document: Action) -> Action:
        """Give a draft the moment that it is to be sent at, and return it."""
        if self._at is None:
            return document
        if not isinstance(document, MailCampaign | SmsCampaign):
            kind = document.data.get("type") if isinstance(document, UnknownVariant) else document.type_
            raise ConfigurationError(f"at= is for campaigns; action {self._action} is of the type {kind}.")
        self._check_future()
        if _is_same(_moment_of(document), self._at):
            return document
        old = document.scheduler
        if isinstance(old, UnknownVariant):
            raise ConfigurationError(
                f"The scheduler of action {self._action} is of an unknown type: {old.data!r:.200}."
            )
        scheduler = ScheduledScheduler(start_date=self._at.astimezone(UTC))
        if not isinstance(old, Unset):
            scheduler.end_date, scheduler.segments, scheduler.speed = old.end_date, old.segments, old.speed
            scheduler.additional_properties = dict(old.additional_properties)
        document.scheduler = scheduler
        return await self._polling.request(update.call(self._action, body=document), "scheduling")

    def _check_moment(self, document: Action) -> None:
        """Check, before the production phase, that the action is going to be sent when it should be."""
        if self._at is None:
            return
        if not _is_same(_moment_of(document), self._at):
            raise self._error(
                f"is tested, but {_moment_text(_moment_of(document))}, not for {self._at.isoformat()}. "
                "The moment of a draft only is changed. The production phase was not started.",
                ActionState.TESTED,
            )
        self._check_future()

    def _check_future(self) -> None:
        now = datetime.fromtimestamp(np6.clock().time(), UTC)
        if self._at is not None and self._at <= now:
            raise ConfigurationError(f"The moment at= has passed ({self._at.isoformat()}): nothing was started.")

    async def _start(self, phase: str, settings: ValidationSettings) -> None:
        """Request a phase, once. If the response does not tell whether NP6 has started it, the state does."""
        try:
            await self._polling.request(validate.call(self._action, body=settings), phase)
        except CallError as error:
            if not (error.maybe_processed or isinstance(error, ConflictError)):
                raise
            await self._find_out(phase, error)
            if not error.maybe_processed:
                return  # NP6 had started it before
        self._polling.changed = True
        self._started.append(phase)

    async def _find_out(self, phase: str, error: CallError) -> None:
        """Return if the state shows that NP6 has started a phase.

        Raises:
            PublishError: It does not show that.
        """
        before = _DRAFTS if phase == _TEST else (*_DRAFTS, ActionState.TESTED)
        self._polling.changed |= error.maybe_processed
        until = self._polling.elapsed + (_AMBIGUOUS if error.maybe_processed else 0.0)
        state = self._polling.state
        try:
            document = await self._polling.until(
                self._get, _state_of, lambda state: state not in before or self._polling.elapsed >= until, phase
            )
            state = _state_of(document)
            if state not in before:
                return
        except (CallError, WaitTimeoutError):
            if not error.maybe_processed:
                raise
        if error.maybe_processed:
            raise self._error(
                f"is in {meaning_of(state)}. No response came to the request for its {phase}, so NP6 may yet start it; "
                "the state cannot tell. It was not requested again. Look at the action in NP6 before you publish it "
                "again.",
                state,
                maybe_processed=True,
            ) from error
        raise self._error(
            f"is in {meaning_of(state)}, and NP6 has refused its {phase} with status 409, which it does not explain. "
            "The user of the key may lack the right to validate.",
            state,
        ) from error

    async def _wait_for_test(self, *, running: bool) -> Action:
        """Wait for the end of the test phase.

        Args:
            running: Whether NP6 was seen at it. If so, state 20 is a failure; else it may be the state of before.

        Raises:
            FailedTestPhaseError: The action is a draft again.
        """
        began = self._polling.elapsed

        def ended(state: int | None) -> bool:
            nonlocal running
            running = running or state == ActionState.TESTING
            if state in _DRAFTS:
                return running or self._polling.elapsed - began >= _SETTLED
            return state in (ActionState.TESTED, ActionState.VALIDATED)

        document = await self._wait_for(_TEST, ended)
        if _state_of(document) in _DRAFTS:
            raise self._failed_test(document)
        return document

    async def _wait_for(self, phase: str, ended: Callable[[int | None], bool]) -> Action:
        return await self._polling.until(self._get, _state_of, ended, phase)

    def _failed_test(self, document: Action) -> FailedTestPhaseError:
        state = _state_of(document)
        error = FailedTestPhaseError(
            f"Action {self._action}: the test phase has failed, and NP6 does not return a reason. The action is in "
            f"{meaning_of(state)} again. Look at it in NP6, correct it, and publish it again."
        )
        error.action, error.state, error.maybe_processed = self._action, state, self._polling.changed
        return error

    def _error(self, problem: str, state: int | None, *, maybe_processed: bool = False) -> PublishError:
        error = PublishError(f"Action {self._action} {problem}")
        error.action, error.maybe_processed = self._action, maybe_processed
        error.state = None if state is None else int(state)
        return error


def _state_of(document: Action) -> int | None:
    informations = document.data.get("informations") if isinstance(document, UnknownVariant) else document.informations
    if isinstance(informations, ActionInformations):
        return number_of(informations.state)
    return number_of(informations.get("state")) if isinstance(informations, dict) else None


def _moment_of(document: Action) -> datetime | None:
    """Return when a campaign is sent; None if it has no moment of its own."""
    scheduler = getattr(document, "scheduler", None)
    moment = scheduler.start_date if isinstance(scheduler, ScheduledScheduler) else None
    if not isinstance(moment, datetime):
        return None
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment


def _moment_text(moment: datetime | None) -> str:
    return "has no moment" if moment is None else f"for {moment.isoformat()}"


def _is_same(one: datetime | None, other: datetime) -> bool:
    """Return whether two moments are the same second; NP6 may not keep its parts."""
    return one is not None and abs(one - other) < timedelta(seconds=1)
