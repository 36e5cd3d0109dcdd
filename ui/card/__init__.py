"""A client's card: one red line, chips, and sections that keep themselves when left."""
