"""Fields that hold the data of a target."""
