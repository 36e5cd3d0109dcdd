"""Taking down photos that can be seen outside of the salon."""
