"""From a description in several files to a Python package: merge, check, generate, format."""
