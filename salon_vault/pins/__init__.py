"""The PIN of a shift: six digits that open a locked login again, for some hours."""
