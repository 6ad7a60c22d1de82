"""What happened to push notifications."""
