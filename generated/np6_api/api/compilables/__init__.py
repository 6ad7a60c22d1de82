"""Data transformations that are compiled and executed."""
