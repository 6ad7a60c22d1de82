"""Engines: what moves the bytes for a client. The rules, errors and events above them are the same."""

from __future__ import annotations

import importlib.util
from typing import TYPE_CHECKING, Any, Final, Literal, Protocol, runtime_checkable

from np6._errors import ConfigurationError

if TYPE_CHECKING:
    import httpx

EngineName = Literal["httpx", "httptools", "aiohttp"]


@runtime_checkable
class Engine(Protocol):
    """Makes the transport of a client.

    Each transport sends a request at most once, does not follow redirects, and keeps no cookies. Before the first byte
    of a request can be sent, it calls `request.extensions["trace"]`, if that is there, with a name that ends in
    `.send_request_headers.started` and a dict; that of an asynchronous transport is awaited. np6 takes its silence as
    the proof that nothing was sent, and repeats the call.

    Attributes:
        name: Shown in the client's repr.
    """

    name: str

    def transport(self, base_url: httpx.URL, **connections: Any) -> httpx.BaseTransport:
        """Return the transport of a `Client`.

        Args:
            base_url: Where most requests go.
            connections: Those of verify, cert, trust_env, http1, http2, limits and proxy that were given.

        Raises:
            ConfigurationError: An option cannot work.
        """
        ...

    def async_transport(self, base_url: httpx.URL, **connections: Any) -> httpx.AsyncBaseTransport:
        """Return the transport of an `AsyncClient`; the same otherwise."""
        ...


class _Httpx:
    """httpcore's connections, which httpx has: HTTP/1.1 and HTTP/2, every proxy, threads, asyncio and trio."""

    name = "httpx"

    def transport(self, base_url: httpx.URL, **connections: Any) -> httpx.BaseTransport:
        from np6._pool import PoolTransport  # brings httpcore, which brings h2

        return PoolTransport(base_url, **connections)

    def async_transport(self, base_url: httpx.URL, **connections: Any) -> httpx.AsyncBaseTransport:
        from np6._pool import AsyncPoolTransport

        return AsyncPoolTransport(base_url, **connections)


class _Httptools:
    """The same, but llhttp reads the responses of HTTP/1.1 that need no proxy."""

    name = "httptools"

    def transport(self, base_url: httpx.URL, **connections: Any) -> httpx.BaseTransport:
        from np6._http1 import Http1
        from np6._pool import PoolTransport

        return PoolTransport(base_url, own=Http1, **connections)

    def async_transport(self, base_url: httpx.URL, **connections: Any) -> httpx.AsyncBaseTransport:
        from np6._http1 import AsyncHttp1
        from np6._pool import AsyncPoolTransport

        return AsyncPoolTransport(base_url, own=AsyncHttp1, **connections)


class _Aiohttp:
    """aiohttp's connections: HTTP/1.1 on asyncio."""

    name = "aiohttp"

    def transport(self, base_url: httpx.URL, **connections: Any) -> httpx.BaseTransport:  # noqa: ARG002
        raise ConfigurationError("The engine 'aiohttp' is for AsyncClient: Client takes 'httpx' and 'httptools'.")

    def async_transport(self, base_url: httpx.URL, **connections: Any) -> httpx.AsyncBaseTransport:
        from np6._aiohttp_engine import AiohttpTransport

        return AiohttpTransport(base_url, **connections)


_ENGINES: Final[dict[str, Engine]] = {engine.name: engine for engine in (_Httpx(), _Httptools(), _Aiohttp())}

#: The extra of np6 that brings an engine.
_EXTRAS: Final = {"httptools": "fast", "aiohttp": "aiohttp"}


def engine_of(engine: EngineName | Engine) -> Engine:
    """Return the engine of a name.

    Args:
        engine: Its name, or an engine.

    Raises:
        ConfigurationError: There is none, or its package is not installed.
    """
    if not isinstance(engine, str):
        if isinstance(engine, Engine):
            return engine
        raise ConfigurationError(f"engine must be a name or an np6.Engine, not {type(engine).__name__}.")
    if engine not in _ENGINES:
        raise ConfigurationError(f"engine must be one of {', '.join(map(repr, _ENGINES))}, not {engine!r}.")
    if engine in _EXTRAS and importlib.util.find_spec(engine) is None:
        raise ConfigurationError(
            f"The engine {engine!r} needs the package {engine}: pip install 'np6[{_EXTRAS[engine]}]'."
        )
    return _ENGINES[engine]


def fastest_engine() -> Literal["httpx", "httptools"]:
    """Return the name of the fastest engine that is installed and runs everywhere: threads, asyncio and trio."""
    return "httptools" if importlib.util.find_spec("httptools") else "httpx"


def is_built_in(engine: Engine) -> bool:
    """Return whether an engine cleans up by itself when a call is cancelled."""
    return engine in _ENGINES.values()
