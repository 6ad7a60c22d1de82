"""What the sandbox remembers: documents, events, sent messages."""
