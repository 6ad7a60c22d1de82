"""What happened to e-mails and SMS."""
