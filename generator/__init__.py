"""From a spec in several files to a Python package: load, check, name, render, format."""
