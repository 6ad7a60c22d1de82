# pyright: strict
"""Take opt-outs from NP6 to the CRM, and from the CRM to NP6. Run it every hour."""

import csv
from datetime import UTC, datetime, timedelta

import np6
from np6_jobs.contacts import optouts

since = datetime.now(UTC) - timedelta(days=3)  # NP6 may list events late; to see one twice does no harm

with np6.Client() as client:
    with open("from_np6.csv", "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["address", "at", "channel", "reasons"])
        for gone in optouts.pull(client, since):
            writer.writerow([gone.address, gone.at.isoformat(), gone.channel, ", ".join(gone.reasons)])
    with open("from_crm.csv", encoding="utf-8", newline="") as file:
        for result in optouts.push(client, csv.DictReader(file), journal="optouts.journal"):
            if result.error:
                print(f"{result.address}: {result.error}")
