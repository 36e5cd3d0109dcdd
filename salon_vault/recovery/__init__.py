"""The recovery kit: printing it, and that it was typed back."""
