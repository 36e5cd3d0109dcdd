"""Reading what belongs to a claim."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from salon_vault.audit import Subject
from salon_vault.claims.model import (
    MOST_ENTRIES,
    Annex,
    AnnexKind,
    Claimed,
    ClaimPack,
    Contents,
    Extent,
)
from salon_vault.claims.papers import added_to, came_back
from salon_vault.claims.scope import Scope, scope_of
from salon_vault.clearance.override import Override
from salon_vault.clients.model import ClientId
from salon_vault.clock import day_of
from salon_vault.compartments import Sealed
from salon_vault.consent_register.agreed import consent_of
from salon_vault.consents.model import Paper
from salon_vault.errors import NotFound
from salon_vault.formulas.model import Formula
from salon_vault.log.model import LogLine
from salon_vault.patch_rules.history import RuleOfDay, in_force_on
from salon_vault.patch_tests.model import Observation, PatchTest
from salon_vault.photos.model import Photo
from salon_vault.ports import Work
from salon_vault.products.model import UsedFor, UsedLot
from salon_vault.reactions.model import Account, Reaction
from salon_vault.scans.kept import ScanPage
from salon_vault.treatments.model import Kind
from salon_vault.visits.model import Visit

MOST_READ = 3000
"""Entries of the log that are looked through for those that belong to the claim."""


def claimed(work: Work, client_id: ClientId, about: str) -> Claimed:
    """Return the reaction or visit that a claim is about; raise NotFound."""
    work.clients.get(client_id)
    every: dict[str, Claimed] = {each.id: each for each in work.visits.of_client(client_id)}
    every |= {each.id: each for each in work.reactions.of_client(client_id)}
    if about not in every:
        raise NotFound(Subject.REACTION, about)
    return every[about]


def gathered(work: Work, client_id: ClientId, about: str, wanted: Extent) -> ClaimPack:
    """Return what belongs to a claim, as far as this desk opens it; raise NotFound."""
    named = claimed(work, client_id, about)
    scope = scope_of(work, named, whole=wanted.whole)
    on_file = _on_file(work, client_id, scope)
    papers = tuple(filter(scope.has_paper, work.papers.of_client(client_id)))
    photos = _photos(work, client_id, scope, on_file.visits)
    scans = () if isinstance(photos, Sealed) else tuple(came_back(work, client_id, papers))
    ids = on_file.ids | {paper.code for paper in papers}
    return ClaimPack(
        client=work.clients.get(client_id),
        about=named,
        whole=wanted.whole,
        made_at=work.clock.now(),
        made_by=work.member.label,
        law=work.salon.get().law,
        tests=on_file.tests,
        observations=_observations(work, client_id, on_file, scope),
        rules=_rules(work, scope, on_file),
        reactions=on_file.reactions,
        accounts=_accounts(work, client_id, on_file),
        overrides=on_file.overrides,
        treatments={each.id: each.name for each in scope.treatments.values()},
        visits=on_file.visits,
        formulas=on_file.formulas,
        lots=_lots(work, on_file),
        papers=papers,
        addenda=added_to(work, client_id, papers),
        handovers=scope.handovers_of(work.notices.handovers(client_id)),
        scans=scans,
        photos=photos,
        unreadable=len(work.unreadable.of_card(client_id)),
        photo_count=work.photos.count(client_id),
        consent=consent_of(work, client_id),
        annexes=tuple(_annexes(wanted, papers, scans, photos)),
        labels={member.id: member.label for member in work.members},
        log=tuple(_log(work, client_id, scope, ids)),
    )


def counted(pack: ClaimPack) -> Contents:
    """Return how much of everything a pack holds."""
    closed = isinstance(pack.photos, Sealed)
    return Contents(
        tests=len(pack.tests),
        rules=len(pack.rules),
        reactions=len(pack.reactions),
        visits=len(pack.visits),
        formulas=len(pack.formulas),
        papers=len(pack.papers),
        handovers=len(pack.handovers),
        overrides=len(pack.overrides),
        photos=0 if isinstance(pack.photos, Sealed) else len(pack.photos),
        scans=len(pack.scans),
        entries=len(pack.log),
        opens_photos=not closed,
    )


@dataclass(frozen=True, slots=True)
class _OnFile:
    """The records that everybody who works here reads, as far as they belong to the claim."""

    tests: tuple[PatchTest, ...]
    reactions: tuple[Reaction, ...]
    visits: tuple[Visit, ...]
    formulas: tuple[Formula, ...]
    overrides: tuple[Override, ...]

    @property
    def ids(self) -> frozenset[str]:
        """What the log calls them."""
        return frozenset(
            (
                *(each.id for each in self.tests),
                *(each.id for each in self.reactions),
                *(each.id for each in self.visits),
                *(each.id for each in self.formulas),
                *(each.id for each in self.overrides),
            )
        )


def _on_file(work: Work, client_id: ClientId, scope: Scope) -> _OnFile:
    visits = tuple(filter(scope.has_visit, work.visits.of_client(client_id)))
    formulas = work.formulas.of_client(client_id)
    overrides = filter(scope.has_override, work.overrides.of_client(client_id))
    return _OnFile(
        tests=tuple(filter(scope.has_test, work.patch_tests.of_client(client_id))),
        reactions=tuple(filter(scope.has_reaction, work.reactions.of_client(client_id))),
        visits=visits,
        formulas=tuple(one for one in formulas if scope.has_formula(one, visits)),
        overrides=tuple(filter(work.overrides.is_signed, overrides)),
    )


def _observations(
    work: Work, client_id: ClientId, on_file: _OnFile, scope: Scope
) -> tuple[Observation, ...] | Sealed:
    """Return what was seen of the tests, and why earlier ones do not count any more."""
    seen = work.patch_tests.observations(client_id)
    if isinstance(seen, Sealed):
        return seen
    lapses = work.patch_tests.lapses(client_id)
    wanted = {lapse.id for lapse in lapses if scope.whole or lapse.kinds & scope.kinds}
    return tuple(one for one in seen if one.of in wanted | on_file.ids)


def _accounts(
    work: Work, client_id: ClientId, on_file: _OnFile
) -> tuple[Account, ...] | Sealed:
    known = work.reactions.accounts(client_id)
    if isinstance(known, Sealed):
        return known
    return tuple(one for one in known if one.reaction in on_file.ids)


def _photos(
    work: Work, client_id: ClientId, scope: Scope, visits: Sequence[Visit]
) -> tuple[Photo, ...] | Sealed:
    found = work.photos.of_client(client_id)
    if isinstance(found, Sealed):
        return found
    return tuple(one for one in found if scope.has_photo(one, visits))


def _rules(work: Work, scope: Scope, on_file: _OnFile) -> tuple[RuleOfDay, ...]:
    """
    Return the rules of the day, and of the last treatment before it: that one was to be tested.

    For the whole card, the rules of every day on which something was tested or done.
    """
    history = work.patch_rules.history()
    treated = {visit.on for visit in on_file.visits}
    days = {scope.day, *sorted(day for day in treated if day <= scope.day)[-1:]}
    kinds = scope.kinds
    if scope.whole:
        tested = {day_of(test.placed_at) for test in on_file.tests}
        days |= treated | tested | {each.on for each in on_file.reactions}
        kinds = frozenset(Kind)
    found = {
        (one.rule.id, one.rule.version): one
        for day in sorted(days)
        for one in in_force_on(history, kinds, day)
    }
    return tuple(found.values())


def _lots(work: Work, on_file: _OnFile) -> tuple[UsedLot, ...]:
    """Return the lots that visits, formulas, tests and reactions of the claim name."""
    records: list[tuple[UsedFor, str]] = [
        *((UsedFor.VISIT, each.id) for each in on_file.visits),
        *((UsedFor.FORMULA, each.id) for each in on_file.formulas),
        *((UsedFor.PATCH_TEST, each.id) for each in on_file.tests),
        *((UsedFor.REACTION, each.id) for each in on_file.reactions),
    ]
    named = (work.products.uses_of(kind, record) for kind, record in records)
    return tuple(used for uses in named for used in uses)


def _annexes(
    wanted: Extent,
    papers: Sequence[Paper],
    scans: Sequence[ScanPage],
    photos: Sequence[Photo] | Sealed,
) -> Iterator[Annex]:
    if wanted.papers:
        yield from (Annex(AnnexKind.PAPER, paper.code) for paper in papers)
    if wanted.scans:
        yield from (Annex(AnnexKind.SCAN, scan.id) for scan in scans)
    if wanted.photos and not isinstance(photos, Sealed):
        yield from (Annex(AnnexKind.PHOTO, photo.id) for photo in photos)


def _log(
    work: Work, client_id: ClientId, scope: Scope, ids: Collection[str]
) -> Iterator[LogLine]:
    """Yield the latest entries of the card that name one of ``ids``, or are of the day."""
    lines = work.log.of_client(client_id, MOST_READ)
    told = (
        line
        for line in lines
        if scope.whole
        or day_of(line.entry.at) == scope.day
        or any(touch.id in ids for touch in line.entry.touches)
    )
    return islice(told, MOST_ENTRIES)
