"""Trying whether a backup opens, and looking for damage in the vault itself."""
