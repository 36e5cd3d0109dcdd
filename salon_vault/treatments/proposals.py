"""Treatments that most salons offer, for an owner to choose from."""

import tomllib
from collections.abc import Sequence
from functools import cache
from typing import Any

import resources
from salon_vault.treatments.model import Kind, Treatment, new_treatment_id


def proposed(language: str) -> list[Treatment]:
    """Return new treatments, named in ``language``, without prices."""
    return [
        Treatment(new_treatment_id(), each["name"][language], Kind(each["kind"]))
        for each in _source()
    ]


@cache
def _source() -> Sequence[Any]:
    read = tomllib.loads(resources.path("treatments/proposals.toml").read_text("utf-8"))
    return tuple(read["treatment"])
