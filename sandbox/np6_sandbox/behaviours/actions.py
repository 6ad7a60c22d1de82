"""Actions: their documents, their states, and what a campaign does when its time comes."""

from __future__ import annotations

from np6_sandbox.behaviours.registry import Call, as_object, behaviour, moment
from np6_sandbox.refusal import Refusal
from np6_sandbox.state import contacts, sending
from np6_sandbox.state.account import Account
from np6_sandbox.state.clock import parse_moment
from np6_sandbox.state.contacts import Document
from np6_sandbox.state.sending import Cause

EMPTY, DRAFT, TESTING, TESTED, VALIDATED = 10, 20, 30, 38, 50
STATE_NAMES = {
    EMPTY: "created",
    DRAFT: "draft",
    TESTING: "test phase runs",
    TESTED: "tested, production validation pending",
    VALIDATED: "validated",
}
_FIRST_ACTION = int("000ABC", 36)
_START = "body $.scheduler.startDate"


def by_id(account: Account, action_id: str) -> Document:
    """Raises `Refusal` 404 when there is no such action."""
    action: Document | None = account.store["actions"].get(action_id)
    if action is None:
        raise Refusal.missing("action", action_id)
    return action


def state_of(action: Document) -> int:
    return int(action["informations"]["state"])


def require_state(action: Document, *allowed: int) -> None:
    """Raises `Refusal` 409, with the empty body that NP6 sends, unless the action is in one of the states."""
    state = state_of(action)
    if state not in allowed:
        wanted = " or ".join(map(str, allowed))
        raise Refusal.conflict(
            f"action {action['id']} is in state {state} ({STATE_NAMES.get(state, 'unknown')}), expected {wanted}"
        )


def set_state(account: Account, action: Document, state: int) -> None:
    action["informations"]["state"] = state
    account.store["actions"].put(action["id"], action)


def create(account: Account, document: Document) -> Document:
    """Stores a new action. The server sets its identifier, its date and its state."""
    _check_values(account, document)
    action_id = contacts.base36(account.store.next_number("actions", _FIRST_ACTION), 6)
    while action_id in account.store["actions"]:
        action_id = contacts.base36(account.store.next_number("actions", _FIRST_ACTION), 6)
    action = {**document, "id": action_id, "creationDate": account.clock.iso()}
    action["informations"] = {**(document.get("informations") or {}), "state": _draft_state(document)}
    account.store["actions"].put(action_id, action)
    return action


@behaviour("GET", "/actions")
def list_actions(call: Call) -> list[Document]:
    start, end = (moment(call.query.get(name), f"query {name}") for name in ("creation_start", "creation_end"))
    listed = []
    for action in call.account.store["actions"].values():
        created = parse_moment(action["creationDate"])
        if (start is None or created >= start) and (end is None or created < end):
            listed.append({key: value for key, value in action.items() if key not in ("content", "description")})
    return listed


@behaviour("POST", "/actions")
def create_action(call: Call) -> Document:
    return create(call.account, call.document)


@behaviour("GET", "/actions/{id}")
def get_action(call: Call) -> Document:
    return by_id(call.account, call.path["id"])


@behaviour("PUT", "/actions/{id}")
def update_action(call: Call) -> Document:
    action = by_id(call.account, call.path["id"])
    require_state(action, EMPTY, DRAFT)
    _check_values(call.account, call.document)
    updated = {**call.document, "id": action["id"], "creationDate": action["creationDate"]}
    updated["informations"] = {**(call.document.get("informations") or {}), "state": _draft_state(call.document)}
    call.account.store["actions"].put(action["id"], updated)
    return updated


@behaviour("DELETE", "/actions/{id}")
def delete_action(call: Call) -> None:
    action = by_id(call.account, call.path["id"])
    call.account.store["actions"].remove(action["id"])


@behaviour("POST", "/actions/{id}/duplication")
def duplicate_action(call: Call) -> Document:
    source = by_id(call.account, call.path["id"])
    copy = create(call.account, {**source, "name": _copy_name(call.account, str(source.get("name") or ""))})
    copy["informations"]["state"] = EMPTY
    if "folder" in call.query:
        copy["informations"]["folder"] = call.query["folder"]
    call.account.store["actions"].put(copy["id"], copy)
    return copy


@behaviour("POST", "/actions/{id}/validation")
def validate_action(call: Call) -> None:
    account, settings = call.account, call.document
    action = by_id(account, call.path["id"])
    if settings.get("fortest"):
        require_state(action, DRAFT)
        recipients = _test_recipients(account, action, settings)
        _send_tests(call, action, recipients)
        seconds = account.settings.test_phase_seconds
        set_state(account, action, TESTING if seconds else account.settings.test_phase_ends_in)
        if seconds:
            account.schedule(seconds, "test", action["id"])
    else:
        require_state(action, TESTED)
        set_state(account, action, VALIDATED)
        _start_campaign(account, action)


