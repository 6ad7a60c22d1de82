"""Which requests a sandbox serves at all: those that name it, and not those of a foreign web page."""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from np6_sandbox.refusal import Refusal

_AUTHORITY = re.compile(r"(\[[0-9A-Fa-f:.]+\]|[A-Za-z0-9._-]+)(?::[0-9]{0,5})?")
_SCHEME = re.compile(r"^[A-Za-z]+://")
_ORIGIN = re.compile(r"https?://([^/]+)")
_SHOWN = 100


class _Headers(Protocol):
    def getall(self, key: str, default: Sequence[str]) -> Sequence[str]: ...


@dataclass(frozen=True, slots=True)
class Guard:
    """Protects a sandbox from the web pages that a browser on this machine shows.

    A page can let the browser send requests to loopback, and read the responses when it makes its own name lead
    there (DNS rebinding). Then the `Host` is the page's name; an address cannot be taken over like this.

    Attributes:
        names: Host names that are served beside loopback and the address that a connection came in on.
    """

    names: frozenset[str]

    @classmethod
    def of(cls, names: Iterable[str]) -> Guard:
        """Raises `ValueError` for what is no host name or address."""
        if isinstance(names, str):
            raise ValueError("allowed hosts: a list of names is expected, not a text")
        guard = cls(frozenset())
        for name in names:
            guard = guard.with_host(name)
        return guard

    def with_host(self, name: str) -> Guard:
        """Serves one more host; raises `ValueError` as `of` does."""
        host = _address_of(name) or (_host_of(name) if ":" not in name else None)
        if host is None:
            raise ValueError(f"host {name!r}: a name or an address without a port is expected")
        return Guard(self.names | {host})

    def check_host(self, headers: _Headers, target: str, local_address: str) -> None:
        """Refuses a request that names another server.

        Args:
            target: Request target; in absolute form it names a host too.
            local_address: Address that the connection came in on.

        Raises:
            Refusal: 400 without exactly one valid `Host`, 421 for a host that is not served.
        """
        given = headers.getall("Host", ())
        if len(given) != 1:
            raise Refusal.invalid(f"one header Host is expected, {len(given)} came")
        authorities = [*given]
        if not target.startswith(("/", "*")):
            authorities.append(_SCHEME.sub("", target).partition("/")[0])
        for authority in authorities:
            host = _host_of(authority)
            if host is None:
                raise Refusal.invalid(f"host {authority[:_SHOWN]!r} is invalid")
            if not (_is_loopback(host) or host == _address_of(local_address) or host in self.names):
                reason = (
                    f"host {host[:_SHOWN]!r} is not served; where this name leads here on purpose, allow it with"
                    f" --allow-host {host[:_SHOWN]} or Sandbox(allowed_hosts=[{host[:_SHOWN]!r}])"
                )
                raise Refusal(421, reason, text=reason)

    def check_origin(self, headers: Mapping[str, str], *, navigable: bool) -> None:
        """Refuses a request that a web page of another origin made.

        Args:
            navigable: Whether a link of another page may lead here.

        Raises:
            Refusal: 403.
        """
        origin = headers.get("Origin")
        if origin is not None:
            match = _ORIGIN.fullmatch(origin.strip().lower())
            if match is None or match[1] != headers.get("Host", "").strip().lower():
                raise Refusal(403, f"origin {origin[:_SHOWN]!r} is not that of this sandbox")
        site = headers.get("Sec-Fetch-Site", "none").strip().lower()
        if site in ("none", "same-origin"):
            return
        followed = headers.get("Sec-Fetch-Mode") == "navigate" and headers.get("Sec-Fetch-Dest") == "document"
        if not (navigable and followed):
            raise Refusal(403, f"the request comes from a web page of another origin (Sec-Fetch-Site: {site[:_SHOWN]})")


def _host_of(authority: str) -> str | None:
    """The host of `host:port`, in its usual spelling; None when it is invalid."""
    match = _AUTHORITY.fullmatch(authority.strip())
    return match and (_address_of(match[1]) or match[1].lower().removesuffix(".") or None)


def _address_of(host: str) -> str | None:
    """The usual spelling of an IP address, without brackets and zone; None for a name."""
    try:
        return str(ipaddress.ip_address(host.strip("[]").partition("%")[0]))
    except ValueError:
        return None


def _is_loopback(host: str) -> bool:
    if host == "localhost" or host.endswith(".localhost"):  # RFC 6761: these never leave the machine
        return True
    return _address_of(host) is not None and ipaddress.ip_address(host).is_loopback
