"""What staff can do with reactions."""

from dataclasses import dataclass, replace
from datetime import date

from salon_vault.access import Permission
from salon_vault.clearance.overrides import answers_alone
from salon_vault.clients.model import ClientId, clean_text
from salon_vault.clients.names import clean_line
from salon_vault.clock import day_of, not_ahead
from salon_vault.compartments import Sealed
from salon_vault.errors import InvalidInput, NotPermitted
from salon_vault.gate import use_case
from salon_vault.ports import Work
from salon_vault.products.model import UsedFor
from salon_vault.products.numbers import lot_key
from salon_vault.products.using import Where, called, opened_lot, remember_use
from salon_vault.reactions.ingredients import Suspected, suspected
from salon_vault.reactions.model import (
    Account,
    BarsNothing,
    Reaction,
    ReactionId,
    new_reaction_id,
)
from salon_vault.treatments.model import Kind


@dataclass(frozen=True, slots=True)
class ReactionsOnFile:
    """A client's reactions, and what this desk may read of them."""

    reactions: tuple[Reaction, ...]
    accounts: tuple[Account, ...] | Sealed
    bars_nothing: tuple[BarsNothing, ...] | Sealed = ()
    """Known allergens that bar nothing, as somebody decided."""


@dataclass(frozen=True, slots=True)
class Told:
    """What is known of a reaction, as it is typed."""

    began: str = ""
    seen: str = ""
    ingredients: tuple[str, ...] = ()
    done: str = ""
    advice: str = ""
    doctor: str = ""
    photos: str = ""


@use_case(needs=Permission.VIEW_CARDS)
def list_reactions(work: Work, client_id: ClientId) -> ReactionsOnFile:
    """Return a client's reactions, the latest first, and what is known of them."""
    work.clients.get(client_id)
    known = work.reactions.accounts(client_id)
    decided = work.reactions.bars_nothing(client_id)
    return ReactionsOnFile(
        tuple(work.reactions.of_client(client_id)),
        known if isinstance(known, Sealed) else tuple(known),
        decided if isinstance(decided, Sealed) else tuple(decided),
    )


@use_case(needs=Permission.RECORD_TESTS)
def record_reaction(work: Work, reaction: Reaction, told: Told) -> Reaction:
    """
    Record a reaction: from now on what it bars is not done, whatever tests say.

    Raises:
        InvalidInput: if it bars nothing, lies ahead, says that it was lifted, or names a lot
            of no product.
    """
    work.clients.get(reaction.client)
    not_ahead(reaction.on, work.clock.now())
    if not reaction.in_force:
        raise InvalidInput("letter_on", "unknown")
    kept = replace(
        reaction,
        id=new_reaction_id(),
        treatment=clean_line("treatment", reaction.treatment),
        product=clean_line("product", reaction.product),
        lot=clean_line("lot", reaction.lot),
        barred_lines=_lines(reaction.barred_lines),
        recorded_by=work.member.label,
        version=0,
    )
    if kept.lot and not kept.product:
        raise InvalidInput("product", "blank")
    saved = work.reactions.save(kept)
    _add(work, saved, told)
    _remember_lot(work, saved)
    return saved


@use_case(needs=Permission.RECORD_TESTS)
def add_to_reaction(work: Work, reaction_id: ReactionId, told: Told) -> None:
    """Add what became known of a reaction; what was written before stays as it is."""
    reaction = work.reactions.get(reaction_id)
    if told == Told():
        raise InvalidInput("notes", "blank")
    _add(work, reaction, told)


@use_case(needs=Permission.READ_TESTS)
def bar_more(
    work: Work,
    reaction_id: ReactionId,
    version: int,
    kinds: frozenset[Kind],
    lines: tuple[str, ...] = (),
) -> Reaction:
    """Bar further kinds of treatment or product lines; nothing is taken away here."""
    kept = work.reactions.get(reaction_id)
    barred = _lines((*kept.barred_lines, *lines))
    wider = replace(kept, bars=kept.bars | kinds, barred_lines=barred, version=version)
    return work.reactions.save(wider)


