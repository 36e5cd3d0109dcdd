"""What was done against a stop, brought to the owner and to whoever did it."""
