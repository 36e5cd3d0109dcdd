"""Looking a draft over beside the lane: what is wrong with it, and how it comes out."""

from dataclasses import dataclass

from salon_vault.adapted_forms.checking import faults_in
from salon_vault.adapted_forms.faults import Fault
from salon_vault.adapted_forms.sample import drawn, faults_of_length, sample
from salon_vault.errors import MissingGlyph, TemplateFault
from ui.adapted_forms.draft import WordingDraft


@dataclass(frozen=True, slots=True)
class Look:
    """What was found."""

    faults: tuple[Fault, ...]
    pdf: bytes | None
    """The language in front, as it prints; None while it cannot."""


def look_over(draft: WordingDraft, language: str) -> Look:
    """Check every language that belongs to the draft, and draw the one in front."""
    form, texts = draft.form, draft.to_publish
    rules = form.rules
    faults = [*faults_in(texts, rules), *faults_of_length(texts, rules, form.salon)]
    try:
        document = sample(draft.texts[language], rules.form, language, form.salon)
        return Look(tuple(faults), drawn(document))
    except (TemplateFault, MissingGlyph):
        return Look(tuple(faults), None)


def count_faults(draft: WordingDraft) -> int:
    """Return how many things are wrong with a draft, without those that only warn."""
    found = faults_in(draft.to_publish, draft.form.rules)
    return sum(not fault.only_warns for fault in found)
