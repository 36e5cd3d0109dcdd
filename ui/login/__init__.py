"""The unlock window: who sits down, and with what."""
