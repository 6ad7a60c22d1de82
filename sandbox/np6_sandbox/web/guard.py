"""The guard: a sandbox serves requests that name it, and none of a web page of another origin."""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from np6_sandbox.errors import Rejection

_AUTHORITY = re.compile(r"(\[[0-9A-Fa-f:.]+\]|[A-Za-z0-9._-]+)(?::[0-9]{0,5})?")
_SCHEME = re.compile(r"^[A-Za-z]+://")
_ORIGIN = re.compile(r"https?://([^/]+)")
_SHOWN = 100


class _Headers(Protocol):
    def getall(self, key: str, default: Sequence[str]) -> Sequence[str]: ...


@dataclass(frozen=True, slots=True)
class Guard:
    """Protect a sandbox from the web pages that a browser on this machine shows.

    A page can make the browser send requests to loopback, and can read the responses if its own name resolves to
    loopback (DNS rebinding). The `Host` is then the page's name, never an IP address.

    Attributes:
        names: Host names that are served beside loopback and the local address of the connection.
    """

    names: frozenset[str]

    @classmethod
    def of(cls, names: Iterable[str]) -> Guard:
        """Make a guard that serves some hosts; raise `ValueError` for an invalid name."""
        if isinstance(names, str):
            raise ValueError("allowed hosts: a list of names is expected, not a text")
        guard = cls(frozenset())
        for name in names:
            guard = guard.with_host(name)
        return guard

    def with_host(self, name: str) -> Guard:
        """Return a guard that serves one more host; raise `ValueError` for an invalid name."""
        host = _address_of(name) or (_host_of(name) if ":" not in name else None)
        if host is None:
            raise ValueError(f"host {name!r}: a name or an address without a port is expected")
        return Guard(self.names | {host})

    def check_host(self, headers: _Headers, target: str, local_address: str) -> None:
        """Reject a request that names another host.

        Args:
            target: Request target; in absolute form it names a host too.
            local_address: Local address of the connection.

        Raises:
            Rejection: 400 without exactly one valid `Host`, 421 for a host that is not served.
        """
        given = headers.getall("Host", ())
        if len(given) != 1:
            raise Rejection.invalid(f"one header Host is expected, {len(given)} came")
        authorities = [*given]
        if not target.startswith(("/", "*")):
            authorities.append(_SCHEME.sub("", target).partition("/")[0])
        for authority in authorities:
            host = _host_of(authority)
            if host is None:
                raise Rejection.invalid(f"host {authority[:_SHOWN]!r} is invalid")
            if not (_is_loopback(host) or host == _address_of(local_address) or host in self.names):
                reason = (
                    f"host {host[:_SHOWN]!r} is not served; if the name is meant for this sandbox, allow it with"
                    f" --allow-host {host[:_SHOWN]} or Sandbox(allowed_hosts=[{host[:_SHOWN]!r}])"
                )
                raise Rejection(421, reason, text=reason)

    def check_origin(self, headers: Mapping[str, str], *, navigable: bool) -> None:
        """Reject a request of a web page of another origin.

        Args:
            navigable: Whether a link of another page may lead here.

        Raises:
            Rejection: 403.
        """
        origin = headers.get("Origin")
        if origin is not None:
            match = _ORIGIN.fullmatch(origin.strip().lower())
            if match is None or match[1] != headers.get("Host", "").strip().lower():
                raise Rejection(403, f"origin {origin[:_SHOWN]!r} is not that of this sandbox")
        site = headers.get("Sec-Fetch-Site", "none").strip().lower()
        if site in ("none", "same-origin"):
            return
        followed = headers.get("Sec-Fetch-Mode") == "navigate" and headers.get("Sec-Fetch-Dest") == "document"
        if not (navigable and followed):
            raise Rejection(
                403, f"the request comes from a web page of another origin (Sec-Fetch-Site: {site[:_SHOWN]})"
            )


def _host_of(authority: str) -> str | None:
    """Return the host of `host:port` in its usual form; None if it is invalid."""
    match = _AUTHORITY.fullmatch(authority.strip())
    return match and (_address_of(match[1]) or match[1].lower().removesuffix(".") or None)


def _address_of(host: str) -> str | None:
    """Return an IP address in its usual form, without brackets and zone; None for a name."""
    try:
        return str(ipaddress.ip_address(host.strip("[]").partition("%")[0]))
    except ValueError:
        return None


def _is_loopback(host: str) -> bool:
    if host == "localhost" or host.endswith(".localhost"):  # RFC 6761: these names are always loopback
        return True
    return _address_of(host) is not None and ipaddress.ip_address(host).is_loopback
