"""What came of an action, counted from its events.

NP6 8.1.0 has no operation for statistics that is documented. The counts come from these lists:

- sent: `action_events.list_activations`, cancelled: `action_events.list_cancellations`,
- bounced: `action_events.list_bounces`,
- clicked: `action_reactivities.list_hits_redirection`, opted out: `action_reactivities.list_hits_unsubscribe`,
- opened: `action_reactivities.list_all_hits_open`, of which those of other actions are left out: no list of the opens
  of one action is documented.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Any, Final

import attrs
from np6 import UNSET, AsyncClient, Client
from np6_api.api.action_events import list_activations, list_bounces, list_cancellations
from np6_api.api.action_reactivities import list_all_hits_open, list_hits_redirection, list_hits_unsubscribe
from np6_api.types import Unset

from np6_jobs._flow import Blocking, Steps, Suspending, run
from np6_jobs.events import Moment, milliseconds

#: Links that the text of a report shows.
_LINKS_SHOWN: Final = 20


@attrs.frozen
class ActionReport:
    """Counts of an action. The rates are shares of `sent`, from 0 to 1; None if nothing was sent.

    A message counts once in `opened`, `clicked` and `opted_out`, however often its recipient did that.

    Attributes:
        action: Identifier of the action.
        sent: Messages that were sent. Whether NP6 counts those of a test phase is not documented.
        cancelled: Messages that were called off, e.g. since the target is on the red list.
        opened: Messages that were opened.
        opens: How often they were opened. Whether NP6 counts robots here is not documented.
        clicked: Messages with a click on a link.
        clicks: How many clicks.
        links: Clicks by link: what NP6 returns on the link, as JSON. Its properties are not documented beside `type`.
        bounced: Messages that bounced.
        bounces: Bounces by verdict, "hard" or "soft"; "" if NP6 returns none.
        opted_out: Messages whose unsubscribe link was followed. Complaints, and replies that ask to stop, have no list
            by action that is documented, so they are not counted.
        first: When the first message was sent; None if none was.
        last: When the last message was sent.
    """

    action: str
    sent: int
    cancelled: int
    opened: int
    opens: int
    clicked: int
    clicks: int
    links: Mapping[str, int]
    bounced: int
    bounces: Mapping[str, int]
    opted_out: int
    first: datetime | None
    last: datetime | None

    @property
    def open_rate(self) -> float | None:
        """Share of the messages that were opened."""
        return self._share(self.opened)

    @property
    def click_rate(self) -> float | None:
        """Share of the messages with a click."""
        return self._share(self.clicked)

    @property
    def bounce_rate(self) -> float | None:
        """Share of the messages that bounced, whatever the verdict."""
        return self._share(self.bounced)

    @property
    def opt_out_rate(self) -> float | None:
        """Share of the messages whose unsubscribe link was followed."""
        return self._share(self.opted_out)

    def __str__(self) -> str:
        """Return the counts and rates as lines for a reader."""
        verdicts = ", ".join(f"{count:,} {verdict or 'unknown'}" for verdict, count in sorted(self.bounces.items()))
        links = list(self.links.items())
        further = len(links) - _LINKS_SHOWN
        rows = [
            ("sent", f"{self.sent:,}"),
            ("cancelled", f"{self.cancelled:,}"),
            ("opened", f"{self._share_text(self.opened)}, {self.opens:,} in all"),
            ("clicked", f"{self._share_text(self.clicked)}, {self.clicks:,} in all"),
            ("bounced", self._share_text(self.bounced) + (f", {verdicts}" if verdicts else "")),
            ("opted out", self._share_text(self.opted_out)),
            *(("clicks", f"{count:,} on {link}") for link, count in links[:_LINKS_SHOWN]),
            *([("", f"and on {further:,} more")] if further > 0 else ()),
        ]
        return "\n".join(f"{name:<10} {text}" for name, text in rows)

    def _share(self, count: int) -> float | None:
        return count / self.sent if self.sent else None

    def _share_text(self, count: int) -> str:
        share = self._share(count)
        return f"{count:,}" if share is None else f"{count:,} ({share:.1%})"


def report(client: Client, action: str, *, start: Moment | None = None, end: Moment | None = None) -> ActionReport:
    """Count what came of an action. Memory grows with the number of messages that got a reaction.

    With a period, what happened in it counts: reactions to messages that were sent before it are among them.

    Args:
        client: The client to read with.
        action: Identifier of the action.
        start: First moment of the period to count: a date-time with a time zone, or milliseconds since
            1970-01-01T00:00:00Z. None: the first message.
        end: Moment after the period; None: the present.

    Raises:
        ValueError: A date-time has no time zone.
        CallError: A request failed.

    Example:
        print(report(client, "000ABC"))
    """
    return run(_report(Blocking(client), action, start, end))


async def areport(
    client: AsyncClient, action: str, *, start: Moment | None = None, end: Moment | None = None
) -> ActionReport:
    """Count what came of an action; see `report`."""
    return await _report(Suspending(client), action, start, end)


async def _report(steps: Steps, action: str, start: Moment | None, end: Moment | None) -> ActionReport:
    since = UNSET if start is None else milliseconds(start)
    until = UNSET if end is None else milliseconds(end)
    sent, cancelled, bounced, opened, clicked, opted_out = (_Tally() for _ in range(6))
    await steps.each(list_activations.call(action, start=since, end=until), sent.add)
    await steps.each(list_cancellations.call(action, start=since, end=until), cancelled.add)
    await steps.each(list_bounces.call(action, start=since, end=until), bounced.add_by(_verdict))
    if isinstance(since, Unset) and sent.oldest is not None:
        since = sent.oldest  # nothing is opened before it is sent
    own: dict[str, Any] = {"reactivity_start": since, "reactivity_end": until}
    await steps.each(list_hits_redirection.call(action, **own), clicked.add_by(_link))
    await steps.each(list_hits_unsubscribe.call(action, **own), opted_out.add_by(_link))
    if not isinstance(since, Unset):  # else nothing was sent
        add_open = opened.add_by(_link)
        await steps.each(
            list_all_hits_open.call(**own),
            lambda event: add_open(event) if _part(event, "activation", "id") == action else None,
        )
    return ActionReport(
        action=action,
        sent=sent.events,
        cancelled=cancelled.events,
        opened=len(opened.messages),
        opens=opened.events,
        clicked=len(clicked.messages),
        clicks=clicked.events,
        links=dict(clicked.kinds.most_common()),
        bounced=len(bounced.messages),
        bounces=dict(bounced.kinds),
        opted_out=len(opted_out.messages),
        first=_moment(sent.first),
        last=_moment(sent.last),
    )


class _Tally:
    """Counts of one list of events.

    Attributes:
        events: How many events there are.
        kinds: How many there are of each kind.
        messages: The messages that they belong to.
        first: Timestamp of the first event.
        last: Timestamp of the last event.
        oldest: The first timestamp of an event or of its message.
    """

    def __init__(self) -> None:
        self.events = 0
        self.kinds: Counter[str] = Counter()
        self.messages: set[str] = set()
        self.first: int | None = None
        self.last: int | None = None
        self.oldest: int | None = None

    def add(self, event: Any) -> None:
        """Count an event, with its moment."""
        self.events += 1
        at, stamp = event.get("timestamp"), _part(event, "activation", "stamp", "time")
        if isinstance(at, int):
            self.first = at if self.first is None else min(self.first, at)
            self.last = at if self.last is None else max(self.last, at)
        moments = [moment for moment in (at, stamp, self.oldest) if isinstance(moment, int)]
        self.oldest = min(moments, default=None)

    def add_by(self, kind_of: Callable[[Any], str]) -> Callable[[Any], None]:
        """Return a function that counts an event, with its kind and its message."""

        def add(event: Any) -> None:
            self.events += 1
            self.kinds[kind_of(event)] += 1
            self.messages.add(_message(event))

        return add


def _verdict(event: Any) -> str:
    return str(_part(event, "bounce", "analysis", "verdict") or "")


def _link(event: Any) -> str:
    return json.dumps(_part(event, "link"), ensure_ascii=False, sort_keys=True)


def _message(event: Any) -> str:
    """Return what tells the message of an event from others: its stamp, else its receiver, else the event itself."""
    activation = _part(event, "activation")
    stamp, receiver = _part(event, "activation", "stamp", "id"), _part(event, "activation", "receiver")
    return json.dumps(stamp or receiver or activation or event.get("id"), sort_keys=True)


def _part(event: Any, *names: str) -> Any:
    """Return a part of what an event details; None if it is not there. Whatever the kind of its source, so as JSON."""
    value = event
    for name in ("source", "detail", *names):
        if not isinstance(value, dict):
            return None
        value = value.get(name)
    return value


def _moment(milliseconds: int | None) -> datetime | None:
    return None if milliseconds is None else datetime.fromtimestamp(milliseconds / 1000, UTC)
