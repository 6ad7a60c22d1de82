"""Lists of values that a field can take. The reference calls them enumerations."""
