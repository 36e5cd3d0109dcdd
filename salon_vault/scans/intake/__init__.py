"""How signed papers come back: scans are read, sealed, and filed by their codes."""
