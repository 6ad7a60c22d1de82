"""Send an action to many contacts, be killed in the middle, and go on: nothing twice, nothing lost.

Everything happens on this machine, against a sandbox: `python examples/bulk_send.py`.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import np6
from np6_api.models import ExecutionEmailRequest, IdReceiver
from np6_jobs import bulk, read_journal
from np6_sandbox import Sandbox


def recipients(file: Path) -> Iterator[ExecutionEmailRequest]:
    """A request for each line of a file, read as they are needed."""
    with file.open() as lines:
        for line in lines:
            yield ExecutionEmailRequest(recipient=IdReceiver(value=line.strip()))


def send(url: str, key: str, action: str, file: Path, journal: Path) -> None:
    """The job. Run it as often as you like."""
    counts: Counter[str] = Counter()
    with np6.Client(key, base_url=url) as client:
        job = bulk.Executions(action, chunk_size=50)
        for result in bulk.run(client, job, recipients(file), journal=journal, concurrency=4):
            counts[f"{result.outcome} earlier" if result.earlier else result.outcome] += 1
    print("  finished:", ", ".join(f"{count} {outcome}" for outcome, count in counts.items()))


def main() -> None:
    with Sandbox() as sandbox, tempfile.TemporaryDirectory() as folder:
        sandbox.faults.add("actions_execute_many", delay=0.05)  # as if the server were far away
        action = sandbox.add_action(name="Newsletter")
        file, journal = Path(folder, "recipients.txt"), Path(folder, "newsletter.journal")
        seeded = sandbox.seed({"targets": [{"Email": f"contact{number}@example.com"} for number in range(1000)]})
        file.write_text("".join(f"{target['id']}\n" for target in seeded["targets"]))

        arguments = (sandbox.url, sandbox.key, action, file, journal)
        process = multiprocessing.get_context("spawn").Process(target=send, args=arguments)
        process.start()
        while sandbox.ledger.total < 300:
            time.sleep(0.01)
        print("The process that sends is killed.")
        os.kill(process.pid or 0, signal.SIGKILL)
        process.join()
        print(f"  {read_journal(journal)}")

        print("The same job once more:")
        send(*arguments)
        most = max(Counter(message.target for message in sandbox.ledger).values())
        print(f"The sandbox sent {sandbox.ledger.total} messages; nobody got more than {most}.")


if __name__ == "__main__":
    main()
