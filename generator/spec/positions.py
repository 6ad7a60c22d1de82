"""Read a YAML file into plain values with the source line of each of their parts.

libyaml composes the nodes, in a tenth of the time that a parser in Python takes. Plain scalars are interpreted here:
PyYAML would follow YAML 1.1, where `no` and `on` are booleans, and OpenAPI is written in YAML 1.2.
"""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from generator.spec.problems import Problem, SpecError

try:
    from yaml import CSafeLoader as _Loader
except ImportError:  # PyYAML built without libyaml: the same, slower
    from yaml import SafeLoader as _Loader  # type: ignore[assignment]

_WORDS = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL"), None),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
_INTEGER = re.compile(r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)")
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f]")


class PositionedMap(dict[str, Any]):
    """A mapping, and the line (from 1) of each of its keys."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: dict[str, int] = {}


class PositionedList(list[Any]):
    """A sequence, and the line (from 1) of each of its items."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[int] = []


def read(path: Path) -> PositionedMap:
    """Read a file.

    Raises:
        SpecError: Broken YAML, a key that a mapping has twice, or no mapping at the top.
    """
    try:
        content = path.read_bytes().decode()
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise SpecError([Problem(path.name, line, "yaml", "the file is not in UTF-8")]) from None
    for line, text in enumerate(content.split("\n"), 1):
        if _CONTROL.search(text):
            raise SpecError([Problem(path.name, line, "yaml", "the line holds a control character")])
    try:
        node = yaml.compose(content, Loader=_Loader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        text = (error.problem or "cannot be read").splitlines()[0]
        raise SpecError([Problem(path.name, line, "yaml", text)]) from None
    if not isinstance(node, yaml.MappingNode):
        raise SpecError([Problem(path.name, 1, "yaml", "a mapping is expected at the top of the file")])
    problems: list[Problem] = []
    result = _value(node, path.name, problems)
    if problems:
        raise SpecError(problems)
    return result  # type: ignore[no-any-return]


def _value(node: yaml.Node, file: str, problems: list[Problem]) -> Any:
    if isinstance(node, yaml.MappingNode):
        mapping = PositionedMap()
        for key_node, value_node in node.value:
            key, line = str(key_node.value), key_node.start_mark.line + 1
            if _CONTROL.search(key):
                problems.append(Problem(file, line, "control-character", f"{key!r} holds a control character"))
            if key in mapping:
                problems.append(Problem(file, line, "duplicate-name", f"{key} is twice in this mapping"))
            mapping[key] = _value(value_node, file, problems)
            mapping.lines[key] = line
        return mapping
    if isinstance(node, yaml.SequenceNode):
        sequence = PositionedList()
        for item in node.value:
            sequence.append(_value(item, file, problems))
            sequence.lines.append(item.start_mark.line + 1)
        return sequence
    assert isinstance(node, yaml.ScalarNode)
    if _CONTROL.search(node.value):  # written as an escape
        text = f"{node.value!r:.80} holds a control character"
        problems.append(Problem(file, node.start_mark.line + 1, "control-character", text))
    return node.value if node.style else scalar(node.value)  # a plain one has no style


def scalar(text: str) -> Any:
    """Return the value of a plain scalar in YAML 1.2; text that many parsers take for a date becomes a `date`.

    Example:
        scalar("no") == "no"
    """
    if text in _WORDS:
        return _WORDS[text]
    if _INTEGER.fullmatch(text):
        return int(text, 0) if text[:2] in ("0o", "0x") else int(text)
    if _FLOAT.fullmatch(text):
        return float(text.lower().replace(".", "")) if text[-1] in "fFnN" else float(text)
    if _DATE.fullmatch(text[:10]):
        try:
            return date.fromisoformat(text[:10])
        except ValueError:
            return text
    return text
