"""The rows of the fact sheets behind the spec, and why some of them are not in it."""

from __future__ import annotations

ACTIONS_AND_DATA = {"A": 17, "N": 20, "R": 2, "E": 7, "F": 3, "P": 3, "V": 10, "W": 8, "K": 12, "C": 2, "D": 67}
"""By letter, how many rows on operations there are."""

ADDITIONS = {"Q": 28, "S": 22, "H": 9, "L": 27, "I": 5, "U": 8}
"""By letter, how many rows correct, complete or accompany them."""

OLD_OPERATION = "an operation of older sources that the reference of 8.1.0 does not show"
USE = "what programs of users do with the API: for guides and the sandbox, no property of the API"

NOT_IN_THE_SPEC = {
    "Q28": "the path prefix of some older clients, which 8.1.0 does not have",
    "H3": "names of a sibling service; only its values are in the spec",
    "H5": "statuses of a sibling service",
    "H8": "tests of the SDKs contradict the unit of `stamp.time` in 8.1.0, which stands",
    "H9": "calls of a sibling service; their relation to the events is inferred",
    "L1": OLD_OPERATION,
    "L2": OLD_OPERATION,
    "L3": "a kind of segment in an older module; 8.1.0 shows static and dynamic",
    "L4": OLD_OPERATION,
    "L5": OLD_OPERATION,
    "L6": "a comment in an older module; 8.1.0 documents no limit",
    "L7": "shapes that older clients look for in errors; no such response was ever found",
    "L8": OLD_OPERATION,
    "L9": "dates of older modules that are not JSON",
    "L10": OLD_OPERATION,
    "L11": OLD_OPERATION,
    "L12": OLD_OPERATION,
    "L14": OLD_OPERATION,
    "L15": OLD_OPERATION,
    "L16": OLD_OPERATION,
    "L17": "older bodies of an operation whose body 8.1.0 shows in part, under other names and media types",
    "L18": "routes without a method; the two that 8.1.0 shows are in the spec, a third is row I5",
    "L19": OLD_OPERATION,
    "L20": "a body without a path",
    "L21": OLD_OPERATION,
    "L22": OLD_OPERATION,
    "L23": OLD_OPERATION,
    "L24": OLD_OPERATION,
    "L26": OLD_OPERATION,
    "L27": "an older sample without a domain; the schema requires none anyway",
    **dict.fromkeys((f"U{number}" for number in range(1, 9)), USE),
}


def identifiers(counts: dict[str, int]) -> list[str]:
    """Every row of these groups."""
    return [f"{letter}{number}" for letter, last in counts.items() for number in range(1, last + 1)]
