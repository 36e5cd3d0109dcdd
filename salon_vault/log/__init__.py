"""Reading and verifying the log; writing it belongs to the gate alone."""
