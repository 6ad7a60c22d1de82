"""The responses that decoding and encoding are measured with: realistic, and the same on every run."""

from __future__ import annotations

import random
import uuid
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

Json = dict[str, Any]

KINDS = (
    "execution",
    "cancellation",
    "activation",
    "bounce",
    "hit",
    "creation",
    "modification",
    "impression",
    "suppression",
    "optout",
    "reply",
    "complaint",
)
FIRST_MOMENT = 1_767_225_600_000


def events(count: int) -> list[Json]:
    """Events of all twelve kinds in turn, e-mails mostly, with the nested parts that their kind has."""
    chance = random.Random(6)
    return [_event(chance, index) for index in range(count)]


def results(count: int) -> list[Json]:
    """Outcomes of sending one message to each of many targets; every tenth target does not exist."""
    chance = random.Random(7)
    return [_result(chance, index) for index in range(count)]


def segments(count: int) -> list[Json]:
    """Static and dynamic segments, with the nulls and the dates that the API sends."""
    chance = random.Random(8)
    return [_segment(chance, index) for index in range(count)]


PAYLOADS: dict[str, Callable[[int], list[Json]]] = {"events": events, "results": results, "segments": segments}


def endless_events() -> Iterator[Json]:
    """Events one after another, for streams."""
    chance = random.Random(6)
    index = 0
    while True:
        yield _event(chance, index)
        index += 1


def _uuid(chance: random.Random) -> str:
    return str(uuid.UUID(int=chance.getrandbits(128), version=4))


def _moment(chance: random.Random) -> str:
    moment = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(seconds=chance.randrange(20_000_000))
    return moment.isoformat().replace("+00:00", "Z")


def _stamp(chance: random.Random, time: int) -> Json:
    return {"time": time, "id": _uuid(chance), "thread": _uuid(chance), "set": _uuid(chance)}


def _receiver(chance: random.Random, index: int) -> Json:
    match index % 4:
        case 0:
            return {"type": "id", "value": f"{index:08X}"}
        case 1:
            return {"type": "unicity", "value": [f"person{index}@example.com", "FR"]}
        case 2:
            return {"type": "hash", "value": f"{chance.getrandbits(128):032x}"}
        case _:
            return _footprint(chance, index)


def _footprint(chance: random.Random, index: int) -> Json:
    return {
        "type": "footprint",
        "id": f"{index:08X}",
        "unicity": f"person{index}@example.com",
        "hash": f"{chance.getrandbits(128):032x}",
    }


def _event(chance: random.Random, index: int) -> Json:
    kind = KINDS[index % len(KINDS)]
    time = FIRST_MOMENT + 60_000 * index
    detail: Json = {}
    if kind in ("execution", "creation", "cancellation"):
        detail["execution"] = {
            "kind": "message",
            "id": f"{index % 97:06X}",
            "recipient": _receiver(chance, index // len(KINDS)),
            "data": {"firstname": f"Person {index}", "order": index, "total": 19.5},
            "stamp": _stamp(chance, time),
        }
    else:
        detail["activation"] = {
            "kind": "message",
            "id": f"{index % 97:06X}",
            "receiver": _receiver(chance, index // len(KINDS)),
            "stamp": _stamp(chance, time),
            "recipient": f"person{index}@example.com",
        }
    if kind == "cancellation":
        cause = {"type": "render", "message": "The field firstname is missing."}
        detail["cancellation"] = {"type": "user defined policy", "value": cause}
    elif kind == "bounce":
        detail["bounce"] = _bounce(index)
    elif kind == "hit":
        detail["link"] = {"type": ("open", "redirection", "unsubscribe")[index // len(KINDS) % 3]}
    return {
        "type": kind,
        "id": _uuid(chance),
        "timestamp": time,
        "identity": {"type": "customer", "agency": "DEMO", "customer": "028"},
        "source": {"type": "email", "detail": detail},
    }


def _bounce(index: int) -> Json:
    address = {"type": "address", "detail": {"type": "bad destination system address"}}
    return {
        "status": {
            "type": "sync",
            "code": {"enhanced": "5.1.2"},
            "diagnostic": "bad destination system: no such domain",
            "mta": "",
        },
        "analysis": {
            "verdict": "soft" if index % 5 else "hard",
            "subject": address if index % 2 else {"type": "other or undefined status"},
        },
    }


def _result(chance: random.Random, index: int) -> Json:
    if index % 10 == 9:
        return {"type": "error", "value": {"type": "recipient not found", "recipient": _receiver(chance, index)}}
    return {"type": "success", "id": _uuid(chance), "recipient": _footprint(chance, index)}


def _segment(chance: random.Random, index: int) -> Json:
    dynamic = index % 3 == 0
    return {
        "type": "dynamic" if dynamic else "static",
        "id": index,
        "name": f"Segment {index}",
        "description": "Customers who bought in the last ninety days",
        "creation": _moment(chance),
        "expiration": None if index % 2 else _moment(chance),
        "isTest": index % 50 == 0,
        "targetsCount": chance.randrange(1_000_000),
        "parentId": index // 2 if dynamic else None,
        "searchId": None,
    }
