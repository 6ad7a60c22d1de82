"""The route of a request: proxy and TLS, chosen for each origin by the options of httpx and by the environment."""

from __future__ import annotations

import importlib.util
import os
import ssl
from collections.abc import Callable
from typing import Any, Final, NamedTuple
from urllib.request import getproxies, proxy_bypass

import httpcore
import httpx

from np6._auth import PORTS, is_loopback
from np6._errors import ConfigurationError

#: httpx keeps 20 idle connections: beyond that, a burst of calls that end together would open most of them again.
DEFAULT_LIMITS: Final = httpx.Limits(max_connections=100, max_keepalive_connections=100)

ProxyOption = httpx.Proxy | httpx.URL | str


class Route(NamedTuple):
    """The route to one origin.

    Attributes:
        name: Host, port and proxy, for messages.
        connect: Makes a connection; takes the network backend.
        is_ours: Whether it takes requests of httpx, not of httpcore.
    """

    name: str
    connect: Callable[[Any], Any]
    is_ours: bool = False


class Routes:
    """Chooses a route for each origin.

    Args:
        pool: httpcore's pool, of which only the connections are used.
        http_proxy: The same for HTTP proxies.
        socks_proxy: The same for SOCKS proxies.
        verify: As for `httpx.Client`; so are the others.
        own: Makes the connections of HTTP/1.1 that need no proxy, instead of httpcore: takes wire, origin and TLS.

    Raises:
        ConfigurationError: An option cannot work.
    """

    def __init__(
        self,
        pool: Callable[..., Any],
        http_proxy: Callable[..., Any],
        socks_proxy: Callable[..., Any],
        *,
        verify: ssl.SSLContext | str | bool = True,
        cert: Any = None,
        trust_env: bool = True,
        http1: bool = True,
        http2: bool = False,
        limits: httpx.Limits = DEFAULT_LIMITS,
        proxy: ProxyOption | None = None,
        own: Callable[..., Any] | None = None,
    ) -> None:
        self._own = None if http2 or not http1 else own
        self._pool, self._http_proxy, self._socks_proxy = pool, http_proxy, socks_proxy
        self._proxies = Proxies(proxy, trust_env)
        self._options: dict[str, Any] = {
            "ssl_context": ssl_context(verify, cert, trust_env),
            "keepalive_expiry": limits.keepalive_expiry,
            "http1": http1,
            "http2": http2,
        }
        self._found: dict[tuple[str, str, int | None], Route] = {}

    def find(self, url: httpx.URL) -> Route:
        """Return the route to a URL.

        Raises:
            ConfigurationError: The proxy for it cannot work.
            httpx.UnsupportedProtocol: It is neither http nor https.
        """
        key = url.scheme, url.host, url.port
        if key in self._found:
            return self._found[key]
        if url.scheme not in ("http", "https"):
            raise httpx.UnsupportedProtocol(f"{url.scheme!r} is neither http nor https.")
        return self._found.setdefault(key, self._route(url))

    def _route(self, url: httpx.URL) -> Route:
        origin = httpcore.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=b"/").origin
        proxy = self._proxies.find(url)
        name = route_name(url, proxy)
        if proxy is None and (own := self._own) is not None:
            context = self._options["ssl_context"] if url.scheme == "https" else None
            return Route(name, lambda network: own(network, origin, context), is_ours=True)
        if proxy is None:
            make, options = self._pool, self._options
        else:
            server = httpcore.URL(
                scheme=proxy.url.raw_scheme, host=proxy.url.raw_host, port=proxy.url.port, target=b"/"
            )
            make, options = self._socks_proxy, self._options | {"proxy_url": server, "proxy_auth": proxy.raw_auth}
            if not proxy.url.scheme.startswith("socks"):
                make = self._http_proxy
                options["proxy_headers"] = proxy.headers.raw
                options["proxy_ssl_context"] = proxy.ssl_context
                if proxy.url.scheme == "https" and proxy.ssl_context is None:
                    options["proxy_ssl_context"] = httpcore.default_ssl_context()  # once, not for each connection
        return Route(name, lambda network: make(network_backend=network, **options).create_connection(origin))


