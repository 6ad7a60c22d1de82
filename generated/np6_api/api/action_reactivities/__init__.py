"""Reactions to e-mails and SMS, selected by the moment of their activation."""
