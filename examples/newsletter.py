# pyright: strict
"""Publish the spring newsletter for tomorrow at nine, and report on it. Run it again to go on, or for a new report."""

from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import np6
from np6_api.models import ActionSegments, MailCampaign, MailContent, MailHeaders, MailSender, ScheduledScheduler
from np6_jobs import imports, publishing

READERS, TESTERS, IMPORT = 41, 42, 23  # identifiers of the segments, and of the import that fills the first one
created = Path("newsletter.id")  # so that a later run does not create another newsletter
tomorrow = datetime.now(ZoneInfo("Europe/Paris")) + timedelta(days=1)

with np6.Client() as client:
    if not created.exists():
        imports.run(client, IMPORT, "readers.csv")
        sender = MailSender(label="Example Shop", prefix="news", domain="example.com")
        at = tomorrow.replace(hour=9, minute=0, second=0, microsecond=0)
        newsletter = MailCampaign(
            name="Spring newsletter",
            content=MailContent(headers=MailHeaders(from_=sender), subject="Spring", html="<p>It is here.</p>"),
            scheduler=ScheduledScheduler(start_date=at, segments=ActionSegments(selected=[READERS])),
        )
        created.write_text(str(client.actions.create(body=newsletter).to_dict()["id"]))
    action = created.read_text()
    print(publishing.publish(client, action, test_segments=[TESTERS]))
    print(publishing.report(client, action))
