"""The register of the whole salon: who agreed to what, and what runs out."""
