"""Contacts: from any source into NP6, looked up, added to segments; and their opt-outs, in `optouts`.

Example:
    import csv
    from np6 import Client
    from np6_jobs import contacts

    with Client() as client, open("crm.csv", newline="") as file:
        for result in contacts.sync(client, csv.DictReader(file), journal="crm.journal"):
            if result.outcome in ("failed", "unknown"):
                print(result.index, result.problems or result.error)
"""

from np6_jobs.contacts import optouts
from np6_jobs.contacts._find import Contact, aensure_in_segment, afind, ensure_in_segment, find
from np6_jobs.contacts._load import LoadProblem, LoadResult, aload, load
from np6_jobs.contacts._sync import Change, ContactOutcome, RowResult, async_, sync

__all__ = [
    "Change",
    "Contact",
    "ContactOutcome",
    "LoadProblem",
    "LoadResult",
    "RowResult",
    "aensure_in_segment",
    "afind",
    "aload",
    "async_",
    "ensure_in_segment",
    "find",
    "load",
    "optouts",
    "sync",
]
