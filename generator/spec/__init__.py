"""The spec: its files, what they say together, and what has to hold of it."""
