"""What the templates see: the package, its operations, models, and the Python types of their values."""
