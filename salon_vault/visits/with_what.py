"""With which product lines visits are done: what is proposed, and what was put down later."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from salon_vault.clearance.model import Obstacle
from salon_vault.clearance.weighing import Lines
from salon_vault.clients.model import ClientId
from salon_vault.clients.names import fold, words
from salon_vault.formulas.model import Bowl
from salon_vault.patch_rules.model import same_line
from salon_vault.patch_tests.standing import OnFile, of_whole_kind, read_once
from salon_vault.ports import Work
from salon_vault.products.model import Product, ProductKind
from salon_vault.treatments.model import Kind, Treatment
from salon_vault.visits.model import Against, Used, Visit
from salon_vault.visits.naming import wanted
from salon_vault.visits.standing import against, stops

USED_FOR: Mapping[ProductKind, Kind] = {
    ProductKind.COLOUR: Kind.HAIR_COLOUR,
    ProductKind.LASH_GLUE: Kind.LASH_BROW,
    ProductKind.WAX: Kind.WAXING,
    ProductKind.PEEL: Kind.FACIAL,
    ProductKind.PIGMENT: Kind.PERMANENT_MAKEUP,
    ProductKind.ADHESIVE: Kind.NAILS,
}
"""What products are used for, where that is one kind of treatment."""


@dataclass(frozen=True, slots=True)
class Poured:
    """Something that was used on a visit."""

    label: str
    """Brand, line and name, as far as they are known."""
    line: str = ""
    """Brand and line; "" where nobody has told them from the name."""
    used_for: Kind | None = None


def proposed_lines(work: Work, client_id: ClientId) -> Lines:
    """
    Return with which lines treatments were done the last time, by the kinds that go by them.

    Those are the kinds that rules, tests or reactions are about; "" where nobody knows.
    """
    on_file = read_once(work, client_id)
    kinds = {rule.kind for rule in on_file.rules if rule.active}
    kinds |= {test.kind for test in on_file.tests}
    kinds |= {each.kind for each in on_file.reactions if each.in_force}
    had = sorted(_lines_had(work, client_id, on_file), key=lambda each: each[0])
    last = {kind: line for _on, kind, line in had}
    return {kind: last.get(kind, "") for kind in sorted(kinds)}


def poured_of(work: Work, used: Iterable[Used]) -> list[Poured]:
    """Return what the products of a visit are, as far as the shelf knows them."""
    shelf = {fold(each.label): each for each in work.products.every()}
    return [_poured(shelf.get(fold(each.product)), each) for each in used]


def mixed_in(bowls: Iterable[Bowl]) -> list[Poured]:
    """Return what the bowls of a colour formula are mixed from."""
    lines = dict.fromkeys(" ".join(filter(None, (each.brand, each.line))) for each in bowls)
    return [Poured(line, line, Kind.HAIR_COLOUR) for line in lines if line]


def against_lines(work: Work, visit: Visit, poured: Iterable[Poured]) -> list[Against]:
    """
    Return what a visit was done against by the product lines that were used.

    That is what would not stand against it without them: the line is barred, or not the one
    that was tested. What nobody has named and was done all the same, going by what was used,
    is weighed whole.
    """
    used = list(poured)
    if not used:
        return []
    on_file = read_once(work, visit.client)
    named = wanted(work, visit.treatments, visit.unlisted)
    found: dict[Against, None] = {}
    for treatment in (*named, *_unnamed(named, used)):
        planned = visit.lines.get(treatment.kind, "")
        lines = dict.fromkeys(_line_for(each, treatment.kind, on_file) for each in used)
        new = [line for line in lines if line and not same_line(line, planned)]
        asked = new and treatment in named
        before = set(map(against, _stops(work, visit, treatment, planned))) if asked else set()
        stand = [each for line in new for each in _stops(work, visit, treatment, line)]
        found.update((each, None) for each in map(against, stand) if each not in before)
    return list(found)


def _unnamed(named: Iterable[Treatment], used: Iterable[Poured]) -> list[Treatment]:
    """Return what must have been done, going by what was used, and nobody has named."""
    kinds = {each.kind for each in named}
    shown = dict.fromkeys(each.used_for for each in used if each.used_for not in {None, *kinds})
    found = [of_whole_kind(kind) for kind in shown if kind is not None]
    return found if kinds or found else [of_whole_kind(Kind.OTHER)]


def _stops(work: Work, visit: Visit, treatment: Treatment, line: str) -> tuple[Obstacle, ...]:
    return stops(work, visit.client, [treatment], visit.on, {treatment.kind: line})


def _poured(product: Product | None, used: Used) -> Poured:
    if product is None:
        return Poured(used.product)
    line = " ".join(filter(None, (product.brand, product.line)))
    return Poured(product.label, line, USED_FOR.get(product.kind))


def _line_for(poured: Poured, kind: Kind, on_file: OnFile) -> str:
    """Return the line as it matters to a kind of treatment; "" if it does not."""
    label = words(poured.label)
    known = [line for each in on_file.reactions if each.in_force for line in each.barred_lines]
    known += [each.product for each in on_file.rules if each.kind is kind and each.product]
    known += [each.product for each in on_file.tests if each.kind is kind and each.product]
    begun = [line for line in known if label[: len(words(line))] == words(line)]
    if begun:
        return max(begun, key=lambda line: len(words(line)))
    return poured.line if poured.used_for is kind else ""


def _lines_had(
    work: Work, client_id: ClientId, on_file: OnFile
) -> Iterator[tuple[date, Kind, str]]:
    for visit in reversed(on_file.visits):
        for planned in visit.planned:
            yield visit.on, planned.kind, planned.line
    for formula in reversed(work.formulas.of_client(client_id)):
        for each in reversed(mixed_in(formula.bowls)):
            yield formula.on, Kind.HAIR_COLOUR, each.line
