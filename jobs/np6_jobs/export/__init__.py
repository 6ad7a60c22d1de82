"""Export of events to a file: window by window, so that an export that was stopped can be resumed.

Example:
    from np6_api.api.action_events import list_all
    from np6_jobs import ExportPlan, export_events

    plan = ExportPlan(list_all.call, "january.parquet", start=january, end=february)
    with np6.Client() as client:
        for progress in export_events(client, plan):
            print(progress.reached, progress.events)
"""

from np6_jobs.export._export import ExportPlan, ExportProgress, export_events

__all__ = ["ExportPlan", "ExportProgress", "export_events"]
