"""How a paper stands whose pages came back: what lacks, and whether its fields are filled."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from salon_vault.clients.model import ClientId
from salon_vault.clock import day_of
from salon_vault.closed_cards.reach import within_reach
from salon_vault.consents.library import Role, form_behind, is_taken_home
from salon_vault.consents.model import Outcome, Paper, PaperCode
from salon_vault.consents.tracking.model import AWAITED
from salon_vault.consents.tracking.together import is_settled_along
from salon_vault.errors import RecordDamaged
from salon_vault.minors.seeing import age_seen
from salon_vault.ports import Work
from salon_vault.scans.kept import ScanPage, least, most
from salon_vault.scans.model import Ink


@dataclass(frozen=True, slots=True)
class ReturnedPaper:
    """A paper, as far as it came back."""

    code: PaperCode
    kind: str
    """The id of the form template, or "notice"."""
    language: str
    treatment: str
    made_at: datetime
    outcome: Outcome
    pages: int
    """That it has."""
    here: tuple[int, ...]
    """Those that are filed, from 1."""
    ink: Ink | None
    """What was seen in all fields that have to be signed; None if nothing is signed on it."""
    client: ClientId | None
    """None for one that nobody was given, and for a card that does not open to this person."""
    name: str = ""
    """Of the client; "" where that is None."""
    version: int = 0
    """Of the paper, for noting what came of it."""
    for_day: date | None = None
    """The day of the visit that it was printed ahead for."""
    settled_along: bool = False
    """Whether only the same form in another language says what came of it."""

    @property
    def missing(self) -> tuple[int, ...]:
        """The pages that have not come yet."""
        return tuple(page for page in range(1, self.pages + 1) if page not in self.here)

    @property
    def asks_whether_signed(self) -> bool:
        """Whether somebody has to say what came of it: the pages are here, a signature not."""
        if not self.here or self.missing or self.ink is None:
            return False
        unsure = self.settled_along and self.ink is Ink.UNSURE
        return self.outcome in AWAITED or unsure


def as_returned(work: Work, paper: Paper, scans: Iterable[ScanPage]) -> ReturnedPaper:
    """Return how a paper stands with these of its pages; the card is read where it opens."""
    filed = [scan for scan in scans if scan.is_filed]
    client, name = _whose(work, paper)
    ink = _ink(paper, filed)
    return ReturnedPaper(
        code=paper.code,
        kind=paper.kind,
        language=paper.language,
        treatment=paper.treatment if client or not paper.client else "",
        made_at=paper.made_at,
        outcome=paper.outcome,
        pages=paper.pages,
        here=tuple(sorted({scan.page for scan in filed})),
        ink=Ink.UNSURE if ink is Ink.WRITTEN and _lacks_guardian(work, paper) else ink,
        client=client,
        name=name,
        version=paper.version,
        for_day=paper.for_day,
        settled_along=is_settled_along(work, paper),
    )


def _whose(work: Work, paper: Paper) -> tuple[ClientId | None, str]:
    """Return whose it is, where that card opens; a damaged one holds up no scan."""
    if paper.client is None:
        return None, ""
    try:
        client = work.clients.staying(paper.client)
        if within_reach(work, client):
            return client, work.clients.get(client).name
    except RecordDamaged:
        pass
    return None, ""


def _ink(paper: Paper, filed: Iterable[ScanPage]) -> Ink | None:
    by_page: dict[int, list[Ink]] = {}
    for scan in filed:
        if scan.ink is not None:
            by_page.setdefault(scan.page, []).append(scan.ink)
    found = least(ink for inks in by_page.values() if (ink := most(inks)) is not None)
    return Ink.UNSURE if found is None and _is_signed_somewhere(paper) else found


def _lacks_guardian(work: Work, paper: Paper) -> bool:
    """Tell whether nobody has looked for a guardian's hand: a child was given a blank paper."""
    form = form_behind(paper.kind)
    looked_for = sum(one.needed for one in paper.fields) > 1
    if looked_for or form is None or form.role is Role.MINOR or paper.client is None:
        return False
    try:
        client = work.clients.staying(paper.client)
    except RecordDamaged:
        return False
    return age_seen(work, client, day_of(work.clock.now())).minor


def _is_signed_somewhere(paper: Paper) -> bool:
    """Tell whether a paper has fields that nobody noted the places of, as in version 0.4."""
    known = any(one.needed for one in paper.fields)
    return not known and form_behind(paper.kind) is not None and not is_taken_home(paper.kind)
