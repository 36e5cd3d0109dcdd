"""The screens: the only room that knows Qt; it reaches records through use cases only."""
