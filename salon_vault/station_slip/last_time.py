"""What was mixed or used the last time, as the slip prints it."""

from collections.abc import Collection

from salon_vault.clients.model import ClientId
from salon_vault.formulas.model import Bowl, Formula
from salon_vault.formulas.words import ZONES
from salon_vault.ports import Work
from salon_vault.station_slip.model import LastTime, Row
from salon_vault.station_slip.words import grams, minutes, ratio, strength
from salon_vault.treatments.model import Kind
from salon_vault.visits.model import Visit
from salon_vault.visits.naming import wanted
from salon_vault.words import Translator

HAIR = frozenset({Kind.HAIR_COLOUR, Kind.HAIR_CARE})
"""Kinds of treatment that formulas are written for."""


def last_time(
    work: Work, client_id: ClientId, kinds: Collection[Kind], words: Translator
) -> LastTime | None:
    """Return the last formula, or what the last visit of one of the kinds used, if any."""
    if not kinds or HAIR & set(kinds):
        formulas = work.formulas.of_client(client_id)
        if formulas:
            return _mixed(formulas[0], words)
    for visit in work.visits.of_client(client_id):
        if not visit.is_open and visit.used and _is_of(work, visit, kinds):
            rows = tuple(Row("", used.product) for used in visit.used)
            return LastTime(visit.on, rows)
    return None


def _mixed(formula: Formula, words: Translator) -> LastTime:
    rows = tuple(_row(bowl, words) for bowl in formula.bowls)
    return LastTime(formula.on, rows, formula.next_time)


def _row(bowl: Bowl, words: Translator) -> Row:
    mix, developer = bowl.mix, bowl.mix.developer
    weighed = developer and (strength(developer.strength, words), grams(developer.grams, words))
    taken = (
        ratio(mix.ratio, words) if mix.ratio else "",
        minutes(mix.minutes, words) if mix.minutes else "",
    )
    return Row(
        words.tr(ZONES[bowl.zone]),
        " + ".join(f"{each.code} {grams(each.grams, words)}" for each in mix.shades),
        " ".join(filter(None, (bowl.brand, bowl.line))),
        "\n".join(filter(None, (" ".join(weighed or ()), " · ".join(filter(None, taken))))),
    )


def _is_of(work: Work, visit: Visit, kinds: Collection[Kind]) -> bool:
    return any(each.kind in kinds for each in wanted(work, visit.treatments, visit.unlisted))
