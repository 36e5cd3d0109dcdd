"""Products: what stands on the shelf, which lot is open, and on whom it was used."""
