"""A bulk job on a Dask cluster: the chunks travel, the journal and the key do not.

Needs np6[dask,sandbox]. Everything happens on this machine: `python examples/bulk_on_dask.py`.
"""

from __future__ import annotations

import os
import tempfile
from collections import Counter
from pathlib import Path
from typing import Any

import distributed
from np6_api.models import ExecutionEmailRequest, IdReceiver
from np6_jobs import bulk
from np6_sandbox import Sandbox

dask: Any = distributed  # without type hints


def main() -> None:
    with Sandbox() as sandbox, tempfile.TemporaryDirectory() as folder:
        action = sandbox.add_action(name="Newsletter")
        seeded = sandbox.seed({"targets": [{"Email": f"contact{number}@example.com"} for number in range(1000)]})
        recipients = (ExecutionEmailRequest(recipient=IdReceiver(value=each["id"])) for each in seeded["targets"])

        # Workers take the key from their own environment; those of a local cluster inherit ours.
        os.environ["NP6_API_KEY"] = sandbox.key
        config = bulk.ClientConfig(base_url=sandbox.url)

        # For a cluster that runs already, give its address: distributed.Client("tcp://scheduler:8786").
        with dask.LocalCluster(n_workers=2, dashboard_address="127.0.0.1:0") as cluster, dask.Client(cluster) as client:
            results = bulk.run(
                config,
                bulk.Executions(action, chunk_size=50),
                recipients,
                executor=client.get_executor(),
                concurrency=4,
                journal=Path(folder, "newsletter.journal"),
            )
            print(dict(Counter(result.outcome for result in results)))
        print(f"The sandbox sent {sandbox.ledger.total} messages.")


if __name__ == "__main__":
    main()
