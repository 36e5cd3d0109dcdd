"""The small button beside a field that says why it is kept."""
