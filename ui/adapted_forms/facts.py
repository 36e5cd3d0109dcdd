"""What an error about a salon's own wordings says, in the language on screen."""

from collections.abc import Mapping

from salon_vault.adapted_forms.errors import WordingMissing
from salon_vault.consents.words import name_of
from ui.card.tongues import TONGUES
from ui.words import _, listed


def wording_facts(error: WordingMissing) -> Mapping[str, str]:
    """Return the facts of an error about a wording, by their names."""
    languages = listed([_(TONGUES[each]) for each in error.languages])
    return {
        "form": _(name_of(error.form)),
        "language": _(TONGUES[error.language]),
        "languages": languages,
    }
