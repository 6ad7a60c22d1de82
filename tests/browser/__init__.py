"""The sandbox's page in a real browser; `make contract` runs these."""
