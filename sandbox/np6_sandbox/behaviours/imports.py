"""Imports of targets from files."""

from __future__ import annotations

import csv
import io
import uuid
from collections import Counter
from typing import Any

from np6_sandbox.behaviours import segments
from np6_sandbox.behaviours.registry import Call, as_object, behaviour
from np6_sandbox.refusal import Refusal
from np6_sandbox.state import contacts
from np6_sandbox.state.account import Account

Document = dict[str, Any]
PROCESSING, COMPLETED, FAILED = 0, 1, 2
_NO_DATE = "0001-01-01T00:00:00Z"
_EMPTY_SEGMENT = "emptyExisitingSegment"  # misspelt on the wire


def create(account: Account, document: Document) -> Document:
    """Stores a new import definition; `Refusal` 404 when it names a segment that does not exist."""
    _check_segments(account, document)
    stored = {**document, "id": account.store.next_number("imports", 23), "creationDate": account.clock.iso()}
    account.store["imports"].put(stored["id"], stored)
    return stored


@behaviour("GET", "/imports")
def list_imports(call: Call) -> list[Document]:
    return call.account.store["imports"].values()


@behaviour("POST", "/imports")
def create_import(call: Call) -> Document:
    return create(call.account, call.document)


@behaviour("GET", "/imports/{id}")
def get_import(call: Call) -> Document:
    definition: Document | None = call.account.store["imports"].get(call.path["id"])
    if definition is None:
        raise Refusal.missing("import", call.path["id"])
    return definition


@behaviour("PUT", "/imports/{id}")
def update_import(call: Call) -> Document:
    old = get_import(call)
    _check_segments(call.account, call.document)
    fixed = {"id": old["id"], "creationDate": old["creationDate"], "updateDate": call.account.clock.iso()}
    updated = {**call.document, **fixed}
    call.account.store["imports"].put(old["id"], updated)
    return updated


@behaviour("DELETE", "/imports/{id}")
def delete_import(call: Call) -> None:
    key = get_import(call)["id"]
    for collection in ("imports", "import_files", "import_executions"):
        call.account.store[collection].remove(key)


@behaviour("PUT", "/imports/{id}/source")
def upload_source(call: Call) -> Document:
    definition = get_import(call)
    try:
        text = call.body.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = None  # the execution will fail
    call.account.store["import_files"].put(definition["id"], {"text": text})
    source = {
        "type": "file",
        "creationDate": _NO_DATE,
        "updateDate": call.account.clock.iso(),
        "filename": f"{uuid.uuid4().hex[:10]}_import.csv",
    }
    call.account.store["imports"].put(definition["id"], {**definition, "source": source})
    return source


@behaviour("POST", "/imports/{id}/executions")
def start_execution(call: Call) -> Document:
    """A body updates the definition before it is executed. One execution runs at a time."""
    definition = get_import(call)
    running = call.account.store["import_executions"].get(definition["id"])
    if running is not None and running["state"] == PROCESSING:
        raise Refusal.conflict(f"an execution of import {definition['id']} is running")
    if call.document:
        definition = update_import(call)
    execution: Document = {"state": PROCESSING, "startDate": call.account.clock.iso()}
    if isinstance(definition.get("source"), dict):
        execution["source"] = definition["source"]
    call.account.store["import_executions"].put(definition["id"], execution)
    call.account.schedule(call.account.settings.import_seconds, "import", str(definition["id"]))
    return execution


@behaviour("GET", "/imports/{id}/executions")
def get_execution(call: Call) -> Document:
    definition = get_import(call)
    execution: Document | None = call.account.store["import_executions"].get(definition["id"])
    if execution is None:
        raise Refusal(404, f"import {definition['id']} was not executed yet")
    return execution


def run(account: Account, subject: str) -> None:
    """Carries out an execution that is in processing: 1 when the file could be read, 2 when not."""
    key = int(subject)
    definition, execution = account.store["imports"].get(key), account.store["import_executions"].get(key)
    if definition is None or execution is None:
        return
    text = as_object(account.store["import_files"].get(key)).get("text")
    content = None if text is None else _import_rows(account, definition, text)
    finished = {**execution, "state": FAILED if content is None else COMPLETED}
    if content is not None:
        finished["content"] = content
    account.store["import_executions"].put(key, finished)


def _import_rows(account: Account, definition: Document, text: str) -> Document | None:
    """Creates and updates targets; None when the first line does not name the fields that identify them."""
    delimiter = max(";,\t|", key=text.partition("\n")[0].count)
    try:
        header, *rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    except (csv.Error, ValueError):  # not to be read, or empty
        return None
    fields = account.store["fields"].values()
    by_key = {str(f["id"]): f for f in fields} | {f.get("name"): f for f in fields}
    columns = [by_key.get(name.strip()) for name in header]
    identifying = contacts.unicity_fields(account)
    if not identifying or any(field not in columns for field in identifying):
        return None
    features: dict[str, Document] = {feature["type"]: feature for feature in definition.get("features") or ()}
    update = as_object(features.get("database")).get("updateExisting", True)
    imported: list[str] = []
    outcomes: Counter[str] = Counter(created=0, updated=0, rejected=0)
    for row in filter(None, rows):
        values = {str(f["id"]): _typed(f, cell) for f, cell in zip(columns, row, strict=False) if f and cell}
        outcome, target_id = _import_row(account, values, update)
        outcomes[outcome] += 1
        if target_id is not None:
            imported.append(target_id)
    _apply_features(account, features, imported)
    return {"rows": outcomes.total(), **outcomes}


def _import_row(account: Account, values: Document, update: bool) -> tuple[str, str | None]:
    """What became of a row, and the target that it is about."""
    existing = account.store["targets"].get(account.unicities.get(contacts.unicity(account, values), ""))
    try:
        if existing is None:
            return "created", contacts.create(account, values)["id"]
        if update:
            return "updated", contacts.update(account, existing, values)["id"]
    except Refusal:
        return "rejected", None
    return "rejected", existing["id"]


def _typed(field: Document, text: str) -> Any:
    """A cell as the value that its field takes."""
    if field.get("type") == "multipleSelectList":
        return [part.strip() for part in text.split("|")]
    if field.get("type") == "numeric":
        try:
            return float(text) if "." in text else int(text)
        except ValueError:
            return text
    return text


def _apply_features(account: Account, features: dict[str, Document], imported: list[str]) -> None:
    segmentation = as_object(features.get("segmentation"))
    segment_id = segmentation.get("segmentId")
    if segment_id is not None and segment_id in account.store["segments"]:
        if segmentation.get(_EMPTY_SEGMENT):
            account.store["members"].put(segment_id, {})
        segments.add_members(account, segment_id, imported)
    destination = as_object(as_object(features.get("redList")).get("destination"))
    for channel in ("mail", "sms"):
        if destination.get(channel):
            for target_id in imported:
                entry = {"id": target_id, "timestamp": account.clock.iso(), "origin": 2}
                account.store[f"redlist_{channel}"].put(target_id, entry)


def _check_segments(account: Account, document: Document) -> None:
    for feature in document.get("features") or ():
        segment_id = feature.get("segmentId")
        if feature.get("type") == "segmentation" and segment_id and segment_id not in account.store["segments"]:
            raise Refusal.missing("segment", segment_id)
