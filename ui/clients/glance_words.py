"""What a row of the list says of consents and papers: as signs, and in words."""

from collections.abc import Iterator

from salon_vault.consent_register.glance.model import CardGlance
from salon_vault.consent_register.model import Standing
from salon_vault.consent_register.words import PURPOSES, STANDINGS
from ui.day.due_words import Mark
from ui.words import _, about, chained, listed


def marks(glance: CardGlance) -> Iterator[Mark]:
    """Yield at most three signs, what is to be done first; nothing for what nobody asked."""
    forms = [_("forms to sign")] * glance.sign + [_("forms to sign again")] * glance.sign_again
    if forms:
        yield Mark(listed(forms), "warn", "file-signature")
    if glance.ask:
        asked = listed(_(PURPOSES[each]) for each in glance.ask)
        yield Mark(about(_("consent to ask for"), asked), "warn", "hand-heart")
    if glance.photos is Standing.AGREED:
        yield Mark(_photos(glance), "ok", "camera")
    elif glance.photos is not Standing.NOT_ASKED:
        yield Mark(_photos(glance), "neutral", "camera-off")


def glance_words(glance: CardGlance) -> str:
    """Return the same in words, for the ear and the tip; here it says that nobody asked."""
    told = [mark.text for mark in marks(glance)]
    if glance.photos is Standing.NOT_ASKED:
        told.append(_photos(glance))
    return chained(told)


def _photos(glance: CardGlance) -> str:
    return about(_("photos on the card"), _(STANDINGS[glance.photos]))
