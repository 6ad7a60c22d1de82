"""How a contact is looked up and written: the one place that decides which of NP6's documented forms is used.

Evidence, by the rows of the reference (docs/decisions.md has the reasons in full):

- Look-up: `GET /targets?unicity=`, in full in 8.1.0 (D4). 404 for an unknown one is of the older documentation (S6).
- Creation: `POST /targets` keyed by field *name*, seen on the live API in 2026 (D13), which answers 409 to a unicity
  that exists. The older documentation has ids there. No contact is created twice, whatever is lost on the way.
- Update: `PUT /targets/{id}` keyed by field *id*. 8.1.0 prints its name and path; method and body are of the older
  documentation (D2), and of NP6's own modules for PrestaShop and Magento (U1, U2).
- Not used: `PUT /targets`, with or without `?unicity=` (D5). 8.1.0 prints no such query, so a server that ignored it
  would write to whichever contact the body names; and it does not return whether it created or updated.

Whether an update keeps the values that it does not name is not documented. NP6's PrestaShop module sends two or three
fields after an order (U1), which only makes sense if it does. So an update names what changes, and nothing else, until
a response shows that other values are gone: then they are written back, and all further updates name every value.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from np6 import NotFoundError
from np6_api.api.targets import create, find, get, update
from np6_api.models import Target
from np6_api.types import Call, Unset

from np6_jobs._flow import Steps
from np6_jobs.contacts._values import ContactField, JsonValue
from np6_jobs.errors import ContactMismatchError


async def look_up(steps: Steps, key: str, unicity: ContactField) -> Target | None:
    """Return the contact that a value identifies; None if there is none.

    Raises:
        ContactMismatchError: NP6 returned another one, or one without identifier.
    """
    try:
        target = await steps.call(find_call(key))
    except NotFoundError:
        return None
    theirs = value_in(target, unicity)
    if theirs is None or str(theirs).casefold() != key.casefold():
        raise ContactMismatchError(
            f"NP6 was asked for the contact with {unicity.name} {key!r}, and returned another one, or one without that "
            "value. Nothing was written."
        )
    identifier_of(target)
    return target


def identifier_of(target: Target) -> str:
    """Return the identifier of a contact.

    Raises:
        ContactMismatchError: NP6 returned none.
    """
    if isinstance(target.id, Unset):
        raise ContactMismatchError("NP6 returned a contact without an identifier. Nothing was written.")
    return target.id


def find_call(unicity: str) -> Call[Target]:
    """Prepare the look-up of a contact by its unicity; 404 if there is none."""
    return find.call(unicity=[unicity])


def get_call(target_id: str) -> Call[Target]:
    """Prepare the look-up of a contact by its identifier."""
    return get.call(target_id)


def create_call(values: Mapping[ContactField, JsonValue]) -> Call[Target]:
    """Prepare the creation of a contact; 409 if one with its unicity exists. Fields without a value are left out."""
    return create.call(body={field.name: value for field, value in values.items() if value is not None and value != []})


def update_call(target_id: str, values: Mapping[int, Any]) -> Call[Target]:
    """Prepare the update of a contact.

    Args:
        target_id: Identifier of the contact.
        values: What is written, by the identifiers of the fields.
    """
    return update.call(target_id, body={str(field): value for field, value in values.items()})


def value_in(target: Target, field: ContactField) -> Any:
    """Return the value of a field as NP6 returned it; None if there is none."""
    return None if isinstance(target.fields, Unset) else target.fields.get(str(field.id))


def values_in(target: Target) -> dict[int, Any]:
    """Return the values of a contact that are not empty, by the identifiers of the fields."""
    if isinstance(target.fields, Unset):
        return {}
    return {
        int(field): value
        for field, value in target.fields.items()
        if field.isdecimal() and value is not None and value not in ("", [])
    }