@behaviour("DELETE", "/actions/{id}/validation")
def unvalidate_action(call: Call) -> None:
    action = by_id(call.account, call.path["id"])
    require_state(action, TESTED, VALIDATED)
    set_state(call.account, action, DRAFT)


@behaviour("GET", "/actions/{id}/export/tracking/opens")
@behaviour("GET", "/actions/{id}/export/tracking/clicks")
def export_tracking(call: Call) -> None:
    by_id(call.account, call.path["id"])


def finish_test(account: Account, action_id: str) -> None:
    """Ends the test phase of an action that is still in it."""
    action = account.store["actions"].get(action_id)
    if action is not None and state_of(action) == TESTING:
        set_state(account, action, account.settings.test_phase_ends_in)


def run_campaign(account: Account, action_id: str) -> None:
    """Sends a campaign to the targets of its segments, if it is still validated."""
    action = account.store["actions"].get(action_id)
    if action is None or state_of(action) != VALIDATED:
        return
    members = account.store["members"]
    excluded = {target for segment in _segments(action, "excluded") for target in members.get(segment) or ()}
    sent_to: set[str] = set()
    for segment in _segments(action, "selected"):
        for target_id in members.get(segment) or ():
            target = account.store["targets"].get(target_id)
            if target is not None and target_id not in excluded and target_id not in sent_to:
                sent_to.add(target_id)
                sending.execute(account, action, target, {}, Cause("campaign"))
    action["monitor"] = {"lastSent": {"at": account.clock.iso()}}
    account.store["actions"].put(action_id, action)


def segments_of(action: Document) -> set[int]:
    """The segments that an action is linked to."""
    return {*_segments(action, "selected"), *_segments(action, "excluded")}


def _segments(action: Document, role: str) -> list[int]:
    """Segments that a scheduler names as `selected` or `excluded`. Only campaigns describe it; elsewhere it is free."""
    named = as_object(as_object(action.get("scheduler")).get("segments")).get(role)
    return [segment for segment in named if isinstance(segment, int)] if isinstance(named, list) else []


def _start_campaign(account: Account, action: Document) -> None:
    scheduler = action.get("scheduler")
    if not isinstance(scheduler, dict):
        return
    start = None if scheduler.get("type") == "asap" else moment(scheduler.get("startDate"), _START)
    if start is not None and start > account.clock.time():
        account.schedule(start - account.clock.time(), "campaign", action["id"])
    else:
        run_campaign(account, action["id"])


def _test_recipients(account: Account, action: Document, settings: Document) -> list[tuple[str, Document | None]]:
    """Addresses and targets of a test. `mediaForTest` replaces the addresses of the test segments."""
    override = settings.get("mediaForTest") or ""
    recipients: list[tuple[str, Document | None]] = []
    for segment_id in settings.get("testSegments") or ():
        segment = account.store["segments"].get(segment_id)
        if segment is None:
            raise Refusal.missing("segment", segment_id)
        if not segment.get("isTest"):
            raise Refusal.conflict(f"segment {segment_id} is not a test segment")
        for target_id in account.store["members"].get(segment_id) or ():
            target = account.store["targets"].get(target_id)
            if target is not None:
                recipients.append((override or sending.address_of(account, action, target), target))
    if override and not recipients:
        recipients.append((override, None))
    return [(address, target) for address, target in recipients if address]


def _send_tests(call: Call, action: Document, recipients: list[tuple[str, Document | None]]) -> None:
    account = call.account
    cause = Cause("test", call.request_id, call.attempt)
    for address, target in recipients:
        sending.deliver(account, action, address, {}, cause, target=target, stamp=sending.new_stamp(account))


def _draft_state(document: Document) -> int:
    content = as_object(document.get("content"))
    return DRAFT if any(content.get(part) for part in ("subject", "html", "text", "textContent")) else EMPTY


def _check_values(account: Account, document: Document) -> None:
    """What an action names has to exist, and a campaign has to start at a moment.

    0 is the placeholder of the reference's sample and stands for nothing.
    """
    field = as_object(document.get("settings")).get("field")
    if field and field not in account.store["fields"]:
        raise Refusal.missing("field", field)
    for segment in segments_of(document):
        if segment and segment not in account.store["segments"]:
            raise Refusal.missing("segment", segment)
    moment(as_object(document.get("scheduler")).get("startDate"), _START)


def _copy_name(account: Account, name: str) -> str:
    taken = {action.get("name") for action in account.store["actions"].values()}
    number = 1
    while f"{name}({number})" in taken:
        number += 1
    return f"{name}({number})"
