"""What the parts of a colour formula are called on screen."""

from collections.abc import Mapping

from salon_vault.formulas.comparing import Part
from salon_vault.formulas.concerns import Concern, bounds
from salon_vault.formulas.mix import Mix
from salon_vault.formulas.model import Formula
from salon_vault.formulas.notation import Problem
from ui.dates import locale
from ui.words import N_, _, about, language, with_more

CONCERNS: Mapping[Concern, str] = {
    Concern.LITTLE_DEVELOPER: N_("Very little developer for this much colour."),
    Concern.MUCH_DEVELOPER: N_("A lot of developer for this much colour."),
    Concern.OTHER_RATIO: N_("The grams do not fit the ratio that is typed."),
    Concern.STRONG: N_("Developer over {n}: hair products may have no more."),
    Concern.LONG: N_("Left on for more than {n}."),
    Concern.LARGE: N_("More than {n} in one bowl."),
}
"""What is unusual; ``{n}`` is the figure that it is more than."""

PROBLEMS: Mapping[Problem, str] = {
    Problem.NOTHING: N_("Type shades with grams, developer, minutes."),
    Problem.NO_GRAMS: N_("How many grams of “{piece}”?"),
    Problem.NO_DEVELOPER_GRAMS: N_("How many grams of developer after “{piece}”?"),
    Problem.NO_SHADE: N_("Which shade comes before “{piece}”?"),
    Problem.LEFT_OVER: N_("“{piece}” is not a shade, a developer or a time."),
    Problem.OUT_OF_BOUNDS: N_("“{piece}” is too little or too much."),
}
"""What is unclear; ``{piece}`` are the letters it is about."""

PARTS: Mapping[Part, str] = {
    Part.PURPOSE: N_("Used for"),
    Part.NATURAL: N_("Natural depth"),
    Part.START: N_("Before colour"),
    Part.TARGET: N_("Target"),
    Part.ZONE: N_("Where to"),
    Part.PRODUCT: N_("Brand and line"),
    Part.SHADE: N_("Shade"),
    Part.STRENGTH: N_("Developer"),
    Part.DEVELOPER: N_("Developer, grams"),
    Part.RATIO: N_("Ratio"),
    Part.MINUTES: N_("Minutes"),
    Part.HEAT: N_("Heat"),
    Part.RESULT: N_("Colour result"),
    Part.NEXT_TIME: N_("Next time"),
}


FORMULA_FIELDS: Mapping[str, str] = {
    "purpose": PARTS[Part.PURPOSE],
    "visit": N_("Visit"),
    **{part.value: PARTS[part] for part in (Part.NATURAL, Part.START, Part.TARGET)},
}
"""What the log calls fields that no error names."""


def figure(number: float) -> str:
    """Return a number with no more decimals than it has, as the language writes them."""
    decimals = len(f"{number:.2f}".rstrip("0").partition(".")[2])
    return locale().toString(float(number), "f", decimals)


def grams(number: float) -> str:
    """Return a weight: ``30 g``."""
    return _("{n} g").format(n=figure(number))


def strength(percent: float) -> str:
    """Return the strength of a developer: ``6 %``."""
    return _("{n} %").format(n=figure(percent))


def ratio(parts: float) -> str:
    """Return parts of developer to one of colour: ``1:1.5``."""
    return _("1:{n}").format(n=figure(parts))


def minutes(number: int) -> str:
    """Return a time: ``35 min``."""
    return _("{n} min").format(n=number)


def concern_words(concern: Concern) -> str:
    """Return what is unusual about a mixture."""
    limit = bounds()[concern].limit
    measured = {Concern.STRONG: strength, Concern.LARGE: grams}
    said = measured[concern](limit) if concern in measured else minutes(round(limit))
    return _(CONCERNS[concern]).format(n=said)


def concern_source(concern: Concern) -> str:
    """Return who says that it is unusual."""
    bound = bounds()[concern]
    said = bound.words[language()]
    return about(bound.publication, said) if bound.publication else said


def sum_of(mix: Mix) -> str:
    """Return what a bowl weighs, and in which ratio."""
    if mix.developer is None or mix.ratio is None:
        return grams(mix.total)
    weighed = _("{colour} + {developer} = {total}").format(
        colour=grams(mix.colour), developer=grams(mix.developer.grams), total=grams(mix.total)
    )
    return with_more((weighed, ratio(mix.ratio)))


def way_of(formula: Formula) -> str:
    """Return from which depth to which a formula goes, as far as it says so."""
    if formula.start and formula.target:
        return _("{start} → {target}").format(start=formula.start, target=formula.target)
    return str(formula.target or formula.start or "")
