"""HTML with safe escaping: text is escaped, `Html` is not."""

from __future__ import annotations

from html import escape

_EMPTY = frozenset({"br", "meta", "link", "hr", "img"})


class Html(str):
    """Text that is HTML."""

    __slots__ = ()


def tag(name: str, /, *children: str | None, **attributes: str | bool | None) -> Html:
    """Return an element. `class_` stands for `class`, other underscores for hyphens; None and False omit an attribute.

    Example:
        tag("a", "Q&A", href="/x?a=1&b=2")
    """
    opening = name
    for key, value in attributes.items():
        if value is None or value is False:
            continue
        opening += " " + key.rstrip("_").replace("_", "-")
        if value is not True:
            opening += f'="{escape(value)}"'
    if name in _EMPTY:
        return Html(f"<{opening}>")
    return Html(f"<{opening}>{join(*children)}</{name}>")


def join(*children: str | None) -> Html:
    """Return the children one after the other; text is escaped."""
    return Html("".join(c if isinstance(c, Html) else escape(c) for c in children if c is not None))
