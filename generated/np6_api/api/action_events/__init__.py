"""What happened to e-mails and SMS, selected by the moment of the event."""
