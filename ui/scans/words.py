"""Why a page or paper waits, in plain words, and what came of scans that were brought."""

from collections.abc import Mapping
from dataclasses import dataclass

from salon_vault.scans.intake.model import ScansIn
from salon_vault.scans.kept import ScanPage, Waits
from salon_vault.scans.model import Ink
from salon_vault.scans.returned import ReturnedPaper
from salon_vault.scans.tray.model import Useless
from ui.card.papers.kinds import name_of
from ui.dates import near_day
from ui.words import N_, _, clock, listed, plural


@dataclass(frozen=True, slots=True)
class Reason:
    """What is the matter with a page, and what can be done about it."""

    says: str
    todo: str


WHOSE = N_("Say whose it is and which paper, or keep it as a file on the card.")

REASONS: Mapping[Waits, Reason] = {
    Waits.NO_CODE: Reason(N_("There is no code on this page"), WHOSE),
    Waits.FOREIGN_CODE: Reason(N_("The code on this page is another program's"), WHOSE),
    Waits.OTHER_VAULT: Reason(
        N_("The code belongs to no paper of this salon"),
        N_("It may be another salon's. If it is yours, say whose it is and which paper."),
    ),
    Waits.TWO_CODES: Reason(
        N_("There are codes of two forms on this page"),
        N_("Scan the forms one by one, or say which one this is."),
    ),
    Waits.NO_SUCH_PAGE: Reason(N_("The form has no page with this number"), WHOSE),
    Waits.BLANK: Reason(
        N_("A blank form that belongs to nobody yet"),
        N_("Say which client filled it in; all of its pages go with it."),
    ),
    Waits.VOID: Reason(
        N_("This form was noted as void"),
        N_("File it all the same, or throw the page away. The form stays void."),
    ),
    Waits.REFUSED: Reason(
        N_("It was noted that the client did not sign this form"),
        N_("File it all the same, or throw the page away. The note stays as it is."),
    ),
    Waits.TWICE: Reason(
        N_("This page is filed already"), N_("Keep both, or throw this one away.")
    ),
    Waits.SIGNED_BEFORE: Reason(
        N_("This page is filed already, and the form is signed"),
        N_("Keep both, or throw this one away."),
    ),
    Waits.TAKEN_BACK: Reason(N_("This page was taken back"), WHOSE),
}

UNSIGNED: Mapping[Ink, Reason] = {
    Ink.EMPTY: Reason(
        N_("The box for the signature looks empty"),
        N_("Look at it, then say what came of the form. The pages are filed either way."),
    ),
    Ink.UNSURE: Reason(
        N_("The program cannot tell whether this is signed"),
        N_("Look at it, then say what came of the form. The pages are filed either way."),
    ),
}


USELESS: Mapping[str, str] = {
    Useless.TWICE: N_("It came twice"),
    Useless.EMPTY: N_("There is nothing on it"),
    Useless.UNREADABLE: N_("It cannot be read and is scanned again"),
    Useless.NOT_OURS: N_("It is not of this salon"),
    Useless.OTHER: N_("Something else"),
}
"""Why a page is thrown away."""


def paper_words(paper: ReturnedPaper) -> str:
    """Return which form it is, whose, and when it was printed."""
    day = near_day(paper.made_at.astimezone().date())
    return listed((name_of(paper.kind), paper.name, _("printed {day}").format(day=day)))


def came_words(scan: ScanPage) -> str:
    """Return when a page came, and under whose login."""
    at = scan.came_at.astimezone()
    when = _("{day}, {time}").format(day=near_day(at.date()), time=clock(at))
    return listed((when, scan.came_by))


def missing_words(paper: ReturnedPaper) -> str:
    """Return which pages of a form have not come yet."""
    lacking = listed(str(page) for page in paper.missing)
    return _("Missing: page {pages}").format(pages=lacking)


def needs_words(count: int) -> str:
    """Return how many scans wait for somebody."""
    return plural("{n} scan needs you", "{n} scans need you", count)


def needing(came: ScansIn) -> int:
    """Return how many pages and papers of what was brought wait for somebody."""
    return came.waiting + sum(
        bool(one.missing) or one.asks_whether_signed for one in came.papers
    )


def held_words(count: int) -> str:
    """Return how many files are not taken in because the tray is full."""
    return plural(
        "{n} file waits where it is: the tray is full",
        "{n} files wait where they are: the tray is full",
        count,
    )


def came_of(came: ScansIn) -> str:
    """Return what came of scans in a line: filed, waiting, not taken."""
    parts = []
    if came.filed:
        parts.append(plural("{n} page filed", "{n} pages filed", came.filed))
    if waiting := needing(came):
        parts.append(needs_words(waiting))
    if came.refused:
        count = len(came.refused)
        parts.append(plural("{n} file not taken", "{n} files not taken", count))
    if came.held:
        parts.append(held_words(came.held))
    return listed(parts) or _("Nothing new: these pages are in the vault already")
