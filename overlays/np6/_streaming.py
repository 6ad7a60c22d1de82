"""Answers that are read while they arrive: the same policy and the same errors as for other calls.

Until the head of the answer is there, an attempt may be repeated as always. After that nothing is: items are with the
caller already, and whoever has them knows best where to go on (`np6.windows` does for events).
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from typing import TYPE_CHECKING, Any

import httpx
from np6_api.stream import StreamError
from np6_api.types import STREAM_EXTENSION, Call, DecodeError

from np6._errors import CallError, decoding_error, transport_error
from np6._transport import head_of

if TYPE_CHECKING:
    from np6._client import AsyncClient, Client
    from np6._record import Record


@contextmanager
def opened(client: Client, call: Call[Any]) -> Iterator[httpx.Response]:
    """The answer of a call, unread. See `Client.open_stream`."""
    request = call.build(client.http)
    request.extensions[STREAM_EXTENSION] = True
    record = client._begin(call.operation, request)
    try:
        response = client.http.send(request, stream=True)
    except httpx.RequestError as exc:  # from above the transport, as in perform
        raise transport_error(record, None, exc) from exc
    except BaseException as exc:
        client._retrier.interrupted(record, exc)
        raise
    try:
        if not response.is_success:
            response.read()
            client._refuse_failure(call, record, response)
        yield response
    except StreamError as exc:
        raise _broken(client, record, response, exc) from exc.cause
    except (Exception, GeneratorExit):
        raise  # of whoever reads
    except BaseException as exc:
        client._retrier.interrupted(record, exc)
        raise
    finally:
        response.close()


@asynccontextmanager
async def aopened(client: AsyncClient, call: Call[Any]) -> AsyncIterator[httpx.Response]:
    """The same for an event loop."""
    request = call.build(client.http)
    request.extensions[STREAM_EXTENSION] = True
    record = client._begin(call.operation, request)
    try:
        response = await client.http.send(request, stream=True)
    except httpx.RequestError as exc:
        raise transport_error(record, None, exc) from exc
    except BaseException as exc:
        client._retrier.interrupted(record, exc)
        raise
    try:
        if not response.is_success:
            await response.aread()
            client._refuse_failure(call, record, response)
        yield response
    except StreamError as exc:
        raise _broken(client, record, response, exc) from exc.cause
    except (Exception, GeneratorExit):
        raise  # of whoever reads
    except BaseException as exc:
        client._retrier.interrupted(record, exc)
        raise
    finally:
        await response.aclose()


def _broken(client: Client | AsyncClient, record: Record, response: httpx.Response, broken: StreamError) -> CallError:
    cause, head = broken.cause, head_of(response)
    record.reason = f"{broken.items} items had been given out"
    error: CallError
    if isinstance(cause, DecodeError):
        error = decoding_error(record, head, cause.path, cause.reason)
    else:
        error = transport_error(record, head, cause)
    error.items = broken.items
    client._retrier.observer.tell("give_up", record, head, error=error, reason=record.reason)
    return error
