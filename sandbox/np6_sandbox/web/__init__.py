"""What is served under `/_sandbox`: the control API and the page."""
