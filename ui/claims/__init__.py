"""Papers for the insurer on screen and on paper."""
