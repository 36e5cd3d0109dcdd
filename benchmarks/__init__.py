"""What the program costs, measured in one run beside plain peers on the same machine."""
