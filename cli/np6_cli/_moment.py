"""Moments that the user types: with a time zone where one is to happen, in shorter forms where one bounds a period."""

from __future__ import annotations

import datetime
import difflib
import re
import zoneinfo

from np6_jobs import events

from np6_cli._exit import CommandError, ExitCode

_EXAMPLES = "'2026-12-01 09:00 Europe/Paris' or 2026-12-01T09:00+01:00"

_DAYS = {"yesterday": -1, "today": 0, "tomorrow": 1}
_MONTH = re.compile(r"(\d{4})-(\d{2})", re.ASCII)


def moment(option: str, text: str) -> datetime.datetime:
    """Read the start or the end of a period. Without a time zone it is in UTC.

    Args:
        option: The option that it is for.
        text: What the user typed: a moment that `moment_in_zone` reads; the same without a time zone; a date or a
            month, for its first moment; `now`, `yesterday`, `today` or `tomorrow`; or a period before the present,
            e.g. `-7d`.

    Raises:
        CommandError: It is no moment.
    """
    now = datetime.datetime.now(datetime.UTC)
    if text == "now":
        return now
    if text in _DAYS:
        return now.replace(hour=0, minute=0, second=0, microsecond=0) + datetime.timedelta(days=_DAYS[text])
    try:
        if text.startswith("-"):
            return now - events.duration(text[1:])
        month = _MONTH.fullmatch(text)
        found = datetime.datetime(int(month[1]), int(month[2]), 1) if month else _parsed(text)
        if found is None and " " in text:
            found = moment_in_zone(option, text)
        if found is not None:
            return found.replace(tzinfo=datetime.UTC) if found.tzinfo is None else found.astimezone(datetime.UTC)
    except (ValueError, OverflowError):
        pass
    examples = "2026-10-01, 2026-10, 2026-10-01T08:00:00Z, -7d, today or now"
    raise _invalid(f"{option} {text} is not a moment; write e.g. {examples}.")


def moment_in_zone(option: str, text: str) -> datetime.datetime:
    """Read a date, a time and a time zone: the name of a zone, or an offset.

    Args:
        option: The option that it is for.
        text: What the user typed, e.g. "2026-12-01 09:00 Europe/Paris" or "2026-12-01T09:00:00Z".

    Raises:
        CommandError: It is no moment; or it has no time zone; or the clocks of the zone show that time twice, or never.
    """
    stamp, zone = text.strip(), ""
    moment = _parsed(stamp)
    if moment is None:
        stamp, _, zone = stamp.rpartition(" ")
        moment = _parsed(stamp.strip())
    if moment is None or (zone and moment.tzinfo is not None):
        raise _invalid(f"{option} {text} is no moment; write e.g. {_EXAMPLES}.")
    if ":" not in stamp:
        raise _invalid(f"{option} {text} has no time of day; write e.g. {_EXAMPLES}.")
    if moment.tzinfo is not None:
        return moment
    if not zone:
        raise _invalid(f"{option} {text} has no time zone; write e.g. '{text} Europe/Paris', or {text}+01:00.")
    return _in_zone(option, text, moment, _zone(option, zone))


def _parsed(text: str) -> datetime.datetime | None:
    try:
        return datetime.datetime.fromisoformat(text)
    except ValueError:
        return None


def _zone(option: str, name: str) -> zoneinfo.ZoneInfo:
    try:
        return zoneinfo.ZoneInfo(name)
    except (KeyError, ValueError, OSError):  # a path that is no zone has any of these
        known = zoneinfo.available_timezones()
    if not known:
        raise _invalid(f"{option}: this machine has no data on time zones. Write an offset, e.g. 2026-12-01T09:00Z.")
    close = difflib.get_close_matches(name, known, 1)
    hint = f" Did you mean {close[0]}?" if close else ""
    raise _invalid(f"{option}: there is no time zone {name}.{hint}")


def _in_zone(option: str, text: str, naive: datetime.datetime, zone: zoneinfo.ZoneInfo) -> datetime.datetime:
    first, second = (naive.replace(tzinfo=zone, fold=fold) for fold in (0, 1))
    before, after = first.utcoffset(), second.utcoffset()
    if before is None or after is None or before == after:
        return first
    if before > after:
        raise _invalid(
            f"{option} {text} is twice, since the clocks go back then. Write {first.isoformat()} for the first time, "
            f"{second.isoformat()} for the second."
        )
    later = first.astimezone(datetime.UTC).astimezone(zone)
    raise _invalid(
        f"{option} {text} does not exist, since the clocks go forward then. Write another time, e.g. "
        f"{later.isoformat()}."
    )


def _invalid(problem: str) -> CommandError:
    return CommandError(problem, ExitCode.USAGE)
