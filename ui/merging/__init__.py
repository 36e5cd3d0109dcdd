"""Two cards of one person: the hint while somebody types, and the two side by side."""
