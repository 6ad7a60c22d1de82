"""The people that messages are sent to. The reference calls them contacts, the paths targets."""
