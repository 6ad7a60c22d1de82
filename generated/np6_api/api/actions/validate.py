"""POST /actions/{id}/validation: Test or validate an action"""

from __future__ import annotations

import typing as _t

from ... import _runtime as _rt
from ...models.validation_settings import ValidationSettings

if _t.TYPE_CHECKING:
    from ... import client as _client

OPERATION: _t.Final = _rt.Operation(
    id="actions_validate",
    name="actions.validate",
    method="POST",
    path="/actions/{id}/validation",
    tag="actions",
    idempotent=False,
    deprecated=False,
    accept="*/*",
    statuses={
        "204": "The phase was entered.",
        "400": "The body is not valid JSON, lacks a field or has a value of the wrong shape.",
        "401": "The key is wrong.",
        "404": "No action has this identifier, or a value of the body names something that does not exist.",
        "409": "The state of the action does not allow this phase: it was already passed, the test phase before it is not complete yet, or the user of the key may not validate. NP6 gives no reason.",
        "410": "The action was removed.",
        "411": "The request came without a Content-Length.",
        "429": "The rate limit is exceeded. The vendor advises exponential backoff.",
    },
)


def call(id: str, *, body: ValidationSettings) -> _rt.Call[_t.Any | None]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    return _rt.Call(
        OPERATION,
        _rt.path(OPERATION, ("id", _rt.argument("id", id, str, required=True))),
        _rt.read_undocumented,
        content=_rt.json_content(
            body,
            lambda body: (
                body._encode(True)
                if isinstance(body, ValidationSettings)
                else _rt.mismatch(body, "ValidationSettings", None)
            ),
            lambda body: body._write(True) if isinstance(body, ValidationSettings) else _rt.no_text(body),
        ),
        media_type="application/json",
    )


_call = call


def sync(id: str, *, client: _client.Client, body: ValidationSettings) -> _t.Any | None:
    """Test or validate an action.

    Takes an action through one of two phases; it may be sent once both are passed. With `fortest` true
    the test is sent, and the action goes from state 20 to 38 some time after the response: poll its
    state until then. Back at 20 or 10, the test has failed. With `fortest` false it is validated for
    production, which takes it to 50. The test phase alone does not make an action sendable.

    `POST /actions/{id}/validation`

    Args:
        id: Identifier of the action.
        body: The phase to enter, and how to test.

    Returns:
        None; a body that the server sends all the same: its JSON value, or its text or bytes.

    Error statuses:
        400: The body is not valid JSON, lacks a field or has a value of the wrong shape.
        401: The key is wrong.
        404: No action has this identifier, or a value of the body names something that does not exist.
        409: The state of the action does not allow this phase: it was already passed, the test phase
            before it is not complete yet, or the user of the key may not validate. NP6 gives no reason.
        410: The action was removed.
        411: The request came without a Content-Length.
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (full): actionmanagement/dd025be2 (with all status codes), 729f96d2; the phases and states
    as observed in GH-guide, their asynchrony from CookBook; meaning of the statuses from slate and
    GH-guide.

    """
    return client.perform(_call(id, body=body)).parsed


def sync_detailed(id: str, *, client: _client.Client, body: ValidationSettings) -> _rt.Response[_t.Any | None]:
    """As `sync`, with the status and the headers of the response."""
    return client.perform(_call(id, body=body))


async def asyncio(id: str, *, client: _client.AsyncClient, body: ValidationSettings) -> _t.Any | None:
    """Test or validate an action.

    Takes an action through one of two phases; it may be sent once both are passed. With `fortest` true
    the test is sent, and the action goes from state 20 to 38 some time after the response: poll its
    state until then. Back at 20 or 10, the test has failed. With `fortest` false it is validated for
    production, which takes it to 50. The test phase alone does not make an action sendable.

    `POST /actions/{id}/validation`

    Args:
        id: Identifier of the action.
        body: The phase to enter, and how to test.

    Returns:
        None; a body that the server sends all the same: its JSON value, or its text or bytes.

    Error statuses:
        400: The body is not valid JSON, lacks a field or has a value of the wrong shape.
        401: The key is wrong.
        404: No action has this identifier, or a value of the body names something that does not exist.
        409: The state of the action does not allow this phase: it was already passed, the test phase
            before it is not complete yet, or the user of the key may not validate. NP6 gives no reason.
        410: The action was removed.
        411: The request came without a Content-Length.
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (full): actionmanagement/dd025be2 (with all status codes), 729f96d2; the phases and states
    as observed in GH-guide, their asynchrony from CookBook; meaning of the statuses from slate and
    GH-guide.

    """
    return (await client.perform(_call(id, body=body))).parsed


async def asyncio_detailed(
    id: str, *, client: _client.AsyncClient, body: ValidationSettings
) -> _rt.Response[_t.Any | None]:
    """As `asyncio`, with the status and the headers of the response."""
    return await client.perform(_call(id, body=body))
