"""Static segments: found by their name, created if wanted, filled."""

from __future__ import annotations

from typing import Any

from np6 import ConfigurationError
from np6_api.api.segments import add_targets, create, list_
from np6_api.models import DynamicSegment, StaticSegment
from np6_api.types import Call, UnknownVariant, Unset

from np6_jobs._flow import Steps
from np6_jobs.contacts._values import did_you_mean
from np6_jobs.errors import SegmentError

#: Contacts in a request. The reference says so; the spec has it.
AT_ONCE = add_targets.OPERATION.max_items or 50


async def find_segment(steps: Steps, segment: str | int, *, creating: bool, dry_run: bool = False) -> int | None:
    """Return the identifier of a static segment; None if it would be created now.

    Args:
        steps: How to call.
        segment: Its name, or its identifier, which is returned as it is.
        creating: Whether to create it if there is none of that name.
        dry_run: Whether to create nothing.

    Raises:
        SegmentError: There is none of that name, or it is not static.
    """
    if isinstance(segment, int):
        return segment  # whether it exists shows when a contact is added
    if not segment.strip():
        raise ConfigurationError("The name of a segment must not be empty.")
    segments = await steps.call(list_.call())
    named = {
        each.name: each for each in segments if not isinstance(each, UnknownVariant) and isinstance(each.name, str)
    }
    found = named.get(segment)
    if isinstance(found, DynamicSegment):
        raise SegmentError(f"The segment {segment!r} is dynamic: NP6 selects its contacts, none can be added.")
    if found is not None:
        return _identifier(found)
    if any(isinstance(each, UnknownVariant) and each.data.get("name") == segment for each in segments):
        raise SegmentError(f"The segment {segment!r} is of a kind that is not documented. Nothing was written.")
    if not creating:
        raise SegmentError(f"There is no segment {segment!r}{did_you_mean(segment, named)}. Nothing was written.")
    if dry_run:
        return None
    call: Call[Any] = create.call(body=StaticSegment(name=segment))
    return _identifier(await steps.call(call))


def _identifier(segment: object) -> int:
    identifier = getattr(segment, "id", None)
    if isinstance(identifier, Unset) or not isinstance(identifier, int):
        raise SegmentError("NP6 returned a segment without an identifier, so no contact can be added to it.")
    return identifier


async def join(steps: Steps, segment: int, targets: list[str]) -> int:
    """Add contacts to a static segment, and return how many were not in it.

    Args:
        steps: How to call.
        segment: Identifier of the segment.
        targets: Identifiers of the contacts, at most AT_ONCE.
    """
    return await steps.call(add_targets.call(segment, body=targets))
