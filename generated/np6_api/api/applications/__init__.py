"""Mobile applications that can receive push notifications."""
