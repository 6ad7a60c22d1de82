"""Webtasks, which belong to NP6's scripting."""