class Proxies:
    """Chooses the proxy for each origin.

    Args:
        proxy: The proxy for all of them.
        trust_env: Whether to take those of the environment, if that is None.

    Raises:
        ConfigurationError: It cannot work.
    """

    def __init__(self, proxy: ProxyOption | None, trust_env: bool) -> None:
        self._proxy = None if proxy is None else checked_proxy(proxy)
        self._proxies = getproxies() if trust_env and proxy is None else {}

    def find(self, url: httpx.URL) -> httpx.Proxy | None:
        """Return the proxy for a URL.

        Raises:
            ConfigurationError: That of the environment cannot work.
        """
        variable = url.scheme if url.scheme in self._proxies else "all"
        if self._proxy or variable not in self._proxies or proxy_bypass(url.host) or proxy_bypass(route_name(url)):
            return self._proxy
        return checked_proxy(self._proxies[variable], f"{variable}_proxy in the environment")


def route_name(url: httpx.URL, proxy: httpx.Proxy | None = None) -> str:
    """Return host, port and proxy of a way, for messages."""
    host = f"[{url.host}]" if ":" in url.host else url.host
    name = f"{host}:{url.port or PORTS[url.scheme]}"
    return (
        name if proxy is None else f"{name} through the proxy {proxy.url.scheme}://{proxy.url.netloc.decode('ascii')}"
    )


def checked_proxy(proxy: ProxyOption, option: str = "proxy=") -> httpx.Proxy:
    """Return the proxy that an option names.

    Args:
        proxy: The option's value; "host:port" is an HTTP proxy.
        option: Its name, for messages.

    Raises:
        ConfigurationError: It cannot work.
    """
    if isinstance(proxy, str) and "://" not in proxy:
        proxy = f"http://{proxy}"
    if not isinstance(proxy, httpx.Proxy):
        try:
            proxy = httpx.Proxy(proxy)
        except (httpx.InvalidURL, ValueError, TypeError):
            # No text of httpx's: it would repeat the URL with its password.
            raise ConfigurationError(
                f"{option} must be a URL that begins with http://, https:// or socks5://, as in http://proxy:3128."
            ) from None
    if not proxy.url.host:
        raise ConfigurationError(f"{option} names no host.")
    if proxy.url.scheme.startswith("socks") and importlib.util.find_spec("socksio") is None:
        raise ConfigurationError(
            f"{option} is a SOCKS proxy, which needs the package socksio: pip install 'httpx[socks]'."
        )
    if proxy.url.scheme != "https" and proxy.ssl_context is not None:
        raise ConfigurationError(f"{option} has an ssl_context, which only a proxy with https:// can use.")
    return proxy


def environment_leads_elsewhere() -> bool:
    """Return whether the environment has a proxy for plain http that is not this machine."""
    proxies = getproxies()
    return any(not is_loopback(_host(proxies[scheme])) for scheme in ("http", "all") if scheme in proxies)


def _host(proxy: str) -> str:
    try:
        return httpx.URL(proxy if "://" in proxy else f"http://{proxy}").host
    except httpx.InvalidURL:
        return ""


def ssl_context(verify: ssl.SSLContext | str | bool, cert: Any, trust_env: bool) -> ssl.SSLContext:
    """Return the TLS settings that options of httpx describe.

    Raises:
        ConfigurationError: One of them cannot be used.
    """
    option = "verify="
    if verify is True and trust_env:
        option = next((name for name in ("SSL_CERT_FILE", "SSL_CERT_DIR") if os.environ.get(name)), option)
    try:
        context = httpx.create_ssl_context(verify=verify, trust_env=trust_env)
        if not isinstance(context, ssl.SSLContext):
            raise TypeError(f"{type(verify).__name__} is neither a bool nor a path nor an ssl.SSLContext")
        option = "cert="
        return httpx.create_ssl_context(verify=context, cert=cert) if cert else context
    except (OSError, ValueError, TypeError) as exc:
        raise ConfigurationError(f"{option} cannot be used: {exc}.") from exc
