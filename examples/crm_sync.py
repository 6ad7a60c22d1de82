# pyright: strict
"""Bring the contacts of the CRM into NP6. Run it every night, and again after an interruption."""

import csv
import sys
from collections import Counter

import np6
from np6_jobs import contacts

FIELDS = {"mail": "Email", "name": "Lastname", "born": "Birthday", "interests": "Interests"}
counts: Counter[str] = Counter()

with np6.Client() as client, open("crm.csv", encoding="utf-8", newline="") as file:
    rows = csv.DictReader(file)
    for result in contacts.sync(client, rows, key="mail", columns=FIELDS, segment="Readers", journal="crm.journal"):
        counts[result.outcome] += 1
        if result.error:
            print(f"row {result.index + 1}, {result.key}: {result.error}", file=sys.stderr)
print(dict(counts))
