"""Static and dynamic groups of targets."""
