"""What can be noted of a paper, in words."""

from collections.abc import Iterable, Mapping

from salon_vault.consents.model import NOBODY_ELSE, Outcome, Why
from ui.words import N_, _

OUTCOMES: Mapping[Outcome, str] = {
    Outcome.SIGNED: N_("Signed"),
    Outcome.REFUSED: N_("Refused, told orally"),
    Outcome.NOT_NEEDED: N_("Not needed"),
    Outcome.WILL_BRING: N_("Client brings it"),
    Outcome.VOID: N_("Void"),
}
"""What can be chosen."""

WHY: Mapping[Why, str] = {
    Why.NOT_DONE: N_("the treatment was not done"),
    Why.OTHER_DONE: N_("another treatment was done"),
    Why.SIGNED_BEFORE: N_("a signed one is on file"),
    Why.OTHER_LANGUAGE: N_("the answer is on the one in the other language"),
    Why.TWICE: N_("it was printed twice"),
    Why.TO_KEEP: N_("the client keeps it, nothing to sign"),
    Why.TYPED_IN: N_("it was typed in"),
    Why.NO_PAPER: N_("it did not come out of the printer"),
    Why.SPOILED: N_("it was spoiled"),
    Why.THROWN_AWAY: N_("it was thrown away"),
}


def saw_it(witness: str) -> str:
    """Return who saw that signing was refused; "" where nobody was asked."""
    if not witness:
        return ""
    if witness == NOBODY_ELSE:
        return _("nobody else was there")
    return _("seen by {person}").format(person=witness)


def choices_of(words: Mapping[Why, str], keys: Iterable[Why]) -> list[tuple[str, str]]:
    """Return keys and words as a field offers them, beginning with none."""
    offered = [(key.value, sentence(_(words[key]))) for key in keys]
    return [("", _("Please choose")), *offered]


def sentence(words: str) -> str:
    """Return words with a capital letter at the beginning."""
    return words[:1].upper() + words[1:]
