"""The list of the invented salon: every proposed treatment, with a price and its minutes."""

import tomllib
from dataclasses import replace

import resources
from salon_vault.treatments.model import Treatment
from salon_vault.treatments.proposals import proposed


def invented_treatments(language: str) -> list[Treatment]:
    """Return the list, named in ``language``."""
    asked = tomllib.loads(resources.path("demo/treatments.toml").read_text("utf-8"))
    found = []
    for treatment, in_english in zip(proposed(language), proposed("en"), strict=True):
        price, minutes = asked[in_english.name]
        found.append(replace(treatment, price=price, minutes=minutes))
    return found
