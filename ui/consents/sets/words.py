"""What the screens say of the papers before a visit."""

from collections.abc import Mapping, Sequence

from salon_vault.consents.library import library
from salon_vault.consents.sets.model import Belonging, LeftOut, Need, Proposed, VisitSet
from salon_vault.treatments.words import KINDS
from ui.consents.words import form_name
from ui.words import N_, _, about

WHYS: Mapping[Belonging, str] = {
    Belonging.FIRST: N_("no signed one on file"),
    Belonging.COMES_BACK: N_("a health sheet is on file"),
    Belonging.TREATMENT: N_("before the treatment"),
    Belonging.UNDER_AGE: N_("under age"),
    Belonging.AGE_UNKNOWN: N_("birthday not known"),
    Belonging.NEVER_ASKED: N_("never asked so far"),
    Belonging.TEST_DUE: N_("patch test needed"),
    Belonging.TAKES_HOME: N_("for the client to keep"),
}
NEEDS: Mapping[Need, str] = {
    Need.PRINTED: N_("printed, not back yet"),
    Need.ON_FILE: N_("signed or refused"),
}
LEFT_OUT: Mapping[LeftOut, str] = {
    LeftOut.STOPPED: N_("not today"),
    LeftOut.GUEST: N_("guest, nothing to print"),
    LeftOut.NO_CARD: N_("no card yet"),
    LeftOut.NOT_YOURS: N_("not your client"),
    LeftOut.NO_WORDING: N_("no form in this language"),
    LeftOut.PRINTED: N_("printed already"),
    LeftOut.NOTHING_DUE: N_("nothing due"),
}


def why_words(paper: Proposed) -> str:
    """Return why a paper is in the set, or why it is not printed."""
    return _(NEEDS.get(paper.need) or WHYS[paper.why])


def names_of(forms: Sequence[str]) -> list[str]:
    """Return what forms are called, with their kind of treatment where two are called alike."""
    names = [form_name(form) for form in forms]
    return [
        about(name, _kind_of(form)) if names.count(name) > 1 else name
        for form, name in zip(forms, names, strict=True)
    ]


def two_lines(paper: Proposed, among: Sequence[Proposed]) -> tuple[str, str]:
    """Return what a paper is called, and why it is there; where two are alike, for what."""
    name, why = form_name(paper.form), why_words(paper)
    alike = sum(form_name(each.form) == name for each in among) > 1
    return name, about(_kind_of(paper.form), why) if alike else why


def count_of(of: VisitSet, forms: Sequence[str]) -> int:
    """Return how many papers these forms are for a client: some come in two languages."""
    return len(of.to_print(forms))


def _kind_of(form: str) -> str:
    kinds = (each.kind for each in library().sets.values() if form in each.forms)
    kind = next(filter(None, kinds), None)
    return _(KINDS[kind]) if kind is not None else ""
