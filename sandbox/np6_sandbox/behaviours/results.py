"""The check of what behaviours return against the spec, for the tests of this repository."""

from __future__ import annotations

import os
import re

from np6_sandbox.behaviours.registry import BEHAVIOURS, Reply
from np6_sandbox.errors import BehaviourError, Rejection
from np6_sandbox.spec import Endpoint
from np6_sandbox.validation import Validation, decode

VARIABLE = "NP6_SANDBOX_CHECK_RESULTS"
"""Environment variable that turns the check on, with the value 1."""
ASSUMED = re.compile(r'\.link\.type: "(form|mirror)"')
"""Mismatches on purpose: kinds of hits that the reference names in paths, and shows in no example."""


def is_checked() -> bool:
    """Return whether results are checked."""
    return os.environ.get(VARIABLE) == "1"


def check(endpoint: Endpoint, reply: Reply, validation: Validation) -> None:
    """Check a reply against what the spec says of its operation: status, media type and schema.

    Error statuses are checked only where the spec documents errors of the operation's own.

    Raises:
        BehaviourError: They differ; the message says where and how.
    """
    problems = _problems(endpoint, reply, validation)
    if problems:
        found = "; ".join(problems)
        raise BehaviourError(
            f"{endpoint.id} ({endpoint}): the result of its behaviour does not match the spec: {found}"
        )


def _problems(endpoint: Endpoint, reply: Reply, validation: Validation) -> list[str]:
    if not BEHAVIOURS.allows_status(endpoint, reply.status):
        known = ", ".join(endpoint.statuses)
        return [f"status {reply.status} is not documented, only {known}"]
    if reply.status >= 300:
        return []
    if reply.parts is not None:
        parts = list(reply.parts)
        reply.parts, content = iter(parts), b"".join(parts)
    else:
        content = reply.content
    success = endpoint.success
    if not content:
        return [f"status {reply.status} comes without a body"] if success.media_type and reply.status != 204 else []
    if reply.media_type != success.media_type:
        return [f"media type {reply.media_type} is not documented, only {success.media_type or 'an empty body'}"]
    try:
        value = decode(content)
    except Rejection as rejection:
        return [rejection.reason]
    return validation.problems(success.schema or {}, value, assumed=ASSUMED)
