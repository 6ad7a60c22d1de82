"""Webtasks, a part of the scripting of NP6."""
