"""The questions as the screen has staff read them out, and which words somebody heard."""

import hashlib
from collections.abc import Mapping

from salon_vault.consent_register.model import Wording
from salon_vault.consent_register.purposes import Purpose
from salon_vault.consents.model import Paper
from salon_vault.words import N_, Translator

VERSION = 2
"""Of the questions below; a change of words raises it. 1 asked about photos alone."""

QUESTIONS: Mapping[Purpose, str] = {
    Purpose.HEALTH: N_(
        "May we keep what you tell us about your health, to check whether a treatment may be "
        "done, and to do it?"
    ),
    Purpose.RECORD: N_(
        "May we take photos for your card, to plan treatments and compare results?"
    ),
    Purpose.TRAINING: N_("May we show them to our staff and trainees, to learn from?"),
    Purpose.PORTFOLIO: N_("May we show them to other clients in an album in the salon?"),
    Purpose.WEBSITE: N_("May we show them on the salon's website?"),
    Purpose.SOCIAL: N_("May we show them on the salon's accounts in social media?"),
    Purpose.PRINT: N_("May we print them on leaflets, posters and in advertisements?"),
    Purpose.SMS: N_("May we send you news and offers by text message?"),
    Purpose.MAIL: N_("May we send you news and offers by e-mail?"),
    Purpose.PHONE: N_("May we call you with news and offers?"),
    Purpose.POST: N_("May we send you news and offers by post?"),
}


def on_screen(purpose: Purpose, language: str) -> Wording:
    """Return which words were read out, from a screen in ``language``."""
    words = Translator.of(language).tr(QUESTIONS[purpose])
    fingerprint = hashlib.sha256(words.encode("utf-8")).hexdigest()
    return Wording("", VERSION, fingerprint, language)


def on_paper(paper: Paper) -> Wording:
    """Return which words stand on a paper."""
    return Wording(paper.kind, paper.template_version, paper.fingerprint, paper.language)
