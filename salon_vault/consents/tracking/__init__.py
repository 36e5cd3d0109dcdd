"""Papers after printing: what came of each, in which box it lies, and which are not back."""
