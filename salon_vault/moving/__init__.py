"""Moving a vault to another PC, so that it is in force on one PC only."""
