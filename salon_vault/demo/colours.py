"""Invented colour formulas for invented visits: the same ones for the same visit."""

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from typing import Any

import resources
from salon_vault.formulas.mix import Mix
from salon_vault.formulas.model import Bowl, Formula, Zone, new_formula_id, read_level
from salon_vault.formulas.notation import read_mix
from salon_vault.visits.model import Visit

MOST = 2
"""Formulas a client has: the latest ones."""


def colours(visits: Sequence[Visit], language: str) -> Iterator[Formula]:
    """Yield formulas of the latest visits for colour; words are written in ``language``."""
    purposes = _purposes(language)
    coloured = [visit for visit in visits if visit.treatment in purposes]
    natural = ""
    for number, visit in enumerate(coloured[-MOST:]):
        fitting = [
            recipe
            for recipe in _source()["recipe"]
            if recipe["purpose"] == purposes[visit.treatment]
        ]
        recipe = fitting[visit.on.month % len(fitting)]
        natural = natural or recipe["natural"]  # what grows stays the same
        yield _mixed(visit, {**recipe, "natural": natural}, language, less=number)


def _mixed(visit: Visit, recipe: Mapping[str, Any], language: str, less: int) -> Formula:
    return Formula(
        id=new_formula_id(),
        client=visit.client,
        on=visit.on,
        purpose=Zone(recipe["purpose"]),
        bowls=tuple(_bowl(written, visit.on, less) for written in recipe["bowls"]),
        by=visit.by,
        visit=visit.id,
        natural=read_level(recipe["natural"]),
        target=read_level(recipe["target"]),
        result=recipe["result"][language],
        next_time=recipe["next_time"][language],
    )


def _bowl(recipe: Sequence[str], on: date, less: int) -> Bowl:
    zone, line, written = recipe
    mix = read_mix(written)
    assert isinstance(mix, Mix), "our own recipes are sound"
    lots = [f"{on:%y}{on.month // 3}-{code}" for code in _marks(mix)]
    minutes = mix.minutes and mix.minutes - 5 * less
    mix = replace(mix.with_lots(iter(lots)), minutes=minutes)
    return Bowl(Zone(zone), mix, _source()["brand"], line)


def _marks(mix: Mix) -> Iterator[str]:
    """Yield what tells the lots of one quarter apart."""
    for shade in mix.shades:
        yield "".join(sign for sign in shade.code if sign.isalnum())
    if mix.developer is not None:
        yield f"D{mix.developer.strength:g}".replace(".", "")


@cache
def _purposes(language: str) -> Mapping[str, str]:
    kinds = tomllib.loads(resources.path("demo/people.toml").read_text("utf-8"))["treatment"]
    return {kind["name"][language]: kind["colour"] for kind in kinds if "colour" in kind}


@cache
def _source() -> Mapping[str, Any]:
    return tomllib.loads(resources.path("demo/colours.toml").read_text("utf-8"))
