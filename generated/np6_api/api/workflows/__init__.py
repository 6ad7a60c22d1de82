"""Scripted scenarios made of nodes, listeners and tasks."""
