"""The options of a client, checked before anything is sent."""

from __future__ import annotations

import importlib.util
import os
import ssl
from collections.abc import Callable, Mapping
from typing import Any, Final, TypedDict

import httpx
from np6_api import SERVER_URL

from np6._auth import is_loopback
from np6._engine import Engine, EngineName, engine_of
from np6._errors import ConfigurationError
from np6._transport import Proof
from np6._version import __version__

Timeout = float | httpx.Timeout | None

#: Seconds. Ten to connect: a server that needs longer is down. Thirty of silence: renderings and exports take a while.
DEFAULT_TIMEOUT = httpx.Timeout(30.0, connect=10.0)

#: What httpx itself takes if no timeout is given.
_HTTPX_TIMEOUT: Final = httpx.Timeout(5.0)


class HttpxOptions(TypedDict, total=False):
    """Options that go to httpx as they are; httpx's documentation explains them."""

    auth: httpx.Auth | tuple[str, str] | Callable[[httpx.Request], httpx.Request] | None
    params: Mapping[str, str | int | float | bool | None] | None
    headers: Mapping[str, str] | None
    cookies: httpx.Cookies | Mapping[str, str] | None
    follow_redirects: bool
    max_redirects: int
    event_hooks: Mapping[str, list[Callable[..., Any]]] | None
    default_encoding: str | Callable[[bytes], str]
    verify: ssl.SSLContext | str | bool
    cert: str | tuple[str, str] | tuple[str, str, str] | None
    trust_env: bool
    http1: bool
    http2: bool
    limits: httpx.Limits
    proxy: str | httpx.URL | httpx.Proxy | None


#: Those that are about connections: they go to the innermost transport, with `transport` and `mounts`.
_CONNECTION_OPTIONS: Final = ("verify", "cert", "trust_env", "http1", "http2", "limits", "proxy", "mounts", "transport")

#: What a client of the user's own brings along, beside its connections.
_INHERITED: Final = ("headers", "params", "cookies", "follow_redirects", "max_redirects")


def base_url_of(given: str | httpx.URL | None, *, allow_insecure_http: bool) -> httpx.URL:
    """Return the address of the server.

    Raises:
        ConfigurationError: Not an absolute http(s) URL, or plain http to another machine without being asked for it.
    """
    text = given or os.environ.get("NP6_BASE_URL") or SERVER_URL
    try:
        url = httpx.URL(text)
    except httpx.InvalidURL as exc:
        raise ConfigurationError(f"base_url {str(text)!r} is not a URL: {exc}.") from exc
    if url.scheme not in ("http", "https") or not url.host:
        raise ConfigurationError(f"base_url must be an absolute http or https URL, not {str(url)!r}.")
    if not 0 < (url.port or 1) < 65_536:
        raise ConfigurationError(f"base_url has port {url.port}; ports end at 65535.")
    if url.scheme == "http" and not (allow_insecure_http or is_loopback(url.host)):
        raise ConfigurationError(
            f"base_url is plain http to {url.host}: anyone on the network could read the key. "
            "Use https, or pass allow_insecure_http=True if that network is yours."
        )
    return url


def connections_of(options: dict[str, Any], http_client: object) -> dict[str, Any]:
    """Take the options about connections out of all options.

    Raises:
        ConfigurationError: They cannot work here.
    """
    given = {name: options.pop(name, None) for name in _CONNECTION_OPTIONS}
    connections = {name: value for name, value in given.items() if value is not None}
    if connections.get("http2") and importlib.util.find_spec("h2") is None:
        raise ConfigurationError("http2=True needs the package h2: pip install 'np6[http2]'.")
    if http_client is not None and connections:
        raise ConfigurationError(f"Give http_client these options yourself: {', '.join(connections)}.")
    return connections


