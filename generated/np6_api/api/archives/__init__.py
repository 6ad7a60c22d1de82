"""Archived copies of the e-mails that were sent."""
