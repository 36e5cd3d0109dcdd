"""What an owner is told above a form that was adapted: what there is to look at."""

from salon_vault.adapted_forms.use_cases import FormState
from ui.words import _

type News = tuple[str, str, str]
"""Tone, title and text."""


def news_of(state: FormState) -> News | None:
    """Return what comes first of all there is to say of a form, if there is anything."""
    if not state.whole:
        title = _("The newest version cannot be read")
        detail = _("The form does not print until you put a wording into force again.")
        return "danger", title, detail
    if state.unmarked:
        title = _("Your wording does not say yet which row asks for which consent")
        detail = _(
            "It goes on printing, but only ticks in rows with the shipped words are taken from "
            "the papers. Look at the marks below, and put it into force once more."
        )
        return "warn", title, detail
    if state.outdated:
        title = _("The program brought another shipped wording")
        return "info", title, _("Yours stays in force until you decide.")
    return None
