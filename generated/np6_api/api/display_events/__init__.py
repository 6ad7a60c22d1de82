"""What happened to displayed contents."""
