"""Push subscriptions of targets to mobile applications."""
