"""Actions: their documents, their states, and the sending of a scheduled campaign."""

from __future__ import annotations

from np6_sandbox.behaviours.registry import ValidRequest, behaviour, moment
from np6_sandbox.errors import Rejection
from np6_sandbox.state import contacts, sending
from np6_sandbox.state.account import Account
from np6_sandbox.state.clock import parse_moment
from np6_sandbox.state.sending import Cause
from np6_sandbox.values import Document, as_object

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
    """Return an action; raise `Rejection` 404 if it does not exist."""
    action: Document | None = account.store["actions"].get(action_id)
    if action is None:
        raise Rejection.missing("action", action_id)
    return action


def state_of(action: Document) -> int:
    return int(action["informations"]["state"])


def require_state(action: Document, *allowed: int) -> None:
    """Raise `Rejection` 409, with NP6's empty body, unless the action is in one of the states."""
    state = state_of(action)
    if state not in allowed:
        wanted = " or ".join(map(str, allowed))
        raise Rejection.conflict(
            f"action {action['id']} is in state {state} ({STATE_NAMES.get(state, 'unknown')}), expected {wanted}"
        )


def set_state(account: Account, action: Document, state: int) -> None:
    action["informations"]["state"] = state
    account.store["actions"].put(action["id"], action)


def create(account: Account, document: Document) -> Document:
    """Store a new action, with an identifier, date and state of the server's."""
    _check_values(account, document)
    action_id = contacts.base36(account.store.next_number("actions", _FIRST_ACTION), 6)
    while action_id in account.store["actions"]:
        action_id = contacts.base36(account.store.next_number("actions", _FIRST_ACTION), 6)
    action = {**document, "id": action_id, "creationDate": account.clock.iso()}
    action["informations"] = {**(document.get("informations") or {}), "state": _draft_state(document)}
    account.store["actions"].put(action_id, action)
    return action


@behaviour("GET", "/actions")
def list_actions(request: ValidRequest) -> list[Document]:
    start, end = (moment(request.query.get(name), f"query {name}") for name in ("creation_start", "creation_end"))
    listed = []
    for action in request.account.store["actions"].values():
        created = parse_moment(action["creationDate"])
        if (start is None or created >= start) and (end is None or created < end):
            listed.append({key: value for key, value in action.items() if key not in ("content", "description")})
    return listed


@behaviour("POST", "/actions")
def create_action(request: ValidRequest) -> Document:
    return create(request.account, request.document)


@behaviour("GET", "/actions/{id}")
def get_action(request: ValidRequest) -> Document:
    return by_id(request.account, request.path["id"])


@behaviour("PUT", "/actions/{id}", assumes=[400])
def update_action(request: ValidRequest) -> Document:
    action = by_id(request.account, request.path["id"])
    require_state(action, EMPTY, DRAFT)
    _check_values(request.account, request.document)
    updated = {**request.document, "id": action["id"], "creationDate": action["creationDate"]}
    updated["informations"] = {**(request.document.get("informations") or {}), "state": _draft_state(request.document)}
    request.account.store["actions"].put(action["id"], updated)
    return updated


@behaviour("DELETE", "/actions/{id}")
def delete_action(request: ValidRequest) -> None:
    action = by_id(request.account, request.path["id"])
    request.account.store["actions"].remove(action["id"])


@behaviour("POST", "/actions/{id}/duplication")
def duplicate_action(request: ValidRequest) -> Document:
    source = by_id(request.account, request.path["id"])
    copy = create(request.account, {**source, "name": _copy_name(request.account, str(source.get("name") or ""))})
    copy["informations"]["state"] = EMPTY
    if "folder" in request.query:
        copy["informations"]["folder"] = request.query["folder"]
    request.account.store["actions"].put(copy["id"], copy)
    return copy


@behaviour("POST", "/actions/{id}/validation")
def validate_action(request: ValidRequest) -> None:
    account, settings = request.account, request.document
    action = by_id(account, request.path["id"])
    if settings.get("fortest"):
        require_state(action, DRAFT)
        recipients = _test_recipients(account, action, settings)
        _send_tests(request, action, recipients)
        seconds = account.settings.test_phase_seconds
        set_state(account, action, TESTING if seconds else account.settings.test_phase_ends_in)
        if seconds:
            account.schedule(seconds, "test", action["id"])
    else:
        require_state(action, TESTED)
        set_state(account, action, VALIDATED)
        _start_campaign(account, action)


@behaviour("DELETE", "/actions/{id}/validation")
def unvalidate_action(request: ValidRequest) -> None:
    action = by_id(request.account, request.path["id"])
    require_state(action, TESTED, VALIDATED)
    set_state(request.account, action, DRAFT)


@behaviour("GET", "/actions/{id}/export/tracking/opens")
@behaviour("GET", "/actions/{id}/export/tracking/clicks")
def export_tracking(request: ValidRequest) -> None:
    by_id(request.account, request.path["id"])


def finish_test(account: Account, action_id: str) -> None:
    """End the test phase of an action that is in it."""
    action = account.store["actions"].get(action_id)
    if action is not None and state_of(action) == TESTING:
        set_state(account, action, account.settings.test_phase_ends_in)


def run_campaign(account: Account, action_id: str) -> None:
    """Send a campaign to the targets of its segments, if it is validated."""
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
    """Return the segments that an action is linked to."""
    return {*_segments(action, "selected"), *_segments(action, "excluded")}


def _segments(action: Document, role: str) -> list[int]:
    """Return the segments that a scheduler, defined for campaigns only, names as `selected` or `excluded`."""
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
    """Return the addresses and targets of a test. `mediaForTest` replaces the addresses of the test segments."""
    override = settings.get("mediaForTest") or ""
    recipients: list[tuple[str, Document | None]] = []
    for segment_id in settings.get("testSegments") or ():
        segment = account.store["segments"].get(segment_id)
        if segment is None:
            raise Rejection.missing("segment", segment_id)
        if not segment.get("isTest"):
            raise Rejection.conflict(f"segment {segment_id} is not a test segment")
        for target_id in account.store["members"].get(segment_id) or ():
            target = account.store["targets"].get(target_id)
            if target is not None:
                recipients.append((override or sending.address_of(account, action, target), target))
    if override and not recipients:
        recipients.append((override, None))
    return [(address, target) for address, target in recipients if address]


def _send_tests(request: ValidRequest, action: Document, recipients: list[tuple[str, Document | None]]) -> None:
    account = request.account
    cause = Cause("test", request.request_id, request.attempt)
    for address, target in recipients:
        sending.deliver(account, action, address, {}, cause, target=target, stamp=sending.new_stamp(account))


def _draft_state(document: Document) -> int:
    content = as_object(document.get("content"))
    return DRAFT if any(content.get(part) for part in ("subject", "html", "text", "textContent")) else EMPTY


def _check_values(account: Account, document: Document) -> None:
    """Check that what an action names exists, and that a campaign starts at a moment.

    0 is the placeholder of the reference's sample, and names nothing.
    """
    field = as_object(document.get("settings")).get("field")
    if field and field not in account.store["fields"]:
        raise Rejection.missing("field", field)
    for segment in segments_of(document):
        if segment and segment not in account.store["segments"]:
            raise Rejection.missing("segment", segment)
    moment(as_object(document.get("scheduler")).get("startDate"), _START)


def _copy_name(account: Account, name: str) -> str:
    taken = {action.get("name") for action in account.store["actions"].values()}
    number = 1
    while f"{name}({number})" in taken:
        number += 1
    return f"{name}({number})"
