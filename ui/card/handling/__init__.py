"""The one red line of a card: what to do, never why."""
