"""Consent forms and other papers: what was printed, for whom, and what came of it."""
