"""The parts of the papers for an insurer, each with where it comes from."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from salon_vault.claims.model import MOST_ENTRIES, ClaimPack
from salon_vault.compartments import Sealed
from salon_vault.consents.library import is_taken_home
from salon_vault.consents.model import Paper, spoken_code
from salon_vault.formulas.notation import written
from salon_vault.paper.blocks import Block, Small, Text
from salon_vault.patch_rules.history import RuleOfDay
from salon_vault.patch_tests.model import Origin, PatchTest
from ui.card.papers.kinds import name_of, outcome_in_words
from ui.claims.beside import annexes, overrides, photos
from ui.claims.log_rows import log_rows
from ui.claims.tables import table
from ui.handovers import HOWS
from ui.patch_tests.picture import photo_words
from ui.patch_tests.words import (
    figures_in_words,
    result_words,
    source_in_words,
    what_was_placed,
)
from ui.reactions.words import account_in_words, action_line, where_it_stands
from ui.treatments.kinds import kind_name
from ui.words import _, about, chained, listed, moment, short_day


@dataclass(frozen=True, slots=True)
class Part:
    """One part: its title, what stands in it, or what to say where nothing does."""

    title: str
    blocks: tuple[Block, ...]
    missing: str = ""


def parts_of(pack: ClaimPack) -> tuple[Part, ...]:
    """Return every part in the order in which an insurer asks."""
    aftercare = tuple(paper for paper in pack.papers if is_taken_home(paper.kind))
    forms = tuple(paper for paper in pack.papers if not is_taken_home(paper.kind))
    along = (_part(pack, _("Annexes"), _("the vault, unchanged"), tuple(annexes(pack))),)
    return (
        _part(pack, _("Patch tests"), _("register of patch tests"), tuple(_tests(pack))),
        _part(pack, _("Rules the salon went by"), _("rules in the vault"), tuple(_rules(pack))),
        _part(pack, _("Reactions"), _("register of reactions"), tuple(_reactions(pack))),
        _part(pack, _("Visits"), _("register of visits"), tuple(_visits(pack))),
        _part(pack, _("Formulas and batches"), _("formulas, batches"), tuple(_formulas(pack))),
        _part(pack, _("Forms"), _("register of papers"), tuple(_forms(pack, forms))),
        _part(pack, _("Privacy notice"), _("register of handovers"), tuple(_notices(pack))),
        _part(pack, _("Photos"), _("list of photos"), tuple(photos(pack))),
        _part(
            pack,
            _("Stops that were overridden"),
            _("register of overrides"),
            tuple(overrides(pack)),
        ),
        _part(pack, _("Aftercare sheet"), _("register of papers"), tuple(_papers(aftercare))),
        _part(pack, _("Entries of the log"), _("log"), tuple(_log(pack))),
        *(along if pack.annexes else ()),
    )


def _part(pack: ClaimPack, title: str, source: str, blocks: tuple[Block, ...]) -> Part:
    if not blocks:
        none = _("nothing is on file") if pack.whole else _("nothing on file belongs to this")
        return Part(title, (), about(title, none))
    return Part(title, (*blocks, Small(about(_("Taken from"), source))))


def _tests(pack: ClaimPack) -> Iterator[Block]:
    header = (_("Placed"), _("What"), _("Result"))
    yield from table(header, (_test(test) for test in pack.tests), 2, 4, 4)
    photos = () if isinstance(pack.photos, Sealed) else pack.photos
    pictures: dict[str, str] = {each.id: photo_words(each) for each in photos}
    if not isinstance(pack.observations, Sealed):
        for each in pack.observations:
            picture = pictures.get(each.photo, each.photo)
            yield Text(about(moment(each.at), chained(p for p in (each.text, picture) if p)))


def _test(test: PatchTest) -> tuple[str, str, str]:
    paper = test.origin is Origin.PAPER
    placed = short_day(test.placed_at.astimezone().date()) if paper else moment(test.placed_at)
    who = listed(part for part in (placed, test.placed_by) if part)
    result = result_words(test)[0]
    if test.read_at is not None:
        read = short_day(test.read_at.astimezone().date()) if paper else moment(test.read_at)
        result = chained(
            (result, _("read {when} by {who}").format(when=read, who=test.read_by))
        )
    if paper:
        result = chained((result, _("from paper")))
    if test.corrects:
        result = chained((result, _("corrects an earlier record")))
    return who, chained((kind_name(test.kind), what_was_placed(test))), result


def _rules(pack: ClaimPack) -> Iterator[Block]:
    rows = (
        (
            kind_name(each.rule.kind),
            figures_in_words(each.rule.figures),
            source_in_words(each.rule),
            chained(_in_force(each)),
        )
        for each in pack.rules
    )
    header = (_("For which treatments"), _("Rule"), _("Source"), _("In force"))
    yield from table(header, rows, 2, 4, 4, 2)


def _in_force(of_day: RuleOfDay) -> Iterator[str]:
    yield _("since {day}").format(day=short_day(of_day.rule.since))
    if of_day.rule.warn_until is not None:
        yield _("a warning only until {day}").format(day=short_day(of_day.rule.warn_until))
    if not of_day.certain:
        yield _("changed once; what it said before is not on file")


def _reactions(pack: ClaimPack) -> Iterator[Block]:
    known = () if isinstance(pack.accounts, Sealed) else pack.accounts
    for each in pack.reactions:
        after = each.treatment or kind_name(each.kind)
        said = listed(part for part in (after, each.product, each.lot) if part)
        parts = (action_line(each), _("after: {what}").format(what=said), where_it_stands(each))
        yield Text(about(short_day(each.on), chained(part for part in parts if part)))
        for account in known:
            if account.reaction == each.id:
                yield Text(about(moment(account.at), account_in_words(account)))


def _visits(pack: ClaimPack) -> Iterator[Block]:
    rows = (
        (
            short_day(visit.on),
            visit.treatment,
            listed(chained(p for p in (one.product, one.lot) if p) for one in visit.used),
            chained(
                part
                for part in (
                    visit.by,
                    _("done against the stop") if visit.against_stop else "",
                    _("closed without signed forms") if visit.unsigned else "",
                )
                if part
            ),
        )
        for visit in pack.visits
    )
    header = (_("Day"), _("Treatment"), _("Products"), _("By"))
    yield from table(header, rows, 2, 4, 4, 3)


def _formulas(pack: ClaimPack) -> Iterator[Block]:
    rows = (
        (
            short_day(formula.on),
            listed(part for part in (bowl.brand, bowl.line) if part),
            written(bowl.mix),
            formula.by,
        )
        for formula in pack.formulas
        for bowl in formula.bowls
    )
    header = (_("Day"), _("Product"), _("Mixture"), _("By"))
    yield from table(header, rows, 2, 3, 5, 2)
    lots = (
        (short_day(used.use.on), used.product.label, used.lot.number, used.use.by)
        for used in pack.lots
    )
    yield from table((_("Day"), _("Product"), _("Batch"), _("By")), lots, 2, 4, 3, 2)


def _forms(pack: ClaimPack, forms: Sequence[Paper]) -> Iterator[Block]:
    yield from _papers(forms)
    names = {paper.code: name_of(paper.kind) for paper in forms}
    for each in () if isinstance(pack.addenda, Sealed) else pack.addenda:
        if each.paper in names:
            said = _("Addendum, {day}, {person}").format(day=moment(each.at), person=each.by)
            yield Text(about(chained((names[each.paper], said)), each.text))


def _papers(papers: Iterable[Paper]) -> Iterator[Block]:
    rows = (
        (
            moment(paper.made_at),
            name_of(paper.kind),
            outcome_in_words(paper),
            spoken_code(paper.code),
            paper.sha256.hex()[:16],
        )
        for paper in papers
    )
    header = (_("Printed"), _("Form"), _("What became of it"), _("Code"), _("SHA-256 begins"))
    yield from table(header, rows, 3, 3, 4, 3, 3)


def _notices(pack: ClaimPack) -> Iterator[Block]:
    rows = (
        (moment(each.at), _("version {n}").format(n=each.version), _(HOWS[each.how]), each.by)
        for each in pack.handovers
    )
    header = (_("Handed over"), _("Notice"), _("How"), _("By"))
    yield from table(header, rows, 3, 2, 3, 2)


def _log(pack: ClaimPack) -> Iterator[Block]:
    yield from table((_("When"), _("Entry of the log")), log_rows(pack.log, pack.labels), 3, 8)
    if len(pack.log) >= MOST_ENTRIES:
        yield Text(_("Only the latest {n} entries.").format(n=MOST_ENTRIES))
