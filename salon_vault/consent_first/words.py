"""What is said to a client before anything about health is written down: fifteen seconds."""

from salon_vault.words import N_, Translator

SENTENCE = N_(
    "For your safety, {salon} would like to note allergies and other facts about your health. "
    "They stay locked in the salon, and only those who need them read them. You may take your "
    "yes back at any time, and you get all of this in writing. Do you agree?"
)


def sentence(language: str, salon: str) -> str:
    """Return the short notice in the language of the client."""
    return Translator.of(language).tr(SENTENCE).format(salon=salon)