@use_case(needs=Permission.RECORD_TESTS)
def note_insurer_told(work: Work, reaction_id: ReactionId, version: int, on: date) -> Reaction:
    """Note on which day the insurer was told of a reaction."""
    kept = work.reactions.get(reaction_id)
    if not kept.on <= on <= day_of(work.clock.now()):
        raise InvalidInput("on", "range")
    return work.reactions.save(replace(kept, insurer_told_on=on, version=version))


@use_case(needs=Permission.READ_TESTS)
def lift_reaction(
    work: Work, reaction_id: ReactionId, version: int, letter_on: date, letter: str
) -> Reaction:
    """
    Record a doctor's letter after which a reaction bars nothing any more.

    A new test is needed all the same; the ones from before do not count.

    Raises:
        NotPermitted: unless an owner or a named senior is at the desk.
        InvalidInput: without a day between the reaction and today, or without what it says.
    """
    if not answers_alone(work):
        raise NotPermitted(Permission.READ_TESTS.value)
    kept = work.reactions.get(reaction_id)
    today = day_of(work.clock.now())
    if not kept.on <= letter_on <= today:
        raise InvalidInput("letter_on", "range")
    if not letter.strip():
        raise InvalidInput("letter", "blank")
    lifted = replace(
        kept,
        letter_on=letter_on,
        lifted_on=today,
        lifted_by=work.member.label,
        version=version,
    )
    saved = work.reactions.save(lifted)
    _add(work, saved, Told(doctor=letter))
    return saved


@use_case(needs=Permission.READ_TESTS)
def what_to_bar(work: Work, client_id: ClientId) -> list[Suspected]:
    """
    Return known allergens of the client that lie in products of kinds not barred yet.

    A desk that cannot open *health* gets none; nor does what somebody decided come again.
    """
    return _what_to_bar(work, client_id)


@use_case(needs=Permission.READ_TESTS)
def bar_nothing(work: Work, client_id: ClientId, allergen: str) -> BarsNothing:
    """
    Keep that a known allergen bars nothing, so that it is not asked about any more.

    Raises:
        InvalidInput: if nothing is asked about it.
    """
    asked = (one for one in _what_to_bar(work, client_id) if one.allergen == allergen)
    suspect = next(asked, None)
    if suspect is None:
        raise InvalidInput("allergens", "unknown")
    now, own = work.clock.now(), work.member.label
    decided = BarsNothing(new_reaction_id(), suspect.allergen, suspect.kinds, now, own)
    work.reactions.keep_bars_nothing(client_id, decided)
    return decided


def _what_to_bar(work: Work, client_id: ClientId) -> list[Suspected]:
    decided = work.reactions.bars_nothing(client_id)
    health = work.clients.health(client_id)
    if isinstance(health, Sealed) or isinstance(decided, Sealed):
        return []
    barred = {
        kind
        for one in work.reactions.of_client(client_id)
        for kind in (one.bars if one.in_force else ())
    }
    return suspected([one.name for one in health.allergens], frozenset(barred), decided)


def _remember_lot(work: Work, reaction: Reaction) -> None:
    """Keep on the shelf that this lot was used on the client."""
    if lot_key(reaction.lot):
        product = called(work, reaction.product, reaction.on)
        lot = opened_lot(work, product, reaction.lot, reaction.on)
        where = Where(UsedFor.REACTION, reaction.id, reaction.client, reaction.on)
        remember_use(work, where, [lot.id])


def _add(work: Work, reaction: Reaction, told: Told) -> None:
    account = Account(
        id=new_reaction_id(),
        reaction=reaction.id,
        at=work.clock.now(),
        by=work.member.label,
        began=clean_text("notes", told.began),
        seen=clean_text("notes", told.seen),
        ingredients=_lines(told.ingredients),
        done=clean_text("notes", told.done),
        advice=clean_text("notes", told.advice),
        doctor=clean_text("notes", told.doctor),
        photos=clean_text("notes", told.photos),
    )
    work.reactions.add_account(reaction.client, account)


def _lines(typed: tuple[str, ...]) -> tuple[str, ...]:
    tidy = (clean_line("product", line) for line in typed)
    return tuple(dict.fromkeys(line for line in tidy if line))
