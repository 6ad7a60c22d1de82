"""Behaviours of the operations, one module for each part of the API."""

from __future__ import annotations

from importlib import import_module

_MODULES = (
    "actions",
    "archives",
    "documents",
    "events",
    "executions",
    "fields",
    "imports",
    "notifications",
    "segments",
    "subscriptions",
    "targets",
)


def load() -> None:
    """Register all behaviours."""
    for name in _MODULES:
        import_module(f"{__name__}.{name}")
