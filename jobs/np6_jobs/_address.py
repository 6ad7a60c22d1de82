"""The address of a server, as files of a job keep it."""

from __future__ import annotations

from urllib.parse import urlsplit, urlunsplit


def address(base_url: object) -> str:
    """Return a base URL without the name and the password that may be in it, and without a slash at its end."""
    parts = urlsplit(str(base_url))
    return urlunsplit(parts._replace(netloc=parts.netloc.rpartition("@")[2])).rstrip("/")
