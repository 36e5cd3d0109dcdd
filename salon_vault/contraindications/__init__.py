"""Contraindications: what is asked before a treatment, and what the answers lead to."""
