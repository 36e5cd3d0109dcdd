"""Putting the papers for an insurer together, and letting them out of the vault."""

from pathlib import Path

from salon_vault.access import Permission
from salon_vault.audit import Subject, Touch, Verb
from salon_vault.claims.model import MOST_ENTRIES, ClaimPack
from salon_vault.clients.model import ClientId
from salon_vault.compartments import Sealed
from salon_vault.errors import InvalidInput, NotFound
from salon_vault.gate import Outside, use_case
from salon_vault.paper.document import Document
from salon_vault.paper.pdf import render
from salon_vault.patch_tests.model import clean_line
from salon_vault.ports import Work
from salon_vault.products.model import UsedFor, UsedLot
from salon_vault.reactions.model import Reaction, ReactionId
from salon_vault.visits.model import Visit, VisitId

JOB_TITLE = "Claim"
"""All that a print queue gets to know."""


@use_case(needs=Permission.MAKE_CLAIM_PACK)
def what_to_claim(work: Work, client_id: ClientId) -> tuple[list[Reaction], list[Visit]]:
    """Return the reactions and visits of a client, of which one is what a claim is about."""
    work.clients.get(client_id)
    return work.reactions.of_client(client_id), work.visits.of_client(client_id)


@use_case(needs=Permission.MAKE_CLAIM_PACK, fresh=True, reason=True)
def gather_claim(work: Work, client_id: ClientId, about: ReactionId | VisitId) -> ClaimPack:
    """
    Return what is on file about a reaction or a visit, as far as this desk opens it.

    Raises:
        NotFound: if it is neither a reaction nor a visit of this client.
    """
    client = work.clients.get(client_id)
    reactions = tuple(work.reactions.of_client(client_id))
    visits = tuple(work.visits.of_client(client_id))
    every: dict[str, Reaction | Visit] = {each.id: each for each in reactions}
    every |= {each.id: each for each in visits}
    named = every.get(about)
    if named is None:
        raise NotFound(Subject.REACTION, about)
    tests = tuple(work.patch_tests.of_client(client_id))
    seen, known = work.patch_tests.observations(client_id), work.reactions.accounts(client_id)
    photos = work.photos.of_client(client_id)
    kinds = {test.kind for test in tests} | {each.kind for each in reactions}
    return ClaimPack(
        client=client,
        about=named,
        made_at=work.clock.now(),
        made_by=work.member.label,
        tests=tests,
        observations=seen if isinstance(seen, Sealed) else tuple(seen),
        rules=tuple(rule for rule in work.patch_rules.every() if rule.kind in kinds),
        reactions=reactions,
        accounts=known if isinstance(known, Sealed) else tuple(known),
        overrides=tuple(filter(work.overrides.is_signed, work.overrides.of_client(client_id))),
        visits=visits,
        formulas=tuple(work.formulas.of_client(client_id)),
        lots=_lots(work, client_id, visits),
        papers=tuple(work.papers.of_client(client_id)),
        handovers=tuple(work.notices.handovers(client_id)),
        photos=photos if isinstance(photos, Sealed) else tuple(photos),
        photo_count=work.photos.count(client_id),
        labels={member.id: member.label for member in work.members},
        log=tuple(work.log.of_client(client_id, MOST_ENTRIES)),
    )


@use_case(needs=Permission.MAKE_CLAIM_PACK, outside=True, fresh=True, reason=True)
def print_claim(
    outside: Outside, client_id: ClientId, sheet: Document, to: str, printer: str
) -> None:
    """
    Send the papers to the printer; the log keeps for whom they were.

    Raises:
        InvalidInput: without a recipient.
        NoPrinter, HelperStopped: and nothing is known to have been printed.
    """
    _note_recipient(outside, client_id, to)
    outside.world.printer.send(render(sheet), JOB_TITLE, printer, 1)
    outside.touched(Touch(Verb.PRINTED, Subject.CLIENT, client_id))


@use_case(needs=Permission.MAKE_CLAIM_PACK, outside=True, fresh=True, reason=True)
def save_claim(
    outside: Outside, client_id: ClientId, sheet: Document, to: str, path: Path
) -> None:
    """Write the papers to a file, which anyone can read; the log keeps for whom they were."""
    _note_recipient(outside, client_id, to)
    outside.world.exports.save(path, render(sheet))
    outside.touched(Touch(Verb.EXPORTED, Subject.CLIENT, client_id))


def _note_recipient(outside: Outside, client_id: ClientId, to: str) -> None:
    who = clean_line("to", to)
    if not who:
        raise InvalidInput("to", "blank")
    with outside.work() as work:
        work.clients.get(client_id)
    outside.remarks.update(handed_to=who)


def _lots(work: Work, client_id: ClientId, visits: tuple[Visit, ...]) -> tuple[UsedLot, ...]:
    """Return the lots that visits, formulas and tests of the client name."""
    tests, formulas = work.patch_tests.of_client(client_id), work.formulas.of_client(client_id)
    records: list[tuple[UsedFor, str]] = [
        *((UsedFor.VISIT, each.id) for each in visits),
        *((UsedFor.FORMULA, each.id) for each in formulas),
        *((UsedFor.PATCH_TEST, each.id) for each in tests),
    ]
    named = (work.products.uses_of(kind, record) for kind, record in records)
    return tuple(used for uses in named for used in uses)
