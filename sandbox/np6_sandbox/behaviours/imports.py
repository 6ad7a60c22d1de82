"""Imports of targets from files."""

from __future__ import annotations

import csv
import io
import uuid
from collections import Counter
from typing import Any

from np6_sandbox.behaviours import segments
from np6_sandbox.behaviours.registry import ValidRequest, behaviour
from np6_sandbox.errors import Rejection
from np6_sandbox.state import contacts
from np6_sandbox.state.account import Account
from np6_sandbox.values import Document, as_object

PROCESSING, COMPLETED, FAILED = 0, 1, 2
_NO_DATE = "0001-01-01T00:00:00Z"
_EMPTY_SEGMENT = "emptyExisitingSegment"  # misspelt in NP6's API


def create(account: Account, document: Document) -> Document:
    """Store a new import definition; raise `Rejection` 404 if it names a segment that does not exist."""
    _check_segments(account, document)
    stored = {**document, "id": account.store.next_number("imports", 23), "creationDate": account.clock.iso()}
    account.store["imports"].put(stored["id"], stored)
    return stored


@behaviour("GET", "/imports")
def list_imports(request: ValidRequest) -> list[Document]:
    return request.account.store["imports"].values()


@behaviour("POST", "/imports")
def create_import(request: ValidRequest) -> Document:
    return create(request.account, request.document)


@behaviour("GET", "/imports/{id}")
def get_import(request: ValidRequest) -> Document:
    definition: Document | None = request.account.store["imports"].get(request.path["id"])
    if definition is None:
        raise Rejection.missing("import", request.path["id"])
    return definition


def _replace_definition(request: ValidRequest) -> Document:
    old = get_import(request)
    _check_segments(request.account, request.document)
    fixed = {"id": old["id"], "creationDate": old["creationDate"], "updateDate": request.account.clock.iso()}
    updated = {**request.document, **fixed}
    request.account.store["imports"].put(old["id"], updated)
    return updated


@behaviour("DELETE", "/imports/{id}")
def delete_import(request: ValidRequest) -> None:
    key = get_import(request)["id"]
    for collection in ("imports", "import_files", "import_executions"):
        request.account.store[collection].remove(key)


@behaviour("PUT", "/imports/{id}/source")
def upload_source(request: ValidRequest) -> Document:
    definition = get_import(request)
    try:
        text = request.body.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = None  # the execution will fail
    request.account.store["import_files"].put(definition["id"], {"text": text})
    source = {
        "type": "file",
        "creationDate": _NO_DATE,
        "updateDate": request.account.clock.iso(),
        "filename": f"{uuid.uuid4().hex[:10]}_import.csv",
    }
    request.account.store["imports"].put(definition["id"], {**definition, "source": source})
    return source


@behaviour("POST", "/imports/{id}/executions")
def start_execution(request: ValidRequest) -> Document:
    """Start an execution; a body replaces the definition first. One execution runs at a time."""
    definition = get_import(request)
    running = request.account.store["import_executions"].get(definition["id"])
    if running is not None and running["state"] == PROCESSING:
        raise Rejection.conflict(f"an execution of import {definition['id']} is running")
    if request.document:
        definition = _replace_definition(request)
    execution: Document = {"state": PROCESSING, "startDate": request.account.clock.iso()}
    if isinstance(definition.get("source"), dict):
        execution["source"] = definition["source"]
    request.account.store["import_executions"].put(definition["id"], execution)
    request.account.schedule(request.account.settings.import_seconds, "import", str(definition["id"]))
    return execution


@behaviour("GET", "/imports/{id}/executions")
def get_execution(request: ValidRequest) -> Document:
    definition = get_import(request)
    execution: Document | None = request.account.store["import_executions"].get(definition["id"])
    if execution is None:
        raise Rejection(404, f"import {definition['id']} was not executed yet")
    return execution


def run(account: Account, subject: str) -> None:
    """Run an execution; its state is then 1, or 2 if the file cannot be read."""
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
    """Create and update targets; return None if the first line does not name the unicity fields."""
    delimiter = max(";,\t|", key=text.partition("\n")[0].count)
    try:
        header, *rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    except (csv.Error, ValueError):  # invalid or empty
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
    """Import a row; return what became of it, and the identifier of its target."""
    existing = account.store["targets"].get(account.unicities.get(contacts.unicity(account, values), ""))
    try:
        if existing is None:
            return "created", contacts.create(account, values)["id"]
        if update:
            return "updated", contacts.update(account, existing, values)["id"]
    except Rejection:
        return "rejected", None
    return "rejected", existing["id"]


def _typed(field: Document, text: str) -> Any:
    """Convert a cell to the type of its field."""
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
            raise Rejection.missing("segment", segment_id)
