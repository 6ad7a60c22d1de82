"""Single contacts: looked up, and added to a segment."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

import attrs
from np6 import AsyncClient, Client, ConfigurationError, NotFoundError
from np6_api.models import Target
from np6_api.types import Unset

from np6_jobs import _flow
from np6_jobs._flow import Blocking, Steps, Suspending
from np6_jobs.contacts._schema import read_fields, require_email, unicity_field
from np6_jobs.contacts._segments import find_segment, join
from np6_jobs.contacts._wire import find_call, get_call, identifier_of, look_up
from np6_jobs.errors import SegmentError


@attrs.frozen(kw_only=True)
class Contact:
    """A contact as NP6 has it.

    Attributes:
        id: Identifier of the contact, called target in NP6's operations.
        values: Its values by the names of the fields; None for a field without a value. Fields that the account does
            not list have their identifier as name.
        created: When it was created; None if NP6 does not return it.
        updated: When it was last changed.
        target: The response as it came.
    """

    id: str
    values: Mapping[str, Any]
    created: datetime | None
    updated: datetime | None
    target: Target = attrs.field(repr=False)


def find(client: Client, *, email: str | None = None, unicity: str | None = None) -> Contact | None:
    """Look up a contact, and return it with its values by name; None if there is none. Makes two or three calls.

    Args:
        client: The client to ask with.
        email: Its e-mail address, in an account whose contacts are identified by it.
        unicity: The value that identifies it, in any account. Give one of the two.

    Raises:
        ConfigurationError: Both are given, or none.
        ColumnError: The contacts of this account are identified by something else than a single e-mail address.
        ContactMismatchError: NP6 returned another contact.
        CallError: A request failed.

    Example:
        contact = find(client, email="alice@example.com")
        print(contact.values["Lastname"] if contact else "unknown")
    """
    return _flow.run(_find(Blocking(client), email, unicity))


async def afind(client: AsyncClient, *, email: str | None = None, unicity: str | None = None) -> Contact | None:
    """Look up a contact; see `find`."""
    return await _find(Suspending(client), email, unicity)


def ensure_in_segment(client: Client, target: str | Contact, segment: str | int, *, create: bool = False) -> bool:
    """Add a contact to a static segment; return whether it was not in it before. Repeating it does no harm.

    Args:
        client: The client to call with.
        target: The contact, or its identifier, or the value that identifies it.
        segment: Name or identifier of the segment. With a name, the segments are listed first.
        create: Whether to create the segment if there is none of that name.

    Raises:
        SegmentError: There is no such segment, or it is dynamic.
        NotFoundError: There is no such contact.
        CallError: A request failed.

    Example:
        ensure_in_segment(client, "000R4M0T", "Customers")
    """
    return _flow.run(_ensure_in_segment(Blocking(client), target, segment, create=create))


async def aensure_in_segment(
    client: AsyncClient, target: str | Contact, segment: str | int, *, create: bool = False
) -> bool:
    """Add a contact to a static segment; see `ensure_in_segment`."""
    return await _ensure_in_segment(Suspending(client), target, segment, create=create)


async def _find(steps: Steps, email: str | None, unicity: str | None) -> Contact | None:
    if (email is None) == (unicity is None):
        raise ConfigurationError("find takes email= or unicity=, and not both.")
    fields = await read_fields(steps)
    identifying = unicity_field(fields)
    if email is not None:
        require_email(identifying)
    key = str(email if unicity is None else unicity).strip()
    if not key:
        raise ConfigurationError("The value that identifies a contact must not be empty.")
    target = await look_up(steps, key, identifying)
    if target is None:
        return None
    names = {str(field.id): field.name for field in fields}
    values = {} if isinstance(target.fields, Unset) else target.fields
    return Contact(
        id=identifier_of(target),
        values={names.get(field, field): value for field, value in values.items()},
        created=target.creation_date or None,
        updated=target.last_update_date or None,
        target=target,
    )


async def _ensure_in_segment(steps: Steps, target: str | Contact, segment: str | int, *, create: bool) -> bool:
    identifier = target.id if isinstance(target, Contact) else target
    segment_id = await find_segment(steps, segment, creating=create)
    if segment_id is None:
        raise SegmentError(f"There is no segment {segment!r}.")
    if await join(steps, segment_id, [identifier]):
        return True
    # NP6 returns how many were added: none, too, if there is no such contact.
    try:
        await steps.call(get_call(identifier))
    except NotFoundError:
        await steps.call(find_call(identifier))
    return False
