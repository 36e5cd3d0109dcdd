"""How photos come in: chosen, dropped, or off the card of a camera."""
