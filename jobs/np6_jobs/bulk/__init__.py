"""Jobs over many items: one operation for each item, results in bounded memory, and a journal that survives a crash.

Example:
    from np6 import Client
    from np6_jobs import bulk

    with Client() as client:
        for result in bulk.run(client, bulk.Executions("000ABC"), recipients, journal="newsletter.journal"):
            if result.outcome != "done":
                print(result.index, result.outcome, result.error or result.value)
"""

from np6_jobs.bulk._client_config import ClientConfig
from np6_jobs.bulk._jobs import AddTargets, Each, Executions, Job, Render
from np6_jobs.bulk._plan import RunPlan, plan_run
from np6_jobs.bulk._result import ChunkResult, ItemResult
from np6_jobs.bulk._run import arun, run

__all__ = [
    "AddTargets",
    "ChunkResult",
    "ClientConfig",
    "Each",
    "Executions",
    "ItemResult",
    "Job",
    "Render",
    "RunPlan",
    "arun",
    "plan_run",
    "run",
]
