"""What lies under `/_sandbox`: the sandbox's own interface, and the page for people."""
