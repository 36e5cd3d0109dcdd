"""What stands against a treatment, on screen."""
