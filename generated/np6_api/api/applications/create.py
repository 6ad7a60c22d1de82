"""POST /parameters/applications: Create an application"""

from __future__ import annotations

import typing as _t

from ... import _runtime as _rt
from ...models.application import classes_of_application as _classes_of_application
from ...models.application import decode_application as _decode_application

if _t.TYPE_CHECKING:
    from ... import client as _client
    from ...models.application import Application

OPERATION: _t.Final = _rt.Operation(
    id="applications_create",
    name="applications.create",
    method="POST",
    path="/parameters/applications",
    tag="applications",
    idempotent=False,
    deprecated=False,
    accept="application/json",
    statuses={
        "2XX": "The created application, with its identifier.",
        "429": "The rate limit is exceeded. The vendor advises exponential backoff.",
    },
)


def _decode(document: _t.Any) -> Application:
    result: Application = (
        _decode_application(document) if document.__class__ is dict else _rt.mismatch(document, "an object", None)
    )
    return result


_read = _rt.reader(_decode)


def call(*, body: Application) -> _rt.Call[Application]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    return _rt.Call(
        OPERATION,
        OPERATION.path,
        _read,
        content=_rt.json_content(
            body,
            lambda body: (
                body._encode(True)
                if body.__class__ in _classes_of_application
                else _rt.mismatch(body, "Application", None)
            ),
            lambda body: body._write(True) if body.__class__ in _classes_of_application else _rt.no_text(body),
        ),
        media_type="application/json",
    )


_call = call


def sync(*, client: _client.Client, body: Application) -> Application:
    """Create an application.

    Creates a mobile application with its providers, routes and channels.

    `POST /parameters/applications`

    Args:
        body: The application to create.

    Returns:
        The created application, with its identifier.

    Error statuses:
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (partial): notifiable-application/bc9d293f.

    """
    return client.perform(_call(body=body)).parsed


def sync_detailed(*, client: _client.Client, body: Application) -> _rt.Response[Application]:
    """As `sync`, with the status and the headers of the response."""
    return client.perform(_call(body=body))


async def asyncio(*, client: _client.AsyncClient, body: Application) -> Application:
    """Create an application.

    Creates a mobile application with its providers, routes and channels.

    `POST /parameters/applications`

    Args:
        body: The application to create.

    Returns:
        The created application, with its identifier.

    Error statuses:
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (partial): notifiable-application/bc9d293f.

    """
    return (await client.perform(_call(body=body))).parsed


async def asyncio_detailed(*, client: _client.AsyncClient, body: Application) -> _rt.Response[Application]:
    """As `asyncio`, with the status and the headers of the response."""
    return await client.perform(_call(body=body))
