"""The law as data: packs, checked when they are read, and the counting of their days."""
