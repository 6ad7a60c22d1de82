"""File imports: definition, source and executions."""
