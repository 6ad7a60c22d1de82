"""Contacts, which NP6 calls targets."""
