"""Jobs over many items: a stream of results in bounded memory, and a journal that a crash cannot confuse.

Example:
    from np6 import Client
    from np6_jobs import bulk

    with Client() as client:
        for result in bulk.run(client, bulk.Executions("000ABC"), recipients, journal="newsletter.journal"):
            if result.outcome != "done":
                print(result.index, result.outcome, result.error or result.value)
"""

from np6_jobs.bulk._client_config import ClientConfig
from np6_jobs.bulk._errors import FailingJobError, JournalError, JournalLockedError, JournalMismatchError
from np6_jobs.bulk._jobs import AddTargets, Each, Executions, Job, Render
from np6_jobs.bulk._journal import JournalSummary, adopt_journal, read_journal, read_outcomes
from np6_jobs.bulk._result import Answer, Outcome, Result
from np6_jobs.bulk._run import arun, run

__all__ = [
    "AddTargets",
    "Answer",
    "ClientConfig",
    "Each",
    "Executions",
    "FailingJobError",
    "Job",
    "JournalError",
    "JournalLockedError",
    "JournalMismatchError",
    "JournalSummary",
    "Outcome",
    "Render",
    "Result",
    "adopt_journal",
    "arun",
    "read_journal",
    "read_outcomes",
    "run",
]
