"""The part of every generated package that does not depend on the spec: copied unchanged, this file excepted."""

PUBLIC = {
    "AsyncStream": "stream",
    "Call": "types",
    "DecodeError": "types",
    "InputError": "types",
    "Operation": "types",
    "Response": "types",
    "Stream": "stream",
    "StreamError": "stream",
    "UNSET": "types",
    "UnexpectedStatus": "errors",
    "UnknownVariant": "types",
    "Unset": "types",
}
"""What a generated package exports of it, and the module of each name."""
