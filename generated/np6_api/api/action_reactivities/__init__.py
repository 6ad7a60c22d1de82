"""Reactions to e-mails and SMS, selected also by the moment at which the message was sent."""
