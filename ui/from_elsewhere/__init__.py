"""What is said about files that somebody brings."""
