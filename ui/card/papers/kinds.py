"""What papers are called, and what came of them in a word."""

from salon_vault.consents.day_signed import day_signed
from salon_vault.consents.library import is_taken_home
from salon_vault.consents.model import Outcome, Paper
from salon_vault.consents.words import TAKEN_HOME, of_slip
from ui.consents.tracking.words import WHY, saw_it
from ui.consents.words import form_name, in_languages
from ui.dates import near_day
from ui.words import N_, _, listed

NOTICE = "notice"

OUTCOMES = {
    Outcome.PRINTED: (N_("not back yet"), "warn", "clock"),
    Outcome.SAVED: (N_("saved as a file"), "info", "file-text"),
    Outcome.SIGNED: (N_("signed"), "ok", "circle-check"),
    Outcome.REFUSED: (N_("client refused"), "danger", "circle-x"),
    Outcome.NOT_NEEDED: (N_("not needed"), "neutral", "circle-minus"),
    Outcome.WILL_BRING: (N_("client brings it"), "warn", "clock"),
    Outcome.VOID: (N_("void"), "neutral", "circle-minus"),
}
"""Words, tone and sign of what came of a paper."""


def outcome_of(paper: Paper) -> tuple[str, str, str]:
    """Return words, tone and sign of what came of a paper; some are not to come back."""
    if where := of_slip(paper):
        return where, "info", "file-text"
    if paper.outcome is Outcome.PRINTED and is_taken_home(paper.kind):
        return TAKEN_HOME, "info", "file-text"
    return OUTCOMES[paper.outcome]


def outcome_in_words(paper: Paper) -> str:
    """Return what came of a paper with all that belongs to it, beginning small."""
    return listed((_(outcome_of(paper)[0]), *told_of(paper)))


def told_of(paper: Paper) -> tuple[str, ...]:
    """Return when what came of a paper was, who saw it, why, until when, and where it lies."""
    until = paper.awaited_until
    told = (
        _when(paper),
        saw_it(paper.witness),
        _(WHY[paper.why]) if paper.why is not None else "",
        _("until {day}").format(day=near_day(until)) if until else "",
        _("box {box}").format(box=paper.box) if paper.box else "",
        _("noted by {person}").format(person=paper.outcome_by) if paper.outcome_by else "",
    )
    return tuple(filter(None, told))


def _when(paper: Paper) -> str:
    """Return when a paper was signed or refused; where nobody told it, when that was noted."""
    day = paper.outcome_on
    if day is None or not paper.is_frozen:
        return ""
    if paper.outcome is Outcome.SIGNED and paper.signed_on is None and day_signed(paper) < day:
        return _("noted on {day}").format(day=near_day(day))
    return _("on {day}").format(day=near_day(paper.signed_on or day))


def called(paper: Paper) -> str:
    """Return what a paper is called, with its language where it is there in several."""
    return in_languages(name_of(paper.kind), (paper.language,) if paper.together else ())


def name_of(kind: str) -> str:
    """Return what people call a kind of paper."""
    return _("Privacy notice") if kind == NOTICE else form_name(kind)
