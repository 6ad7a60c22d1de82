"""The short way of a call, past `httpx.Client.send` where that would do nothing for it, with the same result.

httpx merges URL, headers, parameters and cookies for each request, and looks for cookies, redirects, hooks and
authentication around each response. Most calls have nothing of that: their requests are made of what was merged before,
and given to the transport. A response that needs httpx after all (cookies, a redirect) is passed through `send`.
"""

from __future__ import annotations

import logging
from typing import Any, Final

import httpx
from np6_api.types import OPERATION_EXTENSION, Call, FileStream

#: Key of `request.extensions` that holds a response which `httpx.Client.send` is to get from the transport.
READY: Final = "np6_response"

_LOGGER: Final = logging.getLogger("httpx")

#: How many URLs and sets of headers are kept.
_MOST: Final = 512


class _Merged:
    """What was merged for earlier calls, as long as base URL and headers of the client stay the same.

    Args:
        http: The httpx client.
    """

    def __init__(self, http: Any) -> None:
        self.base: httpx.URL = http.base_url
        self.common: list[tuple[bytes, bytes]] = http.headers.raw
        self.urls: dict[str, httpx.URL] = {}
        self.headers: dict[tuple[tuple[str, str], ...], httpx.Headers] = {}
        self.bodyless: dict[tuple[str, tuple[tuple[str, str], ...]], httpx.Headers] = {}  # with Host, as they are sent


class Direct:
    """Makes requests and sends them.

    Args:
        http: The httpx client.
        transport: Its transport.
        plain: Whether its responses need no default encoding.
    """

    def __init__(self, http: Any, transport: Any, *, plain: bool = True) -> None:
        self._http = http
        self._transport = transport
        self._plain = plain
        self._merged = _Merged(http)

    def build(self, call: Call[Any]) -> httpx.Request:
        """Return the request of a call; the same as `call.build` returns."""
        http = self._http
        if isinstance(call.content, FileStream) or http.cookies or http.params:
            return call.build(http)
        kept = self._merged
        if http.base_url is not kept.base or http.headers.raw != kept.common:  # a user may change both at any time
            kept = self._merged = _Merged(http)  # at once, for all threads
        url = kept.urls.get(call.url) or _kept(kept.urls, call.url, self._url(kept.base, call.url))
        key = tuple(call.headers.items())
        headers = kept.headers.get(key)
        if headers is None:
            merged = httpx.Headers(http.headers)
            merged.update(call.headers)
            headers = _kept(kept.headers, key, merged)
        method = call.operation.method
        extensions = {OPERATION_EXTENSION: call.operation, "timeout": http.timeout.as_dict()}
        if call.content is not None:
            return httpx.Request(
                method, url, params=call.params, headers=headers, content=call.content, extensions=extensions
            )
        complete = kept.bodyless.get((method, key))
        if complete is None:
            complete = _kept(kept.bodyless, (method, key), httpx.Request(method, url, headers=headers).headers)
        body = httpx.ByteStream(b"")
        request = httpx.Request(method, url, params=call.params, headers=complete, stream=body, extensions=extensions)
        request.read()
        return request

    def _url(self, base: httpx.URL, path: str) -> httpx.URL:
        """Return the URL of a path. Most calls have one of their own, and httpx parses it three times."""
        if path.isascii() and path.startswith("/") and not path.startswith("//") and "#" not in path:
            return base.copy_with(raw_path=base.raw_path + path[1:].encode())
        return self._http.build_request("GET", path).url  # type: ignore[no-any-return]

    def send(self, request: httpx.Request) -> httpx.Response:
        """Send a request; see `httpx.Client.send`."""
        if self._needs_httpx(request):
            return self._http.send(request)  # type: ignore[no-any-return]
        response: httpx.Response = self._transport.handle_request(request)
        if _needs_httpx(response):
            request.extensions[READY] = response
            response = self._http.send(request)
        response.request = request
        return response

    async def asend(self, request: httpx.Request) -> httpx.Response:
        """Send a request; see `httpx.AsyncClient.send`."""
        if self._needs_httpx(request):
            return await self._http.send(request)  # type: ignore[no-any-return]
        response: httpx.Response = await self._transport.handle_async_request(request)
        if _needs_httpx(response):
            request.extensions[READY] = response
            return await self._http.send(request)  # type: ignore[no-any-return]
        response.request = request
        return response

    def _needs_httpx(self, request: httpx.Request) -> bool:
        http = self._http
        return bool(
            not self._plain
            or http.auth is not None
            or http.cookies
            or any(http.event_hooks.values())
            or request.url.userinfo
            or _LOGGER.isEnabledFor(logging.INFO)  # httpx logs each request
        )


def _needs_httpx(response: httpx.Response) -> bool:
    return response.has_redirect_location or "set-cookie" in response.headers


def _kept(cache: dict[Any, Any], key: Any, value: Any) -> Any:
    if len(cache) >= _MOST:
        cache.clear()
    cache[key] = value
    return value
