"""The rules: what a salon may do with its records, and who may do it. No Qt, no SQL."""

__version__ = "0.1.0"
