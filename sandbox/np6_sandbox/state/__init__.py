"""The state of a sandbox: documents, events, messages, requests."""