def keep_on_this_machine(connections: dict[str, Any]) -> None:
    """Keep a proxy on another machine out of connections that are plain http to this machine.

    Raises:
        ConfigurationError: Such a proxy was asked for.
    """
    from np6._routes import checked_proxy, environment_leads_elsewhere

    proxy = connections.get("proxy")
    if proxy is None:
        if environment_leads_elsewhere():
            connections["trust_env"] = False
    elif not is_loopback(host := checked_proxy(proxy).url.host):
        raise ConfigurationError(
            f"The proxy {host} would get the key in cleartext, since base_url is plain http: leave the proxy out, or "
            "pass allow_insecure_http=True if that network is yours."
        )


def at_least_one(max_concurrency: int | None) -> int | None:
    """Return a number of attempts that may run at once.

    Raises:
        ConfigurationError: It is less than one.
    """
    if max_concurrency is not None and (not isinstance(max_concurrency, int) or max_concurrency < 1):
        raise ConfigurationError(f"max_concurrency must be 1 or more, or None for no limit, not {max_concurrency!r}.")
    return max_concurrency


def client_options(options: dict[str, Any], http_client: Any) -> dict[str, Any]:
    """Return the options that are not about connections, with what `http_client` brings along and a User-Agent."""
    inherited = {} if http_client is None else {name: getattr(http_client, name) for name in _INHERITED}
    headers = httpx.Headers({"User-Agent": f"np6/{__version__} python-httpx/{httpx.__version__}"})
    headers.update((inherited | options).get("headers"))
    return {**inherited, **options, "headers": headers}


def proof_of(
    connections: dict[str, Any], http_client: object, unsent_errors: tuple[type[httpx.TransportError], ...]
) -> Proof:
    """Return what proves that a request was not sent.

    Raises:
        ConfigurationError: `unsent_errors` is not for these connections, or is no tuple of httpx's exceptions.
    """
    if http_client is None and "mounts" not in connections:
        transport = connections.get("transport")
        if transport is None or type(transport) in (httpx.HTTPTransport, httpx.AsyncHTTPTransport):
            if unsent_errors:
                raise ConfigurationError("unsent_errors is for a transport, mounts or http_client of your own.")
            return Proof(traced=True)
    for kind in unsent_errors:
        if not (isinstance(kind, type) and issubclass(kind, httpx.TransportError)):
            raise ConfigurationError(f"unsent_errors takes subclasses of httpx.TransportError, not {kind!r}.")
    return Proof(traced=False, unsent_errors=tuple(unsent_errors))


def engine_for(given: EngineName | Engine, *, foreign: bool) -> Engine:
    """Return the engine of a client.

    Args:
        given: Its name, or an engine.
        foreign: Whether something of the user's own moves the bytes.

    Raises:
        ConfigurationError: It cannot work here.
    """
    if foreign and given != "httpx":
        raise ConfigurationError("engine= and a transport, mounts or http_client of your own exclude each other.")
    return engine_of(given)


def needs_httpx_client(connections: dict[str, Any]) -> bool:
    """Return whether a client of httpx has to select among transports of the user's own."""
    return "mounts" in connections or connections.keys() >= {"proxy", "transport"}


def timeout_of(given: Timeout, http_client: httpx.Client | httpx.AsyncClient | None) -> Timeout:
    """Return the timeout of a client.

    Raises:
        ConfigurationError: It is neither seconds nor an `httpx.Timeout`, or not positive.
    """
    if not isinstance(given, int | float | httpx.Timeout | tuple | None):
        raise ConfigurationError(f"timeout must be seconds, an httpx.Timeout or None, not {given!r}.")
    for step, seconds in httpx.Timeout(given).as_dict().items():
        if seconds is not None and not (isinstance(seconds, int | float) and 0 < seconds < 1e9):  # what a socket takes
            raise ConfigurationError(f"timeout must be a positive number of seconds, or None; {step} is {seconds!r}.")
    if given is DEFAULT_TIMEOUT and http_client is not None and http_client.timeout != _HTTPX_TIMEOUT:
        return http_client.timeout
    return given
