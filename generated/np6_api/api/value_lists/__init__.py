"""Lists of values that a field can take."""
